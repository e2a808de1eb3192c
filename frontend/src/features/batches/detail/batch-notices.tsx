import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Batch } from "@/api/types";
import { buttonClasses } from "@/components/ui/button";
import { Notice } from "@/components/ui/states";
import { chargesOf } from "@/features/batches/detail/charges";
import { ordersTouched } from "@/features/batches/progress";
import { useFormat } from "@/lib/language/format";
import { type TextKey, useText } from "@/lib/language/i18n";

/** What a person has to know of the state that the batch is in, and what can be done. */
export function BatchNotices({ batch }: { batch: Batch }) {
  const t = useText();
  return (
    <>
      {batch.error !== null && <Trouble batch={batch} error={batch.error} />}
      {batch.status === "VALIDATED" && <Looked batch={batch} />}
      {batch.status === "CANCELLED" && (
        <Notice tone="info" title={t("batch.cancelled")}>
          <p>
            {batch.dry_run || batch.orders_created === 0
              ? t("batch.cancelled_none")
              : t("batch.cancelled_some", { count: batch.orders_created })}
          </p>
        </Notice>
      )}
      {(batch.status === "UNDOING" || batch.status === "UNDONE") && <Undone batch={batch} />}
      {batch.dry_run && batch.ignored_columns.length > 0 && (
        <Notice tone="info" title={t("batch.ignored_columns")}>
          <p>{batch.ignored_columns.join(t("list.separator"))}</p>
        </Notice>
      )}
    </>
  );
}

function Trouble({ batch, error }: { batch: Batch; error: string }) {
  const t = useText();
  const hasFailed = batch.status === "FAILED";
  return (
    <Notice
      tone={hasFailed ? "danger" : "warning"}
      title={t(hasFailed ? "batch.failed" : "batch.waits")}
      action={hasFailed && <ImportAgain />}
    >
      {hasFailed && batch.rows_failed > 0 ? (
        <p>{t("batch.failed_rows", { count: batch.rows_failed })}</p>
      ) : (
        <p lang="en">{error}</p>
      )}
      {hasFailed && (
        <p>{t(batch.rows_failed > 0 ? "batch.failed_rows_hint" : "batch.failed_file_hint")}</p>
      )}
    </Notice>
  );
}

function ImportAgain() {
  const t = useText();
  return (
    <Link to="/batches/new" className={buttonClasses({ size: "sm" })}>
      {t("batch.import_again")}
    </Link>
  );
}

function Looked({ batch }: { batch: Batch }) {
  const t = useText();
  const format = useFormat();
  const elsewhere = chargesOf(batch)?.elsewhere;
  if (ordersTouched(batch) === 0) {
    return (
      <Notice tone="warning" title={t("batch.looked_nothing")}>
        <p>{t(whyNothing(batch))}</p>
      </Notice>
    );
  }
  return (
    <Notice tone={batch.rows_failed > 0 ? "warning" : "info"} title={t("batch.looked")}>
      <p>
        {batch.rows_failed > 0
          ? t("batch.looked_failures", { count: batch.rows_failed })
          : t(batch.kind === "parcels" ? "batch.looked_parcels_fine" : "batch.looked_fine")}
      </p>
      {batch.rows_skipped > 0 && <p>{t("batch.looked_left_out", { count: batch.rows_skipped })}</p>}
      {elsewhere !== undefined && elsewhere.orders > 0 && (
        <p>
          {t("batch.paid_elsewhere", {
            count: elsewhere.orders,
            amount: format.yen(elsewhere.yen),
          })}
        </p>
      )}
    </Notice>
  );
}

function whyNothing({ kind, rows_failed, rows_skipped }: Batch): TextKey {
  if (rows_failed > 0) return "batch.looked_mend";
  if (kind === "parcels") return "batch.looked_parcels_there";
  return rows_skipped > 0 ? "batch.looked_skipped" : "batch.looked_all_there";
}

function Undone({ batch }: { batch: Batch }) {
  const t = useText();
  const format = useFormat();
  return (
    <Notice tone="info" title={t("batch.undone", { count: batch.orders_undone })}>
      <p>{t("batch.undone_amount", { amount: format.yen(batch.amount_undone) })}</p>
      {batch.orders_kept > 0 && (
        <p>
          <RowsLink batch={batch}>{t("batch.undone_kept", { count: batch.orders_kept })}</RowsLink>
        </p>
      )}
    </Notice>
  );
}

function RowsLink({ batch, children }: { batch: Batch; children: ReactNode }) {
  return (
    <Link
      to="/batches/$batchId"
      params={{ batchId: batch.id }}
      search={{ undo: "KEPT" }}
      resetScroll={false}
      className="font-medium underline"
    >
      {children}
    </Link>
  );
}
