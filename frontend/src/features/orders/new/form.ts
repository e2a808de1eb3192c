import type { AdjustmentKind, OrderCreate } from "@/api/types";
import { LOWERING } from "@/features/orders/amounts/amounts";
import { THROUGH_GATEWAY } from "@/features/orders/payment-methods";
import { readField } from "@/features/orders/recipient/readers";
import {
  NO_RECIPIENT,
  NO_WISHES,
  type RecipientValues,
  recipientIn,
  type WishValues,
  wishesIn,
} from "@/features/orders/recipient/recipient";
import { line, wholeNumber, yen } from "@/lib/forms/entry";
import { withoutEmpty } from "@/lib/forms/form";
import { startOfDay } from "@/lib/language/format";

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
  | "ordered_at"
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

/** One that is yet to be filled in: what lowers the total needs no rate of its own. */
export function nothingOf(kind: AdjustmentKind): AdjustmentFields {
  return { kind, label: "", amount: "", tax_rate: LOWERING.includes(kind) ? "" : "10" };
}

export const NOTHING: FormValues = {
  ordered_at: "",
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

/** The request that the form stands for; what was left empty is left out, for its default. */
export function toBody(values: FormValues): OrderCreate {
  const { items, adjustments, recipient, delivery_request, paid_elsewhere, ...rest } = values;
  const read = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, readField(name, value)]),
  );
  const method = values.payment_method;
  return withoutEmpty({
    ...read,
    ordered_at: dayIn(values.ordered_at),
    payment_token: THROUGH_GATEWAY.includes(method) ? read.payment_token : "",
    recipient: recipientIn(recipient) ?? undefined,
    delivery_request: wishesIn(delivery_request) ?? undefined,
    paid_elsewhere: method === "external" ? takenBy(paid_elsewhere) : undefined,
    items: items.map(itemIn),
    adjustments: adjustments.length === 0 ? undefined : adjustments.map(adjustmentIn),
  }) as OrderCreate;
}

/** The item that a line of the form stands for. */
export function itemIn(item: ItemFields): OrderCreate["items"][number] {
  return {
    ...withoutEmpty({ product_name: line(item.product_name), sku: line(item.sku) }),
    quantity: wholeNumber(item.quantity),
    unit_price: yen(item.unit_price),
    tax_rate: Number(item.tax_rate),
  } as OrderCreate["items"][number];
}

/** Where the day begins that was chosen; "" where none was. */
const dayIn = (day: string) => (day === "" ? "" : startOfDay(day));

function takenBy(given: FormValues["paid_elsewhere"]) {
  return withoutEmpty({
    provider: line(given.provider),
    reference: line(given.reference),
    paid_at: dayIn(given.paid_at),
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
