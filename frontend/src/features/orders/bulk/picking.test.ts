import { expect, it } from "vitest";
import type { OrderSummary } from "@/api/types";
import { pick } from "@/features/orders/bulk/picking";

it("a selection keeps what was picked on other pages, and takes each as it was last seen", () => {
  const order = (id: string, version: number) => ({ id, version }) as OrderSummary;
  const known = new Map([["a", order("a", 1)]]);
  const picked = pick(new Set(["a", "b", "?"]), known, [order("a", 2), order("b", 1)]);
  expect([...picked.values()]).toEqual([order("a", 2), order("b", 1)]);
});
