import type { OrderStatus, PaymentMethod } from "@/api/types";
import { ORDER_STATUSES } from "@/components/values/status";
import { PAYMENT_METHODS } from "@/features/orders/payment-methods";
import { count, day, oneOf, type RawSearch, someOf, text, uuid } from "@/lib/browser/search-params";
import { startOfDay } from "@/lib/language/format";

export const SORTS = [
  "-created_at",
  "created_at",
  "-ordered_at",
  "ordered_at",
  "-total_amount",
  "total_amount",
] as const;
export type Sort = (typeof SORTS)[number];

export const OPTIONAL_COLUMNS = [
  "status",
  "total",
  "ordered",
  "created",
  "email",
  "method",
  "source",
  "tracking",
  "updated",
] as const;
export type ColumnId = (typeof OPTIONAL_COLUMNS)[number];
export const DEFAULT_COLUMNS: readonly ColumnId[] = ["status", "total", "created", "method"];

/** What the address of the list says; absent is what it is without. */
export interface OrderSearch {
  status?: OrderStatus[] | undefined;
  q?: string | undefined;
  customer_email?: string | undefined;
  batch_id?: string | undefined;
  source?: string | undefined;
  payment_method?: PaymentMethod[] | undefined;
  ordered_from?: string | undefined;
  ordered_to?: string | undefined;
  created_from?: string | undefined;
  created_to?: string | undefined;
  min_total?: number | undefined;
  max_total?: number | undefined;
  sort?: Sort | undefined;
  columns?: ColumnId[] | undefined;
  cursor?: string | undefined;
}

export function orderSearch(raw: RawSearch): OrderSearch {
  const sort = oneOf(raw.sort, SORTS);
  return {
    status: someOf(raw.status, ORDER_STATUSES),
    q: text(raw.q)?.slice(0, 200),
    customer_email: text(raw.customer_email),
    batch_id: uuid(raw.batch_id),
    source: text(raw.source)?.slice(0, 64),
    payment_method: someOf(raw.payment_method, PAYMENT_METHODS),
    ordered_from: day(raw.ordered_from),
    ordered_to: day(raw.ordered_to),
    created_from: day(raw.created_from),
    created_to: day(raw.created_to),
    min_total: count(raw.min_total),
    max_total: count(raw.max_total),
    sort: sort === "-created_at" ? undefined : sort,
    columns: someOf(raw.columns, OPTIONAL_COLUMNS),
    cursor: text(raw.cursor),
  };
}

const FIRST_DAYS = ["ordered_from", "created_from"] as const;
const LAST_DAYS = ["ordered_to", "created_to"] as const;

/** The filters and the order as the service wants them; the last days are included. */
export function orderQuery(search: OrderSearch) {
  const { columns: _columns, cursor: _cursor, ...rest } = search;
  const times = (names: typeof FIRST_DAYS | typeof LAST_DAYS, plus: number) =>
    names.flatMap((name) => {
      const chosen = search[name];
      return chosen === undefined ? [] : [[name, startOfDay(chosen, plus)]];
    });
  return {
    ...rest,
    ...(Object.fromEntries([...times(FIRST_DAYS, 0), ...times(LAST_DAYS, 1)]) as Pick<
      OrderSearch,
      (typeof FIRST_DAYS)[number] | (typeof LAST_DAYS)[number]
    >),
  };
}

/** Whether anything but the page, the sort and the columns is chosen. */
export function isFiltered(search: OrderSearch): boolean {
  const { columns: _columns, cursor: _cursor, sort: _sort, ...filters } = search;
  return Object.values(filters).some((value) => value !== undefined);
}
