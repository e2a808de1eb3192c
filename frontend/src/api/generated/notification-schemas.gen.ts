// Generated from openapi/notification.yaml by `npm run generate`; never edited.

import * as z from 'zod/mini';

export const zFault = z.object({
    pointer: z.string(),
    detail: z.string()
});

/**
 * A problem as defined by RFC 9457. Branch on `code`; show `detail` to a person.
 */
export const zProblem = z.object({
    type: z.string().check(z.maxLength(64)),
    title: z.string().check(z.maxLength(64)),
    status: z.int().check(z.gte(400), z.lte(599)),
    detail: z.string(),
    code: z.string().check(z.maxLength(64), z.regex(/^[a-z][a-z0-9_]*$/)),
    request_id: z.string().check(z.maxLength(128)),
    errors: z.optional(z.array(zFault).check(z.maxLength(100)))
});

/**
 * A UUID version 7. Ids sort by creation time.
 */
export const zId = z.uuid().check(z.maxLength(36), z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));

/**
 * A UUID version 7, or null.
 */
export const zNullableId = z.nullable(z.uuid().check(z.maxLength(36), z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)));

/**
 * RFC 3339 in UTC.
 */
export const zTime = z.iso.datetime().check(z.maxLength(64), z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/));

/**
 * RFC 3339 in UTC, or null.
 */
export const zNullableTime = z.nullable(z.iso.datetime().check(z.maxLength(64), z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)));

/**
 * The cursor of the next page; null on the last page.
 */
export const zNextCursor = z.nullable(z.string().check(z.maxLength(256)));

/**
 * How many items match in total, counted up to 10,000; null if there are more.
 */
export const zTotal = z.nullable(z.int().check(z.gte(0), z.lte(10000)));

/**
 * The channel that a message is sent through.
 */
export const zChannel = z.enum(['EMAIL', 'SMS']);

/**
 * The language of a message.
 */
export const zLocale = z.enum(['ja', 'en']);

/**
 * The template code, which says what a message is about.
 */
export const zTemplateCode = z.enum([
    'ORDER_CONFIRMATION',
    'ORDER_SHIPPED',
    'ORDER_CANCELLED',
    'ORDER_REFUNDED',
    'PAYMENT_FAILED',
    'PAYMENT_LINK',
    'PAYMENT_INSTRUCTIONS',
    'BATCH_DIGEST'
]);

/**
 * QUEUED until the dispatcher takes it; SENDING while the dispatcher sends it; SENT when the provider has accepted it; DELIVERED or BOUNCED when the provider reports so; BOUNCED also when the mail server refuses the recipient for good; FAILED when its attempts are used up, or the message is refused for good; SUPPRESSED when its recipient is on the suppression list; CANCELLED when an operator stopped it.
 */
export const zNotificationStatus = z.enum([
    'QUEUED',
    'SENDING',
    'SENT',
    'DELIVERED',
    'BOUNCED',
    'FAILED',
    'SUPPRESSED',
    'CANCELLED'
]);

/**
 * An e-mail address that the service accepts. An address with `=?` is refused: mail programs read that as the start of encoded text (RFC 2047) and would show, or write to, a different address.
 */
export const zNewEmail = z.email().check(z.maxLength(254), z.regex(/^(?![^@]*=\?)[A-Za-z0-9.!#$%&'*+\/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/));

/**
 * A telephone number in E.164 format.
 */
export const zPhoneNumber = z.string().check(z.minLength(8), z.maxLength(16), z.regex(/^\+[1-9][0-9]{6,14}$/));

/**
 * An e-mail address, or a telephone number in E.164 format.
 */
export const zRecipient = z.string().check(z.minLength(3), z.maxLength(254), z.regex(/^(\+[1-9][0-9]{6,14}|[A-Za-z0-9.!#$%&'*+\/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+)$/));

/**
 * An e-mail address, or a telephone number in E.164 format; null once it was erased.
 */
export const zRecipientOrNull = z.nullable(z.string().check(z.minLength(3), z.maxLength(254), z.regex(/^(\+[1-9][0-9]{6,14}|[A-Za-z0-9.!#$%&'*+\/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+)$/)));

/**
 * An e-mail address that the service accepts (`NewEmail`), or a telephone number in E.164 format.
 */
export const zNewRecipient = z.string().check(z.minLength(3), z.maxLength(254), z.regex(/^(\+[1-9][0-9]{6,14}|(?![^@]*=\?)[A-Za-z0-9.!#$%&'*+\/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+)$/));

/**
 * The values of the template's variables by name, each of the type that the template needs.
 *
 * The order service sends these. A template's `variables` say which of them it needs; the others may be missing
 * or null. Amounts are whole yen, tax included.
 *
 * | member | value |
 * |---|---|
 * | `order_id`, `order_number` | the order's id, and the number that the customer knows it by |
 * | `ordered_at`, `ordered_on` | when it was ordered: the time in UTC, and the day in Japan (`2026-11-20`) |
 * | `customer_name` | who ordered |
 * | `items` | a list of `product_name`, `quantity`, `unit_price`, `tax_rate` (percent), `line_total` |
 * | `adjustments` | a list of `kind` (`shipping`, `fee`, `discount`, `points`), `label`, `amount` (what it adds to the total), `tax_rate`; `label` and `tax_rate` may be null |
 * | `goods_amount`, `shipping_amount`, `fee_amount`, `discount_amount`, `points_amount` | what the items and each kind of adjustment add to the total |
 * | `total_amount`, `currency` | their sum, and `JPY` |
 * | `tax` | a list of `tax_rate`, `taxable_amount`, `tax_amount`, the highest rate first |
 * | `payment_method` | `card`, `konbini`, `bank_transfer`, `cash_on_delivery`, `invoice` or `external` |
 * | `paid_elsewhere` | with `external`: `provider`, who took the money |
 * | `shipping_address` | the address as it is printed on the parcel; may have several lines |
 * | `recipient` | `name`, and `address_lines`, a list |
 * | `delivery_request` | the customer's wishes: `date` (`2026-11-24`), `time_slot`, `note` |
 * | `parcels` | a list of `carrier`, `tracking_number`, `tracking_url`; the link may be null |
 * | `tracking_number`, `carrier` | those of the first parcel |
 * | `refunded_amount`, `is_refund_open` | of ORDER_CANCELLED: what is given back, or that the amount is not known yet |
 * | `refunded_amount`, `refunded_in_total` | of ORDER_REFUNDED: what was given back now, and so far |
 * | `failure_code`, `failure_message` | of PAYMENT_FAILED: the reason. If there is a code, the service puts its own words for it, in the message's language, in the place of `failure_message` |
 * | `payment_link` | of PAYMENT_LINK: the page to pay on, `url` and `expires_on` (the last day in Japan); of PAYMENT_FAILED the same, or null |
 * | `next_action` | of PAYMENT_INSTRUCTIONS: `kind` (`redirect`, `voucher` or `transfer`), `url`, `reference` (the number to pay with), `expires_at` (in UTC), `expires_on` (the day in Japan, `2026-11-23`), and `details`, a list of `label` and `value` in the message's language |
 *
 * The service itself adds what its settings say of the shop: `shop_name`, `reply_to` (the address that replies go
 * to), `is_send_only` (true if there is no such address and the sender is a no-reply address), `invoice_issuer`
 * and `invoice_number` (the name and the registration number for invoices). If one is set, a value of that name in
 * a context is not used.
 */
export const zContext = z.record(z.string(), z.unknown());

export const zEmailCreate = z.object({
    order_id: zId,
    template: zTemplateCode,
    recipient: zNewEmail,
    locale: z.optional(zLocale),
    context: zContext,
    batch_id: z.optional(zId)
});

/**
 * What a request for one e-mail has in its header and its body.
 */
export const zEmailRequest = z.object({
    idempotency_key: z.optional(z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/))),
    request_id: z.optional(z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^[\x21-\x7e]+$/))),
    traceparent: z.optional(z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/))),
    email: zEmailCreate
});

/**
 * E-mails that are handed over at the same time and have nothing else to do with each other.
 */
export const zEachEmailCreate = z.object({
    requests: z.array(zEmailRequest).check(z.minLength(1), z.maxLength(64))
});

export const zSmsCreate = z.object({
    order_id: zId,
    template: zTemplateCode,
    recipient: zPhoneNumber,
    locale: z.optional(zLocale),
    context: zContext,
    batch_id: z.optional(zId)
});

/**
 * An e-mail of a batch.
 */
export const zNotificationBatchMessage = z.object({
    order_id: zId,
    template: zTemplateCode,
    recipient: zNewEmail,
    locale: z.optional(zLocale),
    context: zContext,
    row: z.optional(z.int().check(z.gte(1), z.lte(100000000)))
});

export const zNotificationBatchCreate = z.object({
    batch_id: zId,
    messages: z.array(zNotificationBatchMessage).check(z.minLength(1), z.maxLength(1000)),
    digest: z._default(z.optional(z.boolean()), false)
});

/**
 * ACTIVE while its messages are sent, and also when none are left; PAUSED while they are held; CANCELLED when they must not be sent.
 */
export const zNotificationBatchStatus = z.enum([
    'ACTIVE',
    'PAUSED',
    'CANCELLED'
]);

/**
 * An action on a batch.
 */
export const zNotificationBatchAction = z.enum([
    'pause',
    'resume',
    'cancel'
]);

/**
 * One attempt to hand a message to the provider.
 */
export const zAttempt = z.object({
    at: zTime,
    code: z.nullable(z.string()),
    error: z.nullable(z.string())
});

export const zStatusCount = z.object({
    status: zNotificationStatus,
    count: z.int().check(z.gte(0), z.lte(1000000000000))
});

/**
 * Messages that were added together, and their progress.
 */
export const zNotificationBatch = z.object({
    batch_id: zId,
    status: zNotificationBatchStatus,
    counts: z.array(zStatusCount).check(z.maxLength(20)),
    total: z.int().check(z.gte(0), z.lte(1000000000000)),
    rate_per_second: z.int().check(z.gte(0), z.lte(100000000)),
    sent_per_second: z.number().check(z.gte(0)),
    eta_seconds: z.nullable(z.int().check(z.gte(0), z.lte(1000000000000))),
    allowed_actions: z.array(zNotificationBatchAction).check(z.maxLength(10)),
    version: z.int().check(z.gte(1), z.lte(1000000000000)),
    created_at: zTime,
    updated_at: zTime
});

export const zChannelCount = z.object({
    channel: zChannel,
    count: z.int().check(z.gte(0), z.lte(1000000000000))
});

export const zTemplateCount = z.object({
    template: zTemplateCode,
    count: z.int().check(z.gte(0), z.lte(1000000000000))
});

export const zDayCount = z.object({
    date: z.iso.date().check(z.maxLength(10)),
    sent: z.int().check(z.gte(0), z.lte(1000000000000)),
    failed: z.int().check(z.gte(0), z.lte(1000000000000))
});

export const zNotificationStats = z.object({
    by_status: z.array(zStatusCount).check(z.maxLength(20)),
    by_channel: z.array(zChannelCount).check(z.maxLength(10)),
    by_template: z.array(zTemplateCount),
    by_day: z.array(zDayCount).check(z.maxLength(90)),
    queued: z.int().check(z.gte(0), z.lte(1000000000000)),
    rate_per_second: z.number().check(z.gte(0)),
    eta_seconds: z.nullable(z.int().check(z.gte(0), z.lte(1000000000000)))
});

export const zTemplateUpdate = z.object({
    subject: z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)),
    text: z.string().check(z.minLength(1), z.maxLength(20000), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)),
    html: z.string().check(z.minLength(1), z.maxLength(50000), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)),
    sms: z.optional(z.string().check(z.minLength(1), z.maxLength(2000), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)))
});

export const zTemplatePreviewRequest = z.object({
    context: z.optional(zContext),
    draft: z.optional(zTemplateUpdate)
});

/**
 * The text of an SMS, and what it is sent as; null if the context lacks what the text of the SMS needs.
 */
export const zSmsPreview = z.nullable(z.object({
    text: z.string(),
    encoding: z.enum(['GSM-7', 'UCS-2']),
    units: z.int().check(z.gte(0), z.lte(1000000000000)),
    parts: z.int().check(z.gte(1), z.lte(1000000000000))
}));

export const zTemplatePreview = z.object({
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    sms: zSmsPreview,
    context: zContext,
    template_version: z.int().check(z.gte(1), z.lte(1000000000000))
});

/**
 * Why nothing is sent to a recipient.
 */
export const zSuppressionReason = z.enum([
    'MANUAL',
    'HARD_BOUNCE',
    'COMPLAINT'
]);

export const zSuppressionCreate = z.object({
    recipient: zNewRecipient,
    reason: z.optional(zSuppressionReason),
    note: z.optional(z.string().check(z.minLength(1), z.maxLength(1000), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)))
});

/**
 * Who did it: the subject of the token. Null if the service acted on its own, or if the entry is older than this field.
 */
export const zActor = z.nullable(z.string().check(z.maxLength(255)));

export const zTemplate = z.object({
    code: zTemplateCode,
    locale: zLocale,
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    sms: z.nullable(z.string()),
    variables: z.array(z.string()),
    optional_variables: z.array(z.string()),
    sample_context: zContext,
    version: z.int().check(z.gte(1), z.lte(1000000000000)),
    actor: zActor,
    updated_at: zTime
});

export const zTemplateList = z.object({
    items: z.array(zTemplate).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

/**
 * What was done.
 */
export const zActionType = z.enum([
    'MESSAGE_RETRIED',
    'BATCH_PAUSED',
    'BATCH_RESUMED',
    'BATCH_CANCELLED',
    'TEMPLATE_CHANGED',
    'SUPPRESSION_ADDED',
    'SUPPRESSION_REMOVED',
    'REPORT_REPLAYED',
    'CUSTOMER_ERASED'
]);

/**
 * What the action was done to: the id of a message, batch or report, a template such as `ORDER_SHIPPED/ja`, or a recipient in lower case.
 */
export const zActionSubject = z.string().check(z.minLength(1), z.maxLength(254), z.regex(/^[\x21-\x7e]+$/));

/**
 * Something that somebody did to a message, a batch, a template or the suppression list.
 */
export const zAction = z.object({
    id: zId,
    at: zTime,
    type: zActionType,
    subject: zActionSubject,
    actor: zActor
});

export const zActionList = z.object({
    items: z.array(zAction).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

export const zSuppression = z.object({
    id: zId,
    recipient: zRecipientOrNull,
    reason: zSuppressionReason,
    note: z.nullable(z.string()),
    notification_id: z.nullable(z.uuid().check(z.maxLength(36), z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))),
    actor: zActor,
    created_at: zTime
});

export const zSuppressionList = z.object({
    items: z.array(zSuppression).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

/**
 * A report of any other type. It is kept and has no effect.
 */
export const zOtherDeliveryEvent = z.object({
    type: z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^[\x21-\x7e]+$/))
});

/**
 * The message: the id of the notification, the id that was given to the SMS provider, or the `Message-ID` of the e-mail from any attempt to send it.
 */
export const zMessageName = z.string().check(z.maxLength(320), z.regex(/^<?[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(\.[1-9][0-9]{0,8})?(@[A-Za-z0-9.-]+)?>?$/));

export const zDeliveryEventData = z.object({
    notification_id: zMessageName,
    recipient: zRecipient,
    bounce_type: z.optional(z.enum(['hard', 'soft'])),
    reason: z.optional(z.string().check(z.minLength(1), z.maxLength(1000), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)))
});

/**
 * A report of a known type. Members that are not listed here are ignored.
 */
export const zKnownDeliveryEvent = z.object({
    type: z.enum([
        'message.delivered',
        'message.bounced',
        'message.complained'
    ]),
    timestamp: zTime,
    data: zDeliveryEventData
});

/**
 * What a provider reports about a message.
 */
export const zDeliveryEvent = z.union([
    zKnownDeliveryEvent,
    zOtherDeliveryEvent
]);

/**
 * What Amazon SNS posts. Members that are not listed here are ignored.
 */
export const zSnsMessage = z.object({
    Type: z.string().check(z.maxLength(64)),
    MessageId: z.string().check(z.maxLength(100)),
    TopicArn: z.string().check(z.maxLength(512)),
    Message: z.string().check(z.maxLength(1048576)),
    SubscribeURL: z.optional(z.string().check(z.maxLength(2048)))
});

/**
 * A report of SendGrid. Members that are not listed here are ignored.
 */
export const zSendgridEvent = z.object({
    event: z.string().check(z.maxLength(100))
});

/**
 * The reports that SendGrid posts together.
 */
export const zSendgridEvents = z.array(zSendgridEvent).check(z.maxLength(5000));

/**
 * What Postmark posts. Members that are not listed here are ignored.
 */
export const zPostmarkEvent = z.object({
    RecordType: z.string().check(z.maxLength(100))
});

/**
 * What Resend posts. Members that are not listed here are ignored.
 */
export const zResendEvent = z.object({
    type: z.string().check(z.maxLength(100))
});

export const zProviderReceipt = z.object({
    received: z.boolean(),
    events: z.int().check(z.gte(0), z.lte(1000000000000))
});

export const zDeliveryEventReceipt = z.object({
    received: z.boolean(),
    event_id: z.string().check(z.maxLength(255))
});

/**
 * The outcome of an event.
 */
export const zDeliveryEventOutcome = z.enum([
    'WAITING',
    'APPLIED',
    'IGNORED'
]);

/**
 * An event as a provider reported it, and its outcome.
 */
export const zDeliveryEventRecord = z.object({
    id: zId,
    source: z.enum(['EMAIL', 'SMS']),
    event_id: z.string().check(z.minLength(1), z.maxLength(255)),
    type: z.string().check(z.minLength(1), z.maxLength(100)),
    notification_id: zNullableId,
    recipient: z.nullable(z.string().check(z.maxLength(254))),
    bounce_type: z.nullable(z.enum(['hard', 'soft'])),
    reason: z.nullable(z.string().check(z.maxLength(1000))),
    occurred_at: zTime,
    received_at: zTime,
    outcome: zDeliveryEventOutcome,
    outcome_reason: z.nullable(z.string().check(z.maxLength(500)))
});

export const zDeliveryEventList = z.object({
    items: z.array(zDeliveryEventRecord).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

export const zHealth = z.object({
    status: z.enum(['ok'])
});

/**
 * When text and address were deleted because the message is old (`ICHIBA_KEEP_MESSAGES`); null while it has them. From then on `recipient` is `forgotten@ichiba.invalid`, and the message cannot be sent again.
 */
export const zForgottenAt = z.nullable(z.iso.datetime().check(z.maxLength(64)));

/**
 * A message without its rendered text and HTML.
 */
export const zNotificationSummary = z.object({
    id: zId,
    order_id: z.nullable(z.uuid().check(z.maxLength(36), z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))),
    batch_id: zNullableId,
    channel: zChannel,
    template: zTemplateCode,
    template_version: z.int().check(z.gte(1), z.lte(1000000000000)),
    locale: zLocale,
    recipient: zRecipientOrNull,
    subject: z.nullable(z.string()),
    status: zNotificationStatus,
    attempts: z.array(zAttempt),
    version: z.int().check(z.gte(1), z.lte(1000000000000)),
    created_at: zTime,
    sent_at: zNullableTime,
    forgotten_at: zForgottenAt,
    erased_at: zNullableTime,
    actor: zActor,
    updated_at: zTime
});

/**
 * A message as it was rendered when it was accepted, and its history since.
 */
export const zNotification = z.object({
    id: zId,
    order_id: z.nullable(z.uuid().check(z.maxLength(36), z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))),
    batch_id: zNullableId,
    channel: zChannel,
    template: zTemplateCode,
    template_version: z.int().check(z.gte(1), z.lte(1000000000000)),
    locale: zLocale,
    recipient: zRecipientOrNull,
    subject: z.nullable(z.string()),
    text: z.string(),
    html: z.nullable(z.string()),
    sms_parts: z.nullable(z.int().check(z.gte(1), z.lte(1000000000000))),
    status: zNotificationStatus,
    attempts: z.array(zAttempt),
    version: z.int().check(z.gte(1), z.lte(1000000000000)),
    created_at: zTime,
    sent_at: zNullableTime,
    forgotten_at: zForgottenAt,
    erased_at: zNullableTime,
    actor: zActor,
    updated_at: zTime
});

export const zNotificationList = z.object({
    items: z.array(zNotificationSummary).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

/**
 * A setting, as the process that answers has read it.
 */
export const zSetting = z.object({
    name: z.string().check(z.maxLength(64)),
    value: z.nullable(z.string()),
    default: z.nullable(z.string()),
    source: z.enum([
        'environment',
        'default',
        'first_start'
    ]),
    is_secret: z.boolean(),
    is_set: z.boolean()
});

/**
 * One kind of thing that is deleted once it is old and no longer needed.
 */
export const zRetention = z.object({
    kind: z.string().check(z.maxLength(64)),
    what: z.string().check(z.maxLength(500)),
    setting: z.string().check(z.maxLength(64)),
    keeps_days: z.int().check(z.gte(1), z.lte(36500))
});

export const zSettings = z.object({
    settings: z.array(zSetting).check(z.maxLength(200)),
    shop_name: z.string(),
    retention: z.array(zRetention).check(z.maxLength(100))
});

/**
 * The owed call to another service or provider that has been waiting longest although it could have been made; null if none is waiting. Calls that an open circuit breaker, an outage or the sending rate holds back do not count. At 60 seconds or more, the check `owed_work` is `degraded`.
 */
export const zOldestOwed = z.nullable(z.object({
    target: z.string().check(z.maxLength(64)),
    kind: z.string().check(z.maxLength(64)),
    since: z.iso.datetime().check(z.maxLength(64)),
    seconds: z.int().check(z.gte(0), z.lte(1000000000000))
}));

export const zReadinessCheck = z.object({
    name: z.string().check(z.maxLength(64)),
    status: z.enum([
        'ok',
        'degraded',
        'failed'
    ]),
    detail: z.nullable(z.string())
});

/**
 * Whether calls to a service are held back because it does not answer usably.
 */
export const zBreakerState = z.object({
    peer: z.string().check(z.minLength(1), z.maxLength(40)),
    state: z.enum([
        'closed',
        'open',
        'half_open'
    ]),
    since: zTime,
    next_probe_at: z.nullable(z.iso.datetime().check(z.maxLength(64), z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/))),
    last_error: z.nullable(z.string().check(z.maxLength(1000)))
});

export const zReadiness = z.object({
    status: z.enum(['ready', 'unready']),
    checks: z.array(zReadinessCheck).check(z.maxLength(50)),
    oldest_owed: zOldestOwed,
    breakers: z.array(zBreakerState).check(z.maxLength(10))
});

/**
 * The customer whose messages are to be erased.
 */
export const zMessagesToErase = z.object({
    email: z.optional(zRecipient),
    phone: z.optional(z.string().check(z.minLength(3), z.maxLength(32), z.regex(/^[0-9+() -]{3,32}$/))),
    order_ids: z.optional(z.array(zId).check(z.maxLength(200))),
    dry_run: z._default(z.optional(z.boolean()), false)
});

/**
 * How much was erased at one place.
 */
export const zErasedPlace = z.object({
    service: z.enum([
        'order',
        'payment',
        'notification'
    ]),
    place: z.string().check(z.maxLength(40)),
    count: z.int().check(z.gte(1), z.lte(9007199254740991))
});

/**
 * What somebody else keeps and was not erased there.
 */
export const zLeftPlace = z.object({
    place: z.string().check(z.maxLength(40)),
    count: z.int().check(z.gte(1), z.lte(9007199254740991))
});

/**
 * Why something cannot be erased yet: an order is not paid (`not_paid`) or not shipped (`not_shipped`); its payment has no outcome or is still to come (`payment_undecided`); a refund has no outcome or has failed (`refund_owed`); its payment is disputed (`dispute_open`); a message waits to be sent (`message_waiting`); a call to another service is owed (`call_owed`); an import is not finished (`batch_unfinished`).
 */
export const zErasureObstacle = z.enum([
    'not_paid',
    'not_shipped',
    'payment_undecided',
    'refund_owed',
    'dispute_open',
    'message_waiting',
    'call_owed',
    'batch_unfinished'
]);

/**
 * An order that cannot be erased yet.
 */
export const zOrderInTheWay = z.object({
    reason: zErasureObstacle,
    order_id: z.nullable(z.uuid().check(z.maxLength(36), z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)))
});

/**
 * What one call has erased, or would erase.
 */
export const zErasurePart = z.object({
    is_complete: z.boolean(),
    found: z.int().check(z.gte(0), z.lte(9007199254740991)),
    erased: z.array(zErasedPlace).check(z.maxLength(20)),
    left: z.array(zLeftPlace).check(z.maxLength(20)),
    in_the_way: z.array(zOrderInTheWay).check(z.maxLength(200))
});

/**
 * The maximum number of items in a page.
 */
export const zLimit = z._default(z.int().check(z.gte(1), z.lte(200)), 50);

/**
 * The `next_cursor` of the previous page. Leave it out for the first page.
 */
export const zCursor = z.string().check(z.minLength(1), z.maxLength(256), z.regex(/^[A-Za-z0-9_-]+$/));

/**
 * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
 */
export const zIdempotencyKey = z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/));

/**
 * The `ETag` of the version that the change is based on, or several separated by commas, or `*`. If the resource has none of these versions, the answer is 412. A weak tag (`W/"3"`) never matches.
 */
export const zIfMatch = z.string().check(z.minLength(1), z.maxLength(1024), z.regex(/^[\t\x20-\x7e\x80-\xff]+$/));

/**
 * The id of the event, the same each time it is delivered.
 */
export const zWebhookId = z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/));

/**
 * The id of the event. It is the same each time the event is delivered.
 */
export const zSvixId = z.string().check(z.minLength(1), z.maxLength(240), z.regex(/^[\x21-\x7e]+$/));

/**
 * When the request was signed, in seconds since 1970.
 */
export const zSvixTimestamp = z.string().check(z.minLength(1), z.maxLength(20), z.regex(/^[0-9]+$/));

/**
 * When this delivery was signed, in seconds since 1970. More than 300 seconds from now is refused with 401.
 */
export const zWebhookTimestamp = z.string().check(z.maxLength(12), z.regex(/^[0-9]{1,12}$/));

/**
 * The notification.
 */
export const zNotificationId = zId;

/**
 * The batch.
 */
export const zBatchId = zId;

/**
 * What the template is for.
 */
export const zTemplateCode2 = zTemplateCode;

/**
 * The language that it is written in.
 */
export const zTemplateLocale = zLocale;
