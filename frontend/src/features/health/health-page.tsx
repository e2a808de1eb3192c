import { useQueries, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleCheck } from "lucide-react";
import { useState } from "react";
import type { Delivery, ReadinessCheck, Service } from "@/api/types";
import { DeliveryList } from "@/components/delivery-list";
import { Badge, Count, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { shortId } from "@/components/ui/code";
import { PageHeader } from "@/components/ui/page";
import { Empty, Loading, ProblemNotice } from "@/components/ui/states";
import { deliveries, readiness, SERVICES, useReplay } from "@/features/health/queries";
import { classNames } from "@/lib/class-names";
import { useFormat } from "@/lib/format";
import { type TextKey, useText } from "@/lib/i18n";

const TONES: Record<ReadinessCheck["status"], Tone> = {
  ok: "success",
  degraded: "warning",
  failed: "danger",
};

const CHECKS: Partial<Record<string, TextKey>> = {
  database: "check.database",
  engine: "check.engine",
  order: "service_name.order",
  payment: "service_name.payment",
  notification: "service_name.notification",
  gateway: "check.gateway",
  maildir: "check.maildir",
  smtp: "check.smtp",
  sms: "check.sms",
};

/** Each service with what it depends on, and the work that is stuck. */
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
        <Stuck />
      </div>
    </>
  );
}

function ServiceCard({ service }: { service: Service }) {
  const t = useText();
  const ready = useQuery(readiness(service));
  const worst = ready.data?.checks.some(({ status }) => status !== "ok");
  return (
    <Card
      title={t(`service_name.${service}`)}
      actions={
        ready.data !== undefined &&
        ready.error === null && (
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
      {ready.error !== null ? (
        <div className="p-4">
          <ProblemNotice error={ready.error} onRetry={() => void ready.refetch()} />
        </div>
      ) : ready.data === undefined ? (
        <div className="p-5">
          <Loading lines={4} />
        </div>
      ) : (
        <ul className="divide-y divide-line">
          {ready.data.checks.map((check) => (
            <Check key={check.name} check={check} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Check({ check }: { check: ReadinessCheck }) {
  const t = useText();
  const key = CHECKS[check.name];
  return (
    <li className="px-4 py-2.5 sm:px-5">
      <p className="flex items-center justify-between gap-3">
        <span>{key === undefined ? check.name : t(key)}</span>
        <Badge tone={TONES[check.status]}>{t(`check_status.${check.status}`)}</Badge>
      </p>
      {check.detail !== null && <p className="mt-1 text-[0.8125rem] text-muted">{check.detail}</p>}
    </li>
  );
}

const STATES = ["dead", "pending"] as const;

/** Owed work of all three services: what was given up first, then what waits. */
function Stuck() {
  const t = useText();
  const format = useFormat();
  const [state, setState] = useState<(typeof STATES)[number]>("dead");
  const counts = useQueries({
    queries: STATES.flatMap((each) => SERVICES.map((service) => deliveries(service, each))),
    combine: (results) =>
      STATES.map((_, index) =>
        results
          .slice(index * SERVICES.length, (index + 1) * SERVICES.length)
          .reduce((sum, { data }) => sum + (data?.total ?? 0), 0),
      ),
  });
  return (
    <Card
      title={t("health.owed")}
      description={t("health.owed_hint")}
      actions={
        <fieldset className="flex rounded-lg border border-line bg-sunken p-0.5">
          <legend className="sr-only">{t("health.owed_which")}</legend>
          {STATES.map((each, index) => (
            <label
              key={each}
              className={classNames(
                "flex cursor-pointer items-center gap-2 rounded-md px-3 py-1.5 font-medium has-focus-visible:outline-2 has-focus-visible:outline-link",
                each === state ? "bg-surface shadow-xs" : "text-muted",
              )}
            >
              <input
                type="radio"
                name="owed"
                className="sr-only"
                checked={each === state}
                onChange={() => setState(each)}
              />
              {t(`delivery_state.${each}`)}
              <Count isUrgent={each === "dead" && (counts[index] ?? 0) > 0}>
                {format.number(counts[index] ?? 0)}
              </Count>
            </label>
          ))}
        </fieldset>
      }
    >
      <div className="space-y-5">
        {SERVICES.map((service) => (
          <Owed key={service} service={service} state={state} />
        ))}
        {counts[STATES.indexOf(state)] === 0 && (
          <Empty icon={CircleCheck} title={t(`health.none_${state}`)} />
        )}
      </div>
    </Card>
  );
}

function Owed(props: { service: Service; state: (typeof STATES)[number] }) {
  const t = useText();
  const owed = useQuery(deliveries(props.service, props.state));
  const replay = useReplay(props.service);
  if (owed.error !== null) {
    return <ProblemNotice error={owed.error} onRetry={() => void owed.refetch()} />;
  }
  const items = owed.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1.5 text-[0.8125rem] font-medium text-muted">
        {t(`service_name.${props.service}`)}
      </h3>
      <DeliveryList
        deliveries={items}
        onReplay={(id) => replay.mutateAsync(id)}
        renderSubject={(delivery) => <Subject delivery={delivery} />}
      />
      {typeof owed.data?.next_cursor === "string" && (
        <p className="mt-2 text-[0.8125rem] text-muted">{t("health.first_fifty")}</p>
      )}
    </section>
  );
}

function Subject({ delivery }: { delivery: Delivery }) {
  const t = useText();
  return (
    <Link
      to="/orders/$orderId"
      params={{ orderId: delivery.subject_id }}
      className="text-link hover:underline"
    >
      {t("order.title", { name: shortId(delivery.subject_id) })}
    </Link>
  );
}
