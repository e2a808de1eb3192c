import { expect, it } from "vitest";
import type { OrderSummary } from "@/api/types";
import type { RowResult } from "@/features/orders/bulk/run";
import { worthShowing } from "@/features/orders/bulk/worth-showing";

it("of very many orders a bulk action shows what failed and what is under way", () => {
  const orders = Array.from({ length: 150 }, (_, index) => ({ id: `${index}` }) as OrderSummary);
  const results = new Map<string, RowResult>([
    ["140", { state: "running" }],
    ["149", { state: "failed", error: null }],
  ]);
  const shown = worthShowing(orders, results).map(({ id }) => id);
  expect([shown.length, ...shown.slice(0, 3)]).toEqual([100, "149", "140", "0"]);
});
