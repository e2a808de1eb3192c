import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { OrderSummary } from "@/api/types";
import type { Column } from "@/components/data-table/data-table";
import { orderNumber } from "@/components/values/code";
import { OrderStatusBadge } from "@/components/values/status";
import { Time } from "@/components/values/time";
import { Yen } from "@/components/values/yen";
import type { ColumnId } from "@/features/orders/search";
import { useFormat } from "@/lib/language/format";
import { type Translate, useText } from "@/lib/language/i18n";

/** The columns of the list: the order itself, which is a link, and those that are chosen. */
export function useOrderColumns(shown: readonly ColumnId[]): Column<OrderSummary>[] {
  const t = useText();
  return useMemo(() => {
    const optional = optionalColumns(t);
    return [orderColumn(t, shown), ...shown.map((id) => ({ ...optional[id], id }))];
  }, [shown, t]);
}

// A narrow page has no room for columns of yen and of dates.
function orderColumn(t: Translate, shown: readonly ColumnId[]): Column<OrderSummary> {
  return {
    id: "order",
    header: t("orders.column.order"),
    cell: (order) => (
      <div className="min-w-24">
        <Link
          to="/orders/$orderId"
          params={{ orderId: order.id }}
          className="font-medium hover:text-link hover:underline"
        >
          {order.customer_name ?? t("customer.erased")}
        </Link>
        <p className="text-[0.8125rem] text-muted">{orderNumber(order)}</p>
        {shown.includes("total") && (
          <p className="tabular sm:hidden">
            <Yen amount={order.total_amount} />
            <Refunded order={order} />
          </p>
        )}
        {shown.some((id) => id === "ordered" || id === "created") && (
          <p className="text-[0.8125rem] text-muted md:hidden">
            <Time at={shown.includes("ordered") ? order.ordered_at : order.created_at} />
          </p>
        )}
      </div>
    ),
  };
}

/** What was given back of an order that was not given back as a whole. */
function Refunded({ order }: { order: OrderSummary }) {
  const t = useText();
  const format = useFormat();
  const { refunded_amount, total_amount } = order;
  if (refunded_amount === 0 || refunded_amount === total_amount) return null;
  return (
    <span className="block text-[0.8125rem] text-muted">
      {t("order.refunded", { amount: format.yen(refunded_amount) })}
    </span>
  );
}

function optionalColumns(t: Translate): Record<ColumnId, Omit<Column<OrderSummary>, "id">> {
  return {
    status: {
      header: t("orders.column.status"),
      cell: (order) => <OrderStatusBadge status={order.status} />,
    },
    total: {
      header: t("orders.column.total"),
      isEnd: true,
      from: "sm",
      sort: { ascending: "total_amount", descending: "-total_amount" },
      cell: (order) => (
        <>
          <Yen amount={order.total_amount} />
          <Refunded order={order} />
        </>
      ),
    },
    ordered: {
      header: t("orders.column.ordered"),
      from: "md",
      sort: { ascending: "ordered_at", descending: "-ordered_at" },
      cell: (order) => <Time at={order.ordered_at} />,
    },
    created: {
      header: t("orders.column.created"),
      from: "md",
      sort: { ascending: "created_at", descending: "-created_at" },
      cell: (order) => <Time at={order.created_at} />,
    },
    email: {
      header: t("orders.column.email"),
      from: "lg",
      cell: (order) => order.customer_email,
    },
    method: {
      header: t("orders.column.method"),
      from: "lg",
      cell: (order) => t(`payment_method.${order.payment_method}`),
    },
    source: { header: t("orders.column.source"), from: "lg", cell: (order) => order.source },
    tracking: {
      header: t("orders.column.tracking"),
      from: "lg",
      cell: (order) =>
        order.tracking_number === null ? (
          <span className="text-muted">{t("state.none")}</span>
        ) : (
          <>
            {order.tracking_number}
            <p className="text-[0.8125rem] text-muted">{order.carrier}</p>
          </>
        ),
    },
    updated: {
      header: t("orders.column.updated"),
      from: "lg",
      cell: (order) => <Time at={order.updated_at} as="relative" />,
    },
  };
}
