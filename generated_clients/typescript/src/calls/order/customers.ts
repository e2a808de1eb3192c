// Made from openapi/order.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type KeyedCallOptions, type Operation } from "../../runtime/operation.js";
import { Pages } from "../../runtime/paging.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/order.js";

const ERASE_CUSTOMER: Operation = {
  "id": "erase_customer",
  "service": "order",
  "method": "POST",
  "path": "/api/v1/customers/erase",
  "body": "required",
  "takesKey": true
};
const PREVIEW_ERASURE: Operation = {
  "id": "preview_erasure",
  "service": "order",
  "method": "POST",
  "path": "/api/v1/customers/erase/preview",
  "body": "required",
  "isRepeatable": true
};
const LIST_ERASURES: Operation = {
  "id": "list_erasures",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/erasures",
  "query": [
    "limit",
    "cursor"
  ]
};
const GET_ERASURE: Operation = {
  "id": "get_erasure",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/erasures/{erasureId}"
};

/** Erase what the three services keep about a customer, and see what was erased. */
export class CustomersCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * Erase a customer.
   *
   * Erases what all three services keep about a customer: the name, address, e-mail address and
   * telephone number in the orders, their timelines, messages and files. It concerns every order
   * that has this e-mail address, regardless of case, or this telephone number, however it is
   * written, and that exists now; orders that come later are left alone, and another erasure
   * takes them. Answers at once; `get_erasure` reports the progress. What was sold and paid
   * stays: an erased order has `erased_at`, and still counts in every sum. Nothing is erased
   * while something is unfinished: an order that is not paid or not shipped, a payment or refund
   * without an outcome, an open dispute, a message or call that is still owed, or an import that
   * is still running. The answer is then 409 `customer_not_finished`, which names the first of
   * them; `preview_erasure` lists them. To erase a customer again erases only what has come
   * since. The erasure does not hold what it erased: `customer_key` tells whether two are of the
   * same customer. Without `email` and `phone`, the answer is 400 `customer_not_named`.
   */
  erase(params: T.EraseCustomerBody = {}, options: KeyedCallOptions = {}): Answered<T.EraseCustomerResult> {
    const call = new Call(ERASE_CUSTOMER, { params, }, options);
    return this.#sender.send(call);
  }

  /**
   * Preview the erasure of a customer.
   *
   * Says what `erase_customer` would erase and what is in its way, and changes nothing. It is a
   * POST so that the customer does not stand in a URL. Without `email` and `phone`, the answer
   * is 400 `customer_not_named`. If the payment service or the notification service does not
   * answer, the answer is 503.
   */
  previewErasure(params: T.PreviewErasureBody = {}, options: CallOptions = {}): Answered<T.PreviewErasureResult> {
    const call = new Call(PREVIEW_ERASURE, { params, }, options);
    return this.#sender.send(call);
  }

  /**
   * List erasures.
   *
   * Returns the erasures of customers, newest first.
   */
  listErasures(params: T.ListErasuresQuery = {}, options: CallOptions = {}): Answered<T.ListErasuresResult> {
    const call = new Call(LIST_ERASURES, { params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `listErasures`; a page is asked for when it is needed. */
  iterErasures(params: T.ListErasuresQuery = {}, options: CallOptions = {}): Pages<T.Erasure> {
    return new Pages<T.Erasure>(
      (cursor) => this.listErasures({ ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }

  /**
   * Get an erasure.
   *
   * Returns how far the erasure is, and how much was erased where. An `error` on one that is
   * IN_PROGRESS says what it is waiting for at the moment; it continues automatically.
   */
  getErasure(erasureId: string, options: CallOptions = {}): Answered<T.GetErasureResult> {
    const call = new Call(GET_ERASURE, { path: { erasureId }, }, options);
    return this.#sender.send(call);
  }
}
