import { useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, orderApi, paymentApi } from "@/api/client";
import type {
  OrderStatusChange,
  OrderUpdate,
  ParcelsChange,
  PaymentRetry,
  RefundCreate,
} from "@/api/types";
import type { Recording } from "@/components/payment/record-dialog";
import type { Settlement } from "@/components/payment/settle-dialog";

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
