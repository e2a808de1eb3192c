// Made from openapi/notification.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type KeyedCallOptions, type Operation } from "../../runtime/operation.js";
import { Pages } from "../../runtime/paging.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/notification.js";

const SEND_EMAIL: Operation = {
  "id": "send_email",
  "service": "notification",
  "method": "POST",
  "path": "/api/v1/notifications/email",
  "body": "required",
  "takesKey": true
};
const SEND_EACH_EMAIL: Operation = {
  "id": "send_each_email",
  "service": "notification",
  "method": "POST",
  "path": "/api/v1/notifications/email/each",
  "body": "required"
};
const SEND_SMS: Operation = {
  "id": "send_sms",
  "service": "notification",
  "method": "POST",
  "path": "/api/v1/notifications/sms",
  "body": "required",
  "takesKey": true
};
const LIST_NOTIFICATIONS: Operation = {
  "id": "list_notifications",
  "service": "notification",
  "method": "GET",
  "path": "/api/v1/notifications",
  "query": [
    "status",
    "channel",
    "template",
    "recipient",
    "batch_id",
    "created_from",
    "created_to",
    "limit",
    "cursor",
    "sort"
  ]
};
const GET_NOTIFICATION_STATS: Operation = {
  "id": "get_notification_stats",
  "service": "notification",
  "method": "GET",
  "path": "/api/v1/notifications/stats",
  "query": [
    "days",
    "time_zone"
  ]
};
const LIST_NOTIFICATIONS_FOR_ORDER: Operation = {
  "id": "list_notifications_for_order",
  "service": "notification",
  "method": "GET",
  "path": "/api/v1/notifications/order/{orderId}",
  "query": [
    "limit",
    "cursor"
  ]
};
const GET_NOTIFICATION: Operation = {
  "id": "get_notification",
  "service": "notification",
  "method": "GET",
  "path": "/api/v1/notifications/{notificationId}"
};
const RETRY_NOTIFICATION: Operation = {
  "id": "retry_notification",
  "service": "notification",
  "method": "POST",
  "path": "/api/v1/notifications/{notificationId}/retry",
  "takesKey": true
};

/** Messages to customers, from acceptance to delivery. */
export class NotificationsCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * Send an e-mail.
   *
   * Renders the template in the recipient's locale and stores the message; the dispatcher sends
   * it. The message starts as SUPPRESSED if its recipient is on the suppression list, and as
   * QUEUED otherwise. If the context lacks a variable that the template needs, the answer is 400
   * `missing_variable` and names the variable. If the context holds a value that the template
   * cannot use, the answer is 400 `invalid_context`. A message with a `batch_id` is sent after
   * all messages without one, and is paused and cancelled with its batch. This service does not
   * look up the order; the caller is responsible for it.
   */
  sendEmail(params: T.SendEmailBody, options: KeyedCallOptions = {}): Answered<T.SendEmailResult> {
    const call = new Call(SEND_EMAIL, { params, }, options);
    return this.#sender.send(call);
  }

  /**
   * Send several e-mails that are independent of each other.
   *
   * Does for each request what `send_email` does, as if it had come by itself: each has its own
   * idempotency key, is answered by itself, and is neither delayed nor failed by another. The
   * answer is one line of JSON for each request, in the order in which they are dealt with:
   * `index` is the request's place; `status`, `headers` and `body` are what `send_email`
   * answers. The whole is refused (4xx) only if its body is invalid; then no e-mail was
   * accepted. E-mails that belong to a batch are accepted by `create_notification_batch`.
   */
  sendEachEmail(params: T.SendEachEmailBody, options?: CallOptions & { to?: undefined }): Answered<Uint8Array<ArrayBuffer>>;
  /** With `to`, a path, the file is saved piece by piece, and stands there once it is whole. */
  sendEachEmail(params: T.SendEachEmailBody, options: CallOptions & { to: string | URL }): Answered<string>;
  sendEachEmail(
    params: T.SendEachEmailBody, options: CallOptions & { to?: string | URL | undefined } = {},
  ): Answered<Uint8Array<ArrayBuffer>> | Answered<string> {
    const call = new Call(SEND_EACH_EMAIL, { params, }, options);
    return options.to === undefined ? this.#sender.read(call, undefined) : this.#sender.read(call, options.to);
  }

  /** The file of `sendEachEmail` as it comes, which is asked for again only until it begins. */
  sendEachEmailStream(params: T.SendEachEmailBody, options: CallOptions = {}): Answered<ReadableStream<Uint8Array>> {
    return this.#sender.stream(new Call(SEND_EACH_EMAIL, { params, }, options));
  }

  /**
   * Send an SMS.
   *
   * Renders the text of the template and stores the message; the dispatcher sends it. An SMS has
   * neither subject nor HTML. The message starts as SUPPRESSED if its recipient is on the
   * suppression list, and as QUEUED otherwise. If the context lacks a variable that the template
   * needs, the answer is 400 `missing_variable` and names the variable. If the context holds a
   * value that the template cannot use, the answer is 400 `invalid_context`. A message with a
   * `batch_id` is sent after all messages without one, and is paused and cancelled with its
   * batch. This service does not look up the order; the caller is responsible for it.
   */
  sendSms(params: T.SendSmsBody, options: KeyedCallOptions = {}): Answered<T.SendSmsResult> {
    const call = new Call(SEND_SMS, { params, }, options);
    return this.#sender.send(call);
  }

  /**
   * List notifications.
   *
   * Returns notifications, newest first unless `sort` says otherwise. A notification must match
   * every filter; with several `status` values it must have one of them. The rendered text and
   * HTML are left out; `get_notification` returns them. A cursor that was not issued by this
   * list with these filters is refused with 400 `invalid_cursor`.
   */
  list(params: T.ListNotificationsQuery = {}, options: CallOptions = {}): Answered<T.ListNotificationsResult> {
    const call = new Call(LIST_NOTIFICATIONS, { params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `list`; a page is asked for when it is needed. */
  iter(params: T.ListNotificationsQuery = {}, options: CallOptions = {}): Pages<T.NotificationSummary> {
    return new Pages<T.NotificationSummary>(
      (cursor) => this.list({ ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }

  /**
   * Count notifications.
   *
   * Returns counts, for the dashboard, of the messages accepted in the last `days` days of
   * `time_zone`, including today. `queued`, `rate_per_second` and `eta_seconds` describe the
   * present, whatever `days` is.
   */
  getStats(params: T.GetNotificationStatsQuery = {}, options: CallOptions = {}): Answered<T.GetNotificationStatsResult> {
    const call = new Call(GET_NOTIFICATION_STATS, { params, }, options);
    return this.#sender.send(call);
  }

  /**
   * List the notifications of an order.
   *
   * Returns every message about the order, newest first. The list is empty if nothing was sent
   * about the order or if the order does not exist: this service does not know the orders. A
   * cursor that was not issued by this list is refused with 400 `invalid_cursor`.
   */
  listForOrder(orderId: string, params: T.ListNotificationsForOrderQuery = {}, options: CallOptions = {}): Answered<T.ListNotificationsForOrderResult> {
    const call = new Call(LIST_NOTIFICATIONS_FOR_ORDER, { path: { orderId }, params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `listForOrder`; a page is asked for when it is needed. */
  iterForOrder(orderId: string, params: T.ListNotificationsForOrderQuery = {}, options: CallOptions = {}): Pages<T.NotificationSummary> {
    return new Pages<T.NotificationSummary>(
      (cursor) => this.listForOrder(orderId, { ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }

  /**
   * Get a notification.
   *
   * Returns the message as it was rendered, its status, and every attempt to send it.
   */
  get(notificationId: string, options: CallOptions = {}): Answered<T.GetNotificationResult> {
    const call = new Call(GET_NOTIFICATION, { path: { notificationId }, }, options);
    return this.#sender.send(call);
  }

  /**
   * Send a notification again.
   *
   * Puts a FAILED, BOUNCED, SUPPRESSED or CANCELLED message back into the queue, as it was
   * rendered. Its attempts are counted from zero again. In any other status the answer is 409
   * `illegal_transition`. If its recipient is on the suppression list, the answer is 409
   * `recipient_suppressed` and nothing changes: remove the recipient from the list first. A
   * message of a PAUSED batch waits. A message that was attempted before is sent under a new
   * `Message-ID`.
   */
  retry(notificationId: string, options: KeyedCallOptions = {}): Answered<T.RetryNotificationResult> {
    const call = new Call(RETRY_NOTIFICATION, { path: { notificationId }, }, options);
    return this.#sender.send(call);
  }
}
