import { useRef, useState } from "react";
import type { OrderSummary } from "@/api/types";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Notice } from "@/components/ui/states";
import { BulkRows } from "@/features/orders/bulk-rows";
import { useBulkRun } from "@/features/orders/bulk-run";
import { joinCsv } from "@/features/orders/csv";
import { cancelOrder, exportOrder, setOrderStatus } from "@/features/orders/queries";
import { download } from "@/lib/download";
import { localDay, useFormat } from "@/lib/format";
import { useText } from "@/lib/i18n";

interface Props {
  orders: readonly OrderSummary[];
  onClose: (isDone: boolean) => void;
}

const etagOf = (order: OrderSummary) => `"${order.version}"`;

/** Those that the state machine lets become `status` now, and those that it does not. */
function divide(orders: readonly OrderSummary[], status: "SHIPPED" | "CANCELLED") {
  return {
    able: orders.filter((order) => order.allowed_transitions.includes(status)),
    unable: orders.filter((order) => !order.allowed_transitions.includes(status)),
  };
}

export function BulkCancel({ orders, onClose }: Props) {
  const t = useText();
  const format = useFormat();
  const { results, phase, start } = useBulkRun<OrderSummary>();
  const { able, unable } = divide(orders, "CANCELLED");
  const paid = able.filter((order) => order.status === "PAID");
  const refunded = paid.reduce((sum, order) => sum + order.total_amount - order.refunded_amount, 0);
  return (
    <BulkDialog
      title={t("bulk.cancel_title", { count: able.length })}
      phase={phase}
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

export function BulkShip({ orders, onClose }: Props) {
  const t = useText();
  const { results, phase, start } = useBulkRun<OrderSummary>();
  const [carrier, setCarrier] = useState("");
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({});
  const { able, unable } = divide(orders, "SHIPPED");
  const ship = (order: OrderSummary) => {
    const number = numbers[order.id]?.trim() ?? "";
    return setOrderStatus(
      order.id,
      {
        status: "SHIPPED",
        ...(carrier.trim() !== "" && { carrier: carrier.trim() }),
        ...(number !== "" && { tracking_number: number }),
      },
      etagOf(order),
    );
  };
  return (
    <BulkDialog
      title={t("bulk.ship_title", { count: able.length })}
      phase={phase}
      isDisabled={able.length === 0}
      action={t("bulk.ship_action", { count: able.length })}
      onStart={() => void start(able, ship)}
      onClose={onClose}
    >
      {phase === "asking" && able.length > 0 && (
        <>
          <p>{t("bulk.ship_messages", { count: able.length })}</p>
          <Field label={t("ship.carrier")} isOptional={t("field.optional")}>
            {(control) => (
              <Input
                {...control}
                value={carrier}
                maxLength={64}
                onChange={(event) => setCarrier(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
      <BulkRows
        able={able}
        unable={unable}
        results={results}
        {...(phase === "asking" && {
          control: (order: OrderSummary) => (
            <Input
              aria-label={t("bulk.tracking_for", { name: order.customer_name })}
              placeholder={t("ship.tracking_number")}
              maxLength={64}
              value={numbers[order.id] ?? ""}
              onChange={(event) =>
                setNumbers((before) => ({ ...before, [order.id]: event.target.value }))
              }
              className="max-w-44"
            />
          ),
        })}
      />
    </BulkDialog>
  );
}

export function BulkExport({ orders, onClose }: Props) {
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

function BulkDialog(props: {
  title: string;
  phase: "asking" | "running" | "finished";
  isDisabled: boolean;
  isDanger?: boolean;
  action: string;
  onStart: () => void;
  onClose: (isDone: boolean) => void;
  children: React.ReactNode;
}) {
  const t = useText();
  const isRunning = props.phase === "running";
  const close = () => props.onClose(props.phase === "finished");
  return (
    <Dialog isOpen onClose={close} canClose={!isRunning} title={props.title} width="md">
      <DialogBody className="space-y-4">{props.children}</DialogBody>
      <DialogActions>
        {props.phase === "finished" ? (
          <Button look="primary" onClick={close}>
            {t("action.done")}
          </Button>
        ) : (
          <>
            <Button onClick={close} disabled={isRunning}>
              {t("action.back")}
            </Button>
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
