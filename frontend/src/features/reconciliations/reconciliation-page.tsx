import { useQuery } from "@tanstack/react-query";
import { CircleCheck, SearchX } from "lucide-react";
import { useState } from "react";
import { asProblem } from "@/api/problem";
import type { Difference, Reconciliation } from "@/api/types";
import { ChoiceFilter } from "@/components/data-table/filters";
import { ListCard } from "@/components/data-table/list-card";
import { useListPage } from "@/components/data-table/list-page";
import { BackLink } from "@/components/layout/back-link";
import { NotFoundPage } from "@/components/layout/error-page";
import { PageHeader } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Stat, Stats } from "@/components/ui/stat";
import { Empty, Loading, Notice, ProblemNotice } from "@/components/ui/states";
import { ReconciliationStatusBadge } from "@/components/values/status";
import { ApplyDialog } from "@/features/reconciliations/apply-dialog";
import { useDifferenceColumns } from "@/features/reconciliations/difference-columns";
import { DIFFERENCE_KINDS } from "@/features/reconciliations/kinds";
import { differencesPage, reconciliationById } from "@/features/reconciliations/queries";
import type { DifferenceSearch } from "@/features/reconciliations/search";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

interface Props {
  reconciliationId: string;
  search: DifferenceSearch;
  onSearch: (search: DifferenceSearch, state?: { pagesTurned: number }) => void;
}

export function ReconciliationPage(props: Props) {
  const t = useText();
  const format = useFormat();
  const found = useQuery(reconciliationById(props.reconciliationId));
  const status = asProblem(found.error)?.status;
  if (found.data === undefined && (status === 404 || status === 422)) return <NotFoundPage />;
  const { data } = found;
  const title =
    data === undefined
      ? t("reconciliations.title")
      : t("reconciliations.from_to", {
          from: format.dateTime(data.from),
          to: format.dateTime(data.to),
        });
  return (
    <>
      <PageHeader
        title={title}
        back={<BackLink to="/reconciliations">{t("reconciliations.title")}</BackLink>}
        heading={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {title}
            {data !== undefined && <ReconciliationStatusBadge status={data.status} />}
          </span>
        }
      />
      {found.error !== null && (
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      )}
      {data === undefined && found.error === null && (
        <Card>
          <Loading lines={5} />
        </Card>
      )}
      {data !== undefined && <Loaded {...props} reconciliation={data} />}
    </>
  );
}

function Loaded({ reconciliation, search, onSearch }: Props & { reconciliation: Reconciliation }) {
  const t = useText();
  const format = useFormat();
  const page = useListPage(differencesPage(reconciliation.id, reconciliation.version, search));
  const [applying, setApplying] = useState<Difference | null>(null);
  const columns = useDifferenceColumns(setApplying);
  const { counts } = reconciliation;
  const isFiltered = search.kind !== undefined || search.applied !== undefined;
  return (
    <div className="space-y-3">
      {reconciliation.error !== null && (
        <Notice tone={reconciliation.status === "FAILED" ? "danger" : "warning"}>
          <p>{reconciliation.error}</p>
        </Notice>
      )}
      <Stats>
        <Stat name={t("reconciliations.orders")} value={format.number(counts.orders)} />
        <Stat name={t("reconciliations.payments")} value={format.number(counts.payments)} />
        <Stat name={t("reconciliations.gateway")} value={format.number(counts.gateway_entries)} />
        <Stat
          name={t("reconciliations.differences")}
          value={format.number(counts.differences)}
          note={t("reconciliations.applied_count", { count: counts.applied })}
          isUrgent={counts.differences > counts.applied}
        />
      </Stats>
      <div className="flex flex-wrap gap-2">
        <ChoiceFilter
          isSingle
          label={t("difference.kind")}
          options={DIFFERENCE_KINDS.map((value) => ({
            value,
            label: t(`difference_kind.${value}`),
          }))}
          value={search.kind === undefined ? undefined : [search.kind]}
          onChange={(chosen) => onSearch({ ...search, cursor: undefined, kind: chosen?.[0] })}
        />
        <ChoiceFilter
          isSingle
          label={t("difference.remedy")}
          options={(["false", "true"] as const).map((value) => ({
            value,
            label: t(value === "true" ? "difference.applied" : "difference.open"),
          }))}
          value={search.applied === undefined ? undefined : [search.applied]}
          onChange={(chosen) => onSearch({ ...search, cursor: undefined, applied: chosen?.[0] })}
        />
      </div>
      <ListCard
        caption={t("reconciliations.differences")}
        page={page}
        columns={columns}
        rowName={(difference) => t(`difference_kind.${difference.kind}`)}
        empty={
          isFiltered ? (
            <Empty
              icon={SearchX}
              title={t("difference.none_match")}
              action={<Button onClick={() => onSearch({})}>{t("filters.clear")}</Button>}
            />
          ) : (
            <Empty
              icon={CircleCheck}
              title={t(
                reconciliation.status === "RUNNING" ? "difference.none_yet" : "difference.none",
              )}
            />
          )
        }
        cursor={search.cursor}
        onTurn={(cursor, state) => onSearch({ ...search, cursor }, state)}
      />
      {applying !== null && <ApplyDialog difference={applying} onClose={() => setApplying(null)} />}
    </div>
  );
}
