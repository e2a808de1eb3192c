import { queryOptions } from "@tanstack/react-query";
import { bodyOf, notificationApi, orderApi, paymentApi } from "@/api/client";
import type { Readiness, Service } from "@/api/types";

export const DAYS = 30;
const OFTEN_MS = 10_000;
const APIS = { order: orderApi, payment: paymentApi, notification: notificationApi } as const;
const anyApi = (service: Service) => APIS[service] as typeof orderApi;

export function orderStats() {
  return queryOptions({
    queryKey: ["overview", "orders"],
    queryFn: ({ signal }) =>
      bodyOf(orderApi.GET("/api/v1/orders/stats", { params: { query: { days: DAYS } }, signal })),
    refetchInterval: OFTEN_MS,
  });
}

export function paymentStats() {
  return queryOptions({
    queryKey: ["overview", "payments"],
    queryFn: ({ signal }) =>
      bodyOf(
        paymentApi.GET("/api/v1/payments/stats", { params: { query: { days: DAYS } }, signal }),
      ),
    refetchInterval: OFTEN_MS,
  });
}

export function notificationStats() {
  return queryOptions({
    queryKey: ["overview", "notifications"],
    queryFn: ({ signal }) =>
      bodyOf(
        notificationApi.GET("/api/v1/notifications/stats", {
          params: { query: { days: DAYS } },
          signal,
        }),
      ),
    refetchInterval: OFTEN_MS,
  });
}

/** How many pieces of owed work a service has given up; null where it cannot say. */
export function deadDeliveries(service: Service) {
  return queryOptions({
    queryKey: ["overview", "dead", service],
    queryFn: async ({ signal }) => {
      const page = await bodyOf(
        anyApi(service).GET("/api/v1/deliveries", {
          params: { query: { state: "dead", limit: 1 } },
          signal,
        }),
      );
      return page.total;
    },
    refetchInterval: OFTEN_MS,
  });
}

/** How many reports of the gateway's and of providers' have had no effect, and wait to be seen to. */
export function oddEvents() {
  return queryOptions({
    queryKey: ["overview", "events"],
    queryFn: async ({ signal }) => {
      const [gateway, delivery] = await Promise.all([
        bodyOf(
          paymentApi.GET("/api/v1/gateway-events", {
            params: { query: { outcome: ["MISMATCHED", "CONFLICTING", "WAITING"], limit: 1 } },
            signal,
          }),
        ),
        bodyOf(
          notificationApi.GET("/api/v1/delivery-events", {
            params: { query: { outcome: ["WAITING"], limit: 1 } },
            signal,
          }),
        ),
      ]);
      return (gateway.total ?? 0) + (delivery.total ?? 0);
    },
    refetchInterval: OFTEN_MS,
  });
}

export function readiness(service: Service) {
  return queryOptions({
    queryKey: ["health", service, "ready"],
    queryFn: async ({ signal }): Promise<Readiness> => {
      const { data, error } = await anyApi(service).GET("/health/ready", { signal });
      return (data ?? error) as Readiness;
    },
    refetchInterval: OFTEN_MS,
    retry: false,
  });
}
