import { type TextKey, useText } from "@/lib/language/i18n";

/** What a service calls the places where something was erased, or is still kept. */
const PLACES: Partial<Record<string, TextKey>> = {
  attempts: "erasure_place.attempts",
  batch_rows: "erasure_place.batch_rows",
  delivery_events: "erasure_place.delivery_events",
  files: "erasure_place.files",
  gateway_events: "erasure_place.gateway_events",
  idempotency_keys: "erasure_place.idempotency_keys",
  mail: "erasure_place.mail",
  notifications: "erasure_place.notifications",
  order_events: "erasure_place.order_events",
  orders: "erasure_place.orders",
  payment_attempts: "erasure_place.payment_attempts",
  payments: "erasure_place.payments",
  refunds: "erasure_place.refunds",
  sms: "erasure_place.sms",
  suppressions: "erasure_place.suppressions",
};

/** The name of a place for a person; one that is not known here keeps its own. */
export function usePlaceName(): (place: string) => string {
  const t = useText();
  return (place) => {
    const key = PLACES[place];
    return key === undefined ? place : t(key);
  };
}
