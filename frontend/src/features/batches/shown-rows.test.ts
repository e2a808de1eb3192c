import { expect, it } from "vitest";
import type { Batch } from "@/api/types";
import { rowFilters } from "@/features/batches/shown-rows";

it("the rows that are shown are the wrong ones first, unless something is chosen or rows still come", () => {
  const ended = { status: "COMPLETED", rows_failed: 10 } as Batch;
  expect(rowFilters({}, ended)).toEqual({ outcome: "failed" });
  expect(rowFilters({ outcome: "all" }, ended)).toEqual({});
  expect(rowFilters({ code: "payment_declined" }, ended)).toEqual({ code: "payment_declined" });
  expect(rowFilters({ undo: "KEPT" }, ended)).toEqual({ undo: "KEPT" });
  expect(rowFilters({}, { ...ended, status: "RUNNING" })).toEqual({});
  expect(rowFilters({ cursor: "abc" }, { ...ended, rows_failed: 0 })).toEqual({ cursor: "abc" });
});
