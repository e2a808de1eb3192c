import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, orderApi } from "@/api/client";
import type { ReconciliationCreate } from "@/api/types";
import type { DifferenceSearch } from "@/features/reconciliations/search";

const SOON_MS = 1_500;
const CALMLY_MS = 10_000;

export function reconciliationsPage(cursor: string | undefined) {
  return queryOptions({
    queryKey: ["reconciliations", "list", cursor ?? null],
    queryFn: ({ signal }) =>
      bodyOf(
        orderApi.GET("/api/v1/reconciliations", {
          params: { query: { limit: 50, ...(cursor !== undefined && { cursor }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      (state.data?.items.some(({ status }) => status === "RUNNING") ?? false) && SOON_MS,
  });
}

export function reconciliationById(reconciliationId: string) {
  return queryOptions({
    queryKey: ["reconciliations", reconciliationId],
    queryFn: ({ signal }) =>
      bodyOf(
        orderApi.GET("/api/v1/reconciliations/{reconciliation_id}", {
          params: { path: { reconciliation_id: reconciliationId } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => (state.data?.status === "RUNNING" ? SOON_MS : CALMLY_MS),
  });
}

export function differencesPage(
  reconciliationId: string,
  version: number,
  search: DifferenceSearch,
) {
  const query = {
    limit: 50,
    kind: search.kind,
    cursor: search.cursor,
    applied: search.applied === undefined ? undefined : search.applied === "true",
  };
  return queryOptions({
    queryKey: ["reconciliations", reconciliationId, "differences", version, query],
    queryFn: ({ signal }) =>
      bodyOf(
        orderApi.GET("/api/v1/reconciliations/{reconciliation_id}/differences", {
          params: { path: { reconciliation_id: reconciliationId }, query },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function useStartReconciliation() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: ReconciliationCreate; key: string }) =>
      bodyOf(
        orderApi.POST("/api/v1/reconciliations", {
          params: { header: { "Idempotency-Key": key } },
          body,
        }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: ["reconciliations"] }),
  });
}

export function useApplyRemedy(reconciliationId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (differenceId: string) =>
      orderApi.POST(
        "/api/v1/reconciliations/{reconciliation_id}/differences/{difference_id}/apply",
        {
          params: { path: { reconciliation_id: reconciliationId, difference_id: differenceId } },
        },
      ),
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ["reconciliations"] }),
        cache.invalidateQueries({ queryKey: ["orders"] }),
        cache.invalidateQueries({ queryKey: ["payments"] }),
      ]),
  });
}
