import { queryOptions } from "@tanstack/react-query";
import { bodyOf, notificationApi, orderApi, paymentApi } from "@/api/client";
import { OWING_SERVICES, type OwingService, owingApi } from "@/api/services";
import type { OrderStatus } from "@/api/types";
import { timeZone } from "@/lib/language/format";

export const DAYS = 30;
const OFTEN_MS = 10_000;

export function orderStats() {
  const query = { days: DAYS, time_zone: timeZone() };
  return queryOptions({
    queryKey: ["overview", "orders", query],
    queryFn: ({ signal }) =>
      bodyOf(orderApi.GET("/api/v1/orders/stats", { params: { query }, signal })),
    refetchInterval: OFTEN_MS,
  });
}

export function notificationStats() {
  return queryOptions({
    queryKey: ["overview", "notifications"],
    queryFn: ({ signal }) => bodyOf(notificationApi.GET("/api/v1/notifications/stats", { signal })),
    refetchInterval: OFTEN_MS,
  });
}

/** What of it there is, whenever it was made; null: more than a service counts. */
type Total = number | null;
type Totalled = { total?: Total };

const TOTALS = {
  to_ship: (signal) => ordersIn(["ACCEPTED", "PAID"], signal),
  payment_failed: (signal) => ordersIn(["PAYMENT_FAILED"], signal),
  payment_unknown: (signal) =>
    bodyOf(
      paymentApi.GET("/api/v1/payments", {
        params: { query: { status: ["UNKNOWN"], limit: 1 } },
        signal,
      }),
    ),
  messages: (signal) =>
    bodyOf(
      notificationApi.GET("/api/v1/notifications", {
        params: { query: { status: ["BOUNCED", "FAILED"], limit: 1 } },
        signal,
      }),
    ),
  imports: (signal) =>
    bodyOf(
      orderApi.GET("/api/v1/batches", {
        params: { query: { status: ["VALIDATED", "PAUSED"], limit: 1 } },
        signal,
      }),
    ),
  dead: async (signal) => {
    const pages = await Promise.all(OWING_SERVICES.map((service) => deadOf(service, signal)));
    const totals = pages.map(({ total }) => total);
    return { total: totals.reduce<Total>((sum, each) => plus(sum, each ?? null), 0) };
  },
  events: async (signal) => {
    const odd = ["MISMATCHED", "CONFLICTING", "WAITING"] as const;
    const [gateway, delivery] = await Promise.all([
      bodyOf(
        paymentApi.GET("/api/v1/gateway-events", {
          params: { query: { outcome: [...odd], limit: 1 } },
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
    return { total: plus(gateway.total ?? null, delivery.total ?? null) };
  },
} satisfies Record<string, (signal: AbortSignal) => Promise<Totalled>>;

export type Waiting = Exclude<keyof typeof TOTALS, "to_ship">;

/** How many there are of what waits for someone. */
export function total(what: keyof typeof TOTALS) {
  return queryOptions({
    queryKey: ["overview", "total", what],
    queryFn: async ({ signal }): Promise<Total> => (await TOTALS[what](signal)).total ?? null,
    refetchInterval: OFTEN_MS,
  });
}

const plus = (sum: Total, more: Total): Total =>
  sum === null || more === null ? null : sum + more;

function ordersIn(status: OrderStatus[], signal: AbortSignal): Promise<Totalled> {
  const query = { status, limit: 1 };
  return bodyOf(orderApi.GET("/api/v1/orders", { params: { query }, signal }));
}

function deadOf(service: OwingService, signal: AbortSignal): Promise<Totalled> {
  const query = { state: "dead", limit: 1 } as const;
  return bodyOf(owingApi(service).GET("/api/v1/deliveries", { params: { query }, signal }));
}
