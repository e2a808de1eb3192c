import { scaleLinear } from "@visx/scale";
import { expect, test } from "vitest";
import { wholeTicks } from "@/components/charts/day-chart";

test.each([
  { highest: 1, levels: [0, 1] },
  { highest: 2, levels: [0, 1, 2] },
  { highest: 3, levels: [0, 1, 2, 3] },
  { highest: 40_000, levels: [0, 10_000, 20_000, 30_000, 40_000] },
])("an axis up to $highest has lines at whole numbers alone", ({ highest, levels }) => {
  const scale = scaleLinear({ domain: [0, highest], range: [100, 0], nice: 4 });
  expect(wholeTicks(scale.ticks(4))).toEqual(levels);
});
