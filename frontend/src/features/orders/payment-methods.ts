import type { PaymentMethod } from "@/api/types";
import type { TextKey } from "@/lib/language/i18n";

export const METHODS: Record<PaymentMethod, TextKey> = {
  card: "payment_method.card",
  konbini: "payment_method.konbini",
  bank_transfer: "payment_method.bank_transfer",
  cash_on_delivery: "payment_method.cash_on_delivery",
  invoice: "payment_method.invoice",
  external: "payment_method.external",
};

export const PAYMENT_METHODS = Object.keys(METHODS) as PaymentMethod[];

/** The methods whose money goes through the gateway, which alone has tokens. */
export const THROUGH_GATEWAY: readonly string[] = ["card", "konbini", "bank_transfer"];
