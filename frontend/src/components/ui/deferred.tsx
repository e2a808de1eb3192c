import { type ComponentType, lazy } from "react";
import { fetchSoon } from "@/lib/browser/when-idle";

/**
 * A component that a page does not show at first, such as a dialog with a form: its code is no part
 * of what the page waits for, and is fetched when the browser has nothing else to do. It stands in
 * a `<Suspense>`.
 */
export function deferred<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  fetchSoon(load);
  return lazy(async () => ({ default: await load() }));
}
