// Made from openapi/payment.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type KeyedCallOptions, type Operation } from "../../runtime/operation.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/payment.js";

const ERASE_CUSTOMER: Operation = {
  "id": "erase_customer",
  "service": "payment",
  "method": "POST",
  "path": "/api/v1/customers/erase",
  "body": "required",
  "takesKey": true
};

/** Erase what is kept about a customer. */
export class CustomersCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * Erase what belongs to a customer's orders.
   *
   * The order service calls this when a customer is erased. Of the payments of these orders, it
   * erases tokens, what gateways and people have written in words, and what the customer was to
   * do. Amounts, statuses and references stay, so that the accounts still balance. While a
   * payment or refund has no outcome, a refund has failed or a dispute is open, nothing is
   * erased, and `in_the_way` names the orders. Erasing again erases nothing more.
   */
  erase(params: T.EraseCustomerBody, options: KeyedCallOptions = {}): Answered<T.EraseCustomerResult> {
    const call = new Call(ERASE_CUSTOMER, { params, }, options);
    return this.#sender.send(call);
  }
}
