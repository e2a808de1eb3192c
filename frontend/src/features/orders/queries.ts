import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { bodyOf, notificationApi, orderApi, paymentApi, versionedOf } from "@/api/client";
import { asProblem } from "@/api/problem";
import type {
  Csv,
  OrderCreate,
  OrderStatus,
  OrderStatusChange,
  OrderSummary,
  OrderUpdate,
  ParcelsChange,
  PaymentRetry,
  RefundCreate,
  SheetEncoding,
} from "@/api/types";
import type { Recording } from "@/components/record-dialog";
import type { Settlement } from "@/components/settle-dialog";
import { type OrderSearch, orderQuery } from "@/features/orders/search";
import type { Locale } from "@/lib/i18n";

export const PAGE_SIZE = 50;
const SOON_MS = 2_000;
/** Colleagues and the services change what lies open before somebody. */
const OFTEN_MS = 5_000;
/** An order in one of these changes by itself. */
const RESTLESS: readonly OrderStatus[] = ["PENDING", "PAYMENT_PROCESSING"];

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

/** The CSV file of all orders that match, made by the service. */
export function exportOrders(search: OrderSearch, encoding: SheetEncoding): Promise<Csv> {
  const query = { ...orderQuery(search), encoding };
  return bodyOf(orderApi.GET("/api/v1/orders/export", { params: { query }, parseAs: "stream" }));
}

const MOST_PROFILES = 200;

/** What can be written for carriers and marketplaces, called as in `locale`. */
export function exportProfiles(locale: Locale) {
  return queryOptions({
    queryKey: ["export-profiles", locale],
    queryFn: async ({ signal }) => {
      const params = { query: { limit: MOST_PROFILES } };
      return (await bodyOf(orderApi.GET("/api/v1/export-profiles", { params, signal }))).items;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What carriers and marketplaces take: their own columns, in their own encoding. */
export function exportFor(
  profile: string,
  search: OrderSearch,
  isReplacing: boolean,
): Promise<Csv> {
  const query = {
    ...orderQuery(search),
    profile,
    ...(isReplacing && { unwritable: "replace" as const }),
  };
  return bodyOf(orderApi.GET("/api/v1/orders/export", { params: { query }, parseAs: "stream" }));
}

/** The CSV lines of one order, with the heading. */
export async function exportOrder(orderId: string): Promise<Blob> {
  return new Response(await exportOrders({ q: orderId }, "utf-8-sig")).blob();
}

export function cancelOrder(orderId: string, etag?: string, isDespiteDispute = false) {
  return orderApi.DELETE("/api/v1/orders/{order_id}", {
    params: {
      path: { order_id: orderId },
      header: ifMatch(etag),
      query: isDespiteDispute ? { despite_dispute: true } : {},
    },
  });
}

export function setOrderStatus(orderId: string, body: OrderStatusChange, etag?: string) {
  return orderApi.PUT("/api/v1/orders/{order_id}/status", {
    params: { path: { order_id: orderId }, header: ifMatch(etag) },
    body,
  });
}

function ifMatch(etag: string | undefined) {
  return etag === undefined || etag === "" ? {} : { "If-Match": etag };
}

/** Names what is done with an order itself, for whoever must tell it from what others do. */
export const changeKey = (orderId: string) => ["orders", orderId, "change"];

/** What can be done with one order; each leaves everything shown of it asked for anew. */
export function useOrderActions(orderId: string, etag: string | undefined) {
  const cache = useQueryClient();
  const onSettled = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: ["orders"] }),
      cache.invalidateQueries({ queryKey: ["payments"] }),
    ]);
  const path = { order_id: orderId };
  const mutationKey = changeKey(orderId);
  return {
    cancel: useMutation({
      mutationKey,
      mutationFn: (isDespiteDispute: boolean) => cancelOrder(orderId, etag, isDespiteDispute),
      onSettled,
    }),
    setStatus: useMutation({
      mutationKey,
      mutationFn: (body: OrderStatusChange) => setOrderStatus(orderId, body, etag),
      onSettled,
    }),
    setParcels: useMutation({
      mutationKey,
      mutationFn: (body: ParcelsChange) =>
        orderApi.PUT("/api/v1/orders/{order_id}/parcels", {
          params: { path, header: ifMatch(etag) },
          body,
        }),
      onSettled,
    }),
    update: useMutation({
      mutationKey,
      mutationFn: (body: OrderUpdate) =>
        orderApi.PATCH("/api/v1/orders/{order_id}", {
          params: { path, header: ifMatch(etag) },
          body,
        }),
      onSettled,
    }),
    retryPayment: useMutation({
      mutationKey,
      mutationFn: ({ body, key }: { body: PaymentRetry; key: string }) =>
        orderApi.POST("/api/v1/orders/{order_id}/payment", {
          params: { path, header: { "Idempotency-Key": key } },
          body,
        }),
      onSettled,
    }),
    refund: useMutation({
      mutationFn: ({ body, key }: { body: RefundCreate; key: string }) =>
        paymentApi.POST("/api/v1/payments/refund", {
          params: { header: { "Idempotency-Key": key } },
          body,
        }),
      onSettled,
    }),
    record: useMutation({
      mutationFn: ({ paymentId, body, key }: Recording & { paymentId: string }) =>
        paymentApi.POST("/api/v1/payments/{payment_id}/record", {
          params: { path: { payment_id: paymentId }, header: { "Idempotency-Key": key } },
          body,
        }),
      onSettled,
    }),
    settle: useMutation({
      mutationFn: ({ refundId, body, key }: Settlement) =>
        paymentApi.POST("/api/v1/refunds/{refund_id}/settle", {
          params: { path: { refund_id: refundId }, header: { "Idempotency-Key": key } },
          body,
        }),
      onSettled,
    }),
    link: useMutation({
      mutationFn: ({ paymentId, key }: { paymentId: string; key: string }) =>
        bodyOf(
          paymentApi.POST("/api/v1/payments/{payment_id}/link", {
            params: { path: { payment_id: paymentId }, header: { "Idempotency-Key": key } },
          }),
        ),
    }),
    sendLink: useMutation({
      mutationFn: (key: string) =>
        bodyOf(
          orderApi.POST("/api/v1/orders/{order_id}/payment/link", {
            params: { path, header: { "Idempotency-Key": key } },
          }),
        ),
      onSettled,
    }),
    inquire: useMutation({
      mutationFn: (paymentId: string) =>
        paymentApi.POST("/api/v1/payments/{payment_id}/inquiry", {
          params: { path: { payment_id: paymentId } },
        }),
      onSettled,
    }),
    replay: useMutation({
      mutationFn: (deliveryId: string) =>
        orderApi.POST("/api/v1/deliveries/{delivery_id}/replay", {
          params: { path: { delivery_id: deliveryId } },
        }),
      onSettled,
    }),
  };
}

export function useCreateOrder() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: OrderCreate; key: string }) =>
      bodyOf(
        orderApi.POST("/api/v1/orders", { params: { header: { "Idempotency-Key": key } }, body }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: ["orders"] }),
  });
}
