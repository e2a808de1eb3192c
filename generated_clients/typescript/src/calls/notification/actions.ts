// Made from openapi/notification.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type Operation } from "../../runtime/operation.js";
import { Pages } from "../../runtime/paging.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/notification.js";

const LIST_ACTIONS: Operation = {
  "id": "list_actions",
  "service": "notification",
  "method": "GET",
  "path": "/api/v1/actions",
  "query": [
    "type",
    "subject",
    "limit",
    "cursor"
  ]
};

/** Who did what to messages, batches, templates and the suppression list. */
export class ActionsCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * List the actions of operators.
   *
   * Returns what was done to messages, batches, templates and the suppression list, and by whom,
   * latest first. Who requested a message is shown with the message itself. A cursor that was
   * not issued by this list with these filters is refused with 400 `invalid_cursor`.
   */
  list(params: T.ListActionsQuery = {}, options: CallOptions = {}): Answered<T.ListActionsResult> {
    const call = new Call(LIST_ACTIONS, { params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `list`; a page is asked for when it is needed. */
  iter(params: T.ListActionsQuery = {}, options: CallOptions = {}): Pages<T.Action> {
    return new Pages<T.Action>(
      (cursor) => this.list({ ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }
}
