import type { ReadinessCheck, Service } from "@/api/types";
import { type TextKey, useText } from "@/lib/i18n";

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
const SERVICES: Record<Service, true> = { order: true, payment: true, notification: true };

/** What a service depends on, by the name that it gives its check. */
export function useCheckName(): (check: ReadinessCheck) => string {
  const t = useText();
  return ({ name }) => {
    const key = CHECKS[name];
    return key === undefined ? name : t(key);
  };
}

/** Whether it is of calls to another service, which stand behind a breaker. */
export function isOfPeer({ name }: ReadinessCheck): boolean {
  return name in SERVICES;
}
