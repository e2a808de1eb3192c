// Made from openapi/payment.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type KeyedCallOptions, type Operation } from "../../runtime/operation.js";
import { Pages } from "../../runtime/paging.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/payment.js";

const REFUND_PAYMENT: Operation = {
  "id": "refund_payment",
  "service": "payment",
  "method": "POST",
  "path": "/api/v1/payments/refund",
  "body": "required",
  "takesKey": true
};
const CREATE_REFUND_BATCH: Operation = {
  "id": "create_refund_batch",
  "service": "payment",
  "method": "POST",
  "path": "/api/v1/payments/refund/batch",
  "body": "required",
  "takesKey": true
};
const LIST_ALL_REFUNDS: Operation = {
  "id": "list_all_refunds",
  "service": "payment",
  "method": "GET",
  "path": "/api/v1/refunds",
  "query": [
    "status",
    "gateway",
    "created_from",
    "created_to",
    "limit",
    "cursor"
  ]
};
const SETTLE_REFUND: Operation = {
  "id": "settle_refund",
  "service": "payment",
  "method": "POST",
  "path": "/api/v1/refunds/{refundId}/settle",
  "body": "required",
  "takesKey": true
};
const LIST_REFUNDS: Operation = {
  "id": "list_refunds",
  "service": "payment",
  "method": "GET",
  "path": "/api/v1/payments/{paymentId}/refunds",
  "query": [
    "limit",
    "cursor"
  ]
};

/** Refund captured money, in part or in full. */
export class RefundsCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * Refund a captured payment.
   *
   * Records a refund and asks the gateway once to refund `amount`, or all that is left if no
   * amount is given. The answer is 201 whatever the gateway said; the refund is COMPLETED,
   * FAILED, or PENDING while the gateway has not decided. A payment is never refunded beyond
   * what was captured, however many requests arrive at once: refunds under way count as refunded
   * until they fail. A payment that was not captured is refused with 409
   * `payment_not_refundable`. For a payment of gateway `external` nobody is asked: the refund is
   * PENDING until `settle_refund`; if the payment is itself still PENDING, it is no longer
   * expected and becomes FAILED (`not_collected`), and the answer is 409
   * `payment_not_refundable`. If nothing is left, or less than the requested amount, the answer
   * is 409 `refund_exceeds_balance`. `Location` is the URL of the payment's list of refunds.
   * While the customer's bank disputes the payment, or after it has decided for the customer, a
   * refund may be paid twice: it is refused with 409 `payment_disputed`, which says by when
   * evidence is due, unless `despite_dispute` confirms it.
   */
  payment(params: T.RefundPaymentBody, options: KeyedCallOptions = {}): Answered<T.RefundPaymentResult> {
    const call = new Call(REFUND_PAYMENT, { params, }, options);
    return this.#sender.send(call);
  }

  /**
   * Refund what is left of many payments.
   *
   * Records a refund of all that is left of each payment and asks the gateway once for each,
   * several at a time. The answer is 207 with one result for each item, in the order of the
   * request. A result is CREATED or EXISTING with the refund, whose `status` says how it stands
   * as for `refund_payment`, or REFUSED with a `problem`. A refused item does not stop the
   * others. Sending the request again repeats nothing, with or without an `Idempotency-Key`: a
   * payment that already has a refund of this batch, even a FAILED one, answers EXISTING with
   * it, and anything that an interrupted request left undone is finished. Payments of gateway
   * `external` are treated as by `refund_payment`. Problems: 404 `payment_not_found`; 409
   * `payment_not_refundable` if nothing was captured; 409 `refund_exceeds_balance` if nothing is
   * left; 409 `payment_disputed`, which only `refund_payment` can confirm.
   */
  createBatch(params: T.CreateRefundBatchBody, options: KeyedCallOptions = {}): Answered<T.CreateRefundBatchResult> {
    const call = new Call(CREATE_REFUND_BATCH, { params, }, options);
    return this.#sender.send(call);
  }

  /**
   * List the refunds of all payments.
   *
   * Returns the refunds that match all given filters, oldest first. With `status=PENDING` and
   * `gateway=external` these are the refunds that a person has to make; `settle_refund` ends
   * each.
   */
  listAll(params: T.ListAllRefundsQuery = {}, options: CallOptions = {}): Answered<T.ListAllRefundsResult> {
    const call = new Call(LIST_ALL_REFUNDS, { params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `listAll`; a page is asked for when it is needed. */
  iterAll(params: T.ListAllRefundsQuery = {}, options: CallOptions = {}): Pages<T.Refund> {
    return new Pages<T.Refund>(
      (cursor) => this.listAll({ ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }

  /**
   * Record whether a refund was made.
   *
   * For a refund of a payment of gateway `external`, which a person makes: it becomes COMPLETED
   * or FAILED, and the order service is told. The `attempts` of the payment name who settled it.
   * Settling it again with the same values changes nothing and answers 200; with others the
   * answer is 409 `refund_already_settled`. A refund that the gateway makes is refused with 409
   * `refund_made_by_gateway`.
   */
  settle(refundId: string, params: T.SettleRefundBody, options: KeyedCallOptions = {}): Answered<T.SettleRefundResult> {
    const call = new Call(SETTLE_REFUND, { path: { refundId }, params, }, options);
    return this.#sender.send(call);
  }

  /**
   * List the refunds of a payment.
   *
   * Returns every refund requested for this payment, newest first, whatever its outcome.
   */
  list(paymentId: string, params: T.ListRefundsQuery = {}, options: CallOptions = {}): Answered<T.ListRefundsResult> {
    const call = new Call(LIST_REFUNDS, { path: { paymentId }, params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `list`; a page is asked for when it is needed. */
  iter(paymentId: string, params: T.ListRefundsQuery = {}, options: CallOptions = {}): Pages<T.Refund> {
    return new Pages<T.Refund>(
      (cursor) => this.list(paymentId, { ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }
}
