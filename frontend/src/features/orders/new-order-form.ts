import type { OrderCreate } from "@/api/types";
import { withoutEmpty } from "@/lib/form";

type ItemFields = Record<keyof OrderCreate["items"][number], string>;

/** The values of the form: what the controls hold is text. */
export type FormValues = Record<Exclude<keyof OrderCreate, "items">, string> & {
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

/** A whole number, or what the schema refuses as none. */
function number(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

/** The request that the form stands for; what was left empty is left out, for its default. */
export function toBody({ items, ...rest }: FormValues): OrderCreate {
  const trimmed = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, value.trim()]),
  );
  return {
    ...withoutEmpty(trimmed),
    items: items.map((item) => ({
      ...withoutEmpty({ product_name: item.product_name.trim(), sku: item.sku.trim() }),
      quantity: number(item.quantity),
      unit_price: number(item.unit_price),
    })),
  } as OrderCreate;
}

/** Yen for all items whose numbers are whole so far. */
export function totalOf(items: readonly ItemFields[]): number {
  return items.reduce((sum, item) => {
    const total = Number(item.quantity) * Number(item.unit_price);
    return sum + (Number.isSafeInteger(total) && total > 0 ? total : 0);
  }, 0);
}
