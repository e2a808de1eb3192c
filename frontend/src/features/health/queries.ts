import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, notificationApi, orderApi, paymentApi } from "@/api/client";
import type { DeliveryState, Readiness, Service } from "@/api/types";

export const SERVICES: readonly Service[] = ["order", "payment", "notification"];
const OFTEN_MS = 5_000;

// The three have the same operations under the same paths.
const APIS = { order: orderApi, payment: paymentApi, notification: notificationApi } as const;
const anyApi = (service: Service) => APIS[service] as typeof orderApi;

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

export function deliveries(service: Service, state: DeliveryState) {
  return queryOptions({
    queryKey: ["health", service, "deliveries", state],
    queryFn: ({ signal }) =>
      bodyOf(
        anyApi(service).GET("/api/v1/deliveries", {
          params: { query: { state, limit: 50 } },
          signal,
        }),
      ),
    refetchInterval: OFTEN_MS,
  });
}

export function useReplay(service: Service) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (deliveryId: string) =>
      anyApi(service).POST("/api/v1/deliveries/{delivery_id}/replay", {
        params: { path: { delivery_id: deliveryId } },
      }),
    onSettled: () => cache.invalidateQueries({ queryKey: ["health", service] }),
  });
}
