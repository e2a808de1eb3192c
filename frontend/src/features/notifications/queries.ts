import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, newIdempotencyKey, notificationApi } from "@/api/client";
import { type NotificationSearch, notificationQuery } from "@/features/notifications/search";

const SOON_MS = 2_000;
const OFTEN_MS = 5_000;

export function notificationsPage(search: NotificationSearch) {
  const query = { ...notificationQuery(search), limit: 50 };
  return queryOptions({
    queryKey: ["notifications", "list", query],
    queryFn: ({ signal }) =>
      bodyOf(notificationApi.GET("/api/v1/notifications", { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: OFTEN_MS,
  });
}

/** The queue now, and the sums of the last thirty days. */
export function notificationStats() {
  return queryOptions({
    queryKey: ["notifications", "stats"],
    queryFn: ({ signal }) =>
      bodyOf(
        notificationApi.GET("/api/v1/notifications/stats", {
          params: { query: { days: 30 } },
          signal,
        }),
      ),
    refetchInterval: OFTEN_MS,
  });
}

export function notificationById(notificationId: string) {
  return queryOptions({
    queryKey: ["notifications", notificationId],
    queryFn: ({ signal }) =>
      bodyOf(
        notificationApi.GET("/api/v1/notifications/{notification_id}", {
          params: { path: { notification_id: notificationId } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) =>
      state.data?.status === "QUEUED" || state.data?.status === "SENDING" ? SOON_MS : OFTEN_MS,
  });
}

/** What the provider has reported of a message; a new version of the message asks anew. */
export function reportsOf(notificationId: string, version: number) {
  return queryOptions({
    queryKey: ["notifications", notificationId, "reports", version],
    queryFn: ({ signal }) =>
      bodyOf(
        notificationApi.GET("/api/v1/delivery-events", {
          params: { query: { notification_id: notificationId, limit: 50 } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** Whether a recipient is on the suppression list, with the entry; asked where it may matter. */
export function suppressionOf(recipient: string) {
  const query = { recipient, limit: 1 };
  return queryOptions({
    queryKey: ["suppressions", query],
    queryFn: ({ signal }) =>
      bodyOf(notificationApi.GET("/api/v1/suppressions", { params: { query }, signal })),
    refetchInterval: OFTEN_MS,
  });
}

export function useRetryNotification(notificationId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () =>
      notificationApi.POST("/api/v1/notifications/{notification_id}/retry", {
        params: {
          path: { notification_id: notificationId },
          header: { "Idempotency-Key": newIdempotencyKey() },
        },
      }),
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ["notifications"] }),
        cache.invalidateQueries({ queryKey: ["suppressions"] }),
      ]),
  });
}
