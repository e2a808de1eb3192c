import { type RawSearch, text } from "@/lib/browser/search-params";

export interface SuppressionSearch {
  q?: string | undefined;
  cursor?: string | undefined;
}

export function suppressionSearch(raw: RawSearch): SuppressionSearch {
  return { q: text(raw.q)?.slice(0, 200), cursor: text(raw.cursor) };
}
