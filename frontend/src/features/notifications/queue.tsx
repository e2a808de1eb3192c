import { useQuery } from "@tanstack/react-query";
import { Stat, Stats } from "@/components/ui/stat";
import { ProblemNotice } from "@/components/ui/states";
import { notificationStats } from "@/features/notifications/queries";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

/** How much waits to be sent, how fast it goes out, and when the last will have gone. */
export function Queue() {
  const t = useText();
  const format = useFormat();
  const stats = useQuery(notificationStats());
  if (stats.error !== null && stats.data === undefined) {
    return <ProblemNotice error={stats.error} onRetry={() => void stats.refetch()} />;
  }
  const { data } = stats;
  const failed = data?.by_status
    .filter(({ status }) => status === "FAILED" || status === "BOUNCED")
    .reduce((sum, { count }) => sum + count, 0);
  const eta = data?.eta_seconds;
  return (
    <Stats>
      <Stat name={t("queue.queued")} value={data && format.number(data.queued)} />
      <Stat
        name={t("queue.rate")}
        value={data && t("queue.per_second", { rate: format.number(data.rate_per_second) })}
      />
      <Stat
        name={t("queue.eta")}
        value={
          data &&
          (typeof eta === "number" && data.queued > 0 ? format.duration(eta) : t("state.none"))
        }
      />
      <Stat
        name={t("queue.failed")}
        value={failed === undefined ? undefined : format.number(failed)}
        isUrgent={failed !== undefined && failed > 0}
      />
    </Stats>
  );
}
