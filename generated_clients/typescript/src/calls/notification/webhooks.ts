// Made from openapi/notification.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type Operation } from "../../runtime/operation.js";
import { Pages } from "../../runtime/paging.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/notification.js";

const RECEIVE_DELIVERY_EVENT: Operation = {
  "id": "receive_delivery_event",
  "service": "notification",
  "method": "POST",
  "path": "/api/v1/notifications/webhook",
  "headers": {
    "webhook_id": "webhook-id",
    "webhook_timestamp": "webhook-timestamp"
  },
  "isRepeatable": true,
  "isPublic": true
};
const RECEIVE_SES_EVENT: Operation = {
  "id": "receive_ses_event",
  "service": "notification",
  "method": "POST",
  "path": "/api/v1/notifications/webhook/ses",
  "isRepeatable": true,
  "isPublic": true
};
const RECEIVE_SENDGRID_EVENTS: Operation = {
  "id": "receive_sendgrid_events",
  "service": "notification",
  "method": "POST",
  "path": "/api/v1/notifications/webhook/sendgrid",
  "isRepeatable": true,
  "isPublic": true
};
const RECEIVE_POSTMARK_EVENT: Operation = {
  "id": "receive_postmark_event",
  "service": "notification",
  "method": "POST",
  "path": "/api/v1/notifications/webhook/postmark",
  "isRepeatable": true,
  "isPublic": true
};
const RECEIVE_RESEND_EVENT: Operation = {
  "id": "receive_resend_event",
  "service": "notification",
  "method": "POST",
  "path": "/api/v1/notifications/webhook/resend",
  "headers": {
    "svix_id": "svix-id",
    "svix_timestamp": "svix-timestamp"
  },
  "isRepeatable": true,
  "isPublic": true
};
const LIST_DELIVERY_EVENTS: Operation = {
  "id": "list_delivery_events",
  "service": "notification",
  "method": "GET",
  "path": "/api/v1/delivery-events",
  "query": [
    "outcome",
    "notification_id",
    "limit",
    "cursor"
  ]
};
const REPLAY_DELIVERY_EVENT: Operation = {
  "id": "replay_delivery_event",
  "service": "notification",
  "method": "POST",
  "path": "/api/v1/delivery-events/{deliveryEventId}/replay",
  "isRepeatable": true
};

/** Signed reports of the mail and SMS providers. */
export class WebhooksCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * Receive a delivery event.
   *
   * A provider reports that a message was delivered, bounced or drew a complaint. The event's id
   * is the `webhook-id` header. A repeated event changes nothing and is also answered with 200;
   * so is an event that comes too late (a `delivered` never overrides a bounce) or that names an
   * unknown notification. An event of an unknown type is kept as IGNORED, counted in
   * `ichiba_unknown_events_total`, and answered with 200. Unknown members are ignored. A hard
   * bounce or a complaint puts the recipient on the suppression list. A missing or forged
   * signature, or one that is too old or in the future, is refused with 401.
   */
  receiveDeliveryEvent(body: T.ReceiveDeliveryEventBody, params: { webhook_id: T.ReceiveDeliveryEventHeaders["webhook-id"]; webhook_timestamp: T.ReceiveDeliveryEventHeaders["webhook-timestamp"] }, options: CallOptions = {}): Answered<T.ReceiveDeliveryEventResult> {
    const call = new Call(RECEIVE_DELIVERY_EVENT, { params, body, }, options);
    return this.#sender.send(call);
  }

  /**
   * Receive a report of Amazon SES.
   *
   * Amazon SES reports through a topic of Amazon SNS: `Delivery`, `Bounce` and `Complaint`. The
   * topic has to be named in `ICHIBA_SES_TOPICS`. The signature in the body is checked with the
   * certificate that it names, which is fetched from `sns.*.amazonaws.com` only. A
   * `SubscriptionConfirmation` of such a topic is confirmed at once. As with
   * `receive_delivery_event`, repeated reports change nothing, and reports of any other type are
   * kept as IGNORED, counted and answered with 200. A missing or forged signature, or a time of
   * more than a day ago, is refused with 401.
   */
  receiveSesEvent(body: T.ReceiveSesEventBody, options: CallOptions = {}): Answered<T.ReceiveSesEventResult> {
    const call = new Call(RECEIVE_SES_EVENT, { body, }, options);
    return this.#sender.send(call);
  }

  /**
   * Receive reports of SendGrid.
   *
   * SendGrid's event webhook, with signature verification enabled there: `delivered`, `bounce`
   * (a type of `blocked` is soft), `dropped` and `spamreport`. As with `receive_delivery_event`,
   * repeated reports change nothing, and reports of any other type are kept as IGNORED, counted
   * and answered with 200. Whatever `ICHIBA_SENDGRID_WEBHOOK_KEY` did not sign is refused with
   * 401.
   */
  receiveSendgridEvents(body: T.ReceiveSendgridEventsBody, options: CallOptions = {}): Answered<T.ReceiveSendgridEventsResult> {
    const call = new Call(RECEIVE_SENDGRID_EVENTS, { body, }, options);
    return this.#sender.send(call);
  }

  /**
   * Receive a report of Postmark.
   *
   * Postmark's webhooks for `Delivery`, `Bounce` and `SpamComplaint`, with the user name and
   * password of `ICHIBA_POSTMARK_WEBHOOK_SECRET` as HTTP credentials. As with
   * `receive_delivery_event`, repeated reports change nothing, and reports of any other type are
   * kept as IGNORED, counted and answered with 200. Other credentials are refused with 401.
   */
  receivePostmarkEvent(body: T.ReceivePostmarkEventBody, options: CallOptions = {}): Answered<T.ReceivePostmarkEventResult> {
    const call = new Call(RECEIVE_POSTMARK_EVENT, { body, }, options);
    return this.#sender.send(call);
  }

  /**
   * Receive a report of Resend.
   *
   * Resend's webhooks `email.delivered`, `email.bounced` and `email.complained`, signed with
   * `ICHIBA_RESEND_WEBHOOK_SECRET`. The event's id is the `svix-id` header. As with
   * `receive_delivery_event`, repeated reports change nothing, and reports of any other type are
   * kept as IGNORED, counted and answered with 200. A missing or forged signature, or one that
   * is more than five minutes old, is refused with 401.
   */
  receiveResendEvent(body: T.ReceiveResendEventBody, params: { svix_id: T.ReceiveResendEventHeaders["svix-id"]; svix_timestamp: T.ReceiveResendEventHeaders["svix-timestamp"] }, options: CallOptions = {}): Answered<T.ReceiveResendEventResult> {
    const call = new Call(RECEIVE_RESEND_EVENT, { params, body, }, options);
    return this.#sender.send(call);
  }

  /**
   * List delivery events.
   *
   * Returns every event that a provider has reported, once each, latest first, with its outcome.
   * APPLIED: the event took effect. WAITING: it is kept until the message that it names exists
   * here and was sent. IGNORED: it came too late to change anything. A cursor that was not
   * issued by this list with these filters is refused with 400 `invalid_cursor`.
   */
  listDeliveryEvents(params: T.ListDeliveryEventsQuery = {}, options: CallOptions = {}): Answered<T.ListDeliveryEventsResult> {
    const call = new Call(LIST_DELIVERY_EVENTS, { params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `listDeliveryEvents`; a page is asked for when it is needed. */
  iterDeliveryEvents(params: T.ListDeliveryEventsQuery = {}, options: CallOptions = {}): Pages<T.DeliveryEventRecord> {
    return new Pages<T.DeliveryEventRecord>(
      (cursor) => this.listDeliveryEvents({ ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }

  /**
   * Replay a delivery event.
   *
   * Judges the event again, as if it had arrived now, and applies it if it can take effect by
   * now. An event that was already applied stays as it is, however often it is replayed; the
   * answer is the same.
   */
  replayDeliveryEvent(deliveryEventId: string, options: CallOptions = {}): Answered<T.ReplayDeliveryEventResult> {
    const call = new Call(REPLAY_DELIVERY_EVENT, { path: { deliveryEventId }, }, options);
    return this.#sender.send(call);
  }
}
