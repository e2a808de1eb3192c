// Made from openapi/order.yaml by `tox run -e generate`; never edited.

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

export type Liveness = {
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
 * Whether the service can work, with each thing that this depends on.
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
 * `degraded` means that the service works despite the fault; `failed` means that it does not.
 */
export type ReadinessCheck = {
    /**
     * What was checked.
     * @maxLength 64
     */
    name: string;
    status: "ok" | "degraded" | "failed" | (string & {});
    /**
     * What is wrong, for a person to read; null if nothing is.
     */
    detail: string | null;
};

/**
 * A UUID version 7, or null if there is none.
 */
export type IdOrNull = string | null;

/**
 * @maxLength 254
 * @pattern ^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$
 * @format email
 */
export type Email = string;

/**
 * The customer's e-mail address, or null; then no messages are sent about the order.
 */
export type EmailOrNull = string | null;

/**
 * The customer's e-mail address; null or left out where it is not known, and then no messages are sent about the order. An address with `=?` is refused: mail programs read that as the start of encoded text (RFC 2047).
 */
export type NewEmailOrNull = string | null;

/**
 * Amounts are in Japanese yen, which has no smaller unit.
 */
export type Currency = "JPY";

export const Currency = {
    JPY: "JPY"
} as const;

/**
 * The language of the messages to the customer.
 */
export type Locale = "ja" | "en" | (string & {});

export const Locale = {
    ja: "ja",
    en: "en"
} as const;

/**
 * How the customer pays. `card`, `konbini` and `bank_transfer` go through the payment gateway. `cash_on_delivery` and `invoice` are paid after shipping: the order is ACCEPTED at once, and what was received is recorded in the payment service. `external` was paid to somebody else, such as a marketplace: nothing is charged.
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
 * The gateway's token for the customer's means of payment. It is never shown again.
 * @minLength 1
 * @maxLength 255
 * @pattern ^[\x21-\x7e]+$
 */
export type PaymentToken = string;

/**
 * @minLength 1
 * @maxLength 100
 * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
 */
export type CustomerName = string;

/**
 * The customer's name; null once the customer was erased.
 */
export type CustomerNameOrNull = string | null;

/**
 * The status of the order. `x-state-machine` lists every possible change. A change marked `operator` can be made by a person; an order's `allowed_transitions` lists those that are open to it now. In the statuses under `editable`, `update_order` can still change the details.
 */
export type OrderStatus = "PENDING" | "PAYMENT_PROCESSING" | "PAYMENT_FAILED" | "ACCEPTED" | "PAID" | "SHIPPED" | "DELIVERED" | "CANCELLED" | "REFUNDED" | (string & {});

export const OrderStatus = {
    PENDING: "PENDING",
    PAYMENT_PROCESSING: "PAYMENT_PROCESSING",
    PAYMENT_FAILED: "PAYMENT_FAILED",
    ACCEPTED: "ACCEPTED",
    PAID: "PAID",
    SHIPPED: "SHIPPED",
    DELIVERED: "DELIVERED",
    CANCELLED: "CANCELLED",
    REFUNDED: "REFUNDED"
} as const;

/**
 * A status of an order, or null.
 */
export type OrderStatusOrNull = (("PENDING" | "PAYMENT_PROCESSING" | "PAYMENT_FAILED" | "ACCEPTED" | "PAID" | "SHIPPED" | "DELIVERED" | "CANCELLED" | "REFUNDED" | (string & {})) | null) | null;

/**
 * An order to place. Its total is the sum of its items and adjustments; it may be 0, and then nothing is to be paid.
 */
export type OrderCreate = {
    /**
     * When the customer ordered. If left out, the order was placed now.
     */
    ordered_at?: Time;
    customer_name: CustomerName;
    customer_email?: NewEmailOrNull;
    /**
     * @minLength 3
     * @maxLength 32
     * @pattern ^[0-9+() -]{3,32}$
     */
    customer_phone?: string;
    /**
     * The address as printed on the parcel; may have several lines. If left out, it is made from `recipient`.
     * @minLength 1
     * @maxLength 500
     * @pattern ^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    shipping_address?: string;
    recipient?: OrderRecipientCreate;
    delivery_request?: DeliveryRequestCreate;
    /**
     * Anything else to note; may have several lines.
     * @minLength 1
     * @maxLength 1000
     * @pattern ^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    note?: string;
    /**
     * Where the order comes from. `external_id` is unique within it.
     * @minLength 1
     * @maxLength 64
     * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    source?: string;
    /**
     * The order's id at its source.
     * @minLength 1
     * @maxLength 64
     * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    external_id?: string;
    /**
     * The language of the messages to the customer.
     */
    locale?: Locale;
    /**
     * How the customer pays.
     */
    payment_method?: PaymentMethod;
    /**
     * The gateway's token for the customer's means of payment. It is never shown again. Methods that do not go through the gateway have no use for it. If it is absent, the simulator takes the payment; with Stripe a payment by card or konbini then fails.
     */
    payment_token?: PaymentToken;
    paid_elsewhere?: PaidElsewhereCreate;
    /**
     * @minItems 1
     * @maxItems 100
     */
    items: OrderItemCreate[];
    /**
     * Shipping, fees, discounts and points, which add to the total or take from it.
     * @maxItems 20
     */
    adjustments?: AdjustmentCreate[];
};

/**
 * The payment of an `external` order, which somebody else has taken; null for all other orders.
 */
export type PaidElsewhere = {
    /**
     * @minLength 1
     * @maxLength 64
     */
    provider: string;
    reference: string | null;
    paid_at: string | null;
} | null;

/**
 * The payment of an order that somebody else has taken.
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
 * A parcel of an order.
 */
export type ParcelCreate = {
    /**
     * The carrier's tracking number.
     * @minLength 1
     * @maxLength 64
     * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    tracking_number: string;
    /**
     * @minLength 1
     * @maxLength 64
     * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    carrier?: string;
    /**
     * When it was handed over to the carrier. If left out, now.
     */
    shipped_at?: Time;
};

/**
 * A parcel of an order.
 */
export type Parcel = {
    id: Id;
    carrier: string | null;
    /**
     * @minLength 1
     * @maxLength 64
     */
    tracking_number: string;
    /**
     * The carrier's page about the parcel; null where the carrier is not one that is known.
     */
    tracking_url: string | null;
    shipped_at: Time;
};

/**
 * All parcels of an order, as they are to be.
 */
export type ParcelsChange = {
    /**
     * @minItems 1
     * @maxItems 20
     */
    parcels: ParcelCreate[];
    /**
     * Whether the customer is told of the parcels again.
     */
    notify?: boolean;
};

export type OrderItemCreate = {
    /**
     * @minLength 1
     * @maxLength 200
     * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    product_name: string;
    /**
     * The product's code.
     * @minLength 1
     * @maxLength 64
     * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    sku?: string;
    /**
     * @minimum 1
     * @maximum 9999
     */
    quantity: number;
    /**
     * The price of one unit in yen, tax included.
     * @minimum 0
     * @maximum 1000000
     */
    unit_price: number;
    tax_rate?: TaxRate;
};

/**
 * The consumption tax that a price includes, in percent.
 */
export type TaxRate = 10 | 8 | 0;

/**
 * `shipping` and `fee` add to the total, `discount` and `points` take from it. A discount lowers the price; points, like a coupon that a marketplace pays for, are a way of paying it.
 */
export type AdjustmentKind = "shipping" | "fee" | "discount" | "points" | (string & {});

export const AdjustmentKind = {
    shipping: "shipping",
    fee: "fee",
    discount: "discount",
    points: "points"
} as const;

/**
 * An amount beside the items.
 */
export type AdjustmentCreate = {
    kind: AdjustmentKind;
    /**
     * What it is, as the customer reads it. If left out, the kind says it.
     * @minLength 1
     * @maxLength 100
     * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    label?: string;
    /**
     * What it adds to the total, in yen, tax included: 0 or more for `shipping` and `fee`, 0 or less for `discount` and `points`.
     * @minimum -1000000000
     * @maximum 1000000000
     */
    amount: number;
    /**
     * If left out, 10 for `shipping` and `fee`. A discount without a rate lowers the amounts of all rates, each by its share; points without a rate lower none.
     */
    tax_rate?: TaxRate;
};

/**
 * An amount beside the items.
 */
export type Adjustment = {
    kind: AdjustmentKind;
    /**
     * What it is, where more is known than its kind.
     */
    label: string | null;
    /**
     * What it adds to the total, in yen.
     * @minimum -1000000000
     * @maximum 1000000000
     */
    amount: number;
    /**
     * The consumption tax that it includes, in percent; null where it has no rate of its own.
     */
    tax_rate: number | null;
};

/**
 * What an order includes of one rate of tax.
 */
export type TaxAmount = {
    tax_rate: TaxRate;
    /**
     * Yen of this rate, tax included.
     * @minimum 0
     * @maximum 1019900000000
     */
    taxable_amount: number;
    /**
     * The tax in them, in yen, rounded down once.
     * @minimum 0
     * @maximum 1019900000000
     */
    tax_amount: number;
};

/**
 * Who gets the parcel, and where; null means the same as leaving it out, and clears it in a change.
 */
export type OrderRecipientCreate = {
    name: CustomerName;
    phone?: string | null;
    postal_code?: string | null;
    /**
     * The prefecture, state or province.
     */
    region?: string | null;
    city?: string | null;
    /**
     * The street and number; in Japan what follows the city.
     */
    line1?: string | null;
    /**
     * Building, floor, room.
     */
    line2?: string | null;
    /**
     * The country, as ISO 3166-1 alpha-2 names it.
     * @maxLength 2
     * @pattern ^[A-Z]{2}$
     */
    country?: string;
} | null;

/**
 * Who gets the parcel, and where; null where only `shipping_address` is known.
 */
export type OrderRecipient = {
    name: CustomerName;
    phone: string | null;
    postal_code: string | null;
    region: string | null;
    city: string | null;
    line1: string | null;
    line2: string | null;
    /**
     * @maxLength 2
     * @pattern ^[A-Z]{2}$
     */
    country: string;
} | null;

/**
 * When and how the customer would like the parcel to arrive; null means the same as leaving it out, and clears it in a change.
 */
export type DeliveryRequestCreate = {
    date?: string | null;
    /**
     * The part of the day, as the carrier names it.
     */
    time_slot?: string | null;
    note?: string | null;
} | null;

/**
 * When and how the customer would like the parcel to arrive; null where nothing was asked for.
 */
export type DeliveryRequest = {
    date: string | null;
    time_slot: string | null;
    note: string | null;
} | null;

/**
 * The fields to change. Fields that are left out stay as they are.
 */
export type OrderUpdate = {
    customer_name?: CustomerName;
    customer_email?: NewEmailOrNull;
    /**
     * null clears the field.
     */
    customer_phone?: string | null;
    /**
     * null clears the field. Of an order that has a `recipient`, change that instead: the address follows it.
     */
    shipping_address?: string | null;
    recipient?: OrderRecipientCreate;
    delivery_request?: DeliveryRequestCreate;
    /**
     * null clears the field.
     */
    note?: string | null;
};

/**
 * The new status of an order.
 */
export type OrderStatusChange = {
    status: "SHIPPED" | "DELIVERED" | (string & {});
    /**
     * The carrier's tracking number of the parcel.
     * @minLength 1
     * @maxLength 64
     * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    tracking_number?: string;
    /**
     * The carrier of the parcel.
     * @minLength 1
     * @maxLength 64
     * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    carrier?: string;
    /**
     * The parcels of an order that is SHIPPED in several, or in one; not together with `tracking_number` and `carrier`, which are those of a single parcel.
     * @minItems 1
     * @maxItems 20
     */
    parcels?: ParcelCreate[];
};

/**
 * How to pay this time. Sending no body is the same as sending an empty one.
 */
export type PaymentRetry = {
    /**
     * How the customer pays, through the gateway. If left out, the method stays as before. The order keeps the new method.
     */
    payment_method?: "card" | "konbini" | "bank_transfer" | (string & {});
    /**
     * The gateway's token for the customer's means of payment. It is never shown again. If it is absent, the simulator takes the payment; with Stripe a payment by card or konbini then fails.
     */
    payment_token?: PaymentToken;
};

/**
 * The outcome of a payment.
 */
export type PaymentStatusEvent = {
    /**
     * The id of the event, the same on each delivery of it.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    event_id: string;
    payment_id: Id;
    /**
     * PENDING and UNKNOWN are told only when `next_action` has changed.
     */
    payment_status: "PENDING" | "UNKNOWN" | "COMPLETED" | "FAILED" | "REFUNDED" | "PARTIALLY_REFUNDED" | (string & {});
    /**
     * The version of the payment that this event reports. The newest version counts, whatever order the events arrive in. Without a version, events are ordered by the statuses that a payment goes through: undecided, decided, refunded.
     * @minimum 1
     * @maximum 2147483647
     */
    version?: number;
    /**
     * The amount of the payment in yen.
     * @minimum 0
     * @maximum 1000000
     */
    amount: number;
    occurred_at: Time;
    /**
     * Why the payment failed, for a person to read; null or left out if it did not fail.
     */
    failure_message?: string | null;
    /**
     * The gateway's code for why the payment failed; null or left out if it did not fail.
     */
    failure_code?: string | null;
    /**
     * How many yen of the payment have been refunded so far. If left out, the event does not say.
     * @minimum 0
     * @maximum 1000000
     */
    refunded_amount?: number;
    failed_refund?: FailedRefund;
    next_action?: NextAction;
};

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
 * A refund that was accepted as PENDING and failed later, so its money was not returned.
 */
export type FailedRefund = {
    refund_id: Id;
    /**
     * How many yen were to be refunded.
     * @minimum 1
     * @maximum 1000000
     */
    amount: number;
    /**
     * Why the refund failed, for a person to read; null or left out if the gateway did not say.
     */
    failure_message?: string | null;
};

/**
 * An order with its items. `payment_id` is its latest payment; it is null until that is known.
 */
export type Order = {
    id: Id;
    status: OrderStatus;
    /**
     * When the customer ordered.
     */
    ordered_at: Time;
    customer_name: CustomerNameOrNull;
    customer_email: EmailOrNull;
    customer_phone: string | null;
    shipping_address: string | null;
    recipient: OrderRecipient;
    delivery_request: DeliveryRequest;
    note: string | null;
    /**
     * Where the order comes from.
     * @minLength 1
     * @maxLength 64
     */
    source: string;
    /**
     * The order's id at its source.
     */
    external_id: string | null;
    locale: Locale;
    currency: Currency;
    /**
     * The sum of the items in yen.
     * @minimum 0
     * @maximum 999900000000
     */
    goods_amount: number;
    /**
     * The sum of the shipping in yen.
     * @minimum 0
     * @maximum 20000000000
     */
    shipping_amount: number;
    /**
     * The sum of the fees in yen.
     * @minimum 0
     * @maximum 20000000000
     */
    fee_amount: number;
    /**
     * The sum of the discounts in yen, 0 or less.
     * @minimum -20000000000
     * @maximum 0
     */
    discount_amount: number;
    /**
     * What was paid with points, in yen, 0 or less.
     * @minimum -20000000000
     * @maximum 0
     */
    points_amount: number;
    /**
     * What is to be paid, in yen. The five amounts above add up to it.
     * @minimum 0
     * @maximum 1019900000000
     */
    total_amount: number;
    refunded_amount: OrderRefundedAmount;
    payment_method: PaymentMethod;
    paid_elsewhere: PaidElsewhere;
    payment_id: IdOrNull;
    /**
     * Why the latest payment failed, for a person to read.
     */
    payment_error: string | null;
    payment_next_action?: NextAction;
    /**
     * The tracking number of the first parcel.
     */
    tracking_number: string | null;
    /**
     * The carrier of the first parcel.
     */
    carrier: string | null;
    batch_id: IdOrNull;
    /**
     * The order that had this `external_id` before and whose import was undone; null if there was none.
     */
    replaces: IdOrNull;
    /**
     * When its customer was erased (`erase_customer`); null if that has not happened. Since then `customer_name` and everything else about the customer is null.
     */
    erased_at: TimeOrNull;
    /**
     * The statuses that an operator can move the order to now.
     * @maxItems 20
     */
    allowed_transitions: OrderStatus[];
    /**
     * Increases by one with each change.
     * @minimum 1
     * @maximum 2147483647
     */
    version: number;
    created_at: Time;
    updated_at: Time;
    /**
     * @minItems 1
     * @maxItems 100
     */
    items: OrderItem[];
    /**
     * @maxItems 20
     */
    adjustments: Adjustment[];
    /**
     * The tax that the order includes, by rate, the highest first; rounded down once for each rate, as a qualified invoice has it.
     * @maxItems 3
     */
    tax: TaxAmount[];
    /**
     * @maxItems 20
     */
    parcels: Parcel[];
};

/**
 * How many yen of the payment have been refunded, as far as the payment service has reported. A refund that the gateway has not confirmed yet is not included.
 * @minimum 0
 * @maximum 999900000000
 */
export type OrderRefundedAmount = number;

export type OrderItem = {
    id: Id;
    /**
     * @minLength 1
     * @maxLength 200
     */
    product_name: string;
    /**
     * The product's code.
     */
    sku: string | null;
    /**
     * @minimum 1
     * @maximum 9999
     */
    quantity: number;
    /**
     * The price of one unit in yen, tax included.
     * @minimum 0
     * @maximum 1000000
     */
    unit_price: number;
    tax_rate: TaxRate;
    /**
     * `quantity` times `unit_price`, in yen.
     * @minimum 0
     * @maximum 9999000000
     */
    line_total: number;
};

/**
 * An order without its items.
 */
export type OrderSummary = {
    id: Id;
    status: OrderStatus;
    /**
     * When the customer ordered.
     */
    ordered_at: Time;
    customer_name: CustomerNameOrNull;
    customer_email: EmailOrNull;
    customer_phone: string | null;
    shipping_address: string | null;
    recipient: OrderRecipient;
    delivery_request: DeliveryRequest;
    note: string | null;
    /**
     * Where the order comes from.
     * @minLength 1
     * @maxLength 64
     */
    source: string;
    /**
     * The order's id at its source.
     */
    external_id: string | null;
    locale: Locale;
    currency: Currency;
    /**
     * The sum of the items in yen.
     * @minimum 0
     * @maximum 999900000000
     */
    goods_amount: number;
    /**
     * The sum of the shipping in yen.
     * @minimum 0
     * @maximum 20000000000
     */
    shipping_amount: number;
    /**
     * The sum of the fees in yen.
     * @minimum 0
     * @maximum 20000000000
     */
    fee_amount: number;
    /**
     * The sum of the discounts in yen, 0 or less.
     * @minimum -20000000000
     * @maximum 0
     */
    discount_amount: number;
    /**
     * What was paid with points, in yen, 0 or less.
     * @minimum -20000000000
     * @maximum 0
     */
    points_amount: number;
    /**
     * What is to be paid, in yen. The five amounts above add up to it.
     * @minimum 0
     * @maximum 1019900000000
     */
    total_amount: number;
    refunded_amount: OrderRefundedAmount;
    payment_method: PaymentMethod;
    paid_elsewhere: PaidElsewhere;
    payment_id: IdOrNull;
    /**
     * Why the latest payment failed, for a person to read.
     */
    payment_error: string | null;
    payment_next_action?: NextAction;
    /**
     * The tracking number of the first parcel.
     */
    tracking_number: string | null;
    /**
     * The carrier of the first parcel.
     */
    carrier: string | null;
    batch_id: IdOrNull;
    /**
     * The order that had this `external_id` before and whose import was undone; null if there was none.
     */
    replaces: IdOrNull;
    /**
     * When its customer was erased (`erase_customer`); null if that has not happened. Since then `customer_name` and everything else about the customer is null.
     */
    erased_at: TimeOrNull;
    /**
     * The statuses that an operator can move the order to now.
     * @maxItems 20
     */
    allowed_transitions: OrderStatus[];
    /**
     * Increases by one with each change.
     * @minimum 1
     * @maximum 2147483647
     */
    version: number;
    created_at: Time;
    updated_at: Time;
};

/**
 * A page of orders.
 */
export type OrderList = {
    /**
     * @maxItems 200
     */
    items: OrderSummary[];
    next_cursor: NextCursor;
    total: Total;
};

/**
 * The type of the event. Some are events of the state machine and change the status. The others do not: they say that the order was placed or changed, or record a call to another service with its answer (`…_accepted`, `…_refused`) or without one (`…_unanswered`).
 */
export type OrderEventType = "order_placed" | "order_updated" | "replaced" | "payment_requested" | "nothing_to_pay" | "accepted" | "payment_retried" | "payment_completed" | "payment_failed" | "shipped" | "delivered" | "parcels_changed" | "cancelled" | "refunded" | "payment_attempted" | "payment_pending" | "payment_received" | "payment_unanswered" | "payment_event_ignored" | "payment_event_kept" | "payment_partially_refunded" | "refund_requested" | "refund_accepted" | "refund_refused" | "refund_unanswered" | "refund_failed" | "remedy_applied" | "delivery_replayed" | "no_address_for_notices" | "notice_requested" | "notice_accepted" | "notice_refused" | "notice_unanswered" | "customer_erased" | "notice_not_needed" | (string & {});

export const OrderEventType = {
    order_placed: "order_placed",
    order_updated: "order_updated",
    replaced: "replaced",
    payment_requested: "payment_requested",
    nothing_to_pay: "nothing_to_pay",
    accepted: "accepted",
    payment_retried: "payment_retried",
    payment_completed: "payment_completed",
    payment_failed: "payment_failed",
    shipped: "shipped",
    delivered: "delivered",
    parcels_changed: "parcels_changed",
    cancelled: "cancelled",
    refunded: "refunded",
    payment_attempted: "payment_attempted",
    payment_pending: "payment_pending",
    payment_received: "payment_received",
    payment_unanswered: "payment_unanswered",
    payment_event_ignored: "payment_event_ignored",
    payment_event_kept: "payment_event_kept",
    payment_partially_refunded: "payment_partially_refunded",
    refund_requested: "refund_requested",
    refund_accepted: "refund_accepted",
    refund_refused: "refund_refused",
    refund_unanswered: "refund_unanswered",
    refund_failed: "refund_failed",
    remedy_applied: "remedy_applied",
    delivery_replayed: "delivery_replayed",
    no_address_for_notices: "no_address_for_notices",
    notice_requested: "notice_requested",
    notice_accepted: "notice_accepted",
    notice_refused: "notice_refused",
    notice_unanswered: "notice_unanswered",
    customer_erased: "customer_erased",
    notice_not_needed: "notice_not_needed"
} as const;

/**
 * One thing that happened to an order.
 */
export type OrderEvent = {
    id: Id;
    order_id: Id;
    at: Time;
    type: OrderEventType;
    /**
     * The subject of the token whose command this was, or whose command led to it, however long ago. The name of a service if nobody gave a command.
     * @maxLength 255
     */
    actor: string;
    /**
     * The id of the request or event that caused this; null if there was neither.
     */
    cause: string | null;
    from_status: OrderStatusOrNull;
    to_status: OrderStatusOrNull;
    /**
     * Further details. The fields depend on the type.
     */
    data: Record<string, unknown>;
};

/**
 * A URL on which a customer pays, and how it was sent to them.
 */
export type SentPaymentLink = {
    order_id: Id;
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
     * The language of the message.
     */
    locale: Locale;
    /**
     * EMAIL to the order's address, or SMS to its telephone number where it has no address.
     */
    channel: "EMAIL" | "SMS" | (string & {});
};

/**
 * A page of events, oldest first.
 */
export type OrderEventList = {
    /**
     * @maxItems 200
     */
    items: OrderEvent[];
    next_cursor: NextCursor;
    total: Total;
};

/**
 * Counts and yen of orders.
 */
export type OrderStats = {
    currency: Currency;
    /**
     * One entry for each status.
     * @minItems 9
     * @maxItems 9
     */
    by_status: OrderStatusTotal[];
    /**
     * One entry for each day, oldest first.
     * @minItems 1
     * @maxItems 90
     */
    by_day: OrderDayTotal[];
    /**
     * @minimum 0
     * @maximum 9007199254740991
     */
    total_count: number;
    /**
     * Yen of the orders received.
     * @minimum 0
     * @maximum 9007199254740991
     */
    total_amount: number;
    net_amount: NetAmount;
};

/**
 * The net yen of the orders received. Orders that are PAYMENT_FAILED, CANCELLED or REFUNDED count as zero; refunded amounts are deducted from the others.
 * @minimum 0
 * @maximum 9007199254740991
 */
export type NetAmount = number;

export type OrderStatusTotal = {
    status: OrderStatus;
    /**
     * @minimum 0
     * @maximum 9007199254740991
     */
    count: number;
    /**
     * Yen of the orders received.
     * @minimum 0
     * @maximum 9007199254740991
     */
    amount: number;
    net_amount: NetAmount;
};

export type OrderDayTotal = {
    /**
     * A day in the requested `time_zone`.
     * @maxLength 10
     * @pattern ^\d{4}-\d{2}-\d{2}$
     * @format date
     */
    date: string;
    /**
     * @minimum 0
     * @maximum 9007199254740991
     */
    count: number;
    /**
     * Yen of the orders received.
     * @minimum 0
     * @maximum 9007199254740991
     */
    amount: number;
    net_amount: NetAmount;
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
 * The kind of call. `payment` and `refund` go to the payment service, `notice` goes to the notification service. `batch_payments`, `batch_refunds` and `batch_notices` do the same for many orders of a batch at once. `batch_notices_stop` withdraws messages that must no longer be sent. `erasure_payments` and `erasure_messages` erase a customer at the other two services.
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
     * The order that it is about, or the batch if the kind begins with `batch_`.
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
 * Why an order is in its state.
 */
export type Explanation = {
    order_id: Id;
    status: OrderStatus;
    /**
     * What happened and what the order is waiting for, in a few sentences.
     * @maxLength 4000
     */
    summary: string;
    /**
     * The pending and dead deliveries, oldest first.
     * @maxItems 100
     */
    owed: Delivery[];
    /**
     * The calls made for the order, oldest first; for each delivery, the last twenty that failed.
     * @maxItems 2100
     */
    attempts: DeliveryAttempt[];
    /**
     * The circuit breakers of this process towards the services that the order needs.
     * @maxItems 10
     */
    breakers: BreakerState[];
    /**
     * What can be done now, the most likely action first.
     * @maxItems 20
     */
    next_steps: NextStep[];
};

/**
 * One call to another service.
 */
export type DeliveryAttempt = {
    at: Time;
    delivery_id: Id;
    kind: DeliveryKind;
    /**
     * Why the call failed; null if it was accepted.
     */
    error: string | null;
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
 * Something that an operator can do.
 */
export type NextStep = {
    /**
     * The operation to call; `refund_payment`, `record_payment` and `settle_refund` belong to the payment service. Null if there is nothing to do but wait.
     */
    operation_id: (("retry_payment" | "send_payment_link" | "cancel_order" | "replay_delivery" | "set_order_status" | "refund_payment" | "record_payment" | "settle_refund" | (string & {})) | null) | null;
    /**
     * The delivery to replay.
     */
    delivery_id: string | null;
    /**
     * @minLength 1
     * @maxLength 1000
     */
    detail: string;
};

/**
 * The status of a reconciliation. A FAILED reconciliation met an error that retrying would not fix; start another.
 */
export type ReconciliationStatus = "RUNNING" | "COMPLETED" | "FAILED" | (string & {});

export const ReconciliationStatus = {
    RUNNING: "RUNNING",
    COMPLETED: "COMPLETED",
    FAILED: "FAILED"
} as const;

/**
 * The period to compare. It lies in the past and spans at most 92 days.
 */
export type ReconciliationCreate = {
    /**
     * The start of the period, inclusive.
     */
    from: Time;
    /**
     * The end of the period, exclusive; without it, the present.
     */
    to?: Time;
};

/**
 * How much was compared so far, how many differences were found, and how many remedies have been applied.
 */
export type ReconciliationCounts = {
    orders: RowCount;
    payments: RowCount;
    gateway_entries: RowCount;
    differences: RowCount;
    applied: RowCount;
};

/**
 * How many.
 * @minimum 0
 * @maximum 9007199254740991
 */
export type RowCount = number;

/**
 * A comparison of orders, payments and the gateways' lists, with what it found.
 */
export type Reconciliation = {
    id: Id;
    from: Time;
    to: Time;
    /**
     * What started it.
     */
    trigger: "request" | "nightly" | (string & {});
    status: ReconciliationStatus;
    /**
     * Why it failed, or what it is waiting for while it is RUNNING; null if there is no error.
     */
    error: string | null;
    counts: ReconciliationCounts;
    /**
     * The first differences; `list_differences` returns all of them.
     * @maxItems 200
     */
    differences: Difference[];
    /**
     * Who started it; null for a nightly reconciliation, or if the entry is older than this field.
     */
    created_by: string | null;
    /**
     * Increases with each page.
     * @minimum 1
     * @maximum 2147483647
     */
    version: number;
    created_at: Time;
    updated_at: Time;
    finished_at: TimeOrNull;
};

/**
 * A reconciliation without its differences.
 */
export type ReconciliationSummary = {
    id: Id;
    from: Time;
    to: Time;
    /**
     * What started it.
     */
    trigger: "request" | "nightly" | (string & {});
    status: ReconciliationStatus;
    /**
     * Why it failed, or what it is waiting for while it is RUNNING; null if there is no error.
     */
    error: string | null;
    counts: ReconciliationCounts;
    /**
     * Who started it; null for a nightly reconciliation, or if the entry is older than this field.
     */
    created_by: string | null;
    /**
     * Increases with each page.
     * @minimum 1
     * @maximum 2147483647
     */
    version: number;
    created_at: Time;
    updated_at: Time;
    finished_at: TimeOrNull;
};

/**
 * A page of reconciliations.
 */
export type ReconciliationList = {
    /**
     * @maxItems 200
     */
    items: ReconciliationSummary[];
    next_cursor: NextCursor;
    total: Total;
};

/**
 * payment_not_applied: the payment is captured, but the order is waiting or failed. payment_failure_not_applied: the payment failed, but the order is waiting. payment_refund_not_applied: the payment is refunded in full, but the order does not say so. order_without_payment: the order is waiting, and its payment was never requested. order_paid_without_capture: the order is paid, but the payment is not captured. order_amount_differs: the order and the payment have different amounts. cancelled_order_not_refunded: the order is cancelled, but the money was not refunded. payment_without_order: the payment is for an order that does not exist. payment_undecided: the outcome of the payment has been unknown for too long. payment_overdue: the order is paid after shipping, and nothing has been received for 30 days since it was placed. payment_disputed: the customer's bank disputes the payment; `payment_side` says by when evidence is due. payment_not_at_gateway: the payment is captured here but not at the gateway. gateway_amount_differs: the payment and the capture have different amounts. refund_not_recorded: the gateway refunded more than is recorded here. refund_not_at_gateway: the gateway refunded less than is recorded here. failed_payment_captured: the payment failed here but is captured at the gateway. unknown_charge: the gateway has a capture that belongs to no payment. duplicate_charge: the same, for an order that is already paid by another capture. sums_differ: the sums that are kept for `get_order_stats` are not those of a day's orders; `remedy_effect` says by how much, and the difference has no sides.
 */
export type DifferenceKind = "payment_not_applied" | "payment_failure_not_applied" | "payment_refund_not_applied" | "order_without_payment" | "order_paid_without_capture" | "order_amount_differs" | "cancelled_order_not_refunded" | "payment_without_order" | "payment_undecided" | "payment_overdue" | "payment_disputed" | "payment_not_at_gateway" | "gateway_amount_differs" | "refund_not_recorded" | "refund_not_at_gateway" | "failed_payment_captured" | "unknown_charge" | "duplicate_charge" | "sums_differ" | (string & {});

export const DifferenceKind = {
    payment_not_applied: "payment_not_applied",
    payment_failure_not_applied: "payment_failure_not_applied",
    payment_refund_not_applied: "payment_refund_not_applied",
    order_without_payment: "order_without_payment",
    order_paid_without_capture: "order_paid_without_capture",
    order_amount_differs: "order_amount_differs",
    cancelled_order_not_refunded: "cancelled_order_not_refunded",
    payment_without_order: "payment_without_order",
    payment_undecided: "payment_undecided",
    payment_overdue: "payment_overdue",
    payment_disputed: "payment_disputed",
    payment_not_at_gateway: "payment_not_at_gateway",
    gateway_amount_differs: "gateway_amount_differs",
    refund_not_recorded: "refund_not_recorded",
    refund_not_at_gateway: "refund_not_at_gateway",
    failed_payment_captured: "failed_payment_captured",
    unknown_charge: "unknown_charge",
    duplicate_charge: "duplicate_charge",
    sums_differ: "sums_differ"
} as const;

/**
 * What `apply_remedy` does. apply_payment_status: sets the order's status to match its payment. refund_payment: refunds what is left of the payment. refund_charge: refunds a capture that belongs to no payment. ask_gateway_again: asks the gateway and records its answer. contact_support: nothing; a person has to find out what happened.
 */
export type Remedy = "apply_payment_status" | "refund_payment" | "refund_charge" | "ask_gateway_again" | "contact_support" | (string & {});

export const Remedy = {
    apply_payment_status: "apply_payment_status",
    refund_payment: "refund_payment",
    refund_charge: "refund_charge",
    ask_gateway_again: "ask_gateway_again",
    contact_support: "contact_support"
} as const;

/**
 * A point on which the sides disagree, with what each of them said and what can be done about it.
 */
export type Difference = {
    id: Id;
    reconciliation_id: Id;
    kind: DifferenceKind;
    order_id: IdOrNull;
    payment_id: IdOrNull;
    /**
     * The gateway of the payment or capture; `external` if others take the money. null if it is about neither, or if it is about a capture and was found by a version that looked at one gateway only.
     */
    gateway: string | null;
    /**
     * The gateway's own id for the capture.
     */
    gateway_reference: string | null;
    order_side: OrderSide;
    payment_side: PaymentSide;
    gateway_side: GatewaySide;
    since: Time;
    /**
     * Seconds since the last change on any side, up to now or to the moment the remedy was applied.
     * @minimum 0
     * @maximum 9007199254740991
     */
    age_seconds: number;
    remedy: Remedy;
    /**
     * What applying the remedy does, for a person to read.
     * @maxLength 500
     */
    remedy_effect: string;
    applied_at: TimeOrNull;
    /**
     * Who applied the remedy.
     */
    applied_by: string | null;
};

/**
 * The order as it was when the difference was found; null if there is none.
 */
export type OrderSide = {
    id: Id;
    status: OrderStatus;
    /**
     * The total of the order in yen.
     * @minimum 0
     * @maximum 999900000000
     */
    amount: number;
    payment_id: IdOrNull;
    created_at: Time;
    updated_at: Time;
} | null;

/**
 * The payment as it was when the difference was found; null if there is none.
 */
export type PaymentSide = {
    id: Id;
    order_id: Id;
    status: "PENDING" | "COMPLETED" | "FAILED" | "UNKNOWN" | "PARTIALLY_REFUNDED" | "REFUNDED" | (string & {});
    /**
     * The amount of the payment in yen.
     * @minimum 0
     * @maximum 9007199254740991
     */
    amount: number;
    /**
     * How many yen of it were refunded.
     * @minimum 0
     * @maximum 9007199254740991
     */
    refunded_amount: number;
    /**
     * The gateway's own id for the capture.
     */
    gateway_reference: string | null;
    dispute?: Dispute;
    created_at: Time;
    updated_at: Time;
} | null;

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
 * The capture as the gateway had it when the difference was found; null if it had none.
 */
export type GatewaySide = {
    /**
     * The gateway's own id for the capture.
     * @minLength 1
     * @maxLength 255
     */
    gateway_reference: string;
    order_id: IdOrNull;
    status: "COMPLETED" | "PENDING" | "FAILED" | (string & {});
    /**
     * Yen captured.
     * @minimum 0
     * @maximum 9007199254740991
     */
    amount: number;
    /**
     * How many yen of it were refunded.
     * @minimum 0
     * @maximum 9007199254740991
     */
    refunded_amount: number;
    created_at: Time;
} | null;

/**
 * A page of differences.
 */
export type DifferenceList = {
    /**
     * @maxItems 200
     */
    items: Difference[];
    next_cursor: NextCursor;
    total: Total;
};

/**
 * The status of the batch. A dry run ends as VALIDATED after its file was checked and waits to be confirmed. COMPLETED means that every row has an outcome and every payment was requested; rows may have failed. FAILED means that the file could not be read, or that a row was invalid under REJECT_EVERYTHING, and that no order was created. A PAUSED batch returns to the status that it was paused in.
 */
export type BatchStatus = "QUEUED" | "VALIDATING" | "VALIDATED" | "RUNNING" | "PAUSED" | "COMPLETED" | "CANCELLED" | "FAILED" | "UNDOING" | "UNDONE" | (string & {});

export const BatchStatus = {
    QUEUED: "QUEUED",
    VALIDATING: "VALIDATING",
    VALIDATED: "VALIDATED",
    RUNNING: "RUNNING",
    PAUSED: "PAUSED",
    COMPLETED: "COMPLETED",
    CANCELLED: "CANCELLED",
    FAILED: "FAILED",
    UNDOING: "UNDOING",
    UNDONE: "UNDONE"
} as const;

/**
 * What the file of a batch is about. orders: orders to place. parcels: parcels of orders that are there already.
 */
export type BatchKind = "orders" | "parcels" | (string & {});

export const BatchKind = {
    orders: "orders",
    parcels: "parcels"
} as const;

/**
 * What can be done with a batch.
 */
export type BatchAction = "confirm" | "pause" | "resume" | "cancel" | "undo" | (string & {});

export const BatchAction = {
    confirm: "confirm",
    pause: "pause",
    resume: "resume",
    cancel: "cancel",
    undo: "undo"
} as const;

/**
 * How an invalid row affects the other rows. REJECT_FAILED_ROWS: not at all. REJECT_EVERYTHING: the whole file is checked first, and no order is created if any row is invalid.
 */
export type ErrorPolicy = "REJECT_FAILED_ROWS" | "REJECT_EVERYTHING" | (string & {});

export const ErrorPolicy = {
    REJECT_FAILED_ROWS: "REJECT_FAILED_ROWS",
    REJECT_EVERYTHING: "REJECT_EVERYTHING"
} as const;

/**
 * Which messages the customers receive. EACH: one message per order. DIGEST: one message per customer, once all payments have been requested. NONE: no messages.
 */
export type Notify = "EACH" | "DIGEST" | "NONE" | (string & {});

export const Notify = {
    EACH: "EACH",
    DIGEST: "DIGEST",
    NONE: "NONE"
} as const;

/**
 * The name of the file's encoding, or `auto` to detect it.
 * @minLength 1
 * @maxLength 32
 * @pattern ^[A-Za-z0-9][A-Za-z0-9_.:-]{0,31}$
 */
export type FileEncoding = string;

/**
 * Where the orders come from. An `external_id` is unique within it.
 * @minLength 1
 * @maxLength 64
 * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
 */
export type BatchSource = string;

/**
 * The name of the file.
 * @minLength 1
 * @maxLength 255
 * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
 */
export type Filename = string;

/**
 * The SHA-256 of the file, in hexadecimal.
 * @maxLength 64
 * @pattern ^[0-9a-f]{64}$
 */
export type Sha256 = string;

/**
 * An import profile, which says how the export of another system is read; `auto` recognises the file by its header.
 * @minLength 1
 * @maxLength 64
 * @pattern ^[a-z0-9][a-z0-9-]*$
 */
export type ProfileName = string;

/**
 * The name of an import profile.
 * @minLength 1
 * @maxLength 63
 * @pattern ^[a-z][a-z0-9-]{0,62}$
 */
export type ImportProfileKey = string;

/**
 * The name of a sheet of an Excel workbook.
 * @minLength 1
 * @maxLength 100
 */
export type SheetName = string;

/**
 * A profile that is not stored, as JSON in the form of `put_import_profile`, for files of which one comes only once. Its `name` is `mapping`, and its `title`, `source` and `known_by` may be left out; every column that it names has to be there.
 * @minLength 2
 * @maxLength 65536
 */
export type MappingText = string;

/**
 * How a kind of file is read, in the form that `docs/import-profiles.md` describes. The names in it are those of the YAML file, and every scalar is a text.
 */
export type ImportProfileDocument = Record<string, unknown>;

/**
 * Whether the profile was tried with a real file: tested, or experimental.
 */
export type ImportProfileStanding = "tested" | "experimental" | (string & {});

export const ImportProfileStanding = {
    tested: "tested",
    experimental: "experimental"
} as const;

/**
 * An import profile without what it says of a file.
 */
export type ImportProfileSummary = {
    name: ImportProfileKey;
    /**
     * What people call such files.
     * @minLength 1
     * @maxLength 200
     */
    title: string;
    kind: BatchKind;
    /**
     * The `source` that its orders get.
     * @minLength 1
     * @maxLength 64
     */
    source: string;
    /**
     * The headings that together identify such a file.
     * @maxItems 10
     */
    known_by: string[];
    /**
     * Whether it comes with Ichiba, and so cannot be changed.
     */
    built_in: boolean;
    standing: ImportProfileStanding;
    /**
     * Why no orders can be made of such a file; null if they can.
     */
    refuses: string | null;
    /**
     * Increases by one with each change.
     * @minimum 1
     * @maximum 2147483647
     */
    version: number;
    updated_at: TimeOrNull;
    /**
     * Who changed it last; null if it comes with Ichiba.
     */
    updated_by: string | null;
};

/**
 * An import profile.
 */
export type ImportProfile = {
    name: ImportProfileKey;
    /**
     * What people call such files.
     * @minLength 1
     * @maxLength 200
     */
    title: string;
    kind: BatchKind;
    /**
     * The `source` that its orders get.
     * @minLength 1
     * @maxLength 64
     */
    source: string;
    /**
     * The headings that together identify such a file.
     * @maxItems 10
     */
    known_by: string[];
    /**
     * Whether it comes with Ichiba, and so cannot be changed.
     */
    built_in: boolean;
    standing: ImportProfileStanding;
    /**
     * Why no orders can be made of such a file; null if they can.
     */
    refuses: string | null;
    /**
     * Increases by one with each change.
     * @minimum 1
     * @maximum 2147483647
     */
    version: number;
    updated_at: TimeOrNull;
    /**
     * Who changed it last; null if it comes with Ichiba.
     */
    updated_by: string | null;
    document: ImportProfileDocument;
};

/**
 * A page of import profiles.
 */
export type ImportProfileList = {
    /**
     * @maxItems 200
     */
    items: ImportProfileSummary[];
    next_cursor: NextCursor;
    total: Total;
};

/**
 * A kind of file that `export_orders` writes for a carrier or a marketplace.
 */
export type ExportProfile = {
    name: ImportProfileKey;
    /**
     * What people call such files.
     * @minLength 1
     * @maxLength 200
     */
    title: string;
    /**
     * Which orders are in the file unless `status` is given: `to_ship`, those that a carrier is to fetch, or `shipped`, those that a marketplace is told of.
     */
    orders: "to_ship" | "shipped" | (string & {});
    /**
     * The `source` of the orders in the file; null if they are of all sources.
     */
    source: string | null;
    standing: ImportProfileStanding;
    /**
     * What the name of the file ends in; `txt` if tabs separate its cells.
     */
    extension: "csv" | "txt" | (string & {});
};

/**
 * A page of export profiles.
 */
export type ExportProfileList = {
    /**
     * @maxItems 200
     */
    items: ExportProfile[];
    next_cursor: NextCursor;
    total: Total;
};

/**
 * The head of a file, and what is known of it. The parts may come in any order.
 */
export type DetectionUpload = {
    /**
     * The first 64 KiB of a CSV file, or all of a workbook.
     * @format binary
     */
    file: Blob;
    /**
     * The name of the file's encoding, or `auto` to detect it.
     */
    encoding?: FileEncoding;
    profile?: ProfileName;
    mapping?: MappingText;
    sheet?: SheetName;
    /**
     * What the file is about.
     */
    kind?: BatchKind;
};

/**
 * What a file seems to be.
 */
export type ImportDetection = {
    /**
     * The profile that fits, or that was asked for; `ichiba` if most of its columns are those of the template, even if some are missing; null if none fits, or several do.
     */
    profile: string | null;
    /**
     * What people call such files; null without a profile.
     */
    title: string | null;
    /**
     * How sure that is, in percent: the share of the headings named by the profile that the file has. 0 without a profile.
     * @minimum 0
     * @maximum 100
     */
    confidence: number;
    /**
     * Other profiles that come near, the nearest first.
     * @maxItems 5
     */
    runners_up: NearProfile[];
    /**
     * Why the file cannot be imported as it is; empty if it can.
     * @maxItems 100
     */
    problems: DetectionProblem[];
    /**
     * The encoding that the file is read in.
     * @maxLength 32
     */
    encoding: string;
    /**
     * What stands between its cells: comma, tab or semicolon; null in a workbook.
     */
    delimiter: string | null;
    /**
     * The sheet that is read; null if the file is no workbook.
     */
    sheet: string | null;
    /**
     * All sheets of the workbook; empty if the file is none.
     * @maxItems 100
     */
    sheets: string[];
    /**
     * The row of the heading, from 1; 0 if none was found.
     * @minimum 0
     * @maximum 10
     */
    heading_row: number;
    /**
     * The headings of the file.
     * @maxItems 1000
     */
    columns: SampledColumn[];
    /**
     * Which columns the members of an order can come from.
     * @maxItems 100
     */
    proposals: ColumnProposal[];
};

/**
 * A profile that comes near to a file.
 */
export type NearProfile = {
    name: ImportProfileKey;
    /**
     * What people call such files.
     * @minLength 1
     * @maxLength 200
     */
    title: string;
    /**
     * The percentage of the headings it is known by that the file has.
     * @minimum 0
     * @maximum 100
     */
    confidence: number;
};

/**
 * Something that keeps a file from being imported.
 */
export type DetectionProblem = {
    /**
     * The code with which `create_batch` would refuse the file, such as `missing_column`; `no_profile` if the columns have to be chosen by hand.
     * @maxLength 40
     */
    code: string;
    /**
     * A JSON pointer into the profile, if one of its parts does not fit.
     */
    pointer: string | null;
    /**
     * What is wrong and what to do.
     * @maxLength 2000
     */
    detail: string;
};

/**
 * A heading of a file with the first different values below it.
 */
export type SampledColumn = {
    /**
     * The heading as it stands in the file.
     * @maxLength 1000
     */
    heading: string;
    /**
     * @maxItems 3
     */
    samples: string[];
};

/**
 * The columns that a member of an order can come from.
 */
export type ColumnProposal = {
    /**
     * The member, named as in a profile.
     * @maxLength 64
     */
    member: string;
    /**
     * The headings as they stand in the file.
     * @maxItems 200
     */
    columns: string[];
};

/**
 * A file of orders and how to import it. The parts may come in any order.
 */
export type BatchUpload = {
    /**
     * The file, at most 512 MiB.
     * @format binary
     */
    file: Blob;
    /**
     * Whether to only check the file; `confirm_batch` then imports it.
     */
    dry_run?: boolean;
    /**
     * How an invalid row affects the other rows.
     */
    error_policy?: ErrorPolicy;
    /**
     * The name of the file's encoding, or `auto` to detect it.
     */
    encoding?: FileEncoding;
    /**
     * Which messages the customers receive.
     */
    notify?: Notify;
    profile?: ProfileName;
    mapping?: MappingText;
    sheet?: SheetName;
    source?: BatchSource;
    /**
     * What the file is about.
     */
    kind?: BatchKind;
};

/**
 * Orders to place together, and how to place them.
 */
export type BatchCreate = {
    /**
     * @minItems 1
     * @maxItems 1000
     */
    orders: OrderCreate[];
    /**
     * Whether to only check the orders; `confirm_batch` then imports them.
     */
    dry_run?: boolean;
    /**
     * How an invalid order affects the others.
     */
    error_policy?: ErrorPolicy;
    /**
     * The encoding; JSON has only one.
     */
    encoding?: "auto";
    /**
     * Which messages the customers receive.
     */
    notify?: Notify;
    /**
     * The `source` of the orders that do not name their own.
     */
    source?: BatchSource;
    /**
     * The name to show for the batch.
     */
    filename?: Filename;
};

/**
 * What to confirm. Sending no body is the same as sending an empty one.
 */
export type BatchConfirmation = {
    /**
     * The `file_sha256` of the dry run that was reviewed.
     */
    file_sha256?: Sha256;
};

/**
 * How to undo the batch. Sending no body is the same as sending an empty one.
 */
export type BatchUndo = {
    /**
     * Whether to only report what would be undone.
     */
    dry_run?: boolean;
};

/**
 * An import of orders, or of parcels. While it runs, its counts only increase, and rows_created + rows_failed + rows_duplicate + rows_skipped equals rows_processed. In a dry run they say what would be created; confirming the dry run resets them. What is charged through a gateway is orders_created without the orders that are paid elsewhere, paid after shipping or free; and amount_total without the yen of the first two. These five counts are null in dry runs of an earlier version, which did not count them.
 */
export type Batch = {
    id: Id;
    kind: BatchKind;
    parcels: ParcelCounts;
    /**
     * The name of the file; null if none was given.
     */
    filename: string | null;
    file_sha256: Sha256;
    /**
     * The import profile that the file is read with, as it was when the batch was made; `mapping` if it was sent with the file; null if the file has the columns of the template.
     */
    profile: string | null;
    /**
     * The `source` of its orders; null for a batch of parcels, if it looks for orders of all sources.
     */
    source: string | null;
    /**
     * Whether the file is only checked; false once it is confirmed.
     */
    dry_run: boolean;
    error_policy: ErrorPolicy;
    notify: Notify;
    /**
     * The encoding that was requested.
     * @minLength 1
     * @maxLength 32
     */
    encoding: string;
    /**
     * The encoding that the file is read in.
     */
    detected_encoding: string | null;
    /**
     * The sheet that is read; null if the file is no workbook.
     */
    sheet: string | null;
    status: BatchStatus;
    /**
     * The number of rows in the file without its header; null until they have been counted.
     */
    rows_total: number | null;
    /**
     * The number of rows that have an outcome.
     * @minimum 0
     * @maximum 9007199254740991
     */
    rows_processed: number;
    /**
     * Rows that became orders or parts of orders, or whose parcels were shipped or changed; in a dry run, rows that would.
     * @minimum 0
     * @maximum 9007199254740991
     */
    rows_created: number;
    /**
     * Rows that failed.
     * @minimum 0
     * @maximum 9007199254740991
     */
    rows_failed: number;
    /**
     * Rows whose orders had already been created, or already had the parcel.
     * @minimum 0
     * @maximum 9007199254740991
     */
    rows_duplicate: number;
    /**
     * Rows that were left out on purpose, such as those of cancelled orders.
     * @minimum 0
     * @maximum 9007199254740991
     */
    rows_skipped: number;
    /**
     * The orders created; in a dry run, those that would be.
     * @minimum 0
     * @maximum 9007199254740991
     */
    orders_created: number;
    /**
     * Orders whose payment was captured.
     * @minimum 0
     * @maximum 9007199254740991
     */
    orders_paid: number;
    /**
     * Orders whose payment failed.
     * @minimum 0
     * @maximum 9007199254740991
     */
    orders_payment_failed: number;
    /**
     * Orders whose payment has no known outcome yet.
     * @minimum 0
     * @maximum 9007199254740991
     */
    orders_payment_pending: number;
    /**
     * The yen of the orders created; in a dry run, of those that would be.
     * @minimum 0
     * @maximum 9007199254740991
     */
    amount_total: number;
    /**
     * Yen captured.
     * @minimum 0
     * @maximum 9007199254740991
     */
    amount_paid: number;
    /**
     * Of `orders_created`, the orders that were paid elsewhere: Ichiba charges nothing for them.
     */
    orders_paid_elsewhere: number | null;
    /**
     * Of `amount_total`, the yen of these orders.
     */
    amount_paid_elsewhere: number | null;
    /**
     * Of `orders_created`, the orders that are paid on delivery or by invoice: nothing is charged when they are created.
     */
    orders_paid_after_shipping: number | null;
    /**
     * Of `amount_total`, the yen of these orders.
     */
    amount_paid_after_shipping: number | null;
    /**
     * Of the other orders, those whose total is 0.
     */
    orders_free: number | null;
    /**
     * Messages handed over to be sent.
     * @minimum 0
     * @maximum 9007199254740991
     */
    notifications_queued: number;
    /**
     * Messages that were sent.
     * @minimum 0
     * @maximum 9007199254740991
     */
    notifications_sent: number;
    /**
     * Orders that undoing the batch has cancelled.
     * @minimum 0
     * @maximum 9007199254740991
     */
    orders_undone: number;
    /**
     * Orders that could not be undone.
     * @minimum 0
     * @maximum 9007199254740991
     */
    orders_kept: number;
    /**
     * The yen that undoing refunds: what was left of the payments of the undone orders.
     * @minimum 0
     * @maximum 9007199254740991
     */
    amount_undone: number;
    /**
     * Columns of the file that the import does not know and ignores.
     * @maxItems 1000
     */
    ignored_columns: string[];
    /**
     * Why it FAILED, or what it is waiting for.
     */
    error: string | null;
    /**
     * The estimated seconds until every row has an outcome, at the pace so far; null while there is no estimate.
     */
    eta_seconds: number | null;
    /**
     * What can be done with it now.
     * @maxItems 5
     */
    allowed_actions: BatchAction[];
    /**
     * Who sent the file.
     * @maxLength 255
     */
    created_by: string;
    /**
     * Increases by one with each change.
     * @minimum 1
     * @maximum 2147483647
     */
    version: number;
    created_at: Time;
    started_at: TimeOrNull;
    finished_at: TimeOrNull;
    updated_at: Time;
};

/**
 * What became of a file of parcels; in a dry run, what would. Apart from the two sums of orders, these are rows, named by their code. It is null for a batch of orders.
 */
export type ParcelCounts = {
    /**
     * Orders that became SHIPPED.
     * @minimum 0
     * @maximum 9007199254740991
     */
    orders_shipped: number;
    /**
     * SHIPPED orders that were given other parcels.
     * @minimum 0
     * @maximum 9007199254740991
     */
    orders_changed: number;
    /**
     * Rows of the orders that became SHIPPED.
     * @minimum 0
     * @maximum 9007199254740991
     */
    parcels_shipped: number;
    /**
     * Rows of the orders that were given other parcels.
     * @minimum 0
     * @maximum 9007199254740991
     */
    parcels_changed: number;
    /**
     * Rows whose order already had the parcel.
     * @minimum 0
     * @maximum 9007199254740991
     */
    same_already: number;
    /**
     * Rows without a tracking number, such as those of labels that were not printed.
     * @minimum 0
     * @maximum 9007199254740991
     */
    no_number: number;
    /**
     * Rows whose order was not found.
     * @minimum 0
     * @maximum 9007199254740991
     */
    order_not_found: number;
    /**
     * Rows whose order number fits several orders.
     * @minimum 0
     * @maximum 9007199254740991
     */
    ambiguous_order: number;
    /**
     * Rows whose order cannot be shipped now, because it is not paid or was cancelled, for instance.
     * @minimum 0
     * @maximum 9007199254740991
     */
    not_shippable: number;
    /**
     * Rows that were left out or failed for another reason.
     * @minimum 0
     * @maximum 9007199254740991
     */
    others: number;
} | null;

/**
 * A page of batches.
 */
export type BatchList = {
    /**
     * @maxItems 200
     */
    items: Batch[];
    next_cursor: NextCursor;
    total: Total;
};

/**
 * A status, or null if the event did not change it.
 */
export type BatchStatusOrNull = (("QUEUED" | "VALIDATING" | "VALIDATED" | "RUNNING" | "PAUSED" | "COMPLETED" | "CANCELLED" | "FAILED" | "UNDOING" | "UNDONE" | (string & {})) | null) | null;

/**
 * The type of the event. Some are events of the state machine and change the status. The others do not: `created` says that the file was received, `payment_retried` that somebody requested the payment of one of its orders again, `delivery_replayed` that somebody retried a call that the service owed for the batch, and `customer_erased` that a customer was erased, and with the customer the file, if it still was there.
 */
export type BatchEventType = "created" | "validation_started" | "validated" | "started" | "confirmed" | "completed" | "failed" | "paused" | "queueing_resumed" | "validation_resumed" | "resumed" | "cancelled" | "undo_started" | "undone" | "payment_retried" | "delivery_replayed" | "customer_erased" | (string & {});

export const BatchEventType = {
    created: "created",
    validation_started: "validation_started",
    validated: "validated",
    started: "started",
    confirmed: "confirmed",
    completed: "completed",
    failed: "failed",
    paused: "paused",
    queueing_resumed: "queueing_resumed",
    validation_resumed: "validation_resumed",
    resumed: "resumed",
    cancelled: "cancelled",
    undo_started: "undo_started",
    undone: "undone",
    payment_retried: "payment_retried",
    delivery_replayed: "delivery_replayed",
    customer_erased: "customer_erased"
} as const;

/**
 * One thing that happened to a batch.
 */
export type BatchEvent = {
    id: Id;
    batch_id: Id;
    at: Time;
    type: BatchEventType;
    /**
     * The subject of the token whose command this was, or whose command led to it.
     * @maxLength 255
     */
    actor: string;
    /**
     * The id of the request that caused this; null if the service continued on its own.
     */
    cause: string | null;
    from_status: BatchStatusOrNull;
    to_status: BatchStatusOrNull;
    /**
     * Further details. The fields depend on the type.
     */
    data: Record<string, unknown>;
};

/**
 * A page of events, oldest first.
 */
export type BatchEventList = {
    /**
     * @maxItems 200
     */
    items: BatchEvent[];
    next_cursor: NextCursor;
    total: Total;
};

/**
 * The outcome of a row. `created` means that it became an order, or that its parcel was shipped or changed; `duplicate`, that its order had already been created, or already had the parcel; `skipped`, that the row is left out on purpose, such as that of an order that was cancelled.
 */
export type RowOutcome = "created" | "failed" | "duplicate" | "skipped" | (string & {});

export const RowOutcome = {
    created: "created",
    failed: "failed",
    duplicate: "duplicate",
    skipped: "skipped"
} as const;

/**
 * Why a row failed, for programs. The codes include wrong_column_count, missing_value, invalid_email, invalid_number, out_of_range, unknown_payment_method, unknown_locale, too_long, invalid_text, conflicting_rows, order_rejected, too_many_items, undecodable_bytes, external_id_conflict, total_differs, amount_not_payable, adjustment_sign, discount_too_large, rounded_number, formula_error, ambiguous_date, invalid_date, changed_quotes, not_settled, unsupported_currency, unknown_state and rows_apart. A `created` row has `payment_declined` if the order was created and its payment failed. A `skipped` row has `skipped_cancelled`, `skipped_refunded` or `skipped_not_an_order`. In a file of parcels, a `created` row has `parcels_shipped` or `parcels_changed`, a `duplicate` row `same_already`, a `skipped` row `no_number` or one of those above, and a failed row may also have `order_not_found`, `ambiguous_order`, `not_shippable` or `too_many_parcels`.
 * @minLength 1
 * @maxLength 40
 * @pattern ^[a-z][a-z0-9_]*$
 */
export type RowCode = string;

/**
 * The outcome of undoing the batch for an order.
 */
export type UndoOutcome = "UNDONE" | "KEPT" | (string & {});

export const UndoOutcome = {
    UNDONE: "UNDONE",
    KEPT: "KEPT"
} as const;

/**
 * How a cell was interpreted that was not written in the expected form.
 */
export type RowChange = {
    /**
     * @maxLength 64
     */
    column: string;
    /**
     * The cell as it is in the file.
     */
    before: string;
    /**
     * The cell as it was interpreted.
     */
    after: string;
};

/**
 * The outcome of a row.
 */
export type BatchRow = {
    /**
     * The row's number in the file, whose header is row 1.
     * @minimum 1
     * @maximum 2147483647
     */
    row: number;
    outcome: RowOutcome;
    /**
     * Why it failed, for programs.
     */
    code: string | null;
    /**
     * The column with the fault.
     */
    pointer: string | null;
    /**
     * What is wrong, for a person to read.
     */
    detail: string | null;
    /**
     * What was probably meant.
     */
    suggestion: string | null;
    /**
     * The order's id in the file.
     */
    external_id: string | null;
    order_id: IdOrNull;
    /**
     * How cells were interpreted that were not written in the expected form.
     * @maxItems 20
     */
    changes: RowChange[];
    /**
     * The outcome of undoing the batch for the order of this row; null if the batch was not undone.
     */
    undo: (("UNDONE" | "KEPT" | (string & {})) | null) | null;
    /**
     * Why the order was kept.
     */
    undo_detail: string | null;
};

/**
 * A page of rows.
 */
export type BatchRowList = {
    /**
     * @maxItems 200
     */
    items: BatchRow[];
    next_cursor: NextCursor;
    total: Total;
};

/**
 * What undoing a batch would do.
 */
export type UndoPreview = {
    orders_to_cancel: RowCount;
    /**
     * The yen that would be refunded: what was paid for the orders, less what was already refunded. A refund that is still under way is deducted once it is confirmed.
     * @minimum 0
     * @maximum 9007199254740991
     */
    amount_to_refund: number;
    orders_kept: RowCount;
    /**
     * The first hundred orders that would be kept.
     * @maxItems 100
     */
    kept: KeptOrder[];
};

/**
 * An order that undoing its batch would keep, and why.
 */
export type KeptOrder = {
    order_id: Id;
    status: OrderStatus;
    /**
     * @maxLength 200
     */
    reason: string;
};

/**
 * The yen of a batch, each counted where it is recorded.
 */
export type Certificate = {
    batch_id: Id;
    file_sha256: Sha256;
    /**
     * The yen of the rows that became orders, counted from the file.
     * @minimum 0
     * @maximum 9007199254740991
     */
    yen_in_file: number;
    /**
     * The order totals as the file itself states them, of the rows that became orders; null if it does not state one for each of these orders.
     */
    yen_stated: number | null;
    /**
     * The yen of the orders that were created.
     * @minimum 0
     * @maximum 9007199254740991
     */
    yen_ordered: number;
    /**
     * Of `yen_ordered`, the yen of orders that were paid elsewhere. No gateway takes them.
     * @minimum 0
     * @maximum 9007199254740991
     */
    yen_paid_elsewhere: number;
    /**
     * Of `yen_ordered`, the yen of orders that are paid on delivery or by invoice; until they are received, they are unknown.
     * @minimum 0
     * @maximum 9007199254740991
     */
    yen_paid_after_shipping: number;
    /**
     * The yen of the captured payments, as the payment service counts them.
     * @minimum 0
     * @maximum 9007199254740991
     */
    yen_captured: number;
    /**
     * The yen of the payments that failed.
     * @minimum 0
     * @maximum 9007199254740991
     */
    yen_failed: number;
    /**
     * The yen of the payments whose outcome is not known yet.
     * @minimum 0
     * @maximum 9007199254740991
     */
    yen_unknown: number;
    /**
     * The captured yen that were refunded since, as the payment service counts them.
     * @minimum 0
     * @maximum 9007199254740991
     */
    yen_refunded: number;
    /**
     * The captured yen that are still to be refunded, because the refund is not confirmed or not requested yet.
     * @minimum 0
     * @maximum 9007199254740991
     */
    yen_to_refund: number;
    /**
     * Whether the amounts add up.
     */
    balanced: boolean;
    checked_at: Time;
};

/**
 * RFC 3339 in UTC; null if it has not happened.
 */
export type TimeOrNull = string | null;

/**
 * The customer, named by an e-mail address, a telephone number or both.
 */
export type CustomerToErase = {
    /**
     * All orders with this e-mail address, regardless of case.
     */
    email?: Email;
    /**
     * All orders with this telephone number, also if they write it with other hyphens or, for a number that begins with 0, with +81.
     * @minLength 3
     * @maxLength 32
     * @pattern ^[0-9+() -]{3,32}$
     */
    phone?: string;
};

/**
 * What erasing a customer would concern.
 */
export type ErasurePreview = {
    /**
     * Orders that are not erased yet.
     * @minimum 0
     * @maximum 9007199254740991
     */
    orders: number;
    /**
     * Their payments.
     * @minimum 0
     * @maximum 9007199254740991
     */
    payments: number;
    /**
     * Messages about them or to the customer; at least so many, if there are more than 200 orders.
     * @minimum 0
     * @maximum 9007199254740991
     */
    messages: number;
    /**
     * Uploaded files in which the customer is named. They would be deleted.
     * @minimum 0
     * @maximum 9007199254740991
     */
    files: number;
    /**
     * Whether `erase_customer` would be accepted now.
     */
    can_be_erased: boolean;
    /**
     * What is in the way, at most 200.
     * @maxItems 200
     */
    in_the_way: InTheWay[];
    /**
     * How many things are in the way.
     * @minimum 0
     * @maximum 9007199254740991
     */
    in_the_way_total: number;
};

/**
 * Something unfinished that is in the way of an erasure.
 */
export type InTheWay = {
    reason: ErasureObstacle;
    order_id: IdOrNull;
    /**
     * The order's id at its source.
     */
    external_id: string | null;
    batch_id: IdOrNull;
};

/**
 * The status of an erasure. It ends COMPLETED; what it waits for is in `error`.
 */
export type ErasureStatus = "IN_PROGRESS" | "COMPLETED" | (string & {});

export const ErasureStatus = {
    IN_PROGRESS: "IN_PROGRESS",
    COMPLETED: "COMPLETED"
} as const;

/**
 * The erasure of a customer. It does not hold anything that it erased.
 */
export type Erasure = {
    id: Id;
    status: ErasureStatus;
    /**
     * What it is waiting for, in the language that `Accept-Language` prefers; foreign words as they were said.
     */
    error: string | null;
    /**
     * A hash of the e-mail address, or of the telephone number if there was none, under a key of this installation. Erasures of the same customer have the same.
     * @maxLength 64
     * @pattern ^[0-9a-f]{64}$
     */
    customer_key: string;
    /**
     * Orders erased so far.
     * @minimum 0
     * @maximum 9007199254740991
     */
    orders: number;
    /**
     * Payments erased so far.
     * @minimum 0
     * @maximum 9007199254740991
     */
    payments: number;
    /**
     * Messages erased so far.
     * @minimum 0
     * @maximum 9007199254740991
     */
    messages: number;
    /**
     * Uploaded files deleted so far.
     * @minimum 0
     * @maximum 9007199254740991
     */
    files: number;
    /**
     * How much was erased where.
     * @maxItems 60
     */
    erased: ErasedPlace[];
    /**
     * What others keep: payments at a gateway that has no way to erase them, and messages that a mail or SMS provider has sent. Erase them there.
     * @maxItems 60
     */
    left: LeftPlace[];
    /**
     * Who gave the command.
     * @maxLength 255
     */
    created_by: string;
    /**
     * Increases by one with each change.
     * @minimum 1
     * @maximum 2147483647
     */
    version: number;
    created_at: Time;
    updated_at: Time;
    finished_at: TimeOrNull;
};

/**
 * A page of erasures.
 */
export type ErasureList = {
    /**
     * @maxItems 200
     */
    items: Erasure[];
    next_cursor: NextCursor;
    total: Total;
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

export type ListOrdersResult = OrderList;
export type ListOrdersQuery = {
    /**
     * Only orders in this status. Repeat the parameter to select several.
     * @minItems 1
     * @maxItems 9
     * @uniqueItems
     */
    status?: OrderStatus[];
    /**
     * Only orders of the customer with this e-mail address, regardless of case.
     */
    customer_email?: Email;
    /**
     * Only orders that match this text: as a part of the customer's name, e-mail address or telephone number, as the whole `external_id`, as the start of the `id`, or as its last twelve digits, which is the number by which customers know an order that has no `external_id`. A name matches regardless of letter case and width, of composed or decomposed characters, of spaces between Japanese characters, and of the usual variants of a character (髙 and 高). A telephone number matches with or without hyphens.
     * @minLength 1
     * @maxLength 200
     * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    q?: string;
    /**
     * Only orders created by this batch.
     */
    batch_id?: Id;
    /**
     * Only orders from this source.
     * @minLength 1
     * @maxLength 64
     * @pattern ^[^\u0000]*$
     */
    source?: string;
    /**
     * Only orders that are paid in this way. Repeat the parameter to select several.
     * @minItems 1
     * @maxItems 10
     * @uniqueItems
     */
    payment_method?: PaymentMethod[];
    /**
     * Only orders that the customer placed at this time or later.
     */
    ordered_from?: Time;
    /**
     * Only orders that the customer placed before this time.
     */
    ordered_to?: Time;
    /**
     * Only orders created at this time or later.
     */
    created_from?: Time;
    /**
     * Only orders created before this time.
     */
    created_to?: Time;
    /**
     * Only orders with a `total_amount` of at least this many yen.
     * @minimum 0
     * @maximum 1019900000000
     */
    min_total?: number;
    /**
     * Only orders with a `total_amount` of at most this many yen.
     * @minimum 0
     * @maximum 1019900000000
     */
    max_total?: number;
    /**
     * The sort order. A leading minus puts the newest or the largest first.
     */
    sort?: "created_at" | "-created_at" | "ordered_at" | "-ordered_at" | "total_amount" | "-total_amount";
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
export type CreateOrderResult = Order;
export type CreateOrderBody = OrderCreate;
export type CreateOrderHeaders = {
    /**
     * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "Idempotency-Key"?: string;
};
export type GetOrderStatsResult = OrderStats;
export type GetOrderStatsQuery = {
    /**
     * How many days to look back, including today.
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
export type ExportOrdersResult = string;
export type ExportOrdersQuery = {
    /**
     * Only orders in this status. Repeat the parameter to select several.
     * @minItems 1
     * @maxItems 9
     * @uniqueItems
     */
    status?: OrderStatus[];
    /**
     * Only orders of the customer with this e-mail address, regardless of case.
     */
    customer_email?: Email;
    /**
     * Only orders that match this text: as a part of the customer's name, e-mail address or telephone number, as the whole `external_id`, as the start of the `id`, or as its last twelve digits, which is the number by which customers know an order that has no `external_id`. A name matches regardless of letter case and width, of composed or decomposed characters, of spaces between Japanese characters, and of the usual variants of a character (髙 and 高). A telephone number matches with or without hyphens.
     * @minLength 1
     * @maxLength 200
     * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$
     */
    q?: string;
    /**
     * Only orders created by this batch.
     */
    batch_id?: Id;
    /**
     * Only orders from this source.
     * @minLength 1
     * @maxLength 64
     * @pattern ^[^\u0000]*$
     */
    source?: string;
    /**
     * Only orders that are paid in this way. Repeat the parameter to select several.
     * @minItems 1
     * @maxItems 10
     * @uniqueItems
     */
    payment_method?: PaymentMethod[];
    /**
     * Only orders that the customer placed at this time or later.
     */
    ordered_from?: Time;
    /**
     * Only orders that the customer placed before this time.
     */
    ordered_to?: Time;
    /**
     * Only orders created at this time or later.
     */
    created_from?: Time;
    /**
     * Only orders created before this time.
     */
    created_to?: Time;
    /**
     * Only orders with a `total_amount` of at least this many yen.
     * @minimum 0
     * @maximum 1019900000000
     */
    min_total?: number;
    /**
     * Only orders with a `total_amount` of at most this many yen.
     * @minimum 0
     * @maximum 1019900000000
     */
    max_total?: number;
    /**
     * The sort order. A leading minus puts the newest or the largest first.
     */
    sort?: "created_at" | "-created_at" | "ordered_at" | "-ordered_at" | "total_amount" | "-total_amount";
    /**
     * The encoding of the file. `utf-8-sig` is UTF-8 with a byte order mark, which Excel needs.
     */
    encoding?: "utf-8-sig" | "cp932";
    /**
     * What the file is for, one of `list_export_profiles`. It has its own encoding, and unless `status` is given it has the orders whose turn it is: those to be shipped for a carrier, those that were shipped for a marketplace. The default is Ichiba's own columns.
     */
    profile?: ProfileName;
    /**
     * With `profile`, what happens if something cannot be written. refuse, the default: there is no file. replace: a character that the encoding does not have becomes `〓`, and a text that is too long is cut.
     */
    unwritable?: "refuse" | "replace";
};
export type ListExportProfilesResult = ExportProfileList;
export type ListExportProfilesQuery = {
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
export type GetOrderResult = Order;
export type CancelOrderResult = Order;
export type CancelOrderQuery = {
    /**
     * Cancel the order and refund its payment although the customer's bank disputes the payment.
     */
    despite_dispute?: boolean;
};
export type CancelOrderHeaders = {
    /**
     * The `ETag` of the version that the change is based on, or several separated by commas, or `*`. If the resource has none of these versions, the answer is 412. A weak tag (`W/"3"`) never matches.
     * @minLength 1
     * @maxLength 1024
     * @pattern ^[\t\x20-\x7e\x80-\xff]+$
     */
    "If-Match"?: string;
};
export type UpdateOrderResult = Order;
export type UpdateOrderBody = OrderUpdate;
export type UpdateOrderHeaders = {
    /**
     * The `ETag` of the version that the change is based on, or several separated by commas, or `*`. If the resource has none of these versions, the answer is 412. A weak tag (`W/"3"`) never matches.
     * @minLength 1
     * @maxLength 1024
     * @pattern ^[\t\x20-\x7e\x80-\xff]+$
     */
    "If-Match"?: string;
};
export type SetOrderStatusResult = Order;
export type SetOrderStatusBody = OrderStatusChange;
export type SetOrderStatusHeaders = {
    /**
     * The `ETag` of the version that the change is based on, or several separated by commas, or `*`. If the resource has none of these versions, the answer is 412. A weak tag (`W/"3"`) never matches.
     * @minLength 1
     * @maxLength 1024
     * @pattern ^[\t\x20-\x7e\x80-\xff]+$
     */
    "If-Match"?: string;
};
export type SetOrderParcelsResult = Order;
export type SetOrderParcelsBody = ParcelsChange;
export type SetOrderParcelsHeaders = {
    /**
     * The `ETag` of the version that the change is based on, or several separated by commas, or `*`. If the resource has none of these versions, the answer is 412. A weak tag (`W/"3"`) never matches.
     * @minLength 1
     * @maxLength 1024
     * @pattern ^[\t\x20-\x7e\x80-\xff]+$
     */
    "If-Match"?: string;
};
export type ReceivePaymentStatusResult = Order;
export type ReceivePaymentStatusBody = PaymentStatusEvent;
export type RetryPaymentResult = Order;
export type RetryPaymentBody = PaymentRetry;
export type RetryPaymentHeaders = {
    /**
     * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "Idempotency-Key"?: string;
};
export type SendPaymentLinkResult = SentPaymentLink;
export type SendPaymentLinkHeaders = {
    /**
     * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "Idempotency-Key"?: string;
};
export type ListOrderEventsResult = OrderEventList;
export type ListOrderEventsQuery = {
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
export type ExplainOrderResult = Explanation;
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
export type ListReconciliationsResult = ReconciliationList;
export type ListReconciliationsQuery = {
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
export type StartReconciliationResult = Reconciliation;
export type StartReconciliationBody = ReconciliationCreate;
export type StartReconciliationHeaders = {
    /**
     * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "Idempotency-Key"?: string;
};
export type GetReconciliationResult = Reconciliation;
export type ListDifferencesResult = DifferenceList;
export type ListDifferencesQuery = {
    /**
     * Only differences of this kind.
     */
    kind?: DifferenceKind;
    /**
     * Only differences about payments or captures of this gateway.
     * @maxLength 32
     * @pattern ^[a-z][a-z0-9_]*$
     */
    gateway?: string;
    /**
     * Only differences whose remedy has been applied, or only those whose remedy has not.
     */
    applied?: boolean;
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
export type ApplyRemedyResult = Difference;
export type ListBatchesResult = BatchList;
export type ListBatchesQuery = {
    /**
     * Only batches in this status. Repeat the parameter to select several.
     * @minItems 1
     * @maxItems 10
     * @uniqueItems
     */
    status?: BatchStatus[];
    /**
     * Only batches of this kind.
     */
    kind?: BatchKind;
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
export type CreateBatchResult = Batch;
export type CreateBatchQuery = {
    /**
     * What the file is about. The default is `orders`.
     */
    kind?: BatchKind;
    /**
     * Whether to only check the file; `confirm_batch` then imports it. The default is false.
     */
    dry_run?: boolean;
    /**
     * How an invalid row affects the other rows. The default is REJECT_FAILED_ROWS.
     */
    error_policy?: ErrorPolicy;
    /**
     * The encoding of the file. The default is `auto`, which detects it.
     */
    encoding?: FileEncoding;
    /**
     * Which messages the customers receive. The default is EACH.
     */
    notify?: Notify;
    /**
     * The import profile to read the file with: the export of another system. The default is `auto`, which recognises the file by its header; `ichiba` stands for the columns of the template. A file of parcels has profiles of its own, such as `yamato-b2`.
     */
    profile?: ProfileName;
    /**
     * A profile that is not stored, as JSON in the form of `put_import_profile`, for files of which one comes only once. Its `name` is `mapping`, and its `title`, `source` and `known_by` may be left out; every column that it names has to be there. Send a long one as a part of the form instead. With another `profile` than `auto` it is refused with 400 `contradictory_values`.
     * @minLength 2
     * @maxLength 4096
     */
    mapping?: string;
    /**
     * The name of the sheet to read, if the file is an Excel workbook. The default is its first.
     */
    sheet?: SheetName;
    /**
     * The `source` of the orders. The default is that of the import profile; `csv` for a file with the columns of the template, and `api` for JSON. For a file of parcels, only orders of this source are looked for; the default is all orders.
     */
    source?: BatchSource;
    /**
     * The name to show for the batch. A multipart file brings its own name.
     */
    filename?: Filename;
};
export type CreateBatchBody = BatchCreate;
export type CreateBatchHeaders = {
    /**
     * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "Idempotency-Key"?: string;
};
export type GetBatchTemplateResult = string;
export type GetBatchTemplateQuery = {
    /**
     * The encoding of the file. `utf-8-sig` is UTF-8 with a byte order mark, which Excel needs.
     */
    encoding?: "utf-8-sig" | "cp932";
    /**
     * The language of the column headers.
     */
    locale?: Locale;
};
export type GetBatchResult = Batch;
export type ListBatchRowsResult = BatchRowList;
export type ListBatchRowsQuery = {
    /**
     * Only rows with this outcome.
     */
    outcome?: RowOutcome;
    /**
     * Only rows with this code.
     */
    code?: RowCode;
    /**
     * Only rows whose orders were undone, or only those whose orders were kept.
     */
    undo?: UndoOutcome;
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
export type GetBatchErrorsResult = string;
export type GetBatchErrorsQuery = {
    /**
     * The encoding of the file. `utf-8-sig` is UTF-8 with a byte order mark, which Excel needs.
     */
    encoding?: "utf-8-sig" | "cp932";
};
export type ConfirmBatchResult = Batch;
export type ConfirmBatchBody = BatchConfirmation;
export type PauseBatchResult = Batch;
export type ResumeBatchResult = Batch;
export type CancelBatchResult = Batch;
export type UndoBatchResult = UndoPreview;
export type UndoBatchBody = BatchUndo;
export type ListBatchEventsResult = BatchEventList;
export type ListBatchEventsQuery = {
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
export type StreamBatchProgressHeaders = {
    /**
     * The id of the last event received. An EventSource sends it when it reconnects.
     * @maxLength 10
     * @pattern ^[0-9]{1,10}$
     */
    "Last-Event-ID"?: string;
};
export type GetBatchCertificateResult = Certificate;
export type ListImportProfilesResult = ImportProfileList;
export type ListImportProfilesQuery = {
    /**
     * Only those that come with Ichiba (true), or only your own (false).
     */
    built_in?: boolean;
    /**
     * Only those of such files.
     */
    kind?: BatchKind;
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
export type DetectImportProfileResult = ImportDetection;
export type DetectImportProfileQuery = {
    /**
     * The encoding of the file. The default is `auto`, which detects it.
     */
    encoding?: FileEncoding;
    /**
     * The profile to look at the file with. The default is `auto`, which looks for one that fits.
     */
    profile?: ProfileName;
    /**
     * What the file is about. The default is `orders`.
     */
    kind?: BatchKind;
    /**
     * A profile that is not stored, as JSON in the form of `put_import_profile`, for files of which one comes only once. Its `name` is `mapping`, and its `title`, `source` and `known_by` may be left out; every column that it names has to be there. Send a long one as a part of the form instead. With another `profile` than `auto` it is refused with 400 `contradictory_values`.
     * @minLength 2
     * @maxLength 4096
     */
    mapping?: string;
    /**
     * The name of the sheet to read, if the file is an Excel workbook. The default is its first.
     */
    sheet?: SheetName;
};
export type DetectImportProfileBody = FormData | ReadableStream;
export type GetImportProfileResult = ImportProfile;
export type PutImportProfileResult = ImportProfile;
export type PutImportProfileBody = ImportProfileDocument;
export type PutImportProfileHeaders = {
    /**
     * The `ETag` of the version that the change is based on, or several separated by commas, or `*`. If the resource has none of these versions, the answer is 412. A weak tag (`W/"3"`) never matches.
     * @minLength 1
     * @maxLength 1024
     * @pattern ^[\t\x20-\x7e\x80-\xff]+$
     */
    "If-Match"?: string;
};
export type DeleteImportProfileResult = void;
export type DeleteImportProfileHeaders = {
    /**
     * The `ETag` of the version that the change is based on, or several separated by commas, or `*`. If the resource has none of these versions, the answer is 412. A weak tag (`W/"3"`) never matches.
     * @minLength 1
     * @maxLength 1024
     * @pattern ^[\t\x20-\x7e\x80-\xff]+$
     */
    "If-Match"?: string;
};
export type EraseCustomerResult = Erasure;
export type EraseCustomerBody = CustomerToErase;
export type EraseCustomerHeaders = {
    /**
     * Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[\x21-\x7e]+$
     */
    "Idempotency-Key"?: string;
};
export type PreviewErasureResult = ErasurePreview;
export type PreviewErasureBody = CustomerToErase;
export type ListErasuresResult = ErasureList;
export type ListErasuresQuery = {
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
export type GetErasureResult = Erasure;
export type GetSettingsResult = Settings;
export type GetLivenessResult = Liveness;
export type GetReadinessResult = Readiness;
export type GetMetricsResult = string;
