import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { asProblem } from "@/api/problem";

const AT_ONCE = 4;
/** How often a service that asks for a pause is asked again for the same row. */
const MOST_TRIES = 4;
const LONGEST_PAUSE_S = 60;

/** How one row of a bulk action stands. */
export type RowResult =
  | { state: "waiting" }
  | { state: "running" }
  | { state: "done" }
  | { state: "failed"; error: unknown }
  /** It was stopped before its turn. */
  | { state: "skipped" };

interface Running {
  signal?: AbortSignal;
  pause?: (milliseconds: number) => Promise<void>;
}

const sleep = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Does one thing with each of many, a few at once; each row has its own result. What has begun when
 * it is stopped is finished, as it cannot be called back.
 */
export async function runEach<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<unknown>,
  onResult: (item: Item, result: RowResult) => void,
  { signal, pause = sleep }: Running = {},
): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      if (signal?.aborted) {
        onResult(item, { state: "skipped" });
        continue;
      }
      onResult(item, { state: "running" });
      try {
        await withPauses(item, act, pause, signal);
        onResult(item, { state: "done" });
      } catch (error) {
        onResult(item, { state: "failed", error });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** A service that is busy has done nothing with the row, and says when it will. */
async function withPauses<Item>(
  item: Item,
  act: (item: Item) => Promise<unknown>,
  pause: (milliseconds: number) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await act(item);
      return;
    } catch (error) {
      const wait = busyFor(error);
      if (wait === null || tries === MOST_TRIES || signal?.aborted) throw error;
      await pause(wait * 1000);
      if (signal?.aborted) throw error;
    }
  }
}

/** Seconds, of a service that asks to be asked again (429, 503); null for any other refusal. */
function busyFor(error: unknown): number | null {
  const problem = asProblem(error);
  const isBusy = problem?.status === 429 || problem?.status === 503;
  const wait = isBusy ? problem.retryAfter : null;
  return wait === null || wait > LONGEST_PAUSE_S ? null : wait;
}

export type Phase = "asking" | "running" | "finished";

/** The results of a bulk action by id, how to start it, and how to stop it. */
export function useBulkRun<Item extends { id: string }>() {
  const cache = useQueryClient();
  const [results, setResults] = useState<ReadonlyMap<string, RowResult>>(new Map());
  const [phase, setPhase] = useState<Phase>("asking");
  const stopping = useRef<AbortController>(null);
  const start = async (items: readonly Item[], act: (item: Item) => Promise<unknown>) => {
    const stop = new AbortController();
    stopping.current = stop;
    setPhase("running");
    setResults(new Map(items.map(({ id }) => [id, { state: "waiting" }])));
    await runEach(
      items,
      act,
      ({ id }, result) => setResults((before) => new Map(before).set(id, result)),
      { signal: stop.signal },
    );
    setPhase("finished");
    await cache.invalidateQueries({ queryKey: ["orders"] });
  };
  return { results, phase, start, stop: () => stopping.current?.abort() };
}
