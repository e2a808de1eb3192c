import type { OrderSummary } from "@/api/types";

/** Orders by their ids. */
export type Known = ReadonlyMap<string, OrderSummary>;

/** The orders named by `ids`, each as it was last seen. */
export function pick(ids: ReadonlySet<string>, known: Known, shown: readonly OrderSummary[]) {
  const seen = new Map([...known, ...shown.map((order) => [order.id, order] as const)]);
  return new Map(
    [...ids].flatMap((id) => {
      const order = seen.get(id);
      return order === undefined ? [] : [[id, order] as const];
    }),
  );
}
