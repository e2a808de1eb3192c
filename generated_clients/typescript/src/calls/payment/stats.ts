// Made from openapi/payment.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type Operation } from "../../runtime/operation.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/payment.js";

const GET_PAYMENT_STATS: Operation = {
  "id": "get_payment_stats",
  "service": "payment",
  "method": "GET",
  "path": "/api/v1/payments/stats",
  "query": [
    "days",
    "time_zone"
  ]
};

/** Counts and yen for dashboards. */
export class StatsCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * Sum up recent payments.
   *
   * Returns counts and yen of the payments created in the last `days` days of `time_zone`,
   * including today. `by_status` covers every payment of the period. `by_method`, `by_day`,
   * `captured_amount` and `refunded_amount` cover the captured payments, whether they were
   * refunded since or not, so the amounts of `by_method` and of `by_day` each add up to
   * `captured_amount`. `net_amount` is the captured yen less the refunded yen.
   */
  getPayment(params: T.GetPaymentStatsQuery = {}, options: CallOptions = {}): Answered<T.GetPaymentStatsResult> {
    const call = new Call(GET_PAYMENT_STATS, { params, }, options);
    return this.#sender.send(call);
  }
}
