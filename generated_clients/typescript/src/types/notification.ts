// Made from openapi/notification.yaml by `tox run -e generate`; never edited.

/**
 * A problem as defined by RFC 9457. Branch on `code`; show `detail` to a person.
 */
export type Problem = {
    /**
     * A URI that identifies the kind of problem.
     * @maxLength 64
     */
    type: string;
    /**
     * The HTTP status in words.
     * @maxLength 64
     */
    title: string;
    /**
     * @minimum 400
     * @maximum 599
     */
    status: number;
    /**
     * What happened and what to do, for a person to read.
     */
    detail: string;
    /**
     * A stable code for programs.
     * @maxLength 64
     * @pattern ^[a-z][a-z0-9_]*$
     */
    code: string;
    /**
     * @maxLength 128
     */
    request_id: string;
    /**
     * Each schema fault with its place.
     * @maxItems 100
     */
    errors?: Fault[];
};

export type Fault = {
    /**
     * A JSON pointer into the body, or `query/name`, `path/name`, `header/name`.
     */
    pointer: string;
    detail: string;
};

/**
 * A UUID version 7. Ids sort by creation time.
 * @maxLength 36
 * @pattern ^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$
 * @format uuid
 */
export type Id = string;

/**
 * A UUID version 7, or null.
 */
export type NullableId = string | null;

/**
 * RFC 3339 in UTC.
 * @maxLength 64
 * @pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$
 * @format date-time
 */
export type Time = string;

/**
 * RFC 3339 in UTC, or null.
 */
export type NullableTime = string | null;

/**
 * The cursor of the next page; null on the last page.
 */
export type NextCursor = string | null;

/**
 * How many items match in total, counted up to 10,000; null if there are more.
 */
export type Total = number | null;

/**
 * The channel that a message is sent through.
 */
export type Channel = "EMAIL" | "SMS" | (string & {});

export const Channel = {
    EMAIL: "EMAIL",
    SMS: "SMS"
} as const;

/**
 * The language of a message.
 */
export type Locale = "ja" | "en" | (string & {});

export const Locale = {
    ja: "ja",
    en: "en"
} as const;

/**
 * The template code, which says what a message is about.
 */
export type TemplateCode = "ORDER_CONFIRMATION" | "ORDER_SHIPPED" | "ORDER_CANCELLED" | "ORDER_REFUNDED" | "PAYMENT_FAILED" | "PAYMENT_LINK" | "PAYMENT_INSTRUCTIONS" | "BATCH_DIGEST" | (string & {});

export const TemplateCode = {
    ORDER_CONFIRMATION: "ORDER_CONFIRMATION",
    ORDER_SHIPPED: "ORDER_SHIPPED",
    ORDER_CANCELLED: "ORDER_CANCELLED",
    ORDER_REFUNDED: "ORDER_REFUNDED",
    PAYMENT_FAILED: "PAYMENT_FAILED",
    PAYMENT_LINK: "PAYMENT_LINK",
    PAYMENT_INSTRUCTIONS: "PAYMENT_INSTRUCTIONS",
    BATCH_DIGEST: "BATCH_DIGEST"
} as const;

/**
 * QUEUED until the dispatcher takes it; SENDING while the dispatcher sends it; SENT when the provider has accepted it; DELIVERED or BOUNCED when the provider reports so; BOUNCED also when the mail server refuses the recipient for good; FAILED when its attempts are used up, or the message is refused for good; SUPPRESSED when its recipient is on the suppression list; CANCELLED when an operator stopped it.
 */
export type NotificationStatus = "QUEUED" | "SENDING" | "SENT" | "DELIVERED" | "BOUNCED" | "FAILED" | "SUPPRESSED" | "CANCELLED" | (string & {});

export const NotificationStatus = {
    QUEUED: "QUEUED",
    SENDING: "SENDING",
    SENT: "SENT",
    DELIVERED: "DELIVERED",
    BOUNCED: "BOUNCED",
    FAILED: "FAILED",
    SUPPRESSED: "SUPPRESSED",
    CANCELLED: "CANCELLED"
} as const;

/**
 * An e-mail address that the service accepts. An address with `=?` is refused: mail programs read that as the start of encoded text (RFC 2047) and would show, or write to, a different address.
 * @maxLength 254
 * @pattern ^(?![^@]*=\?)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$
 * @format email
 */
export type NewEmail = string;

/**
 * A telephone number in E.164 format.
 * @minLength 8
 * @maxLength 16
 * @pattern ^\+[1-9][0-9]{6,14}$
 */
export type PhoneNumber = string;

/**
 * An e-mail address, or a telephone number in E.164 format.
 * @minLength 3
 * @maxLength 254
 * @pattern ^(\+[1-9][0-9]{6,14}|[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+)$
 */
export type Recipient = string;

/**
 * An e-mail address, or a telephone number in E.164 format; null once it was erased.
 */
export type RecipientOrNull = string | null;

/**
 * An e-mail address that the service accepts (`NewEmail`), or a telephone number in E.164 format.
 * @minLength 3
 * @maxLength 254
 * @pattern ^(\+[1-9][0-9]{6,14}|(?![^@]*=\?)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+)$
 */
export type NewRecipient = string;

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
export type Context = Record<string, unknown>;

export type EmailCreate = {
    order_id: Id;
    template: TemplateCode;
    recipient: NewEmail;
    locale?: Locale;
    context: Context;
    batch_id?: Id;
};

/**
 * E-mails that are handed over at the same time and have nothing else to do with each other.
 */
export type EachEmailCreate = {
    /**
     * @minItems 1
     * @maxItems 64
     */
    requests: EmailRequest[];
};

/**
 * What a request for one e-mail has in its header and its body.
 */
export type EmailRequest = {
    /**
     * What `Idempotency-Key` is to a request by itself; the two can repeat each other.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    idempotency_key?: string;
    /**
     * What `X-Request-Id` is to a request by itself.
     * @minLength 1
     * @maxLength 128
     * @pattern ^[\x21-\x7e]+$
     */
    request_id?: string;
    /**
     * What `traceparent` is to a request by itself (W3C Trace Context).
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    traceparent?: string;
    email: EmailCreate;
};

export type SmsCreate = {
    order_id: Id;
    template: TemplateCode;
    recipient: PhoneNumber;
    locale?: Locale;
    context: Context;
    batch_id?: Id;
};

/**
 * An e-mail of a batch.
 */
export type NotificationBatchMessage = {
    order_id: Id;
    template: TemplateCode;
    recipient: NewEmail;
    locale?: Locale;
    context: Context;
    /**
     * The row of the file that the message comes from. A refusal names it. It is not stored.
     * @minimum 1
     * @maximum 100000000
     */
    row?: number;
};

export type NotificationBatchCreate = {
    batch_id: Id;
    /**
     * @minItems 1
     * @maxItems 1000
     */
    messages: NotificationBatchMessage[];
    /**
     * Whether to combine the messages to one recipient into one.
     */
    digest?: boolean;
};

/**
 * ACTIVE while its messages are sent, and also when none are left; PAUSED while they are held; CANCELLED when they must not be sent.
 */
export type NotificationBatchStatus = "ACTIVE" | "PAUSED" | "CANCELLED" | (string & {});

export const NotificationBatchStatus = {
    ACTIVE: "ACTIVE",
    PAUSED: "PAUSED",
    CANCELLED: "CANCELLED"
} as const;

/**
 * An action on a batch.
 */
export type NotificationBatchAction = "pause" | "resume" | "cancel" | (string & {});

export const NotificationBatchAction = {
    pause: "pause",
    resume: "resume",
    cancel: "cancel"
} as const;

/**
 * Messages that were added together, and their progress.
 */
export type NotificationBatch = {
    batch_id: Id;
    status: NotificationBatchStatus;
    /**
     * Every status, including those with 0.
     * @maxItems 20
     */
    counts: StatusCount[];
    /**
     * How many messages the batch has.
     * @minimum 0
     * @maximum 1000000000000
     */
    total: number;
    /**
     * How many e-mails may be sent per second in total, as configured.
     * @minimum 0
     * @maximum 100000000
     */
    rate_per_second: number;
    /**
     * How many messages of this batch a provider accepted per second, averaged over the last ten seconds.
     * @minimum 0
     */
    sent_per_second: number;
    /**
     * Estimated seconds until the last message of the batch has been sent, after everything that goes before it; 0 if none is waiting, null while the batch is paused or no provider accepts messages.
     */
    eta_seconds: number | null;
    /**
     * What can be done with it now.
     * @maxItems 10
     */
    allowed_actions: NotificationBatchAction[];
    /**
     * Increases by one with each addition and each action.
     * @minimum 1
     * @maximum 1000000000000
     */
    version: number;
    created_at: Time;
    updated_at: Time;
};

/**
 * One attempt to hand a message to the provider.
 */
export type Attempt = {
    at: Time;
    /**
     * What the provider answered; null if it did not answer.
     */
    code: string | null;
    /**
     * Why the attempt failed; null if it succeeded.
     */
    error: string | null;
};

/**
 * A message without its rendered text and HTML.
 */
export type NotificationSummary = {
    id: Id;
    /**
     * The order that it is about; null for a digest, which is about several.
     */
    order_id: string | null;
    batch_id: NullableId;
    channel: Channel;
    template: TemplateCode;
    /**
     * The version that it was rendered from.
     * @minimum 1
     * @maximum 1000000000000
     */
    template_version: number;
    locale: Locale;
    recipient: RecipientOrNull;
    /**
     * The rendered subject; null for an SMS.
     */
    subject: string | null;
    status: NotificationStatus;
    /**
     * Every attempt, oldest first.
     */
    attempts: Attempt[];
    /**
     * Increases by one with each change.
     * @minimum 1
     * @maximum 1000000000000
     */
    version: number;
    created_at: Time;
    sent_at: NullableTime;
    forgotten_at: ForgottenAt;
    /**
     * When its recipient was erased; null if that has not happened. Since then `recipient` is null, and `subject`, `text` and `html` are empty.
     */
    erased_at: NullableTime;
    actor: Actor;
    updated_at: Time;
};

/**
 * A message as it was rendered when it was accepted, and its history since.
 */
export type Notification = {
    id: Id;
    /**
     * The order that it is about; null for a digest, which is about several.
     */
    order_id: string | null;
    batch_id: NullableId;
    channel: Channel;
    template: TemplateCode;
    /**
     * The version that it was rendered from.
     * @minimum 1
     * @maximum 1000000000000
     */
    template_version: number;
    locale: Locale;
    recipient: RecipientOrNull;
    /**
     * The rendered subject; null for an SMS.
     */
    subject: string | null;
    /**
     * The rendered text.
     */
    text: string;
    /**
     * The rendered HTML; null for an SMS.
     */
    html: string | null;
    /**
     * How many parts an SMS is sent in, which is what it costs; null for an e-mail.
     */
    sms_parts: number | null;
    status: NotificationStatus;
    /**
     * Every attempt, oldest first.
     */
    attempts: Attempt[];
    /**
     * Increases by one with each change.
     * @minimum 1
     * @maximum 1000000000000
     */
    version: number;
    created_at: Time;
    sent_at: NullableTime;
    forgotten_at: ForgottenAt;
    /**
     * When its recipient was erased; null if that has not happened. Since then `recipient` is null, and `subject`, `text` and `html` are empty.
     */
    erased_at: NullableTime;
    actor: Actor;
    updated_at: Time;
};

export type NotificationList = {
    /**
     * @maxItems 200
     */
    items: NotificationSummary[];
    next_cursor: NextCursor;
    total: Total;
};

export type StatusCount = {
    status: NotificationStatus;
    /**
     * @minimum 0
     * @maximum 1000000000000
     */
    count: number;
};

export type ChannelCount = {
    channel: Channel;
    /**
     * @minimum 0
     * @maximum 1000000000000
     */
    count: number;
};

export type TemplateCount = {
    template: TemplateCode;
    /**
     * @minimum 0
     * @maximum 1000000000000
     */
    count: number;
};

export type DayCount = {
    /**
     * The day of acceptance in the requested `time_zone`.
     * @maxLength 10
     * @format date
     */
    date: string;
    /**
     * How many of them are SENT or DELIVERED.
     * @minimum 0
     * @maximum 1000000000000
     */
    sent: number;
    /**
     * How many of them are FAILED or BOUNCED.
     * @minimum 0
     * @maximum 1000000000000
     */
    failed: number;
};

export type NotificationStats = {
    /**
     * Every status, including those with 0.
     * @maxItems 20
     */
    by_status: StatusCount[];
    /**
     * Every channel, including those with 0.
     * @maxItems 10
     */
    by_channel: ChannelCount[];
    /**
     * Every template, including those with 0.
     */
    by_template: TemplateCount[];
    /**
     * Every day, oldest first, including those with 0.
     * @maxItems 90
     */
    by_day: DayCount[];
    /**
     * How many messages are waiting to be sent now.
     * @minimum 0
     * @maximum 1000000000000
     */
    queued: number;
    /**
     * How many messages are being sent per second now.
     * @minimum 0
     */
    rate_per_second: number;
    /**
     * Estimated seconds until no message is waiting; null if there is no estimate.
     */
    eta_seconds: number | null;
};

export type Template = {
    code: TemplateCode;
    locale: Locale;
    /**
     * The subject of an e-mail. It may contain Jinja syntax.
     */
    subject: string;
    /**
     * The plain text of an e-mail. It may contain Jinja syntax.
     */
    text: string;
    /**
     * The HTML of an e-mail. It may contain Jinja syntax.
     */
    html: string;
    /**
     * The text of an SMS. It may contain Jinja syntax. Null if the template has none; then an SMS has the plain text.
     */
    sms: string | null;
    /**
     * The names that a context must have, sorted.
     */
    variables: string[];
    /**
     * The names that the texts also use but a context may leave out, sorted.
     */
    optional_variables: string[];
    sample_context: Context;
    /**
     * Increases by one with each change.
     * @minimum 1
     * @maximum 1000000000000
     */
    version: number;
    actor: Actor;
    updated_at: Time;
};

export type TemplateList = {
    /**
     * @maxItems 200
     */
    items: Template[];
    next_cursor: NextCursor;
    total: Total;
};

export type TemplateUpdate = {
    /**
     * One line. It may contain Jinja syntax.
     * @minLength 1
     * @maxLength 200
     * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    subject: string;
    /**
     * Plain text. It may contain Jinja syntax and newlines.
     * @minLength 1
     * @maxLength 20000
     * @pattern ^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    text: string;
    /**
     * HTML. It may contain Jinja syntax and newlines.
     * @minLength 1
     * @maxLength 50000
     * @pattern ^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    html: string;
    /**
     * The text of an SMS, short. It may contain Jinja syntax and newlines. If left out, it stays as it is.
     * @minLength 1
     * @maxLength 2000
     * @pattern ^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    sms?: string;
};

export type TemplatePreviewRequest = {
    context?: Context;
    draft?: TemplateUpdate;
};

export type TemplatePreview = {
    subject: string;
    text: string;
    html: string;
    sms: SmsPreview;
    context: Context;
    /**
     * The version that was rendered; for a draft, the version that it would replace.
     * @minimum 1
     * @maximum 1000000000000
     */
    template_version: number;
};

/**
 * The text of an SMS, and what it is sent as; null if the context lacks what the text of the SMS needs.
 */
export type SmsPreview = {
    text: string;
    /**
     * GSM-7, or UCS-2 if the text has a letter that GSM-7 lacks, such as any Japanese one.
     */
    encoding: "GSM-7" | "UCS-2" | (string & {});
    /**
     * The length of the text in the encoding.
     * @minimum 0
     * @maximum 1000000000000
     */
    units: number;
    /**
     * How many parts it is sent in, which is what it costs.
     * @minimum 1
     * @maximum 1000000000000
     */
    parts: number;
} | null;

/**
 * Why nothing is sent to a recipient.
 */
export type SuppressionReason = "MANUAL" | "HARD_BOUNCE" | "COMPLAINT" | (string & {});

export const SuppressionReason = {
    MANUAL: "MANUAL",
    HARD_BOUNCE: "HARD_BOUNCE",
    COMPLAINT: "COMPLAINT"
} as const;

export type SuppressionCreate = {
    recipient: NewRecipient;
    reason?: SuppressionReason;
    /**
     * A note for colleagues. It may contain newlines.
     * @minLength 1
     * @maxLength 1000
     * @pattern ^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    note?: string;
};

/**
 * Who did it: the subject of the token. Null if the service acted on its own, or if the entry is older than this field.
 */
export type Actor = string | null;

/**
 * What was done.
 */
export type ActionType = "MESSAGE_RETRIED" | "BATCH_PAUSED" | "BATCH_RESUMED" | "BATCH_CANCELLED" | "TEMPLATE_CHANGED" | "SUPPRESSION_ADDED" | "SUPPRESSION_REMOVED" | "REPORT_REPLAYED" | "CUSTOMER_ERASED" | (string & {});

export const ActionType = {
    MESSAGE_RETRIED: "MESSAGE_RETRIED",
    BATCH_PAUSED: "BATCH_PAUSED",
    BATCH_RESUMED: "BATCH_RESUMED",
    BATCH_CANCELLED: "BATCH_CANCELLED",
    TEMPLATE_CHANGED: "TEMPLATE_CHANGED",
    SUPPRESSION_ADDED: "SUPPRESSION_ADDED",
    SUPPRESSION_REMOVED: "SUPPRESSION_REMOVED",
    REPORT_REPLAYED: "REPORT_REPLAYED",
    CUSTOMER_ERASED: "CUSTOMER_ERASED"
} as const;

/**
 * Something that somebody did to a message, a batch, a template or the suppression list.
 */
export type Action = {
    id: Id;
    at: Time;
    type: ActionType;
    subject: ActionSubject;
    actor: Actor;
};

/**
 * What the action was done to: the id of a message, batch or report, a template such as `ORDER_SHIPPED/ja`, or a recipient in lower case.
 * @minLength 1
 * @maxLength 254
 * @pattern ^[\x21-\x7e]+$
 */
export type ActionSubject = string;

export type ActionList = {
    /**
     * @maxItems 200
     */
    items: Action[];
    next_cursor: NextCursor;
    total: Total;
};

export type Suppression = {
    id: Id;
    /**
     * The address or number; null once it was erased. Then only a hash of it is kept, and it still is suppressed.
     */
    recipient: RecipientOrNull;
    reason: SuppressionReason;
    note: string | null;
    /**
     * The message that bounced or drew a complaint; null if the entry was added by hand.
     */
    notification_id: string | null;
    actor: Actor;
    created_at: Time;
};

export type SuppressionList = {
    /**
     * @maxItems 200
     */
    items: Suppression[];
    next_cursor: NextCursor;
    total: Total;
};

/**
 * What a provider reports about a message.
 */
export type DeliveryEvent = KnownDeliveryEvent | OtherDeliveryEvent;

/**
 * A report of a known type. Members that are not listed here are ignored.
 */
export type KnownDeliveryEvent = {
    type: "message.delivered" | "message.bounced" | "message.complained" | (string & {});
    timestamp: Time;
    data: DeliveryEventData;
};

/**
 * A report of any other type. It is kept and has no effect.
 */
export type OtherDeliveryEvent = {
    /**
     * What is reported, in the provider's words.
     * @minLength 1
     * @maxLength 100
     * @pattern ^[\x21-\x7e]+$
     */
    type: string;
};

export type DeliveryEventData = {
    notification_id: MessageName;
    recipient: Recipient;
    /**
     * For a bounce: `hard` if nothing will ever arrive there, `soft` if a later message may. A bounce without a type counts as soft.
     */
    bounce_type?: "hard" | "soft" | (string & {});
    /**
     * What the receiving side said.
     * @minLength 1
     * @maxLength 1000
     * @pattern ^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    reason?: string;
};

/**
 * The message: the id of the notification, the id that was given to the SMS provider, or the `Message-ID` of the e-mail from any attempt to send it.
 * @maxLength 320
 * @pattern ^<?[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(\.[1-9][0-9]{0,8})?(@[A-Za-z0-9.-]+)?>?$
 */
export type MessageName = string;

/**
 * What Amazon SNS posts. Members that are not listed here are ignored.
 */
export type SnsMessage = {
    /**
     * `Notification`, `SubscriptionConfirmation` or `UnsubscribeConfirmation`.
     * @maxLength 64
     */
    Type: string;
    /**
     * The id of the message.
     * @maxLength 100
     */
    MessageId: string;
    /**
     * The topic.
     * @maxLength 512
     */
    TopicArn: string;
    /**
     * The report of Amazon SES, as JSON.
     * @maxLength 1048576
     */
    Message: string;
    /**
     * For a `SubscriptionConfirmation`, what is fetched to confirm it.
     * @maxLength 2048
     */
    SubscribeURL?: string;
};

/**
 * The reports that SendGrid posts together.
 * @maxItems 5000
 */
export type SendgridEvents = SendgridEvent[];

/**
 * A report of SendGrid. Members that are not listed here are ignored.
 */
export type SendgridEvent = {
    /**
     * What happened.
     * @maxLength 100
     */
    event: string;
};

/**
 * What Postmark posts. Members that are not listed here are ignored.
 */
export type PostmarkEvent = {
    /**
     * What happened.
     * @maxLength 100
     */
    RecordType: string;
};

/**
 * What Resend posts. Members that are not listed here are ignored.
 */
export type ResendEvent = {
    /**
     * What happened.
     * @maxLength 100
     */
    type: string;
};

export type ProviderReceipt = {
    /**
     * Always true.
     */
    received: boolean;
    /**
     * How many reports the request contained.
     * @minimum 0
     * @maximum 1000000000000
     */
    events: number;
};

export type DeliveryEventReceipt = {
    /**
     * Always true.
     */
    received: boolean;
    /**
     * The `webhook-id` of the event.
     * @maxLength 255
     */
    event_id: string;
};

/**
 * The outcome of an event.
 */
export type DeliveryEventOutcome = "WAITING" | "APPLIED" | "IGNORED" | (string & {});

export const DeliveryEventOutcome = {
    WAITING: "WAITING",
    APPLIED: "APPLIED",
    IGNORED: "IGNORED"
} as const;

/**
 * An event as a provider reported it, and its outcome.
 */
export type DeliveryEventRecord = {
    id: Id;
    /**
     * The channel whose provider reported it; EMAIL if an event of an unknown type does not say.
     */
    source: "EMAIL" | "SMS" | (string & {});
    /**
     * The provider's own id of the event, unique for each source.
     * @minLength 1
     * @maxLength 255
     */
    event_id: string;
    /**
     * What was reported; for an unknown type, in the provider's words.
     * @minLength 1
     * @maxLength 100
     */
    type: string;
    notification_id: NullableId;
    /**
     * The recipient; null if a report of an unknown type names none.
     */
    recipient: string | null;
    /**
     * The type of a bounce; null for any other event.
     */
    bounce_type: (("hard" | "soft" | (string & {})) | null) | null;
    /**
     * What the receiving side said.
     */
    reason: string | null;
    occurred_at: Time;
    received_at: Time;
    outcome: DeliveryEventOutcome;
    /**
     * Why the event did not change the message, for a person to read; null if it did.
     */
    outcome_reason: string | null;
};

export type DeliveryEventList = {
    /**
     * @maxItems 200
     */
    items: DeliveryEventRecord[];
    next_cursor: NextCursor;
    total: Total;
};

export type Health = {
    status: "ok";
};

export type Settings = {
    /**
     * @maxItems 200
     */
    settings: Setting[];
    /**
     * What customers know the shop by: the issuer of its invoices, else the name of the sender of its mail, else `Ichiba`.
     */
    shop_name: string;
    /**
     * What the service deletes by itself. Everything else is kept.
     * @maxItems 100
     */
    retention: Retention[];
};

/**
 * When text and address were deleted because the message is old (`ICHIBA_KEEP_MESSAGES`); null while it has them. From then on `recipient` is `forgotten@ichiba.invalid`, and the message cannot be sent again.
 */
export type ForgottenAt = string | null;

/**
 * A setting, as the process that answers has read it.
 */
export type Setting = {
    /**
     * The environment variable.
     * @maxLength 64
     */
    name: string;
    /**
     * The value in use. It is null if there is none, and for secrets.
     */
    value: string | null;
    /**
     * What holds where the variable is not set. It is null if that is nothing, and for secrets.
     */
    "default": string | null;
    /**
     * Where the value comes from. `first_start`: it is a key that was created when the service first started, and is kept in the data directory.
     */
    source: "environment" | "default" | "first_start" | (string & {});
    /**
     * Whether the value is hidden because it may hold a secret.
     */
    is_secret: boolean;
    /**
     * Whether there is a value.
     */
    is_set: boolean;
};

/**
 * One kind of thing that is deleted once it is old and no longer needed.
 */
export type Retention = {
    /**
     * A stable name of the kind.
     * @maxLength 64
     */
    kind: string;
    /**
     * What is deleted, and how its age is counted, in the language that `Accept-Language` prefers.
     * @maxLength 500
     */
    what: string;
    /**
     * The environment variable that says for how long it is kept.
     * @maxLength 64
     */
    setting: string;
    /**
     * For how many days it is kept.
     * @minimum 1
     * @maximum 36500
     */
    keeps_days: number;
};

export type Readiness = {
    status: "ready" | "unready" | (string & {});
    /**
     * @maxItems 50
     */
    checks: ReadinessCheck[];
    oldest_owed: OldestOwed;
    /**
     * The circuit breakers of this process, one for each kind of call to another service.
     * @maxItems 10
     */
    breakers: BreakerState[];
};

/**
 * The owed call to another service or provider that has been waiting longest although it could have been made; null if none is waiting. Calls that an open circuit breaker, an outage or the sending rate holds back do not count. At 60 seconds or more, the check `owed_work` is `degraded`.
 */
export type OldestOwed = {
    /**
     * The service or provider to call.
     * @maxLength 64
     */
    target: string;
    /**
     * The kind of call.
     * @maxLength 64
     */
    kind: string;
    /**
     * When the call could first have been made.
     * @maxLength 64
     * @format date-time
     */
    since: string;
    /**
     * How many seconds ago that was.
     * @minimum 0
     * @maximum 1000000000000
     */
    seconds: number;
} | null;

export type ReadinessCheck = {
    /**
     * @maxLength 64
     */
    name: string;
    status: "ok" | "degraded" | "failed" | (string & {});
    /**
     * What is wrong; null if nothing is.
     */
    detail: string | null;
};

/**
 * Whether calls to a service are held back because it does not answer usably.
 */
export type BreakerState = {
    /**
     * The service that is called. A kind of call with its own time limit and circuit breaker has its own name, such as `payment_batches` beside `payment`.
     * @minLength 1
     * @maxLength 40
     */
    peer: string;
    state: "closed" | "open" | "half_open" | (string & {});
    since: Time;
    /**
     * When the next call is allowed through, while the breaker is open.
     */
    next_probe_at: string | null;
    last_error: string | null;
};

/**
 * The customer whose messages are to be erased.
 */
export type MessagesToErase = {
    email?: Recipient;
    /**
     * The telephone number, however it is written.
     * @minLength 3
     * @maxLength 32
     * @pattern ^[0-9+() -]{3,32}$
     */
    phone?: string;
    /**
     * @maxItems 200
     */
    order_ids?: Id[];
    /**
     * Whether to only say what would be erased.
     */
    dry_run?: boolean;
};

/**
 * What one call has erased, or would erase.
 */
export type ErasurePart = {
    /**
     * Whether nothing is left to erase. If false, call again with a new key.
     */
    is_complete: boolean;
    /**
     * The payments or messages that this call erased; in a dry run, all that would be.
     * @minimum 0
     * @maximum 9007199254740991
     */
    found: number;
    /**
     * @maxItems 20
     */
    erased: ErasedPlace[];
    /**
     * @maxItems 20
     */
    left: LeftPlace[];
    /**
     * What cannot be erased yet; while there is anything, nothing is erased.
     * @maxItems 200
     */
    in_the_way: OrderInTheWay[];
};

/**
 * An order that cannot be erased yet.
 */
export type OrderInTheWay = {
    reason: ErasureObstacle;
    /**
     * The order; null for a message about several.
     */
    order_id: string | null;
};

/**
 * How much was erased at one place.
 */
export type ErasedPlace = {
    service: "order" | "payment" | "notification" | (string & {});
    /**
     * A table, or `files`, `mail` or `sms`.
     * @maxLength 40
     */
    place: string;
    /**
     * The number of rows or files.
     * @minimum 1
     * @maximum 9007199254740991
     */
    count: number;
};

/**
 * What somebody else keeps and was not erased there.
 */
export type LeftPlace = {
    /**
     * The gateway or provider.
     * @maxLength 40
     */
    place: string;
    /**
     * The number of payments or messages.
     * @minimum 1
     * @maximum 9007199254740991
     */
    count: number;
};

/**
 * Why something cannot be erased yet: an order is not paid (`not_paid`) or not shipped (`not_shipped`); its payment has no outcome or is still to come (`payment_undecided`); a refund has no outcome or has failed (`refund_owed`); its payment is disputed (`dispute_open`); a message waits to be sent (`message_waiting`); a call to another service is owed (`call_owed`); an import is not finished (`batch_unfinished`).
 */
export type ErasureObstacle = "not_paid" | "not_shipped" | "payment_undecided" | "refund_owed" | "dispute_open" | "message_waiting" | "call_owed" | "batch_unfinished" | (string & {});

export const ErasureObstacle = {
    not_paid: "not_paid",
    not_shipped: "not_shipped",
    payment_undecided: "payment_undecided",
    refund_owed: "refund_owed",
    dispute_open: "dispute_open",
    message_waiting: "message_waiting",
    call_owed: "call_owed",
    batch_unfinished: "batch_unfinished"
} as const;

export type SendEmailResult = Notification;
export type SendEmailBody = EmailCreate;
export type SendEmailHeaders = {
    /**
     * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "Idempotency-Key"?: string;
};
export type SendEachEmailResult = string;
export type SendEachEmailBody = EachEmailCreate;
export type SendSmsResult = Notification;
export type SendSmsBody = SmsCreate;
export type SendSmsHeaders = {
    /**
     * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "Idempotency-Key"?: string;
};
export type ListNotificationsResult = NotificationList;
export type ListNotificationsQuery = {
    /**
     * Only notifications in this status. Repeat the parameter to select several.
     * @minItems 1
     * @maxItems 8
     */
    status?: NotificationStatus[];
    /**
     * Only this channel.
     */
    channel?: Channel;
    /**
     * Only messages made from this template, in any locale.
     */
    template?: TemplateCode;
    /**
     * Only messages to exactly this address or number. Addresses are compared regardless of case. Write the `+` of a number as `%2B` in a URL.
     */
    recipient?: Recipient;
    /**
     * Only messages of this batch.
     */
    batch_id?: Id;
    /**
     * Only messages accepted at this time or later.
     */
    created_from?: Time;
    /**
     * Only messages accepted before this time.
     */
    created_to?: Time;
    /**
     * The maximum number of items in a page.
     * @minimum 1
     * @maximum 200
     */
    limit?: number;
    /**
     * The `next_cursor` of the previous page. Leave it out for the first page.
     * @minLength 1
     * @maxLength 256
     * @pattern ^[A-Za-z0-9_-]+$
     */
    cursor?: string;
    /**
     * Sort by time of acceptance, oldest first or, with `-`, newest first.
     */
    sort?: "created_at" | "-created_at";
};
export type GetNotificationStatsResult = NotificationStats;
export type GetNotificationStatsQuery = {
    /**
     * How many days back to count.
     * @minimum 1
     * @maximum 90
     */
    days?: number;
    /**
     * The time zone whose days are used, as a name in the IANA time zone database. An unknown name is refused with 400 `unknown_time_zone`.
     * @minLength 1
     * @maxLength 64
     * @pattern ^[A-Za-z0-9_+/-]*$
     */
    time_zone?: string;
};
export type ReceiveDeliveryEventResult = DeliveryEventReceipt;
export type ReceiveDeliveryEventBody = DeliveryEvent;
export type ReceiveDeliveryEventHeaders = {
    /**
     * The id of the event, the same each time it is delivered.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "webhook-id": string;
    /**
     * When this delivery was signed, in seconds since 1970. More than 300 seconds from now is refused with 401.
     * @maxLength 12
     * @pattern ^[0-9]{1,12}$
     */
    "webhook-timestamp": string;
};
export type ReceiveSesEventResult = ProviderReceipt;
export type ReceiveSesEventBody = SnsMessage;
export type ReceiveSendgridEventsResult = ProviderReceipt;
export type ReceiveSendgridEventsBody = SendgridEvents;
export type ReceivePostmarkEventResult = ProviderReceipt;
export type ReceivePostmarkEventBody = PostmarkEvent;
export type ReceiveResendEventResult = ProviderReceipt;
export type ReceiveResendEventBody = ResendEvent;
export type ReceiveResendEventHeaders = {
    /**
     * The id of the event. It is the same each time the event is delivered.
     * @minLength 1
     * @maxLength 240
     * @pattern ^[\x21-\x7e]+$
     */
    "svix-id": string;
    /**
     * When the request was signed, in seconds since 1970.
     * @minLength 1
     * @maxLength 20
     * @pattern ^[0-9]+$
     */
    "svix-timestamp": string;
};
export type ListNotificationsForOrderResult = NotificationList;
export type ListNotificationsForOrderQuery = {
    /**
     * The maximum number of items in a page.
     * @minimum 1
     * @maximum 200
     */
    limit?: number;
    /**
     * The `next_cursor` of the previous page. Leave it out for the first page.
     * @minLength 1
     * @maxLength 256
     * @pattern ^[A-Za-z0-9_-]+$
     */
    cursor?: string;
};
export type CreateNotificationBatchResult = NotificationBatch;
export type CreateNotificationBatchBody = NotificationBatchCreate;
export type CreateNotificationBatchHeaders = {
    /**
     * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "Idempotency-Key"?: string;
};
export type GetNotificationBatchResult = NotificationBatch;
export type PauseNotificationBatchResult = NotificationBatch;
export type ResumeNotificationBatchResult = NotificationBatch;
export type CancelNotificationBatchResult = NotificationBatch;
export type GetNotificationResult = Notification;
export type RetryNotificationResult = Notification;
export type RetryNotificationHeaders = {
    /**
     * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "Idempotency-Key"?: string;
};
export type ListTemplatesResult = TemplateList;
export type ListTemplatesQuery = {
    /**
     * The maximum number of items in a page.
     * @minimum 1
     * @maximum 200
     */
    limit?: number;
    /**
     * The `next_cursor` of the previous page. Leave it out for the first page.
     * @minLength 1
     * @maxLength 256
     * @pattern ^[A-Za-z0-9_-]+$
     */
    cursor?: string;
};
export type GetTemplateResult = Template;
export type PutTemplateResult = Template;
export type PutTemplateBody = TemplateUpdate;
export type PutTemplateHeaders = {
    /**
     * The `ETag` of the version that the change is based on, or several separated by commas, or `*`. If the resource has none of these versions, the answer is 412. A weak tag (`W/"3"`) never matches.
     * @minLength 1
     * @maxLength 1024
     * @pattern ^[\t\x20-\x7e\x80-\xff]+$
     */
    "If-Match"?: string;
};
export type PreviewTemplateResult = TemplatePreview;
export type PreviewTemplateBody = TemplatePreviewRequest;
export type ListSuppressionsResult = SuppressionList;
export type ListSuppressionsQuery = {
    /**
     * Only exactly this address or number. Addresses are compared regardless of case. Write the `+` of a number as `%2B` in a URL.
     */
    recipient?: Recipient;
    /**
     * Only recipients that contain this text, regardless of case.
     * @minLength 1
     * @maxLength 254
     * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    q?: string;
    /**
     * The maximum number of items in a page.
     * @minimum 1
     * @maximum 200
     */
    limit?: number;
    /**
     * The `next_cursor` of the previous page. Leave it out for the first page.
     * @minLength 1
     * @maxLength 256
     * @pattern ^[A-Za-z0-9_-]+$
     */
    cursor?: string;
};
export type AddSuppressionResult = Suppression;
export type AddSuppressionBody = SuppressionCreate;
export type AddSuppressionHeaders = {
    /**
     * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "Idempotency-Key"?: string;
};
export type RemoveSuppressionResult = void;
export type RemoveSuppressionQuery = {
    /**
     * The address, compared regardless of case, or the number with its `+` written as `%2B` in a URL.
     */
    recipient: Recipient;
};
export type ListDeliveryEventsResult = DeliveryEventList;
export type ListDeliveryEventsQuery = {
    /**
     * Only events with this outcome. Repeat the parameter to select several.
     * @minItems 1
     * @maxItems 3
     * @uniqueItems
     */
    outcome?: DeliveryEventOutcome[];
    /**
     * Only events about this notification.
     */
    notification_id?: Id;
    /**
     * The maximum number of items in a page.
     * @minimum 1
     * @maximum 200
     */
    limit?: number;
    /**
     * The `next_cursor` of the previous page. Leave it out for the first page.
     * @minLength 1
     * @maxLength 256
     * @pattern ^[A-Za-z0-9_-]+$
     */
    cursor?: string;
};
export type ReplayDeliveryEventResult = DeliveryEventRecord;
export type ListActionsResult = ActionList;
export type ListActionsQuery = {
    /**
     * Only actions of this type.
     */
    type?: ActionType;
    /**
     * Only actions on this subject.
     */
    subject?: ActionSubject;
    /**
     * The maximum number of items in a page.
     * @minimum 1
     * @maximum 200
     */
    limit?: number;
    /**
     * The `next_cursor` of the previous page. Leave it out for the first page.
     * @minLength 1
     * @maxLength 256
     * @pattern ^[A-Za-z0-9_-]+$
     */
    cursor?: string;
};
export type EraseCustomerResult = ErasurePart;
export type EraseCustomerBody = MessagesToErase;
export type EraseCustomerHeaders = {
    /**
     * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "Idempotency-Key"?: string;
};
export type GetSettingsResult = Settings;
export type GetLivenessResult = Health;
export type GetReadinessResult = Readiness;
export type GetMetricsResult = string;
