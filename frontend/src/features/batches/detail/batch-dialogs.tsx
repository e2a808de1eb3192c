import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Batch, ParcelCounts } from "@/api/types";
import { Confirm } from "@/components/dialog/confirm";
import { Loading, Notice, ProblemNotice } from "@/components/ui/states";
import { chargesOf, type Sum } from "@/features/batches/detail/charges";
import { KeptOrders } from "@/features/batches/detail/kept-orders";
import { ordersTouched } from "@/features/batches/progress";
import { batchMessages, undoPreview } from "@/features/batches/queries";
import { messagesText } from "@/features/batches/words";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

interface Props {
  batch: Batch;
  onClose: () => void;
  onConfirm: () => Promise<unknown>;
}

function Effects({ tone, children }: { tone: "warning" | "info"; children: ReactNode }) {
  return (
    <Notice tone={tone}>
      <ul className="list-disc space-y-0.5 pl-4">{children}</ul>
    </Notice>
  );
}

/** Says how many orders, yen and messages the import will make of the file. */
export function ConfirmDialog({ batch, onClose, onConfirm }: Props) {
  const t = useText();
  const isParcels = batch.kind === "parcels";
  return (
    <Confirm
      isOpen
      onClose={onClose}
      onConfirm={onConfirm}
      title={t(isParcels ? "batch.confirm.parcels_title" : "batch.confirm.title")}
      action={t("batch.action.confirm")}
    >
      <Effects tone="warning">
        {batch.parcels === null ? (
          <OrderEffects batch={batch} />
        ) : (
          <ParcelEffects batch={batch} parcels={batch.parcels} />
        )}
        {batch.rows_failed > 0 && (
          <li>{t("batch.confirm.failed", { count: batch.rows_failed })}</li>
        )}
        {batch.rows_skipped > 0 && (
          <li>{t("batch.confirm.skipped", { count: batch.rows_skipped })}</li>
        )}
      </Effects>
    </Confirm>
  );
}

function OrderEffects({ batch }: { batch: Batch }) {
  const t = useText();
  return (
    <>
      <li>{t("batch.confirm.orders", { count: batch.orders_created })}</li>
      <ChargeEffects batch={batch} />
      <li>{messagesText(batch, batch.orders_created, t)}</li>
      {batch.rows_duplicate > 0 && (
        <li>{t("batch.confirm.duplicate", { count: batch.rows_duplicate })}</li>
      )}
    </>
  );
}

function ChargeEffects({ batch }: { batch: Batch }) {
  const t = useText();
  const format = useFormat();
  const charges = chargesOf(batch);
  if (charges === null) {
    return <li>{t("batch.confirm.amount_at_most", { amount: format.yen(batch.amount_total) })}</li>;
  }
  const { charged, elsewhere, afterShipping } = charges;
  const said = ({ orders, yen }: Sum) => ({ count: orders, amount: format.yen(yen) });
  return (
    <>
      <li>
        {charged.orders > 0
          ? t("batch.confirm.charged", said(charged))
          : t("batch.confirm.charged_none")}
      </li>
      {elsewhere.orders > 0 && <li>{t("batch.paid_elsewhere", said(elsewhere))}</li>}
      {afterShipping.orders > 0 && (
        <li>{t("batch.confirm.after_shipping", said(afterShipping))}</li>
      )}
    </>
  );
}

function ParcelEffects({ batch, parcels }: { batch: Batch; parcels: ParcelCounts }) {
  const t = useText();
  const { orders_shipped, orders_changed } = parcels;
  return (
    <>
      <li>{t("batch.confirm.shipped", { count: orders_shipped })}</li>
      {orders_changed > 0 && <li>{t("batch.confirm.parcels", { count: orders_changed })}</li>}
      <li>{messagesText(batch, ordersTouched(batch), t)}</li>
      {batch.rows_duplicate > 0 && (
        <li>{t("batch.confirm.same", { count: batch.rows_duplicate })}</li>
      )}
      <li>{t("batch.confirm.not_undone")}</li>
    </>
  );
}

/** Says what has been made already and stays. */
export function CancelDialog({ batch, onClose, onConfirm }: Props) {
  const t = useText();
  const format = useFormat();
  const left = batch.rows_total === null ? null : batch.rows_total - batch.rows_processed;
  const hasOrders = !batch.dry_run && batch.orders_created > 0;
  return (
    <Confirm
      isOpen
      isDanger
      onClose={onClose}
      onConfirm={onConfirm}
      title={t("batch.cancel.title")}
      action={t("batch.action.cancel")}
    >
      <Effects tone="warning">
        {hasOrders ? (
          <>
            <li>
              {t("batch.cancel.orders_stay", {
                count: batch.orders_created,
                amount: format.yen(batch.amount_total),
              })}
            </li>
            <li>{t("batch.cancel.paid_stays", { amount: format.yen(batch.amount_paid) })}</li>
            {batch.notify !== "NONE" && <li>{t("batch.cancel.messages_go")}</li>}
            {left !== null && <li>{t("batch.cancel.rows_left", { count: left })}</li>}
            <li>{t("batch.cancel.undo_later")}</li>
          </>
        ) : (
          <li>{t("batch.cancel.nothing_made")}</li>
        )}
        <li>{t("batch.cancel.for_good")}</li>
      </Effects>
    </Confirm>
  );
}

/** Asks the service first what undoing would do now, and says it. */
export function UndoDialog({ batch, onClose, onConfirm }: Props) {
  const t = useText();
  const preview = useQuery(undoPreview(batch.id));
  return (
    <Confirm
      isOpen
      isDanger
      isReady={preview.data !== undefined}
      onClose={onClose}
      onConfirm={onConfirm}
      title={t("batch.undo.title")}
      action={t("batch.action.undo")}
    >
      {preview.error !== null && (
        <ProblemNotice error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {preview.isPending && <Loading lines={3} />}
      {preview.data !== undefined && (
        <>
          <UndoEffects batch={batch} preview={preview.data} />
          <KeptOrders preview={preview.data} />
        </>
      )}
    </Confirm>
  );
}

function UndoEffects(props: {
  batch: Batch;
  preview: { orders_to_cancel: number; amount_to_refund: number };
}) {
  const { batch, preview } = props;
  const t = useText();
  const format = useFormat();
  const messages = useQuery(batchMessages(batch));
  const waiting = messages.data?.counts.find(({ status }) => status === "QUEUED")?.count ?? 0;
  return (
    <Effects tone="warning">
      <li>{t("batch.undo.orders", { count: preview.orders_to_cancel })}</li>
      <li>{t("batch.undo.amount", { amount: format.yen(preview.amount_to_refund) })}</li>
      <li>
        {batch.notify === "NONE"
          ? t("batch.messages_none")
          : t("batch.undo.messages", { count: preview.orders_to_cancel })}
      </li>
      {waiting > 0 && <li>{t("batch.undo.messages_stopped", { count: waiting })}</li>}
      <li>{t("batch.undo.numbers")}</li>
      <li>{t("bulk.cannot_be_undone")}</li>
    </Effects>
  );
}
