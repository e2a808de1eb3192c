import type { OrderEvent } from "@/api/types";
import { localDay } from "@/lib/language/format";

/** The events by local day, the newest day and the newest event first. */
export function byDay(events: readonly OrderEvent[]): [string, OrderEvent[]][] {
  const days = new Map<string, OrderEvent[]>();
  for (const event of [...events].reverse()) {
    const day = localDay(event.at);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days];
}
