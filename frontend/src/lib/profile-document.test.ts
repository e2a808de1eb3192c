import { describe, expect, it } from "vitest";
import {
  at,
  faultsAt,
  faultsElsewhere,
  missingIn,
  type ProfileDocument,
  pathOf,
  pointerTo,
  proposed,
  simpleOf,
  type Value,
  withAt,
  writtenOf,
} from "@/lib/profile-document";

describe("a value of a profile", () => {
  it.each<Value>([
    "Email",
    ["Billing Phone", "Phone"],
    { join: ["姓", "名"] },
    { join: ["姓", "名"], with: "" },
    { fixed: "Etsy" },
  ])("is shown and written back: %j", (value) => {
    const simple = simpleOf(value);
    expect(simple).not.toBeNull();
    expect(simple && writtenOf(simple)).toEqual(value);
  });

  it.each<Value>([
    { column: "Country", words: { UK: "GB" } },
    { join: ["姓", "名"], names: "given_first" },
    ["Phone", { join: ["1", "2", "3"] }],
  ])("that is more than columns is left to its text: %j", (value) => {
    expect(simpleOf(value)).toBeNull();
  });

  it("of one column is that column, and of none nothing", () => {
    expect(writtenOf({ columns: ["A"], how: "join", separator: "-" })).toBe("A");
    expect(writtenOf({ columns: [], how: "first", separator: " " })).toBeUndefined();
  });
});

describe("a document", () => {
  const document: ProfileDocument = {
    title: "Tea",
    order: { external_id: "Order", recipient: { name: "To" } },
    items: { product_name: "Item" },
  };

  it("is changed at one place, and keeps the others as they were", () => {
    const next = withAt(document, pathOf("recipient.city"), "City");
    expect(at(next, pathOf("recipient.city"))).toBe("City");
    expect(at(next, pathOf("recipient.name"))).toBe("To");
    expect(at(document, pathOf("recipient.city"))).toBeUndefined();
    expect(Object.keys(withAt(document, ["title"], "Cups"))).toEqual(Object.keys(document));
  });

  it("has nothing that is empty", () => {
    expect(withAt(document, pathOf("recipient.name"), undefined)).toEqual({
      title: "Tea",
      order: { external_id: "Order" },
      items: { product_name: "Item" },
    });
    expect(withAt({ items: { sku: "Code" } }, pathOf("items.sku"), undefined)).toEqual({});
  });

  it("says what an order cannot do without", () => {
    const missing = ["customer_name", "items.quantity", "items.price"];
    expect(missingIn(document)).toEqual([...missing, "states"]);
    expect(missingIn({ ...document, states: [{ is: "paid" }] })).toEqual(missing);
  });

  it("begins with what is proposed, as far as it is known", () => {
    expect(
      proposed([
        { member: "external_id", columns: ["注文番号"] },
        { member: "items.price", columns: ["単価", "価格"] },
        { member: "recipient.name", columns: [] },
        { member: "colour", columns: ["色"] },
      ]),
    ).toMatchObject({ order: { external_id: "注文番号" }, items: { price: ["単価", "価格"] } });
  });

  it("is pointed into", () => {
    expect(pointerTo("states", 0, "when", "a/b~")).toBe("/states/0/when/a~1b~0");
    const faults = [
      { pointer: "/order/total" },
      { pointer: "/order/total/join/0" },
      { pointer: "/order/total_2" },
      { pointer: null },
    ];
    expect(faultsAt(faults, "/order/total")).toEqual(faults.slice(0, 2));
    expect(faultsElsewhere([...faults, { pointer: "/source" }, { pointer: "/items" }])).toEqual([
      { pointer: null },
      { pointer: "/source" },
      { pointer: "/items" },
    ]);
  });
});
