// Made from openapi/notification.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type KeyedCallOptions, type Operation } from "../../runtime/operation.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/notification.js";

const CREATE_NOTIFICATION_BATCH: Operation = {
  "id": "create_notification_batch",
  "service": "notification",
  "method": "POST",
  "path": "/api/v1/notifications/batch",
  "body": "required",
  "takesKey": true
};
const GET_NOTIFICATION_BATCH: Operation = {
  "id": "get_notification_batch",
  "service": "notification",
  "method": "GET",
  "path": "/api/v1/notifications/batch/{batchId}"
};
const PAUSE_NOTIFICATION_BATCH: Operation = {
  "id": "pause_notification_batch",
  "service": "notification",
  "method": "POST",
  "path": "/api/v1/notifications/batch/{batchId}/pause"
};
const RESUME_NOTIFICATION_BATCH: Operation = {
  "id": "resume_notification_batch",
  "service": "notification",
  "method": "POST",
  "path": "/api/v1/notifications/batch/{batchId}/resume"
};
const CANCEL_NOTIFICATION_BATCH: Operation = {
  "id": "cancel_notification_batch",
  "service": "notification",
  "method": "POST",
  "path": "/api/v1/notifications/batch/{batchId}/cancel"
};

/** Many messages at once, and their progress. */
export class NotificationBatchesCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * Send many e-mails.
   *
   * Renders all messages and stores them together; the dispatcher sends them afterwards, after
   * every message that belongs to no batch. Several requests may add to one batch, each with its
   * own `Idempotency-Key`; the first request creates the batch. **All or nothing.** Every
   * message is rendered before any is stored. If one cannot be rendered, nothing is stored and
   * the answer is 400 `unrenderable_messages`. Its `errors` name the first 100 places, such as
   * `/messages/17/context/total_amount`. If the message came with a `row`, its `detail` names
   * the row. **Repeats.** Independently of the key, a batch has one message for each order,
   * template and recipient: messages that the batch already has are left out, and the rest are
   * stored. Two digests are the same if recipient, locale and orders are the same. **Status of
   * the messages.** A message starts as SUPPRESSED if its recipient is on the suppression list,
   * and as QUEUED otherwise. In a CANCELLED batch it starts as CANCELLED. In a PAUSED batch it
   * waits until the batch is resumed. **Order.** Messages without a batch are sent first, then
   * those of the batch with the oldest `batch_id` (a UUIDv7 contains its time). Within a batch,
   * the messages that were added first are sent first. **Digest.** With `digest: true`, all
   * messages of this request to one recipient in one locale become one BATCH_DIGEST message,
   * which is about no single order. Every message must then be an ORDER_CONFIRMATION (otherwise
   * 400 `digest_not_possible`), and its context must have `customer_name` and, in whole yen,
   * `total_amount`. The context of the digest has `orders`, which are the contexts of the
   * messages as sent (with `order_id`, which also serves as `order_number` if there is none),
   * `total_amount`, which is their sum, and the `customer_name` and `currency` of the first
   * message. Put all messages to one recipient into one request. This service does not look up
   * the orders; the caller is responsible for them. A body may have up to 8 MiB (413 beyond).
   */
  create(params: T.CreateNotificationBatchBody, options: KeyedCallOptions = {}): Answered<T.CreateNotificationBatchResult> {
    const call = new Call(CREATE_NOTIFICATION_BATCH, { params, }, options);
    return this.#sender.send(call);
  }

  /**
   * Get the progress of a batch.
   *
   * Returns how many of the batch's messages are in each status, how fast they are sent, and
   * when the last one will have been sent. Messages that `send_email` and `send_sms` accepted
   * with the same `batch_id` count too, and are paused and cancelled with the others; on their
   * own they do not create the batch.
   */
  get(batchId: string, options: CallOptions = {}): Answered<T.GetNotificationBatchResult> {
    const call = new Call(GET_NOTIFICATION_BATCH, { path: { batchId }, }, options);
    return this.#sender.send(call);
  }

  /**
   * Pause a batch.
   *
   * Holds the QUEUED messages, and those added later, until the batch is resumed; SENDING
   * messages still go out. The messages themselves are not changed, however many there are. Only
   * an ACTIVE batch can be paused; otherwise the answer is 409 `illegal_transition`.
   */
  pause(batchId: string, options: CallOptions = {}): Answered<T.PauseNotificationBatchResult> {
    const call = new Call(PAUSE_NOTIFICATION_BATCH, { path: { batchId }, }, options);
    return this.#sender.send(call);
  }

  /**
   * Resume a batch.
   *
   * Releases the messages that a paused batch holds. Only a PAUSED batch can be resumed;
   * otherwise the answer is 409 `illegal_transition`.
   */
  resume(batchId: string, options: CallOptions = {}): Answered<T.ResumeNotificationBatchResult> {
    const call = new Call(RESUME_NOTIFICATION_BATCH, { path: { batchId }, }, options);
    return this.#sender.send(call);
  }

  /**
   * Cancel the unsent messages of a batch.
   *
   * After a batch is cancelled, only messages already SENDING still go out. Its QUEUED messages
   * become CANCELLED, some thousands per second; until then they still count as QUEUED. Messages
   * added later start as CANCELLED. A single message can still be sent with
   * `retry_notification`. Only an ACTIVE or PAUSED batch can be cancelled; otherwise the answer
   * is 409 `illegal_transition`.
   */
  cancel(batchId: string, options: CallOptions = {}): Answered<T.CancelNotificationBatchResult> {
    const call = new Call(CANCEL_NOTIFICATION_BATCH, { path: { batchId }, }, options);
    return this.#sender.send(call);
  }
}
