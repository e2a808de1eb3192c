import { describe, expect, it } from "vitest";
import { fill } from "@/features/orders/bulk/filling";

const IDS = ["a", "b", "c", "d"];

describe("a column of numbers fills the fields below", () => {
  it("one each, from the field that it is pasted into", () => {
    expect(fill({ a: "0" }, IDS, 1, ["1", " 2 ", "3"])).toEqual({
      numbers: { a: "0", b: "1", c: "2", d: "3" },
      filled: 3,
      left: [],
    });
  });

  it("keeping places where cells are empty", () => {
    expect(fill({ b: "kept" }, IDS, 0, ["1", "", "3"])).toEqual({
      numbers: { a: "1", b: "kept", c: "3" },
      filled: 2,
      left: [],
    });
  });

  it("and tells what found no place", () => {
    expect(fill({}, IDS, 2, ["1", "2", "3", "", "4"])).toEqual({
      numbers: { c: "1", d: "2" },
      filled: 2,
      left: ["3", "4"],
    });
    expect(fill({}, IDS, 0, ["1\n2", "3"])).toEqual({
      numbers: { b: "3" },
      filled: 1,
      left: ["1 2"],
    });
  });
});
