import { useCallback, useRef, useState } from "react";
import type { OrderSummary, Page } from "@/api/types";
import { useToast } from "@/components/ui/toasts";
import { type Known, pick } from "@/features/orders/bulk/picking";
import { everyOrder } from "@/features/orders/queries/list";
import type { OrderSearch } from "@/features/orders/search";

/** Orders that are ticked, on whatever page they stand. */
export interface OrderSelection {
  orders: readonly OrderSummary[];
  ids: ReadonlySet<string>;
  /** Ticks `ids`; those that are neither on this page nor ticked already are left out. */
  change: (ids: ReadonlySet<string>) => void;
  clear: () => void;
  /** Ticks all that match the filters, beyond this page. */
  gatherAll: () => void;
  /** How many have been gathered so far; null while nothing is being gathered. */
  gathered: number | null;
  /** Whether exactly all that match are ticked. */
  isAll: boolean;
}

export function useOrderSelection(
  search: OrderSearch,
  page: Page<OrderSummary> | undefined,
): OrderSelection {
  const toast = useToast();
  const [known, setKnown] = useState<Known>(new Map());
  const [isAll, setAll] = useState(false);
  const [gathered, setGathered] = useState<number | null>(null);
  const gathering = useRef<AbortController>(null);
  const set = useCallback((next: Known, all: boolean) => {
    gathering.current?.abort();
    setGathered(null);
    setKnown(next);
    setAll(all);
  }, []);
  const gatherAll = async () => {
    const stop = new AbortController();
    gathering.current = stop;
    setGathered(0);
    try {
      const found = await everyOrder(search, setGathered, stop.signal);
      if (!stop.signal.aborted) set(new Map(found.map((order) => [order.id, order])), true);
    } catch (error) {
      if (stop.signal.aborted) return;
      setGathered(null);
      toast.failed(error);
    }
  };
  const shown = page?.items ?? [];
  const current = pick(new Set(known.keys()), known, shown);
  return {
    orders: [...current.values()],
    ids: new Set(known.keys()),
    change: (ids) => set(pick(ids, known, shown), false),
    clear: useCallback(() => set(new Map(), false), [set]),
    gatherAll: () => void gatherAll(),
    gathered,
    isAll,
  };
}
