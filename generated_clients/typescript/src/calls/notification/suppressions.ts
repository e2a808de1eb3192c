// Made from openapi/notification.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type KeyedCallOptions, type Operation } from "../../runtime/operation.js";
import { Pages } from "../../runtime/paging.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/notification.js";

const LIST_SUPPRESSIONS: Operation = {
  "id": "list_suppressions",
  "service": "notification",
  "method": "GET",
  "path": "/api/v1/suppressions",
  "query": [
    "recipient",
    "q",
    "limit",
    "cursor"
  ]
};
const ADD_SUPPRESSION: Operation = {
  "id": "add_suppression",
  "service": "notification",
  "method": "POST",
  "path": "/api/v1/suppressions",
  "body": "required",
  "takesKey": true
};
const REMOVE_SUPPRESSION: Operation = {
  "id": "remove_suppression",
  "service": "notification",
  "method": "DELETE",
  "path": "/api/v1/suppressions",
  "query": [
    "recipient"
  ]
};

/** Recipients who receive nothing. */
export class SuppressionsCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * List suppressions.
   *
   * Returns the recipients who receive nothing, latest first. A cursor that was not issued by
   * this list with these filters is refused with 400 `invalid_cursor`.
   */
  list(params: T.ListSuppressionsQuery = {}, options: CallOptions = {}): Answered<T.ListSuppressionsResult> {
    const call = new Call(LIST_SUPPRESSIONS, { params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `list`; a page is asked for when it is needed. */
  iter(params: T.ListSuppressionsQuery = {}, options: CallOptions = {}): Pages<T.Suppression> {
    return new Pages<T.Suppression>(
      (cursor) => this.list({ ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }

  /**
   * Suppress a recipient.
   *
   * From now on nothing is sent to this address or number; messages queued for it become
   * SUPPRESSED. If it is already on the list, the answer is 409 `already_suppressed`. Hard
   * bounces and complaints are added to the list automatically.
   */
  add(params: T.AddSuppressionBody, options: KeyedCallOptions = {}): Answered<T.AddSuppressionResult> {
    const call = new Call(ADD_SUPPRESSION, { params, }, options);
    return this.#sender.send(call);
  }

  /**
   * Remove a recipient from the suppression list.
   *
   * Removes the recipient from the list. Messages that were suppressed stay so until they are
   * retried. If the recipient is not on the list, the answer is 404 `suppression_not_found`.
   */
  remove(params: T.RemoveSuppressionQuery, options: CallOptions = {}): Answered<void> {
    const call = new Call(REMOVE_SUPPRESSION, { params, }, options);
    return this.#sender.sendNothing(call);
  }
}
