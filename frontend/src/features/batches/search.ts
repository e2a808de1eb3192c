import type { BatchKind, BatchStatus, RowOutcome, UndoOutcome } from "@/api/types";
import { BATCH_STATUSES } from "@/components/values/status";
import { ROW_CODES, type RowCode } from "@/features/batches/row-codes";
import { oneOf, type RawSearch, someOf, text } from "@/lib/browser/search-params";

const KINDS: Record<BatchKind, true> = { orders: true, parcels: true };
export const BATCH_KINDS = Object.keys(KINDS) as BatchKind[];

/** Which imports are shown. */
export interface BatchListSearch {
  status?: BatchStatus[] | undefined;
  kind?: BatchKind | undefined;
  cursor?: string | undefined;
}

export function batchListSearch(raw: RawSearch): BatchListSearch {
  return {
    status: someOf(raw.status, BATCH_STATUSES),
    kind: oneOf(raw.kind, BATCH_KINDS),
    cursor: text(raw.cursor),
  };
}

/** What a new import is about; orders where nothing is said. */
export interface NewBatchSearch {
  kind?: "parcels" | undefined;
}

export function newBatchSearch(raw: RawSearch): NewBatchSearch {
  return { kind: oneOf(raw.kind, ["parcels"] as const) };
}

// One that is new in the spec does not compile until it stands here.
const OUTCOMES: Record<RowOutcome, true> = {
  failed: true,
  created: true,
  duplicate: true,
  skipped: true,
};
export const ROW_OUTCOMES = Object.keys(OUTCOMES) as RowOutcome[];
const UNDOINGS: Record<UndoOutcome, true> = { KEPT: true, UNDONE: true };
export const UNDO_OUTCOMES = Object.keys(UNDOINGS) as UndoOutcome[];

/** What is shown of a batch's rows. */
export interface BatchSearch {
  /** absent: whatever calls for attention */
  outcome?: RowOutcome | "all" | undefined;
  code?: RowCode | undefined;
  undo?: UndoOutcome | undefined;
  cursor?: string | undefined;
}

export function batchSearch(raw: RawSearch): BatchSearch {
  return {
    outcome: oneOf(raw.outcome, [...ROW_OUTCOMES, "all"] as const),
    code: oneOf(raw.code, ROW_CODES),
    undo: oneOf(raw.undo, UNDO_OUTCOMES),
    cursor: text(raw.cursor),
  };
}
