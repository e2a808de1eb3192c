import { expect, it } from "vitest";
import type { Order, OrderEvent } from "@/api/types";
import { actorOf, changesOf, differences, valuesOf } from "@/features/orders/editing/changes";
import { NO_RECIPIENT, NO_WISHES } from "@/features/orders/recipient/recipient";
import { translator } from "@/lib/language/i18n";
import en from "@/locales/en.json";

const t = translator(en, "en");
const order = (more: Partial<Order> = {}) =>
  ({
    customer_name: "A",
    customer_email: "a@example.jp",
    customer_phone: null,
    shipping_address: null,
    note: null,
    recipient: null,
    delivery_request: null,
    parcels: [],
    status: "PAID",
    updated_at: "2026-11-20T10:00:00Z",
    ...more,
  }) as Order;
const parcel = { id: "1", carrier: null, tracking_number: "1" } as Order["parcels"][number];
const event = (at: string, actor: string, more: Partial<OrderEvent> = {}) =>
  ({ at, actor, type: "order_updated", from_status: null, to_status: null, ...more }) as OrderEvent;

it("says what of an order is another than before", () => {
  expect(differences(order(), order({ note: "x", customer_phone: "1" }), t)).toEqual([
    "Telephone",
    "Note",
  ]);
  expect(differences(order(), order({ status: "SHIPPED", parcels: [parcel] }), t)).toEqual([
    "Parcels",
    "status is now “Shipped”",
  ]);
  expect(differences(order(), order(), t)).toEqual(["details that are not shown here"]);
});

it("knows who made the last change since, and takes no notice of what changes nothing", () => {
  const events = [
    event("2026-11-20T09:00:00Z", "before"),
    event("2026-11-20T10:01:00Z", "alice"),
    event("2026-11-20T10:02:00Z", "bob", { from_status: "PAID", to_status: "SHIPPED" }),
    event("2026-11-20T10:03:00Z", "order", { type: "notice_requested" }),
  ];
  expect(actorOf(events, order())).toBe("bob");
  expect(actorOf(events.slice(0, 1), order())).toBeNull();
});

it("an edit sends what differs, and clears what was emptied", () => {
  const order = {
    customer_name: "佐藤",
    customer_email: "a@example.jp",
    customer_phone: "03-1234-5678",
    shipping_address: null,
    note: null,
    recipient: null,
    delivery_request: null,
  } as Order;
  const values = {
    customer_name: "佐藤 ",
    customer_email: "b@example.jp",
    customer_phone: "",
    shipping_address: "",
    note: "",
    recipient: NO_RECIPIENT,
    delivery_request: NO_WISHES,
  };
  expect(changesOf(order, values)).toEqual({
    customer_email: "b@example.jp",
    customer_phone: null,
  });
});

it("an edit sends a recipient and the wishes whole, or clears them", () => {
  const given = { ...NO_RECIPIENT, name: "佐藤 花子", postal_code: "100-0001", city: "千代田区" };
  const order = {
    customer_name: "佐藤",
    customer_email: null,
    customer_phone: null,
    shipping_address: "〒100-0001 千代田区",
    note: null,
    recipient: { ...given, phone: null, region: null, line1: null, line2: null },
    delivery_request: { date: "2026-11-24", time_slot: null, note: null },
  } as Order;
  const values = valuesOf(order);
  expect(changesOf(order, values)).toEqual({});
  expect(
    changesOf(order, { ...values, recipient: { ...given, phone: "０３ー１２３４ー５６７８" } }),
  ).toEqual({
    recipient: {
      name: "佐藤 花子",
      phone: "03-1234-5678",
      postal_code: "100-0001",
      city: "千代田区",
      country: "JP",
    },
  });
  expect(
    changesOf(order, { ...values, recipient: NO_RECIPIENT, delivery_request: NO_WISHES }),
  ).toEqual({ recipient: null, delivery_request: null });
});
