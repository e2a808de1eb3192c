import type { AdjustmentKind, OrderCreate } from "@/api/types";
import { THROUGH_GATEWAY } from "@/features/orders/payment-methods";
import { readField } from "@/features/orders/readers";
import {
  NO_RECIPIENT,
  NO_WISHES,
  type RecipientValues,
  recipientIn,
  type WishValues,
  wishesIn,
} from "@/features/orders/recipient";
import { line, wholeNumber, yen } from "@/lib/entry";
import { withoutEmpty } from "@/lib/form";
import { startOfDay } from "@/lib/format";

type ItemFields = Record<keyof OrderCreate["items"][number], string>;

export interface AdjustmentFields {
  kind: AdjustmentKind;
  label: string;
  /** Typed without a sign: what it is says whether it adds or takes away. */
  amount: string;
  /** Empty where it has no rate of its own. */
  tax_rate: string;
}

type Plain =
  | "customer_name"
  | "customer_email"
  | "customer_phone"
  | "note"
  | "source"
  | "external_id"
  | "locale"
  | "payment_method"
  | "payment_token";

/** The values of the form: what the controls hold is text. */
export type FormValues = Record<Plain, string> & {
  items: ItemFields[];
  adjustments: AdjustmentFields[];
  recipient: RecipientValues;
  delivery_request: WishValues;
  paid_elsewhere: Record<"provider" | "reference" | "paid_at", string>;
};

export const NO_ITEM: ItemFields = {
  product_name: "",
  sku: "",
  quantity: "1",
  unit_price: "",
  tax_rate: "10",
};

export const NO_ADJUSTMENT: AdjustmentFields = {
  kind: "shipping",
  label: "",
  amount: "",
  tax_rate: "10",
};

export const NOTHING: FormValues = {
  customer_name: "",
  customer_email: "",
  customer_phone: "",
  note: "",
  source: "dashboard",
  external_id: "",
  locale: "ja",
  payment_method: "card",
  payment_token: "",
  items: [NO_ITEM],
  adjustments: [],
  recipient: NO_RECIPIENT,
  delivery_request: NO_WISHES,
  paid_elsewhere: { provider: "", reference: "", paid_at: "" },
};

/** What takes from the total; everything else adds to it. */
export const LOWERING: readonly AdjustmentKind[] = ["discount", "points"];

/** The request that the form stands for; what was left empty is left out, for its default. */
export function toBody(values: FormValues): OrderCreate {
  const { items, adjustments, recipient, delivery_request, paid_elsewhere, ...rest } = values;
  const read = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, readField(name, value)]),
  );
  const method = values.payment_method;
  return withoutEmpty({
    ...read,
    payment_token: THROUGH_GATEWAY.includes(method) ? read.payment_token : "",
    recipient: recipientIn(recipient) ?? undefined,
    delivery_request: wishesIn(delivery_request) ?? undefined,
    paid_elsewhere: method === "external" ? takenBy(paid_elsewhere) : undefined,
    items: items.map((item) => ({
      ...withoutEmpty({ product_name: line(item.product_name), sku: line(item.sku) }),
      quantity: wholeNumber(item.quantity),
      unit_price: yen(item.unit_price),
      tax_rate: Number(item.tax_rate),
    })),
    adjustments: adjustments.length === 0 ? undefined : adjustments.map(adjustmentIn),
  }) as OrderCreate;
}

function takenBy(given: FormValues["paid_elsewhere"]) {
  return withoutEmpty({
    provider: line(given.provider),
    reference: line(given.reference),
    paid_at: given.paid_at === "" ? "" : startOfDay(given.paid_at),
  });
}

function adjustmentIn({ kind, label, amount, tax_rate }: AdjustmentFields) {
  return withoutEmpty({
    kind,
    label: line(label),
    amount: signed(kind, yen(amount)),
    tax_rate: tax_rate === "" ? undefined : Number(tax_rate),
  });
}

/** A discount that was typed with its minus sign is that discount too. */
function signed(kind: AdjustmentKind, amount: number): number {
  if (!LOWERING.includes(kind)) return amount;
  return amount === 0 ? 0 : -Math.abs(amount);
}

/** Yen for all items whose numbers are whole so far. */
export function totalOf(items: readonly ItemFields[]): number {
  return items.reduce((sum, item) => {
    const [quantity, price] = [wholeNumber(item.quantity), yen(item.unit_price)];
    const total = quantity * price;
    return sum + (quantity > 0 && price > 0 && Number.isSafeInteger(total) ? total : 0);
  }, 0);
}

/** Yen that the adjustments add, as far as their amounts are whole. */
export function adjustmentsOf(adjustments: readonly AdjustmentFields[]): number {
  return adjustments.reduce((sum, { kind, amount }) => {
    const adds = signed(kind, yen(amount));
    return Number.isSafeInteger(adds) ? sum + adds : sum;
  }, 0);
}
