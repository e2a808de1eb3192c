// Generated from openapi/payment.yaml by `npm run generate`; never edited.

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

/**
 * The batch that the order came in with; null for an order that came by itself.
 */
export const zBatchId = z.nullable(z.uuid().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)));

/**
 * The currency; amounts are whole yen.
 */
export const zCurrency = z.enum(['JPY']);

/**
 * How a payment stands. PENDING: the gateway has not decided. COMPLETED: captured. FAILED: not captured, and it will not be. UNKNOWN: the gateway's answer was lost; it is being asked again. PARTIALLY_REFUNDED and REFUNDED: captured, and given back in part or in full.
 */
export const zPaymentStatus = z.enum([
    'PENDING',
    'COMPLETED',
    'FAILED',
    'UNKNOWN',
    'PARTIALLY_REFUNDED',
    'REFUNDED'
]);

/**
 * How a refund stands. A PENDING one counts as given back until it fails.
 */
export const zRefundStatus = z.enum([
    'PENDING',
    'COMPLETED',
    'FAILED'
]);

/**
 * How the customer pays, by card, at a convenience store, or by bank transfer.
 */
export const zPaymentMethod = z.enum([
    'card',
    'konbini',
    'bank_transfer'
]);

/**
 * Whole yen, as much as one payment may be.
 */
export const zPaymentAmount = z.int().check(z.gte(100), z.lte(1000000));

/**
 * Whole yen, as much as one refund may be.
 */
export const zRefundAmount = z.int().check(z.gte(1), z.lte(1000000));

/**
 * Whole yen, summed over many payments.
 */
export const zAmountSum = z.int().check(z.gte(0), z.lte(9007199254740991));

/**
 * How many payments.
 */
export const zCount = z.int().check(z.gte(0));

/**
 * The gateway that the payment went to.
 */
export const zGatewayName = z.string().check(z.maxLength(32), z.regex(/^[a-z][a-z0-9_]*$/));

/**
 * The gateway's own id for this; null until it has given one.
 */
export const zGatewayReference = z.nullable(z.string().check(z.maxLength(255)));

/**
 * Why it failed, for programs, as the gateway says it; null when it did not fail.
 */
export const zFailureCode = z.nullable(z.string().check(z.maxLength(64)));

/**
 * Why it failed, for a person; null when it did not fail.
 */
export const zFailureMessage = z.nullable(z.string().check(z.maxLength(500)));

/**
 * Yen given back so far; refunds under way are not in it.
 */
export const zRefundedAmount = z.int().check(z.gte(0), z.lte(1000000));

/**
 * Yen that can still be given back: what was captured less the refunds completed and under way; 0 where nothing was captured.
 */
export const zRefundableAmount = z.int().check(z.gte(0), z.lte(1000000));

/**
 * Grows with every change; the `ETag` is made from it.
 */
export const zVersion = z.int().check(z.gte(1));

/**
 * A payment to take for an order.
 */
export const zPaymentCreate = z.object({
    order_id: zId,
    amount: zPaymentAmount,
    currency: z.optional(z.enum(['JPY'])),
    method: zPaymentMethod,
    token: z._default(z.optional(z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/))), 'tok_ok'),
    batch_id: z.optional(zId)
});

/**
 * Money to give back.
 */
export const zRefundCreate = z.object({
    payment_id: zId,
    amount: z.optional(z.int().check(z.gte(1), z.lte(1000000))),
    reason: z.optional(z.string().check(z.minLength(1), z.maxLength(500), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)))
});

/**
 * A payment to take for one order of a batch.
 */
export const zPaymentBatchItem = z.object({
    order_id: zId,
    amount: z.int().check(z.gte(-9007199254740991), z.lte(9007199254740991)),
    currency: z.optional(z.enum(['JPY'])),
    method: zPaymentMethod,
    token: z._default(z.optional(z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/))), 'tok_ok')
});

/**
 * Payments to take for the orders of a batch.
 */
export const zPaymentBatchCreate = z.object({
    batch_id: zId,
    payments: z.array(zPaymentBatchItem).check(z.minLength(1), z.maxLength(1000))
});

/**
 * CREATED by this request, or EXISTING, because an earlier one of the batch had made it.
 */
export const zTakenStatus = z.enum(['CREATED', 'EXISTING']);

/**
 * Nothing was made; `problem` says why.
 */
export const zRefusedStatus = z.enum(['REFUSED']);

/**
 * Why there is no payment for one item of a batch.
 */
export const zRefusedPayment = z.object({
    order_id: zId,
    status: zRefusedStatus,
    problem: zProblem,
    payment_id: z.nullable(z.uuid().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)))
});

/**
 * A payment of which all that is left is given back.
 */
export const zRefundBatchItem = z.object({
    payment_id: zId,
    reason: z.optional(z.string().check(z.minLength(1), z.maxLength(500), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)))
});

/**
 * Payments of a batch to give back.
 */
export const zRefundBatchCreate = z.object({
    batch_id: zId,
    refunds: z.array(zRefundBatchItem).check(z.minLength(1), z.maxLength(1000))
});

/**
 * Why there is no refund for one item of a batch.
 */
export const zRefusedRefund = z.object({
    payment_id: zId,
    status: zRefusedStatus,
    problem: zProblem
});

/**
 * The refunds in one status.
 */
export const zRefundsInStatus = z.object({
    status: zRefundStatus,
    count: z.int().check(z.gte(0)),
    amount: zAmountSum
});

/**
 * How many items ended in what, and the refunds by their status.
 */
export const zRefundBatchTotals = z.object({
    created: z.int().check(z.gte(0), z.lte(1000)),
    existing: z.int().check(z.gte(0), z.lte(1000)),
    refused: z.int().check(z.gte(0), z.lte(1000)),
    by_status: z.array(zRefundsInStatus)
});

/**
 * An event of any other type. It is kept and has no effect.
 */
export const zOtherGatewayEvent = z.object({
    type: z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^[\x21-\x7e]+$/))
});

/**
 * The payment or refund that it happened to.
 */
export const zGatewayEventData = z.object({
    gateway_reference: z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/)),
    order_id: zId,
    amount: z.int().check(z.gte(1), z.lte(1000000)),
    currency: zCurrency,
    refund_reference: z.optional(z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/))),
    failure_code: z.optional(z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[A-Za-z0-9_.-]+$/))),
    failure_message: z.optional(z.string().check(z.minLength(1), z.maxLength(500), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)))
});

/**
 * An event of a type that is known here. Members that are not named here are left aside.
 */
export const zKnownGatewayEvent = z.object({
    type: z.enum([
        'payment.completed',
        'payment.failed',
        'refund.completed',
        'refund.failed'
    ]),
    timestamp: zTime,
    data: zGatewayEventData
});

/**
 * Something that happened at the gateway.
 */
export const zGatewayEvent = z.union([
    zKnownGatewayEvent,
    zOtherGatewayEvent
]);

/**
 * Says that the event is stored.
 */
export const zGatewayEventReceipt = z.object({
    received: z.literal(true),
    event_id: z.string().check(z.minLength(1), z.maxLength(255))
});

/**
 * What was done with an event.
 */
export const zGatewayEventOutcome = z.enum([
    'WAITING',
    'APPLIED',
    'IGNORED',
    'MISMATCHED',
    'CONFLICTING'
]);

/**
 * An event of the gateway's as it was received, and what was done with it.
 */
export const zGatewayEventRecord = z.object({
    id: zId,
    source: zGatewayName,
    event_id: z.string().check(z.minLength(1), z.maxLength(255)),
    type: z.string().check(z.minLength(1), z.maxLength(100)),
    order_id: z.nullable(z.uuid().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))),
    gateway_reference: z.nullable(z.string().check(z.minLength(1), z.maxLength(255))),
    refund_reference: z.nullable(z.string().check(z.maxLength(255))),
    amount: z.nullable(z.int().check(z.gte(1), z.lte(1000000))),
    currency: z.nullable(z.enum(['JPY'])),
    failure_code: z.nullable(z.string().check(z.maxLength(64))),
    failure_message: z.nullable(z.string().check(z.maxLength(500))),
    occurred_at: zTime,
    received_at: zTime,
    outcome: zGatewayEventOutcome,
    outcome_reason: z.nullable(z.string().check(z.maxLength(500))),
    replayed_at: z.nullable(z.iso.datetime().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/))),
    replayed_by: z.nullable(z.string().check(z.maxLength(255))),
    payment_id: z.nullable(z.uuid().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)))
});

/**
 * One page of the gateway's events.
 */
export const zGatewayEventList = z.object({
    items: z.array(zGatewayEventRecord).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

/**
 * How the gateway says that it stands. Only what is COMPLETED has moved money.
 */
export const zGatewayEntryStatus = z.enum([
    'COMPLETED',
    'PENDING',
    'FAILED'
]);

/**
 * Whole yen at the gateway; what others charged there is not bound to our limits.
 */
export const zGatewayAmount = z.int().check(z.gte(0), z.lte(9007199254740991));

/**
 * The id of our payment or refund that it was asked for with; null where we did not ask.
 */
export const zOwnId = z.nullable(z.string().check(z.maxLength(255)));

/**
 * The order that it was asked for; null where the gateway was told none.
 */
export const zGatewayOrderId = z.nullable(z.uuid().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)));

/**
 * The payments in one status.
 */
export const zPaymentStatsByStatus = z.object({
    status: zPaymentStatus,
    count: zCount,
    amount: zAmountSum
});

/**
 * How many items ended in what, and the payments by their status.
 */
export const zPaymentBatchTotals = z.object({
    created: z.int().check(z.gte(0), z.lte(1000)),
    existing: z.int().check(z.gte(0), z.lte(1000)),
    refused: z.int().check(z.gte(0), z.lte(1000)),
    by_status: z.array(zPaymentStatsByStatus)
});

/**
 * Counts and yen of the payments of a batch, and of their refunds.
 */
export const zPaymentBatch = z.object({
    batch_id: zId,
    currency: zCurrency,
    count: zCount,
    amount: zAmountSum,
    by_status: z.array(zPaymentStatsByStatus),
    captured_amount: zAmountSum,
    refunded_amount: zAmountSum,
    refunds_by_status: z.array(zRefundsInStatus)
});

/**
 * The captured payments by one method.
 */
export const zPaymentStatsByMethod = z.object({
    method: zPaymentMethod,
    count: zCount,
    amount: zAmountSum
});

/**
 * The captured payments made on one day, and what of them has been given back since.
 */
export const zPaymentStatsByDay = z.object({
    date: z.iso.date().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
    count: zCount,
    amount: zAmountSum,
    refunded_amount: zAmountSum,
    net_amount: zAmountSum
});

/**
 * Counts and yen of the payments made in a period.
 */
export const zPaymentStats = z.object({
    currency: zCurrency,
    by_status: z.array(zPaymentStatsByStatus),
    by_method: z.array(zPaymentStatsByMethod),
    by_day: z.array(zPaymentStatsByDay).check(z.maxLength(90)),
    captured_amount: zAmountSum,
    refunded_amount: zAmountSum,
    net_amount: zAmountSum
});

/**
 * Says that the process runs.
 */
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

/**
 * One thing that was looked at.
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
 * Whether the service can take traffic, and what was looked at.
 */
export const zReadiness = z.object({
    status: z.enum(['ready', 'unready']),
    checks: z.array(zReadinessCheck),
    oldest_owed: zOldestOwed,
    breakers: z.array(zBreakerState).check(z.maxLength(10))
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
 * What a delivery is about: `order_webhook` (news of a payment for the order service).
 */
export const zDeliveryKind = z.string().check(z.minLength(1), z.maxLength(40), z.regex(/^[a-z][a-z_]*$/));

/**
 * Whose command led to it, the subject of the token; null where the service did it by itself, and of what is older than this record.
 */
export const zRequestedBy = z.nullable(z.string().check(z.maxLength(255)));

/**
 * A payment without its refunds and attempts.
 */
export const zPaymentSummary = z.object({
    id: zId,
    order_id: zId,
    batch_id: zBatchId,
    amount: zPaymentAmount,
    currency: zCurrency,
    status: zPaymentStatus,
    method: zPaymentMethod,
    gateway: zGatewayName,
    gateway_reference: zGatewayReference,
    failure_code: zFailureCode,
    failure_message: zFailureMessage,
    requested_by: zRequestedBy,
    refunded_amount: zRefundedAmount,
    refundable_amount: zRefundableAmount,
    version: zVersion,
    created_at: zTime,
    updated_at: zTime
});

/**
 * One call to the gateway and what came of it.
 */
export const zPaymentAttempt = z.object({
    at: zTime,
    operation: z.enum([
        'capture',
        'refund',
        'inquiry'
    ]),
    outcome: z.enum([
        'completed',
        'pending',
        'failed',
        'unknown'
    ]),
    code: z.nullable(z.string().check(z.maxLength(64))),
    detail: z.nullable(z.string().check(z.maxLength(500))),
    requested_by: zRequestedBy
});

/**
 * One page of payments.
 */
export const zPaymentList = z.object({
    items: z.array(zPaymentSummary).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

/**
 * Money given back, or on its way back, for one payment.
 */
export const zRefund = z.object({
    id: zId,
    payment_id: zId,
    order_id: zId,
    amount: zRefundAmount,
    currency: zCurrency,
    status: zRefundStatus,
    reason: z.nullable(z.string().check(z.maxLength(500))),
    gateway_reference: zGatewayReference,
    failure_message: zFailureMessage,
    requested_by: zRequestedBy,
    created_at: zTime,
    updated_at: zTime
});

/**
 * A payment with its refunds and with every attempt made at the gateway.
 */
export const zPayment = z.object({
    id: zId,
    order_id: zId,
    batch_id: zBatchId,
    amount: zPaymentAmount,
    currency: zCurrency,
    status: zPaymentStatus,
    method: zPaymentMethod,
    gateway: zGatewayName,
    gateway_reference: zGatewayReference,
    failure_code: zFailureCode,
    failure_message: zFailureMessage,
    requested_by: zRequestedBy,
    refunded_amount: zRefundedAmount,
    refundable_amount: zRefundableAmount,
    refunds: z.array(zRefund),
    attempts: z.array(zPaymentAttempt),
    version: zVersion,
    created_at: zTime,
    updated_at: zTime
});

/**
 * One page of refunds.
 */
export const zRefundList = z.object({
    items: z.array(zRefund).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

/**
 * The payment of one item of a batch.
 */
export const zTakenPayment = z.object({
    order_id: zId,
    status: zTakenStatus,
    payment: zPaymentSummary
});

/**
 * What became of each item of a batch of payments.
 */
export const zPaymentBatchResult = z.object({
    batch_id: zId,
    results: z.array(z.union([zTakenPayment, zRefusedPayment])).check(z.minLength(1), z.maxLength(1000)),
    totals: zPaymentBatchTotals
});

/**
 * The refund of one item of a batch.
 */
export const zGivenRefund = z.object({
    payment_id: zId,
    status: zTakenStatus,
    refund: zRefund
});

/**
 * What became of each item of a batch of refunds.
 */
export const zRefundBatchResult = z.object({
    batch_id: zId,
    results: z.array(z.union([zGivenRefund, zRefusedRefund])).check(z.minLength(1), z.maxLength(1000)),
    totals: zRefundBatchTotals
});

/**
 * An order for which no more payments are made.
 */
export const zClosedOrder = z.object({
    order_id: zId,
    closed_at: zTime,
    latest_payment: z.array(zPaymentSummary).check(z.maxLength(1))
});

/**
 * A capture or a refund, as the gateway has it.
 */
export const zGatewayEntry = z.object({
    kind: z.enum(['CAPTURE', 'REFUND']),
    gateway: zGatewayName,
    gateway_reference: z.string().check(z.minLength(1), z.maxLength(255)),
    capture_reference: z.string().check(z.minLength(1), z.maxLength(255)),
    own_id: zOwnId,
    requested_by: zRequestedBy,
    order_id: zGatewayOrderId,
    amount: zGatewayAmount,
    currency: zCurrency,
    status: zGatewayEntryStatus,
    created_at: zTime
});

/**
 * One page of captures and refunds.
 */
export const zGatewayEntryList = z.object({
    items: z.array(zGatewayEntry).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

/**
 * A capture with its refunds, as the gateway has them.
 */
export const zGatewayPayment = z.object({
    gateway: zGatewayName,
    gateway_reference: z.string().check(z.minLength(1), z.maxLength(255)),
    own_id: zOwnId,
    requested_by: zRequestedBy,
    order_id: zGatewayOrderId,
    amount: zGatewayAmount,
    currency: zCurrency,
    status: zGatewayEntryStatus,
    refunded_amount: zGatewayAmount,
    refunds: z.array(zGatewayEntry),
    created_at: zTime
});

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
 * The gateway's own id for the capture.
 */
export const zGatewayReferencePath = z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/));

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
 * The id of the payment.
 */
export const zPaymentId = zId;

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
