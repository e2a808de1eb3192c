// Made from openapi/payment.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type KeyedCallOptions, type Operation } from "../../runtime/operation.js";
import { Pages } from "../../runtime/paging.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/payment.js";

const LIST_PAYMENTS: Operation = {
  "id": "list_payments",
  "service": "payment",
  "method": "GET",
  "path": "/api/v1/payments",
  "query": [
    "status",
    "method",
    "gateway",
    "dispute",
    "order_id",
    "batch_id",
    "created_from",
    "created_to",
    "min_amount",
    "max_amount",
    "sort",
    "limit",
    "cursor"
  ]
};
const CREATE_PAYMENT: Operation = {
  "id": "create_payment",
  "service": "payment",
  "method": "POST",
  "path": "/api/v1/payments",
  "body": "required",
  "takesKey": true
};
const CREATE_EACH_PAYMENT: Operation = {
  "id": "create_each_payment",
  "service": "payment",
  "method": "POST",
  "path": "/api/v1/payments/each",
  "body": "required"
};
const CREATE_PAYMENT_BATCH: Operation = {
  "id": "create_payment_batch",
  "service": "payment",
  "method": "POST",
  "path": "/api/v1/payments/batch",
  "body": "required",
  "takesKey": true
};
const GET_PAYMENT_BATCH: Operation = {
  "id": "get_payment_batch",
  "service": "payment",
  "method": "GET",
  "path": "/api/v1/payments/batch/{batchId}"
};
const GET_PAYMENT_FOR_ORDER: Operation = {
  "id": "get_payment_for_order",
  "service": "payment",
  "method": "GET",
  "path": "/api/v1/payments/order/{orderId}"
};
const CLOSE_ORDER_PAYMENTS: Operation = {
  "id": "close_order_payments",
  "service": "payment",
  "method": "POST",
  "path": "/api/v1/payments/order/{orderId}/close",
  "isRepeatable": true
};
const GET_PAYMENT: Operation = {
  "id": "get_payment",
  "service": "payment",
  "method": "GET",
  "path": "/api/v1/payments/{paymentId}"
};
const RECORD_PAYMENT: Operation = {
  "id": "record_payment",
  "service": "payment",
  "method": "POST",
  "path": "/api/v1/payments/{paymentId}/record",
  "body": "required",
  "takesKey": true
};

/** Take payments for orders, and look them up. */
export class PaymentsCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * List payments.
   *
   * Returns the payments that match all given filters, newest first unless `sort` says
   * otherwise. Refunds and attempts are left out; `get_payment` returns them. Overdue payments
   * on invoice are those with `method=invoice`, `status=PENDING` and a `created_to` as many days
   * ago as customers have for paying.
   */
  list(params: T.ListPaymentsQuery = {}, options: CallOptions = {}): Answered<T.ListPaymentsResult> {
    const call = new Call(LIST_PAYMENTS, { params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `list`; a page is asked for when it is needed. */
  iter(params: T.ListPaymentsQuery = {}, options: CallOptions = {}): Pages<T.PaymentSummary> {
    return new Pages<T.PaymentSummary>(
      (cursor) => this.list({ ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }

  /**
   * Take a payment for an order.
   *
   * Records a payment and asks the gateway once to capture it. The answer is 201 whatever the
   * gateway said. The payment's status is COMPLETED if the money was captured, FAILED if the
   * gateway refused it (`failure_code` and `failure_message` say why) or could not be asked for
   * want of a token (`payment_token_missing`), PENDING if the gateway decides later, and UNKNOWN
   * if the gateway's answer was lost. By `cash_on_delivery`, `invoice` and `external` no gateway
   * is asked and no token is needed: the first two are PENDING until `record_payment`, the
   * third, which needs `paid_elsewhere`, is COMPLETED. An amount that the method does not take
   * is refused with 400 `amount_not_payable`; `paid_elsewhere` with another method with 400
   * `paid_elsewhere_not_allowed`, and `external` without it with 400 `paid_elsewhere_missing`.
   * An order has at most one payment that is not FAILED: a second is refused with 409
   * `payment_already_exists`, and of two simultaneous requests only one creates a payment. This
   * service does not look up the order itself. If a gateway event arrived before the payment, it
   * is applied to the payment now.
   */
  create(params: T.CreatePaymentBody, options: KeyedCallOptions = {}): Answered<T.CreatePaymentResult> {
    const call = new Call(CREATE_PAYMENT, { params, }, options);
    return this.#sender.send(call);
  }

  /**
   * Take several payments that are independent of each other.
   *
   * Does for each request what `create_payment` does, as if it had come by itself: each has its
   * own idempotency key, is answered by itself, and is neither delayed nor failed by another.
   * The answer is one line of JSON for each request, in the order in which they are decided:
   * `index` is the request's place; `status`, `headers` and `body` are what `create_payment`
   * answers. The whole is refused (4xx) only if its body is invalid; then no payment was taken.
   * Payments that belong to a batch are taken by `create_payment_batch`.
   */
  createEach(params: T.CreateEachPaymentBody, options?: CallOptions & { to?: undefined }): Answered<Uint8Array<ArrayBuffer>>;
  /** With `to`, a path, the file is saved piece by piece, and stands there once it is whole. */
  createEach(params: T.CreateEachPaymentBody, options: CallOptions & { to: string | URL }): Answered<string>;
  createEach(
    params: T.CreateEachPaymentBody, options: CallOptions & { to?: string | URL | undefined } = {},
  ): Answered<Uint8Array<ArrayBuffer>> | Answered<string> {
    const call = new Call(CREATE_EACH_PAYMENT, { params, }, options);
    return options.to === undefined ? this.#sender.read(call, undefined) : this.#sender.read(call, options.to);
  }

  /** The file of `createEach` as it comes, which is asked for again only until it begins. */
  createEachStream(params: T.CreateEachPaymentBody, options: CallOptions = {}): Answered<ReadableStream<Uint8Array>> {
    return this.#sender.stream(new Call(CREATE_EACH_PAYMENT, { params, }, options));
  }

  /**
   * Take payments for many orders.
   *
   * Records a payment for each order and asks the gateway once for each, several at a time. The
   * answer is 207 with one result for each item, in the order of the request. A result is
   * CREATED or EXISTING with the payment, whose `status` says how it stands as for
   * `create_payment`, or REFUSED with a `problem`. A refused item does not stop the others. Each
   * payment must be within the limits of its method; their sum has no limit. Sending the request
   * again repeats nothing, with or without an `Idempotency-Key`: an order that already has a
   * payment of this batch, even a FAILED one, answers EXISTING with it, and anything that an
   * interrupted request left undone is finished. Methods may be mixed. Problems: 400
   * `amount_not_payable`, `paid_elsewhere_missing` and `paid_elsewhere_not_allowed` as for
   * `create_payment`; 409 `payment_already_exists` if the order has a payment from elsewhere
   * that is not FAILED; 409 `payment_differs` if the batch's payment has a different amount.
   * `payment_id` names the payment that caused the refusal.
   */
  createBatch(params: T.CreatePaymentBatchBody, options: KeyedCallOptions = {}): Answered<T.CreatePaymentBatchResult> {
    const call = new Call(CREATE_PAYMENT_BATCH, { params, }, options);
    return this.#sender.send(call);
  }

  /**
   * Sum up the payments of a batch.
   *
   * Returns counts and yen of every payment with this `batch_id`, by status, whichever request
   * created it, and of the refunds of those payments. If there is no such payment, the answer is
   * 404 `payment_batch_not_found`.
   */
  getBatch(batchId: string, options: CallOptions = {}): Answered<T.GetPaymentBatchResult> {
    const call = new Call(GET_PAYMENT_BATCH, { path: { batchId }, }, options);
    return this.#sender.send(call);
  }

  /**
   * Get the latest payment of an order.
   *
   * Returns the latest payment of this order, with its refunds and attempts. If there is none,
   * the answer is 404 `payment_not_found`. An order whose payment failed and was tried again has
   * several payments; `list_payments` returns all of them.
   */
  getForOrder(orderId: string, options: CallOptions = {}): Answered<T.GetPaymentForOrderResult> {
    const call = new Call(GET_PAYMENT_FOR_ORDER, { path: { orderId }, }, options);
    return this.#sender.send(call);
  }

  /**
   * Close an order to payments.
   *
   * For an order that was cancelled: from now on no payment is created for it, not even by a
   * request that was sent before this one and arrives after it (409 `order_closed`). The answer
   * contains the latest payment of the order, as `list_payments` shows it. If it contains none,
   * there will never be one. An undecided payment stays undecided until the gateway decides it;
   * one by `cash_on_delivery` or `invoice` that is still PENDING is no longer expected and
   * becomes FAILED (`not_collected`). Closing an order again changes nothing and also answers
   * 200.
   */
  closeOrder(orderId: string, options: CallOptions = {}): Answered<T.CloseOrderPaymentsResult> {
    const call = new Call(CLOSE_ORDER_PAYMENTS, { path: { orderId }, }, options);
    return this.#sender.send(call);
  }

  /**
   * Get a payment.
   *
   * Returns the payment with its refunds and with every attempt made at the gateway.
   */
  get(paymentId: string, options: CallOptions = {}): Answered<T.GetPaymentResult> {
    const call = new Call(GET_PAYMENT, { path: { paymentId }, }, options);
    return this.#sender.send(call);
  }

  /**
   * Record that the money of a payment was received.
   *
   * For a payment by `cash_on_delivery` or `invoice`, whose money does not pass through the
   * gateway: the payment becomes COMPLETED, and the order service is told. `attempts` names who
   * recorded it. Recording it again with the same values changes nothing and answers 200; with
   * others the answer is 409 `payment_already_recorded`. If `amount` is given and is not the
   * payment's, nothing is recorded, and the answer is 409 `amount_differs`. A payment that the
   * gateway makes is refused with 409 `payment_made_by_gateway`.
   */
  record(paymentId: string, params: T.RecordPaymentBody, options: KeyedCallOptions = {}): Answered<T.RecordPaymentResult> {
    const call = new Call(RECORD_PAYMENT, { path: { paymentId }, params, }, options);
    return this.#sender.send(call);
  }
}
