import type { Channel, NotificationStatus, TemplateCode } from "@/api/types";
import { CHANNELS, NOTIFICATION_STATUSES, TEMPLATE_CODES } from "@/components/values/status";
import { day, oneOf, type RawSearch, someOf, text, uuid } from "@/lib/browser/search-params";
import { startOfDay } from "@/lib/language/format";

export interface NotificationSearch {
  status?: NotificationStatus[] | undefined;
  channel?: Channel | undefined;
  template?: TemplateCode | undefined;
  recipient?: string | undefined;
  batch_id?: string | undefined;
  created_from?: string | undefined;
  created_to?: string | undefined;
  sort?: "created_at" | undefined;
  cursor?: string | undefined;
}

export function notificationSearch(raw: RawSearch): NotificationSearch {
  return {
    status: someOf(raw.status, NOTIFICATION_STATUSES),
    channel: oneOf(raw.channel, CHANNELS),
    template: oneOf(raw.template, TEMPLATE_CODES),
    recipient: text(raw.recipient),
    batch_id: uuid(raw.batch_id),
    created_from: day(raw.created_from),
    created_to: day(raw.created_to),
    sort: oneOf(raw.sort, ["created_at"] as const),
    cursor: text(raw.cursor),
  };
}

export function notificationQuery({ created_from, created_to, ...rest }: NotificationSearch) {
  return {
    ...rest,
    ...(created_from !== undefined && { created_from: startOfDay(created_from) }),
    ...(created_to !== undefined && { created_to: startOfDay(created_to, 1) }),
  };
}
