// Made from openapi/payment.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type KeyedCallOptions, type Operation } from "../../runtime/operation.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/payment.js";

const CREATE_PAYMENT_LINK: Operation = {
  "id": "create_payment_link",
  "service": "payment",
  "method": "POST",
  "path": "/api/v1/payments/{paymentId}/link",
  "takesKey": true
};
const SHOW_PAYMENT_PAGE: Operation = {
  "id": "show_payment_page",
  "service": "payment",
  "method": "GET",
  "path": "/pay/{link}",
  "headers": {
    "accept_language": "Accept-Language"
  },
  "isPublic": true
};
const PAY_BY_LINK: Operation = {
  "id": "pay_by_link",
  "service": "payment",
  "method": "POST",
  "path": "/pay/{link}",
  "query": [
    "means"
  ],
  "headers": {
    "accept_language": "Accept-Language"
  },
  "isPublic": true
};

/** Let customers pay on a page of their own. */
export class PaymentLinksCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * Create a link for paying.
   *
   * Creates a URL on which the customer pays for the order of this payment, without a token and
   * until `expires_at` (`ICHIBA_PAYMENT_LINK_DAYS`). It opens a page of this service in English
   * or Japanese; with Stripe, that page leads on to Stripe Checkout. Paying makes a new payment
   * by card, which the order service is told of. The payment of the link may be FAILED, or still
   * PENDING or UNKNOWN: then the page says how it stands, and takes the money once that has
   * failed. The page takes it once, however many links there are. If the order is paid already,
   * if its payment does not go through a gateway, or if the gateway in use has no such page, the
   * answer is 409 `payment_not_payable`; if the order is cancelled, 409 `order_closed`. The
   * order's language (`locale`) is asked of the order service; while that does not answer, the
   * answer is 503 `order_service_unavailable`. Whoever has the URL can pay: it shows the order's
   * number and the amount, and nothing else about the customer.
   */
  create(paymentId: string, options: KeyedCallOptions = {}): Answered<T.CreatePaymentLinkResult> {
    const call = new Call(CREATE_PAYMENT_LINK, { path: { paymentId }, }, options);
    return this.#sender.send(call);
  }

  /**
   * Show the page of a payment link.
   *
   * A page for the customer, without scripts: what there is to pay, or how the payment stands.
   * All its answers, also most refusals, are HTML for people to read.
   */
  showPaymentPage(link: string, params: { accept_language?: T.ShowPaymentPageHeaders["Accept-Language"] } = {}, options: CallOptions = {}): Answered<string> {
    const call = new Call(SHOW_PAYMENT_PAGE, { path: { link }, params, }, options);
    return this.#sender.sendText(call);
  }

  /**
   * Pay on the page of a payment link.
   *
   * What the form of the page sends. It begins a payment, unless one is under way, and leads on
   * to the gateway's page or back to this one. The body is not read.
   */
  payByLink(link: string, params: T.PayByLinkQuery & { accept_language?: T.PayByLinkHeaders["Accept-Language"] } = {}, options: CallOptions = {}): Answered<string> {
    const call = new Call(PAY_BY_LINK, { path: { link }, params, }, options);
    return this.#sender.sendText(call);
  }
}
