import type { BatchStatus } from "@/api/types";
import { BATCH_STATUSES } from "@/components/status";
import { type RawSearch, someOf, text } from "@/lib/search-params";

/** Which imports are shown. */
export interface BatchListSearch {
  status?: BatchStatus[] | undefined;
  cursor?: string | undefined;
}

export function batchListSearch(raw: RawSearch): BatchListSearch {
  return { status: someOf(raw.status, BATCH_STATUSES), cursor: text(raw.cursor) };
}

/** What is shown of a batch's rows. */
export interface BatchSearch {
  cursor?: string | undefined;
}

export function batchSearch(raw: RawSearch): BatchSearch {
  return { cursor: text(raw.cursor) };
}
