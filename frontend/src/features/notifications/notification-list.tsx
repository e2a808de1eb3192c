import { Link } from "@tanstack/react-router";
import { Mail, SearchX } from "lucide-react";
import { useCallback, useMemo } from "react";
import type { NotificationSummary } from "@/api/types";
import type { Column } from "@/components/data-table/data-table";
import { ChoiceFilter, type FilterChip, FilterChips } from "@/components/data-table/filters";
import { ListCard } from "@/components/data-table/list-card";
import { useListPage } from "@/components/data-table/list-page";
import { RangeFilter } from "@/components/data-table/range-filter";
import { SearchBox } from "@/components/data-table/search-box";
import { PageHeader } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";
import {
  CHANNELS,
  NOTIFICATION_STATUSES,
  NotificationStatusBadge,
  TEMPLATE_CODES,
} from "@/components/values/status";
import { Time } from "@/components/values/time";
import { notificationsPage } from "@/features/notifications/queries";
import { Queue } from "@/features/notifications/queue";
import type { NotificationSearch } from "@/features/notifications/search";
import { useFormat } from "@/lib/language/format";
import { type Translate, useText } from "@/lib/language/i18n";
import { recipientOf } from "@/lib/words/recipients";

type Change = (part: NotificationSearch) => void;

export function NotificationList(props: {
  search: NotificationSearch;
  onSearch: (search: NotificationSearch, state?: { pagesTurned: number }) => void;
}) {
  const { search, onSearch } = props;
  const t = useText();
  const page = useListPage(notificationsPage(search));
  const change = useCallback<Change>(
    (part) => onSearch({ ...search, cursor: undefined, ...part }),
    [search, onSearch],
  );
  const chips = useChips(search, change);
  const clear = () => onSearch({ sort: search.sort });
  return (
    <>
      <PageHeader title={t("notifications.title")} />
      <div className="space-y-3">
        <Queue />
        <Filters search={search} onChange={change} />
        <FilterChips chips={chips} onClear={clear} />
        <ListCard
          caption={t("notifications.title")}
          page={page}
          columns={useColumns()}
          rowName={(message) => message.subject || recipientOf(message, t)}
          sort={search.sort ?? "-created_at"}
          onSort={(sort) => change({ sort: sort === "created_at" ? sort : undefined })}
          empty={
            chips.length > 0 ? (
              <Empty
                icon={SearchX}
                title={t("notifications.none_match")}
                action={<Button onClick={clear}>{t("filters.clear")}</Button>}
              />
            ) : (
              <Empty icon={Mail} title={t("notifications.none")}>
                {t("notifications.none_hint")}
              </Empty>
            )
          }
          cursor={search.cursor}
          onTurn={(cursor, state) => onSearch({ ...search, cursor }, state)}
        />
      </div>
    </>
  );
}

function Filters({ search, onChange }: { search: NotificationSearch; onChange: Change }) {
  const t = useText();
  const onRecipient = useCallback(
    (recipient: string | undefined) => onChange({ recipient }),
    [onChange],
  );
  return (
    <div className="flex flex-wrap gap-2">
      <SearchBox
        label={t("notifications.recipient_search")}
        value={search.recipient}
        onChange={onRecipient}
        isComplete={isRecipient}
      />
      <ChoiceFilter
        label={t("orders.status")}
        options={NOTIFICATION_STATUSES.map((value) => ({
          value,
          label: t(`notification_status.${value}`),
        }))}
        value={search.status}
        onChange={(status) => onChange({ status })}
      />
      <ChoiceFilter
        isSingle
        label={t("notifications.channel")}
        options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
        value={search.channel === undefined ? undefined : [search.channel]}
        onChange={(chosen) => onChange({ channel: chosen?.[0] })}
      />
      <ChoiceFilter
        isSingle
        label={t("notifications.template")}
        options={TEMPLATE_CODES.map((value) => ({ value, label: t(`template.${value}`) }))}
        value={search.template === undefined ? undefined : [search.template]}
        onChange={(chosen) => onChange({ template: chosen?.[0] })}
      />
      <RangeFilter
        label={t("filters.dates")}
        value={{ created_from: search.created_from, created_to: search.created_to }}
        onChange={({ created_from, created_to }) => onChange({ created_from, created_to })}
      />
    </div>
  );
}

/** The service takes whole addresses and telephone numbers only. */
function isRecipient(text: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(text) || /^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(text);
}

function useColumns(): Column<NotificationSummary>[] {
  const t = useText();
  return useMemo(() => columnsOf(t), [t]);
}

function columnsOf(t: Translate): Column<NotificationSummary>[] {
  return [
    {
      id: "message",
      header: t("notifications.column.message"),
      cell: (message) => (
        <>
          <Link
            to="/notifications/$notificationId"
            params={{ notificationId: message.id }}
            className="font-medium hover:text-link hover:underline"
          >
            {message.subject || t(`template.${message.template}`)}
          </Link>
          <p className="text-[0.8125rem] text-muted">{recipientOf(message, t)}</p>
          <p className="text-[0.8125rem] text-muted md:hidden">
            <Time at={message.created_at} />
          </p>
        </>
      ),
    },
    {
      id: "status",
      header: t("orders.status"),
      cell: (message) => <NotificationStatusBadge status={message.status} />,
    },
    {
      id: "template",
      header: t("notifications.template"),
      from: "lg",
      cell: (message) => t(`template.${message.template}`),
    },
    {
      id: "channel",
      header: t("notifications.channel"),
      from: "xl",
      cell: (message) => t(`channel.${message.channel}`),
    },
    {
      id: "created",
      header: t("notifications.column.created"),
      from: "md",
      sort: { ascending: "created_at", descending: "-created_at" },
      cell: (message) => <Time at={message.created_at} />,
    },
  ];
}

function useChips(search: NotificationSearch, change: Change): FilterChip[] {
  const t = useText();
  const format = useFormat();
  const chips: FilterChip[] = (search.status ?? []).map((status) => ({
    id: status,
    label: t(`notification_status.${status}`),
    onRemove: () => {
      const left = search.status?.filter((each) => each !== status) ?? [];
      change({ status: left.length === 0 ? undefined : left });
    },
  }));
  const add = (name: keyof NotificationSearch, label: string | undefined) => {
    if (label !== undefined) {
      chips.push({ id: name, label, onRemove: () => change({ [name]: undefined }) });
    }
  };
  const { channel, template, recipient, batch_id, created_from, created_to } = search;
  add("channel", channel && t(`channel.${channel}`));
  add("template", template && t(`template.${template}`));
  add("recipient", recipient && t("filters.chip.q", { value: recipient }));
  add("batch_id", batch_id && t("filters.chip.batch", { value: batch_id.slice(-8) }));
  add(
    "created_from",
    created_from && t("filters.chip.from", { value: format.shortDay(created_from) }),
  );
  add("created_to", created_to && t("filters.chip.to", { value: format.shortDay(created_to) }));
  return chips;
}
