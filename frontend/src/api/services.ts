import { queryOptions } from "@tanstack/react-query";
import { notificationApi, orderApi, paymentApi } from "@/api/client";
import type { Readiness, Service } from "@/api/types";

const OFTEN_MS = 5_000;
const APIS = { order: orderApi, payment: paymentApi, notification: notificationApi } as const;
export const SERVICES = Object.keys(APIS) as readonly Service[];

/** The API of a service, for what all three have under the same paths. */
export const anyApi = (service: Service) => APIS[service] as typeof orderApi;

const OWING_APIS = { order: orderApi, payment: paymentApi } as const;
export type OwingService = keyof typeof OWING_APIS;
/** The services that call others, and so may owe them something. */
export const OWING_SERVICES = Object.keys(OWING_APIS) as readonly OwingService[];

/** The API of such a service, for what these have under the same paths. */
export const owingApi = (service: OwingService) => OWING_APIS[service] as typeof orderApi;

/** Whether a service can work, also where it says that it cannot. */
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
