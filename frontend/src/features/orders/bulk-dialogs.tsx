import { useRef } from "react";
import type { OrderSummary } from "@/api/types";
import { Button } from "@/components/ui/button";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/states";
import { BulkRows } from "@/features/orders/bulk-rows";
import { type RowResult, useBulkRun } from "@/features/orders/bulk-run";
import { joinCsv } from "@/features/orders/csv";
import { cancelOrder, exportOrder } from "@/features/orders/queries";
import { download } from "@/lib/download";
import { localDay, useFormat } from "@/lib/format";
import { useText } from "@/lib/i18n";

export interface BulkProps {
  orders: readonly OrderSummary[];
  onClose: (isDone: boolean) => void;
}

export const etagOf = (order: OrderSummary) => `"${order.version}"`;

/** Those that the state machine lets become `status` now, and those that it does not. */
export function divide(orders: readonly OrderSummary[], status: "SHIPPED" | "CANCELLED") {
  return {
    able: orders.filter((order) => order.allowed_transitions.includes(status)),
    unable: orders.filter((order) => !order.allowed_transitions.includes(status)),
  };
}

export function BulkCancel({ orders, onClose }: BulkProps) {
  const t = useText();
  const format = useFormat();
  const { results, phase, start } = useBulkRun<OrderSummary>();
  const { able, unable } = divide(orders, "CANCELLED");
  const paid = able.filter((order) => order.status === "PAID");
  const refunded = paid.reduce((sum, order) => sum + order.total_amount, 0);
  return (
    <BulkDialog
      title={t("bulk.cancel_title", { count: able.length })}
      phase={phase}
      results={results}
      count={able.length}
      isDisabled={able.length === 0}
      action={t("bulk.cancel_action", { count: able.length })}
      isDanger
      onStart={() => void start(able, (order) => cancelOrder(order.id, etagOf(order)))}
      onClose={onClose}
    >
      {phase === "asking" && able.length > 0 && (
        <Notice tone="warning">
          <ul className="list-disc space-y-0.5 pl-4">
            <li>
              {t("bulk.cancel_refunds", { count: paid.length, amount: format.yen(refunded) })}
            </li>
            <li>{t("bulk.cancel_messages", { count: able.length })}</li>
            <li>{t("bulk.cannot_be_undone")}</li>
          </ul>
        </Notice>
      )}
      <BulkRows able={able} unable={unable} results={results} />
    </BulkDialog>
  );
}

export function BulkExport({ orders, onClose }: BulkProps) {
  const t = useText();
  const { results, phase, start } = useBulkRun<OrderSummary>();
  const files = useRef(new Map<string, Blob>());
  const run = async () => {
    files.current.clear();
    await start(orders, async (order) => {
      files.current.set(order.id, await exportOrder(order.id));
    });
    const made = orders.flatMap((order) => files.current.get(order.id) ?? []);
    if (made.length > 0) download(`orders-${localDay(new Date())}.csv`, await joinCsv(made));
  };
  return (
    <BulkDialog
      title={t("bulk.export_title", { count: orders.length })}
      phase={phase}
      results={results}
      count={orders.length}
      isDisabled={false}
      action={t("bulk.export_action", { count: orders.length })}
      onStart={() => void run()}
      onClose={onClose}
    >
      {phase === "asking" && <p>{t("bulk.export_hint")}</p>}
      <BulkRows able={orders} unable={[]} results={results} />
    </BulkDialog>
  );
}

export function BulkDialog(props: {
  title: string;
  phase: "asking" | "running" | "finished";
  results: ReadonlyMap<string, RowResult>;
  count: number;
  isDisabled: boolean;
  isDanger?: boolean;
  width?: "md" | "lg";
  action: string;
  onStart: () => void;
  onClose: (isDone: boolean) => void;
  children: React.ReactNode;
}) {
  const t = useText();
  const isRunning = props.phase === "running";
  const settled = [...props.results.values()];
  const done = settled.filter(({ state }) => state === "done").length;
  const failed = settled.filter(({ state }) => state === "failed").length;
  const close = () => props.onClose(props.phase === "finished");
  return (
    <Dialog
      isOpen
      onClose={close}
      canClose={!isRunning}
      title={props.title}
      width={props.width ?? "md"}
    >
      <DialogBody className="space-y-4">{props.children}</DialogBody>
      <DialogActions>
        <p role="status" className="mr-auto self-center font-medium empty:hidden">
          {settled.length > 0 && t("bulk.progress", { done, failed, all: props.count })}
        </p>
        {props.phase === "finished" ? (
          <Button look="primary" onClick={close}>
            {t("action.done")}
          </Button>
        ) : (
          <>
            <CancelButton isDisabled={isRunning} />
            <Button
              look={props.isDanger ? "danger" : "primary"}
              isBusy={isRunning}
              disabled={props.isDisabled}
              onClick={props.onStart}
            >
              {props.action}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
