import { expect, it } from "vitest";
import { batchSearch } from "@/features/batches/search";

it("the rows that are shown are what the address says, as far as it is known", () => {
  expect(batchSearch({ outcome: "all", code: "no_such_code", undo: "KEPT" })).toEqual({
    outcome: "all",
    code: undefined,
    undo: "KEPT",
    cursor: undefined,
  });
});
