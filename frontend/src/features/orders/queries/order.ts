import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { bodyOf, notificationApi, orderApi, paymentApi, versionedOf } from "@/api/client";
import { asProblem } from "@/api/problem";
import type { OrderStatus } from "@/api/types";

const SOON_MS = 2_000;
/** Colleagues and the services change what lies open before somebody. */
const OFTEN_MS = 5_000;
/** An order in one of these changes by itself. */
const RESTLESS: readonly OrderStatus[] = ["PENDING", "PAYMENT_PROCESSING"];

export function orderById(orderId: string) {
  return queryOptions({
    queryKey: ["orders", orderId, "order"],
    queryFn: ({ signal }) =>
      versionedOf(
        orderApi.GET("/api/v1/orders/{order_id}", {
          params: { path: { order_id: orderId } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) =>
      state.data !== undefined && RESTLESS.includes(state.data.body.status) ? SOON_MS : OFTEN_MS,
  });
}

export function orderEvents(orderId: string, version: number) {
  return infiniteQueryOptions({
    queryKey: ["orders", orderId, "events", version],
    placeholderData: keepPreviousData,
    queryFn: ({ signal, pageParam }) =>
      bodyOf(
        orderApi.GET("/api/v1/orders/{order_id}/events", {
          params: {
            path: { order_id: orderId },
            query: { limit: 200, ...(pageParam !== null && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

export function orderExplanation(orderId: string, version: number) {
  return queryOptions({
    queryKey: ["orders", orderId, "explanation", version],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      bodyOf(
        orderApi.GET("/api/v1/orders/{order_id}/explanation", {
          params: { path: { order_id: orderId } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => (state.data?.owed.length ?? 0) > 0 && SOON_MS,
  });
}

/** The latest payment of an order; null where there is none. A new version of the order asks anew. */
export function orderPayment(orderId: string, version: number) {
  return queryOptions({
    queryKey: ["orders", orderId, "payment", version],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      try {
        return await bodyOf(
          paymentApi.GET("/api/v1/payments/order/{order_id}", {
            params: { path: { order_id: orderId } },
            signal,
          }),
        );
      } catch (error) {
        if (asProblem(error)?.status === 404) return null;
        throw error;
      }
    },
    refetchInterval: OFTEN_MS,
  });
}

export function orderNotifications(orderId: string) {
  return queryOptions({
    queryKey: ["orders", orderId, "notifications"],
    queryFn: ({ signal }) =>
      bodyOf(
        notificationApi.GET("/api/v1/notifications/order/{order_id}", {
          params: { path: { order_id: orderId }, query: { limit: 200 } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === "QUEUED" || status === "SENDING") === true
        ? SOON_MS
        : OFTEN_MS,
  });
}

/** One message with its rendered text and HTML. */
export function orderNotification(notificationId: string) {
  return queryOptions({
    queryKey: ["notifications", notificationId],
    queryFn: ({ signal }) =>
      bodyOf(
        notificationApi.GET("/api/v1/notifications/{notification_id}", {
          params: { path: { notification_id: notificationId } },
          signal,
        }),
      ),
  });
}
