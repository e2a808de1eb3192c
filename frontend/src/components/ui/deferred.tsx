import { type ComponentType, lazy } from "react";

const whenIdle: (run: () => void) => void =
  typeof requestIdleCallback === "function" ? requestIdleCallback : (run) => setTimeout(run, 200);

/**
 * A component that a page does not show at first, such as a dialog with a form: its code is no part
 * of what the page waits for, and is fetched when the browser has nothing else to do. It stands in
 * a `<Suspense>`.
 */
export function deferred<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  // Where it cannot be had now it is asked for again once it is needed.
  whenIdle(() => void load().catch(() => undefined));
  return lazy(async () => ({ default: await load() }));
}
