import { describe, expect, it } from "vitest";
import type { Batch } from "@/api/types";
import { batchSearch, rowFilters } from "@/features/batches/search";

const RUNNING = {
  status: "RUNNING",
  rows_failed: 10,
} as Batch;

describe("the rows that are shown", () => {
  const ended: Batch = { ...RUNNING, status: "COMPLETED" };

  it("are the wrong ones first, unless something is chosen or rows still come", () => {
    expect(rowFilters({}, ended)).toEqual({ outcome: "failed" });
    expect(rowFilters({ outcome: "all" }, ended)).toEqual({});
    expect(rowFilters({ code: "payment_declined" }, ended)).toEqual({ code: "payment_declined" });
    expect(rowFilters({ undo: "KEPT" }, ended)).toEqual({ undo: "KEPT" });
    expect(rowFilters({}, RUNNING)).toEqual({});
    expect(rowFilters({ cursor: "abc" }, { ...ended, rows_failed: 0 })).toEqual({ cursor: "abc" });
  });

  it("are what the address says, as far as it is known", () => {
    expect(batchSearch({ outcome: "all", code: "no_such_code", undo: "KEPT" })).toEqual({
      outcome: "all",
      code: undefined,
      undo: "KEPT",
      cursor: undefined,
    });
  });
});
