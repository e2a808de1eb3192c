// Generated from openapi/order.yaml by `npm run generate`; never edited.

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
 * RFC 3339 in UTC.
 */
export const zTime = z.iso.datetime().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/));

/**
 * The cursor of the next page; null on the last.
 */
export const zNextCursor = z.nullable(z.string());

/**
 * How many items match in all, counted up to 10,000; null beyond.
 */
export const zTotal = z.nullable(z.int().check(z.gte(0), z.lte(10000)));

export const zLiveness = z.object({
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

/**
 * `degraded` is a fault that the service works in spite of; `failed` is one that it does not.
 */
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
 * A UUID version 7, or null where there is none.
 */
export const zIdOrNull = z.nullable(z.uuid().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)));

export const zEmail = z.email().check(z.maxLength(254), z.regex(/^[A-Za-z0-9.!#$%&'*+\/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/));

/**
 * An e-mail address as it is taken. One with `=?` is refused: mail programs read that as the beginning of encoded text (RFC 2047) and would show, or write to, something else.
 */
export const zNewEmail = z.email().check(z.maxLength(254), z.regex(/^(?![^@]*=\?)[A-Za-z0-9.!#$%&'*+\/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/));

/**
 * Amounts are in Japanese yen, which has no smaller unit.
 */
export const zCurrency = z.enum(['JPY']);

/**
 * The language of the messages to the customer.
 */
export const zLocale = z.enum(['ja', 'en']);

/**
 * How the customer pays.
 */
export const zPaymentMethod = z.enum([
    'card',
    'konbini',
    'bank_transfer'
]);

/**
 * What the gateway knows the means of payment by. It is never shown again.
 */
export const zPaymentToken = z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/));

export const zCustomerName = z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/));

/**
 * Where the order is. `x-state-machine` lists every change there can be; one marked `operator` is what a person may do now, and is in `allowed_transitions` of an order that it is open to. In those under `editable`, `update_order` still changes the details.
 */
export const zOrderStatus = z.enum([
    'PENDING',
    'PAYMENT_PROCESSING',
    'PAYMENT_FAILED',
    'PAID',
    'SHIPPED',
    'DELIVERED',
    'CANCELLED',
    'REFUNDED'
]);

/**
 * A status of an order, or null.
 */
export const zOrderStatusOrNull = z.nullable(z.enum([
    'PENDING',
    'PAYMENT_PROCESSING',
    'PAYMENT_FAILED',
    'PAID',
    'SHIPPED',
    'DELIVERED',
    'CANCELLED',
    'REFUNDED'
]));

export const zOrderItemCreate = z.object({
    product_name: z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)),
    sku: z.optional(z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    quantity: z.int().check(z.gte(1), z.lte(9999)),
    unit_price: z.int().check(z.gte(0), z.lte(1000000))
});

/**
 * An order to place. Its total is the sum of its items.
 */
export const zOrderCreate = z.object({
    customer_name: zCustomerName,
    customer_email: zNewEmail,
    customer_phone: z.optional(z.string().check(z.minLength(3), z.maxLength(32), z.regex(/^[0-9+() -]{3,32}$/))),
    shipping_address: z.optional(z.string().check(z.minLength(1), z.maxLength(500), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    note: z.optional(z.string().check(z.minLength(1), z.maxLength(1000), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    source: z._default(z.optional(z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))), 'api'),
    external_id: z.optional(z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    locale: z.optional(zLocale),
    payment_method: z.optional(zPaymentMethod),
    payment_token: z.optional(zPaymentToken),
    items: z.array(zOrderItemCreate).check(z.minLength(1), z.maxLength(100))
});

/**
 * The fields to change; those left out stay as they are.
 */
export const zOrderUpdate = z.object({
    customer_name: z.optional(zCustomerName),
    customer_email: z.optional(zNewEmail),
    customer_phone: z.nullish(z.string().check(z.minLength(3), z.maxLength(32), z.regex(/^[0-9+() -]{3,32}$/))),
    shipping_address: z.nullish(z.string().check(z.minLength(1), z.maxLength(500), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    note: z.nullish(z.string().check(z.minLength(1), z.maxLength(1000), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)))
});

/**
 * What an order has become.
 */
export const zOrderStatusChange = z.object({
    status: z.enum(['SHIPPED', 'DELIVERED']),
    tracking_number: z.optional(z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    carrier: z.optional(z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)))
});

/**
 * How to pay this time. No body at all is the same as an empty one.
 */
export const zPaymentRetry = z._default(z.object({
    payment_method: z.optional(zPaymentMethod),
    payment_token: z.optional(zPaymentToken)
}), {});

/**
 * A refund that was accepted as PENDING and failed later, so that its money has not gone back.
 */
export const zFailedRefund = z.object({
    refund_id: zId,
    amount: z.int().check(z.gte(1), z.lte(1000000)),
    failure_message: z.nullish(z.string().check(z.maxLength(500), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)))
});

/**
 * What became of a payment.
 */
export const zPaymentStatusEvent = z.object({
    event_id: z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/)),
    payment_id: zId,
    payment_status: z.enum([
        'COMPLETED',
        'FAILED',
        'REFUNDED',
        'PARTIALLY_REFUNDED'
    ]),
    version: z.optional(z.int().check(z.gte(1), z.lte(2147483647))),
    amount: z.int().check(z.gte(0), z.lte(1000000)),
    occurred_at: zTime,
    failure_message: z.nullish(z.string().check(z.maxLength(500), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    refunded_amount: z.optional(z.int().check(z.gte(0), z.lte(1000000))),
    failed_refund: z.optional(zFailedRefund)
});

/**
 * Yen of its payment that have been given back, as far as the payment service has told. A refund that the gateway has not confirmed yet is not among them.
 */
export const zOrderRefundedAmount = z.int().check(z.gte(0), z.lte(999900000000));

export const zOrderItem = z.object({
    id: zId,
    product_name: z.string().check(z.minLength(1), z.maxLength(200)),
    sku: z.nullable(z.string().check(z.maxLength(64))),
    quantity: z.int().check(z.gte(1), z.lte(9999)),
    unit_price: z.int().check(z.gte(0), z.lte(1000000)),
    line_total: z.int().check(z.gte(0), z.lte(9999000000))
});

/**
 * An order with its items. `payment_id` is its latest payment; null until that is known.
 */
export const zOrder = z.object({
    id: zId,
    status: zOrderStatus,
    customer_name: zCustomerName,
    customer_email: zEmail,
    customer_phone: z.nullable(z.string().check(z.maxLength(32))),
    shipping_address: z.nullable(z.string().check(z.maxLength(500))),
    note: z.nullable(z.string().check(z.maxLength(1000))),
    source: z.string().check(z.minLength(1), z.maxLength(64)),
    external_id: z.nullable(z.string().check(z.maxLength(64))),
    locale: zLocale,
    currency: zCurrency,
    total_amount: z.int().check(z.gte(0), z.lte(999900000000)),
    refunded_amount: zOrderRefundedAmount,
    payment_method: zPaymentMethod,
    payment_id: zIdOrNull,
    payment_error: z.nullable(z.string()),
    tracking_number: z.nullable(z.string().check(z.maxLength(64))),
    carrier: z.nullable(z.string().check(z.maxLength(64))),
    batch_id: zIdOrNull,
    replaces: zIdOrNull,
    allowed_transitions: z.array(zOrderStatus),
    version: z.int().check(z.gte(1), z.lte(2147483647)),
    created_at: zTime,
    updated_at: zTime,
    items: z.array(zOrderItem).check(z.minLength(1), z.maxLength(100))
});

/**
 * An order without its items.
 */
export const zOrderSummary = z.object({
    id: zId,
    status: zOrderStatus,
    customer_name: zCustomerName,
    customer_email: zEmail,
    customer_phone: z.nullable(z.string().check(z.maxLength(32))),
    shipping_address: z.nullable(z.string().check(z.maxLength(500))),
    note: z.nullable(z.string().check(z.maxLength(1000))),
    source: z.string().check(z.minLength(1), z.maxLength(64)),
    external_id: z.nullable(z.string().check(z.maxLength(64))),
    locale: zLocale,
    currency: zCurrency,
    total_amount: z.int().check(z.gte(0), z.lte(999900000000)),
    refunded_amount: zOrderRefundedAmount,
    payment_method: zPaymentMethod,
    payment_id: zIdOrNull,
    payment_error: z.nullable(z.string()),
    tracking_number: z.nullable(z.string().check(z.maxLength(64))),
    carrier: z.nullable(z.string().check(z.maxLength(64))),
    batch_id: zIdOrNull,
    replaces: zIdOrNull,
    allowed_transitions: z.array(zOrderStatus),
    version: z.int().check(z.gte(1), z.lte(2147483647)),
    created_at: zTime,
    updated_at: zTime
});

/**
 * A page of orders.
 */
export const zOrderList = z.object({
    items: z.array(zOrderSummary).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

/**
 * The events of the state machine, which change the status, and those that do not: what was placed or changed, and each call to another service with its answer (`…_accepted`, `…_refused`) or the lack of one (`…_unanswered`).
 */
export const zOrderEventType = z.enum([
    'order_placed',
    'order_updated',
    'replaced',
    'payment_requested',
    'payment_retried',
    'payment_completed',
    'payment_failed',
    'shipped',
    'delivered',
    'cancelled',
    'refunded',
    'payment_attempted',
    'payment_pending',
    'payment_unanswered',
    'payment_event_ignored',
    'payment_event_kept',
    'payment_partially_refunded',
    'refund_requested',
    'refund_accepted',
    'refund_refused',
    'refund_unanswered',
    'refund_failed',
    'remedy_applied',
    'delivery_replayed',
    'notice_requested',
    'notice_accepted',
    'notice_refused',
    'notice_unanswered'
]);

/**
 * One thing that happened to an order.
 */
export const zOrderEvent = z.object({
    id: zId,
    order_id: zId,
    at: zTime,
    type: zOrderEventType,
    actor: z.string(),
    cause: z.nullable(z.string()),
    from_status: zOrderStatusOrNull,
    to_status: zOrderStatusOrNull,
    data: z.record(z.string(), z.unknown())
});

/**
 * A page of events, the oldest first.
 */
export const zOrderEventList = z.object({
    items: z.array(zOrderEvent).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

/**
 * Yen that are left of the orders received: those PAYMENT_FAILED, CANCELLED or REFUNDED count as nothing, of the others what was given back is taken off.
 */
export const zNetAmount = z.int().check(z.gte(0), z.lte(9007199254740991));

export const zOrderStatusTotal = z.object({
    status: zOrderStatus,
    count: z.int().check(z.gte(0), z.lte(9007199254740991)),
    amount: z.int().check(z.gte(0), z.lte(9007199254740991)),
    net_amount: zNetAmount
});

export const zOrderDayTotal = z.object({
    date: z.iso.date().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
    count: z.int().check(z.gte(0), z.lte(9007199254740991)),
    amount: z.int().check(z.gte(0), z.lte(9007199254740991)),
    net_amount: zNetAmount
});

/**
 * Counts and yen of orders.
 */
export const zOrderStats = z.object({
    currency: zCurrency,
    by_status: z.tuple([
        zOrderStatusTotal,
        zOrderStatusTotal,
        zOrderStatusTotal,
        zOrderStatusTotal,
        zOrderStatusTotal,
        zOrderStatusTotal,
        zOrderStatusTotal,
        zOrderStatusTotal
    ]),
    by_day: z.array(zOrderDayTotal).check(z.minLength(1), z.maxLength(90)),
    total_count: z.int().check(z.gte(0), z.lte(9007199254740991)),
    total_amount: z.int().check(z.gte(0), z.lte(9007199254740991)),
    net_amount: zNetAmount
});

/**
 * Whether a delivery is still owed, was given up, or has been taken.
 */
export const zDeliveryState = z.enum([
    'pending',
    'dead',
    'done'
]);

/**
 * What a delivery is about: `payment` (asked of the payment service), `refund` (of it too), `notice` (asked of the notification service); and the same for many orders of a batch at once: `batch_payments`, `batch_refunds`, `batch_notices`, and `batch_notices_stop` (messages that are not to be sent any more).
 */
export const zDeliveryKind = z.string().check(z.minLength(1), z.maxLength(40), z.regex(/^[a-z][a-z_]*$/));

/**
 * Whose command led to it, the subject of the token; null where the service did it by itself, and of what is older than this record.
 */
export const zRequestedBy = z.nullable(z.string().check(z.maxLength(255)));

/**
 * Something that this service has to tell another.
 */
export const zDelivery = z.object({
    id: zId,
    kind: zDeliveryKind,
    target: z.string().check(z.minLength(1), z.maxLength(40)),
    subject_id: zId,
    state: zDeliveryState,
    attempts: z.int().check(z.gte(0), z.lte(1000000)),
    last_error: z.nullable(z.string().check(z.maxLength(1000))),
    next_attempt_at: z.nullable(z.iso.datetime().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/))),
    requested_by: zRequestedBy,
    replayed_at: z.nullable(z.iso.datetime().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/))),
    replayed_by: z.nullable(z.string().check(z.maxLength(255))),
    created_at: zTime,
    updated_at: zTime
});

/**
 * A page of deliveries.
 */
export const zDeliveryPage = z.object({
    items: z.array(zDelivery).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

/**
 * One call that was made to another service.
 */
export const zDeliveryAttempt = z.object({
    at: zTime,
    delivery_id: zId,
    kind: zDeliveryKind,
    error: z.nullable(z.string().check(z.maxLength(1000)))
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

/**
 * Whether the service can work, and each thing that this depends on.
 */
export const zReadiness = z.object({
    status: z.enum(['ready', 'unready']),
    checks: z.array(zReadinessCheck),
    oldest_owed: zOldestOwed,
    breakers: z.array(zBreakerState).check(z.maxLength(10))
});

/**
 * Something that an operator can do.
 */
export const zNextStep = z.object({
    operation_id: z.nullable(z.enum([
        'retry_payment',
        'cancel_order',
        'replay_delivery',
        'set_order_status',
        'refund_payment'
    ])),
    delivery_id: z.nullable(z.uuid().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))),
    detail: z.string().check(z.minLength(1), z.maxLength(1000))
});

/**
 * Why an order is in its state.
 */
export const zExplanation = z.object({
    order_id: zId,
    status: zOrderStatus,
    summary: z.string().check(z.maxLength(4000)),
    owed: z.array(zDelivery).check(z.maxLength(100)),
    attempts: z.array(zDeliveryAttempt).check(z.maxLength(2100)),
    breakers: z.array(zBreakerState).check(z.maxLength(10)),
    next_steps: z.array(zNextStep).check(z.maxLength(20))
});

/**
 * How a reconciliation stands. A FAILED one met what trying again would not mend; start another.
 */
export const zReconciliationStatus = z.enum([
    'RUNNING',
    'COMPLETED',
    'FAILED'
]);

/**
 * The period to look at, in the past and of 92 days at most.
 */
export const zReconciliationCreate = z.object({
    from: zTime,
    to: zTime
});

/**
 * How many.
 */
export const zRowCount = z.int().check(z.gte(0), z.lte(9007199254740991));

/**
 * How much was looked at so far, how much differs, and how many remedies have been applied.
 */
export const zReconciliationCounts = z.object({
    orders: zRowCount,
    payments: zRowCount,
    gateway_entries: zRowCount,
    differences: zRowCount,
    applied: zRowCount
});

/**
 * payment_not_applied: captured, but the order waits or failed. payment_failure_not_applied: failed, but the order waits. payment_refund_not_applied: refunded in full, but the order does not say so. order_without_payment: the order waits, and nobody has asked for its payment. order_paid_without_capture: the order is paid, the payment is not. order_amount_differs: order and payment are not of the same amount. cancelled_order_not_refunded: cancelled, and the money was not given back. payment_without_order: a payment for an order that does not exist. payment_undecided: nobody has known its end for too long. payment_not_at_gateway: captured here, not at the gateway. gateway_amount_differs: payment and capture are not of the same amount. refund_not_recorded: the gateway gave back more than is recorded. refund_not_at_gateway: it gave back less. failed_payment_captured: failed here, captured there. unknown_charge: captured at the gateway, and no payment stands for it. duplicate_charge: the same, for an order that is paid by another capture.
 */
export const zDifferenceKind = z.enum([
    'payment_not_applied',
    'payment_failure_not_applied',
    'payment_refund_not_applied',
    'order_without_payment',
    'order_paid_without_capture',
    'order_amount_differs',
    'cancelled_order_not_refunded',
    'payment_without_order',
    'payment_undecided',
    'payment_not_at_gateway',
    'gateway_amount_differs',
    'refund_not_recorded',
    'refund_not_at_gateway',
    'failed_payment_captured',
    'unknown_charge',
    'duplicate_charge'
]);

/**
 * What `apply_remedy` does. apply_payment_status: makes of the order what its payment says. refund_payment: gives back what is left of the payment. refund_charge: gives back a capture that no payment stands for. ask_gateway_again: asks the gateway and records what it says. contact_support: nothing; a person has to find out.
 */
export const zRemedy = z.enum([
    'apply_payment_status',
    'refund_payment',
    'refund_charge',
    'ask_gateway_again',
    'contact_support'
]);

/**
 * The order as it was when the difference was found; null where there is none.
 */
export const zOrderSide = z.nullable(z.object({
    id: zId,
    status: zOrderStatus,
    amount: z.int().check(z.gte(0), z.lte(999900000000)),
    payment_id: zIdOrNull,
    created_at: zTime,
    updated_at: zTime
}));

/**
 * The payment as it was when the difference was found; null where there is none.
 */
export const zPaymentSide = z.nullable(z.object({
    id: zId,
    order_id: zId,
    status: z.enum([
        'PENDING',
        'COMPLETED',
        'FAILED',
        'UNKNOWN',
        'PARTIALLY_REFUNDED',
        'REFUNDED'
    ]),
    amount: z.int().check(z.gte(0), z.lte(9007199254740991)),
    refunded_amount: z.int().check(z.gte(0), z.lte(9007199254740991)),
    gateway_reference: z.nullable(z.string().check(z.maxLength(255))),
    created_at: zTime,
    updated_at: zTime
}));

/**
 * The capture as the gateway had it when the difference was found; null where it had none.
 */
export const zGatewaySide = z.nullable(z.object({
    gateway_reference: z.string().check(z.minLength(1), z.maxLength(255)),
    order_id: zIdOrNull,
    status: z.enum([
        'COMPLETED',
        'PENDING',
        'FAILED'
    ]),
    amount: z.int().check(z.gte(0), z.lte(9007199254740991)),
    refunded_amount: z.int().check(z.gte(0), z.lte(9007199254740991)),
    created_at: zTime
}));

/**
 * Where the batch is. A dry run ends its look at the file as VALIDATED and waits to be confirmed; COMPLETED means that every row has its outcome and every payment was asked for, and rows may have failed; FAILED means that the file could not be read, or that a row was wrong where none may be, and that no order was made. A PAUSED batch goes back to where it came from.
 */
export const zBatchStatus = z.enum([
    'QUEUED',
    'VALIDATING',
    'VALIDATED',
    'RUNNING',
    'PAUSED',
    'COMPLETED',
    'CANCELLED',
    'FAILED',
    'UNDOING',
    'UNDONE'
]);

/**
 * What can be done with a batch.
 */
export const zBatchAction = z.enum([
    'confirm',
    'pause',
    'resume',
    'cancel',
    'undo'
]);

/**
 * What a wrong row means for the others. REJECT_FAILED_ROWS: nothing. REJECT_EVERYTHING: the whole file is looked at first, and no order is made when a row is wrong.
 */
export const zErrorPolicy = z.enum(['REJECT_FAILED_ROWS', 'REJECT_EVERYTHING']);

/**
 * What the customers are told. EACH: a message for each order. DIGEST: one for each customer, when all payments have been asked for. NONE: nothing.
 */
export const zNotify = z.enum([
    'EACH',
    'DIGEST',
    'NONE'
]);

/**
 * The encoding of a file by its name, or `auto`, which finds out.
 */
export const zFileEncoding = z.string().check(z.minLength(1), z.maxLength(32), z.regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,31}$/));

/**
 * Where the orders come from; an `external_id` is unique within it.
 */
export const zBatchSource = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/));

/**
 * What the file is called.
 */
export const zFilename = z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/));

/**
 * The SHA-256 of the file, in hexadecimal.
 */
export const zSha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * A file of orders and how to import it; the parts may come in any order.
 */
export const zBatchUpload = z.object({
    file: z.string(),
    dry_run: z._default(z.optional(z.boolean()), false),
    error_policy: z.optional(zErrorPolicy),
    encoding: z.optional(zFileEncoding),
    notify: z.optional(zNotify),
    source: z.optional(zBatchSource)
});

/**
 * Orders to place together, and how.
 */
export const zBatchCreate = z.object({
    orders: z.array(zOrderCreate).check(z.minLength(1), z.maxLength(1000)),
    dry_run: z._default(z.optional(z.boolean()), false),
    error_policy: z.optional(zErrorPolicy),
    encoding: z.optional(z.enum(['auto'])),
    notify: z.optional(zNotify),
    source: z.optional(zBatchSource),
    filename: z.optional(zFilename)
});

/**
 * What is confirmed. No body at all is the same as an empty one.
 */
export const zBatchConfirmation = z.object({
    file_sha256: z.optional(zSha256)
});

/**
 * How to undo. No body at all is the same as an empty one.
 */
export const zBatchUndo = z.object({
    dry_run: z._default(z.optional(z.boolean()), false)
});

/**
 * A status, or null where the event left it as it was.
 */
export const zBatchStatusOrNull = z.nullable(z.enum([
    'QUEUED',
    'VALIDATING',
    'VALIDATED',
    'RUNNING',
    'PAUSED',
    'COMPLETED',
    'CANCELLED',
    'FAILED',
    'UNDOING',
    'UNDONE'
]));

/**
 * The events of the state machine, which change the status, and those that do not: that the file came, that somebody asked for the payment of one of its orders once more, and that somebody had something tried again that the service owed for it.
 */
export const zBatchEventType = z.enum([
    'created',
    'validation_started',
    'validated',
    'started',
    'confirmed',
    'completed',
    'failed',
    'paused',
    'queueing_resumed',
    'validation_resumed',
    'resumed',
    'cancelled',
    'undo_started',
    'undone',
    'payment_retried',
    'delivery_replayed'
]);

/**
 * One thing that happened to a batch.
 */
export const zBatchEvent = z.object({
    id: zId,
    batch_id: zId,
    at: zTime,
    type: zBatchEventType,
    actor: z.string(),
    cause: z.nullable(z.string()),
    from_status: zBatchStatusOrNull,
    to_status: zBatchStatusOrNull,
    data: z.record(z.string(), z.unknown())
});

/**
 * A page of events, the oldest first.
 */
export const zBatchEventList = z.object({
    items: z.array(zBatchEvent).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

/**
 * What came of a row. A `duplicate` is of an order that had been made before.
 */
export const zRowOutcome = z.enum([
    'created',
    'failed',
    'duplicate'
]);

/**
 * Why a row failed, for programs: among others wrong_column_count, missing_value, invalid_email, invalid_number, out_of_range, unknown_payment_method, unknown_locale, too_long, invalid_text, conflicting_rows, order_rejected, too_many_items, undecodable_bytes and external_id_conflict. A `created` row has `payment_declined` where the order was made and its payment failed.
 */
export const zRowCode = z.string().check(z.minLength(1), z.maxLength(40), z.regex(/^[a-z][a-z0-9_]*$/));

/**
 * What undoing the batch came to for an order.
 */
export const zUndoOutcome = z.enum(['UNDONE', 'KEPT']);

/**
 * What was understood of a cell that was not written as it should be.
 */
export const zRowChange = z.object({
    column: z.string().check(z.maxLength(64)),
    before: z.string(),
    after: z.string()
});

/**
 * What came of a row.
 */
export const zBatchRow = z.object({
    row: z.int().check(z.gte(1), z.lte(2147483647)),
    outcome: zRowOutcome,
    code: z.nullable(z.string().check(z.maxLength(40))),
    pointer: z.nullable(z.string().check(z.maxLength(80))),
    detail: z.nullable(z.string()),
    suggestion: z.nullable(z.string()),
    external_id: z.nullable(z.string().check(z.maxLength(64))),
    order_id: zIdOrNull,
    changes: z.array(zRowChange).check(z.maxLength(20)),
    undo: z.nullable(z.enum(['UNDONE', 'KEPT'])),
    undo_detail: z.nullable(z.string().check(z.maxLength(200)))
});

/**
 * A page of rows.
 */
export const zBatchRowList = z.object({
    items: z.array(zBatchRow).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

/**
 * An order that undoing its batch leaves as it is, and why.
 */
export const zKeptOrder = z.object({
    order_id: zId,
    status: zOrderStatus,
    reason: z.string().check(z.maxLength(200))
});

/**
 * What undoing a batch would do.
 */
export const zUndoPreview = z.object({
    orders_to_cancel: zRowCount,
    amount_to_refund: z.int().check(z.gte(0), z.lte(9007199254740991)),
    orders_kept: zRowCount,
    kept: z.array(zKeptOrder).check(z.maxLength(100))
});

/**
 * The yen of a batch where each of them is kept.
 */
export const zCertificate = z.object({
    batch_id: zId,
    file_sha256: zSha256,
    yen_in_file: z.int().check(z.gte(0), z.lte(9007199254740991)),
    yen_ordered: z.int().check(z.gte(0), z.lte(9007199254740991)),
    yen_captured: z.int().check(z.gte(0), z.lte(9007199254740991)),
    yen_failed: z.int().check(z.gte(0), z.lte(9007199254740991)),
    yen_unknown: z.int().check(z.gte(0), z.lte(9007199254740991)),
    yen_refunded: z.int().check(z.gte(0), z.lte(9007199254740991)),
    yen_to_refund: z.int().check(z.gte(0), z.lte(9007199254740991)),
    balanced: z.boolean(),
    checked_at: zTime
});

/**
 * RFC 3339 in UTC; null where it has not happened.
 */
export const zTimeOrNull = z.nullable(z.iso.datetime().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)));

/**
 * A reconciliation without its differences.
 */
export const zReconciliationSummary = z.object({
    id: zId,
    from: zTime,
    to: zTime,
    trigger: z.enum(['request', 'nightly']),
    status: zReconciliationStatus,
    error: z.nullable(z.string().check(z.maxLength(1000))),
    counts: zReconciliationCounts,
    created_by: z.nullable(z.string().check(z.maxLength(255))),
    version: z.int().check(z.gte(1), z.lte(2147483647)),
    created_at: zTime,
    updated_at: zTime,
    finished_at: zTimeOrNull
});

/**
 * A page of reconciliations.
 */
export const zReconciliationList = z.object({
    items: z.array(zReconciliationSummary).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

/**
 * Something on which the sides do not agree, what each of them said, and what can be done.
 */
export const zDifference = z.object({
    id: zId,
    reconciliation_id: zId,
    kind: zDifferenceKind,
    order_id: zIdOrNull,
    payment_id: zIdOrNull,
    gateway_reference: z.nullable(z.string().check(z.maxLength(255))),
    order_side: zOrderSide,
    payment_side: zPaymentSide,
    gateway_side: zGatewaySide,
    since: zTime,
    age_seconds: z.int().check(z.gte(0), z.lte(9007199254740991)),
    remedy: zRemedy,
    remedy_effect: z.string().check(z.maxLength(500)),
    applied_at: zTimeOrNull,
    applied_by: z.nullable(z.string().check(z.maxLength(255)))
});

/**
 * A comparison of orders, payments and the gateway's list, and what it found.
 */
export const zReconciliation = z.object({
    id: zId,
    from: zTime,
    to: zTime,
    trigger: z.enum(['request', 'nightly']),
    status: zReconciliationStatus,
    error: z.nullable(z.string().check(z.maxLength(1000))),
    counts: zReconciliationCounts,
    differences: z.array(zDifference).check(z.maxLength(200)),
    created_by: z.nullable(z.string().check(z.maxLength(255))),
    version: z.int().check(z.gte(1), z.lte(2147483647)),
    created_at: zTime,
    updated_at: zTime,
    finished_at: zTimeOrNull
});

/**
 * A page of differences.
 */
export const zDifferenceList = z.object({
    items: z.array(zDifference).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

/**
 * An import of orders. While it runs its counts only grow, and rows_created + rows_failed + rows_duplicate is rows_processed. Of a dry run they say what would be made; confirming it starts them anew.
 */
export const zBatch = z.object({
    id: zId,
    filename: z.nullable(z.string().check(z.maxLength(255))),
    file_sha256: zSha256,
    source: z.string().check(z.minLength(1), z.maxLength(64)),
    dry_run: z.boolean(),
    error_policy: zErrorPolicy,
    notify: zNotify,
    encoding: z.string().check(z.minLength(1), z.maxLength(32)),
    detected_encoding: z.nullable(z.string().check(z.maxLength(32))),
    status: zBatchStatus,
    rows_total: z.nullable(z.int().check(z.gte(0), z.lte(9007199254740991))),
    rows_processed: z.int().check(z.gte(0), z.lte(9007199254740991)),
    rows_created: z.int().check(z.gte(0), z.lte(9007199254740991)),
    rows_failed: z.int().check(z.gte(0), z.lte(9007199254740991)),
    rows_duplicate: z.int().check(z.gte(0), z.lte(9007199254740991)),
    orders_created: z.int().check(z.gte(0), z.lte(9007199254740991)),
    orders_paid: z.int().check(z.gte(0), z.lte(9007199254740991)),
    orders_payment_failed: z.int().check(z.gte(0), z.lte(9007199254740991)),
    orders_payment_pending: z.int().check(z.gte(0), z.lte(9007199254740991)),
    amount_total: z.int().check(z.gte(0), z.lte(9007199254740991)),
    amount_paid: z.int().check(z.gte(0), z.lte(9007199254740991)),
    notifications_queued: z.int().check(z.gte(0), z.lte(9007199254740991)),
    notifications_sent: z.int().check(z.gte(0), z.lte(9007199254740991)),
    orders_undone: z.int().check(z.gte(0), z.lte(9007199254740991)),
    orders_kept: z.int().check(z.gte(0), z.lte(9007199254740991)),
    amount_undone: z.int().check(z.gte(0), z.lte(9007199254740991)),
    ignored_columns: z.array(z.string().check(z.maxLength(1000))).check(z.maxLength(1000)),
    error: z.nullable(z.string().check(z.maxLength(1000))),
    eta_seconds: z.nullable(z.int().check(z.gte(0), z.lte(9007199254740991))),
    allowed_actions: z.array(zBatchAction).check(z.maxLength(5)),
    created_by: z.string().check(z.maxLength(255)),
    version: z.int().check(z.gte(1), z.lte(2147483647)),
    created_at: zTime,
    started_at: zTimeOrNull,
    finished_at: zTimeOrNull,
    updated_at: zTime
});

/**
 * A page of batches.
 */
export const zBatchList = z.object({
    items: z.array(zBatch).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

/**
 * The `id` of the batch.
 */
export const zBatchId = zId;

/**
 * The encoding of the file; `utf-8-sig` is UTF-8 with a byte order mark, which Excel needs.
 */
export const zSheetEncoding = z.enum(['utf-8-sig', 'cp932']);

/**
 * The `id` of the reconciliation.
 */
export const zReconciliationId = zId;

/**
 * The `id` of the difference.
 */
export const zDifferenceId = zId;

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
 * The `id` of the order.
 */
export const zOrderId = zId;

/**
 * Only orders in this status; give it several times for any of several.
 */
export const zStatusFilter = z.array(zOrderStatus).check(z.minLength(1), z.maxLength(8));

/**
 * Only orders of the customer with this e-mail address, in whatever case.
 */
export const zCustomerEmailFilter = zEmail;

/**
 * Only orders that have this as a part of the customer's name, e-mail address or telephone number, as their whole `external_id`, as the start of their `id`, or as its last twelve digits: the number by which customers know an order that has no `external_id`. A name is found in any letter case and width, composed or not, with or without spaces between Japanese characters, and in the usual variants of a character (髙 and 高); a telephone number with or without hyphens.
 */
export const zQuery = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/));

/**
 * Only orders made by this batch.
 */
export const zBatchIdFilter = zId;

/**
 * Only orders created at this time or later.
 */
export const zCreatedFrom = zTime;

/**
 * Only orders created before this time.
 */
export const zCreatedTo = zTime;

/**
 * Only orders with a `total_amount` of at least this many yen.
 */
export const zMinTotal = z.int().check(z.gte(0), z.lte(999900000000));

/**
 * Only orders with a `total_amount` of at most this many yen.
 */
export const zMaxTotal = z.int().check(z.gte(0), z.lte(999900000000));

/**
 * What to sort by; a minus puts the newest or the largest first.
 */
export const zSort = z.enum([
    'created_at',
    '-created_at',
    'total_amount',
    '-total_amount'
]);

/**
 * The `id` of the delivery.
 */
export const zDeliveryId = zId;

/**
 * Only deliveries in this state.
 */
export const zDeliveryStateFilter = zDeliveryState;

/**
 * Only deliveries of this kind.
 */
export const zDeliveryKindFilter = zDeliveryKind;

/**
 * Only deliveries about this order.
 */
export const zDeliverySubjectFilter = zId;
