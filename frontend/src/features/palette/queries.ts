import { queryOptions } from "@tanstack/react-query";
import { bodyOf, orderApi } from "@/api/client";

/** The first orders that match what was typed. */
export function ordersMatching(q: string) {
  return queryOptions({
    queryKey: ["orders", "matching", q],
    queryFn: ({ signal }) =>
      bodyOf(orderApi.GET("/api/v1/orders", { params: { query: { q, limit: 6 } }, signal })),
    enabled: q.length >= 2,
  });
}
