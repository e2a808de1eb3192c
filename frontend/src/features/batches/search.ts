import { type RawSearch, text } from "@/lib/search-params";

export interface BatchListSearch {
  cursor?: string | undefined;
}

export function batchListSearch(raw: RawSearch): BatchListSearch {
  return { cursor: text(raw.cursor) };
}

/** What is shown of a batch's rows. */
export interface BatchSearch {
  cursor?: string | undefined;
}

export function batchSearch(raw: RawSearch): BatchSearch {
  return { cursor: text(raw.cursor) };
}
