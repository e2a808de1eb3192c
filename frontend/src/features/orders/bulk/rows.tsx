import { CircleAlert, CircleCheck, CircleDashed, CircleSlash } from "lucide-react";
import type { ReactNode } from "react";
import type { OrderSummary } from "@/api/types";
import { Spinner } from "@/components/ui/button";
import { orderNumber } from "@/components/values/code";
import { OrderStatusBadge } from "@/components/values/status";
import { Yen } from "@/components/values/yen";
import type { RowResult } from "@/features/orders/bulk/run";
import { SHOWN, worthShowing } from "@/features/orders/bulk/worth-showing";
import { classNames } from "@/lib/class-names";
import { useText } from "@/lib/language/i18n";
import { problemText } from "@/lib/words/problem-text";

/** Every order that a bulk action is about, and what came of it. */
export function BulkRows(props: {
  able: readonly OrderSummary[];
  unable: readonly OrderSummary[];
  results: ReadonlyMap<string, RowResult>;
  control?: (order: OrderSummary) => ReactNode;
}) {
  const t = useText();
  const { done, failed, skipped } = tally(props.results);
  const all = props.able.length;
  const shown = worthShowing(props.able, props.results);
  const unable = props.unable.slice(0, Math.max(0, SHOWN - shown.length));
  const hidden = all + props.unable.length - shown.length - unable.length;
  return (
    <div className="space-y-3">
      <div
        className={
          props.results.size === 0
            ? "sr-only"
            : "sticky top-0 z-10 -mx-5 space-y-2 bg-surface px-5 py-2"
        }
      >
        <p role="status" className="font-medium">
          {props.results.size > 0 && t("bulk.progress", { done, failed, all })}
          {skipped > 0 && ` · ${t("bulk.skipped", { count: skipped })}`}
        </p>
        {props.results.size > 0 && (
          <progress
            aria-label={t("bulk.progress_label")}
            value={done + failed}
            max={all}
            className="block h-2 w-full accent-accent"
          />
        )}
      </div>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {shown.map((order) => (
          <Row
            key={order.id}
            order={order}
            result={props.results.get(order.id)}
            control={props.control?.(order)}
          />
        ))}
        {unable.map((order) => (
          <Row key={order.id} order={order} isUnable result={undefined} />
        ))}
      </ul>
      {hidden > 0 && <p className="text-muted">{t("bulk.hidden", { count: hidden })}</p>}
      {props.unable.length > 0 && (
        <p className="text-muted">{t("bulk.left_out", { count: props.unable.length })}</p>
      )}
    </div>
  );
}

function tally(results: ReadonlyMap<string, RowResult>) {
  const count = (state: RowResult["state"]) =>
    [...results.values()].filter((result) => result.state === state).length;
  return { done: count("done"), failed: count("failed"), skipped: count("skipped") };
}

function Row(props: {
  order: OrderSummary;
  result: RowResult | undefined;
  control?: ReactNode;
  isUnable?: boolean;
}) {
  const t = useText();
  const { order, result } = props;
  return (
    <li
      className={classNames(
        "grid grid-cols-[1rem_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1.5 px-3 py-2",
        props.control !== undefined && "sm:grid-cols-[1rem_minmax(0,1fr)_12rem_6rem]",
      )}
    >
      <span className="flex h-9 items-center">
        <ResultMark result={result} isUnable={props.isUnable ?? false} />
      </span>
      <span className="flex min-h-9 flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium">{order.customer_name ?? t("customer.erased")}</span>
        <span className="text-[0.8125rem] text-muted">{orderNumber(order)}</span>
        {result === undefined && <OrderStatusBadge status={order.status} />}
      </span>
      {props.control !== undefined && (
        <div className="col-span-2 col-start-2 row-start-2 self-center empty:hidden sm:col-span-1 sm:col-start-3 sm:row-start-1">
          {props.control}
        </div>
      )}
      <span
        className={classNames(
          "flex h-9 items-center justify-end",
          props.control !== undefined && "sm:col-start-4",
        )}
      >
        <Yen amount={order.total_amount} />
      </span>
      {result?.state === "failed" && (
        <p className="col-span-full col-start-2 text-[0.8125rem] text-danger">
          <Reason error={result.error} />
        </p>
      )}
    </li>
  );
}

function Reason({ error }: { error: unknown }) {
  const t = useText();
  const { title, detail } = problemText(error, t);
  return (
    <>
      {title}
      {detail !== null && ` ${detail}`}
    </>
  );
}

function ResultMark(props: { result: RowResult | undefined; isUnable: boolean }) {
  const t = useText();
  if (props.isUnable) {
    return (
      <CircleSlash
        role="img"
        aria-label={t("bulk.result.left_out")}
        className="size-4 text-muted"
      />
    );
  }
  switch (props.result?.state) {
    case "running":
      return <Spinner />;
    case "done":
      return (
        <CircleCheck
          role="img"
          aria-label={t("bulk.result.done")}
          className="size-4 text-success"
        />
      );
    case "failed":
      return (
        <CircleAlert
          role="img"
          aria-label={t("bulk.result.failed")}
          className="size-4 text-danger"
        />
      );
    default:
      return <CircleDashed aria-hidden="true" className="size-4 text-muted" />;
  }
}
