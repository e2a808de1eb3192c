import type { OrderSummary } from "@/api/types";
import type { RowResult } from "@/features/orders/bulk/run";

/** More rows than anybody reads make the page slow. */
export const SHOWN = 100;

/** As many as are shown: where not all are, what failed comes first, and then what is under way. */
export function worthShowing(
  orders: readonly OrderSummary[],
  results: ReadonlyMap<string, RowResult>,
): readonly OrderSummary[] {
  if (orders.length <= SHOWN) return orders;
  const rank = ({ id }: OrderSummary) =>
    ["failed", "running"].indexOf(results.get(id)?.state ?? "") >>> 0;
  return [...orders].sort((one, other) => rank(one) - rank(other)).slice(0, SHOWN);
}
