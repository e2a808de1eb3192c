// Made from openapi/notification.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type KeyedCallOptions, type Operation } from "../../runtime/operation.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/notification.js";

const ERASE_CUSTOMER: Operation = {
  "id": "erase_customer",
  "service": "notification",
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
   * Erase the messages to a customer.
   *
   * The order service calls this when a customer is erased. Of the messages to this address and
   * this number and of those about these orders, it erases recipient, subject and text, the
   * files in the Maildir and the SMS folder, and what providers have reported in words. A
   * suppression stays in force: of its recipient a hash is kept. While a message waits to be
   * sent, nothing is erased, and `in_the_way` names its order. A call erases at most 200
   * messages; repeat it with a new key until it `is_complete`. Erasing again erases nothing
   * more.
   */
  erase(params: T.EraseCustomerBody = {}, options: KeyedCallOptions = {}): Answered<T.EraseCustomerResult> {
    const call = new Call(ERASE_CUSTOMER, { params, }, options);
    return this.#sender.send(call);
  }
}
