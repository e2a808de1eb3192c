import { type TextKey, useText } from "@/lib/language/i18n";

const TYPES: Partial<Record<string, TextKey>> = {
  "payment.completed": "gateway_event.type.payment.completed",
  "payment.failed": "gateway_event.type.payment.failed",
  "refund.completed": "gateway_event.type.refund.completed",
  "refund.failed": "gateway_event.type.refund.failed",
  "message.bounced": "delivery_event.type.message.bounced",
  "message.complained": "delivery_event.type.message.complained",
  "message.delivered": "delivery_event.type.message.delivered",
};

/** What an event tells of; of a type that is not known here, in its sender's words. */
export function useTypeName(): (type: string) => string {
  const t = useText();
  return (type) => {
    const key = TYPES[type];
    return key === undefined ? type : t(key);
  };
}
