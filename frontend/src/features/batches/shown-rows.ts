import type { Batch, RowOutcome, UndoOutcome } from "@/api/types";
import { isUnderWay } from "@/features/batches/progress";
import type { RowCode } from "@/features/batches/row-codes";
import type { BatchSearch } from "@/features/batches/search";

/** What the service is asked for. */
export interface RowFilters {
  outcome?: RowOutcome;
  code?: RowCode;
  undo?: UndoOutcome;
  cursor?: string;
}

/** Wrong rows first: where nothing is chosen and some failed, they are what is shown. */
export function rowFilters(search: BatchSearch, batch: Batch): RowFilters {
  const { outcome = hasFailures(search, batch) ? "failed" : "all", code, undo, cursor } = search;
  return {
    ...(outcome !== "all" && { outcome }),
    ...(code !== undefined && { code }),
    ...(undo !== undefined && { undo }),
    ...(cursor !== undefined && { cursor }),
  };
}

function hasFailures({ code, undo }: BatchSearch, batch: Batch): boolean {
  // While rows still come, what is shown would jump with the first that fails.
  return (
    code === undefined && undo === undefined && !isUnderWay(batch.status) && batch.rows_failed > 0
  );
}
