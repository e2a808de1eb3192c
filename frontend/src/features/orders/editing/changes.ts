import type { Order, OrderEvent, OrderUpdate } from "@/api/types";
import { readField } from "@/features/orders/recipient/readers";
import {
  type RecipientValues,
  recipientIn,
  recipientValues,
  type WishValues,
  wishesIn,
  wishValues,
} from "@/features/orders/recipient/recipient";
import type { Translate } from "@/lib/language/i18n";

export const FIELDS = [
  "customer_name",
  "customer_email",
  "customer_phone",
  "shipping_address",
  "note",
] as const;
export type Name = (typeof FIELDS)[number];
export type Values = Record<Name, string> & {
  recipient: RecipientValues;
  delivery_request: WishValues;
};
/** What can be changed of an order. */
export type Changed = Name | "recipient" | "delivery_request";
export const CLEARABLE: readonly Name[] = [
  "customer_email",
  "customer_phone",
  "shipping_address",
  "note",
];
export const MULTILINE: readonly Name[] = ["shipping_address", "note"];

export const valuesOf = (order: Order): Values =>
  ({
    ...Object.fromEntries(FIELDS.map((name) => [name, order[name] ?? ""])),
    recipient: recipientValues(order.recipient),
    delivery_request: wishValues(order.delivery_request),
  }) as Values;

/** Whether its address is one text, which nobody has taken apart. */
export const hasTextAddress = (order: Order) =>
  order.recipient === null && order.shipping_address !== null;

const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);

/** Only what differs: an empty field clears what may be empty. */
export function changesOf(order: Order, values: Values): OrderUpdate {
  const before = valuesOf(order);
  const read = (name: Name, given: Values) => readField(name, given[name]);
  const [recipient, wishes] = [recipientIn(values.recipient), wishesIn(values.delivery_request)];
  const changed = FIELDS.filter((name) => read(name, values) !== read(name, before));
  return {
    ...Object.fromEntries(
      changed.map((name) => {
        const value = read(name, values);
        return [name, value === "" && CLEARABLE.includes(name) ? null : value];
      }),
    ),
    ...(differs(recipient, recipientIn(before.recipient)) && { recipient }),
    ...(differs(wishes, wishesIn(before.delivery_request)) && { delivery_request: wishes }),
  };
}

/** What of an order is another than before, each in a word or two. */
export function differences(before: Order, now: Order, t: Translate): string[] {
  const fields = FIELDS.filter((name) => before[name] !== now[name]);
  const told = fields.map((name) => t(`order.${name}`));
  for (const name of ["recipient", "delivery_request", "parcels"] as const) {
    if (differs(before[name], now[name])) told.push(t(`order.${name}`));
  }
  if (before.status !== now.status) {
    told.push(t("conflict.status", { status: t(`order_status.${now.status}`) }));
  }
  return told.length === 0 ? [t("conflict.something")] : told;
}

/** Who made the last change since `before`; null where it is not known. */
export function actorOf(events: readonly OrderEvent[], before: Order): string | null {
  const since = Date.parse(before.updated_at);
  const changes = events.filter(
    ({ at, type, from_status, to_status }) =>
      Date.parse(at) > since &&
      (type === "order_updated" ||
        type === "parcels_changed" ||
        (to_status !== null && to_status !== from_status)),
  );
  return changes.at(-1)?.actor ?? null;
}
