import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Batch } from "@/api/types";
import type { Column } from "@/components/data-table/data-table";
import { Badge, Count } from "@/components/ui/badge";
import { shortId } from "@/components/values/code";
import { BatchStatusBadge } from "@/components/values/status";
import { Time } from "@/components/values/time";
import { Yen } from "@/components/values/yen";
import { ordersTouched } from "@/features/batches/progress";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

export function useBatchColumns(): Column<Batch>[] {
  const t = useText();
  const { number } = useFormat();
  return useMemo(
    () => [
      {
        id: "file",
        header: t("batches.file"),
        isRowHeader: true,
        cell: (batch) => (
          <>
            <Link
              to="/batches/$batchId"
              params={{ batchId: batch.id }}
              className="font-medium hover:text-link hover:underline"
            >
              {batch.filename ?? t("batches.unnamed", { id: shortId(batch.id) })}
            </Link>
            <p className="text-[0.8125rem] text-muted lg:hidden">
              <Time at={batch.created_at} />
            </p>
            <FileNotes batch={batch} />
          </>
        ),
      },
      {
        id: "status",
        header: t("orders.status"),
        cell: (batch) => <BatchStatusBadge status={batch.status} />,
      },
      {
        id: "failed",
        header: t("batches.failed"),
        isEnd: true,
        from: "sm",
        cell: (batch) =>
          batch.rows_failed === 0 ? (
            <span className="text-muted tabular">{number(0)}</span>
          ) : (
            <Count isUrgent>{number(batch.rows_failed)}</Count>
          ),
      },
      {
        id: "rows",
        header: t("batches.rows"),
        isEnd: true,
        from: "md",
        cell: (batch) => <Rows batch={batch} />,
      },
      {
        id: "orders",
        header: t("batches.orders"),
        isEnd: true,
        from: "sm",
        cell: (batch) => <span className="tabular">{number(ordersTouched(batch))}</span>,
      },
      {
        id: "yen",
        header: t("batches.yen"),
        isEnd: true,
        from: "sm",
        cell: (batch) => batch.kind !== "parcels" && <Yen amount={batch.amount_total} />,
      },
      {
        id: "times",
        header: t("batches.times"),
        from: "lg",
        cell: (batch) => (
          <>
            <TimeOrNone at={batch.started_at} />
            <p className="text-[0.8125rem] text-muted">
              <TimeOrNone at={batch.finished_at} />
            </p>
          </>
        ),
      },
    ],
    [t, number],
  );
}

/** What else there is to say of the file; on a narrow page also how many rows failed. */
function FileNotes({ batch }: { batch: Batch }) {
  const t = useText();
  const isParcels = batch.kind === "parcels";
  if (!batch.dry_run && !isParcels && batch.rows_failed === 0) return null;
  return (
    <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.8125rem] text-muted">
      {isParcels && <Badge tone="info">{t("batch_kind.parcels")}</Badge>}
      {batch.dry_run && <Badge tone="violet">{t("batches.dry_run")}</Badge>}
      {batch.rows_failed > 0 && (
        <span className="font-medium text-danger sm:hidden">
          {t("batches.rows_failed", { count: batch.rows_failed })}
        </span>
      )}
    </p>
  );
}

/** All rows; while they are gone through, how many of them already were. */
function Rows({ batch }: { batch: Batch }) {
  const t = useText();
  const { number } = useFormat();
  const { rows_processed: done, rows_total: all } = batch;
  if (all === null) return <span className="text-muted">{t("state.none")}</span>;
  const text =
    done === all ? number(all) : t("batches.rows_of", { done: number(done), all: number(all) });
  return <span className="whitespace-nowrap tabular">{text}</span>;
}

function TimeOrNone({ at }: { at: string | null }) {
  const t = useText();
  return at === null ? t("state.none") : <Time at={at} />;
}
