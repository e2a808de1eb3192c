const whenIdleHere: (run: () => void) => void =
  typeof requestIdleCallback === "function" ? requestIdleCallback : (run) => setTimeout(run, 200);

/**
 * Fetches what a page can be shown without as soon as the browser has nothing else to do. Where it
 * cannot be had then, it is asked for again once it is needed.
 */
export function fetchSoon(load: () => Promise<unknown>): void {
  whenIdleHere(() => void load().catch(() => undefined));
}
