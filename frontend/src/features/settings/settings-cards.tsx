import { LockKeyhole } from "lucide-react";
import { useMemo } from "react";
import type { Setting } from "@/api/types";
import { type Column, DataTable } from "@/components/data-table/data-table";
import { Card } from "@/components/ui/card";
import { type Answers, type Group, inGroups } from "@/features/settings/groups";
import { SourceBadge, Variable } from "@/features/settings/source-badge";
import { useText } from "@/lib/language/i18n";

/** Every setting, by its variable, folded up: most are as they come. */
export function SettingsCards({ answers }: { answers: Answers }) {
  const t = useText();
  const groups = inGroups(answers);
  if (groups.length === 0) return null;
  return (
    <Card title={t("settings.all")} description={t("settings.all_hint")} isFlush>
      <div className="divide-y divide-line">
        {groups.map((group) => (
          <Folded key={group.service ?? "shared"} {...group} />
        ))}
      </div>
    </Card>
  );
}

function Folded({ service, settings }: Group) {
  const t = useText();
  const columns = useColumns();
  const title = service === null ? t("settings.shared") : t(`service_name.${service}`);
  const changed = settings.filter(({ source }) => source === "environment").length;
  return (
    <details>
      <summary className="cursor-pointer px-4 py-3 -outline-offset-2 hover:bg-canvas sm:px-5">
        <span className="font-medium">{title}</span>{" "}
        <span className="text-[0.8125rem] text-muted">
          {t("settings.count", { count: settings.length, changed })}
        </span>
      </summary>
      <DataTable
        caption={title}
        columns={columns}
        rows={settings}
        rowId={({ name }) => name}
        rowName={({ name }) => name}
        empty={null}
      />
    </details>
  );
}

function useColumns(): Column<Setting>[] {
  const t = useText();
  return useMemo(
    () => [
      {
        id: "name",
        header: t("settings.variable"),
        isRowHeader: true,
        cell: (setting) => (
          <>
            <Variable>{setting.name}</Variable>
            <span className="mt-1 block sm:hidden">
              <SourceBadge source={setting.source} />
            </span>
          </>
        ),
      },
      {
        id: "value",
        header: t("settings.value"),
        cell: (setting) => (
          <>
            <Value setting={setting} />
            <Default setting={setting} />
          </>
        ),
      },
      {
        id: "source",
        header: t("settings.source"),
        from: "sm",
        isEnd: true,
        cell: ({ source }) => <SourceBadge source={source} />,
      },
    ],
    [t],
  );
}

/** A secret is only said to be there. */
function Value({ setting }: { setting: Setting }) {
  const t = useText();
  if (setting.is_secret) {
    return (
      <span className="inline-flex items-center gap-1.5">
        <LockKeyhole aria-hidden="true" className="size-3.5 shrink-0 text-muted" />
        {t(setting.is_set ? "settings.secret_set" : "settings.secret_not_set")}
      </span>
    );
  }
  if (setting.value === null) return <span className="text-muted">{t("settings.not_set")}</span>;
  return <span className="wrap-anywhere">{setting.value}</span>;
}

/** What would hold if nobody had set it. */
function Default({ setting }: { setting: Setting }) {
  const t = useText();
  const { is_secret, value, default: other } = setting;
  if (is_secret || setting.source === "default" || other === null || other === value) return null;
  return (
    <span className="block text-[0.8125rem] wrap-anywhere text-muted">
      {t("settings.default", { value: other })}
    </span>
  );
}
