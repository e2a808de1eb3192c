// Made from openapi/payment.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type Operation } from "../../runtime/operation.js";
import { Pages } from "../../runtime/paging.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/payment.js";

const RECEIVE_GATEWAY_EVENT: Operation = {
  "id": "receive_gateway_event",
  "service": "payment",
  "method": "POST",
  "path": "/api/v1/payments/webhook",
  "headers": {
    "webhook_id": "webhook-id",
    "webhook_timestamp": "webhook-timestamp"
  },
  "isRepeatable": true,
  "isPublic": true
};
const RECEIVE_STRIPE_EVENT: Operation = {
  "id": "receive_stripe_event",
  "service": "payment",
  "method": "POST",
  "path": "/api/v1/payments/stripe-webhook",
  "isRepeatable": true,
  "isPublic": true
};
const LIST_GATEWAY_EVENTS: Operation = {
  "id": "list_gateway_events",
  "service": "payment",
  "method": "GET",
  "path": "/api/v1/gateway-events",
  "query": [
    "outcome",
    "order_id",
    "limit",
    "cursor"
  ]
};
const REPLAY_GATEWAY_EVENT: Operation = {
  "id": "replay_gateway_event",
  "service": "payment",
  "method": "POST",
  "path": "/api/v1/gateway-events/{gatewayEventId}/replay",
  "isRepeatable": true
};
const INQUIRE_PAYMENT: Operation = {
  "id": "inquire_payment",
  "service": "payment",
  "method": "POST",
  "path": "/api/v1/payments/{paymentId}/inquiry",
  "isRepeatable": true
};
const LIST_GATEWAY_PAYMENTS: Operation = {
  "id": "list_gateway_payments",
  "service": "payment",
  "method": "GET",
  "path": "/api/v1/gateway/payments",
  "query": [
    "created_from",
    "created_to",
    "limit",
    "cursor"
  ]
};
const GET_GATEWAY_PAYMENT: Operation = {
  "id": "get_gateway_payment",
  "service": "payment",
  "method": "GET",
  "path": "/api/v1/gateway/payments/{gatewayReference}",
  "query": [
    "gateway"
  ]
};
const REFUND_GATEWAY_PAYMENT: Operation = {
  "id": "refund_gateway_payment",
  "service": "payment",
  "method": "POST",
  "path": "/api/v1/gateway/payments/{gatewayReference}/refund",
  "query": [
    "gateway"
  ],
  "isRepeatable": true
};

/** What the payment gateway reports to this service. */
export class GatewayCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * Receive an event from the gateway.
   *
   * Stores the event that the gateway reports and applies it to the payment or refund. Events
   * are signed according to Standard Webhooks: the signature covers `webhook-id`, `webhook-
   * timestamp` and the body, byte for byte. A missing or wrong signature, or a timestamp more
   * than 300 seconds from now in either direction, is refused with 401 `invalid_signature`. The
   * answer is 200 once the event is stored. An event that was received before, or that an
   * earlier received event has overtaken, changes nothing and is also answered with 200. An
   * event that arrives before its payment is kept and applied when a payment is created for its
   * `order_id`. An event of an unknown type is kept as IGNORED, counted in
   * `ichiba_unknown_events_total`, and answered with 200. Unknown members are ignored.
   */
  receiveEvent(body: T.ReceiveGatewayEventBody, params: { webhook_id: T.ReceiveGatewayEventHeaders["webhook-id"]; webhook_timestamp: T.ReceiveGatewayEventHeaders["webhook-timestamp"] }, options: CallOptions = {}): Answered<T.ReceiveGatewayEventResult> {
    const call = new Call(RECEIVE_GATEWAY_EVENT, { params, body, }, options);
    return this.#sender.send(call);
  }

  /**
   * Receive an event from Stripe.
   *
   * Takes events in Stripe's own form, for the endpoint that a shop adds at Stripe. The `Stripe-
   * Signature` covers the body, byte for byte, with one of the secrets in
   * `ICHIBA_STRIPE_WEBHOOK_SECRET`; a missing or wrong one, or one made more than 300 seconds
   * from now in either direction, is refused with 401 `invalid_signature`. The answer is 200
   * once the event is stored, also if it was received before. Payment intents and refunds are
   * applied to the payment that Stripe knows by that reference, and to no other. An event that
   * decides nothing makes Stripe be asked how the payment stands. Events about money of no
   * payment here are kept as IGNORED; so are events of unknown types, which are counted in
   * `ichiba_unknown_events_total`. If only Stripe knows which payment a refund belongs to and
   * does not answer, the answer is 503, and Stripe sends the event again.
   */
  receiveStripeEvent(body: T.ReceiveStripeEventBody, options: CallOptions = {}): Answered<T.ReceiveStripeEventResult> {
    const call = new Call(RECEIVE_STRIPE_EVENT, { body, }, options);
    return this.#sender.send(call);
  }

  /**
   * List the gateway's events.
   *
   * Returns every event that the gateway has sent, once each, latest first, with its outcome.
   * APPLIED: the event took effect. WAITING: it is kept until the payment or refund that it is
   * about is known here. IGNORED: it said nothing new, or was overtaken. MISMATCHED: it is about
   * a different amount. CONFLICTING: it is about money that, by our record, cannot have moved.
   * An operator has to look at MISMATCHED and CONFLICTING events and may apply them again with
   * `replay_gateway_event`. A cursor that was not issued by this list with these filters is
   * refused with 400 `invalid_cursor`.
   */
  listEvents(params: T.ListGatewayEventsQuery = {}, options: CallOptions = {}): Answered<T.ListGatewayEventsResult> {
    const call = new Call(LIST_GATEWAY_EVENTS, { params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `listEvents`; a page is asked for when it is needed. */
  iterEvents(params: T.ListGatewayEventsQuery = {}, options: CallOptions = {}): Pages<T.GatewayEventRecord> {
    return new Pages<T.GatewayEventRecord>(
      (cursor) => this.listEvents({ ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }

  /**
   * Replay a gateway event.
   *
   * Judges the event again, as if it had arrived now, and applies it if it can take effect by
   * now. An event that was already applied stays as it is, however often it is replayed; the
   * answer is the same.
   */
  replayEvent(gatewayEventId: string, options: CallOptions = {}): Answered<T.ReplayGatewayEventResult> {
    const call = new Call(REPLAY_GATEWAY_EVENT, { path: { gatewayEventId }, }, options);
    return this.#sender.send(call);
  }

  /**
   * Ask the gateway for the status of a payment.
   *
   * Asks the gateway now and records its answer: the outcome of a PENDING or UNKNOWN payment,
   * the outcome of a PENDING refund, and refunds that were made at the gateway itself. This
   * never charges or refunds anything, so it is safe to repeat. The order service is told of any
   * change. A payment is asked after at the gateway that took it; if that one is not set up any
   * more, the answer is 409 `gateway_not_in_use`. If the gateway does not answer, the answer is
   * 503.
   */
  inquirePayment(paymentId: string, options: CallOptions = {}): Answered<T.InquirePaymentResult> {
    const call = new Call(INQUIRE_PAYMENT, { path: { paymentId }, }, options);
    return this.#sender.send(call);
  }

  /**
   * List the gateways' captures and refunds.
   *
   * Returns the captures and refunds on the books of every gateway that is set up, whether this
   * service knows them or not, for comparison with the payments here: the books of one gateway
   * after those of another. Each item names its `gateway` and appears once; within its books,
   * the gateway decides the order. `total` is always null. A page holds items of one gateway,
   * and may hold fewer than `limit`, or none, even if more follow. A gateway that keeps no books
   * is left out. If a gateway does not answer, the answer is 503 and names it. A cursor that was
   * not issued by this list, or that leads to the books of a gateway that is no longer set up,
   * is refused with 400.
   */
  listPayments(params: T.ListGatewayPaymentsQuery = {}, options: CallOptions = {}): Answered<T.ListGatewayPaymentsResult> {
    const call = new Call(LIST_GATEWAY_PAYMENTS, { params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `listPayments`; a page is asked for when it is needed. */
  iterPayments(params: T.ListGatewayPaymentsQuery = {}, options: CallOptions = {}): Pages<T.GatewayEntry> {
    return new Pages<T.GatewayEntry>(
      (cursor) => this.listPayments({ ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }

  /**
   * Get one capture from the gateway.
   *
   * Returns the capture with its refunds as the gateway has them now, whether this service knows
   * it or not. If the gateway does not know it, the answer is 404 `gateway_payment_not_found`.
   * If `gateway` is given and is not set up, the answer is 409 `gateway_not_in_use`; if it keeps
   * no books, 409 `gateway_keeps_no_books`. If the gateway does not answer, the answer is 503.
   */
  getPayment(gatewayReference: string, params: T.GetGatewayPaymentQuery = {}, options: CallOptions = {}): Answered<T.GetGatewayPaymentResult> {
    const call = new Call(GET_GATEWAY_PAYMENT, { path: { gatewayReference }, params, }, options);
    return this.#sender.send(call);
  }

  /**
   * Refund a capture that belongs to no payment.
   *
   * Refunds all that is left of a capture at the gateway if this service has no payment for it,
   * or only a FAILED one. If a payment stands for the capture, the answer is 409
   * `gateway_payment_is_known`: refund the payment instead. A capture that is already refunded
   * is not refunded again, and the answer is also 200, so the request is safe to repeat. If the
   * gateway declines the refund, or if the capture took no money, the answer is 409
   * `gateway_refund_failed`. If `gateway` is given and is not set up, the answer is 409
   * `gateway_not_in_use`; if it keeps no books, 409 `gateway_keeps_no_books`. If the gateway
   * does not answer, the answer is 503.
   */
  refundPayment(gatewayReference: string, params: T.RefundGatewayPaymentQuery = {}, options: CallOptions = {}): Answered<T.RefundGatewayPaymentResult> {
    const call = new Call(REFUND_GATEWAY_PAYMENT, { path: { gatewayReference }, params, }, options);
    return this.#sender.send(call);
  }
}
