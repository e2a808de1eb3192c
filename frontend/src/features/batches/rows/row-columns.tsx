import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { useMemo } from "react";
import type { Batch, BatchRow, RowOutcome, UndoOutcome } from "@/api/types";
import type { Column } from "@/components/data-table/data-table";
import { Badge, type Tone } from "@/components/ui/badge";
import { shortId } from "@/components/values/code";
import type { Row } from "@/features/batches/queries";
import { isKnown, ROW_CODES } from "@/features/batches/row-codes";
import { COLUMN_NAMES } from "@/features/batches/sheet/columns";
import { useFormat } from "@/lib/language/format";
import { type Translate, useText } from "@/lib/language/i18n";

const OUTCOME_TONES: Record<RowOutcome, Tone> = {
  created: "success",
  failed: "danger",
  duplicate: "neutral",
  skipped: "neutral",
};
const UNDO_TONES: Record<UndoOutcome, Tone> = { UNDONE: "neutral", KEPT: "warning" };

/** What a look at a file of parcels finds, and the import then does. */
const TO_COME = ["parcels_shipped", "parcels_changed"] as const;

/** A code in words; one that is newer than these words as it is. */
export function codeText(code: string, t: Translate): string {
  return isKnown(ROW_CODES, code) ? t(`row.code.${code}`) : code;
}

/** A column in words; of orders that came as JSON, or of none we know, as it is. */
export function columnText(column: string, t: Translate): string {
  return isKnown(COLUMN_NAMES, column) ? t(`import.column.${column}`) : column;
}

export function useRowColumns(batch: Batch): Column<Row>[] {
  const t = useText();
  const format = useFormat();
  // Where a row stopped the whole file, the others were only looked at.
  const isLook = batch.dry_run || batch.status === "FAILED";
  return useMemo(
    () => [
      {
        id: "row",
        header: t("row.number"),
        isRowHeader: true,
        isEnd: true,
        cell: (row) => <span className="whitespace-nowrap tabular">{format.number(row.row)}</span>,
      },
      {
        id: "outcome",
        header: t("row.outcome"),
        cell: (row) => <Outcome row={row} isLook={isLook} />,
      },
      { id: "what", header: t("row.what"), cell: (row) => <What row={row} isLook={isLook} /> },
      {
        id: "changes",
        header: t("row.changes"),
        from: "lg",
        cell: (row) => <Changes row={row} />,
      },
      { id: "order", header: t("row.order"), from: "sm", cell: (row) => <OrderOf row={row} /> },
    ],
    [t, format, isLook],
  );
}

function Outcome({ row, isLook }: { row: BatchRow; isLook: boolean }) {
  const t = useText();
  const isParcel = row.code !== null && isKnown(TO_COME, row.code);
  const name =
    row.outcome !== "created"
      ? row.outcome
      : isParcel
        ? "fine"
        : isLook
          ? "would_create"
          : "created";
  return (
    <span className="flex flex-col items-start gap-1">
      <Badge tone={OUTCOME_TONES[row.outcome]}>{t(`row.outcome.${name}`)}</Badge>
      {row.undo !== null && <Badge tone={UNDO_TONES[row.undo]}>{t(`row.undo.${row.undo}`)}</Badge>}
    </span>
  );
}

/** What is wrong, where, and what may have been meant; below it whatever has no column of its own. */
function What({ row, isLook }: { row: BatchRow; isLook: boolean }) {
  const t = useText();
  return (
    <div className="min-w-28 space-y-0.5">
      {row.code !== null && (
        <p className="font-medium">
          {isLook && isKnown(TO_COME, row.code)
            ? t(`row.to_come.${row.code}`)
            : codeText(row.code, t)}
          {row.pointer !== null && (
            <span className="font-normal text-muted">
              {" · "}
              <ColumnName column={row.pointer} />
            </span>
          )}
        </p>
      )}
      {row.detail !== null && (
        <p lang="en" className="text-[0.8125rem] text-muted">
          {row.detail}
        </p>
      )}
      {row.suggestion !== null && (
        <p className="text-[0.8125rem]">{t("row.suggestion", { value: row.suggestion })}</p>
      )}
      {row.undo_detail !== null && (
        <p lang="en" className="text-[0.8125rem] text-muted">
          {row.undo_detail}
        </p>
      )}
      <div className="lg:hidden">
        <Changes row={row} />
      </div>
      <div className="sm:hidden">
        <OrderOf row={row} />
      </div>
    </div>
  );
}

function ColumnName({ column }: { column: string }) {
  const t = useText();
  const isShort = isKnown(COLUMN_NAMES, column);
  return <span className={isShort ? "whitespace-nowrap" : undefined}>{columnText(column, t)}</span>;
}

/** Cells that were not written as they should be, and how they were understood. */
function Changes({ row }: { row: BatchRow }) {
  const t = useText();
  if (row.changes.length === 0) return null;
  return (
    <dl className="space-y-0.5 text-[0.8125rem]">
      {row.changes.map(({ column, before, after }) => (
        <div key={column} className="flex flex-wrap gap-x-1.5">
          <dt className="text-muted">{t("row.change", { column: columnText(column, t) })}</dt>
          <dd className="flex min-w-0 flex-wrap items-center gap-x-1.5">
            <span className="sr-only">{t("row.before")}</span>
            <span className="min-w-0 whitespace-pre-wrap">{before}</span>
            <ArrowRight aria-hidden="true" className="size-3 shrink-0 text-muted" />
            <span className="sr-only">{t("row.after")}</span>
            <span className="min-w-0 font-medium whitespace-pre-wrap">{after}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function OrderOf({ row }: { row: BatchRow }) {
  const name = row.external_id ?? (row.order_id === null ? null : shortId(row.order_id));
  if (name === null) return null;
  const text = (
    <span className="block max-w-28 truncate sm:max-w-36" title={name}>
      {name}
    </span>
  );
  if (row.order_id === null) return <span className="text-muted">{text}</span>;
  return (
    <Link
      to="/orders/$orderId"
      params={{ orderId: row.order_id }}
      className="inline-block text-link hover:underline"
    >
      {text}
    </Link>
  );
}
