import { describe, expect, it } from "vitest";
import { ApiProblem } from "@/api/problem";
import { type RowResult, runEach } from "@/features/orders/bulk/run";

describe("a bulk action", () => {
  it("goes on after a row that fails, and tells each", async () => {
    const results = new Map<number, RowResult>();
    await runEach(
      [1, 2, 3, 4, 5, 6],
      (item) => (item === 2 ? Promise.reject(new Error("no")) : Promise.resolve()),
      (item, result) => results.set(item, result),
    );
    expect(
      [...results].sort(([a], [b]) => a - b).map(([item, { state }]) => `${item} ${state}`),
    ).toEqual(["1 done", "2 failed", "3 done", "4 done", "5 done", "6 done"]);
  });

  it("that is stopped finishes what has begun and begins nothing more", async () => {
    const stop = new AbortController();
    const results = new Map<number, string>();
    await runEach(
      Array.from({ length: 10 }, (_, index) => index),
      (item) => {
        if (item === 3) stop.abort();
        return Promise.resolve();
      },
      (item, { state }) => results.set(item, state),
      { signal: stop.signal },
    );
    const states = Array.from({ length: 10 }, (_, index) => results.get(index));
    expect(states).toEqual([...Array(4).fill("done"), ...Array(6).fill("skipped")]);
  });

  it("gives a busy service the pause that it asks for, and then gives up", async () => {
    const busy = (status: number, wait: number | null) =>
      new ApiProblem("order", status, "busy", "", null, [], wait);
    const pauses: number[] = [];
    const pause = (ms: number) => {
      pauses.push(ms);
      return Promise.resolve();
    };
    const run = async (refusals: ApiProblem[]) => {
      let last = "";
      await runEach(
        [1],
        () => (refusals.length === 0 ? Promise.resolve() : Promise.reject(refusals.shift())),
        (_item, { state }) => {
          last = state;
        },
        { pause },
      );
      return last;
    };
    expect(await run([busy(429, 2), busy(503, 1)])).toBe("done");
    expect(pauses).toEqual([2_000, 1_000]);
    expect(await run(Array.from({ length: 4 }, () => busy(503, 1)))).toBe("failed");
    expect(await run([busy(503, null)])).toBe("failed");
    expect(await run([busy(503, 3_600)])).toBe("failed");
    expect(await run([busy(409, 1)])).toBe("failed");
  });
});
