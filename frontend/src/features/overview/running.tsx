import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { readiness, SERVICES } from "@/api/services";
import type { Readiness, Service } from "@/api/types";
import { breakerOf, CheckDetail, useCheckName } from "@/components/health/health-checks";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Loading, ProblemNotice } from "@/components/ui/states";
import { notificationStats } from "@/features/overview/queries";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";
import { useSteadyError } from "@/lib/steady-error";

/** What waits to be sent, and how fast it goes. */
export function Messages() {
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

/** Whether each service is well, and how its breakers stand. */
export function Services() {
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
  const error = useSteadyError(ready);
  const isDegraded = ready.data?.checks.some(({ status }) => status !== "ok") ?? false;
  return (
    <li className="px-4 py-2.5 sm:px-5">
      <div className="flex items-center justify-between gap-3">
        {t(`service_name.${service}`)}
        {error !== null ? (
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
      </div>
      {ready.data !== undefined && error === null && <Checks {...ready.data} />}
    </li>
  );
}

/** What is wrong, and to which services the breakers let calls through. */
function Checks({ checks, breakers }: Readiness) {
  const t = useText();
  const nameOf = useCheckName();
  const closed = checks.filter(
    (check) => check.status === "ok" && breakerOf({ check, breakers }) !== undefined,
  );
  return (
    <div className="mt-0.5 text-[0.8125rem] text-muted">
      {checks
        .filter(({ status }) => status !== "ok")
        .map((check) => (
          <p key={check.name} className="break-words">
            {nameOf(check)}: <CheckDetail check={check} breakers={breakers} />
          </p>
        ))}
      {closed.length > 0 && (
        <p>
          {t("overview.breakers_closed", {
            services: closed.map(nameOf).join(t("list.separator")),
          })}
        </p>
      )}
    </div>
  );
}
