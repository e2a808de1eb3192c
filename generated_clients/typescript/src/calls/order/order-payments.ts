// Made from openapi/order.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type KeyedCallOptions, type Operation } from "../../runtime/operation.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/order.js";

const RECEIVE_PAYMENT_STATUS: Operation = {
  "id": "receive_payment_status",
  "service": "order",
  "method": "POST",
  "path": "/api/v1/orders/{orderId}/webhook",
  "body": "required",
  "isRepeatable": true
};
const RETRY_PAYMENT: Operation = {
  "id": "retry_payment",
  "service": "order",
  "method": "POST",
  "path": "/api/v1/orders/{orderId}/payment",
  "body": "optional",
  "takesKey": true
};
const SEND_PAYMENT_LINK: Operation = {
  "id": "send_payment_link",
  "service": "order",
  "method": "POST",
  "path": "/api/v1/orders/{orderId}/payment/link",
  "takesKey": true
};

/** Work with the payment of an order. The payments themselves belong to the payment service. */
export class OrderPaymentsCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * Receive the outcome of an order's payment.
   *
   * Called by the payment service. A repeated or outdated event changes nothing and is also
   * answered with 200, so that the sender can stop. The payment's `version` tells whether an
   * event is outdated: an event that was overtaken by a later event, or by an answer of the
   * payment service, has no effect. A failure that arrives while a payment attempt is under way
   * is kept; it takes effect once the answer to that attempt names its payment. The payment
   * service holds the authoritative record of the money. With `failed_refund`, the event says
   * that a refund which had been accepted has failed since. The payment then stands as before.
   * If the order is cancelled, its refund is owed again and waits for an operator. A PENDING
   * payment whose `next_action` is new is mailed to the customer once (PAYMENT_INSTRUCTIONS);
   * one of another payment than the order's is kept, as a failure is.
   */
  receivePaymentStatus(orderId: string, params: T.ReceivePaymentStatusBody, options: CallOptions = {}): Answered<T.ReceivePaymentStatusResult> {
    const call = new Call(RECEIVE_PAYMENT_STATUS, { path: { orderId }, params, }, options);
    return this.#sender.send(call);
  }

  /**
   * Pay an order again.
   *
   * Requests the payment of a PAYMENT_FAILED order once more; in any other status the answer is
   * 409. As with a new order, the status in the answer says how far that went: PAID,
   * PAYMENT_FAILED or PAYMENT_PROCESSING.
   */
  retryPayment(orderId: string, params: T.RetryPaymentBody = {}, options: KeyedCallOptions = {}): Answered<T.RetryPaymentResult> {
    const call = new Call(RETRY_PAYMENT, { path: { orderId }, params, }, options);
    return this.#sender.send(call);
  }

  /**
   * Send the customer a link for paying.
   *
   * Makes a link on which the customer of a PAYMENT_FAILED order pays, as `create_payment_link`
   * does, and sends it to them in the order's language (template PAYMENT_LINK): by e-mail, or by
   * SMS where the order has a telephone number alone. The message is owed when this is answered,
   * and noted in the timeline (`notice_requested`). It is not sent any more
   * (`notice_not_needed`) if the order is paid or cancelled before it leaves. An order that was
   * placed without a token which the gateway needs is PAYMENT_FAILED from the start, so this is
   * how an order by telephone is paid. If there is nothing to pay on a link, the answer is 409
   * `payment_not_payable`; if the order has no address to send it to, 409
   * `customer_not_reachable`.
   */
  sendPaymentLink(orderId: string, options: KeyedCallOptions = {}): Answered<T.SendPaymentLinkResult> {
    const call = new Call(SEND_PAYMENT_LINK, { path: { orderId }, }, options);
    return this.#sender.send(call);
  }
}
