import type { Order, OrderUpdate } from "@/api/types";
import { readField } from "@/features/orders/readers";

export const FIELDS = [
  "customer_name",
  "customer_email",
  "customer_phone",
  "shipping_address",
  "note",
] as const;
export type Name = (typeof FIELDS)[number];
export type Values = Record<Name, string>;
export const CLEARABLE: readonly Name[] = ["customer_phone", "shipping_address", "note"];

export const valuesOf = (order: Order): Values =>
  Object.fromEntries(FIELDS.map((name) => [name, order[name] ?? ""])) as Values;

/** Only what differs: an empty field clears what may be empty. */
export function changesOf(order: Order, values: Values): OrderUpdate {
  const before = valuesOf(order);
  const read = (name: Name, given: Values) => readField(name, given[name]);
  const changed = FIELDS.filter((name) => read(name, values) !== read(name, before));
  return Object.fromEntries(
    changed.map((name) => {
      const value = read(name, values);
      return [name, value === "" && CLEARABLE.includes(name) ? null : value];
    }),
  );
}
