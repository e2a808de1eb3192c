import type { Dispute, PaymentStatus } from "@/api/types";
import { PAYMENT_STATUSES } from "@/components/values/status";
import { count, day, oneOf, type RawSearch, someOf, text, uuid } from "@/lib/browser/search-params";
import { startOfDay } from "@/lib/language/format";
import { DISPUTE_STATUSES } from "@/lib/words/disputes";

const SORTS = ["-created_at", "created_at", "-amount", "amount"] as const;

export interface PaymentSearch {
  status?: PaymentStatus[] | undefined;
  dispute?: Dispute["status"][] | undefined;
  order_id?: string | undefined;
  batch_id?: string | undefined;
  created_from?: string | undefined;
  created_to?: string | undefined;
  min_amount?: number | undefined;
  max_amount?: number | undefined;
  sort?: (typeof SORTS)[number] | undefined;
  cursor?: string | undefined;
}

export function paymentSearch(raw: RawSearch): PaymentSearch {
  const sort = oneOf(raw.sort, SORTS);
  return {
    status: someOf(raw.status, PAYMENT_STATUSES),
    dispute: someOf(raw.dispute, DISPUTE_STATUSES),
    order_id: uuid(raw.order_id),
    batch_id: uuid(raw.batch_id),
    created_from: day(raw.created_from),
    created_to: day(raw.created_to),
    min_amount: count(raw.min_amount),
    max_amount: count(raw.max_amount),
    sort: sort === "-created_at" ? undefined : sort,
    cursor: text(raw.cursor),
  };
}

export function paymentQuery({ created_from, created_to, ...rest }: PaymentSearch) {
  return {
    ...rest,
    ...(created_from !== undefined && { created_from: startOfDay(created_from) }),
    ...(created_to !== undefined && { created_to: startOfDay(created_to, 1) }),
  };
}
