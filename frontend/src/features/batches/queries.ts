import { queryOptions } from "@tanstack/react-query";
import { bodyOf, orderApi } from "@/api/client";

export function batchById(batchId: string) {
  return queryOptions({
    queryKey: ["batches", batchId],
    queryFn: ({ signal }) =>
      bodyOf(
        orderApi.GET("/api/v1/batches/{batch_id}", {
          params: { path: { batch_id: batchId } },
          signal,
        }),
      ),
  });
}
