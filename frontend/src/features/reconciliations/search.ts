import type { DifferenceKind } from "@/api/types";
import { DIFFERENCE_KINDS } from "@/features/reconciliations/kinds";
import { oneOf, type RawSearch, text } from "@/lib/browser/search-params";

export interface DifferenceSearch {
  kind?: DifferenceKind | undefined;
  applied?: "true" | "false" | undefined;
  cursor?: string | undefined;
}

export function differenceSearch(raw: RawSearch): DifferenceSearch {
  return {
    kind: oneOf(raw.kind, DIFFERENCE_KINDS),
    applied: oneOf(raw.applied, ["true", "false"] as const),
    cursor: text(raw.cursor),
  };
}

export function cursorSearch(raw: RawSearch): { cursor?: string | undefined } {
  return { cursor: text(raw.cursor) };
}
