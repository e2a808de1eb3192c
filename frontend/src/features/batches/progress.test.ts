import { describe, expect, it } from "vitest";
import type { Batch } from "@/api/types";
import {
  askAgainAfter,
  newest,
  percentOf,
  progressOf,
  quarterOf,
} from "@/features/batches/progress";

const RUNNING = {
  status: "RUNNING",
  dry_run: false,
  rows_total: 3000,
  rows_processed: 1000,
  orders_created: 900,
  orders_payment_pending: 0,
  orders_undone: 0,
  orders_kept: 0,
  notifications_queued: 0,
  notifications_sent: 0,
} as Batch;
const batch = (changes: Partial<Batch>): Batch => ({ ...RUNNING, ...changes });

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
