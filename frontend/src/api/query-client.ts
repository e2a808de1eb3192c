import { focusManager, QueryClient } from "@tanstack/react-query";
import { asProblem } from "@/api/problem";

/** A service that asks for a longer pause than this is left to a person's own try. */
const LONGEST_PAUSE_S = 10;

/** Whether what failed is asked for once more by itself. */
export function isTriedAgain(failures: number, error: unknown): boolean {
  const problem = asProblem(error);
  if (problem === null || !problem.mayPass || failures >= 2) return false;
  // Whoever has waited in vain is told so, not kept waiting three times as long.
  if (problem.code === "service_silent") return false;
  return (problem.retryAfter ?? 0) <= LONGEST_PAUSE_S;
}

/** Milliseconds until then: as long as the service asks for, where it does. */
export function pauseBefore(failures: number, error: unknown): number {
  const asked = (asProblem(error)?.retryAfter ?? 0) * 1000;
  return Math.max(asked, Math.min(500 * 2 ** failures, 4_000));
}

/** One cache for what the services have told; asks again when what failed may pass. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 5_000, retry: isTriedAgain, retryDelay: pauseBefore },
      // Without a network a command fails at once: kept, it would be given at a time of its own.
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

/**
 * Has what is shown asked for anew when a person comes back to the page. A window that was covered
 * by another, or stood beside it, has been visible all the time.
 */
export function watchFocus(): void {
  focusManager.setEventListener((comeBack) => {
    const onFocus = () => comeBack();
    addEventListener("focus", onFocus);
    document.addEventListener("visibilitychange", onFocus);
    return () => {
      removeEventListener("focus", onFocus);
      document.removeEventListener("visibilitychange", onFocus);
    };
  });
}
