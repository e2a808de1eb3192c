// Generated from openapi/payment.yaml by `npm run generate`; never edited.

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
 * RFC 3339 in UTC.
 */
export const zTime = z.iso.datetime().check(z.maxLength(64), z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/));

/**
 * The cursor of the next page; null on the last page.
 */
export const zNextCursor = z.nullable(z.string().check(z.maxLength(256)));

/**
 * How many items match in total, counted up to 10,000; null if there are more.
 */
export const zTotal = z.nullable(z.int().check(z.gte(0), z.lte(10000)));

/**
 * The batch that the order was imported with; null if the order was placed on its own.
 */
export const zBatchId = z.nullable(z.uuid().check(z.maxLength(36), z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)));

/**
 * The currency. Amounts are whole yen.
 */
export const zCurrency = z.enum(['JPY']);

/**
 * The status of a payment. PENDING: the gateway has not decided, or the money that others collect was not recorded yet. COMPLETED: captured, or received by others. FAILED: not captured, and it will not be. UNKNOWN: the gateway's answer was lost, and the gateway is being asked again. PARTIALLY_REFUNDED and REFUNDED: captured, and refunded in part or in full.
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
 * The status of a refund. A PENDING refund counts as refunded until it fails. A COMPLETED one can fail later, if the customer's bank sends the money back: it can be refunded again then.
 */
export const zRefundStatus = z.enum([
    'PENDING',
    'COMPLETED',
    'FAILED'
]);

/**
 * How the customer pays. `card`, `konbini` and `bank_transfer` go through the payment gateway. `cash_on_delivery` and `invoice` are paid after shipping, to the carrier or to the shop: `record_payment` reports what was received. `external` was paid to somebody else, such as a marketplace.
 */
export const zPaymentMethod = z.enum([
    'card',
    'konbini',
    'bank_transfer',
    'cash_on_delivery',
    'invoice',
    'external'
]);

/**
 * PaidElsewhere
 *
 * Who took the money of a payment by `external`; null for every other method.
 */
export const zPaidElsewhere = z.nullable(z.object({
    provider: z.string().check(z.minLength(1), z.maxLength(64)),
    reference: z.nullable(z.string().check(z.maxLength(128))),
    paid_at: z.nullable(z.iso.datetime().check(z.maxLength(64)))
}));

/**
 * Who took the money of a payment by `external`.
 */
export const zPaidElsewhereCreate = z.object({
    provider: z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)),
    reference: z.nullish(z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    paid_at: z.nullish(z.iso.datetime().check(z.maxLength(64), z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)))
});

/**
 * When the money was received, as far as somebody reported it (`record_payment`, `paid_elsewhere`); null for payments through the gateway.
 */
export const zReceivedAt = z.nullable(z.iso.datetime().check(z.maxLength(64), z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)));

/**
 * What the money was moved under, such as the number of a transfer or of a carrier's statement. It becomes the `gateway_reference`.
 */
export const zReportReference = z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/));

/**
 * Anything else worth knowing later; `attempts` shows it.
 */
export const zReportNote = z.string().check(z.minLength(1), z.maxLength(500), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/));

/**
 * The numbers to pay with, by name. For a voucher, `lawson_payment_code` and `lawson_confirmation_number`, and so on for each store; for a transfer, `bank_name`, `bank_code`, `branch_name`, `branch_code`, `account_type`, `account_number` and `account_holder_name`.
 */
export const zNextActionDetails = z.record(z.string(), z.string().check(z.maxLength(255), z.regex(/^[^\u0000-\u001f\u007f]*$/)));

/**
 * NextAction
 *
 * What the customer still has to do before the gateway decides; null if there is nothing to do, or if it is done.
 */
export const zNextAction = z.nullable(z.object({
    kind: z.enum([
        'redirect',
        'voucher',
        'transfer'
    ]),
    url: z.nullable(z.string().check(z.maxLength(2048), z.regex(/^[^\u0000- \u007f]*$/))),
    reference: z.nullable(z.string().check(z.maxLength(255), z.regex(/^[^\u0000-\u001f\u007f]*$/))),
    expires_at: z.nullable(z.iso.datetime().check(z.maxLength(64), z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/))),
    details: zNextActionDetails
}));

/**
 * Dispute
 *
 * The customer's bank takes the money back, or asks about it; null if nobody disputed the payment.
 */
export const zDispute = z.nullable(z.object({
    status: z.enum([
        'NEEDS_RESPONSE',
        'UNDER_REVIEW',
        'WON',
        'LOST',
        'CLOSED'
    ]),
    amount: z.int().check(z.gte(0), z.lte(999900000000)),
    reason: z.string().check(z.maxLength(64)),
    due_at: z.nullable(z.iso.datetime().check(z.maxLength(64), z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)))
}));

/**
 * What came of a refund that a person had to make.
 */
export const zRefundSettlement = z.object({
    outcome: z.enum(['COMPLETED', 'FAILED']),
    reference: z.optional(zReportReference),
    note: z.optional(zReportNote)
});

/**
 * An amount in whole yen: 100 to 1,000,000 by card, at a convenience store or by bank transfer, 1 to 999,900,000,000 by every other method.
 */
export const zPaymentAmount = z.int().check(z.gte(1), z.lte(999900000000));

/**
 * Money that was received for a payment.
 */
export const zPaymentReceipt = z.object({
    received_at: zTime,
    reference: z.optional(zReportReference),
    note: z.optional(zReportNote),
    amount: z.optional(zPaymentAmount)
});

/**
 * An amount in whole yen, within the limits of one refund.
 */
export const zRefundAmount = z.int().check(z.gte(1), z.lte(999900000000));

/**
 * A sum in whole yen over many payments.
 */
export const zAmountSum = z.int().check(z.gte(0), z.lte(9007199254740991));

/**
 * How many payments.
 */
export const zCount = z.int().check(z.gte(0), z.lte(1000000000000));

/**
 * The gateway that the payment went to; `external` if the money does not pass through one.
 */
export const zGatewayName = z.string().check(z.maxLength(32), z.regex(/^[a-z][a-z0-9_]*$/));

/**
 * The gateway's own id; null until the gateway has assigned one. For gateway `external`, what the money was received or refunded under.
 */
export const zGatewayReference = z.nullable(z.string().check(z.maxLength(255)));

/**
 * The gateway's code for why it failed, for programs; null if it did not fail. `not_collected`: the money that others were to collect is no longer expected. `order_cancelled`: the order was cancelled before it was paid. `checkout_expired`: the customer did not pay on a link before the gateway's page closed.
 */
export const zFailureCode = z.nullable(z.string().check(z.maxLength(64)));

/**
 * Why it failed, for a person to read; null if it did not fail.
 */
export const zFailureMessage = z.nullable(z.string().check(z.maxLength(500)));

/**
 * How many yen were refunded so far, not counting refunds under way.
 */
export const zRefundedAmount = z.int().check(z.gte(0), z.lte(999900000000));

/**
 * How many yen can still be refunded: the captured amount less the refunds completed and under way; 0 if nothing was captured.
 */
export const zRefundableAmount = z.int().check(z.gte(0), z.lte(999900000000));

/**
 * Increases with every change. The `ETag` is derived from it.
 */
export const zVersion = z.int().check(z.gte(1), z.lte(1000000000000));

/**
 * A payment to take for an order.
 */
export const zPaymentCreate = z.object({
    order_id: zId,
    amount: zPaymentAmount,
    currency: z.optional(z.enum(['JPY'])),
    method: zPaymentMethod,
    token: z.optional(z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/))),
    paid_elsewhere: z.optional(zPaidElsewhereCreate),
    batch_id: z.optional(zId)
});

/**
 * What a request for one payment has in its header and its body.
 */
export const zPaymentRequest = z.object({
    idempotency_key: z.optional(z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/))),
    request_id: z.optional(z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^[\x21-\x7e]+$/))),
    traceparent: z.optional(z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/))),
    payment: zPaymentCreate
});

/**
 * Payments that are asked for at the same time and have nothing else to do with each other.
 */
export const zEachPaymentCreate = z.object({
    requests: z.array(zPaymentRequest).check(z.minLength(1), z.maxLength(64))
});

/**
 * A refund to make.
 */
export const zRefundCreate = z.object({
    payment_id: zId,
    amount: z.optional(z.int().check(z.gte(1), z.lte(999900000000))),
    reason: z.optional(z.string().check(z.minLength(1), z.maxLength(500), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    despite_dispute: z._default(z.optional(z.boolean()), false)
});

/**
 * A payment to take for one order of a batch.
 */
export const zPaymentBatchItem = z.object({
    order_id: zId,
    amount: z.int().check(z.gte(-9007199254740991), z.lte(9007199254740991)),
    currency: z.optional(z.enum(['JPY'])),
    method: zPaymentMethod,
    token: z.optional(z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/))),
    paid_elsewhere: z.optional(zPaidElsewhereCreate)
});

/**
 * Payments to take for the orders of a batch.
 */
export const zPaymentBatchCreate = z.object({
    batch_id: zId,
    payments: z.array(zPaymentBatchItem).check(z.minLength(1), z.maxLength(1000))
});

/**
 * CREATED by this request, or EXISTING because an earlier request of the batch had created it.
 */
export const zTakenStatus = z.enum(['CREATED', 'EXISTING']);

/**
 * Nothing was created; `problem` says why.
 */
export const zRefusedStatus = z.enum(['REFUSED']);

/**
 * Why one item of a batch has no payment.
 */
export const zRefusedPayment = z.object({
    order_id: zId,
    status: zRefusedStatus,
    problem: zProblem,
    payment_id: z.nullable(z.uuid().check(z.maxLength(36), z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)))
});

/**
 * A payment to refund in full, less what was already refunded.
 */
export const zRefundBatchItem = z.object({
    payment_id: zId,
    reason: z.optional(z.string().check(z.minLength(1), z.maxLength(500), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)))
});

/**
 * Payments of a batch to refund.
 */
export const zRefundBatchCreate = z.object({
    batch_id: zId,
    refunds: z.array(zRefundBatchItem).check(z.minLength(1), z.maxLength(1000))
});

/**
 * Why one item of a batch has no refund.
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
    count: z.int().check(z.gte(0), z.lte(1000000000000)),
    amount: zAmountSum
});

/**
 * How many items had each result, and the refunds by status.
 */
export const zRefundBatchTotals = z.object({
    created: z.int().check(z.gte(0), z.lte(1000)),
    existing: z.int().check(z.gte(0), z.lte(1000)),
    refused: z.int().check(z.gte(0), z.lte(1000)),
    by_status: z.array(zRefundsInStatus).check(z.maxLength(20))
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
 * An event of a known type. Members that are not listed here are ignored.
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
 * An event as Stripe sends it. Members that are not listed here are ignored.
 */
export const zStripeEvent = z.object({
    id: z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/)),
    type: z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^[\x21-\x7e]+$/))
});

/**
 * Confirms that the event is stored.
 */
export const zGatewayEventReceipt = z.object({
    received: z.literal(true),
    event_id: z.string().check(z.minLength(1), z.maxLength(255))
});

/**
 * The outcome of an event.
 */
export const zGatewayEventOutcome = z.enum([
    'WAITING',
    'APPLIED',
    'IGNORED',
    'MISMATCHED',
    'CONFLICTING'
]);

/**
 * An event as it was received from the gateway, and its outcome.
 */
export const zGatewayEventRecord = z.object({
    id: zId,
    source: zGatewayName,
    event_id: z.string().check(z.minLength(1), z.maxLength(255)),
    type: z.string().check(z.minLength(1), z.maxLength(100)),
    order_id: z.nullable(z.uuid().check(z.maxLength(36), z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))),
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
    replayed_at: z.nullable(z.iso.datetime().check(z.maxLength(64), z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/))),
    replayed_by: z.nullable(z.string().check(z.maxLength(255))),
    payment_id: z.nullable(z.uuid().check(z.maxLength(36), z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)))
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
 * The status as the gateway reports it. Only a COMPLETED entry has moved money.
 */
export const zGatewayEntryStatus = z.enum([
    'COMPLETED',
    'PENDING',
    'FAILED'
]);

/**
 * Whole yen at the gateway. Charges that others made there may exceed our limits.
 */
export const zGatewayAmount = z.int().check(z.gte(0), z.lte(9007199254740991));

/**
 * The id of our payment or refund that requested it; null if this service did not request it.
 */
export const zOwnId = z.nullable(z.string().check(z.maxLength(255)));

/**
 * The order that it was requested for; null if the gateway was told none.
 */
export const zGatewayOrderId = z.nullable(z.uuid().check(z.maxLength(36), z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)));

/**
 * The payments in one status.
 */
export const zPaymentStatsByStatus = z.object({
    status: zPaymentStatus,
    count: zCount,
    amount: zAmountSum
});

/**
 * How many items had each result, and the payments by status.
 */
export const zPaymentBatchTotals = z.object({
    created: z.int().check(z.gte(0), z.lte(1000)),
    existing: z.int().check(z.gte(0), z.lte(1000)),
    refused: z.int().check(z.gte(0), z.lte(1000)),
    by_status: z.array(zPaymentStatsByStatus).check(z.maxLength(20))
});

/**
 * Counts and yen of the payments of a batch, and of their refunds.
 */
export const zPaymentBatch = z.object({
    batch_id: zId,
    currency: zCurrency,
    count: zCount,
    amount: zAmountSum,
    by_status: z.array(zPaymentStatsByStatus).check(z.maxLength(20)),
    captured_amount: zAmountSum,
    refunded_amount: zAmountSum,
    refunds_by_status: z.array(zRefundsInStatus).check(z.maxLength(20))
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
 * The captured payments created on one day, and how much of them has been refunded since.
 */
export const zPaymentStatsByDay = z.object({
    date: z.iso.date().check(z.maxLength(10), z.regex(/^\d{4}-\d{2}-\d{2}$/)),
    count: zCount,
    amount: zAmountSum,
    refunded_amount: zAmountSum,
    net_amount: zAmountSum
});

/**
 * Counts and yen of the payments created in a period.
 */
export const zPaymentStats = z.object({
    currency: zCurrency,
    by_status: z.array(zPaymentStatsByStatus).check(z.maxLength(20)),
    by_method: z.array(zPaymentStatsByMethod).check(z.maxLength(20)),
    by_day: z.array(zPaymentStatsByDay).check(z.maxLength(90)),
    captured_amount: zAmountSum,
    refunded_amount: zAmountSum,
    net_amount: zAmountSum
});

/**
 * Confirms that the process runs.
 */
export const zHealth = z.object({
    status: z.enum(['ok'])
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

/**
 * One thing that was checked.
 */
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

/**
 * Whether the service can take traffic, and what was checked.
 */
export const zReadiness = z.object({
    status: z.enum(['ready', 'unready']),
    checks: z.array(zReadinessCheck).check(z.maxLength(50)),
    oldest_owed: zOldestOwed,
    breakers: z.array(zBreakerState).check(z.maxLength(10))
});

/**
 * Whether a delivery is still owed (`pending`), was given up (`dead`) or was accepted (`done`).
 */
export const zDeliveryState = z.enum([
    'pending',
    'dead',
    'done'
]);

/**
 * The kind of call: `order_webhook` sends news of a payment to the order service.
 */
export const zDeliveryKind = z.string().check(z.minLength(1), z.maxLength(40), z.regex(/^[a-z][a-z_]*$/));

/**
 * The subject of the token whose command led to this; null if the service acted on its own, or if the entry is older than this field.
 */
export const zRequestedBy = z.nullable(z.string().check(z.maxLength(255)));

/**
 * A URL on which a customer pays.
 */
export const zPaymentLink = z.object({
    id: zId,
    payment_id: zId,
    url: z.string().check(z.minLength(1), z.maxLength(2048)),
    expires_at: zTime,
    locale: z.enum(['ja', 'en']),
    requested_by: zRequestedBy,
    created_at: zTime
});

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
    paid_elsewhere: zPaidElsewhere,
    received_at: zReceivedAt,
    next_action: z.optional(zNextAction),
    dispute: z.optional(zDispute),
    refunded_amount: zRefundedAmount,
    refundable_amount: zRefundableAmount,
    version: zVersion,
    created_at: zTime,
    updated_at: zTime
});

/**
 * One call to the gateway and its outcome, or what a person reported.
 */
export const zPaymentAttempt = z.object({
    at: zTime,
    operation: z.enum([
        'capture',
        'refund',
        'inquiry',
        'record',
        'settle'
    ]),
    outcome: z.enum([
        'completed',
        'pending',
        'failed',
        'unknown',
        'deferred'
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
 * Money that was refunded, or is being refunded, for one payment.
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
 * A payment with its refunds, and with every attempt made at the gateway or report of a person.
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
    paid_elsewhere: zPaidElsewhere,
    received_at: zReceivedAt,
    next_action: z.optional(zNextAction),
    dispute: z.optional(zDispute),
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
 * The outcome of each item of a batch of payments.
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
 * The outcome of each item of a batch of refunds.
 */
export const zRefundBatchResult = z.object({
    batch_id: zId,
    results: z.array(z.union([zGivenRefund, zRefusedRefund])).check(z.minLength(1), z.maxLength(1000)),
    totals: zRefundBatchTotals
});

/**
 * An order for which no more payments are created.
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
 * A call that this service owes to another service.
 */
export const zDelivery = z.object({
    id: zId,
    kind: zDeliveryKind,
    target: z.string().check(z.minLength(1), z.maxLength(40)),
    subject_id: zId,
    state: zDeliveryState,
    attempts: z.int().check(z.gte(0), z.lte(1000000)),
    last_error: z.nullable(z.string().check(z.maxLength(1000))),
    next_attempt_at: z.nullable(z.iso.datetime().check(z.maxLength(64), z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/))),
    requested_by: zRequestedBy,
    replayed_at: z.nullable(z.iso.datetime().check(z.maxLength(64), z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/))),
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
 * The orders of a customer who is to be erased.
 */
export const zOrdersToErase = z.object({
    order_ids: z.array(zId).check(z.minLength(1), z.maxLength(200)),
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
 * The gateway's own id for the capture.
 */
export const zGatewayReferencePath = z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/));

/**
 * The gateway that the reference belongs to; the gateway in use if absent. References of different gateways are unrelated, even if they are the same.
 */
export const zGatewayOfReference = z.string().check(z.minLength(1), z.maxLength(32), z.regex(/^[a-z][a-z0-9_]*$/));

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
 * Only payments of this gateway, or their refunds; `external` if others take the money.
 */
export const zGatewayFilter = zGatewayName;

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
