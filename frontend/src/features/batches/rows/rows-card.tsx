import { Link } from "@tanstack/react-router";
import { CircleCheck, SearchX, Sheet } from "lucide-react";
import { asProblem } from "@/api/problem";
import type { Batch } from "@/api/types";
import { ListCard } from "@/components/data-table/list-card";
import { useListPage } from "@/components/data-table/list-page";
import { SheetMenu } from "@/components/data-table/sheet-menu";
import { Button } from "@/components/ui/button";
import { Empty, Notice } from "@/components/ui/states";
import { isUnderWay } from "@/features/batches/progress";
import { batchErrors, batchRows } from "@/features/batches/queries";
import { useRowColumns } from "@/features/batches/rows/row-columns";
import { RowFilterBar } from "@/features/batches/rows/row-filters";
import type { BatchSearch } from "@/features/batches/search";
import { rowFilters } from "@/features/batches/shown-rows";
import { errorsFileName } from "@/features/batches/words";
import { useText } from "@/lib/language/i18n";

interface RowsProps {
  batch: Batch;
  search: BatchSearch;
  onSearch: (search: BatchSearch, state?: { pagesTurned: number }) => void;
}

/** What came of each row of the file. */
export function RowsCard({ batch, search, onSearch }: RowsProps) {
  const t = useText();
  const page = useListPage(batchRows(batch.id, batch.status, rowFilters(search, batch)));
  const columns = useRowColumns(batch);
  const title = t("batch.rows_title");
  return (
    <div className="min-w-0 space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="text-base font-semibold">{title}</h2>
        {batch.rows_failed > 0 && (
          <SheetMenu
            action={t("batch.errors.action")}
            fileName={() => errorsFileName(batch)}
            sheets={[
              {
                label: t("batch.errors.label", { count: batch.rows_failed }),
                ask: (encoding) => batchErrors(batch.id, encoding),
              },
            ]}
          />
        )}
      </div>
      {batch.rows_failed > 0 && !isUnderWay(batch.status) && <MendHint />}
      <RowFilterBar batch={batch} search={search} onSearch={onSearch} />
      {asProblem(page.error)?.code === "invalid_cursor" ? (
        // Pages belong to one run over the file; confirming it begins another.
        <Notice
          tone="info"
          title={t("problem.cursor")}
          action={
            <Button size="sm" onClick={() => onSearch({ ...search, cursor: undefined })}>
              {t("pager.first")}
            </Button>
          }
        />
      ) : (
        <ListCard
          caption={title}
          page={page}
          columns={columns}
          rowName={(row) => t("row.name", { row: row.row })}
          empty={<NoRows batch={batch} search={search} onSearch={onSearch} />}
          cursor={search.cursor}
          onTurn={(cursor, state) => onSearch({ ...search, cursor }, state)}
        />
      )}
    </div>
  );
}

function MendHint() {
  const t = useText();
  return (
    <p className="text-muted">
      {t("batch.errors.hint")}{" "}
      <Link to="/batches/new" className="text-link underline">
        {t("batch.import_again")}
      </Link>
    </p>
  );
}

function NoRows({ batch, search, onSearch }: RowsProps) {
  const t = useText();
  const { outcome, code, undo } = rowFilters(search, batch);
  if (outcome === undefined && code === undefined && undo === undefined) {
    return (
      <Empty icon={Sheet} title={t(isUnderWay(batch.status) ? "row.none_yet" : "row.none")}>
        {t(isUnderWay(batch.status) ? "row.none_yet_hint" : "row.none_hint")}
      </Empty>
    );
  }
  const clear = <Button onClick={() => onSearch({ outcome: "all" })}>{t("filters.clear")}</Button>;
  if (code === undefined && undo === undefined && outcome === "failed") {
    return <Empty icon={CircleCheck} title={t("row.none_failed")} action={clear} />;
  }
  if (code === undefined && outcome === undefined && undo !== undefined) {
    return (
      <Empty icon={CircleCheck} title={t(`row.none_undo.${undo}`)} action={clear}>
        {batch.orders_undone + batch.orders_kept === 0 && t("row.none_undo_hint")}
      </Empty>
    );
  }
  if (code === undefined && undo === undefined && outcome !== undefined) {
    return <Empty icon={SearchX} title={t(`row.none_outcome.${outcome}`)} action={clear} />;
  }
  return <Empty icon={SearchX} title={t("row.none_match")} action={clear} />;
}
