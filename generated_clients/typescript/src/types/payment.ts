// Made from openapi/payment.yaml by `tox run -e generate`; never edited.

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
 * RFC 3339 in UTC.
 * @maxLength 64
 * @pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$
 * @format date-time
 */
export type Time = string;

/**
 * The cursor of the next page; null on the last page.
 */
export type NextCursor = string | null;

/**
 * How many items match in total, counted up to 10,000; null if there are more.
 */
export type Total = number | null;

/**
 * The batch that the order was imported with; null if the order was placed on its own.
 */
export type BatchId = string | null;

/**
 * The currency. Amounts are whole yen.
 */
export type Currency = "JPY";

export const Currency = {
    JPY: "JPY"
} as const;

/**
 * The status of a payment. PENDING: the gateway has not decided, or the money that others collect was not recorded yet. COMPLETED: captured, or received by others. FAILED: not captured, and it will not be. UNKNOWN: the gateway's answer was lost, and the gateway is being asked again. PARTIALLY_REFUNDED and REFUNDED: captured, and refunded in part or in full.
 */
export type PaymentStatus = "PENDING" | "COMPLETED" | "FAILED" | "UNKNOWN" | "PARTIALLY_REFUNDED" | "REFUNDED" | (string & {});

export const PaymentStatus = {
    PENDING: "PENDING",
    COMPLETED: "COMPLETED",
    FAILED: "FAILED",
    UNKNOWN: "UNKNOWN",
    PARTIALLY_REFUNDED: "PARTIALLY_REFUNDED",
    REFUNDED: "REFUNDED"
} as const;

/**
 * The status of a refund. A PENDING refund counts as refunded until it fails. A COMPLETED one can fail later, if the customer's bank sends the money back: it can be refunded again then.
 */
export type RefundStatus = "PENDING" | "COMPLETED" | "FAILED" | (string & {});

export const RefundStatus = {
    PENDING: "PENDING",
    COMPLETED: "COMPLETED",
    FAILED: "FAILED"
} as const;

/**
 * How the customer pays. `card`, `konbini` and `bank_transfer` go through the payment gateway. `cash_on_delivery` and `invoice` are paid after shipping, to the carrier or to the shop: `record_payment` reports what was received. `external` was paid to somebody else, such as a marketplace.
 */
export type PaymentMethod = "card" | "konbini" | "bank_transfer" | "cash_on_delivery" | "invoice" | "external" | (string & {});

export const PaymentMethod = {
    card: "card",
    konbini: "konbini",
    bank_transfer: "bank_transfer",
    cash_on_delivery: "cash_on_delivery",
    invoice: "invoice",
    external: "external"
} as const;

/**
 * Who took the money of a payment by `external`; null for every other method.
 */
export type PaidElsewhere = {
    /**
     * Who took the money.
     * @minLength 1
     * @maxLength 64
     */
    provider: string;
    /**
     * The provider's own reference; null if none was given.
     */
    reference: string | null;
    /**
     * When it was paid; null if that was not given.
     */
    paid_at: string | null;
} | null;

/**
 * Who took the money of a payment by `external`.
 */
export type PaidElsewhereCreate = {
    /**
     * Who took the money.
     * @minLength 1
     * @maxLength 64
     * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    provider: string;
    /**
     * The provider's own reference.
     */
    reference?: string | null;
    /**
     * When it was paid.
     */
    paid_at?: string | null;
};

/**
 * When the money was received, as far as somebody reported it (`record_payment`, `paid_elsewhere`); null for payments through the gateway.
 */
export type ReceivedAt = string | null;

/**
 * What the money was moved under, such as the number of a transfer or of a carrier's statement. It becomes the `gateway_reference`.
 * @minLength 1
 * @maxLength 128
 * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
 */
export type ReportReference = string;

/**
 * Anything else worth knowing later; `attempts` shows it.
 * @minLength 1
 * @maxLength 500
 * @pattern ^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
 */
export type ReportNote = string;

/**
 * What the customer still has to do before the gateway decides; null if there is nothing to do, or if it is done.
 */
export type NextAction = {
    /**
     * `redirect`: the customer confirms the payment on the page at `url`, such as 3-D Secure. `voucher`: the customer pays at a convenience store. `transfer`: the customer transfers the money to the account in `details`.
     */
    kind: "redirect" | "voucher" | "transfer" | (string & {});
    /**
     * A page of the gateway's for the customer; null if it has none.
     */
    url: string | null;
    /**
     * What the customer has to state when paying, such as the name or number of a transfer; null if nothing.
     */
    reference: string | null;
    /**
     * By when it has to be done; null if the gateway sets no date.
     */
    expires_at: string | null;
    details: NextActionDetails;
} | null;

/**
 * The numbers to pay with, by name. For a voucher, `lawson_payment_code` and `lawson_confirmation_number`, and so on for each store; for a transfer, `bank_name`, `bank_code`, `branch_name`, `branch_code`, `account_type`, `account_number` and `account_holder_name`.
 */
export type NextActionDetails = Record<string, string>;

/**
 * The customer's bank takes the money back, or asks about it; null if nobody disputed the payment.
 */
export type Dispute = {
    /**
     * NEEDS_RESPONSE: the gateway waits for evidence, by `due_at`. UNDER_REVIEW: the bank decides. WON: the money stays with the shop. LOST: the money is gone. CLOSED: it ended without either.
     */
    status: "NEEDS_RESPONSE" | "UNDER_REVIEW" | "WON" | "LOST" | "CLOSED" | (string & {});
    /**
     * How many yen are disputed.
     * @minimum 0
     * @maximum 999900000000
     */
    amount: number;
    /**
     * Why, in the gateway's words for programs.
     * @maxLength 64
     */
    reason: string;
    /**
     * By when evidence has to be there; null if none is asked for.
     */
    due_at: string | null;
} | null;

/**
 * A URL on which a customer pays.
 */
export type PaymentLink = {
    id: Id;
    payment_id: Id;
    /**
     * The page on which the customer pays.
     * @minLength 1
     * @maxLength 2048
     */
    url: string;
    /**
     * Until when the page takes money.
     */
    expires_at: Time;
    /**
     * The language of the order, which the page has unless the reader's browser asks for the other. Messages with the link are best written in it.
     */
    locale: "ja" | "en" | (string & {});
    requested_by: RequestedBy;
    created_at: Time;
};

/**
 * Money that was received for a payment.
 */
export type PaymentReceipt = {
    /**
     * When it was received.
     */
    received_at: Time;
    reference?: ReportReference;
    note?: ReportNote;
    /**
     * How many yen were received, which must be the payment's amount. It is assumed if absent.
     */
    amount?: PaymentAmount;
};

/**
 * What came of a refund that a person had to make.
 */
export type RefundSettlement = {
    /**
     * Whether the money was refunded.
     */
    outcome: "COMPLETED" | "FAILED" | (string & {});
    reference?: ReportReference;
    note?: ReportNote;
};

/**
 * An amount in whole yen: 100 to 1,000,000 by card, at a convenience store or by bank transfer, 1 to 999,900,000,000 by every other method.
 * @minimum 1
 * @maximum 999900000000
 */
export type PaymentAmount = number;

/**
 * An amount in whole yen, within the limits of one refund.
 * @minimum 1
 * @maximum 999900000000
 */
export type RefundAmount = number;

/**
 * A sum in whole yen over many payments.
 * @minimum 0
 * @maximum 9007199254740991
 */
export type AmountSum = number;

/**
 * How many payments.
 * @minimum 0
 * @maximum 1000000000000
 */
export type Count = number;

/**
 * The gateway that the payment went to; `external` if the money does not pass through one.
 * @maxLength 32
 * @pattern ^[a-z][a-z0-9_]*$
 */
export type GatewayName = string;

/**
 * The gateway's own id; null until the gateway has assigned one. For gateway `external`, what the money was received or refunded under.
 */
export type GatewayReference = string | null;

/**
 * The gateway's code for why it failed, for programs; null if it did not fail. `not_collected`: the money that others were to collect is no longer expected. `order_cancelled`: the order was cancelled before it was paid. `checkout_expired`: the customer did not pay on a link before the gateway's page closed.
 */
export type FailureCode = string | null;

/**
 * Why it failed, for a person to read; null if it did not fail.
 */
export type FailureMessage = string | null;

/**
 * How many yen were refunded so far, not counting refunds under way.
 * @minimum 0
 * @maximum 999900000000
 */
export type RefundedAmount = number;

/**
 * How many yen can still be refunded: the captured amount less the refunds completed and under way; 0 if nothing was captured.
 * @minimum 0
 * @maximum 999900000000
 */
export type RefundableAmount = number;

/**
 * Increases with every change. The `ETag` is derived from it.
 * @minimum 1
 * @maximum 1000000000000
 */
export type Version = number;

/**
 * A payment to take for an order.
 */
export type PaymentCreate = {
    order_id: Id;
    amount: PaymentAmount;
    /**
     * The currency. Only JPY is accepted.
     */
    currency?: "JPY";
    method: PaymentMethod;
    /**
     * The gateway's token for the customer's means of payment. The simulator accepts tok_ok, tok_declined, tok_insufficient_funds, tok_pending, tok_instructions, tok_timeout and tok_error; tok_ok if absent. Stripe needs one for `card` and `konbini`, and makes a customer for a `bank_transfer` without one. Without a token that the gateway needs, the gateway is not asked: the payment is FAILED (`payment_token_missing`), and the customer can pay on a link (`create_payment_link`). The token is passed on and never shown again.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    token?: string;
    paid_elsewhere?: PaidElsewhereCreate;
    batch_id?: Id;
};

/**
 * Payments that are asked for at the same time and have nothing else to do with each other.
 */
export type EachPaymentCreate = {
    /**
     * @minItems 1
     * @maxItems 64
     */
    requests: PaymentRequest[];
};

/**
 * What a request for one payment has in its header and its body.
 */
export type PaymentRequest = {
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
    payment: PaymentCreate;
};

/**
 * A payment without its refunds and attempts.
 */
export type PaymentSummary = {
    id: Id;
    order_id: Id;
    batch_id: BatchId;
    amount: PaymentAmount;
    currency: Currency;
    status: PaymentStatus;
    method: PaymentMethod;
    gateway: GatewayName;
    gateway_reference: GatewayReference;
    failure_code: FailureCode;
    failure_message: FailureMessage;
    requested_by: RequestedBy;
    paid_elsewhere: PaidElsewhere;
    received_at: ReceivedAt;
    next_action?: NextAction;
    dispute?: Dispute;
    refunded_amount: RefundedAmount;
    refundable_amount: RefundableAmount;
    version: Version;
    created_at: Time;
    updated_at: Time;
};

/**
 * A payment with its refunds, and with every attempt made at the gateway or report of a person.
 */
export type Payment = {
    id: Id;
    order_id: Id;
    batch_id: BatchId;
    amount: PaymentAmount;
    currency: Currency;
    status: PaymentStatus;
    method: PaymentMethod;
    gateway: GatewayName;
    gateway_reference: GatewayReference;
    failure_code: FailureCode;
    failure_message: FailureMessage;
    requested_by: RequestedBy;
    paid_elsewhere: PaidElsewhere;
    received_at: ReceivedAt;
    next_action?: NextAction;
    dispute?: Dispute;
    refunded_amount: RefundedAmount;
    refundable_amount: RefundableAmount;
    /**
     * Every refund requested, newest first.
     */
    refunds: Refund[];
    /**
     * Every call made to the gateway for this payment and every report of a person, oldest first.
     */
    attempts: PaymentAttempt[];
    version: Version;
    created_at: Time;
    updated_at: Time;
};

/**
 * One call to the gateway and its outcome, or what a person reported.
 */
export type PaymentAttempt = {
    at: Time;
    /**
     * What the gateway was asked to do. An inquiry asks for the outcome of an earlier call. By `record` and `settle` a person reported whether a payment was received or a refund was made.
     */
    operation: "capture" | "refund" | "inquiry" | "record" | "settle" | (string & {});
    /**
     * What the gateway answered, or the person reported; `unknown` if the answer was lost. `deferred`: the gateway did not take the call for a reason that is not the customer's, such as a limit on calls or a refused key; it is made again.
     */
    outcome: "completed" | "pending" | "failed" | "unknown" | "deferred" | (string & {});
    /**
     * The gateway's code, or our own if the gateway sent none; null if there is nothing to report.
     */
    code: string | null;
    /**
     * What happened, for a person to read; null if there is nothing to report.
     */
    detail: string | null;
    requested_by: RequestedBy;
};

/**
 * One page of payments.
 */
export type PaymentList = {
    /**
     * @maxItems 200
     */
    items: PaymentSummary[];
    next_cursor: NextCursor;
    total: Total;
};

/**
 * A refund to make.
 */
export type RefundCreate = {
    payment_id: Id;
    /**
     * How many yen to refund; all that is left if absent.
     * @minimum 1
     * @maximum 999900000000
     */
    amount?: number;
    /**
     * Why it is refunded, for anyone who looks at the refund later.
     * @minLength 1
     * @maxLength 500
     * @pattern ^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    reason?: string;
    /**
     * Refund it although the customer's bank disputes the payment.
     */
    despite_dispute?: boolean;
};

/**
 * Money that was refunded, or is being refunded, for one payment.
 */
export type Refund = {
    id: Id;
    payment_id: Id;
    order_id: Id;
    amount: RefundAmount;
    currency: Currency;
    status: RefundStatus;
    /**
     * Why it was refunded; null if no reason was given.
     */
    reason: string | null;
    gateway_reference: GatewayReference;
    failure_message: FailureMessage;
    requested_by: RequestedBy;
    created_at: Time;
    updated_at: Time;
};

/**
 * One page of refunds.
 */
export type RefundList = {
    /**
     * @maxItems 200
     */
    items: Refund[];
    next_cursor: NextCursor;
    total: Total;
};

/**
 * Payments to take for the orders of a batch.
 */
export type PaymentBatchCreate = {
    batch_id: Id;
    /**
     * One item for each order.
     * @minItems 1
     * @maxItems 1000
     */
    payments: PaymentBatchItem[];
};

/**
 * A payment to take for one order of a batch.
 */
export type PaymentBatchItem = {
    order_id: Id;
    /**
     * The amount in whole yen. If the method does not take it (see `create_payment`), only this item is refused (`amount_not_payable`).
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
    amount: number;
    /**
     * The currency. Only JPY is accepted.
     */
    currency?: "JPY";
    method: PaymentMethod;
    /**
     * The gateway's token for the customer's means of payment, as for `create_payment`.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    token?: string;
    paid_elsewhere?: PaidElsewhereCreate;
};

/**
 * The outcome of each item of a batch of payments.
 */
export type PaymentBatchResult = {
    batch_id: Id;
    /**
     * One result for each item, in the order of the request.
     * @minItems 1
     * @maxItems 1000
     */
    results: (TakenPayment | RefusedPayment)[];
    totals: PaymentBatchTotals;
};

/**
 * The payment of one item of a batch.
 */
export type TakenPayment = {
    order_id: Id;
    status: TakenStatus;
    payment: PaymentSummary;
};

/**
 * Why one item of a batch has no payment.
 */
export type RefusedPayment = {
    order_id: Id;
    status: RefusedStatus;
    problem: Problem;
    /**
     * The payment that caused the refusal; null if none did.
     */
    payment_id: string | null;
};

/**
 * CREATED by this request, or EXISTING because an earlier request of the batch had created it.
 */
export type TakenStatus = "CREATED" | "EXISTING" | (string & {});

export const TakenStatus = {
    CREATED: "CREATED",
    EXISTING: "EXISTING"
} as const;

/**
 * Nothing was created; `problem` says why.
 */
export type RefusedStatus = "REFUSED";

export const RefusedStatus = {
    REFUSED: "REFUSED"
} as const;

/**
 * How many items had each result, and the payments by status.
 */
export type PaymentBatchTotals = {
    /**
     * Items whose payment this request created.
     * @minimum 0
     * @maximum 1000
     */
    created: number;
    /**
     * Items whose payment an earlier request had created.
     * @minimum 0
     * @maximum 1000
     */
    existing: number;
    /**
     * Items without a payment.
     * @minimum 0
     * @maximum 1000
     */
    refused: number;
    /**
     * The payments of the results, each counted once. Every status is listed once.
     * @maxItems 20
     */
    by_status: PaymentStatsByStatus[];
};

/**
 * Counts and yen of the payments of a batch, and of their refunds.
 */
export type PaymentBatch = {
    batch_id: Id;
    currency: Currency;
    count: Count;
    amount: AmountSum;
    /**
     * Every status is listed once, with zeros if there are none.
     * @maxItems 20
     */
    by_status: PaymentStatsByStatus[];
    /**
     * How many yen were captured, whether refunded since or not.
     */
    captured_amount: AmountSum;
    /**
     * How many of the captured yen were refunded, not counting refunds under way.
     */
    refunded_amount: AmountSum;
    /**
     * The refunds of these payments. Every status is listed once.
     * @maxItems 20
     */
    refunds_by_status: RefundsInStatus[];
};

/**
 * Payments of a batch to refund.
 */
export type RefundBatchCreate = {
    batch_id: Id;
    /**
     * One item for each payment.
     * @minItems 1
     * @maxItems 1000
     */
    refunds: RefundBatchItem[];
};

/**
 * A payment to refund in full, less what was already refunded.
 */
export type RefundBatchItem = {
    payment_id: Id;
    /**
     * Why it is refunded, for anyone who looks at the refund later.
     * @minLength 1
     * @maxLength 500
     * @pattern ^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    reason?: string;
};

/**
 * The outcome of each item of a batch of refunds.
 */
export type RefundBatchResult = {
    batch_id: Id;
    /**
     * One result for each item, in the order of the request.
     * @minItems 1
     * @maxItems 1000
     */
    results: (GivenRefund | RefusedRefund)[];
    totals: RefundBatchTotals;
};

/**
 * The refund of one item of a batch.
 */
export type GivenRefund = {
    payment_id: Id;
    status: TakenStatus;
    refund: Refund;
};

/**
 * Why one item of a batch has no refund.
 */
export type RefusedRefund = {
    payment_id: Id;
    status: RefusedStatus;
    problem: Problem;
};

/**
 * How many items had each result, and the refunds by status.
 */
export type RefundBatchTotals = {
    /**
     * Items whose refund this request created.
     * @minimum 0
     * @maximum 1000
     */
    created: number;
    /**
     * Items whose refund an earlier request had created.
     * @minimum 0
     * @maximum 1000
     */
    existing: number;
    /**
     * Items without a refund.
     * @minimum 0
     * @maximum 1000
     */
    refused: number;
    /**
     * The refunds of the results, each counted once. Every status is listed once.
     * @maxItems 20
     */
    by_status: RefundsInStatus[];
};

/**
 * The refunds in one status.
 */
export type RefundsInStatus = {
    status: RefundStatus;
    /**
     * How many refunds.
     * @minimum 0
     * @maximum 1000000000000
     */
    count: number;
    amount: AmountSum;
};

/**
 * Something that happened at the gateway.
 */
export type GatewayEvent = KnownGatewayEvent | OtherGatewayEvent;

/**
 * An event of a known type. Members that are not listed here are ignored.
 */
export type KnownGatewayEvent = {
    /**
     * What happened, and to what.
     */
    type: "payment.completed" | "payment.failed" | "refund.completed" | "refund.failed" | (string & {});
    timestamp: Time;
    data: GatewayEventData;
};

/**
 * An event of any other type. It is kept and has no effect.
 */
export type OtherGatewayEvent = {
    /**
     * What happened, in the gateway's words.
     * @minLength 1
     * @maxLength 100
     * @pattern ^[\x21-\x7e]+$
     */
    type: string;
};

/**
 * The payment or refund that it happened to.
 */
export type GatewayEventData = {
    /**
     * The gateway's own id for the payment.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    gateway_reference: string;
    order_id: Id;
    /**
     * How many yen were captured or refunded, or should have been.
     * @minimum 1
     * @maximum 1000000
     */
    amount: number;
    currency: Currency;
    /**
     * The gateway's own id for the refund, on `refund.completed` and `refund.failed`.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    refund_reference?: string;
    /**
     * Why it failed, for programs, on `payment.failed` and `refund.failed`.
     * @minLength 1
     * @maxLength 64
     * @pattern ^[A-Za-z0-9_.-]+$
     */
    failure_code?: string;
    /**
     * Why it failed, for a person to read, on `payment.failed` and `refund.failed`.
     * @minLength 1
     * @maxLength 500
     * @pattern ^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    failure_message?: string;
};

/**
 * An event as Stripe sends it. Members that are not listed here are ignored.
 */
export type StripeEvent = {
    /**
     * Stripe's id of the event. The same event sent again has the same id.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    id: string;
    /**
     * What happened, in Stripe's words.
     * @minLength 1
     * @maxLength 100
     * @pattern ^[\x21-\x7e]+$
     */
    type: string;
};

/**
 * Confirms that the event is stored.
 */
export type GatewayEventReceipt = {
    /**
     * Always true.
     */
    received: boolean;
    /**
     * The id of the event, as given in `webhook-id`.
     * @minLength 1
     * @maxLength 255
     */
    event_id: string;
};

/**
 * The outcome of an event.
 */
export type GatewayEventOutcome = "WAITING" | "APPLIED" | "IGNORED" | "MISMATCHED" | "CONFLICTING" | (string & {});

export const GatewayEventOutcome = {
    WAITING: "WAITING",
    APPLIED: "APPLIED",
    IGNORED: "IGNORED",
    MISMATCHED: "MISMATCHED",
    CONFLICTING: "CONFLICTING"
} as const;

/**
 * An order for which no more payments are created.
 */
export type ClosedOrder = {
    order_id: Id;
    closed_at: Time;
    /**
     * The latest payment of the order; empty if there is none.
     * @maxItems 1
     */
    latest_payment: PaymentSummary[];
};

/**
 * An event as it was received from the gateway, and its outcome.
 */
export type GatewayEventRecord = {
    id: Id;
    source: GatewayName;
    /**
     * The gateway's own id of the event, unique for each source.
     * @minLength 1
     * @maxLength 255
     */
    event_id: string;
    /**
     * What happened, and to what; for an unknown type, in the gateway's words.
     * @minLength 1
     * @maxLength 100
     */
    type: string;
    /**
     * The order that the event names; null if an event of an unknown type names none.
     */
    order_id: string | null;
    /**
     * The gateway's own id for the payment; null if an event of an unknown type names none.
     */
    gateway_reference: string | null;
    /**
     * The gateway's own id for the refund.
     */
    refund_reference: string | null;
    /**
     * How many yen were captured or refunded, or should have been; null for an unknown type.
     */
    amount: number | null;
    /**
     * The currency of `amount`; null for an unknown type.
     */
    currency: ("JPY" | null) | null;
    /**
     * Why it failed, for programs.
     */
    failure_code: string | null;
    /**
     * Why it failed, for a person to read.
     */
    failure_message: string | null;
    occurred_at: Time;
    received_at: Time;
    outcome: GatewayEventOutcome;
    /**
     * Why the event had no effect, for a person to read; null if it took effect.
     */
    outcome_reason: string | null;
    /**
     * When somebody last replayed it; null if nobody did.
     */
    replayed_at: string | null;
    /**
     * Who last replayed it; null if nobody did.
     */
    replayed_by: string | null;
    /**
     * The payment that the event turned out to be about.
     */
    payment_id: string | null;
};

/**
 * One page of the gateway's events.
 */
export type GatewayEventList = {
    /**
     * @maxItems 200
     */
    items: GatewayEventRecord[];
    next_cursor: NextCursor;
    total: Total;
};

/**
 * The status as the gateway reports it. Only a COMPLETED entry has moved money.
 */
export type GatewayEntryStatus = "COMPLETED" | "PENDING" | "FAILED" | (string & {});

export const GatewayEntryStatus = {
    COMPLETED: "COMPLETED",
    PENDING: "PENDING",
    FAILED: "FAILED"
} as const;

/**
 * Whole yen at the gateway. Charges that others made there may exceed our limits.
 * @minimum 0
 * @maximum 9007199254740991
 */
export type GatewayAmount = number;

/**
 * The id of our payment or refund that requested it; null if this service did not request it.
 */
export type OwnId = string | null;

/**
 * The order that it was requested for; null if the gateway was told none.
 */
export type GatewayOrderId = string | null;

/**
 * A capture or a refund, as the gateway has it.
 */
export type GatewayEntry = {
    /**
     * Whether the money was taken (`CAPTURE`) or returned (`REFUND`).
     */
    kind: "CAPTURE" | "REFUND" | (string & {});
    gateway: GatewayName;
    /**
     * The gateway's own id.
     * @minLength 1
     * @maxLength 255
     */
    gateway_reference: string;
    /**
     * The gateway's own id for the capture.
     * @minLength 1
     * @maxLength 255
     */
    capture_reference: string;
    own_id: OwnId;
    requested_by: RequestedBy;
    order_id: GatewayOrderId;
    amount: GatewayAmount;
    currency: Currency;
    status: GatewayEntryStatus;
    created_at: Time;
};

/**
 * One page of captures and refunds.
 */
export type GatewayEntryList = {
    /**
     * @maxItems 200
     */
    items: GatewayEntry[];
    next_cursor: NextCursor;
    total: Total;
};

/**
 * A capture with its refunds, as the gateway has them.
 */
export type GatewayPayment = {
    gateway: GatewayName;
    /**
     * The gateway's own id.
     * @minLength 1
     * @maxLength 255
     */
    gateway_reference: string;
    own_id: OwnId;
    requested_by: RequestedBy;
    order_id: GatewayOrderId;
    amount: GatewayAmount;
    currency: Currency;
    status: GatewayEntryStatus;
    refunded_amount: GatewayAmount;
    /**
     * Every refund of the capture, oldest first.
     */
    refunds: GatewayEntry[];
    created_at: Time;
};

/**
 * Counts and yen of the payments created in a period.
 */
export type PaymentStats = {
    currency: Currency;
    /**
     * All payments of the period. Every status is listed once, with zeros if there are none.
     * @maxItems 20
     */
    by_status: PaymentStatsByStatus[];
    /**
     * The captured payments. Every method is listed once, with zeros if there are none.
     * @maxItems 20
     */
    by_method: PaymentStatsByMethod[];
    /**
     * The captured payments by the day that they were created on, in the requested `time_zone`. Every day is listed, oldest first.
     * @maxItems 90
     */
    by_day: PaymentStatsByDay[];
    captured_amount: AmountSum;
    refunded_amount: AmountSum;
    net_amount: AmountSum;
};

/**
 * The payments in one status.
 */
export type PaymentStatsByStatus = {
    status: PaymentStatus;
    count: Count;
    amount: AmountSum;
};

/**
 * The captured payments by one method.
 */
export type PaymentStatsByMethod = {
    method: PaymentMethod;
    count: Count;
    amount: AmountSum;
};

/**
 * The captured payments created on one day, and how much of them has been refunded since.
 */
export type PaymentStatsByDay = {
    /**
     * A day in the requested `time_zone`.
     * @maxLength 10
     * @pattern ^\d{4}-\d{2}-\d{2}$
     * @format date
     */
    date: string;
    count: Count;
    amount: AmountSum;
    refunded_amount: AmountSum;
    net_amount: AmountSum;
};

/**
 * Confirms that the process runs.
 */
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

/**
 * Whether the service can take traffic, and what was checked.
 */
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

/**
 * One thing that was checked.
 */
export type ReadinessCheck = {
    /**
     * What was checked.
     * @maxLength 64
     */
    name: string;
    /**
     * `degraded` means that the service works despite the fault; `failed` means that it does not.
     */
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
 * Whether a delivery is still owed (`pending`), was given up (`dead`) or was accepted (`done`).
 */
export type DeliveryState = "pending" | "dead" | "done" | (string & {});

export const DeliveryState = {
    pending: "pending",
    dead: "dead",
    done: "done"
} as const;

/**
 * The kind of call: `order_webhook` sends news of a payment to the order service.
 * @minLength 1
 * @maxLength 40
 * @pattern ^[a-z][a-z_]*$
 */
export type DeliveryKind = string;

/**
 * The subject of the token whose command led to this; null if the service acted on its own, or if the entry is older than this field.
 */
export type RequestedBy = string | null;

/**
 * A call that this service owes to another service.
 */
export type Delivery = {
    id: Id;
    kind: DeliveryKind;
    /**
     * The service that it goes to.
     * @minLength 1
     * @maxLength 40
     */
    target: string;
    /**
     * The order that it is about.
     */
    subject_id: Id;
    state: DeliveryState;
    /**
     * How many times it was attempted, successfully or not.
     * @minimum 0
     * @maximum 1000000
     */
    attempts: number;
    /**
     * Why the last attempt failed.
     */
    last_error: string | null;
    /**
     * When it is retried, while it is pending.
     */
    next_attempt_at: string | null;
    requested_by: RequestedBy;
    /**
     * When an operator last retried it; null if nobody did.
     */
    replayed_at: string | null;
    /**
     * Who last retried it; null if nobody did, or if the retry is older than this field.
     */
    replayed_by: string | null;
    created_at: Time;
    updated_at: Time;
};

/**
 * A page of deliveries.
 */
export type DeliveryPage = {
    /**
     * @maxItems 200
     */
    items: Delivery[];
    next_cursor: NextCursor;
    total: Total;
};

/**
 * The orders of a customer who is to be erased.
 */
export type OrdersToErase = {
    /**
     * @minItems 1
     * @maxItems 200
     */
    order_ids: Id[];
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

export type ListPaymentsResult = PaymentList;
export type ListPaymentsQuery = {
    /**
     * Only payments in this status. Repeat the parameter to select several.
     * @minItems 1
     * @maxItems 6
     * @uniqueItems
     */
    status?: PaymentStatus[];
    /**
     * Only payments by this method. Repeat the parameter to select several.
     * @minItems 1
     * @maxItems 6
     * @uniqueItems
     */
    method?: PaymentMethod[];
    /**
     * Only payments of this gateway, or their refunds; `external` if others take the money.
     */
    gateway?: GatewayName;
    /**
     * Only payments with a dispute in this status. Repeat the parameter to select several.
     * @minItems 1
     * @maxItems 5
     * @uniqueItems
     */
    dispute?: ("NEEDS_RESPONSE" | "UNDER_REVIEW" | "WON" | "LOST" | "CLOSED")[];
    /**
     * Only payments of this order.
     */
    order_id?: Id;
    /**
     * Only payments of orders of this batch.
     */
    batch_id?: Id;
    /**
     * Only payments created at this time or later.
     */
    created_from?: Time;
    /**
     * Only payments created before this time.
     */
    created_to?: Time;
    /**
     * Only payments of at least this many yen.
     * @minimum 0
     * @maximum 999900000000
     */
    min_amount?: number;
    /**
     * Only payments of at most this many yen.
     * @minimum 0
     * @maximum 999900000000
     */
    max_amount?: number;
    /**
     * The sort order. A leading `-` puts the newest or the largest first.
     */
    sort?: "created_at" | "-created_at" | "amount" | "-amount";
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
export type CreatePaymentResult = Payment;
export type CreatePaymentBody = PaymentCreate;
export type CreatePaymentHeaders = {
    /**
     * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "Idempotency-Key"?: string;
};
export type CreateEachPaymentResult = string;
export type CreateEachPaymentBody = EachPaymentCreate;
export type GetPaymentStatsResult = PaymentStats;
export type GetPaymentStatsQuery = {
    /**
     * How many days to sum up, counted back from today.
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
export type RefundPaymentResult = Refund;
export type RefundPaymentBody = RefundCreate;
export type RefundPaymentHeaders = {
    /**
     * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "Idempotency-Key"?: string;
};
export type CreateRefundBatchResult = RefundBatchResult;
export type CreateRefundBatchBody = RefundBatchCreate;
export type CreateRefundBatchHeaders = {
    /**
     * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "Idempotency-Key"?: string;
};
export type ReceiveGatewayEventResult = GatewayEventReceipt;
export type ReceiveGatewayEventBody = GatewayEvent;
export type ReceiveGatewayEventHeaders = {
    /**
     * The id of the event. The same event sent again has the same id.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "webhook-id": string;
    /**
     * When this delivery was sent, in seconds since 1970-01-01T00:00:00Z.
     * @maxLength 12
     * @pattern ^[0-9]{1,12}$
     */
    "webhook-timestamp": string;
};
export type ReceiveStripeEventResult = GatewayEventReceipt;
export type ReceiveStripeEventBody = StripeEvent;
export type CreatePaymentBatchResult = PaymentBatchResult;
export type CreatePaymentBatchBody = PaymentBatchCreate;
export type CreatePaymentBatchHeaders = {
    /**
     * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "Idempotency-Key"?: string;
};
export type GetPaymentBatchResult = PaymentBatch;
export type GetPaymentForOrderResult = Payment;
export type CloseOrderPaymentsResult = ClosedOrder;
export type GetPaymentResult = Payment;
export type RecordPaymentResult = Payment;
export type RecordPaymentBody = PaymentReceipt;
export type RecordPaymentHeaders = {
    /**
     * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "Idempotency-Key"?: string;
};
export type CreatePaymentLinkResult = PaymentLink;
export type CreatePaymentLinkHeaders = {
    /**
     * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "Idempotency-Key"?: string;
};
export type ShowPaymentPageResult = string;
export type ShowPaymentPageHeaders = {
    /**
     * The languages that the reader prefers. If it names neither English nor Japanese, the order's language is used.
     * @maxLength 8192
     */
    "Accept-Language"?: string;
};
export type PayByLinkResult = string;
export type PayByLinkQuery = {
    /**
     * What to pay with, where the gateway has no page of its own, as the simulator.
     * @minLength 1
     * @maxLength 64
     * @pattern ^[^\u0000]*$
     */
    means?: string;
};
export type PayByLinkHeaders = {
    /**
     * The languages that the reader prefers. If it names neither English nor Japanese, the order's language is used.
     * @maxLength 8192
     */
    "Accept-Language"?: string;
};
export type ListAllRefundsResult = RefundList;
export type ListAllRefundsQuery = {
    /**
     * Only refunds in this status. Repeat the parameter to select several.
     * @minItems 1
     * @maxItems 3
     * @uniqueItems
     */
    status?: RefundStatus[];
    /**
     * Only payments of this gateway, or their refunds; `external` if others take the money.
     */
    gateway?: GatewayName;
    /**
     * Only refunds requested at this time or later.
     */
    created_from?: Time;
    /**
     * Only refunds requested before this time.
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
};
export type SettleRefundResult = Refund;
export type SettleRefundBody = RefundSettlement;
export type SettleRefundHeaders = {
    /**
     * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "Idempotency-Key"?: string;
};
export type ListRefundsResult = RefundList;
export type ListRefundsQuery = {
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
export type ListGatewayEventsResult = GatewayEventList;
export type ListGatewayEventsQuery = {
    /**
     * Only events with this outcome. Repeat the parameter to select several.
     * @minItems 1
     * @maxItems 5
     * @uniqueItems
     */
    outcome?: GatewayEventOutcome[];
    /**
     * Only events about the payments of this order.
     */
    order_id?: Id;
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
export type ReplayGatewayEventResult = GatewayEventRecord;
export type ListDeliveriesResult = DeliveryPage;
export type ListDeliveriesQuery = {
    /**
     * Only deliveries in this state.
     */
    state?: DeliveryState;
    /**
     * Only deliveries of this kind.
     */
    kind?: DeliveryKind;
    /**
     * Only deliveries about this order.
     */
    subject_id?: Id;
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
export type ReplayDeliveryResult = Delivery;
export type InquirePaymentResult = Payment;
export type ListGatewayPaymentsResult = GatewayEntryList;
export type ListGatewayPaymentsQuery = {
    /**
     * Only captures and refunds from this time or later.
     */
    created_from?: Time;
    /**
     * Only captures and refunds from before this time.
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
};
export type GetGatewayPaymentResult = GatewayPayment;
export type GetGatewayPaymentQuery = {
    /**
     * The gateway that the reference belongs to; the gateway in use if absent. References of different gateways are unrelated, even if they are the same.
     * @minLength 1
     * @maxLength 32
     * @pattern ^[a-z][a-z0-9_]*$
     */
    gateway?: string;
};
export type RefundGatewayPaymentResult = GatewayPayment;
export type RefundGatewayPaymentQuery = {
    /**
     * The gateway that the reference belongs to; the gateway in use if absent. References of different gateways are unrelated, even if they are the same.
     * @minLength 1
     * @maxLength 32
     * @pattern ^[a-z][a-z0-9_]*$
     */
    gateway?: string;
};
export type EraseCustomerResult = ErasurePart;
export type EraseCustomerBody = OrdersToErase;
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
