import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Page } from "@/api/types";
import { type Column, DataTable, type Selection } from "@/components/data-table/data-table";
import { Pager } from "@/components/data-table/pager";
import { Card } from "@/components/ui/card";
import { ProblemNotice } from "@/components/ui/states";

/** One page of a list: its table, what went wrong, and the way to the next page. */
export function ListCard<Row extends { id: string }>(props: {
  caption: string;
  page: UseQueryResult<Page<Row>>;
  columns: readonly Column<Row>[];
  rowName: (row: Row) => string;
  empty: ReactNode;
  selection?: Selection;
  sort?: string;
  onSort?: (sort: string) => void;
  cursor: string | undefined;
  onTurn: (cursor: string | undefined, state: { pagesTurned: number }) => void;
}) {
  const { page, cursor, onTurn, ...table } = props;
  const { data } = page;
  return (
    <>
      {page.error !== null && (
        <ProblemNotice error={page.error} onRetry={() => void page.refetch()} />
      )}
      {(page.error === null || data !== undefined) && (
        <Card isFlush>
          <DataTable
            {...table}
            rows={data?.items}
            rowId={(row) => row.id}
            isStale={page.isPlaceholderData}
          />
          {data !== undefined && data.items.length > 0 && (
            <Pager
              shown={data.items.length}
              total={data.total}
              cursor={cursor}
              nextCursor={data.next_cursor}
              onTurn={onTurn}
            />
          )}
        </Card>
      )}
    </>
  );
}
