import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { showAtOnce } from "@/api/at-once";
import { bodyOf, notificationApi } from "@/api/client";
import type { Page, Suppression, SuppressionCreate } from "@/api/types";
import type { SuppressionSearch } from "@/features/suppressions/search";

export function suppressionsPage(search: SuppressionSearch) {
  const query = { ...search, limit: 50 };
  return queryOptions({
    queryKey: ["suppressions", query],
    queryFn: ({ signal }) =>
      bodyOf(notificationApi.GET("/api/v1/suppressions", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function useSuppressionActions() {
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries({ queryKey: ["suppressions"] });
  return {
    add: useMutation({
      mutationFn: ({ body, key }: { body: SuppressionCreate; key: string }) =>
        notificationApi.POST("/api/v1/suppressions", {
          params: { header: { "Idempotency-Key": key } },
          body,
        }),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (recipient: string) =>
        notificationApi.DELETE("/api/v1/suppressions", { params: { query: { recipient } } }),
      onMutate: (recipient) =>
        showAtOnce<Page<Suppression>>(cache, ["suppressions"], (page) => ({
          ...page,
          items: page.items.filter((entry) => entry.recipient !== recipient),
        })),
      onError: (_error, _recipient, putBack) => putBack?.(),
      onSettled,
    }),
  };
}
