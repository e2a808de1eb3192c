import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { showAtOnce } from "@/api/at-once";

test("what an action leads to is shown at once in all that is known, and can be put back", async () => {
  const cache = new QueryClient();
  cache.setQueryData(["entries", 1], { items: ["a", "b"] });
  cache.setQueryData(["entries", 2], { items: ["b"] });
  cache.setQueryData(["entries", "none"], null);
  cache.setQueryData(["others"], { items: ["b"] });
  const putBack = await showAtOnce<{ items: string[] }>(cache, ["entries"], ({ items }) => ({
    items: items.filter((item) => item !== "b"),
  }));
  expect(cache.getQueryData(["entries", 1])).toEqual({ items: ["a"] });
  expect(cache.getQueryData(["entries", 2])).toEqual({ items: [] });
  expect(cache.getQueryData(["entries", "none"])).toBeNull();
  expect(cache.getQueryData(["others"])).toEqual({ items: ["b"] });
  putBack();
  expect(cache.getQueryData(["entries", 1])).toEqual({ items: ["a", "b"] });
  expect(cache.getQueryData(["entries", 2])).toEqual({ items: ["b"] });
});

test("what was on its way is not shown over it", async () => {
  const cache = new QueryClient();
  cache.setQueryData(["entries"], ["a"]);
  let answer: (entries: string[]) => void = () => undefined;
  const asked = cache.fetchQuery({
    queryKey: ["entries"],
    queryFn: () => new Promise<string[]>((resolve) => (answer = resolve)),
  });
  await showAtOnce<string[]>(cache, ["entries"], () => []);
  answer(["a"]);
  await asked.catch(() => undefined);
  expect(cache.getQueryData(["entries"])).toEqual([]);
});
