import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Batch, Certificate } from "@/api/types";
import { gapsOf, returnsOf } from "@/features/batches/detail/certificate";
import { chargesOf } from "@/features/batches/detail/charges";
import {
  askAgainAfter,
  newest,
  percentOf,
  progressOf,
  quarterOf,
} from "@/features/batches/progress";
import { ROW_CODES } from "@/features/batches/row-codes";
import { batchSearch, rowFilters } from "@/features/batches/search";
import { errorsFileName, etaText, messagesText, phaseText } from "@/features/batches/words";
import { formatter } from "@/lib/language/format";
import { translator } from "@/lib/language/i18n";
import english from "@/locales/en.json";
import japanese from "@/locales/ja.json";

const RUNNING = {
  id: "019a2b3b-0001-7002-8003-000400050006",
  filename: "orders.csv",
  status: "RUNNING",
  dry_run: false,
  notify: "EACH",
  rows_total: 3000,
  rows_processed: 1000,
  rows_failed: 10,
  orders_created: 900,
  orders_payment_pending: 0,
  orders_undone: 0,
  orders_kept: 0,
  notifications_queued: 0,
  notifications_sent: 0,
  eta_seconds: 125,
} as Batch;
const batch = (changes: Partial<Batch>): Batch => ({ ...RUNNING, ...changes });
const en = translator(english, "en");
const ja = translator(japanese, "ja");

describe("what is charged for a file", () => {
  const counted = batch({
    orders_created: 10,
    amount_total: 20_000,
    orders_paid_elsewhere: 3,
    amount_paid_elsewhere: 9_000,
    orders_paid_after_shipping: 2,
    amount_paid_after_shipping: 1_000,
    orders_free: 1,
  });

  it("is the rest of what others take", () => {
    expect(chargesOf(counted)).toEqual({
      charged: { orders: 4, yen: 10_000 },
      elsewhere: { orders: 3, yen: 9_000 },
      afterShipping: { orders: 2, yen: 1_000 },
      free: 1,
    });
  });

  it("is not known of a dry run that did not count it", () => {
    expect(chargesOf({ ...counted, orders_paid_elsewhere: null })).toBeNull();
    expect(chargesOf({ ...counted, amount_paid_after_shipping: null })).toBeNull();
    expect(chargesOf({ ...counted, orders_free: null })).toBeNull();
  });
});

describe("how far a batch is", () => {
  it("is told in rows while it imports, and in orders while it is undone", () => {
    expect(progressOf(RUNNING)).toEqual({ unit: "rows", done: 1000, total: 3000 });
    const undoing = batch({ status: "UNDOING", orders_undone: 250, orders_kept: 5 });
    expect(progressOf(undoing)).toEqual({ unit: "orders", done: 255, total: 900 });
  });

  it("is not known before the rows are counted, nor while all are looked at first", () => {
    expect(percentOf(progressOf(batch({ status: "QUEUED", rows_total: null })))).toBeNull();
    expect(percentOf(progressOf(batch({ status: "VALIDATING", rows_processed: 0 })))).toBeNull();
    const dryRun = batch({ status: "VALIDATING", dry_run: true });
    expect(percentOf(progressOf(dryRun))).toBe(33);
  });

  it("never says 100 too early, and is read out at quarters", () => {
    expect(percentOf({ unit: "rows", done: 2999, total: 3000 })).toBe(99);
    expect(percentOf({ unit: "rows", done: 0, total: 0 })).toBe(100);
    expect([0, 24, 25, 99, 100].map(quarterOf)).toEqual([0, 0, 25, 75, 100]);
  });

  it("is asked for while payments or messages are on their way, and often just after its end", () => {
    const now = Date.parse("2026-11-23T12:00:00Z");
    const ended = batch({ status: "COMPLETED", finished_at: "2026-11-23T10:00:00Z" });
    const pause = (given: Partial<Batch>) => askAgainAfter({ ...ended, ...given }, now);
    expect(pause({})).toBe(false);
    expect(pause({ notifications_queued: 2 })).toBe(15_000);
    expect(pause({ orders_payment_pending: 1 })).toBe(15_000);
    expect(pause({ status: "UNDONE", notifications_queued: 2 })).toBe(15_000);
    expect(pause({ status: "UNDONE", finished_at: "2026-11-23T11:59:00Z" })).toBe(3_000);
    expect(pause({ dry_run: true, orders_payment_pending: 1 })).toBe(false);
    expect(askAgainAfter(RUNNING, now)).toBe(false);
  });
});

it("what is known of a batch never gets older", () => {
  const [older, newer] = [batch({ version: 4 }), batch({ version: 5 })];
  expect(newest(undefined, older)).toBe(older);
  expect(newest(older, newer)).toBe(newer);
  expect(newest(newer, older)).toBe(newer);
});

describe("words", () => {
  it("say how long it takes in both languages", () => {
    expect(etaText(RUNNING, en, formatter("en"))).toBe("About 2 minutes left");
    expect(etaText(RUNNING, ja, formatter("ja"))).toBe("残り約2 分");
    expect(etaText(batch({ eta_seconds: 2 }), en, formatter("en"))).toBe("A few seconds left");
    expect(etaText(batch({ rows_processed: 3000 }), en, formatter("en"))).toBe("Almost done");
    expect(etaText(batch({ eta_seconds: null }), en, formatter("en"))).toBe(
      "Time left not known yet",
    );
    expect(etaText(batch({ status: "PAUSED" }), en, formatter("en"))).toBeNull();
  });

  it("say what is done when the last row has been read", () => {
    expect(phaseText(RUNNING, en)).toBe("Orders are being created and paid.");
    expect(phaseText(batch({ rows_processed: 3000 }), en)).toMatch(/last payments/);
  });

  it("say what customers are told", () => {
    expect(messagesText(RUNNING, 1, en)).toBe("1 message goes out.");
    expect(messagesText(batch({ notify: "DIGEST" }), 9, en)).toMatch(/^Each customer/);
    expect(messagesText(batch({ notify: "NONE" }), 9, en)).toBe("No message is sent.");
  });

  it("name the file of failed rows after the file", () => {
    expect(errorsFileName(RUNNING)).toBe("orders.errors.csv");
    expect(errorsFileName(batch({ filename: "受注 11.20.csv" }))).toBe("受注 11.20.errors.csv");
    expect(errorsFileName(batch({ filename: null }))).toBe(`${RUNNING.id}.errors.csv`);
  });
});

describe("the rows that are shown", () => {
  const ended = batch({ status: "COMPLETED" });

  it("are the wrong ones first, unless something is chosen or rows still come", () => {
    expect(rowFilters({}, ended)).toEqual({ outcome: "failed" });
    expect(rowFilters({ outcome: "all" }, ended)).toEqual({});
    expect(rowFilters({ code: "payment_declined" }, ended)).toEqual({ code: "payment_declined" });
    expect(rowFilters({ undo: "KEPT" }, ended)).toEqual({ undo: "KEPT" });
    expect(rowFilters({}, RUNNING)).toEqual({});
    expect(rowFilters({ cursor: "abc" }, { ...ended, rows_failed: 0 })).toEqual({ cursor: "abc" });
  });

  it("are what the address says, as far as it is known", () => {
    expect(batchSearch({ outcome: "all", code: "no_such_code", undo: "KEPT" })).toEqual({
      outcome: "all",
      code: undefined,
      undo: "KEPT",
      cursor: undefined,
    });
  });
});

it("there are words for every code of a row that the specification names", () => {
  const specification = readFileSync(
    new URL("../../api/generated/order.gen.ts", import.meta.url),
    "utf8",
  );
  const [, described = ""] =
    /@description (Why a row failed, for programs\..*?)\n\s*\*\s*@example/s.exec(specification) ??
    [];
  const named = described.match(/\b[a-z]+(?:_[a-z]+)+\b/g) ?? [];
  expect(named.length).toBeGreaterThan(10);
  expect([...named].sort()).toEqual([...ROW_CODES].sort());
});

it("a certificate tells where yen are missing, and what was given back", () => {
  const sums = {
    yen_in_file: 1000,
    yen_ordered: 900,
    yen_captured: 500,
    yen_failed: 300,
    yen_unknown: 50,
    yen_refunded: 200,
    yen_to_refund: 100,
  } as Certificate;
  expect(gapsOf(sums)).toEqual({ toOrders: 100, toPayments: 50 });
  expect(returnsOf(sums)).toEqual({ refunded: 200, toRefund: 100, kept: 200 });
});
