import { Link } from "@tanstack/react-router";
import { Plus, Scale } from "lucide-react";
import { useMemo, useState } from "react";
import type { ReconciliationSummary } from "@/api/types";
import type { Column } from "@/components/data-table/data-table";
import { ListCard } from "@/components/data-table/list-card";
import { useListPage } from "@/components/data-table/list-page";
import { PageHeader } from "@/components/layout/page";
import { Count } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";
import { ReconciliationStatusBadge } from "@/components/values/status";
import { Time } from "@/components/values/time";
import { reconciliationsPage } from "@/features/reconciliations/queries";
import { StartDialog } from "@/features/reconciliations/start-dialog";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

export function ReconciliationList(props: {
  cursor: string | undefined;
  onTurn: (cursor: string | undefined, state: { pagesTurned: number }) => void;
}) {
  const t = useText();
  const page = useListPage(reconciliationsPage(props.cursor));
  const [isStarting, setStarting] = useState(false);
  const start = (
    <Button look="primary" onClick={() => setStarting(true)}>
      <Plus aria-hidden="true" />
      {t("reconciliations.start")}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t("reconciliations.title")}
        description={t("reconciliations.description")}
        actions={start}
      />
      <ListCard
        caption={t("reconciliations.title")}
        page={page}
        columns={useColumns()}
        rowName={(row) => row.id}
        empty={
          <Empty icon={Scale} title={t("reconciliations.none")}>
            {t("reconciliations.none_hint")}
          </Empty>
        }
        cursor={props.cursor}
        onTurn={props.onTurn}
      />
      {isStarting && <StartDialog onClose={() => setStarting(false)} />}
    </>
  );
}

function useColumns(): Column<ReconciliationSummary>[] {
  const t = useText();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: "period",
        header: t("reconciliations.period"),
        cell: (row) => (
          <>
            <Link
              to="/reconciliations/$reconciliationId"
              params={{ reconciliationId: row.id }}
              className="font-medium hover:text-link hover:underline"
            >
              {t("reconciliations.from_to", {
                from: format.dateTime(row.from),
                to: format.dateTime(row.to),
              })}
            </Link>
            <p className="text-[0.8125rem] text-muted">
              {t(`reconciliation_trigger.${row.trigger}`)}
            </p>
          </>
        ),
      },
      {
        id: "status",
        header: t("orders.status"),
        cell: (row) => <ReconciliationStatusBadge status={row.status} />,
      },
      {
        id: "differences",
        header: t("reconciliations.differences"),
        isEnd: true,
        cell: (row) => (
          <Count isUrgent={row.counts.differences > row.counts.applied}>
            {format.number(row.counts.differences - row.counts.applied)}
          </Count>
        ),
      },
      {
        id: "orders",
        header: t("reconciliations.orders"),
        isEnd: true,
        from: "md",
        cell: (row) => <span className="tabular">{format.number(row.counts.orders)}</span>,
      },
      {
        id: "created",
        header: t("reconciliations.started"),
        from: "lg",
        cell: (row) => <Time at={row.created_at} />,
      },
    ],
    [t, format],
  );
}
