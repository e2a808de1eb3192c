import type { Batch, BatchStatus } from "@/api/types";

// A status that is new in the spec does not compile until it says whether it moves on by itself.
const AT_WORK: Record<BatchStatus, boolean> = {
  QUEUED: true,
  VALIDATING: true,
  VALIDATED: false,
  RUNNING: true,
  PAUSED: false,
  COMPLETED: false,
  CANCELLED: false,
  FAILED: false,
  UNDOING: true,
  UNDONE: false,
};

/** Whether a batch goes on by itself. */
export function isAtWork(status: BatchStatus): boolean {
  return AT_WORK[status];
}

/** Whether a batch is on its way, also where it rests there. */
export function isUnderWay(status: BatchStatus): boolean {
  return AT_WORK[status] || status === "PAUSED";
}

/** Whether every row has been looked at; payments may still be asked for. */
export function hasAllRows({ rows_processed, rows_total }: Batch): boolean {
  return rows_total !== null && rows_processed >= rows_total;
}

/** How far a batch is; without a `total` where nobody can tell. */
export interface Progress {
  unit: "rows" | "orders";
  done: number;
  total: number | null;
}

export function progressOf(batch: Batch): Progress {
  if (batch.status === "UNDOING") {
    const done = batch.orders_undone + batch.orders_kept;
    // Orders that were cancelled before are passed over without being counted.
    return { unit: "orders", done, total: Math.max(batch.orders_created, done) };
  }
  const { rows_processed: done, rows_total } = batch;
  // Where no row may be wrong all of them are looked at first, and counted only afterwards.
  const isLooking = batch.status === "VALIDATING" && !batch.dry_run;
  const total = batch.status === "QUEUED" || isLooking ? null : rows_total;
  return { unit: "rows", done, total };
}

/** From 0 to 100; null where nobody can tell. */
export function percentOf({ done, total }: Progress): number | null {
  if (total === null) return null;
  return total === 0 ? 100 : Math.min(100, Math.floor((100 * done) / total));
}

/** The quarter that has been reached, which is often enough to be read out. */
export function quarterOf(percent: number): number {
  return Math.floor(percent / 25) * 25;
}

/** The last messages are counted when they are handed over, which may be after the batch's end. */
const HANDED_OVER_MS = 120_000;
const OFTEN_MS = 3_000;
const SELDOM_MS = 15_000;

/**
 * How soon to ask for a batch that rests; false where nothing of it changes any more. Payments at a
 * shop's counter take days, and a message that nobody may be sent never leaves: those seldom.
 */
export function askAgainAfter(batch: Batch, now: number): number | false {
  if (batch.dry_run || isUnderWay(batch.status) || batch.status === "FAILED") return false;
  const ended = batch.finished_at === null ? 0 : Date.parse(batch.finished_at);
  if (Math.abs(now - ended) < HANDED_OVER_MS) return OFTEN_MS;
  const hasLooseEnds =
    batch.orders_payment_pending > 0 || batch.notifications_sent < batch.notifications_queued;
  return hasLooseEnds && SELDOM_MS;
}

/** The later one of two states of the same batch. */
export function newest(known: Batch | undefined, given: Batch): Batch {
  return known !== undefined && known.version > given.version ? known : given;
}

/** Orders that the file creates, ships or gives other parcels. */
export function ordersTouched({ parcels, orders_created }: Batch): number {
  return parcels === null ? orders_created : parcels.orders_shipped + parcels.orders_changed;
}
