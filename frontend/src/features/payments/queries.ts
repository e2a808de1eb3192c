import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, paymentApi } from "@/api/client";
import type { RefundCreate } from "@/api/types";
import type { Recording } from "@/components/payment/record-dialog";
import type { Settlement } from "@/components/payment/settle-dialog";
import { type PaymentSearch, paymentQuery } from "@/features/payments/search";

const SOON_MS = 2_000;
const OFTEN_MS = 5_000;

export function paymentsPage(search: PaymentSearch) {
  const query = { ...paymentQuery(search), limit: 50 };
  return queryOptions({
    queryKey: ["payments", "list", query],
    queryFn: ({ signal }) =>
      bodyOf(paymentApi.GET("/api/v1/payments", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function paymentById(paymentId: string) {
  return queryOptions({
    queryKey: ["payments", paymentId],
    queryFn: ({ signal }) =>
      bodyOf(
        paymentApi.GET("/api/v1/payments/{payment_id}", {
          params: { path: { payment_id: paymentId } },
          signal,
        }),
      ),
    // The gateway has still to decide about it, or about a refund of it.
    refetchInterval: ({ state }) =>
      state.data !== undefined &&
      (["PENDING", "UNKNOWN"].includes(state.data.status) ||
        state.data.refunds.some(({ status }) => status === "PENDING"))
        ? SOON_MS
        : OFTEN_MS,
  });
}

const createLink = ({ paymentId, key }: { paymentId: string; key: string }) =>
  bodyOf(
    paymentApi.POST("/api/v1/payments/{payment_id}/link", {
      params: { path: { payment_id: paymentId }, header: { "Idempotency-Key": key } },
    }),
  );

export function usePaymentActions() {
  const cache = useQueryClient();
  const onSettled = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: ["payments"] }),
      cache.invalidateQueries({ queryKey: ["orders"] }),
    ]);
  return {
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
    link: useMutation({ mutationFn: createLink }),
    inquire: useMutation({
      mutationFn: (paymentId: string) =>
        paymentApi.POST("/api/v1/payments/{payment_id}/inquiry", {
          params: { path: { payment_id: paymentId } },
        }),
      onSettled,
    }),
  };
}
