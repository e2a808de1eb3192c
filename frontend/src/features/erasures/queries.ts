import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, orderApi } from "@/api/client";
import type { CustomerToErase } from "@/api/types";

const SOON_MS = 1_500;

export function erasuresPage(cursor: string | undefined) {
  return queryOptions({
    queryKey: ["erasures", "list", cursor ?? null],
    queryFn: ({ signal }) =>
      bodyOf(
        orderApi.GET("/api/v1/erasures", {
          params: { query: { limit: 50, ...(cursor !== undefined && { cursor }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      (state.data?.items.some(({ status }) => status === "IN_PROGRESS") ?? false) && SOON_MS,
  });
}

export function erasureById(erasureId: string) {
  return queryOptions({
    queryKey: ["erasures", erasureId],
    queryFn: ({ signal }) =>
      bodyOf(
        orderApi.GET("/api/v1/erasures/{erasure_id}", {
          params: { path: { erasure_id: erasureId } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => state.data?.status === "IN_PROGRESS" && SOON_MS,
  });
}

/** What an erasure would concern. Nothing of the customer is kept here longer than the page is shown. */
export function usePreview() {
  return useMutation({
    gcTime: 0,
    mutationFn: (body: CustomerToErase) =>
      bodyOf(orderApi.POST("/api/v1/customers/erase/preview", { body })),
  });
}

export function useErase() {
  const cache = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: ({ body, key }: { body: CustomerToErase; key: string }) =>
      bodyOf(
        orderApi.POST("/api/v1/customers/erase", {
          params: { header: { "Idempotency-Key": key } },
          body,
        }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: ["erasures"] }),
  });
}

/** Has everything that shows customers asked for anew. */
export function useForgetShown(): () => void {
  const cache = useQueryClient();
  return () => {
    for (const queryKey of [["orders"], ["payments"], ["notifications"], ["suppressions"]]) {
      void cache.invalidateQueries({ queryKey });
    }
  };
}
