import type { OrderCreate } from "@/api/types";
import { readField } from "@/features/orders/readers";
import { line, wholeNumber, yen } from "@/lib/entry";
import { withoutEmpty } from "@/lib/form";

type ItemFields = Record<Exclude<keyof OrderCreate["items"][number], "tax_rate">, string>;
/** What the form has no control for. */
type Beyond =
  | "adjustments"
  | "delivery_request"
  | "items"
  | "ordered_at"
  | "paid_elsewhere"
  | "recipient";

/** The values of the form: what the controls hold is text. */
export type FormValues = Record<Exclude<keyof OrderCreate, Beyond>, string> & {
  items: ItemFields[];
};

export const NO_ITEM: ItemFields = { product_name: "", sku: "", quantity: "1", unit_price: "" };

export const NOTHING: FormValues = {
  customer_name: "",
  customer_email: "",
  customer_phone: "",
  shipping_address: "",
  note: "",
  source: "dashboard",
  external_id: "",
  locale: "ja",
  payment_method: "card",
  payment_token: "",
  items: [NO_ITEM],
};

/** The request that the form stands for; what was left empty is left out, for its default. */
export function toBody({ items, ...rest }: FormValues): OrderCreate {
  const read = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, readField(name, value)]),
  );
  return {
    ...withoutEmpty(read),
    items: items.map((item) => ({
      ...withoutEmpty({ product_name: line(item.product_name), sku: line(item.sku) }),
      quantity: wholeNumber(item.quantity),
      unit_price: yen(item.unit_price),
    })),
  } as OrderCreate;
}

/** Yen for all items whose numbers are whole so far. */
export function totalOf(items: readonly ItemFields[]): number {
  return items.reduce((sum, item) => {
    const [quantity, price] = [wholeNumber(item.quantity), yen(item.unit_price)];
    const total = quantity * price;
    return sum + (quantity > 0 && price > 0 && Number.isSafeInteger(total) ? total : 0);
  }, 0);
}
