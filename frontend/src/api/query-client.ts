import { QueryClient } from "@tanstack/react-query";
import { asProblem } from "@/api/problem";

/** One cache for what the services have told; asks again when what failed may pass. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && (asProblem(error)?.mayPass ?? false),
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 4_000),
      },
      mutations: { retry: false },
    },
  });
}
