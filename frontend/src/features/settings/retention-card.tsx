import { useMemo } from "react";
import { type Column, DataTable } from "@/components/data-table/data-table";
import { Card } from "@/components/ui/card";
import { type Answers, type Kept, keptThings } from "@/features/settings/groups";
import { SourceBadge, Variable } from "@/features/settings/source-badge";
import { useText } from "@/lib/language/i18n";

/** What the services delete by themselves, and when. */
export function RetentionCard({ answers }: { answers: Answers }) {
  const t = useText();
  const columns = useColumns();
  const rows = keptThings(answers);
  if (rows.length === 0) return null;
  return (
    <Card title={t("settings.retention")} description={t("settings.retention_hint")} isFlush>
      <DataTable
        caption={t("settings.kept_what")}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ what }) => what}
        empty={null}
      />
    </Card>
  );
}

function useColumns(): Column<Kept>[] {
  const t = useText();
  return useMemo(
    () => [
      {
        id: "what",
        header: t("settings.kept_what"),
        isRowHeader: true,
        cell: ({ what, services, setting, source }) => (
          <>
            {what}
            <span className="mt-0.5 block text-[0.8125rem] text-muted">
              {services.map((service) => t(`service_name.${service}`)).join(t("list.separator"))}
            </span>
            <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-muted lg:hidden">
              <Variable>{setting}</Variable>
              <SourceBadge source={source} />
            </span>
          </>
        ),
      },
      {
        id: "days",
        header: t("settings.kept_for"),
        isEnd: true,
        cell: ({ days }) => (
          <span className="whitespace-nowrap tabular">{t("settings.days", { count: days })}</span>
        ),
      },
      {
        id: "setting",
        header: t("settings.variable"),
        from: "lg",
        cell: ({ setting, source }) => (
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Variable>{setting}</Variable>
            <SourceBadge source={source} />
          </span>
        ),
      },
    ],
    [t],
  );
}
