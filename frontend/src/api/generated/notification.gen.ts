// Generated from openapi/notification.yaml by `npm run generate`; never edited.
export interface paths {
    "/api/v1/notifications/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an e-mail
         * @description Renders the template in the recipient's locale and stores the message; the dispatcher sends it. The message starts as SUPPRESSED if its recipient is on the suppression list, and as QUEUED otherwise. If the context lacks a variable that the template needs, the answer is 400 `missing_variable` and names the variable. If the context holds a value that the template cannot use, the answer is 400 `invalid_context`. A message with a `batch_id` is sent after all messages without one, and is paused and cancelled with its batch. This service does not look up the order; the caller is responsible for it.
         */
        post: operations["send_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/email/each": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send several e-mails that are independent of each other
         * @description Does for each request what `send_email` does, as if it had come by itself: each has its own idempotency key, is answered by itself, and is neither delayed nor failed by another. The answer is one line of JSON for each request, in the order in which they are dealt with: `index` is the request's place; `status`, `headers` and `body` are what `send_email` answers. The whole is refused (4xx) only if its body is invalid; then no e-mail was accepted. E-mails that belong to a batch are accepted by `create_notification_batch`.
         */
        post: operations["send_each_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an SMS
         * @description Renders the text of the template and stores the message; the dispatcher sends it. An SMS has neither subject nor HTML. The message starts as SUPPRESSED if its recipient is on the suppression list, and as QUEUED otherwise. If the context lacks a variable that the template needs, the answer is 400 `missing_variable` and names the variable. If the context holds a value that the template cannot use, the answer is 400 `invalid_context`. A message with a `batch_id` is sent after all messages without one, and is paused and cancelled with its batch. This service does not look up the order; the caller is responsible for it.
         */
        post: operations["send_sms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notifications
         * @description Returns notifications, newest first unless `sort` says otherwise. A notification must match every filter; with several `status` values it must have one of them. The rendered text and HTML are left out; `get_notification` returns them. A cursor that was not issued by this list with these filters is refused with 400 `invalid_cursor`.
         */
        get: operations["list_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count notifications
         * @description Returns counts, for the dashboard, of the messages accepted in the last `days` days of `time_zone`, including today. `queued`, `rate_per_second` and `eta_seconds` describe the present, whatever `days` is.
         */
        get: operations["get_notification_stats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a delivery event
         * @description A provider reports that a message was delivered, bounced or drew a complaint. The event's id is the `webhook-id` header. A repeated event changes nothing and is also answered with 200; so is an event that comes too late (a `delivered` never overrides a bounce) or that names an unknown notification. An event of an unknown type is kept as IGNORED, counted in `ichiba_unknown_events_total`, and answered with 200. Unknown members are ignored. A hard bounce or a complaint puts the recipient on the suppression list. A missing or forged signature, or one that is too old or in the future, is refused with 401.
         */
        post: operations["receive_delivery_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/webhook/ses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a report of Amazon SES
         * @description Amazon SES reports through a topic of Amazon SNS: `Delivery`, `Bounce` and `Complaint`. The topic has to be named in `ICHIBA_SES_TOPICS`. The signature in the body is checked with the certificate that it names, which is fetched from `sns.*.amazonaws.com` only. A `SubscriptionConfirmation` of such a topic is confirmed at once. As with `receive_delivery_event`, repeated reports change nothing, and reports of any other type are kept as IGNORED, counted and answered with 200. A missing or forged signature, or a time of more than a day ago, is refused with 401.
         */
        post: operations["receive_ses_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/webhook/sendgrid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive reports of SendGrid
         * @description SendGrid's event webhook, with signature verification enabled there: `delivered`, `bounce` (a type of `blocked` is soft), `dropped` and `spamreport`. As with `receive_delivery_event`, repeated reports change nothing, and reports of any other type are kept as IGNORED, counted and answered with 200. Whatever `ICHIBA_SENDGRID_WEBHOOK_KEY` did not sign is refused with 401.
         */
        post: operations["receive_sendgrid_events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/webhook/postmark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a report of Postmark
         * @description Postmark's webhooks for `Delivery`, `Bounce` and `SpamComplaint`, with the user name and password of `ICHIBA_POSTMARK_WEBHOOK_SECRET` as HTTP credentials. As with `receive_delivery_event`, repeated reports change nothing, and reports of any other type are kept as IGNORED, counted and answered with 200. Other credentials are refused with 401.
         */
        post: operations["receive_postmark_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/webhook/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a report of Resend
         * @description Resend's webhooks `email.delivered`, `email.bounced` and `email.complained`, signed with `ICHIBA_RESEND_WEBHOOK_SECRET`. The event's id is the `svix-id` header. As with `receive_delivery_event`, repeated reports change nothing, and reports of any other type are kept as IGNORED, counted and answered with 200. A missing or forged signature, or one that is more than five minutes old, is refused with 401.
         */
        post: operations["receive_resend_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/order/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the notifications of an order
         * @description Returns every message about the order, newest first. The list is empty if nothing was sent about the order or if the order does not exist: this service does not know the orders. A cursor that was not issued by this list is refused with 400 `invalid_cursor`.
         */
        get: operations["list_notifications_for_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send many e-mails
         * @description Renders all messages and stores them together; the dispatcher sends them afterwards, after every
         *     message that belongs to no batch. Several requests may add to one batch, each with its own
         *     `Idempotency-Key`; the first request creates the batch.
         *
         *     **All or nothing.** Every message is rendered before any is stored. If one cannot be rendered, nothing
         *     is stored and the answer is 400 `unrenderable_messages`. Its `errors` name the first 100 places, such as
         *     `/messages/17/context/total_amount`. If the message came with a `row`, its `detail` names the row.
         *
         *     **Repeats.** Independently of the key, a batch has one message for each order, template and
         *     recipient: messages that the batch already has are left out, and the rest are stored. Two digests are
         *     the same if recipient, locale and orders are the same.
         *
         *     **Status of the messages.** A message starts as SUPPRESSED if its recipient is on the suppression list,
         *     and as QUEUED otherwise. In a CANCELLED batch it starts as CANCELLED. In a PAUSED batch it waits until
         *     the batch is resumed.
         *
         *     **Order.** Messages without a batch are sent first, then those of the batch with the oldest `batch_id`
         *     (a UUIDv7 contains its time). Within a batch, the messages that were added first are sent first.
         *
         *     **Digest.** With `digest: true`, all messages of this request to one recipient in one locale become one
         *     BATCH_DIGEST message, which is about no single order. Every message must then be an
         *     ORDER_CONFIRMATION (otherwise 400 `digest_not_possible`), and its context must have `customer_name` and,
         *     in whole yen, `total_amount`. The context of the digest has `orders`, which are the contexts of the
         *     messages as sent (with `order_id`, which also serves as `order_number` if there is none), `total_amount`,
         *     which is their sum, and the `customer_name` and `currency` of the first message. Put all messages to one
         *     recipient into one request.
         *
         *     This service does not look up the orders; the caller is responsible for them. A body may have up to
         *     8 MiB (413 beyond).
         */
        post: operations["create_notification_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/batch/{batch_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the progress of a batch
         * @description Returns how many of the batch's messages are in each status, how fast they are sent, and when the last one will have been sent. Messages that `send_email` and `send_sms` accepted with the same `batch_id` count too, and are paused and cancelled with the others; on their own they do not create the batch.
         */
        get: operations["get_notification_batch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/batch/{batch_id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a batch
         * @description Holds the QUEUED messages, and those added later, until the batch is resumed; SENDING messages still go out. The messages themselves are not changed, however many there are. Only an ACTIVE batch can be paused; otherwise the answer is 409 `illegal_transition`.
         */
        post: operations["pause_notification_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/batch/{batch_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a batch
         * @description Releases the messages that a paused batch holds. Only a PAUSED batch can be resumed; otherwise the answer is 409 `illegal_transition`.
         */
        post: operations["resume_notification_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/batch/{batch_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel the unsent messages of a batch
         * @description After a batch is cancelled, only messages already SENDING still go out. Its QUEUED messages become CANCELLED, some thousands per second; until then they still count as QUEUED. Messages added later start as CANCELLED. A single message can still be sent with `retry_notification`. Only an ACTIVE or PAUSED batch can be cancelled; otherwise the answer is 409 `illegal_transition`.
         */
        post: operations["cancel_notification_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{notification_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a notification
         * @description Returns the message as it was rendered, its status, and every attempt to send it.
         */
        get: operations["get_notification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{notification_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a notification again
         * @description Puts a FAILED, BOUNCED, SUPPRESSED or CANCELLED message back into the queue, as it was rendered. Its attempts are counted from zero again. In any other status the answer is 409 `illegal_transition`. If its recipient is on the suppression list, the answer is 409 `recipient_suppressed` and nothing changes: remove the recipient from the list first. A message of a PAUSED batch waits. A message that was attempted before is sent under a new `Message-ID`.
         */
        post: operations["retry_notification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List templates
         * @description Returns the current version of each template, sorted by code and then by locale. A cursor that was not issued by this list is refused with 400 `invalid_cursor`.
         */
        get: operations["list_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{code}/{locale}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a template
         * @description Returns the current version of the template, the variables it needs and a sample context.
         */
        get: operations["get_template"];
        /**
         * Replace a template
         * @description Stores a new version. Messages that are already accepted keep the version that they were rendered from. Subject, text and HTML are Jinja templates; values are escaped in the HTML. A template that does not parse is refused with 400 `template_syntax_error`. A template that uses something the sandbox forbids is refused with 400 `template_forbidden`.
         */
        put: operations["put_template"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{code}/{locale}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview a template
         * @description Renders the current version, or the `draft` if one is given, with the given context, or with the sample context if none is given. Nothing is stored or sent. If the context lacks a variable, the answer is 400 `missing_variable` and names it. If the context holds a value that the template cannot use, the answer is 400 `invalid_context`. A draft that could not be stored is refused with 400 `template_syntax_error` or `template_forbidden`. `errors` names each part of a draft that cannot be rendered, such as `/draft/text`.
         */
        post: operations["preview_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List suppressions
         * @description Returns the recipients who receive nothing, latest first. A cursor that was not issued by this list with these filters is refused with 400 `invalid_cursor`.
         */
        get: operations["list_suppressions"];
        put?: never;
        /**
         * Suppress a recipient
         * @description From now on nothing is sent to this address or number; messages queued for it become SUPPRESSED. If it is already on the list, the answer is 409 `already_suppressed`. Hard bounces and complaints are added to the list automatically.
         */
        post: operations["add_suppression"];
        /**
         * Remove a recipient from the suppression list
         * @description Removes the recipient from the list. Messages that were suppressed stay so until they are retried. If the recipient is not on the list, the answer is 404 `suppression_not_found`.
         */
        delete: operations["remove_suppression"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List delivery events
         * @description Returns every event that a provider has reported, once each, latest first, with its outcome. APPLIED: the event took effect. WAITING: it is kept until the message that it names exists here and was sent. IGNORED: it came too late to change anything. A cursor that was not issued by this list with these filters is refused with 400 `invalid_cursor`.
         */
        get: operations["list_delivery_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-events/{delivery_event_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay a delivery event
         * @description Judges the event again, as if it had arrived now, and applies it if it can take effect by now. An event that was already applied stays as it is, however often it is replayed; the answer is the same.
         */
        post: operations["replay_delivery_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the actions of operators
         * @description Returns what was done to messages, batches, templates and the suppression list, and by whom, latest first. Who requested a message is shown with the message itself. A cursor that was not issued by this list with these filters is refused with 400 `invalid_cursor`.
         */
        get: operations["list_actions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase the messages to a customer
         * @description The order service calls this when a customer is erased. Of the messages to this address and this number and of those about these orders, it erases recipient, subject and text, the files in the Maildir and the SMS folder, and what providers have reported in words. A suppression stays in force: of its recipient a hash is kept. While a message waits to be sent, nothing is erased, and `in_the_way` names its order. A call erases at most 200 messages; repeat it with a new key until it `is_complete`. Erasing again erases nothing more.
         */
        post: operations["erase_customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the settings
         * @description Returns the settings of this service that matter to those who operate it, and how long it keeps what it deletes by itself. Settings are environment variables, so nothing can be changed here. The values of secrets are never returned.
         */
        get: operations["get_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that the process runs
         * @description Answers 200 as long as the process can answer at all. It checks nothing else.
         */
        get: operations["get_liveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check whether the service can work
         * @description Checks the database, the dispatchers, the waiting messages, and the providers. If only a provider is down, the service stays ready (200) and the body says so. It is unready (503) if a part that it cannot work without has failed.
         */
        get: operations["get_readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get metrics for Prometheus
         * @description Counters and timings in the Prometheus text format.
         */
        get: operations["get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A problem as defined by RFC 9457. Branch on `code`; show `detail` to a person. */
        Problem: {
            /**
             * @description A URI that identifies the kind of problem.
             * @example about:blank
             */
            type: string;
            /**
             * @description The HTTP status in words.
             * @example Conflict
             */
            title: string;
            /** @example 409 */
            status: number;
            /**
             * @description What happened and what to do, for a person to read.
             * @example The order is SHIPPED and cannot be cancelled.
             */
            detail: string;
            /**
             * @description A stable code for programs.
             * @example illegal_transition
             */
            code: string;
            /** @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071 */
            request_id: string;
            /** @description Each schema fault with its place. */
            errors?: components["schemas"]["Fault"][];
        };
        Fault: {
            /**
             * @description A JSON pointer into the body, or `query/name`, `path/name`, `header/name`.
             * @example /items/0/quantity
             */
            pointer: string;
            /** @example the value is less than the minimum of 1 */
            detail: string;
        };
        /**
         * Format: uuid
         * @description A UUID version 7. Ids sort by creation time.
         * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
         */
        Id: string;
        /**
         * Format: uuid
         * @description A UUID version 7, or null.
         * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
         */
        NullableId: string | null;
        /**
         * Format: date-time
         * @description RFC 3339 in UTC.
         * @example 2026-11-20T09:30:00.000Z
         */
        Time: string;
        /**
         * Format: date-time
         * @description RFC 3339 in UTC, or null.
         * @example 2026-11-20T09:30:00.000Z
         */
        NullableTime: string | null;
        /** @description The cursor of the next page; null on the last page. */
        NextCursor: string | null;
        /**
         * @description How many items match in total, counted up to 10,000; null if there are more.
         * @example 132
         */
        Total: number | null;
        /**
         * @description The channel that a message is sent through.
         * @enum {string}
         */
        Channel: "EMAIL" | "SMS";
        /**
         * @description The language of a message.
         * @enum {string}
         */
        Locale: "ja" | "en";
        /**
         * @description The template code, which says what a message is about.
         * @enum {string}
         */
        TemplateCode: "ORDER_CONFIRMATION" | "ORDER_SHIPPED" | "ORDER_CANCELLED" | "ORDER_REFUNDED" | "PAYMENT_FAILED" | "PAYMENT_LINK" | "PAYMENT_INSTRUCTIONS" | "BATCH_DIGEST";
        /**
         * @description QUEUED until the dispatcher takes it; SENDING while the dispatcher sends it; SENT when the provider has accepted it; DELIVERED or BOUNCED when the provider reports so; BOUNCED also when the mail server refuses the recipient for good; FAILED when its attempts are used up, or the message is refused for good; SUPPRESSED when its recipient is on the suppression list; CANCELLED when an operator stopped it.
         * @enum {string}
         */
        NotificationStatus: "QUEUED" | "SENDING" | "SENT" | "DELIVERED" | "BOUNCED" | "FAILED" | "SUPPRESSED" | "CANCELLED";
        /**
         * Format: email
         * @description An e-mail address that the service accepts. An address with `=?` is refused: mail programs read that as the start of encoded text (RFC 2047) and would show, or write to, a different address.
         * @example hanako.sato@example.jp
         */
        NewEmail: string;
        /**
         * @description A telephone number in E.164 format.
         * @example +819012345678
         */
        PhoneNumber: string;
        /**
         * @description An e-mail address, or a telephone number in E.164 format.
         * @example hanako.sato@example.jp
         */
        Recipient: string;
        /**
         * @description An e-mail address, or a telephone number in E.164 format; null once it was erased.
         * @example hanako.sato@example.jp
         */
        RecipientOrNull: string | null;
        /**
         * @description An e-mail address that the service accepts (`NewEmail`), or a telephone number in E.164 format.
         * @example hanako.sato@example.jp
         */
        NewRecipient: string;
        /**
         * @description The values of the template's variables by name, each of the type that the template needs.
         *
         *     The order service sends these. A template's `variables` say which of them it needs; the others may be missing
         *     or null. Amounts are whole yen, tax included.
         *
         *     | member | value |
         *     |---|---|
         *     | `order_id`, `order_number` | the order's id, and the number that the customer knows it by |
         *     | `ordered_at`, `ordered_on` | when it was ordered: the time in UTC, and the day in Japan (`2026-11-20`) |
         *     | `customer_name` | who ordered |
         *     | `items` | a list of `product_name`, `quantity`, `unit_price`, `tax_rate` (percent), `line_total` |
         *     | `adjustments` | a list of `kind` (`shipping`, `fee`, `discount`, `points`), `label`, `amount` (what it adds to the total), `tax_rate`; `label` and `tax_rate` may be null |
         *     | `goods_amount`, `shipping_amount`, `fee_amount`, `discount_amount`, `points_amount` | what the items and each kind of adjustment add to the total |
         *     | `total_amount`, `currency` | their sum, and `JPY` |
         *     | `tax` | a list of `tax_rate`, `taxable_amount`, `tax_amount`, the highest rate first |
         *     | `payment_method` | `card`, `konbini`, `bank_transfer`, `cash_on_delivery`, `invoice` or `external` |
         *     | `paid_elsewhere` | with `external`: `provider`, who took the money |
         *     | `shipping_address` | the address as it is printed on the parcel; may have several lines |
         *     | `recipient` | `name`, and `address_lines`, a list |
         *     | `delivery_request` | the customer's wishes: `date` (`2026-11-24`), `time_slot`, `note` |
         *     | `parcels` | a list of `carrier`, `tracking_number`, `tracking_url`; the link may be null |
         *     | `tracking_number`, `carrier` | those of the first parcel |
         *     | `refunded_amount`, `is_refund_open` | of ORDER_CANCELLED: what is given back, or that the amount is not known yet |
         *     | `refunded_amount`, `refunded_in_total` | of ORDER_REFUNDED: what was given back now, and so far |
         *     | `failure_code`, `failure_message` | of PAYMENT_FAILED: the reason. If there is a code, the service puts its own words for it, in the message's language, in the place of `failure_message` |
         *     | `payment_link` | of PAYMENT_LINK: the page to pay on, `url` and `expires_on` (the last day in Japan); of PAYMENT_FAILED the same, or null |
         *     | `next_action` | of PAYMENT_INSTRUCTIONS: `kind` (`redirect`, `voucher` or `transfer`), `url`, `reference` (the number to pay with), `expires_at` (in UTC), `expires_on` (the day in Japan, `2026-11-23`), and `details`, a list of `label` and `value` in the message's language |
         *
         *     The service itself adds what its settings say of the shop: `shop_name`, `reply_to` (the address that replies go
         *     to), `is_send_only` (true if there is no such address and the sender is a no-reply address), `invoice_issuer`
         *     and `invoice_number` (the name and the registration number for invoices). If one is set, a value of that name in
         *     a context is not used.
         * @example {
         *       "customer_name": "佐藤 花子",
         *       "total_amount": 4800
         *     }
         */
        Context: {
            [key: string]: unknown;
        };
        EmailCreate: {
            order_id: components["schemas"]["Id"];
            template: components["schemas"]["TemplateCode"];
            recipient: components["schemas"]["NewEmail"];
            /** @default ja */
            locale?: components["schemas"]["Locale"];
            context: components["schemas"]["Context"];
            batch_id?: components["schemas"]["Id"];
        };
        /** @description E-mails that are handed over at the same time and have nothing else to do with each other. */
        EachEmailCreate: {
            requests: components["schemas"]["EmailRequest"][];
        };
        /** @description What a request for one e-mail has in its header and its body. */
        EmailRequest: {
            /** @description What `Idempotency-Key` is to a request by itself; the two can repeat each other. */
            idempotency_key?: string;
            /** @description What `X-Request-Id` is to a request by itself. */
            request_id?: string;
            /** @description What `traceparent` is to a request by itself (W3C Trace Context). */
            traceparent?: string;
            email: components["schemas"]["EmailCreate"];
        };
        SmsCreate: {
            order_id: components["schemas"]["Id"];
            template: components["schemas"]["TemplateCode"];
            recipient: components["schemas"]["PhoneNumber"];
            /** @default ja */
            locale?: components["schemas"]["Locale"];
            context: components["schemas"]["Context"];
            batch_id?: components["schemas"]["Id"];
        };
        /** @description An e-mail of a batch. */
        NotificationBatchMessage: {
            order_id: components["schemas"]["Id"];
            template: components["schemas"]["TemplateCode"];
            recipient: components["schemas"]["NewEmail"];
            /** @default ja */
            locale?: components["schemas"]["Locale"];
            context: components["schemas"]["Context"];
            /** @description The row of the file that the message comes from. A refusal names it. It is not stored. */
            row?: number;
        };
        NotificationBatchCreate: {
            batch_id: components["schemas"]["Id"];
            messages: components["schemas"]["NotificationBatchMessage"][];
            /**
             * @description Whether to combine the messages to one recipient into one.
             * @default false
             */
            digest?: boolean;
        };
        /**
         * @description ACTIVE while its messages are sent, and also when none are left; PAUSED while they are held; CANCELLED when they must not be sent.
         * @enum {string}
         */
        NotificationBatchStatus: "ACTIVE" | "PAUSED" | "CANCELLED";
        /**
         * @description An action on a batch.
         * @enum {string}
         */
        NotificationBatchAction: "pause" | "resume" | "cancel";
        /** @description Messages that were added together, and their progress. */
        NotificationBatch: {
            batch_id: components["schemas"]["Id"];
            status: components["schemas"]["NotificationBatchStatus"];
            /** @description Every status, including those with 0. */
            counts: components["schemas"]["StatusCount"][];
            /** @description How many messages the batch has. */
            total: number;
            /** @description How many e-mails may be sent per second in total, as configured. */
            rate_per_second: number;
            /** @description How many messages of this batch a provider accepted per second, averaged over the last ten seconds. */
            sent_per_second: number;
            /** @description Estimated seconds until the last message of the batch has been sent, after everything that goes before it; 0 if none is waiting, null while the batch is paused or no provider accepts messages. */
            eta_seconds: number | null;
            /** @description What can be done with it now. */
            allowed_actions: components["schemas"]["NotificationBatchAction"][];
            /**
             * @description Increases by one with each addition and each action.
             * @example 2
             */
            version: number;
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
        };
        /** @description One attempt to hand a message to the provider. */
        Attempt: {
            at: components["schemas"]["Time"];
            /**
             * @description What the provider answered; null if it did not answer.
             * @example 250
             */
            code: string | null;
            /**
             * @description Why the attempt failed; null if it succeeded.
             * @example The connection timed out.
             */
            error: string | null;
        };
        /** @description A message without its rendered text and HTML. */
        NotificationSummary: {
            id: components["schemas"]["Id"];
            /**
             * Format: uuid
             * @description The order that it is about; null for a digest, which is about several.
             */
            order_id: string | null;
            batch_id: components["schemas"]["NullableId"];
            channel: components["schemas"]["Channel"];
            template: components["schemas"]["TemplateCode"];
            /**
             * @description The version that it was rendered from.
             * @example 1
             */
            template_version: number;
            locale: components["schemas"]["Locale"];
            recipient: components["schemas"]["RecipientOrNull"];
            /** @description The rendered subject; null for an SMS. */
            subject: string | null;
            status: components["schemas"]["NotificationStatus"];
            /** @description Every attempt, oldest first. */
            attempts: components["schemas"]["Attempt"][];
            /**
             * @description Increases by one with each change.
             * @example 3
             */
            version: number;
            created_at: components["schemas"]["Time"];
            sent_at: components["schemas"]["NullableTime"];
            forgotten_at: components["schemas"]["ForgottenAt"];
            /** @description When its recipient was erased; null if that has not happened. Since then `recipient` is null, and `subject`, `text` and `html` are empty. */
            erased_at: components["schemas"]["NullableTime"];
            actor: components["schemas"]["Actor"];
            updated_at: components["schemas"]["Time"];
        };
        /** @description A message as it was rendered when it was accepted, and its history since. */
        Notification: {
            id: components["schemas"]["Id"];
            /**
             * Format: uuid
             * @description The order that it is about; null for a digest, which is about several.
             */
            order_id: string | null;
            batch_id: components["schemas"]["NullableId"];
            channel: components["schemas"]["Channel"];
            template: components["schemas"]["TemplateCode"];
            /**
             * @description The version that it was rendered from.
             * @example 1
             */
            template_version: number;
            locale: components["schemas"]["Locale"];
            recipient: components["schemas"]["RecipientOrNull"];
            /** @description The rendered subject; null for an SMS. */
            subject: string | null;
            /** @description The rendered text. */
            text: string;
            /** @description The rendered HTML; null for an SMS. */
            html: string | null;
            /**
             * @description How many parts an SMS is sent in, which is what it costs; null for an e-mail.
             * @example 1
             */
            sms_parts: number | null;
            status: components["schemas"]["NotificationStatus"];
            /** @description Every attempt, oldest first. */
            attempts: components["schemas"]["Attempt"][];
            /**
             * @description Increases by one with each change.
             * @example 3
             */
            version: number;
            created_at: components["schemas"]["Time"];
            sent_at: components["schemas"]["NullableTime"];
            forgotten_at: components["schemas"]["ForgottenAt"];
            /** @description When its recipient was erased; null if that has not happened. Since then `recipient` is null, and `subject`, `text` and `html` are empty. */
            erased_at: components["schemas"]["NullableTime"];
            actor: components["schemas"]["Actor"];
            updated_at: components["schemas"]["Time"];
        };
        NotificationList: {
            items: components["schemas"]["NotificationSummary"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        StatusCount: {
            status: components["schemas"]["NotificationStatus"];
            count: number;
        };
        ChannelCount: {
            channel: components["schemas"]["Channel"];
            count: number;
        };
        TemplateCount: {
            template: components["schemas"]["TemplateCode"];
            count: number;
        };
        DayCount: {
            /**
             * Format: date
             * @description The day of acceptance in the requested `time_zone`.
             * @example 2026-11-20
             */
            date: string;
            /** @description How many of them are SENT or DELIVERED. */
            sent: number;
            /** @description How many of them are FAILED or BOUNCED. */
            failed: number;
        };
        NotificationStats: {
            /** @description Every status, including those with 0. */
            by_status: components["schemas"]["StatusCount"][];
            /** @description Every channel, including those with 0. */
            by_channel: components["schemas"]["ChannelCount"][];
            /** @description Every template, including those with 0. */
            by_template: components["schemas"]["TemplateCount"][];
            /** @description Every day, oldest first, including those with 0. */
            by_day: components["schemas"]["DayCount"][];
            /** @description How many messages are waiting to be sent now. */
            queued: number;
            /** @description How many messages are being sent per second now. */
            rate_per_second: number;
            /** @description Estimated seconds until no message is waiting; null if there is no estimate. */
            eta_seconds: number | null;
        };
        Template: {
            code: components["schemas"]["TemplateCode"];
            locale: components["schemas"]["Locale"];
            /** @description The subject of an e-mail. It may contain Jinja syntax. */
            subject: string;
            /** @description The plain text of an e-mail. It may contain Jinja syntax. */
            text: string;
            /** @description The HTML of an e-mail. It may contain Jinja syntax. */
            html: string;
            /** @description The text of an SMS. It may contain Jinja syntax. Null if the template has none; then an SMS has the plain text. */
            sms: string | null;
            /**
             * @description The names that a context must have, sorted.
             * @example [
             *       "carrier",
             *       "customer_name",
             *       "tracking_number"
             *     ]
             */
            variables: string[];
            /**
             * @description The names that the texts also use but a context may leave out, sorted.
             * @example [
             *       "order_number"
             *     ]
             */
            optional_variables: string[];
            sample_context: components["schemas"]["Context"];
            /**
             * @description Increases by one with each change.
             * @example 2
             */
            version: number;
            actor: components["schemas"]["Actor"];
            updated_at: components["schemas"]["Time"];
        };
        TemplateList: {
            items: components["schemas"]["Template"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        TemplateUpdate: {
            /** @description One line. It may contain Jinja syntax. */
            subject: string;
            /** @description Plain text. It may contain Jinja syntax and newlines. */
            text: string;
            /** @description HTML. It may contain Jinja syntax and newlines. */
            html: string;
            /** @description The text of an SMS, short. It may contain Jinja syntax and newlines. If left out, it stays as it is. */
            sms?: string;
        };
        TemplatePreviewRequest: {
            context?: components["schemas"]["Context"];
            draft?: components["schemas"]["TemplateUpdate"];
        };
        TemplatePreview: {
            subject: string;
            text: string;
            html: string;
            sms: components["schemas"]["SmsPreview"];
            context: components["schemas"]["Context"];
            /**
             * @description The version that was rendered; for a draft, the version that it would replace.
             * @example 2
             */
            template_version: number;
        };
        /** @description The text of an SMS, and what it is sent as; null if the context lacks what the text of the SMS needs. */
        SmsPreview: {
            text: string;
            /**
             * @description GSM-7, or UCS-2 if the text has a letter that GSM-7 lacks, such as any Japanese one.
             * @enum {string}
             */
            encoding: "GSM-7" | "UCS-2";
            /**
             * @description The length of the text in the encoding.
             * @example 58
             */
            units: number;
            /**
             * @description How many parts it is sent in, which is what it costs.
             * @example 1
             */
            parts: number;
        } | null;
        /**
         * @description Why nothing is sent to a recipient.
         * @enum {string}
         */
        SuppressionReason: "MANUAL" | "HARD_BOUNCE" | "COMPLAINT";
        SuppressionCreate: {
            recipient: components["schemas"]["NewRecipient"];
            /** @default MANUAL */
            reason?: components["schemas"]["SuppressionReason"];
            /** @description A note for colleagues. It may contain newlines. */
            note?: string;
        };
        /**
         * @description Who did it: the subject of the token. Null if the service acted on its own, or if the entry is older than this field.
         * @example mika.tanaka
         */
        Actor: string | null;
        /**
         * @description What was done.
         * @enum {string}
         */
        ActionType: "MESSAGE_RETRIED" | "BATCH_PAUSED" | "BATCH_RESUMED" | "BATCH_CANCELLED" | "TEMPLATE_CHANGED" | "SUPPRESSION_ADDED" | "SUPPRESSION_REMOVED" | "REPORT_REPLAYED" | "CUSTOMER_ERASED";
        /** @description Something that somebody did to a message, a batch, a template or the suppression list. */
        Action: {
            id: components["schemas"]["Id"];
            at: components["schemas"]["Time"];
            type: components["schemas"]["ActionType"];
            subject: components["schemas"]["ActionSubject"];
            actor: components["schemas"]["Actor"];
        };
        /**
         * @description What the action was done to: the id of a message, batch or report, a template such as `ORDER_SHIPPED/ja`, or a recipient in lower case.
         * @example ORDER_SHIPPED/ja
         */
        ActionSubject: string;
        ActionList: {
            items: components["schemas"]["Action"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        Suppression: {
            id: components["schemas"]["Id"];
            /** @description The address or number; null once it was erased. Then only a hash of it is kept, and it still is suppressed. */
            recipient: components["schemas"]["RecipientOrNull"];
            reason: components["schemas"]["SuppressionReason"];
            note: string | null;
            /**
             * Format: uuid
             * @description The message that bounced or drew a complaint; null if the entry was added by hand.
             */
            notification_id: string | null;
            actor: components["schemas"]["Actor"];
            created_at: components["schemas"]["Time"];
        };
        SuppressionList: {
            items: components["schemas"]["Suppression"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        /** @description What a provider reports about a message. */
        DeliveryEvent: components["schemas"]["KnownDeliveryEvent"] | components["schemas"]["OtherDeliveryEvent"];
        /** @description A report of a known type. Members that are not listed here are ignored. */
        KnownDeliveryEvent: {
            /** @enum {string} */
            type: "message.delivered" | "message.bounced" | "message.complained";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["DeliveryEventData"];
        } & {
            [key: string]: unknown;
        };
        /** @description A report of any other type. It is kept and has no effect. */
        OtherDeliveryEvent: {
            /**
             * @description What is reported, in the provider's words.
             * @example message.opened
             */
            type: string;
        } & {
            [key: string]: unknown;
        };
        DeliveryEventData: {
            notification_id: components["schemas"]["MessageName"];
            recipient: components["schemas"]["Recipient"];
            /**
             * @description For a bounce: `hard` if nothing will ever arrive there, `soft` if a later message may. A bounce without a type counts as soft.
             * @enum {string}
             */
            bounce_type?: "hard" | "soft";
            /** @description What the receiving side said. */
            reason?: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description The message: the id of the notification, the id that was given to the SMS provider, or the `Message-ID` of the e-mail from any attempt to send it.
         * @example 019aa0b1-4d10-7b21-9c32-1d43e54f6601
         */
        MessageName: string;
        /** @description What Amazon SNS posts. Members that are not listed here are ignored. */
        SnsMessage: {
            /** @description `Notification`, `SubscriptionConfirmation` or `UnsubscribeConfirmation`. */
            Type: string;
            /** @description The id of the message. */
            MessageId: string;
            /** @description The topic. */
            TopicArn: string;
            /** @description The report of Amazon SES, as JSON. */
            Message: string;
            /** @description For a `SubscriptionConfirmation`, what is fetched to confirm it. */
            SubscribeURL?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description The reports that SendGrid posts together. */
        SendgridEvents: components["schemas"]["SendgridEvent"][];
        /** @description A report of SendGrid. Members that are not listed here are ignored. */
        SendgridEvent: {
            /** @description What happened. */
            event: string;
        } & {
            [key: string]: unknown;
        };
        /** @description What Postmark posts. Members that are not listed here are ignored. */
        PostmarkEvent: {
            /** @description What happened. */
            RecordType: string;
        } & {
            [key: string]: unknown;
        };
        /** @description What Resend posts. Members that are not listed here are ignored. */
        ResendEvent: {
            /** @description What happened. */
            type: string;
        } & {
            [key: string]: unknown;
        };
        ProviderReceipt: {
            /** @description Always true. */
            received: boolean;
            /** @description How many reports the request contained. */
            events: number;
        };
        DeliveryEventReceipt: {
            /** @description Always true. */
            received: boolean;
            /** @description The `webhook-id` of the event. */
            event_id: string;
        };
        /**
         * @description The outcome of an event.
         * @enum {string}
         */
        DeliveryEventOutcome: "WAITING" | "APPLIED" | "IGNORED";
        /** @description An event as a provider reported it, and its outcome. */
        DeliveryEventRecord: {
            id: components["schemas"]["Id"];
            /**
             * @description The channel whose provider reported it; EMAIL if an event of an unknown type does not say.
             * @enum {string}
             */
            source: "EMAIL" | "SMS";
            /** @description The provider's own id of the event, unique for each source. */
            event_id: string;
            /**
             * @description What was reported; for an unknown type, in the provider's words.
             * @example message.bounced
             */
            type: string;
            notification_id: components["schemas"]["NullableId"];
            /** @description The recipient; null if a report of an unknown type names none. */
            recipient: string | null;
            /**
             * @description The type of a bounce; null for any other event.
             * @enum {string|null}
             */
            bounce_type: "hard" | "soft" | null;
            /** @description What the receiving side said. */
            reason: string | null;
            occurred_at: components["schemas"]["Time"];
            received_at: components["schemas"]["Time"];
            outcome: components["schemas"]["DeliveryEventOutcome"];
            /** @description Why the event did not change the message, for a person to read; null if it did. */
            outcome_reason: string | null;
        };
        DeliveryEventList: {
            items: components["schemas"]["DeliveryEventRecord"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        Health: {
            /** @enum {string} */
            status: "ok";
        };
        Settings: {
            settings: components["schemas"]["Setting"][];
            /**
             * @description What customers know the shop by: the issuer of its invoices, else the name of the sender of its mail, else `Ichiba`.
             * @example 青山陶器店
             */
            shop_name: string;
            /** @description What the service deletes by itself. Everything else is kept. */
            retention: components["schemas"]["Retention"][];
        };
        /**
         * Format: date-time
         * @description When text and address were deleted because the message is old (`ICHIBA_KEEP_MESSAGES`); null while it has them. From then on `recipient` is `forgotten@ichiba.invalid`, and the message cannot be sent again.
         * @example null
         */
        ForgottenAt: string | null;
        /** @description A setting, as the process that answers has read it. */
        Setting: {
            /**
             * @description The environment variable.
             * @example ICHIBA_LOG_LEVEL
             */
            name: string;
            /**
             * @description The value in use. It is null if there is none, and for secrets.
             * @example INFO
             */
            value: string | null;
            /**
             * @description What holds where the variable is not set. It is null if that is nothing, and for secrets.
             * @example INFO
             */
            default: string | null;
            /**
             * @description Where the value comes from. `first_start`: it is a key that was created when the service first started, and is kept in the data directory.
             * @enum {string}
             */
            source: "environment" | "default" | "first_start";
            /** @description Whether the value is hidden because it may hold a secret. */
            is_secret: boolean;
            /** @description Whether there is a value. */
            is_set: boolean;
        };
        /** @description One kind of thing that is deleted once it is old and no longer needed. */
        Retention: {
            /**
             * @description A stable name of the kind.
             * @example idempotency_keys
             */
            kind: string;
            /**
             * @description What is deleted, and how its age is counted, in the language that `Accept-Language` prefers.
             * @example Idempotency keys with their stored answers, since the first request.
             */
            what: string;
            /**
             * @description The environment variable that says for how long it is kept.
             * @example ICHIBA_KEEP_IDEMPOTENCY_KEYS
             */
            setting: string;
            /**
             * @description For how many days it is kept.
             * @example 30
             */
            keeps_days: number;
        };
        Readiness: {
            /** @enum {string} */
            status: "ready" | "unready";
            checks: components["schemas"]["ReadinessCheck"][];
            oldest_owed: components["schemas"]["OldestOwed"];
            /** @description The circuit breakers of this process, one for each kind of call to another service. */
            breakers: components["schemas"]["BreakerState"][];
        };
        /** @description The owed call to another service or provider that has been waiting longest although it could have been made; null if none is waiting. Calls that an open circuit breaker, an outage or the sending rate holds back do not count. At 60 seconds or more, the check `owed_work` is `degraded`. */
        OldestOwed: {
            /**
             * @description The service or provider to call.
             * @example payment
             */
            target: string;
            /**
             * @description The kind of call.
             * @example notice
             */
            kind: string;
            /**
             * Format: date-time
             * @description When the call could first have been made.
             */
            since: string;
            /**
             * @description How many seconds ago that was.
             * @example 3
             */
            seconds: number;
        } | null;
        ReadinessCheck: {
            /** @example database */
            name: string;
            /** @enum {string} */
            status: "ok" | "degraded" | "failed";
            /** @description What is wrong; null if nothing is. */
            detail: string | null;
        };
        /** @description Whether calls to a service are held back because it does not answer usably. */
        BreakerState: {
            /**
             * @description The service that is called. A kind of call with its own time limit and circuit breaker has its own name, such as `payment_batches` beside `payment`.
             * @example payment
             */
            peer: string;
            /** @enum {string} */
            state: "closed" | "open" | "half_open";
            since: components["schemas"]["Time"];
            /**
             * Format: date-time
             * @description When the next call is allowed through, while the breaker is open.
             */
            next_probe_at: string | null;
            last_error: string | null;
        };
        /** @description The customer whose messages are to be erased. */
        MessagesToErase: {
            email?: components["schemas"]["Recipient"];
            /**
             * @description The telephone number, however it is written.
             * @example 03-1234-5678
             */
            phone?: string;
            order_ids?: components["schemas"]["Id"][];
            /**
             * @description Whether to only say what would be erased.
             * @default false
             */
            dry_run?: boolean;
        };
        /** @description What one call has erased, or would erase. */
        ErasurePart: {
            /** @description Whether nothing is left to erase. If false, call again with a new key. */
            is_complete: boolean;
            /** @description The payments or messages that this call erased; in a dry run, all that would be. */
            found: number;
            erased: components["schemas"]["ErasedPlace"][];
            left: components["schemas"]["LeftPlace"][];
            /** @description What cannot be erased yet; while there is anything, nothing is erased. */
            in_the_way: components["schemas"]["OrderInTheWay"][];
        };
        /** @description An order that cannot be erased yet. */
        OrderInTheWay: {
            reason: components["schemas"]["ErasureObstacle"];
            /**
             * Format: uuid
             * @description The order; null for a message about several.
             */
            order_id: string | null;
        };
        /** @description How much was erased at one place. */
        ErasedPlace: {
            /** @enum {string} */
            service: "order" | "payment" | "notification";
            /**
             * @description A table, or `files`, `mail` or `sms`.
             * @example orders
             */
            place: string;
            /** @description The number of rows or files. */
            count: number;
        };
        /** @description What somebody else keeps and was not erased there. */
        LeftPlace: {
            /**
             * @description The gateway or provider.
             * @example stripe
             */
            place: string;
            /** @description The number of payments or messages. */
            count: number;
        };
        /**
         * @description Why something cannot be erased yet: an order is not paid (`not_paid`) or not shipped (`not_shipped`); its payment has no outcome or is still to come (`payment_undecided`); a refund has no outcome or has failed (`refund_owed`); its payment is disputed (`dispute_open`); a message waits to be sent (`message_waiting`); a call to another service is owed (`call_owed`); an import is not finished (`batch_unfinished`).
         * @enum {string}
         */
        ErasureObstacle: "not_paid" | "not_shipped" | "payment_undecided" | "refund_owed" | "dispute_open" | "message_waiting" | "call_owed" | "batch_unfinished";
    };
    responses: {
        /** @description The request is malformed, or one of its values is not allowed. */
        BadRequest: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Bad Request",
                 *       "status": 400,
                 *       "code": "invalid_cursor",
                 *       "detail": "This list did not issue the cursor. Start again without a cursor.",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The credentials or the signature are missing, wrong or expired. */
        Unauthorized: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "X-Request-Id": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unauthorized",
                 *       "status": 401,
                 *       "code": "unauthorized",
                 *       "detail": "The token is invalid, expired or from another installation; `ichiba token` prints a new one.",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token lacks the scope that this operation needs. */
        Forbidden: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Forbidden",
                 *       "status": 403,
                 *       "code": "insufficient_scope",
                 *       "detail": "The token lacks the scope notifications:write.",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such resource. */
        NotFound: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Not Found",
                 *       "status": 404,
                 *       "code": "notification_not_found",
                 *       "detail": "There is no notification 019aa0b1-4d10-7b21-9c32-1d43e54f6601.",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request conflicts with the current state. */
        Conflict: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Conflict",
                 *       "status": 409,
                 *       "code": "illegal_transition",
                 *       "detail": "The notification is DELIVERED and cannot be sent again.",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The resource has changed since the `ETag` in `If-Match` was issued. */
        PreconditionFailed: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Precondition Failed",
                 *       "status": 412,
                 *       "code": "precondition_failed",
                 *       "detail": "The template is now at version 4. Read it again and repeat the change.",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than this operation accepts. */
        PayloadTooLarge: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Content Too Large",
                 *       "status": 413,
                 *       "code": "payload_too_large",
                 *       "detail": "The body is larger than 1 MiB.",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This operation does not accept a body of this type. */
        UnsupportedMediaType: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unsupported Media Type",
                 *       "status": 415,
                 *       "code": "unsupported_media_type",
                 *       "detail": "Send application/json instead of text/xml.",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request does not match its schema. `errors` lists each fault. */
        UnprocessableContent: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unprocessable Content",
                 *       "status": 422,
                 *       "code": "validation_failed",
                 *       "detail": "/recipient: the value is not a valid email",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                 *       "errors": [
                 *         {
                 *           "pointer": "/recipient",
                 *           "detail": "the value is not a valid email"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The limit is used up. Nothing was done; try again after `Retry-After`. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Content-Language": components["headers"]["ContentLanguage"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Too Many Requests",
                 *       "status": 429,
                 *       "detail": "You have used up the 30000 requests per minute that you may send for commands. Try again in 1 s.",
                 *       "code": "rate_limited",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something went wrong here. The log has the error under the request id. */
        InternalServerError: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Internal Server Error",
                 *       "status": 500,
                 *       "code": "internal_error",
                 *       "detail": "Something went wrong here. Quote the request id when you report it.",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service cannot answer at the moment. Try again later. */
        ServiceUnavailable: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Service Unavailable",
                 *       "status": 503,
                 *       "code": "service_unavailable",
                 *       "detail": "The database is busy. Try again in a second.",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description The maximum number of items in a page.
         * @example 50
         */
        Limit: number;
        /** @description The `next_cursor` of the previous page. Leave it out for the first page. */
        Cursor: string;
        /**
         * @description Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
         * @example 7c1e1c1e-checkout-42
         */
        IdempotencyKey: string;
        /**
         * @description The `ETag` of the version that the change is based on, or several separated by commas, or `*`. If the resource has none of these versions, the answer is 412. A weak tag (`W/"3"`) never matches.
         * @example "3"
         */
        IfMatch: string;
        /**
         * @description The id of the event, the same each time it is delivered.
         * @example msg_2f1c9a7e
         */
        WebhookId: string;
        /**
         * @description The id of the event. It is the same each time the event is delivered.
         * @example msg_p5jXN8AQM9LWM0D4loKWxJek
         */
        SvixId: string;
        /**
         * @description When the request was signed, in seconds since 1970.
         * @example 1795080672
         */
        SvixTimestamp: string;
        /**
         * @description When this delivery was signed, in seconds since 1970. More than 300 seconds from now is refused with 401.
         * @example 1795167072
         */
        WebhookTimestamp: string;
        /** @description The notification. */
        NotificationId: components["schemas"]["Id"];
        /** @description The batch. */
        BatchId: components["schemas"]["Id"];
        /** @description What the template is for. */
        TemplateCode: components["schemas"]["TemplateCode"];
        /** @description The language that it is written in. */
        TemplateLocale: components["schemas"]["Locale"];
    };
    requestBodies: never;
    headers: {
        /** @description The language of what is said to people in the answer: what `Accept-Language` prefers, else English. */
        ContentLanguage: "en" | "ja";
        /**
         * @description The version of the resource, for `If-Match`.
         * @example "3"
         */
        ETag: string;
        /** @description The URL of the new resource. */
        Location: string;
        /** @description `true` if this is the stored answer to an earlier request with the same key. */
        IdempotentReplayed: "true";
        /**
         * @description The limit that counts this request: `q` requests in `w` seconds. It is absent where there is no limit. The form is that of draft-ietf-httpapi-ratelimit-headers-11.
         * @example "commands";q=30000;w=60
         */
        RateLimitPolicy: string;
        /**
         * @description How much of that is left. `r` requests may be sent now, and all of them again in `t` seconds.
         * @example "commands";r=29999;t=1
         */
        RateLimit: string;
        /** @description The `X-Request-Id` of the request, or the one that was assigned to it. It is in every log line. */
        RequestId: string;
        /** @description Seconds to wait before trying again. */
        RetryAfter: number;
        /** @description How to authenticate (RFC 6750). */
        WwwAuthenticate: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    send_email: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
                 * @example 7c1e1c1e-checkout-42
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "order_id": "019aa0b1-3c00-7a11-8b22-0c33d44e5501",
                 *       "template": "ORDER_CONFIRMATION",
                 *       "recipient": "hanako.sato@example.jp",
                 *       "locale": "ja",
                 *       "context": {
                 *         "customer_name": "佐藤 花子",
                 *         "order_id": "019aa0b1-3c00-7a11-8b22-0c33d44e5501",
                 *         "items": [
                 *           {
                 *             "product_name": "有田焼 湯呑み",
                 *             "quantity": 2,
                 *             "unit_price": 2400,
                 *             "line_total": 4800
                 *           }
                 *         ],
                 *         "total_amount": 4800
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EmailCreate"];
            };
        };
        responses: {
            /** @description The e-mail is stored as QUEUED or SUPPRESSED. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa0b1-4d10-7b21-9c32-1d43e54f6601",
                     *       "order_id": "019aa0b1-3c00-7a11-8b22-0c33d44e5501",
                     *       "batch_id": null,
                     *       "channel": "EMAIL",
                     *       "template": "ORDER_CONFIRMATION",
                     *       "template_version": 1,
                     *       "locale": "ja",
                     *       "recipient": "hanako.sato@example.jp",
                     *       "subject": "ご注文ありがとうございます",
                     *       "text": "佐藤 花子 様\n\nご注文を承りました。\n有田焼 湯呑み × 2　4,800円\n合計　4,800円\n",
                     *       "html": "<p>佐藤 花子 様</p><p>ご注文を承りました。</p>",
                     *       "sms_parts": null,
                     *       "status": "QUEUED",
                     *       "attempts": [],
                     *       "version": 1,
                     *       "created_at": "2026-11-20T09:30:00.000Z",
                     *       "sent_at": null,
                     *       "forgotten_at": null,
                     *       "erased_at": null,
                     *       "actor": "shop-backend",
                     *       "updated_at": "2026-11-20T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Notification"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    send_each_email: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "requests": [
                 *         {
                 *           "idempotency_key": "019aa0b1-3c00-7a11-8b22-0c33d44e5511",
                 *           "email": {
                 *             "order_id": "019aa0b1-3c00-7a11-8b22-0c33d44e5501",
                 *             "template": "ORDER_CONFIRMATION",
                 *             "recipient": "hanako.sato@example.jp",
                 *             "locale": "ja",
                 *             "context": {
                 *               "customer_name": "佐藤 花子",
                 *               "order_id": "019aa0b1-3c00-7a11-8b22-0c33d44e5501",
                 *               "items": [
                 *                 {
                 *                   "product_name": "有田焼 湯呑み",
                 *                   "quantity": 2,
                 *                   "unit_price": 2400,
                 *                   "line_total": 4800
                 *                 }
                 *               ],
                 *               "total_amount": 4800
                 *             }
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["EachEmailCreate"];
            };
        };
        responses: {
            /** @description A line for each request. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example {"index": 0, "status": 201, "headers": {}, "body": {"status": "QUEUED", "channel": "EMAIL"}} */
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    send_sms: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
                 * @example 7c1e1c1e-checkout-42
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "order_id": "019aa0b1-3c00-7a11-8b22-0c33d44e5501",
                 *       "template": "ORDER_SHIPPED",
                 *       "recipient": "+819012345678",
                 *       "locale": "en",
                 *       "context": {
                 *         "customer_name": "Emma Wilson",
                 *         "order_id": "019aa0b1-3c00-7a11-8b22-0c33d44e5501",
                 *         "carrier": "Yamato",
                 *         "tracking_number": "4321-8765-2109"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SmsCreate"];
            };
        };
        responses: {
            /** @description The SMS is stored as QUEUED or SUPPRESSED. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa0b1-4d10-7b21-9c32-1d43e54f6602",
                     *       "order_id": "019aa0b1-3c00-7a11-8b22-0c33d44e5501",
                     *       "batch_id": null,
                     *       "channel": "SMS",
                     *       "template": "ORDER_SHIPPED",
                     *       "template_version": 2,
                     *       "locale": "en",
                     *       "recipient": "+819012345678",
                     *       "subject": null,
                     *       "text": "Your order is on its way with Yamato, 4321-8765-2109.",
                     *       "html": null,
                     *       "sms_parts": 1,
                     *       "status": "QUEUED",
                     *       "attempts": [],
                     *       "version": 1,
                     *       "created_at": "2026-11-21T01:12:00.000Z",
                     *       "sent_at": null,
                     *       "forgotten_at": null,
                     *       "erased_at": null,
                     *       "actor": "shop-backend",
                     *       "updated_at": "2026-11-21T01:12:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Notification"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_notifications: {
        parameters: {
            query?: {
                /**
                 * @description Only notifications in this status. Repeat the parameter to select several.
                 * @example [
                 *       "FAILED",
                 *       "BOUNCED"
                 *     ]
                 */
                status?: components["schemas"]["NotificationStatus"][];
                /** @description Only this channel. */
                channel?: components["schemas"]["Channel"];
                /** @description Only messages made from this template, in any locale. */
                template?: components["schemas"]["TemplateCode"];
                /** @description Only messages to exactly this address or number. Addresses are compared regardless of case. Write the `+` of a number as `%2B` in a URL. */
                recipient?: components["schemas"]["Recipient"];
                /** @description Only messages of this batch. */
                batch_id?: components["schemas"]["Id"];
                /** @description Only messages accepted at this time or later. */
                created_from?: components["schemas"]["Time"];
                /** @description Only messages accepted before this time. */
                created_to?: components["schemas"]["Time"];
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the previous page. Leave it out for the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Sort by time of acceptance, oldest first or, with `-`, newest first. */
                sort?: "created_at" | "-created_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of notifications. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019aa0b1-4d10-7b21-9c32-1d43e54f6601",
                     *           "order_id": "019aa0b1-3c00-7a11-8b22-0c33d44e5501",
                     *           "batch_id": null,
                     *           "channel": "EMAIL",
                     *           "template": "ORDER_CONFIRMATION",
                     *           "template_version": 1,
                     *           "locale": "ja",
                     *           "recipient": "hanako.sato@example.jp",
                     *           "subject": "ご注文ありがとうございます",
                     *           "status": "SENT",
                     *           "attempts": [
                     *             {
                     *               "at": "2026-11-20T09:30:01.120Z",
                     *               "code": "250",
                     *               "error": null
                     *             }
                     *           ],
                     *           "version": 3,
                     *           "created_at": "2026-11-20T09:30:00.000Z",
                     *           "sent_at": "2026-11-20T09:30:01.120Z",
                     *           "forgotten_at": null,
                     *           "erased_at": null,
                     *           "actor": "shop-backend",
                     *           "updated_at": "2026-11-20T09:30:01.125Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_notification_stats: {
        parameters: {
            query?: {
                /**
                 * @description How many days back to count.
                 * @example 30
                 */
                days?: number;
                /**
                 * @description The time zone whose days are used, as a name in the IANA time zone database. An unknown name is refused with 400 `unknown_time_zone`.
                 * @example Asia/Tokyo
                 */
                time_zone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "by_status": [
                     *         {
                     *           "status": "QUEUED",
                     *           "count": 42
                     *         },
                     *         {
                     *           "status": "SENDING",
                     *           "count": 3
                     *         },
                     *         {
                     *           "status": "SENT",
                     *           "count": 210
                     *         },
                     *         {
                     *           "status": "DELIVERED",
                     *           "count": 1804
                     *         },
                     *         {
                     *           "status": "BOUNCED",
                     *           "count": 12
                     *         },
                     *         {
                     *           "status": "FAILED",
                     *           "count": 5
                     *         },
                     *         {
                     *           "status": "SUPPRESSED",
                     *           "count": 9
                     *         },
                     *         {
                     *           "status": "CANCELLED",
                     *           "count": 0
                     *         }
                     *       ],
                     *       "by_channel": [
                     *         {
                     *           "channel": "EMAIL",
                     *           "count": 1990
                     *         },
                     *         {
                     *           "channel": "SMS",
                     *           "count": 95
                     *         }
                     *       ],
                     *       "by_template": [
                     *         {
                     *           "template": "ORDER_CONFIRMATION",
                     *           "count": 1215
                     *         },
                     *         {
                     *           "template": "ORDER_SHIPPED",
                     *           "count": 790
                     *         },
                     *         {
                     *           "template": "ORDER_CANCELLED",
                     *           "count": 31
                     *         },
                     *         {
                     *           "template": "PAYMENT_FAILED",
                     *           "count": 47
                     *         },
                     *         {
                     *           "template": "BATCH_DIGEST",
                     *           "count": 2
                     *         }
                     *       ],
                     *       "by_day": [
                     *         {
                     *           "date": "2026-11-19",
                     *           "sent": 96,
                     *           "failed": 1
                     *         },
                     *         {
                     *           "date": "2026-11-20",
                     *           "sent": 118,
                     *           "failed": 0
                     *         }
                     *       ],
                     *       "queued": 42,
                     *       "rate_per_second": 9.8,
                     *       "eta_seconds": 5
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationStats"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    receive_delivery_event: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event, the same each time it is delivered.
                 * @example msg_2f1c9a7e
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this delivery was signed, in seconds since 1970. More than 300 seconds from now is refused with 401.
                 * @example 1795167072
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "message.bounced",
                 *       "timestamp": "2026-11-20T09:31:12.000Z",
                 *       "data": {
                 *         "notification_id": "019aa0b1-4d10-7b21-9c32-1d43e54f6601",
                 *         "recipient": "hanako.sato@example.jp",
                 *         "bounce_type": "hard",
                 *         "reason": "550 5.1.1 The mailbox does not exist"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DeliveryEvent"];
            };
        };
        responses: {
            /** @description The event is stored and has taken effect, now or the first time it arrived. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "received": true,
                     *       "event_id": "msg_2f1c9a7e"
                     *     }
                     */
                    "application/json": components["schemas"]["DeliveryEventReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    receive_ses_event: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "Type": "Notification",
                 *       "MessageId": "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324",
                 *       "TopicArn": "arn:aws:sns:ap-northeast-1:123456789012:mail-events",
                 *       "Message": "{\"eventType\":\"Delivery\",\"mail\":{\"messageId\":\"0106019a\"},\"delivery\":{\"recipients\":[\"hanako.sato@example.jp\"]}}",
                 *       "Timestamp": "2026-11-20T09:31:12.000Z",
                 *       "SignatureVersion": "2",
                 *       "Signature": "EXAMPLEpH+DcEwjAPg8O9mY8dReBSwksfg2S7WKQcikcNKWLQjwu6A4VbeS0QHVCkhRS7fUQvi2egU3N858fiTDN6bkkOxYDVrY0Ad8L10Hs3zH81mtnPk5uvvolIC1CXGu43obcgFxeL3khZl8IKvO61GWB6jI9b5+gLPoBc1Q=",
                 *       "SigningCertURL": "https://sns.ap-northeast-1.amazonaws.com/SimpleNotificationService-010a507c1833636cd94bdb98bd93083a.pem"
                 *     }
                 */
                "text/plain": components["schemas"]["SnsMessage"];
            };
        };
        responses: {
            /** @description The reports are stored and have taken effect, now or the first time they arrived. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "received": true,
                     *       "events": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProviderReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    receive_sendgrid_events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "email": "hanako.sato@example.jp",
                 *         "timestamp": 1795080672,
                 *         "smtp-id": "<019aa0b1-4d10-7b21-9c32-1d43e54f6601@shop.example.jp>",
                 *         "event": "bounce",
                 *         "type": "bounce",
                 *         "status": "5.1.1",
                 *         "reason": "550 5.1.1 The mailbox does not exist",
                 *         "sg_event_id": "6g4ZI7SA-xmRDv57GoPIPw=="
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["SendgridEvents"];
            };
        };
        responses: {
            /** @description The reports are stored and have taken effect, now or the first time they arrived. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "received": true,
                     *       "events": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProviderReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    receive_postmark_event: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "RecordType": "Bounce",
                 *       "ID": 42,
                 *       "Type": "HardBounce",
                 *       "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
                 *       "Email": "hanako.sato@example.jp",
                 *       "BouncedAt": "2026-11-20T09:31:12Z",
                 *       "Details": "550 5.1.1 The mailbox does not exist",
                 *       "Metadata": {
                 *         "notification": "019aa0b1-4d10-7b21-9c32-1d43e54f6601"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PostmarkEvent"];
            };
        };
        responses: {
            /** @description The reports are stored and have taken effect, now or the first time they arrived. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "received": true,
                     *       "events": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProviderReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    receive_resend_event: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It is the same each time the event is delivered.
                 * @example msg_p5jXN8AQM9LWM0D4loKWxJek
                 */
                "svix-id": components["parameters"]["SvixId"];
                /**
                 * @description When the request was signed, in seconds since 1970.
                 * @example 1795080672
                 */
                "svix-timestamp": components["parameters"]["SvixTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "email.bounced",
                 *       "created_at": "2026-11-20T09:31:12.000Z",
                 *       "data": {
                 *         "email_id": "56761188-7520-42d8-8898-ff6fc54ce618",
                 *         "message_id": "<019aa0b1-4d10-7b21-9c32-1d43e54f6601@shop.example.jp>",
                 *         "to": [
                 *           "hanako.sato@example.jp"
                 *         ],
                 *         "bounce": {
                 *           "type": "Permanent",
                 *           "message": "550 5.1.1 The mailbox does not exist"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ResendEvent"];
            };
        };
        responses: {
            /** @description The reports are stored and have taken effect, now or the first time they arrived. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "received": true,
                     *       "events": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProviderReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_notifications_for_order: {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the previous page. Leave it out for the first page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @description The order. */
                order_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the order's notifications. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019aa0b1-4d10-7b21-9c32-1d43e54f6602",
                     *           "order_id": "019aa0b1-3c00-7a11-8b22-0c33d44e5501",
                     *           "batch_id": null,
                     *           "channel": "SMS",
                     *           "template": "ORDER_SHIPPED",
                     *           "template_version": 2,
                     *           "locale": "en",
                     *           "recipient": "+819012345678",
                     *           "subject": null,
                     *           "status": "DELIVERED",
                     *           "attempts": [
                     *             {
                     *               "at": "2026-11-21T01:12:00.480Z",
                     *               "code": "202",
                     *               "error": null
                     *             }
                     *           ],
                     *           "version": 4,
                     *           "created_at": "2026-11-21T01:12:00.000Z",
                     *           "sent_at": "2026-11-21T01:12:00.480Z",
                     *           "forgotten_at": null,
                     *           "erased_at": null,
                     *           "actor": "shop-backend",
                     *           "updated_at": "2026-11-21T01:12:07.010Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    create_notification_batch: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
                 * @example 7c1e1c1e-checkout-42
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "batch_id": "019aa0b1-2a00-7c11-8d22-0e33f44a5501",
                 *       "digest": false,
                 *       "messages": [
                 *         {
                 *           "order_id": "019aa0b1-3c00-7a11-8b22-0c33d44e5501",
                 *           "template": "ORDER_CONFIRMATION",
                 *           "recipient": "hanako.sato@example.jp",
                 *           "locale": "ja",
                 *           "row": 2,
                 *           "context": {
                 *             "customer_name": "佐藤 花子",
                 *             "order_id": "019aa0b1-3c00-7a11-8b22-0c33d44e5501",
                 *             "order_number": "A-1024",
                 *             "ordered_at": "2026-11-20T09:30:00.000Z",
                 *             "ordered_on": "2026-11-20",
                 *             "items": [
                 *               {
                 *                 "product_name": "有田焼 湯呑み",
                 *                 "quantity": 2,
                 *                 "unit_price": 2400,
                 *                 "tax_rate": 10,
                 *                 "line_total": 4800
                 *               }
                 *             ],
                 *             "adjustments": [
                 *               {
                 *                 "kind": "shipping",
                 *                 "label": null,
                 *                 "amount": 600,
                 *                 "tax_rate": 10
                 *               }
                 *             ],
                 *             "goods_amount": 4800,
                 *             "shipping_amount": 600,
                 *             "fee_amount": 0,
                 *             "discount_amount": 0,
                 *             "points_amount": 0,
                 *             "total_amount": 5400,
                 *             "tax": [
                 *               {
                 *                 "tax_rate": 10,
                 *                 "taxable_amount": 5400,
                 *                 "tax_amount": 490
                 *               }
                 *             ],
                 *             "currency": "JPY",
                 *             "payment_method": "card",
                 *             "delivery_request": {
                 *               "date": "2026-11-24",
                 *               "time_slot": "午前中",
                 *               "note": null
                 *             }
                 *           }
                 *         },
                 *         {
                 *           "order_id": "019aa0b1-3c00-7a11-8b22-0c33d44e5502",
                 *           "template": "PAYMENT_FAILED",
                 *           "recipient": "emma.wilson@example.com",
                 *           "locale": "en",
                 *           "row": 3,
                 *           "context": {
                 *             "customer_name": "Emma Wilson",
                 *             "order_id": "019aa0b1-3c00-7a11-8b22-0c33d44e5502",
                 *             "order_number": "A-1025",
                 *             "total_amount": 12800,
                 *             "currency": "JPY",
                 *             "payment_error": "Your card was declined."
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NotificationBatchCreate"];
            };
        };
        responses: {
            /** @description The messages are stored. The answer is the batch that contains them. */
            202: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "batch_id": "019aa0b1-2a00-7c11-8d22-0e33f44a5501",
                     *       "status": "ACTIVE",
                     *       "counts": [
                     *         {
                     *           "status": "QUEUED",
                     *           "count": 2
                     *         },
                     *         {
                     *           "status": "SENDING",
                     *           "count": 0
                     *         },
                     *         {
                     *           "status": "SENT",
                     *           "count": 0
                     *         },
                     *         {
                     *           "status": "DELIVERED",
                     *           "count": 0
                     *         },
                     *         {
                     *           "status": "BOUNCED",
                     *           "count": 0
                     *         },
                     *         {
                     *           "status": "FAILED",
                     *           "count": 0
                     *         },
                     *         {
                     *           "status": "SUPPRESSED",
                     *           "count": 0
                     *         },
                     *         {
                     *           "status": "CANCELLED",
                     *           "count": 0
                     *         }
                     *       ],
                     *       "total": 2,
                     *       "rate_per_second": 10,
                     *       "sent_per_second": 0,
                     *       "eta_seconds": 1,
                     *       "allowed_actions": [
                     *         "pause",
                     *         "cancel"
                     *       ],
                     *       "version": 1,
                     *       "created_at": "2026-11-20T09:30:00.000Z",
                     *       "updated_at": "2026-11-20T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationBatch"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_notification_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The batch. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "batch_id": "019aa0b1-2a00-7c11-8d22-0e33f44a5501",
                     *       "status": "ACTIVE",
                     *       "counts": [
                     *         {
                     *           "status": "QUEUED",
                     *           "count": 1200
                     *         },
                     *         {
                     *           "status": "SENDING",
                     *           "count": 1
                     *         },
                     *         {
                     *           "status": "SENT",
                     *           "count": 297
                     *         },
                     *         {
                     *           "status": "DELIVERED",
                     *           "count": 0
                     *         },
                     *         {
                     *           "status": "BOUNCED",
                     *           "count": 0
                     *         },
                     *         {
                     *           "status": "FAILED",
                     *           "count": 0
                     *         },
                     *         {
                     *           "status": "SUPPRESSED",
                     *           "count": 2
                     *         },
                     *         {
                     *           "status": "CANCELLED",
                     *           "count": 0
                     *         }
                     *       ],
                     *       "total": 1500,
                     *       "rate_per_second": 10,
                     *       "sent_per_second": 9.8,
                     *       "eta_seconds": 123,
                     *       "allowed_actions": [
                     *         "pause",
                     *         "cancel"
                     *       ],
                     *       "version": 2,
                     *       "created_at": "2026-11-20T09:30:00.000Z",
                     *       "updated_at": "2026-11-20T09:30:31.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationBatch"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    pause_notification_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The batch, now PAUSED. */
            202: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "batch_id": "019aa0b1-2a00-7c11-8d22-0e33f44a5501",
                     *       "status": "PAUSED",
                     *       "counts": [
                     *         {
                     *           "status": "QUEUED",
                     *           "count": 1200
                     *         },
                     *         {
                     *           "status": "SENDING",
                     *           "count": 1
                     *         },
                     *         {
                     *           "status": "SENT",
                     *           "count": 297
                     *         },
                     *         {
                     *           "status": "DELIVERED",
                     *           "count": 0
                     *         },
                     *         {
                     *           "status": "BOUNCED",
                     *           "count": 0
                     *         },
                     *         {
                     *           "status": "FAILED",
                     *           "count": 0
                     *         },
                     *         {
                     *           "status": "SUPPRESSED",
                     *           "count": 2
                     *         },
                     *         {
                     *           "status": "CANCELLED",
                     *           "count": 0
                     *         }
                     *       ],
                     *       "total": 1500,
                     *       "rate_per_second": 10,
                     *       "sent_per_second": 9.8,
                     *       "eta_seconds": null,
                     *       "allowed_actions": [
                     *         "resume",
                     *         "cancel"
                     *       ],
                     *       "version": 3,
                     *       "created_at": "2026-11-20T09:30:00.000Z",
                     *       "updated_at": "2026-11-20T09:30:31.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationBatch"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resume_notification_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The batch, now ACTIVE. */
            202: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "batch_id": "019aa0b1-2a00-7c11-8d22-0e33f44a5501",
                     *       "status": "ACTIVE",
                     *       "counts": [
                     *         {
                     *           "status": "QUEUED",
                     *           "count": 1200
                     *         },
                     *         {
                     *           "status": "SENDING",
                     *           "count": 1
                     *         },
                     *         {
                     *           "status": "SENT",
                     *           "count": 297
                     *         },
                     *         {
                     *           "status": "DELIVERED",
                     *           "count": 0
                     *         },
                     *         {
                     *           "status": "BOUNCED",
                     *           "count": 0
                     *         },
                     *         {
                     *           "status": "FAILED",
                     *           "count": 0
                     *         },
                     *         {
                     *           "status": "SUPPRESSED",
                     *           "count": 2
                     *         },
                     *         {
                     *           "status": "CANCELLED",
                     *           "count": 0
                     *         }
                     *       ],
                     *       "total": 1500,
                     *       "rate_per_second": 10,
                     *       "sent_per_second": 0,
                     *       "eta_seconds": 123,
                     *       "allowed_actions": [
                     *         "pause",
                     *         "cancel"
                     *       ],
                     *       "version": 4,
                     *       "created_at": "2026-11-20T09:30:00.000Z",
                     *       "updated_at": "2026-11-20T09:30:31.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationBatch"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cancel_notification_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The batch, now CANCELLED. */
            202: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "batch_id": "019aa0b1-2a00-7c11-8d22-0e33f44a5501",
                     *       "status": "CANCELLED",
                     *       "counts": [
                     *         {
                     *           "status": "QUEUED",
                     *           "count": 0
                     *         },
                     *         {
                     *           "status": "SENDING",
                     *           "count": 1
                     *         },
                     *         {
                     *           "status": "SENT",
                     *           "count": 297
                     *         },
                     *         {
                     *           "status": "DELIVERED",
                     *           "count": 0
                     *         },
                     *         {
                     *           "status": "BOUNCED",
                     *           "count": 0
                     *         },
                     *         {
                     *           "status": "FAILED",
                     *           "count": 0
                     *         },
                     *         {
                     *           "status": "SUPPRESSED",
                     *           "count": 2
                     *         },
                     *         {
                     *           "status": "CANCELLED",
                     *           "count": 1200
                     *         }
                     *       ],
                     *       "total": 1500,
                     *       "rate_per_second": 10,
                     *       "sent_per_second": 9.8,
                     *       "eta_seconds": 0,
                     *       "allowed_actions": [],
                     *       "version": 3,
                     *       "created_at": "2026-11-20T09:30:00.000Z",
                     *       "updated_at": "2026-11-20T09:30:31.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationBatch"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_notification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The notification. */
                notification_id: components["parameters"]["NotificationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notification. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa0b1-4d10-7b21-9c32-1d43e54f6603",
                     *       "order_id": "019aa0b1-3c00-7a11-8b22-0c33d44e5502",
                     *       "batch_id": null,
                     *       "channel": "EMAIL",
                     *       "template": "PAYMENT_FAILED",
                     *       "template_version": 1,
                     *       "locale": "en",
                     *       "recipient": "emma.wilson@example.com",
                     *       "subject": "Your payment did not go through",
                     *       "text": "Dear Emma Wilson,\n\nyour payment of 12,800 yen was declined.\n",
                     *       "html": "<p>Dear Emma Wilson,</p><p>your payment of 12,800 yen was declined.</p>",
                     *       "sms_parts": null,
                     *       "status": "FAILED",
                     *       "attempts": [
                     *         {
                     *           "at": "2026-11-20T10:00:01.000Z",
                     *           "code": "451",
                     *           "error": "The server asks to try again later."
                     *         },
                     *         {
                     *           "at": "2026-11-20T10:00:16.000Z",
                     *           "code": null,
                     *           "error": "The connection timed out."
                     *         }
                     *       ],
                     *       "version": 5,
                     *       "created_at": "2026-11-20T10:00:00.000Z",
                     *       "sent_at": null,
                     *       "forgotten_at": null,
                     *       "erased_at": null,
                     *       "actor": "shop-backend",
                     *       "updated_at": "2026-11-20T10:00:26.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Notification"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    retry_notification: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
                 * @example 7c1e1c1e-checkout-42
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The notification. */
                notification_id: components["parameters"]["NotificationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notification, now QUEUED. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa0b1-4d10-7b21-9c32-1d43e54f6603",
                     *       "order_id": "019aa0b1-3c00-7a11-8b22-0c33d44e5502",
                     *       "batch_id": null,
                     *       "channel": "EMAIL",
                     *       "template": "PAYMENT_FAILED",
                     *       "template_version": 1,
                     *       "locale": "en",
                     *       "recipient": "emma.wilson@example.com",
                     *       "subject": "Your payment did not go through",
                     *       "text": "Dear Emma Wilson,\n\nyour payment of 12,800 yen was declined.\n",
                     *       "html": "<p>Dear Emma Wilson,</p><p>your payment of 12,800 yen was declined.</p>",
                     *       "sms_parts": null,
                     *       "status": "QUEUED",
                     *       "attempts": [
                     *         {
                     *           "at": "2026-11-20T10:00:01.000Z",
                     *           "code": "451",
                     *           "error": "The server asks to try again later."
                     *         },
                     *         {
                     *           "at": "2026-11-20T10:00:16.000Z",
                     *           "code": null,
                     *           "error": "The connection timed out."
                     *         }
                     *       ],
                     *       "version": 6,
                     *       "created_at": "2026-11-20T10:00:00.000Z",
                     *       "sent_at": null,
                     *       "forgotten_at": null,
                     *       "erased_at": null,
                     *       "actor": "shop-backend",
                     *       "updated_at": "2026-11-20T11:05:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Notification"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_templates: {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the previous page. Leave it out for the first page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of templates. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "ORDER_CANCELLED",
                     *           "locale": "ja",
                     *           "subject": "ご注文を取り消しました",
                     *           "text": "{{ customer_name }} 様\n\nご注文 {{ order_id }} を取り消しました。\n",
                     *           "html": "<p>{{ customer_name }} 様</p><p>ご注文 {{ order_id }} を取り消しました。</p>",
                     *           "sms": "ご注文 {{ order_id }} を取り消しました。",
                     *           "variables": [
                     *             "customer_name",
                     *             "order_id"
                     *           ],
                     *           "optional_variables": [],
                     *           "sample_context": {
                     *             "customer_name": "佐藤 花子",
                     *             "order_id": "019aa0b1-3c00-7a11-8b22-0c33d44e5501"
                     *           },
                     *           "version": 1,
                     *           "actor": null,
                     *           "updated_at": "2026-11-01T00:00:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["TemplateList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description What the template is for. */
                code: components["parameters"]["TemplateCode"];
                /** @description The language that it is written in. */
                locale: components["parameters"]["TemplateLocale"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "ORDER_SHIPPED",
                     *       "locale": "en",
                     *       "subject": "Your order is on its way",
                     *       "text": "Dear {{ customer_name }},\n\nyour order went out with {{ carrier }}, {{ tracking_number }}.\n",
                     *       "html": "<p>Dear {{ customer_name }},</p><p>your order went out with {{ carrier }}.</p>",
                     *       "sms": "Your order {{ order_id }} went out.",
                     *       "variables": [
                     *         "carrier",
                     *         "customer_name",
                     *         "tracking_number"
                     *       ],
                     *       "optional_variables": [],
                     *       "sample_context": {
                     *         "customer_name": "Emma Wilson",
                     *         "carrier": "Yamato",
                     *         "tracking_number": "4321-8765-2109"
                     *       },
                     *       "version": 2,
                     *       "actor": "mika.tanaka",
                     *       "updated_at": "2026-11-18T04:20:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Template"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    put_template: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the version that the change is based on, or several separated by commas, or `*`. If the resource has none of these versions, the answer is 412. A weak tag (`W/"3"`) never matches.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description What the template is for. */
                code: components["parameters"]["TemplateCode"];
                /** @description The language that it is written in. */
                locale: components["parameters"]["TemplateLocale"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subject": "Your order is on its way, {{ customer_name }}",
                 *       "text": "Dear {{ customer_name }},\n\nyour order went out with {{ carrier }}, {{ tracking_number }}.\n",
                 *       "html": "<p>Dear {{ customer_name }},</p>\n<p>your order went out with {{ carrier }}, {{ tracking_number }}.</p>\n"
                 *     }
                 */
                "application/json": components["schemas"]["TemplateUpdate"];
            };
        };
        responses: {
            /** @description The new version of the template. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "ORDER_SHIPPED",
                     *       "locale": "en",
                     *       "subject": "Your order is on its way, {{ customer_name }}",
                     *       "text": "Dear {{ customer_name }},\n\nyour order went out with {{ carrier }}, {{ tracking_number }}.\n",
                     *       "html": "<p>Dear {{ customer_name }},</p>\n<p>your order went out with {{ carrier }}, {{ tracking_number }}.</p>\n",
                     *       "sms": "Your order {{ order_id }} went out.",
                     *       "variables": [
                     *         "carrier",
                     *         "customer_name",
                     *         "tracking_number"
                     *       ],
                     *       "optional_variables": [],
                     *       "sample_context": {
                     *         "customer_name": "Emma Wilson",
                     *         "carrier": "Yamato",
                     *         "tracking_number": "4321-8765-2109"
                     *       },
                     *       "version": 3,
                     *       "actor": "mika.tanaka",
                     *       "updated_at": "2026-11-20T05:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Template"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    preview_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description What the template is for. */
                code: components["parameters"]["TemplateCode"];
                /** @description The language that it is written in. */
                locale: components["parameters"]["TemplateLocale"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplatePreviewRequest"];
            };
        };
        responses: {
            /** @description What a customer would receive. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subject": "Your order is on its way",
                     *       "text": "Dear Emma Wilson,\n\nyour order went out with Sagawa, 1111-2222-3333.\n",
                     *       "html": "<p>Dear Emma Wilson,</p><p>your order went out with Sagawa.</p>",
                     *       "sms": {
                     *         "text": "Order A-1024 went out with Sagawa.",
                     *         "encoding": "GSM-7",
                     *         "units": 36,
                     *         "parts": 1
                     *       },
                     *       "context": {
                     *         "customer_name": "Emma Wilson",
                     *         "carrier": "Sagawa",
                     *         "tracking_number": "1111-2222-3333"
                     *       },
                     *       "template_version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["TemplatePreview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_suppressions: {
        parameters: {
            query?: {
                /** @description Only exactly this address or number. Addresses are compared regardless of case. Write the `+` of a number as `%2B` in a URL. */
                recipient?: components["schemas"]["Recipient"];
                /**
                 * @description Only recipients that contain this text, regardless of case.
                 * @example example.jp
                 */
                q?: string;
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the previous page. Leave it out for the first page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of suppressions. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019aa0b2-5e20-7c31-ad42-2e53f6507701",
                     *           "recipient": "hanako.sato@example.jp",
                     *           "reason": "HARD_BOUNCE",
                     *           "note": "550 5.1.1 The mailbox does not exist",
                     *           "notification_id": "019aa0b1-4d10-7b21-9c32-1d43e54f6601",
                     *           "actor": null,
                     *           "created_at": "2026-11-20T09:31:12.400Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["SuppressionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    add_suppression: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
                 * @example 7c1e1c1e-checkout-42
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "recipient": "emma.wilson@example.com",
                 *       "reason": "MANUAL",
                 *       "note": "Asked by telephone not to be written to any more."
                 *     }
                 */
                "application/json": components["schemas"]["SuppressionCreate"];
            };
        };
        responses: {
            /** @description The recipient is on the list. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa0b2-5e20-7c31-ad42-2e53f6507702",
                     *       "recipient": "emma.wilson@example.com",
                     *       "reason": "MANUAL",
                     *       "note": "Asked by telephone not to be written to any more.",
                     *       "notification_id": null,
                     *       "actor": "mika.tanaka",
                     *       "created_at": "2026-11-20T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Suppression"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    remove_suppression: {
        parameters: {
            query: {
                /** @description The address, compared regardless of case, or the number with its `+` written as `%2B` in a URL. */
                recipient: components["schemas"]["Recipient"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recipient was removed from the list. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_delivery_events: {
        parameters: {
            query?: {
                /**
                 * @description Only events with this outcome. Repeat the parameter to select several.
                 * @example [
                 *       "WAITING"
                 *     ]
                 */
                outcome?: components["schemas"]["DeliveryEventOutcome"][];
                /** @description Only events about this notification. */
                notification_id?: components["schemas"]["Id"];
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the previous page. Leave it out for the first page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019aa0b3-6f30-7d41-be52-3f64a7618801",
                     *           "source": "EMAIL",
                     *           "event_id": "msg_2f1c9a7e",
                     *           "type": "message.bounced",
                     *           "notification_id": "019aa0b1-4d10-7b21-9c32-1d43e54f6601",
                     *           "recipient": "hanako.sato@example.jp",
                     *           "bounce_type": "hard",
                     *           "reason": "550 5.1.1 The mailbox does not exist",
                     *           "occurred_at": "2026-11-20T09:31:12.000Z",
                     *           "received_at": "2026-11-20T09:31:12.400Z",
                     *           "outcome": "APPLIED",
                     *           "outcome_reason": null
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DeliveryEventList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replay_delivery_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` that the list shows for the event, not the provider's own `event_id`. */
                delivery_event_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event, with its outcome as of now. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019aa0b3-6f30-7d41-be52-3f64a7618801",
                     *       "source": "EMAIL",
                     *       "event_id": "msg_2f1c9a7e",
                     *       "type": "message.bounced",
                     *       "notification_id": "019aa0b1-4d10-7b21-9c32-1d43e54f6601",
                     *       "recipient": "hanako.sato@example.jp",
                     *       "bounce_type": "hard",
                     *       "reason": "550 5.1.1 The mailbox does not exist",
                     *       "occurred_at": "2026-11-20T09:31:12.000Z",
                     *       "received_at": "2026-11-20T09:31:12.400Z",
                     *       "outcome": "APPLIED",
                     *       "outcome_reason": null
                     *     }
                     */
                    "application/json": components["schemas"]["DeliveryEventRecord"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_actions: {
        parameters: {
            query?: {
                /** @description Only actions of this type. */
                type?: components["schemas"]["ActionType"];
                /** @description Only actions on this subject. */
                subject?: components["schemas"]["ActionSubject"];
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the previous page. Leave it out for the first page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of actions. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019aa0b4-7a40-7e51-8f62-4a75b8729901",
                     *           "at": "2026-11-20T12:00:00.000Z",
                     *           "type": "SUPPRESSION_REMOVED",
                     *           "subject": "hanako.sato@example.jp",
                     *           "actor": "mika.tanaka"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ActionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    erase_customer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
                 * @example 7c1e1c1e-checkout-42
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "hanako.sato@example.jp",
                 *       "order_ids": [
                 *         "019a9c00-0000-7000-8000-000000000001"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["MessagesToErase"];
            };
        };
        responses: {
            /** @description What was erased, or would be. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "is_complete": true,
                     *       "found": 2,
                     *       "erased": [
                     *         {
                     *           "service": "notification",
                     *           "place": "mail",
                     *           "count": 2
                     *         },
                     *         {
                     *           "service": "notification",
                     *           "place": "notifications",
                     *           "count": 2
                     *         }
                     *       ],
                     *       "left": [],
                     *       "in_the_way": []
                     *     }
                     */
                    "application/json": components["schemas"]["ErasurePart"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "settings": [
                     *         {
                     *           "name": "ICHIBA_LOG_LEVEL",
                     *           "value": "WARNING",
                     *           "default": "INFO",
                     *           "source": "environment",
                     *           "is_secret": false,
                     *           "is_set": true
                     *         },
                     *         {
                     *           "name": "ICHIBA_NOTIFICATION_DATABASE_URL",
                     *           "value": null,
                     *           "default": null,
                     *           "source": "default",
                     *           "is_secret": true,
                     *           "is_set": true
                     *         }
                     *       ],
                     *       "shop_name": "青山陶器店",
                     *       "retention": [
                     *         {
                     *           "kind": "messages",
                     *           "what": "Text and address of messages that have ended, since they were sent. That they were sent stays.",
                     *           "setting": "ICHIBA_KEEP_MESSAGES",
                     *           "keeps_days": 180
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Settings"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_liveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process is running. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
    get_readiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service is ready. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready",
                     *       "checks": [
                     *         {
                     *           "name": "database",
                     *           "status": "ok",
                     *           "detail": null
                     *         },
                     *         {
                     *           "name": "dispatcher",
                     *           "status": "ok",
                     *           "detail": null
                     *         },
                     *         {
                     *           "name": "smtp",
                     *           "status": "degraded",
                     *           "detail": "The circuit breaker has been open since 2026-11-20T09:30:00Z. The next probe is due at 2026-11-20T09:30:30Z."
                     *         },
                     *         {
                     *           "name": "owed_work",
                     *           "status": "ok",
                     *           "detail": null
                     *         }
                     *       ],
                     *       "oldest_owed": null,
                     *       "breakers": []
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            /** @description The service is not ready. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "unready",
                     *       "checks": [
                     *         {
                     *           "name": "database",
                     *           "status": "failed",
                     *           "detail": "The database cannot be opened."
                     *         },
                     *         {
                     *           "name": "dispatcher",
                     *           "status": "ok",
                     *           "detail": null
                     *         },
                     *         {
                     *           "name": "owed_work",
                     *           "status": "ok",
                     *           "detail": null
                     *         }
                     *       ],
                     *       "oldest_owed": null,
                     *       "breakers": []
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
    get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metrics. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example # HELP ichiba_notifications_sent_total Messages that a provider took.
                     *     # TYPE ichiba_notifications_sent_total counter
                     *     ichiba_notifications_sent_total{channel="EMAIL"} 1990
                     */
                    "text/plain": string;
                };
            };
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
