import type { BreakerState, ReadinessCheck } from "@/api/types";
import { Time } from "@/components/values/time";
import { type TextKey, useText } from "@/lib/language/i18n";

const CHECKS: Partial<Record<string, TextKey>> = {
  database: "check.database",
  engine: "check.engine",
  owed_work: "check.owed_work",
  dispatchers: "check.dispatchers",
  order: "service_name.order",
  payment: "service_name.payment",
  payment_batches: "check.payment_batches",
  payment_records: "check.payment_records",
  notification: "service_name.notification",
  notification_batches: "check.notification_batches",
  gateway: "check.gateway",
  maildir: "check.maildir",
  smtp: "check.smtp",
  sms: "check.sms",
};

/** What a service depends on, by the name that it gives its check; a peer is one, too. */
export function useCheckName(): (check: { name: string }) => string {
  const t = useText();
  return ({ name }) => {
    const key = CHECKS[name];
    return key === undefined ? name : t(key);
  };
}

interface CheckProps {
  check: ReadinessCheck;
  breakers: readonly BreakerState[];
}

/** The breaker that stands before what was looked at; undefined where it is no other service. */
export function breakerOf({ check, breakers }: CheckProps): BreakerState | undefined {
  return breakers.find(({ peer }) => peer === check.name);
}

/** What there is to know of a check; of calls to another service, how their breaker stands. */
export function CheckDetail(props: CheckProps) {
  const t = useText();
  const { status, detail } = props.check;
  const breaker = breakerOf(props);
  if (breaker === undefined) return detail === null ? null : <span lang="en">{detail}</span>;
  if (breaker.state === "closed") return t(status === "ok" ? "breaker.closed" : "breaker.failing");
  return (
    <>
      {t(`breaker.${breaker.state}`)} · {t("breaker.since")} <Time at={breaker.since} />
      {breaker.last_error !== null && (
        <>
          {" · "}
          <span lang="en">{breaker.last_error}</span>
        </>
      )}
    </>
  );
}
