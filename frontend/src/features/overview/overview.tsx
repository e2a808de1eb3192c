import { useQueries, useQuery } from "@tanstack/react-query";
import { Link, type LinkProps } from "@tanstack/react-router";
import { CircleCheck, Plus } from "lucide-react";
import { useState } from "react";
import type { OrderStats, Service } from "@/api/types";
import { DayChart } from "@/components/charts/day-chart";
import { ShareBars } from "@/components/charts/share-bars";
import { Badge, Count } from "@/components/ui/badge";
import { buttonClasses } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page";
import { Stat, Stats } from "@/components/ui/stat";
import { Loading, ProblemNotice } from "@/components/ui/states";
import {
  DAYS,
  deadDeliveries,
  notificationStats,
  oddEvents,
  orderStats,
  paymentStats,
  readiness,
} from "@/features/overview/queries";
import { classNames } from "@/lib/class-names";
import { useFormat } from "@/lib/format";
import { type TextKey, useText } from "@/lib/i18n";

const SERVICES: readonly Service[] = ["order", "payment", "notification"];

/** How the day goes, and what waits for someone. */
export function Overview() {
  const t = useText();
  const stats = useQuery(orderStats());
  return (
    <>
      <PageHeader
        title={t("overview.title")}
        actions={
          <Link to="/orders/new" className={buttonClasses({ look: "primary" })}>
            <Plus aria-hidden="true" />
            {t("new_order.title")}
          </Link>
        }
      />
      <div className="space-y-4 lg:space-y-5">
        {stats.error !== null && (
          <ProblemNotice error={stats.error} onRetry={() => void stats.refetch()} />
        )}
        <Today stats={stats.data} />
        <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-5">
          <div className="min-w-0 space-y-4 lg:space-y-5">
            <Days stats={stats.data} />
            <Statuses stats={stats.data} />
          </div>
          <div className="min-w-0 space-y-4 lg:space-y-5">
            <Waiting stats={stats.data} />
            <Messages />
            <Services />
          </div>
        </div>
      </div>
    </>
  );
}

function countOf(stats: OrderStats, status: OrderStats["by_status"][number]["status"]): number {
  return stats.by_status.find((each) => each.status === status)?.count ?? 0;
}

function Today({ stats }: { stats: OrderStats | undefined }) {
  const t = useText();
  const format = useFormat();
  const today = stats?.by_day.at(-1);
  const before = stats?.by_day.at(-2);
  return (
    <Stats>
      <Stat
        name={t("overview.yen_today")}
        value={today && format.yen(today.amount)}
        note={before && t("overview.yesterday", { value: format.yen(before.amount) })}
      />
      <Stat
        name={t("overview.orders_today")}
        value={today && format.number(today.count)}
        note={before && t("overview.yesterday", { value: format.number(before.count) })}
      />
      <Stat
        name={t("overview.to_ship")}
        value={stats && format.number(countOf(stats, "PAID"))}
        note={
          <Link
            to="/orders"
            search={{ status: ["PAID"], sort: "created_at" }}
            className="text-link hover:underline"
          >
            {t("overview.show_orders")}
          </Link>
        }
      />
      <Stat
        name={t("overview.yen_days", { days: DAYS })}
        value={stats && format.yen(stats.total_amount)}
        note={stats && t("overview.order_count", { count: stats.total_count })}
      />
    </Stats>
  );
}

function Days({ stats }: { stats: OrderStats | undefined }) {
  const t = useText();
  const format = useFormat();
  const [isYen, setYen] = useState(true);
  return (
    <Card
      title={t("overview.days", { days: DAYS })}
      actions={
        <fieldset className="flex rounded-lg border border-line bg-sunken p-0.5">
          <legend className="sr-only">{t("overview.measure")}</legend>
          {[true, false].map((asYen) => (
            <label
              key={String(asYen)}
              className={classNames(
                "cursor-pointer rounded-md px-3 py-1 text-[0.8125rem] font-medium has-focus-visible:outline-2 has-focus-visible:outline-link",
                isYen === asYen ? "bg-surface shadow-xs" : "text-muted",
              )}
            >
              <input
                type="radio"
                name="measure"
                className="sr-only"
                checked={isYen === asYen}
                onChange={() => setYen(asYen)}
              />
              {t(asYen ? "overview.yen" : "overview.orders")}
            </label>
          ))}
        </fieldset>
      }
    >
      {stats === undefined ? (
        <Loading lines={6} />
      ) : (
        <DayChart
          caption={t(isYen ? "overview.yen_by_day" : "overview.orders_by_day")}
          days={stats.by_day.map(({ date, count, amount }) => ({
            date,
            value: isYen ? amount : count,
          }))}
          format={isYen ? format.yen : format.number}
          formatShort={isYen ? format.yenShort : format.number}
        />
      )}
    </Card>
  );
}

function Statuses({ stats }: { stats: OrderStats | undefined }) {
  const t = useText();
  const format = useFormat();
  return (
    <Card title={t("overview.by_status")} description={t("overview.last_days", { days: DAYS })}>
      {stats === undefined ? (
        <Loading lines={6} />
      ) : (
        <ShareBars
          to="/orders"
          shares={stats.by_status.map(({ status, count, amount }) => ({
            id: status,
            name: t(`order_status.${status}`),
            count,
            countText: format.number(count),
            note: format.yen(amount),
            search: { status: [status] },
          }))}
        />
      )}
    </Card>
  );
}

/** What does not go on without a person, each with the way to it. */
function Waiting({ stats }: { stats: OrderStats | undefined }) {
  const t = useText();
  const format = useFormat();
  const payments = useQuery(paymentStats());
  const messages = useQuery(notificationStats());
  const dead = useQueries({
    queries: SERVICES.map(deadDeliveries),
    combine: (results) =>
      results.every(({ isSuccess }) => isSuccess)
        ? results.reduce((sum, { data }) => sum + (data ?? 0), 0)
        : undefined,
  });
  const events = useQuery(oddEvents());
  const unknown = payments.data?.by_status.find(({ status }) => status === "UNKNOWN")?.count;
  const failed = messages.data?.by_status
    .filter(({ status }) => status === "FAILED" || status === "BOUNCED")
    .reduce((sum, { count }) => sum + count, 0);
  const entries: { text: TextKey; count: number | undefined; link: LinkProps }[] = [
    {
      text: "waiting.payment_failed",
      count: stats && countOf(stats, "PAYMENT_FAILED"),
      link: { to: "/orders", search: { status: ["PAYMENT_FAILED"] } },
    },
    {
      text: "waiting.payment_unknown",
      count: unknown,
      link: { to: "/payments", search: { status: ["UNKNOWN"] } },
    },
    { text: "waiting.dead", count: dead, link: { to: "/health" } },
    { text: "waiting.events", count: events.data, link: { to: "/health" } },
    {
      text: "waiting.messages",
      count: failed,
      link: { to: "/notifications", search: { status: ["BOUNCED", "FAILED"] } },
    },
  ];
  const isAllWell = entries.every(({ count }) => count === 0);
  return (
    <Card title={t("waiting.title")} isFlush>
      <ul className="divide-y divide-line">
        {entries.map(({ text, count, link }) => (
          <li key={text}>
            <Link
              {...link}
              className="flex items-center justify-between gap-3 px-4 py-3 -outline-offset-2 hover:bg-canvas sm:px-5"
            >
              {t(text)}
              <Count isUrgent={(count ?? 0) > 0}>
                {count === undefined ? t("state.none") : format.number(count)}
              </Count>
            </Link>
          </li>
        ))}
      </ul>
      {isAllWell && (
        <p className="flex items-center gap-2 border-t border-line px-4 py-3 text-success sm:px-5">
          <CircleCheck aria-hidden="true" className="size-4" />
          {t("waiting.none")}
        </p>
      )}
    </Card>
  );
}

function Messages() {
  const t = useText();
  const format = useFormat();
  const stats = useQuery(notificationStats());
  return (
    <Card
      title={t("overview.messages")}
      actions={
        <Link to="/notifications" className="text-[0.8125rem] text-link hover:underline">
          {t("overview.show")}
        </Link>
      }
    >
      {stats.error !== null && (
        <ProblemNotice error={stats.error} onRetry={() => void stats.refetch()} />
      )}
      {stats.data === undefined && stats.error === null && <Loading lines={2} />}
      {stats.data !== undefined && (
        <dl className="grid grid-cols-2 gap-4">
          <div>
            <dt className="text-[0.8125rem] text-muted">{t("queue.queued")}</dt>
            <dd className="text-lg font-semibold tabular">{format.number(stats.data.queued)}</dd>
          </div>
          <div>
            <dt className="text-[0.8125rem] text-muted">{t("queue.rate")}</dt>
            <dd className="text-lg font-semibold tabular">
              {t("queue.per_second", { rate: format.number(stats.data.rate_per_second) })}
            </dd>
          </div>
        </dl>
      )}
    </Card>
  );
}

function Services() {
  const t = useText();
  return (
    <Card
      title={t("health.title")}
      actions={
        <Link to="/health" className="text-[0.8125rem] text-link hover:underline">
          {t("overview.show")}
        </Link>
      }
      isFlush
    >
      <ul className="divide-y divide-line">
        {SERVICES.map((service) => (
          <ServiceLine key={service} service={service} />
        ))}
      </ul>
    </Card>
  );
}

function ServiceLine({ service }: { service: Service }) {
  const t = useText();
  const ready = useQuery(readiness(service));
  const isDegraded = ready.data?.checks.some(({ status }) => status !== "ok") ?? false;
  return (
    <li className="flex items-center justify-between gap-3 px-4 py-2.5 sm:px-5">
      {t(`service_name.${service}`)}
      {ready.error !== null ? (
        <Badge tone="danger">{t("health.unreachable")}</Badge>
      ) : ready.data === undefined ? (
        <Badge tone="neutral">{t("health.asking")}</Badge>
      ) : ready.data.status === "unready" ? (
        <Badge tone="danger">{t("health.unready")}</Badge>
      ) : (
        <Badge tone={isDegraded ? "warning" : "success"}>
          {t(isDegraded ? "health.degraded" : "health.ready")}
        </Badge>
      )}
    </li>
  );
}
