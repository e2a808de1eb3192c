import { ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { type Column, DataTable, type Selection } from "@/components/data-table/data-table";
import type { ListPage } from "@/components/data-table/list-page";
import type { News } from "@/components/data-table/news";
import { Pager } from "@/components/data-table/pager";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ProblemNotice } from "@/components/ui/states";
import { type TextKey, useText } from "@/lib/language/i18n";

/** One page of a list: its table, what went wrong, and the way to the next page. */
export function ListCard<Row extends { id: string }>(props: {
  caption: string;
  page: ListPage<Row>;
  /** How rows that have come are counted, such as "3 new orders". */
  arrived?: TextKey;
  columns: readonly Column<Row>[];
  rowName: (row: Row) => string;
  empty: ReactNode;
  selection?: Selection;
  sort?: string;
  onSort?: (sort: string) => void;
  cursor: string | undefined;
  onTurn: (cursor: string | undefined, state: { pagesTurned: number }) => void;
}) {
  const { page, cursor, onTurn, arrived = "list.arrived", ...table } = props;
  const { data } = page;
  return (
    <>
      {page.error !== null && <ProblemNotice error={page.error} onRetry={page.refetch} />}
      <NewsNote news={page.news} arrived={arrived} onShow={page.refetch} />
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

/** What has changed since the rows were shown; they move when they are asked to. */
function NewsNote(props: { news: News; arrived: TextKey; onShow: () => void }) {
  const t = useText();
  const { arrived, gone } = props.news;
  const told = [
    ...(arrived > 0 ? [t(props.arrived, { count: arrived })] : []),
    ...(gone > 0 ? [t("list.gone", { count: gone })] : []),
  ];
  return (
    <div role="status" className="empty:hidden">
      {told.length > 0 && (
        <div className="flex print:hidden flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded-lg bg-info-soft py-1.5 pr-1.5 pl-3.5 text-info">
          <p className="font-medium">{told.join(t("list.separator"))}</p>
          <Button size="sm" onClick={props.onShow}>
            <ArrowUp aria-hidden="true" />
            {t("list.show")}
          </Button>
        </div>
      )}
    </div>
  );
}
