import { useQuery } from "@tanstack/react-query";
import { readiness, SERVICES } from "@/api/services";
import type { BreakerState, ReadinessCheck, Service } from "@/api/types";
import { CheckDetail, useCheckName } from "@/components/health/health-checks";
import { PageHeader } from "@/components/layout/page";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Loading, ProblemNotice } from "@/components/ui/states";
import { OddEvents } from "@/features/health/odd-events";
import { OwedWork } from "@/features/health/owed-work";
import { useText } from "@/lib/language/i18n";
import { useSteadyError } from "@/lib/steady-error";

const TONES: Record<ReadinessCheck["status"], Tone> = {
  ok: "success",
  degraded: "warning",
  failed: "danger",
};

/** Each service with what it depends on, the work that is stuck, and the news that fits nothing. */
export function HealthPage() {
  const t = useText();
  return (
    <>
      <PageHeader title={t("health.title")} description={t("health.description")} />
      <div className="space-y-4 lg:space-y-5">
        <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2 lg:grid-cols-3 lg:gap-5">
          {SERVICES.map((service) => (
            <ServiceCard key={service} service={service} />
          ))}
        </div>
        <OwedWork />
        <OddEvents />
      </div>
    </>
  );
}

function ServiceCard({ service }: { service: Service }) {
  const t = useText();
  const ready = useQuery(readiness(service));
  const error = useSteadyError(ready);
  const worst = ready.data?.checks.some(({ status }) => status !== "ok");
  return (
    <Card
      title={t(`service_name.${service}`)}
      actions={
        ready.data !== undefined &&
        error === null && (
          <Badge tone={ready.data.status === "unready" ? "danger" : worst ? "warning" : "success"}>
            {t(
              ready.data.status === "unready"
                ? "health.unready"
                : worst
                  ? "health.degraded"
                  : "health.ready",
            )}
          </Badge>
        )
      }
      isFlush
    >
      {error !== null ? (
        <div className="p-4">
          <ProblemNotice error={error} onRetry={() => void ready.refetch()} />
        </div>
      ) : ready.data === undefined ? (
        <div className="p-5">
          <Loading lines={4} />
        </div>
      ) : (
        <ul className="divide-y divide-line">
          {ready.data.checks.map((check) => (
            <Check key={check.name} check={check} breakers={ready.data.breakers} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Check(props: { check: ReadinessCheck; breakers: readonly BreakerState[] }) {
  const { check } = props;
  const t = useText();
  const nameOf = useCheckName();
  return (
    <li className="px-4 py-2.5 sm:px-5">
      <p className="flex items-center justify-between gap-3">
        <span>{nameOf(check)}</span>
        <Badge tone={TONES[check.status]}>{t(`check_status.${check.status}`)}</Badge>
      </p>
      <p className="mt-0.5 text-[0.8125rem] text-muted empty:hidden">
        <CheckDetail {...props} />
      </p>
    </li>
  );
}
