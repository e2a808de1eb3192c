import { useRef, useState } from "react";
import type { OrderSummary } from "@/api/types";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/dialog/dialog";
import { Button } from "@/components/ui/button";
import { Notice, ProblemNotice } from "@/components/ui/states";
import { joinCsv } from "@/features/orders/bulk/csv";
import { fitting } from "@/features/orders/bulk/fitting";
import { BulkRows } from "@/features/orders/bulk/rows";
import { type RowResult, useBulkRun } from "@/features/orders/bulk/run";
import { cancelOrder, setOrderStatus } from "@/features/orders/queries/actions";
import { exportOrder, exportOrders } from "@/features/orders/queries/exports";
import type { OrderSearch } from "@/features/orders/search";
import { download, save } from "@/lib/browser/download";
import { localDay, useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

export interface BulkProps {
  orders: readonly OrderSummary[];
  /** With the ids of those whose turn did not come; null where nothing was begun. */
  onClose: (left: ReadonlySet<string> | null) => void;
}

export const etagOf = (order: OrderSummary) => `"${order.version}"`;

/** Those whose customers get messages. */
export const withEmail = (orders: readonly OrderSummary[]) =>
  orders.filter(({ customer_email }) => customer_email !== null);

export function BulkCancel({ orders, onClose }: BulkProps) {
  const t = useText();
  const format = useFormat();
  const run = useBulkRun<OrderSummary>();
  const { results, phase, start } = run;
  const { able, unable } = fitting(orders, "CANCELLED");
  const paid = able.filter((order) => order.status === "PAID");
  const refunded = paid.reduce((sum, order) => sum + order.total_amount - order.refunded_amount, 0);
  const told = withEmail(able).length;
  return (
    <BulkDialog
      title={t("bulk.cancel_title", { count: able.length })}
      run={run}
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
            <li>
              {told === 0 ? t("bulk.no_messages") : t("bulk.cancel_messages", { count: told })}
            </li>
            <li>{t("bulk.cannot_be_undone")}</li>
          </ul>
        </Notice>
      )}
      <BulkRows able={able} unable={unable} results={results} />
    </BulkDialog>
  );
}

export function BulkDeliver({ orders, onClose }: BulkProps) {
  const t = useText();
  const run = useBulkRun<OrderSummary>();
  const { able, unable } = fitting(orders, "DELIVERED");
  const deliver = (order: OrderSummary) =>
    setOrderStatus(order.id, { status: "DELIVERED" }, etagOf(order));
  return (
    <BulkDialog
      title={t("bulk.deliver_title", { count: able.length })}
      run={run}
      isDisabled={able.length === 0}
      action={t("bulk.deliver_action", { count: able.length })}
      onStart={() => void run.start(able, deliver)}
      onClose={onClose}
    >
      {run.phase === "asking" && <p>{t("bulk.deliver_hint", { count: able.length })}</p>}
      <BulkRows able={able} unable={unable} results={run.results} />
    </BulkDialog>
  );
}

/** One file of the selected orders; of all that match, if they are selected, made in one go. */
export function BulkExport(props: BulkProps & { matching: OrderSearch | null }) {
  const { orders, matching, onClose } = props;
  const t = useText();
  const run = useBulkRun<OrderSummary>();
  const { results, phase, start } = run;
  const files = useRef(new Map<string, Blob>());
  const exportEach = async () => {
    files.current.clear();
    await start(orders, async (order) => {
      files.current.set(order.id, await exportOrder(order.id));
    });
    const made = orders.flatMap((order) => files.current.get(order.id) ?? []);
    if (made.length > 0) download(fileName(), await joinCsv(made));
  };
  const exportAll = async () => {
    const all = { id: "all" } as OrderSummary;
    await start([all], async () =>
      save(fileName(), await exportOrders(matching ?? {}, "utf-8-sig")),
    );
  };
  return (
    <BulkDialog
      title={t("bulk.export_title", { count: orders.length })}
      run={run}
      isDisabled={false}
      action={t("bulk.export_action", { count: orders.length })}
      onStart={() => void (matching === null ? exportEach() : exportAll())}
      onClose={onClose}
    >
      {phase === "asking" && <p>{t("bulk.export_hint")}</p>}
      {matching === null ? (
        <BulkRows able={orders} unable={[]} results={results} />
      ) : (
        <WholeExport result={results.get("all")} />
      )}
    </BulkDialog>
  );
}

const fileName = () => `orders-${localDay(new Date())}.csv`;

function WholeExport({ result }: { result: RowResult | undefined }) {
  const t = useText();
  if (result?.state === "failed") return <ProblemNotice error={result.error} />;
  return <p role="status">{result?.state === "done" && t("export.done")}</p>;
}

export function BulkDialog(props: {
  title: string;
  run: Pick<ReturnType<typeof useBulkRun>, "phase" | "results" | "stop">;
  isDisabled: boolean;
  isDanger?: boolean;
  width?: "md" | "lg";
  action: string;
  onStart: () => void;
  onClose: BulkProps["onClose"];
  children: React.ReactNode;
}) {
  const t = useText();
  const { phase, results, stop } = props.run;
  const [isStopping, setStopping] = useState(false);
  const isRunning = phase === "running";
  const left = [...results].flatMap(([id, { state }]) => (state === "skipped" ? [id] : []));
  const close = () => props.onClose(phase === "finished" ? new Set(left) : null);
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
        {phase === "finished" ? (
          <Button look="primary" onClick={close}>
            {t("action.done")}
          </Button>
        ) : (
          <>
            {isRunning ? (
              <Button
                isBusy={isStopping}
                onClick={() => {
                  setStopping(true);
                  stop();
                }}
              >
                {t("bulk.stop")}
              </Button>
            ) : (
              <CancelButton />
            )}
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
