import type { Page } from "@/api/types";

/** What has changed in a list since it was shown. */
export interface News {
  /** Rows that are in it now and were not. */
  arrived: number;
  /** Rows that are shown and no longer in it. */
  gone: number;
}

export const NO_NEWS: News = { arrived: 0, gone: 0 };

/**
 * The rows of `shown`, in their places, as `latest` has them, with those that have come behind them;
 * and the news. A list that was empty has nobody's hand over it: it takes what comes.
 */
export function hold<Row extends { id: string }>(
  shown: Page<Row>,
  latest: Page<Row> | undefined,
): { page: Page<Row>; news: News } {
  if (latest === undefined) return { page: shown, news: NO_NEWS };
  if (shown.items.length === 0) return { page: latest, news: NO_NEWS };
  const now = new Map(latest.items.map((row) => [row.id, row]));
  const before = new Set(shown.items.map(({ id }) => id));
  const isNew = ({ id }: Row) => !before.has(id);
  // Behind all that are shown they move none of them.
  const last = latest.items.findLastIndex((row) => !isNew(row));
  const behind = last === -1 ? [] : latest.items.slice(last + 1);
  const arrived = latest.items.filter(isNew).length - behind.length;
  const missing = shown.items.filter(({ id }) => !now.has(id)).length;
  // Of a page that is full, each that comes pushes one to the next page.
  const pushed = typeof latest.next_cursor === "string" ? arrived : 0;
  const items = [...shown.items.map((row) => now.get(row.id) ?? row), ...behind];
  return {
    page: { ...(behind.length > 0 ? latest : shown), items },
    news: { arrived, gone: Math.max(0, missing - pushed) },
  };
}
