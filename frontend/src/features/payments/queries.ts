import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, paymentApi } from "@/api/client";
import type { RefundCreate } from "@/api/types";
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
    inquire: useMutation({
      mutationFn: (paymentId: string) =>
        paymentApi.POST("/api/v1/payments/{payment_id}/inquiry", {
          params: { path: { payment_id: paymentId } },
        }),
      onSettled,
    }),
  };
}
