import { currentSession, onSessionChange } from "@/api/session/session";
import { isRecord, type RawSearch } from "@/lib/browser/search-params";

/** A list as it was left, for the way back. */
export interface LeftList {
  /** The query of its address: filters, search, sort, page. */
  search: RawSearch;
  /** Where it stands in the history of this tab; null where it was not left that way. */
  index: number | null;
  /** The ids that were shown, in their order. */
  ids: readonly string[];
  nextCursor: string | null;
}

/** Kept for this tab, which may be reloaded; a search may name a customer, and goes with the session. */
const PREFIX = "ichiba.list.";

export function leftList(path: string): LeftList | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PREFIX + path) ?? "null");
    return isRecord(kept) && isRecord(kept.search) ? (kept as unknown as LeftList) : null;
  } catch {
    return null;
  }
}

/** Notes how a list is now: its address, or what it shows. */
export function noteList(path: string, part: Partial<LeftList>): void {
  const nothing: LeftList = { search: {}, index: null, ids: [], nextCursor: null };
  const next = { ...(leftList(path) ?? nothing), ...part };
  try {
    sessionStorage.setItem(PREFIX + path, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing leads back to the list from its beginning.
  }
}

/** The ids before and after `id` in a list as it was left; null at its ends, and where it is not. */
export function neighbours(list: LeftList | null, id: string) {
  const at = list?.ids.indexOf(id) ?? -1;
  if (list === null || at === -1) return null;
  return {
    previous: list.ids[at - 1] ?? null,
    next: list.ids[at + 1] ?? null,
    /** The page on which the next one is, where it is not on the same. */
    nextPage: at === list.ids.length - 1 ? list.nextCursor : null,
  };
}

onSessionChange(() => {
  const { token, hasExpired } = currentSession();
  if (token !== null || hasExpired) return;
  const kept = Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
  for (const key of kept) sessionStorage.removeItem(key);
});
