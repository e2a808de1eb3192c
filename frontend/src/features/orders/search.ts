import type { OrderStatus } from "@/api/types";
import { ORDER_STATUSES } from "@/components/status";
import { startOfDay } from "@/lib/format";
import { count, day, oneOf, type RawSearch, someOf, text, uuid } from "@/lib/search-params";

export const SORTS = ["-created_at", "created_at", "-total_amount", "total_amount"] as const;
export type Sort = (typeof SORTS)[number];

export const OPTIONAL_COLUMNS = [
  "status",
  "total",
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
    created_from: day(raw.created_from),
    created_to: day(raw.created_to),
    min_total: count(raw.min_total),
    max_total: count(raw.max_total),
    sort: sort === "-created_at" ? undefined : sort,
    columns: someOf(raw.columns, OPTIONAL_COLUMNS),
    cursor: text(raw.cursor),
  };
}

/** The filters and the order as the service wants them; the last day is included. */
export function orderQuery(search: OrderSearch) {
  const { columns: _columns, cursor: _cursor, created_from, created_to, ...rest } = search;
  return {
    ...rest,
    ...(created_from !== undefined && { created_from: startOfDay(created_from) }),
    ...(created_to !== undefined && { created_to: startOfDay(created_to, 1) }),
  };
}

/** Whether anything but the page, the sort and the columns is chosen. */
export function isFiltered(search: OrderSearch): boolean {
  const { columns: _columns, cursor: _cursor, sort: _sort, ...filters } = search;
  return Object.values(filters).some((value) => value !== undefined);
}
