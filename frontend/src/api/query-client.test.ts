import { QueryObserver } from "@tanstack/react-query";
import { describe, expect, it, vi } from "vitest";
import { problemOf, retryAfter, silent, unreachable } from "@/api/problem";
import { isTriedAgain, newQueryClient, pauseBefore, watchFocus } from "@/api/query-client";

const refusal = (status: number, wait?: string) =>
  problemOf("order", new Response(null, { status, headers: wait ? { "Retry-After": wait } : {} }));

describe("what failed", () => {
  it("is asked for twice more where that may help", async () => {
    const passing = [unreachable("order"), await refusal(500), await refusal(429, "2")];
    expect(passing.map((each) => isTriedAgain(1, each))).toEqual([true, true, true]);
    expect(passing.map((each) => isTriedAgain(2, each))).toEqual([false, false, false]);
  });

  it("is not asked for again by itself where nobody answered, or it would be refused again", async () => {
    const lasting = [
      silent("order"),
      await refusal(404),
      new Error("ours"),
      await refusal(503, "60"),
    ];
    expect(lasting.map((each) => isTriedAgain(0, each))).toEqual([false, false, false, false]);
  });

  it("is left alone for as long as the service asks", async () => {
    expect(pauseBefore(0, unreachable("order"))).toBe(500);
    expect(pauseBefore(0, await refusal(503, "7"))).toBe(7_000);
    expect(pauseBefore(0, await refusal(429, "7"))).toBe(7_000);
    expect(pauseBefore(3, await refusal(503, "1"))).toBe(4_000);
  });
});

it("Retry-After is seconds or a date", () => {
  const now = Date.parse("2026-11-20T03:00:00Z");
  const given = ["5", " 0 ", "Fri, 20 Nov 2026 03:00:09 GMT", "Fri, 20 Nov 2026 02:00:00 GMT"];
  expect(given.map((each) => retryAfter(each, now))).toEqual([5, 0, 9, 0]);
  expect([null, "", "soon"].map((each) => retryAfter(each, now))).toEqual([null, null, null]);
});

it("a window that was only covered is looked at anew when it comes to the front", async () => {
  const browser = new EventTarget();
  vi.stubGlobal("addEventListener", browser.addEventListener.bind(browser));
  vi.stubGlobal("removeEventListener", browser.removeEventListener.bind(browser));
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
  watchFocus();
  const cache = newQueryClient();
  cache.mount();
  const ask = vi.fn(() => Promise.resolve(ask.mock.calls.length));
  const shown = new QueryObserver(cache, { queryKey: ["orders"], queryFn: ask, staleTime: 0 });
  shown.subscribe(() => undefined);
  await vi.waitFor(() => expect(shown.getCurrentResult().data).toBe(1));
  browser.dispatchEvent(new Event("focus"));
  await vi.waitFor(() => expect(shown.getCurrentResult().data).toBe(2));
  cache.unmount();
});
