import { describe, expect, it } from "vitest";
import { ApiProblem } from "@/api/problem";
import type { AdjustmentKind, Order, OrderEvent, OrderStatus, OrderSummary } from "@/api/types";
import { joinCsv } from "@/features/orders/bulk/csv";
import { fitting } from "@/features/orders/bulk/fitting";
import { pick } from "@/features/orders/bulk/picking";
import { type RowResult, runEach } from "@/features/orders/bulk/run";
import { worthShowing } from "@/features/orders/bulk/worth-showing";
import { byDay } from "@/features/orders/detail/timeline";
import { changesOf, valuesOf } from "@/features/orders/editing/changes";
import { amountFaults } from "@/features/orders/new/faults";
import { type FormValues, NOTHING, nothingOf, toBody } from "@/features/orders/new/form";
import { NO_RECIPIENT, NO_WISHES } from "@/features/orders/recipient/recipient";
import { isFiltered, orderQuery, orderSearch } from "@/features/orders/search";

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

  it("knows who sells, how it is paid and when it was ordered", () => {
    const search = orderSearch({
      source: " shopify ",
      payment_method: ["invoice", "gold"],
      ordered_from: "2026-10-01",
      ordered_to: "2026-10-01",
      sort: "ordered_at",
    });
    expect(search).toMatchObject({ source: "shopify", payment_method: ["invoice"] });
    const { ordered_from = "", ordered_to = "", sort } = orderQuery(search);
    expect(sort).toBe("ordered_at");
    expect(Date.parse(ordered_to) - Date.parse(ordered_from)).toBe(24 * 3_600_000);
    expect(isFiltered(search)).toBe(true);
  });
});

describe("a new order", () => {
  const item = {
    product_name: " 湯呑 ",
    sku: "",
    quantity: "2",
    unit_price: "1800",
    tax_rate: "10",
  };

  it("leaves out what is empty and sends numbers", () => {
    expect(toBody({ ...NOTHING, customer_name: " 佐藤 ", items: [item] })).toEqual({
      customer_name: "佐藤",
      source: "dashboard",
      locale: "ja",
      payment_method: "card",
      items: [{ product_name: "湯呑", quantity: 2, unit_price: 1800, tax_rate: 10 }],
    });
  });

  it("takes discounts and points off, whatever sign they were typed with", () => {
    const typed = (kind: AdjustmentKind, amount: string) => ({ ...nothingOf(kind), amount });
    const adjustments = [
      typed("shipping", "６００円"),
      typed("discount", "500"),
      typed("points", "-1,000"),
    ];
    expect(toBody({ ...NOTHING, items: [item], adjustments }).adjustments).toEqual([
      { kind: "shipping", amount: 600, tax_rate: 10 },
      { kind: "discount", amount: -500 },
      { kind: "points", amount: -1000 },
    ]);
  });

  it("says who has the money where that is not us, and has a token where we ask for it", () => {
    const filled = {
      ...NOTHING,
      items: [item],
      payment_token: "tok_ok",
      paid_elsewhere: { provider: " Rakuten ", reference: "", paid_at: "" },
    };
    const bodyOf = (payment_method: string) => toBody({ ...filled, payment_method });
    expect(bodyOf("card")).toMatchObject({ payment_token: "tok_ok" });
    expect(bodyOf("card")).not.toHaveProperty("paid_elsewhere");
    expect(bodyOf("external")).toMatchObject({ paid_elsewhere: { provider: "Rakuten" } });
    for (const method of ["external", "invoice", "cash_on_delivery"]) {
      expect(bodyOf(method)).not.toHaveProperty("payment_token");
    }
  });

  const faults = (values: Partial<FormValues>) =>
    amountFaults(toBody({ ...NOTHING, items: [item], ...values })).map(({ path }) => path);
  const off = (kind: AdjustmentKind, amount: string, tax_rate = "") => ({
    ...nothingOf(kind),
    amount,
    tax_rate,
  });

  it("is told at its field what only amounts together can tell", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ adjustments: [off("shipping", "-600")] })).toEqual(["adjustments.0.amount"]);
    expect(faults({ adjustments: [off("discount", "3000"), off("points", "601")] })).toEqual([
      "adjustments.1.amount",
    ]);
    expect(faults({ adjustments: [off("discount", "1", "8"), off("shipping", "600")] })).toEqual([
      "adjustments.0.amount",
    ]);
    expect(faults({ adjustments: [off("points", "3600")] })).toEqual([]);
    expect(faults({ adjustments: [off("points", "3501")] })).toEqual(["payment_method"]);
    expect(
      faults({ adjustments: [off("points", "3501")], payment_method: "cash_on_delivery" }),
    ).toEqual([]);
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

  it("that is stopped finishes what has begun and begins nothing more", async () => {
    const stop = new AbortController();
    const results = new Map<number, string>();
    await runEach(
      Array.from({ length: 10 }, (_, index) => index),
      (item) => {
        if (item === 3) stop.abort();
        return Promise.resolve();
      },
      (item, { state }) => results.set(item, state),
      { signal: stop.signal },
    );
    const states = Array.from({ length: 10 }, (_, index) => results.get(index));
    expect(states).toEqual([...Array(4).fill("done"), ...Array(6).fill("skipped")]);
  });

  it("gives a busy service the pause that it asks for, and then gives up", async () => {
    const busy = (status: number, wait: number | null) =>
      new ApiProblem("order", status, "busy", "", null, [], wait);
    const pauses: number[] = [];
    const pause = (ms: number) => {
      pauses.push(ms);
      return Promise.resolve();
    };
    const run = async (refusals: ApiProblem[]) => {
      let last = "";
      await runEach(
        [1],
        () => (refusals.length === 0 ? Promise.resolve() : Promise.reject(refusals.shift())),
        (_item, { state }) => {
          last = state;
        },
        { pause },
      );
      return last;
    };
    expect(await run([busy(429, 2), busy(503, 1)])).toBe("done");
    expect(pauses).toEqual([2_000, 1_000]);
    expect(await run(Array.from({ length: 4 }, () => busy(503, 1)))).toBe("failed");
    expect(await run([busy(503, null)])).toBe("failed");
    expect(await run([busy(503, 3_600)])).toBe("failed");
    expect(await run([busy(409, 1)])).toBe("failed");
  });

  it("fits those whose state machine allows it", () => {
    const orders = [
      { id: "1", allowed_transitions: ["SHIPPED", "CANCELLED"] },
      { id: "2", allowed_transitions: ["DELIVERED"] },
    ] as OrderSummary[];
    const ids = (status: OrderStatus) => fitting(orders, status).able.map(({ id }) => id);
    expect([ids("SHIPPED"), ids("DELIVERED"), ids("REFUNDED")]).toEqual([["1"], ["2"], []]);
  });

  it("keeps what was picked on other pages, and takes each as it was last seen", () => {
    const order = (id: string, version: number) => ({ id, version }) as OrderSummary;
    const known = new Map([["a", order("a", 1)]]);
    const picked = pick(new Set(["a", "b", "?"]), known, [order("a", 2), order("b", 1)]);
    expect([...picked.values()]).toEqual([order("a", 2), order("b", 1)]);
  });

  it("of very many shows what failed and what is under way", () => {
    const orders = Array.from({ length: 150 }, (_, index) => ({ id: `${index}` }) as OrderSummary);
    const results = new Map<string, RowResult>([
      ["140", { state: "running" }],
      ["149", { state: "failed", error: null }],
    ]);
    const shown = worthShowing(orders, results).map(({ id }) => id);
    expect([shown.length, ...shown.slice(0, 3)]).toEqual([100, "149", "140", "0"]);
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
