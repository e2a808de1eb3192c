import { describe, expect, it } from "vitest";
import type { Order, OrderEvent } from "@/api/types";
import { type RowResult, runEach } from "@/features/orders/bulk-run";
import { changesOf } from "@/features/orders/changes";
import { joinCsv } from "@/features/orders/csv";
import { NOTHING, toBody, totalOf } from "@/features/orders/new-order-form";
import { isFiltered, orderQuery, orderSearch } from "@/features/orders/search";
import { byDay } from "@/features/orders/timeline";

describe("the address of the list", () => {
  it("keeps what it knows and drops the rest", () => {
    const search = orderSearch({
      status: ["PAID", "EATEN"],
      sort: "-created_at",
      min_total: "100",
    });
    expect(search).toMatchObject({ status: ["PAID"], sort: undefined, min_total: 100 });
    expect(isFiltered(search)).toBe(true);
    expect(isFiltered(orderSearch({ sort: "total_amount", columns: "email" }))).toBe(false);
  });

  it("asks for whole local days, the last included", () => {
    const query = orderQuery(orderSearch({ created_from: "2026-11-20", created_to: "2026-11-20" }));
    const hours =
      (Date.parse(query.created_to ?? "") - Date.parse(query.created_from ?? "")) / 3_600_000;
    expect(hours).toBe(24);
  });
});

describe("a new order", () => {
  const item = { product_name: " 湯呑 ", sku: "", quantity: "2", unit_price: "1800" };

  it("leaves out what is empty and sends numbers", () => {
    expect(toBody({ ...NOTHING, customer_name: " 佐藤 ", items: [item] })).toEqual({
      customer_name: "佐藤",
      source: "dashboard",
      locale: "ja",
      payment_method: "card",
      items: [{ product_name: "湯呑", quantity: 2, unit_price: 1800 }],
    });
  });

  it("is summed as far as it is filled in", () => {
    expect(
      totalOf([item, { ...item, quantity: "" }, { ...item, unit_price: "1.5", quantity: "1" }]),
    ).toBe(3600);
  });
});

describe("a bulk action", () => {
  it("goes on after a row that fails, and tells each", async () => {
    const results = new Map<number, RowResult>();
    await runEach(
      [1, 2, 3, 4, 5, 6],
      (item) => (item === 2 ? Promise.reject(new Error("no")) : Promise.resolve()),
      (item, result) => results.set(item, result),
    );
    expect(
      [...results].sort(([a], [b]) => a - b).map(([item, { state }]) => `${item} ${state}`),
    ).toEqual(["1 done", "2 failed", "3 done", "4 done", "5 done", "6 done"]);
  });

  it("joins files under one heading", async () => {
    const files = ["\ufeffid,name\r\n1,a\r\n", "\ufeffid,name\r\n2,b\r\n"].map(
      (text) => new Blob([text]),
    );
    const joined = new Uint8Array(await (await joinCsv(files)).arrayBuffer());
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(joined)).toBe(
      "\ufeffid,name\r\n1,a\r\n2,b\r\n",
    );
  });
});

it("an edit sends what differs, and clears what was emptied", () => {
  const order = {
    customer_name: "佐藤",
    customer_email: "a@example.jp",
    customer_phone: "03-1234-5678",
    shipping_address: null,
    note: null,
  } as Order;
  const values = {
    customer_name: "佐藤 ",
    customer_email: "b@example.jp",
    customer_phone: "",
    shipping_address: "",
    note: "",
  };
  expect(changesOf(order, values)).toEqual({
    customer_email: "b@example.jp",
    customer_phone: null,
  });
});

it("the timeline has the newest day first, and in it the newest event", () => {
  const at = (time: string) => ({ id: time, at: time }) as OrderEvent;
  const days = byDay([
    at("2026-11-19T03:00:00Z"),
    at("2026-11-20T03:00:00Z"),
    at("2026-11-20T03:30:00Z"),
  ]);
  expect(days.map(([, events]) => events.map(({ id }) => id))).toEqual([
    ["2026-11-20T03:30:00Z", "2026-11-20T03:00:00Z"],
    ["2026-11-19T03:00:00Z"],
  ]);
});
