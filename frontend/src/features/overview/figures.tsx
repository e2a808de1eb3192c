import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { OrderStats } from "@/api/types";
import { DayChart } from "@/components/charts/day-chart";
import { ShareBars } from "@/components/charts/share-bars";
import { Card } from "@/components/ui/card";
import { Segments } from "@/components/ui/segments";
import { Stat, Stats } from "@/components/ui/stat";
import { Loading } from "@/components/ui/states";
import { DAYS, total } from "@/features/overview/queries";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

/** What came in today, and what is to be shipped. */
export function Today({ stats }: { stats: OrderStats | undefined }) {
  const t = useText();
  const format = useFormat();
  const today = stats?.by_day.at(-1);
  const before = stats?.by_day.at(-2);
  const toShip = useQuery(total("to_ship")).data;
  return (
    <Stats>
      <Stat
        name={t("overview.received_today")}
        value={today && format.yen(today.amount)}
        note={
          today && (
            <>
              <Net amount={today.net_amount} />
              {before && t("overview.yesterday", { value: format.yen(before.amount) })}
            </>
          )
        }
      />
      <Stat
        name={t("overview.orders_today")}
        value={today && format.number(today.count)}
        note={before && t("overview.yesterday", { value: format.number(before.count) })}
      />
      <Stat
        name={t("overview.to_ship")}
        value={toShip === undefined ? undefined : format.total(toShip)}
        note={
          <Link
            to="/orders"
            search={{ status: ["ACCEPTED", "PAID"], sort: "created_at" }}
            className="text-link hover:underline"
          >
            {t("overview.show_orders")}
          </Link>
        }
      />
      <Stat
        name={t("overview.received_days", { days: DAYS })}
        value={stats && format.yen(stats.total_amount)}
        note={
          stats && (
            <>
              <Net amount={stats.net_amount} />
              {t("overview.order_count", { count: stats.total_count })}
            </>
          )
        }
      />
    </Stats>
  );
}

/** What is left of the yen received, and of what it is without. */
function Net({ amount }: { amount: number }) {
  const t = useText();
  const format = useFormat();
  return <span className="block">{t("overview.net", { amount: format.yen(amount) })}</span>;
}

type Measure = "received" | "net" | "orders";

const VALUES: Record<Measure, (day: OrderStats["by_day"][number]) => number> = {
  received: ({ amount }) => amount,
  net: ({ net_amount }) => net_amount,
  orders: ({ count }) => count,
};

/** Orders by day: their yen as they were received, what is left of them, or how many they are. */
export function Days({ stats }: { stats: OrderStats | undefined }) {
  const t = useText();
  const format = useFormat();
  const [measure, setMeasure] = useState<Measure>("received");
  const isYen = measure !== "orders";
  return (
    <Card
      title={t("overview.days", { days: DAYS })}
      actions={
        <Segments
          legend={t("overview.measure")}
          options={[
            { value: "received", label: t("overview.received") },
            { value: "net", label: t("overview.net_short") },
            { value: "orders", label: t("overview.orders") },
          ]}
          value={measure}
          onChange={setMeasure}
        />
      }
    >
      {stats === undefined ? (
        <Loading lines={6} />
      ) : (
        <DayChart
          caption={t(`overview.${measure}_by_day`)}
          days={stats.by_day.map((day) => ({ date: day.date, value: VALUES[measure](day) }))}
          format={isYen ? format.yen : format.number}
          formatShort={isYen ? format.yenShort : format.number}
        />
      )}
    </Card>
  );
}

/** How many orders there are in each status. */
export function Statuses({ stats }: { stats: OrderStats | undefined }) {
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
            search: { status: [status], created_from: stats.by_day[0]?.date },
          }))}
        />
      )}
    </Card>
  );
}
