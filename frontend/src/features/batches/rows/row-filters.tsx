import type { Batch, RowOutcome } from "@/api/types";
import { ChoiceFilter, type FilterChip, FilterChips } from "@/components/data-table/filters";
import { ROW_CODES } from "@/features/batches/row-codes";
import { type BatchSearch, ROW_OUTCOMES, UNDO_OUTCOMES } from "@/features/batches/search";
import { rowFilters } from "@/features/batches/shown-rows";
import { useText } from "@/lib/language/i18n";

const COUNTS: Record<RowOutcome, (batch: Batch) => number> = {
  created: (batch) => batch.rows_created,
  failed: (batch) => batch.rows_failed,
  duplicate: (batch) => batch.rows_duplicate,
  skipped: (batch) => batch.rows_skipped,
};

/** Which rows are shown; what is chosen is in the address. */
export function RowFilterBar(props: {
  batch: Batch;
  search: BatchSearch;
  onSearch: (search: BatchSearch) => void;
}) {
  const { batch, search, onSearch } = props;
  const t = useText();
  const { outcome, code, undo } = rowFilters(search, batch);
  const change = (next: BatchSearch) => onSearch({ ...search, ...next, cursor: undefined });
  const wasUndone = batch.status === "UNDOING" || batch.status === "UNDONE";
  const chips: FilterChip[] = [];
  if (outcome !== undefined) {
    const label = t(`row.outcome.${outcome}`);
    chips.push({ id: "outcome", label, onRemove: () => change({ outcome: "all" }) });
  }
  if (code !== undefined) {
    const label = t(`row.code.${code}`);
    chips.push({ id: "code", label, onRemove: () => change({ code: undefined }) });
  }
  if (undo !== undefined) {
    const label = t(`row.undo.${undo}`);
    chips.push({ id: "undo", label, onRemove: () => change({ undo: undefined }) });
  }
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap gap-2">
        <ChoiceFilter
          isSingle
          label={t("row.outcome")}
          options={ROW_OUTCOMES.map((value) => ({
            value,
            label: t("row.outcome_count", {
              outcome: t(`row.outcome.${value}`),
              number: COUNTS[value](batch),
            }),
          }))}
          value={outcome === undefined ? undefined : [outcome]}
          onChange={(chosen) => change({ outcome: chosen?.[0] ?? "all" })}
        />
        <ChoiceFilter
          isSingle
          label={t("row.reason")}
          options={ROW_CODES.map((value) => ({ value, label: t(`row.code.${value}`) }))}
          value={code === undefined ? undefined : [code]}
          onChange={(chosen) => change({ code: chosen?.[0] })}
        />
        {(wasUndone || undo !== undefined) && (
          <ChoiceFilter
            isSingle
            label={t("row.undo")}
            options={UNDO_OUTCOMES.map((value) => ({ value, label: t(`row.undo.${value}`) }))}
            value={undo === undefined ? undefined : [undo]}
            onChange={(chosen) => change({ undo: chosen?.[0] })}
          />
        )}
      </div>
      <FilterChips chips={chips} onClear={() => onSearch({ outcome: "all" })} />
    </div>
  );
}
