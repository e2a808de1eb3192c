import { expect, it } from "vitest";
import { between, ticked } from "@/components/data-table/ticks";

it("ticks what is asked and leaves other pages alone", () => {
  const before = new Set(["a", "other page"]);
  expect([...ticked(before, ["a", "b"], true)]).toEqual(["a", "other page", "b"]);
  expect([...ticked(before, ["a", "b"], false)]).toEqual(["other page"]);
});

it("a range goes from the row ticked last, in either direction, if it is still there", () => {
  const ids = ["a", "b", "c", "d"];
  expect(between(ids, "b", "d")).toEqual(["b", "c", "d"]);
  expect(between(ids, "d", "b")).toEqual(["b", "c", "d"]);
  expect(between(ids, null, "c")).toEqual(["c"]);
  expect(between(ids, "gone", "c")).toEqual(["c"]);
});
