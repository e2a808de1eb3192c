import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { bodyOf, orderApi } from "@/api/client";
import type { OrderSummary } from "@/api/types";
import { type OrderSearch, orderQuery } from "@/features/orders/search";

const PAGE_SIZE = 50;

export function ordersPage(search: OrderSearch) {
  const query = { ...orderQuery(search), limit: PAGE_SIZE, cursor: search.cursor };
  return queryOptions({
    queryKey: ["orders", "list", query],
    queryFn: ({ signal }) => bodyOf(orderApi.GET("/api/v1/orders", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** What a bulk action is about at most; more than that is an import's or a program's work. */
export const MOST_AT_ONCE = 5_000;
const LARGEST_PAGE = 200;

/** All orders that match, up to `MOST_AT_ONCE`; tells how many there are so far. */
export async function everyOrder(
  search: OrderSearch,
  onCount: (count: number) => void,
  signal: AbortSignal,
): Promise<OrderSummary[]> {
  const found: OrderSummary[] = [];
  let cursor: string | undefined;
  do {
    const query = { ...orderQuery(search), limit: LARGEST_PAGE, cursor };
    const page = await bodyOf(orderApi.GET("/api/v1/orders", { params: { query }, signal }));
    found.push(...page.items);
    onCount(found.length);
    cursor = page.next_cursor ?? undefined;
  } while (cursor !== undefined && found.length < MOST_AT_ONCE);
  return found.slice(0, MOST_AT_ONCE);
}
