import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, notificationApi, paymentApi } from "@/api/client";
import { OWING_SERVICES, type OwingService, owingApi } from "@/api/services";
import type { Delivery, DeliveryState } from "@/api/types";

const OFTEN_MS = 5_000;

export function deliveries(service: OwingService, state: DeliveryState) {
  return queryOptions({
    queryKey: ["health", service, "deliveries", state],
    queryFn: ({ signal }) =>
      bodyOf(
        owingApi(service).GET("/api/v1/deliveries", {
          params: { query: { state, limit: 50 } },
          signal,
        }),
      ),
    refetchInterval: OFTEN_MS,
  });
}

export function useReplay(service: OwingService) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (deliveryId: string) => replayDelivery(service, deliveryId),
    onSettled: () => cache.invalidateQueries({ queryKey: ["health", service] }),
  });
}

export interface OwedByService extends Delivery {
  service: OwingService;
}

const AT_MOST = 200;

/** What the services have given up, for one run through all of it. */
export async function allDead(): Promise<{ items: OwedByService[]; isCut: boolean }> {
  const pages = await Promise.all(
    OWING_SERVICES.map(async (service) => {
      const query = { state: "dead", limit: AT_MOST } as const;
      const page = await bodyOf(owingApi(service).GET("/api/v1/deliveries", { params: { query } }));
      const items = page.items.map((item): OwedByService => ({ ...item, service }));
      return { items, isCut: page.next_cursor !== null };
    }),
  );
  return {
    items: pages.flatMap(({ items }) => items),
    isCut: pages.some(({ isCut }) => isCut),
  };
}

export const replayDelivery = (service: OwingService, deliveryId: string) =>
  bodyOf(
    owingApi(service).POST("/api/v1/deliveries/{delivery_id}/replay", {
      params: { path: { delivery_id: deliveryId } },
    }),
  );

/** What the gateway has reported and a person must see to, or that waits to be understood. */
export function oddGatewayEvents() {
  return queryOptions({
    queryKey: ["health", "payment", "gateway-events"],
    queryFn: ({ signal }) =>
      bodyOf(
        paymentApi.GET("/api/v1/gateway-events", {
          params: { query: { outcome: ["MISMATCHED", "CONFLICTING", "WAITING"], limit: 50 } },
          signal,
        }),
      ),
    refetchInterval: OFTEN_MS,
  });
}

export function useReplayGatewayEvent() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      bodyOf(
        paymentApi.POST("/api/v1/gateway-events/{gateway_event_id}/replay", {
          params: { path: { gateway_event_id: id } },
        }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: ["health", "payment"] }),
  });
}

/** What mail and SMS providers have reported of messages that are not known here. */
export function waitingDeliveryEvents() {
  return queryOptions({
    queryKey: ["health", "notification", "delivery-events"],
    queryFn: ({ signal }) =>
      bodyOf(
        notificationApi.GET("/api/v1/delivery-events", {
          params: { query: { outcome: ["WAITING"], limit: 50 } },
          signal,
        }),
      ),
    refetchInterval: OFTEN_MS,
  });
}

export function useReplayDeliveryEvent() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      bodyOf(
        notificationApi.POST("/api/v1/delivery-events/{delivery_event_id}/replay", {
          params: { path: { delivery_event_id: id } },
        }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: ["health", "notification"] }),
  });
}
