import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

const AT_ONCE = 4;

/** How one row of a bulk action stands. */
export type RowResult =
  | { state: "waiting" }
  | { state: "running" }
  | { state: "done" }
  | { state: "failed"; error: unknown };

/** Does one thing with each of many, a few at once; each row has its own result. */
export async function runEach<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<unknown>,
  onResult: (item: Item, result: RowResult) => void,
): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      onResult(item, { state: "running" });
      try {
        await act(item);
        onResult(item, { state: "done" });
      } catch (error) {
        onResult(item, { state: "failed", error });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** The results of a bulk action by id, and how to start it. */
export function useBulkRun<Item extends { id: string }>() {
  const cache = useQueryClient();
  const [results, setResults] = useState<ReadonlyMap<string, RowResult>>(new Map());
  const [phase, setPhase] = useState<"asking" | "running" | "finished">("asking");
  const start = async (items: readonly Item[], act: (item: Item) => Promise<unknown>) => {
    setPhase("running");
    setResults(new Map(items.map(({ id }) => [id, { state: "waiting" }])));
    await runEach(items, act, ({ id }, result) =>
      setResults((before) => new Map(before).set(id, result)),
    );
    setPhase("finished");
    await cache.invalidateQueries({ queryKey: ["orders"] });
  };
  return { results, phase, start };
}
