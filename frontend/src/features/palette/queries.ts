import { queryOptions } from "@tanstack/react-query";
import { bodyOf, orderApi } from "@/api/client";
import { asProblem } from "@/api/problem";

/** The first orders that match what was typed. */
export function ordersMatching(q: string) {
  return queryOptions({
    queryKey: ["orders", "matching", q],
    queryFn: ({ signal }) =>
      bodyOf(orderApi.GET("/api/v1/orders", { params: { query: { q, limit: 6 } }, signal })),
    enabled: q.length >= 2,
  });
}

/** What has this id: an import, or else an order, whether there is one or not. */
export function kindOfId(id: string) {
  return queryOptions({
    queryKey: ["id", id],
    queryFn: async ({ signal }): Promise<"order" | "batch"> => {
      const params = { path: { order_id: id } };
      if (await isThere(orderApi.GET("/api/v1/orders/{order_id}", { params, signal }))) {
        return "order";
      }
      const batch = { path: { batch_id: id } };
      const isBatch = await isThere(
        orderApi.GET("/api/v1/batches/{batch_id}", { params: batch, signal }),
      );
      return isBatch ? "batch" : "order";
    },
    retry: false,
  });
}

async function isThere(reply: Promise<unknown>): Promise<boolean> {
  try {
    await reply;
    return true;
  } catch (error) {
    if ([404, 422].includes(asProblem(error)?.status ?? 0)) return false;
    throw error;
  }
}
