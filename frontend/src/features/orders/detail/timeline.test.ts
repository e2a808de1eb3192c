import { expect, it } from "vitest";
import type { OrderEvent } from "@/api/types";
import { byDay } from "@/features/orders/detail/timeline";

it("the timeline has the newest day first, and in it the newest event", () => {
  const at = (time: string) => ({ id: time, at: time }) as OrderEvent;
  const days = byDay([
    at("2026-11-19T03:00:00Z"),
    at("2026-11-20T03:00:00Z"),
    at("2026-11-20T03:30:00Z"),
  ]);
  expect(days.map(([, events]) => events.map(({ id }) => id))).toEqual([
    ["2026-11-20T03:30:00Z", "2026-11-20T03:00:00Z"],
    ["2026-11-19T03:00:00Z"],
  ]);
});
