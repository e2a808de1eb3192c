// Generated from openapi/notification.yaml by `npm run generate`; never edited.

import * as z from 'zod/mini';

export const zFault = z.object({
    pointer: z.string(),
    detail: z.string()
});

/**
 * What went wrong, as RFC 9457 lays it out; branch on `code`, show `detail`.
 */
export const zProblem = z.object({
    type: z.string(),
    title: z.string(),
    status: z.int().check(z.gte(400), z.lte(599)),
    detail: z.string(),
    code: z.string().check(z.regex(/^[a-z][a-z0-9_]*$/)),
    request_id: z.string(),
    errors: z.optional(z.array(zFault))
});

/**
 * A UUID version 7; ids sort by the time they were made.
 */
export const zId = z.uuid().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));

/**
 * A UUID version 7, or null.
 */
export const zNullableId = z.nullable(z.uuid().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)));

/**
 * RFC 3339 in UTC.
 */
export const zTime = z.iso.datetime().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/));

/**
 * RFC 3339 in UTC, or null.
 */
export const zNullableTime = z.nullable(z.iso.datetime().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)));

/**
 * The cursor of the next page; null on the last.
 */
export const zNextCursor = z.nullable(z.string());

/**
 * How many items match in all, counted up to 10,000; null beyond.
 */
export const zTotal = z.nullable(z.int().check(z.gte(0), z.lte(10000)));

/**
 * The way a message goes.
 */
export const zChannel = z.enum(['EMAIL', 'SMS']);

/**
 * The language of a message.
 */
export const zLocale = z.enum(['ja', 'en']);

/**
 * What a message is about.
 */
export const zTemplateCode = z.enum([
    'ORDER_CONFIRMATION',
    'ORDER_SHIPPED',
    'ORDER_CANCELLED',
    'PAYMENT_FAILED',
    'BATCH_DIGEST'
]);

/**
 * QUEUED until the dispatcher takes it; SENDING while it does; SENT when the provider has it; DELIVERED or BOUNCED when the provider reports so; FAILED when its attempts are used up; SUPPRESSED when its recipient is on the suppression list; CANCELLED when an operator stopped it.
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
 * An e-mail address as it is taken. One with `=?` is refused: mail programs read that as the beginning of encoded text (RFC 2047) and would show, or write to, something else.
 */
export const zNewEmail = z.email().check(z.maxLength(254), z.regex(/^(?![^@]*=\?)[A-Za-z0-9.!#$%&'*+\/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/));

/**
 * A telephone number as E.164 writes it.
 */
export const zPhoneNumber = z.string().check(z.minLength(8), z.maxLength(16), z.regex(/^\+[1-9][0-9]{6,14}$/));

/**
 * An e-mail address, or a telephone number as E.164 writes it.
 */
export const zRecipient = z.string().check(z.minLength(3), z.maxLength(254), z.regex(/^(\+[1-9][0-9]{6,14}|[A-Za-z0-9.!#$%&'*+\/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+)$/));

/**
 * An e-mail address as it is taken (`NewEmail`), or a telephone number as E.164 writes it.
 */
export const zNewRecipient = z.string().check(z.minLength(3), z.maxLength(254), z.regex(/^(\+[1-9][0-9]{6,14}|(?![^@]*=\?)[A-Za-z0-9.!#$%&'*+\/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+)$/));

/**
 * The values of the template's variables, by name, of whatever kind it needs.
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
 * ACTIVE while its messages go out, and also when none is left; PAUSED while they are held; CANCELLED when they are not to be sent.
 */
export const zNotificationBatchStatus = z.enum([
    'ACTIVE',
    'PAUSED',
    'CANCELLED'
]);

/**
 * Something that can be done with a batch.
 */
export const zNotificationBatchAction = z.enum([
    'pause',
    'resume',
    'cancel'
]);

/**
 * One try to hand a message to the provider.
 */
export const zAttempt = z.object({
    at: zTime,
    code: z.nullable(z.string()),
    error: z.nullable(z.string())
});

export const zStatusCount = z.object({
    status: zNotificationStatus,
    count: z.int().check(z.gte(0))
});

/**
 * Messages that were given together, and how far they are.
 */
export const zNotificationBatch = z.object({
    batch_id: zId,
    status: zNotificationBatchStatus,
    counts: z.array(zStatusCount),
    total: z.int().check(z.gte(0)),
    rate_per_second: z.int().check(z.gte(0)),
    sent_per_second: z.number().check(z.gte(0)),
    eta_seconds: z.nullable(z.int().check(z.gte(0))),
    allowed_actions: z.array(zNotificationBatchAction),
    version: z.int().check(z.gte(1)),
    created_at: zTime,
    updated_at: zTime
});

export const zChannelCount = z.object({
    channel: zChannel,
    count: z.int().check(z.gte(0))
});

export const zTemplateCount = z.object({
    template: zTemplateCode,
    count: z.int().check(z.gte(0))
});

export const zDayCount = z.object({
    date: z.iso.date(),
    sent: z.int().check(z.gte(0)),
    failed: z.int().check(z.gte(0))
});

export const zNotificationStats = z.object({
    by_status: z.array(zStatusCount),
    by_channel: z.array(zChannelCount),
    by_template: z.array(zTemplateCount),
    by_day: z.array(zDayCount).check(z.maxLength(90)),
    queued: z.int().check(z.gte(0)),
    rate_per_second: z.number().check(z.gte(0)),
    eta_seconds: z.nullable(z.int().check(z.gte(0)))
});

export const zTemplateUpdate = z.object({
    subject: z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)),
    text: z.string().check(z.minLength(1), z.maxLength(20000), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)),
    html: z.string().check(z.minLength(1), z.maxLength(50000), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))
});

export const zTemplatePreviewRequest = z.object({
    context: z.optional(zContext),
    draft: z.optional(zTemplateUpdate)
});

export const zTemplatePreview = z.object({
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    context: zContext,
    template_version: z.int().check(z.gte(1))
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
 * Who did it, the subject of the token; null where the service did it by itself, and of what is older than this record.
 */
export const zActor = z.nullable(z.string().check(z.maxLength(255)));

/**
 * A message without its rendered text and HTML.
 */
export const zNotificationSummary = z.object({
    id: zId,
    order_id: z.nullable(z.uuid().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))),
    batch_id: zNullableId,
    channel: zChannel,
    template: zTemplateCode,
    template_version: z.int().check(z.gte(1)),
    locale: zLocale,
    recipient: zRecipient,
    subject: z.nullable(z.string()),
    status: zNotificationStatus,
    attempts: z.array(zAttempt),
    version: z.int().check(z.gte(1)),
    created_at: zTime,
    sent_at: zNullableTime,
    actor: zActor,
    updated_at: zTime
});

/**
 * A message as it was rendered when it was accepted, and what became of it.
 */
export const zNotification = z.object({
    id: zId,
    order_id: z.nullable(z.uuid().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))),
    batch_id: zNullableId,
    channel: zChannel,
    template: zTemplateCode,
    template_version: z.int().check(z.gte(1)),
    locale: zLocale,
    recipient: zRecipient,
    subject: z.nullable(z.string()),
    text: z.string(),
    html: z.nullable(z.string()),
    status: zNotificationStatus,
    attempts: z.array(zAttempt),
    version: z.int().check(z.gte(1)),
    created_at: zTime,
    sent_at: zNullableTime,
    actor: zActor,
    updated_at: zTime
});

export const zNotificationList = z.object({
    items: z.array(zNotificationSummary).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

export const zTemplate = z.object({
    code: zTemplateCode,
    locale: zLocale,
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    variables: z.array(z.string()),
    optional_variables: z.array(z.string()),
    sample_context: zContext,
    version: z.int().check(z.gte(1)),
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
    'REPORT_REPLAYED'
]);

/**
 * What it was done to: the id of a message, batch or report, a template as `ORDER_SHIPPED/ja`, or a recipient in lower case.
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
    recipient: zRecipient,
    reason: zSuppressionReason,
    note: z.nullable(z.string()),
    notification_id: z.nullable(z.uuid().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))),
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
 * The message: the notification's id, the id that the SMS provider was given, or the `Message-ID` of the e-mail, of any of its sendings.
 */
export const zMessageName = z.string().check(z.maxLength(320), z.regex(/^<?[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(\.[1-9][0-9]{0,8})?(@[A-Za-z0-9.-]+)?>?$/));

export const zDeliveryEventData = z.object({
    notification_id: zMessageName,
    recipient: zRecipient,
    bounce_type: z.optional(z.enum(['hard', 'soft'])),
    reason: z.optional(z.string().check(z.minLength(1), z.maxLength(1000), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)))
});

/**
 * A report of a type that is known here. Members that are not named here are left aside.
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

export const zDeliveryEventReceipt = z.object({
    received: z.boolean(),
    event_id: z.string()
});

/**
 * What was done with an event.
 */
export const zDeliveryEventOutcome = z.enum([
    'WAITING',
    'APPLIED',
    'IGNORED'
]);

/**
 * An event as a provider reported it, and what was done with it.
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
 * The call to another service or provider that is owed and has waited longest although it could have been made; null when none waits. What an open circuit breaker, an outage or the sending rate holds back does not count. From 60 seconds on the check `owed_work` is `degraded`.
 */
export const zOldestOwed = z.nullable(z.object({
    target: z.string(),
    kind: z.string(),
    since: z.iso.datetime(),
    seconds: z.int().check(z.gte(0))
}));

export const zReadinessCheck = z.object({
    name: z.string(),
    status: z.enum([
        'ok',
        'degraded',
        'failed'
    ]),
    detail: z.nullable(z.string())
});

/**
 * Whether calls to a service are held back, because it gives no usable answers.
 */
export const zBreakerState = z.object({
    peer: z.string().check(z.minLength(1), z.maxLength(40)),
    state: z.enum([
        'closed',
        'open',
        'half_open'
    ]),
    since: zTime,
    next_probe_at: z.nullable(z.iso.datetime().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/))),
    last_error: z.nullable(z.string().check(z.maxLength(1000)))
});

export const zReadiness = z.object({
    status: z.enum(['ready', 'unready']),
    checks: z.array(zReadinessCheck),
    oldest_owed: zOldestOwed,
    breakers: z.array(zBreakerState).check(z.maxLength(10))
});

/**
 * How many items a page holds at most.
 */
export const zLimit = z._default(z.int().check(z.gte(1), z.lte(200)), 50);

/**
 * The `next_cursor` of the page before; leave it out for the first page.
 */
export const zCursor = z.string().check(z.minLength(1), z.maxLength(256), z.regex(/^[A-Za-z0-9_-]+$/));

/**
 * Makes a repeated request safe: the same key with the same payload answers what the first one answered (`Idempotent-Replayed: true`) and does nothing. While the first is under way, or with another payload, the answer is 409. Kept for 30 days.
 */
export const zIdempotencyKey = z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/));

/**
 * The `ETag` that the change was made on, or several, separated by commas, or `*`; 412 when the resource is at none of them. A weak tag (`W/"3"`) never matches.
 */
export const zIfMatch = z.string().check(z.minLength(1), z.maxLength(1024), z.regex(/^[\t\x20-\x7e\x80-\xff]+$/));

/**
 * The id of the event, the same each time it is delivered.
 */
export const zWebhookId = z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/));

/**
 * When this delivery was signed, in seconds since 1970; 401 when more than 300 seconds off.
 */
export const zWebhookTimestamp = z.string().check(z.regex(/^[0-9]{1,12}$/));

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
 * The language it is written in.
 */
export const zTemplateLocale = zLocale;
