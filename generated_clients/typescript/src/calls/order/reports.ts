// Made from openapi/order.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type Operation } from "../../runtime/operation.js";
import { Pages } from "../../runtime/paging.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/order.js";

const GET_ORDER_STATS: Operation = {
  "id": "get_order_stats",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/orders/stats",
  "query": [
    "days",
    "time_zone"
  ]
};
const EXPORT_ORDERS: Operation = {
  "id": "export_orders",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/orders/export",
  "query": [
    "status",
    "customer_email",
    "q",
    "batch_id",
    "source",
    "payment_method",
    "ordered_from",
    "ordered_to",
    "created_from",
    "created_to",
    "min_total",
    "max_total",
    "sort",
    "encoding",
    "profile",
    "unwritable"
  ]
};
const LIST_EXPORT_PROFILES: Operation = {
  "id": "list_export_profiles",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/export-profiles",
  "query": [
    "limit",
    "cursor"
  ]
};

/** Counts and sums for the dashboard, and a CSV export of orders. */
export class ReportsCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * Get counts and sums of orders.
   *
   * Returns counts and yen of the orders placed in the last `days` days, including today. The
   * orders are grouped by their current status and by the day they were placed (`ordered_at`),
   * where days are those of `time_zone`. Every status and every day is listed, with zeros if it
   * has no orders. `amount` and `total_amount` cover all orders received, whatever happened to
   * them since. `net_amount` is what is left of that: it excludes orders whose payment failed,
   * orders that were cancelled or refunded in full, and the refunded part of all others.
   */
  getOrderStats(params: T.GetOrderStatsQuery = {}, options: CallOptions = {}): Answered<T.GetOrderStatsResult> {
    const call = new Call(GET_ORDER_STATS, { params, }, options);
    return this.#sender.send(call);
  }

  /**
   * Export orders as CSV.
   *
   * Streams all orders that match the filters, one line per item or adjustment. A cell that a
   * spreadsheet would read as a formula (one that starts with `=`, `+`, `-`, `@`, a tab or a
   * carriage return) is made harmless; numbers stay numbers. A character that `cp932` cannot
   * represent becomes `〓`. The file can be imported as a batch again. It has all that an order
   * is made from, also its `source`: orders that are there are found as duplicates by their
   * `external_id`, and elsewhere it creates the same orders. It has no effect on their status,
   * refunds or parcels. Rows in which `cp932` left a `〓` are refused. With `profile` it is the
   * file that a carrier or a marketplace takes, in its own columns and encoding. Its orders are
   * all looked at first: if something of them cannot be written, such as a character that the
   * encoding does not have or a missing address, the answer is 400 `not_writable` with the first
   * hundred places, unless `unwritable` is `replace`.
   */
  exportOrders(params?: T.ExportOrdersQuery, options?: CallOptions & { to?: undefined }): Answered<Uint8Array<ArrayBuffer>>;
  /** With `to`, a path, the file is saved piece by piece, and stands there once it is whole. */
  exportOrders(params: T.ExportOrdersQuery | undefined, options: CallOptions & { to: string | URL }): Answered<string>;
  exportOrders(
    params: T.ExportOrdersQuery = {}, options: CallOptions & { to?: string | URL | undefined } = {},
  ): Answered<Uint8Array<ArrayBuffer>> | Answered<string> {
    const call = new Call(EXPORT_ORDERS, { params, }, options);
    return options.to === undefined ? this.#sender.read(call, undefined) : this.#sender.read(call, options.to);
  }

  /** The file of `exportOrders` as it comes, which is asked for again only until it begins. */
  exportOrdersStream(params: T.ExportOrdersQuery = {}, options: CallOptions = {}): Answered<ReadableStream<Uint8Array>> {
    return this.#sender.stream(new Call(EXPORT_ORDERS, { params, }, options));
  }

  /**
   * List export profiles.
   *
   * Returns, by name, what `profile` of `export_orders` may be: the files that carriers and
   * marketplaces take. `title` is in the language that `Accept-Language` prefers.
   */
  listExportProfiles(params: T.ListExportProfilesQuery = {}, options: CallOptions = {}): Answered<T.ListExportProfilesResult> {
    const call = new Call(LIST_EXPORT_PROFILES, { params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `listExportProfiles`; a page is asked for when it is needed. */
  iterExportProfiles(params: T.ListExportProfilesQuery = {}, options: CallOptions = {}): Pages<T.ExportProfile> {
    return new Pages<T.ExportProfile>(
      (cursor) => this.listExportProfiles({ ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }
}
