// Made from openapi/payment.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type Operation } from "../../runtime/operation.js";
import { Pages } from "../../runtime/paging.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/payment.js";

const LIST_DELIVERIES: Operation = {
  "id": "list_deliveries",
  "service": "payment",
  "method": "GET",
  "path": "/api/v1/deliveries",
  "query": [
    "state",
    "kind",
    "subject_id",
    "limit",
    "cursor"
  ]
};
const REPLAY_DELIVERY: Operation = {
  "id": "replay_delivery",
  "service": "payment",
  "method": "POST",
  "path": "/api/v1/deliveries/{deliveryId}/replay",
  "isRepeatable": true
};

/** See the calls that this service still owes to other services, and retry them. */
export class DeliveriesCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * List the calls owed to other services.
   *
   * Returns the calls that this service owes to other services, newest first. Each is recorded
   * in the transaction that causes it. A `pending` delivery is retried automatically, first
   * within seconds and then at growing intervals, until it is `done`. After three days, or when
   * its target refuses it permanently, it is `dead` and waits for an operator.
   */
  list(params: T.ListDeliveriesQuery = {}, options: CallOptions = {}): Answered<T.ListDeliveriesResult> {
    const call = new Call(LIST_DELIVERIES, { params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `list`; a page is asked for when it is needed. */
  iter(params: T.ListDeliveriesQuery = {}, options: CallOptions = {}): Pages<T.Delivery> {
    return new Pages<T.Delivery>(
      (cursor) => this.list({ ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }

  /**
   * Retry a delivery now.
   *
   * Makes a `dead` or waiting delivery due at once. It keeps its idempotency key, so it takes
   * effect once however often it is replayed. Its outcome is recorded under the name of the
   * person who replays it. A delivery that is `done`, or whose attempt is under way, stays as it
   * is; the answer is also 200.
   */
  replay(deliveryId: string, options: CallOptions = {}): Answered<T.ReplayDeliveryResult> {
    const call = new Call(REPLAY_DELIVERY, { path: { deliveryId }, }, options);
    return this.#sender.send(call);
  }
}
