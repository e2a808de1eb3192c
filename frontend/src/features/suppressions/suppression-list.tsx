import { Link } from "@tanstack/react-router";
import { Ban, Plus, SearchX, Trash2 } from "lucide-react";
import { Suspense, useCallback, useMemo, useState } from "react";
import type { Suppression, SuppressionReason } from "@/api/types";
import type { Column } from "@/components/data-table/data-table";
import { ListCard } from "@/components/data-table/list-card";
import { useListPage } from "@/components/data-table/list-page";
import { SearchBox } from "@/components/data-table/search-box";
import { Confirm } from "@/components/dialog/confirm";
import { PageHeader } from "@/components/layout/page";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { deferred } from "@/components/ui/deferred";
import { Empty } from "@/components/ui/states";
import { useToast } from "@/components/ui/toasts";
import { Time } from "@/components/values/time";
import { suppressionsPage, useSuppressionActions } from "@/features/suppressions/queries";
import type { SuppressionSearch } from "@/features/suppressions/search";
import { useText } from "@/lib/language/i18n";

const AddDialog = deferred(
  async () => (await import("@/features/suppressions/add-dialog")).AddDialog,
);

const TONES: Record<SuppressionReason, Tone> = {
  MANUAL: "neutral",
  HARD_BOUNCE: "warning",
  COMPLAINT: "danger",
};

export function SuppressionList(props: {
  search: SuppressionSearch;
  onSearch: (search: SuppressionSearch, state?: { pagesTurned: number }) => void;
}) {
  const { search, onSearch } = props;
  const t = useText();
  const page = useListPage(suppressionsPage(search));
  const [isAdding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Suppression | null>(null);
  const columns = useColumns(setRemoving);
  const onQuery = useCallback((q: string | undefined) => onSearch({ q }), [onSearch]);
  const add = (
    <Button look="primary" onClick={() => setAdding(true)}>
      <Plus aria-hidden="true" />
      {t("suppressions.add")}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t("suppressions.title")}
        description={t("suppressions.description")}
        actions={add}
      />
      <div className="space-y-3">
        <div className="flex max-w-md">
          <SearchBox label={t("suppressions.search")} value={search.q} onChange={onQuery} />
        </div>
        <ListCard
          caption={t("suppressions.title")}
          page={page}
          columns={columns}
          rowName={(entry) => entry.recipient ?? t("customer.erased")}
          empty={
            search.q === undefined ? (
              <Empty icon={Ban} title={t("suppressions.none")}>
                {t("suppressions.none_hint")}
              </Empty>
            ) : (
              <Empty
                icon={SearchX}
                title={t("suppressions.none_match")}
                action={<Button onClick={() => onSearch({})}>{t("filters.clear")}</Button>}
              />
            )
          }
          cursor={search.cursor}
          onTurn={(cursor, state) => onSearch({ ...search, cursor }, state)}
        />
      </div>
      <Suspense>{isAdding && <AddDialog onClose={() => setAdding(false)} />}</Suspense>
      <Remove entry={removing} onClose={() => setRemoving(null)} />
    </>
  );
}

function Remove({ entry, onClose }: { entry: Suppression | null; onClose: () => void }) {
  const t = useText();
  const toast = useToast();
  const { remove } = useSuppressionActions();
  const recipient = entry?.recipient ?? "";
  return (
    <Confirm
      isOpen={entry !== null}
      onClose={onClose}
      title={t("suppressions.remove_title")}
      action={t("action.remove")}
      isDanger
      onConfirm={async () =>
        remove.mutate(recipient, {
          onSuccess: () => toast.done(t("suppressions.removed")),
          onError: toast.failed,
        })
      }
    >
      <p>{t("suppressions.remove_effect", { recipient })}</p>
    </Confirm>
  );
}

function useColumns(onRemove: (entry: Suppression) => void): Column<Suppression>[] {
  const t = useText();
  return useMemo(
    () => [
      {
        id: "recipient",
        header: t("suppressions.recipient"),
        cell: (entry) => (
          <>
            {entry.notification_id === null ? (
              <span className="font-medium">{entry.recipient ?? t("customer.erased")}</span>
            ) : (
              <Link
                to="/notifications/$notificationId"
                params={{ notificationId: entry.notification_id }}
                className="font-medium hover:text-link hover:underline"
              >
                {entry.recipient ?? t("customer.erased")}
              </Link>
            )}
            <p className="text-[0.8125rem] text-muted md:hidden">
              <Time at={entry.created_at} />
            </p>
            {entry.note !== null && <p className="text-[0.8125rem] text-muted">{entry.note}</p>}
          </>
        ),
      },
      {
        id: "reason",
        header: t("suppressions.reason"),
        cell: (entry) => (
          <Badge tone={TONES[entry.reason]}>{t(`suppression_reason.${entry.reason}`)}</Badge>
        ),
      },
      {
        id: "actor",
        header: t("suppressions.actor"),
        from: "lg",
        cell: (entry) =>
          entry.actor ?? (entry.notification_id !== null && t("suppressions.actor_report")),
      },
      {
        id: "created",
        header: t("suppressions.since"),
        from: "md",
        cell: (entry) => <Time at={entry.created_at} />,
      },
      {
        id: "actions",
        header: t("table.actions"),
        isEnd: true,
        cell: (entry) =>
          entry.recipient !== null && (
            <Button
              look="ghost"
              size="smallIcon"
              aria-label={t("suppressions.remove", { recipient: entry.recipient })}
              title={t("action.remove")}
              onClick={() => onRemove(entry)}
            >
              <Trash2 aria-hidden="true" />
            </Button>
          ),
      },
    ],
    [t, onRemove],
  );
}
