import { Link } from "@tanstack/react-router";
import { Eraser } from "lucide-react";
import { useMemo } from "react";
import type { Erasure } from "@/api/types";
import type { Column } from "@/components/data-table/data-table";
import { ListCard } from "@/components/data-table/list-card";
import { useListPage } from "@/components/data-table/list-page";
import { PageHeader } from "@/components/layout/page";
import { buttonClasses } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";
import { shortId } from "@/components/values/code";
import { ErasureStatusBadge } from "@/components/values/status";
import { Time } from "@/components/values/time";
import { erasuresPage } from "@/features/erasures/queries";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

/** Whom somebody has erased before, without saying who that was. */
export function ErasureList(props: {
  cursor: string | undefined;
  onTurn: (cursor: string | undefined, state: { pagesTurned: number }) => void;
}) {
  const t = useText();
  const page = useListPage(erasuresPage(props.cursor));
  return (
    <>
      <PageHeader
        title={t("erasures.title")}
        description={t("erasures.description")}
        actions={
          <Link to="/erasures/new" className={buttonClasses({ look: "primary" })}>
            <Eraser aria-hidden="true" />
            {t("erasure.new")}
          </Link>
        }
      />
      <ListCard
        caption={t("erasures.title")}
        page={page}
        columns={useColumns()}
        rowName={({ id }) => t("erasure.title", { name: shortId(id) })}
        empty={
          <Empty icon={Eraser} title={t("erasures.none")}>
            {t("erasures.none_hint")}
          </Empty>
        }
        cursor={props.cursor}
        onTurn={props.onTurn}
      />
    </>
  );
}

function useColumns(): Column<Erasure>[] {
  const t = useText();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: "id",
        header: t("erasures.erasure"),
        cell: (row) => (
          <>
            <Link
              to="/erasures/$erasureId"
              params={{ erasureId: row.id }}
              className="font-medium hover:text-link hover:underline"
            >
              {t("erasure.title", { name: shortId(row.id) })}
            </Link>
            <p className="text-[0.8125rem] text-muted">
              <Time at={row.created_at} />
              <span className="md:hidden"> · {row.created_by}</span>
            </p>
          </>
        ),
      },
      {
        id: "status",
        header: t("orders.status"),
        cell: (row) => <ErasureStatusBadge status={row.status} />,
      },
      {
        id: "orders",
        header: t("nav.orders"),
        isEnd: true,
        from: "sm",
        cell: (row) => <span className="tabular">{format.number(row.orders)}</span>,
      },
      {
        id: "messages",
        header: t("erasure.messages"),
        isEnd: true,
        from: "md",
        cell: (row) => <span className="tabular">{format.number(row.messages)}</span>,
      },
      {
        id: "customer",
        header: t("erasure.customer_key"),
        from: "lg",
        cell: (row) => (
          <code className="font-mono text-[0.8125rem]" title={row.customer_key}>
            {row.customer_key.slice(0, 8)}
          </code>
        ),
      },
      {
        id: "by",
        header: t("erasure.by"),
        from: "md",
        cell: (row) => <span className="wrap-anywhere">{row.created_by}</span>,
      },
    ],
    [t, format],
  );
}
