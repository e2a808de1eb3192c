// Made from openapi/order.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type KeyedCallOptions, type Operation } from "../../runtime/operation.js";
import { Pages } from "../../runtime/paging.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/order.js";

const LIST_ORDERS: Operation = {
  "id": "list_orders",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/orders",
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
    "limit",
    "cursor"
  ]
};
const CREATE_ORDER: Operation = {
  "id": "create_order",
  "service": "order",
  "method": "POST",
  "path": "/api/v1/orders",
  "body": "required",
  "takesKey": true
};
const GET_ORDER: Operation = {
  "id": "get_order",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/orders/{orderId}"
};
const CANCEL_ORDER: Operation = {
  "id": "cancel_order",
  "service": "order",
  "method": "DELETE",
  "path": "/api/v1/orders/{orderId}",
  "query": [
    "despite_dispute"
  ],
  "headers": {
    "if_match": "If-Match"
  }
};
const UPDATE_ORDER: Operation = {
  "id": "update_order",
  "service": "order",
  "method": "PATCH",
  "path": "/api/v1/orders/{orderId}",
  "headers": {
    "if_match": "If-Match"
  },
  "body": "required",
  "isRepeatable": true
};
const SET_ORDER_STATUS: Operation = {
  "id": "set_order_status",
  "service": "order",
  "method": "PUT",
  "path": "/api/v1/orders/{orderId}/status",
  "headers": {
    "if_match": "If-Match"
  },
  "body": "required"
};
const SET_ORDER_PARCELS: Operation = {
  "id": "set_order_parcels",
  "service": "order",
  "method": "PUT",
  "path": "/api/v1/orders/{orderId}/parcels",
  "headers": {
    "if_match": "If-Match"
  },
  "body": "required"
};
const LIST_ORDER_EVENTS: Operation = {
  "id": "list_order_events",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/orders/{orderId}/events",
  "query": [
    "limit",
    "cursor"
  ]
};
const EXPLAIN_ORDER: Operation = {
  "id": "explain_order",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/orders/{orderId}/explanation"
};

/** Place, find, change, ship and cancel orders, and read what happened to each. */
export class OrdersCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * List orders.
   *
   * Returns the orders that match all given filters, without their items. The newest come first
   * unless `sort` says otherwise. A cursor is valid only with the filters and the sort order
   * that it was issued for; with any others the answer is 400.
   */
  list(params: T.ListOrdersQuery = {}, options: CallOptions = {}): Answered<T.ListOrdersResult> {
    const call = new Call(LIST_ORDERS, { params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `list`; a page is asked for when it is needed. */
  iter(params: T.ListOrdersQuery = {}, options: CallOptions = {}): Pages<T.OrderSummary> {
    return new Pages<T.OrderSummary>(
      (cursor) => this.list({ ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }

  /**
   * Place an order.
   *
   * Saves the order, and requests its payment once. The status in the answer says how far that
   * went: PAID, PAYMENT_FAILED (see `payment_error`), or PAYMENT_PROCESSING if the payment
   * service has not answered yet. In that case the rest is done later, exactly once. The
   * customer's message is saved with that status and requested right after the answer, which
   * never waits for it. The answer is 201 in every case. An `external_id` that the same `source`
   * has already used is refused with 409. An order of 0 yen is PAID at once, without a payment.
   * A total that the payment method cannot take (1 to 99 yen, or more than 1,000,000) is refused
   * with 400 `amount_not_payable` before anything is saved, and so are adjustments of the wrong
   * sign (`adjustment_sign`) or discounts and points of more than the order comes to
   * (`discount_too_large`).
   */
  create(params: T.CreateOrderBody, options: KeyedCallOptions = {}): Answered<T.CreateOrderResult> {
    const call = new Call(CREATE_ORDER, { params, }, options);
    return this.#sender.send(call);
  }

  /**
   * Get an order.
   *
   * Returns the order with its items. `allowed_transitions` lists what an operator may do with
   * it now.
   */
  get(orderId: string, options: CallOptions = {}): Answered<T.GetOrderResult> {
    const call = new Call(GET_ORDER, { path: { orderId }, }, options);
    return this.#sender.send(call);
  }

  /**
   * Cancel an order.
   *
   * Cancels the order, refunds what is left of the captured amount, and tells the customer how
   * much is refunded. The order is kept and can still be read. The cancellation takes effect at
   * once; a refund or a message that cannot be requested now is requested later, exactly once.
   * If the payment service has not accepted the refund by the time the customer is told, the
   * message names no amount and says that the outstanding amount will be refunded. If the
   * outcome of the payment is still unknown, the payment is refunded if it turns out to have
   * been captured. An order can be cancelled only before it is SHIPPED; otherwise the answer is
   * 409. If the order is already CANCELLED, the answer is 200 with the order unchanged, whatever
   * `If-Match` says. If the customer's bank disputes the payment, a refund may be paid twice:
   * the answer is 409 `payment_disputed`, which says by when evidence is due, unless
   * `despite_dispute` confirms it. If the payment service cannot be asked, the order is
   * cancelled, and a refund of a disputed payment waits for an operator.
   */
  cancel(orderId: string, params: T.CancelOrderQuery & { if_match?: T.CancelOrderHeaders["If-Match"] } = {}, options: CallOptions = {}): Answered<T.CancelOrderResult> {
    const call = new Call(CANCEL_ORDER, { path: { orderId }, params, }, options);
    return this.#sender.send(call);
  }

  /**
   * Change an order's contact details, recipient, address, delivery wishes or note.
   *
   * Changes the given fields and leaves the others as they are. `null` clears a field that may
   * be empty. This is possible only before the order is SHIPPED and while it is not CANCELLED or
   * REFUNDED; otherwise the answer is 409.
   */
  update(orderId: string, params: T.UpdateOrderBody & { if_match?: T.UpdateOrderHeaders["If-Match"] } = {}, options: CallOptions = {}): Answered<T.UpdateOrderResult> {
    const call = new Call(UPDATE_ORDER, { path: { orderId }, params, }, options);
    return this.#sender.send(call);
  }

  /**
   * Mark an order as shipped or delivered.
   *
   * Moves a PAID or ACCEPTED order to SHIPPED and tells the customer, or moves a SHIPPED order
   * to DELIVERED. Any other move is refused with 409. The parcels are saved with the order:
   * several as `parcels`, a single one as `tracking_number` and `carrier`. `set_order_parcels`
   * mends them later. Repeating the request with the same values changes nothing and answers 200
   * with the order, whatever `If-Match` says. If the order already has that status with other
   * values, the answer is 409.
   */
  setStatus(orderId: string, params: T.SetOrderStatusBody & { if_match?: T.SetOrderStatusHeaders["If-Match"] }, options: CallOptions = {}): Answered<T.SetOrderStatusResult> {
    const call = new Call(SET_ORDER_STATUS, { path: { orderId }, params, }, options);
    return this.#sender.send(call);
  }

  /**
   * Mend the parcels of a shipped order.
   *
   * Replaces all parcels of a SHIPPED order, for instance when a tracking number was wrong or a
   * parcel was added. Nobody is told unless `notify` is true. Repeating the request with the
   * same parcels changes nothing and answers 200, whatever `If-Match` says. An order that is not
   * SHIPPED is refused with 409.
   */
  setParcels(orderId: string, params: T.SetOrderParcelsBody & { if_match?: T.SetOrderParcelsHeaders["If-Match"] }, options: CallOptions = {}): Answered<T.SetOrderParcelsResult> {
    const call = new Call(SET_ORDER_PARCELS, { path: { orderId }, params, }, options);
    return this.#sender.send(call);
  }

  /**
   * List what happened to an order.
   *
   * Returns the order's timeline, oldest first: every change of status, every attempt and every
   * call to another service. Each entry says who did it, what caused it and when.
   */
  listEvents(orderId: string, params: T.ListOrderEventsQuery = {}, options: CallOptions = {}): Answered<T.ListOrderEventsResult> {
    const call = new Call(LIST_ORDER_EVENTS, { path: { orderId }, params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `listEvents`; a page is asked for when it is needed. */
  iterEvents(orderId: string, params: T.ListOrderEventsQuery = {}, options: CallOptions = {}): Pages<T.OrderEvent> {
    return new Pages<T.OrderEvent>(
      (cursor) => this.listEvents(orderId, { ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }

  /**
   * Explain why an order is in its state.
   *
   * For anyone who has to answer a customer. The explanation says in a few sentences what
   * happened and what the order is waiting for. It lists the calls still owed to other services,
   * every attempt with its error, the services whose circuit breaker holds calls back and until
   * when, and what an operator can do now.
   */
  explain(orderId: string, options: CallOptions = {}): Answered<T.ExplainOrderResult> {
    const call = new Call(EXPLAIN_ORDER, { path: { orderId }, }, options);
    return this.#sender.send(call);
  }
}
