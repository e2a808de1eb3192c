// Generated from openapi/order.yaml by `npm run generate`; never edited.

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

export const zLiveness = z.object({
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
 * `degraded` means that the service works despite the fault; `failed` means that it does not.
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
 * A UUID version 7, or null if there is none.
 */
export const zIdOrNull = z.nullable(z.uuid().check(z.maxLength(36), z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)));

export const zEmail = z.email().check(z.maxLength(254), z.regex(/^[A-Za-z0-9.!#$%&'*+\/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/));

/**
 * The customer's e-mail address, or null; then no messages are sent about the order.
 */
export const zEmailOrNull = z.nullable(z.email().check(z.maxLength(254)));

/**
 * The customer's e-mail address; null or left out where it is not known, and then no messages are sent about the order. An address with `=?` is refused: mail programs read that as the start of encoded text (RFC 2047).
 */
export const zNewEmailOrNull = z.nullable(z.email().check(z.maxLength(254), z.regex(/^(?![^@]*=\?)[A-Za-z0-9.!#$%&'*+\/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/)));

/**
 * Amounts are in Japanese yen, which has no smaller unit.
 */
export const zCurrency = z.enum(['JPY']);

/**
 * The language of the messages to the customer.
 */
export const zLocale = z.enum(['ja', 'en']);

/**
 * How the customer pays. `card`, `konbini` and `bank_transfer` go through the payment gateway. `cash_on_delivery` and `invoice` are paid after shipping: the order is ACCEPTED at once, and what was received is recorded in the payment service. `external` was paid to somebody else, such as a marketplace: nothing is charged.
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
 * The gateway's token for the customer's means of payment. It is never shown again.
 */
export const zPaymentToken = z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/));

export const zCustomerName = z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/));

/**
 * The customer's name; null once the customer was erased.
 */
export const zCustomerNameOrNull = z.nullable(z.string().check(z.minLength(1), z.maxLength(100)));

/**
 * The status of the order. `x-state-machine` lists every possible change. A change marked `operator` can be made by a person; an order's `allowed_transitions` lists those that are open to it now. In the statuses under `editable`, `update_order` can still change the details.
 */
export const zOrderStatus = z.enum([
    'PENDING',
    'PAYMENT_PROCESSING',
    'PAYMENT_FAILED',
    'ACCEPTED',
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
    'ACCEPTED',
    'PAID',
    'SHIPPED',
    'DELIVERED',
    'CANCELLED',
    'REFUNDED'
]));

/**
 * PaidElsewhere
 *
 * The payment of an `external` order, which somebody else has taken; null for all other orders.
 */
export const zPaidElsewhere = z.nullable(z.object({
    provider: z.string().check(z.minLength(1), z.maxLength(64)),
    reference: z.nullable(z.string().check(z.maxLength(128))),
    paid_at: z.nullable(z.iso.datetime().check(z.maxLength(64)))
}));

/**
 * The payment of an order that somebody else has taken.
 */
export const zPaidElsewhereCreate = z.object({
    provider: z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)),
    reference: z.nullish(z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    paid_at: z.nullish(z.iso.datetime().check(z.maxLength(64), z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)))
});

/**
 * A parcel of an order.
 */
export const zParcelCreate = z.object({
    tracking_number: z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)),
    carrier: z.optional(z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    shipped_at: z.optional(zTime)
});

/**
 * A parcel of an order.
 */
export const zParcel = z.object({
    id: zId,
    carrier: z.nullable(z.string().check(z.maxLength(64))),
    tracking_number: z.string().check(z.minLength(1), z.maxLength(64)),
    tracking_url: z.nullable(z.url().check(z.maxLength(500))),
    shipped_at: zTime
});

/**
 * All parcels of an order, as they are to be.
 */
export const zParcelsChange = z.object({
    parcels: z.array(zParcelCreate).check(z.minLength(1), z.maxLength(20)),
    notify: z._default(z.optional(z.boolean()), false)
});

/**
 * The consumption tax that a price includes, in percent.
 */
export const zTaxRate = z.union([
    z.literal(10),
    z.literal(8),
    z.literal(0)
]);

export const zOrderItemCreate = z.object({
    product_name: z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)),
    sku: z.optional(z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    quantity: z.int().check(z.gte(1), z.lte(9999)),
    unit_price: z.int().check(z.gte(0), z.lte(1000000)),
    tax_rate: z.optional(zTaxRate)
});

/**
 * `shipping` and `fee` add to the total, `discount` and `points` take from it. A discount lowers the price; points, like a coupon that a marketplace pays for, are a way of paying it.
 */
export const zAdjustmentKind = z.enum([
    'shipping',
    'fee',
    'discount',
    'points'
]);

/**
 * An amount beside the items.
 */
export const zAdjustmentCreate = z.object({
    kind: zAdjustmentKind,
    label: z.optional(z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    amount: z.int().check(z.gte(-1000000000), z.lte(1000000000)),
    tax_rate: z.optional(zTaxRate)
});

/**
 * An amount beside the items.
 */
export const zAdjustment = z.object({
    kind: zAdjustmentKind,
    label: z.nullable(z.string().check(z.maxLength(100))),
    amount: z.int().check(z.gte(-1000000000), z.lte(1000000000)),
    tax_rate: z.nullable(z.int().check(z.gte(0), z.lte(10)))
});

/**
 * What an order includes of one rate of tax.
 */
export const zTaxAmount = z.object({
    tax_rate: zTaxRate,
    taxable_amount: z.int().check(z.gte(0), z.lte(1019900000000)),
    tax_amount: z.int().check(z.gte(0), z.lte(1019900000000))
});

/**
 * OrderRecipientCreate
 *
 * Who gets the parcel, and where; null means the same as leaving it out, and clears it in a change.
 */
export const zOrderRecipientCreate = z.nullable(z.object({
    name: zCustomerName,
    phone: z.nullish(z.string().check(z.minLength(3), z.maxLength(32), z.regex(/^[0-9+() -]{3,32}$/))),
    postal_code: z.nullish(z.string().check(z.minLength(1), z.maxLength(16), z.regex(/^[0-9A-Za-z -]{1,16}$/))),
    region: z.nullish(z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    city: z.nullish(z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    line1: z.nullish(z.string().check(z.minLength(1), z.maxLength(150), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    line2: z.nullish(z.string().check(z.minLength(1), z.maxLength(150), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    country: z._default(z.optional(z.string().check(z.maxLength(2), z.regex(/^[A-Z]{2}$/))), 'JP')
}));

/**
 * OrderRecipient
 *
 * Who gets the parcel, and where; null where only `shipping_address` is known.
 */
export const zOrderRecipient = z.nullable(z.object({
    name: zCustomerName,
    phone: z.nullable(z.string().check(z.maxLength(32))),
    postal_code: z.nullable(z.string().check(z.maxLength(16))),
    region: z.nullable(z.string().check(z.maxLength(100))),
    city: z.nullable(z.string().check(z.maxLength(100))),
    line1: z.nullable(z.string().check(z.maxLength(150))),
    line2: z.nullable(z.string().check(z.maxLength(150))),
    country: z.string().check(z.maxLength(2), z.regex(/^[A-Z]{2}$/))
}));

/**
 * DeliveryRequestCreate
 *
 * When and how the customer would like the parcel to arrive; null means the same as leaving it out, and clears it in a change.
 */
export const zDeliveryRequestCreate = z.nullable(z.object({
    date: z.nullish(z.iso.date().check(z.maxLength(10), z.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/))),
    time_slot: z.nullish(z.string().check(z.minLength(1), z.maxLength(32), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    note: z.nullish(z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)))
}));

/**
 * An order to place. Its total is the sum of its items and adjustments; it may be 0, and then nothing is to be paid.
 */
export const zOrderCreate = z.object({
    ordered_at: z.optional(zTime),
    customer_name: zCustomerName,
    customer_email: z.optional(zNewEmailOrNull),
    customer_phone: z.optional(z.string().check(z.minLength(3), z.maxLength(32), z.regex(/^[0-9+() -]{3,32}$/))),
    shipping_address: z.optional(z.string().check(z.minLength(1), z.maxLength(500), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    recipient: z.optional(zOrderRecipientCreate),
    delivery_request: z.optional(zDeliveryRequestCreate),
    note: z.optional(z.string().check(z.minLength(1), z.maxLength(1000), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    source: z._default(z.optional(z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))), 'api'),
    external_id: z.optional(z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    locale: z.optional(zLocale),
    payment_method: z.optional(zPaymentMethod),
    payment_token: z.optional(zPaymentToken),
    paid_elsewhere: z.optional(zPaidElsewhereCreate),
    items: z.array(zOrderItemCreate).check(z.minLength(1), z.maxLength(100)),
    adjustments: z.optional(z.array(zAdjustmentCreate).check(z.maxLength(20)))
});

/**
 * DeliveryRequest
 *
 * When and how the customer would like the parcel to arrive; null where nothing was asked for.
 */
export const zDeliveryRequest = z.nullable(z.object({
    date: z.nullable(z.iso.date().check(z.maxLength(10))),
    time_slot: z.nullable(z.string().check(z.maxLength(32))),
    note: z.nullable(z.string().check(z.maxLength(200)))
}));

/**
 * The fields to change. Fields that are left out stay as they are.
 */
export const zOrderUpdate = z.object({
    customer_name: z.optional(zCustomerName),
    customer_email: z.optional(zNewEmailOrNull),
    customer_phone: z.nullish(z.string().check(z.minLength(3), z.maxLength(32), z.regex(/^[0-9+() -]{3,32}$/))),
    shipping_address: z.nullish(z.string().check(z.minLength(1), z.maxLength(500), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    recipient: z.optional(zOrderRecipientCreate),
    delivery_request: z.optional(zDeliveryRequestCreate),
    note: z.nullish(z.string().check(z.minLength(1), z.maxLength(1000), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)))
});

/**
 * The new status of an order.
 */
export const zOrderStatusChange = z.object({
    status: z.enum(['SHIPPED', 'DELIVERED']),
    tracking_number: z.optional(z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    carrier: z.optional(z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    parcels: z.optional(z.array(zParcelCreate).check(z.minLength(1), z.maxLength(20)))
});

/**
 * How to pay this time. Sending no body is the same as sending an empty one.
 */
export const zPaymentRetry = z._default(z.object({
    payment_method: z.optional(z.enum([
        'card',
        'konbini',
        'bank_transfer'
    ])),
    payment_token: z.optional(zPaymentToken)
}), {});

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
 * A refund that was accepted as PENDING and failed later, so its money was not returned.
 */
export const zFailedRefund = z.object({
    refund_id: zId,
    amount: z.int().check(z.gte(1), z.lte(1000000)),
    failure_message: z.nullish(z.string().check(z.maxLength(500), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/)))
});

/**
 * The outcome of a payment.
 */
export const zPaymentStatusEvent = z.object({
    event_id: z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/)),
    payment_id: zId,
    payment_status: z.enum([
        'PENDING',
        'UNKNOWN',
        'COMPLETED',
        'FAILED',
        'REFUNDED',
        'PARTIALLY_REFUNDED'
    ]),
    version: z.optional(z.int().check(z.gte(1), z.lte(2147483647))),
    amount: z.int().check(z.gte(0), z.lte(1000000)),
    occurred_at: zTime,
    failure_message: z.nullish(z.string().check(z.maxLength(500), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    failure_code: z.nullish(z.string().check(z.maxLength(64), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/))),
    refunded_amount: z.optional(z.int().check(z.gte(0), z.lte(1000000))),
    failed_refund: z.optional(zFailedRefund),
    next_action: z.optional(zNextAction)
});

/**
 * How many yen of the payment have been refunded, as far as the payment service has reported. A refund that the gateway has not confirmed yet is not included.
 */
export const zOrderRefundedAmount = z.int().check(z.gte(0), z.lte(999900000000));

export const zOrderItem = z.object({
    id: zId,
    product_name: z.string().check(z.minLength(1), z.maxLength(200)),
    sku: z.nullable(z.string().check(z.maxLength(64))),
    quantity: z.int().check(z.gte(1), z.lte(9999)),
    unit_price: z.int().check(z.gte(0), z.lte(1000000)),
    tax_rate: zTaxRate,
    line_total: z.int().check(z.gte(0), z.lte(9999000000))
});

/**
 * The type of the event. Some are events of the state machine and change the status. The others do not: they say that the order was placed or changed, or record a call to another service with its answer (`…_accepted`, `…_refused`) or without one (`…_unanswered`).
 */
export const zOrderEventType = z.enum([
    'order_placed',
    'order_updated',
    'replaced',
    'payment_requested',
    'nothing_to_pay',
    'accepted',
    'payment_retried',
    'payment_completed',
    'payment_failed',
    'shipped',
    'delivered',
    'parcels_changed',
    'cancelled',
    'refunded',
    'payment_attempted',
    'payment_pending',
    'payment_received',
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
    'no_address_for_notices',
    'notice_requested',
    'notice_accepted',
    'notice_refused',
    'notice_unanswered',
    'customer_erased',
    'notice_not_needed'
]);

/**
 * One thing that happened to an order.
 */
export const zOrderEvent = z.object({
    id: zId,
    order_id: zId,
    at: zTime,
    type: zOrderEventType,
    actor: z.string().check(z.maxLength(255)),
    cause: z.nullable(z.string().check(z.maxLength(255))),
    from_status: zOrderStatusOrNull,
    to_status: zOrderStatusOrNull,
    data: z.record(z.string(), z.unknown())
});

/**
 * A URL on which a customer pays, and how it was sent to them.
 */
export const zSentPaymentLink = z.object({
    order_id: zId,
    url: z.string().check(z.minLength(1), z.maxLength(2048)),
    expires_at: zTime,
    locale: zLocale,
    channel: z.enum(['EMAIL', 'SMS'])
});

/**
 * A page of events, oldest first.
 */
export const zOrderEventList = z.object({
    items: z.array(zOrderEvent).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

/**
 * The net yen of the orders received. Orders that are PAYMENT_FAILED, CANCELLED or REFUNDED count as zero; refunded amounts are deducted from the others.
 */
export const zNetAmount = z.int().check(z.gte(0), z.lte(9007199254740991));

export const zOrderStatusTotal = z.object({
    status: zOrderStatus,
    count: z.int().check(z.gte(0), z.lte(9007199254740991)),
    amount: z.int().check(z.gte(0), z.lte(9007199254740991)),
    net_amount: zNetAmount
});

export const zOrderDayTotal = z.object({
    date: z.iso.date().check(z.maxLength(10), z.regex(/^\d{4}-\d{2}-\d{2}$/)),
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
        zOrderStatusTotal,
        zOrderStatusTotal
    ]),
    by_day: z.array(zOrderDayTotal).check(z.minLength(1), z.maxLength(90)),
    total_count: z.int().check(z.gte(0), z.lte(9007199254740991)),
    total_amount: z.int().check(z.gte(0), z.lte(9007199254740991)),
    net_amount: zNetAmount
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
 * The kind of call. `payment` and `refund` go to the payment service, `notice` goes to the notification service. `batch_payments`, `batch_refunds` and `batch_notices` do the same for many orders of a batch at once. `batch_notices_stop` withdraws messages that must no longer be sent. `erasure_payments` and `erasure_messages` erase a customer at the other two services.
 */
export const zDeliveryKind = z.string().check(z.minLength(1), z.maxLength(40), z.regex(/^[a-z][a-z_]*$/));

/**
 * The subject of the token whose command led to this; null if the service acted on its own, or if the entry is older than this field.
 */
export const zRequestedBy = z.nullable(z.string().check(z.maxLength(255)));

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
 * One call to another service.
 */
export const zDeliveryAttempt = z.object({
    at: zTime,
    delivery_id: zId,
    kind: zDeliveryKind,
    error: z.nullable(z.string().check(z.maxLength(1000)))
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
 * Whether the service can work, with each thing that this depends on.
 */
export const zReadiness = z.object({
    status: z.enum(['ready', 'unready']),
    checks: z.array(zReadinessCheck).check(z.maxLength(50)),
    oldest_owed: zOldestOwed,
    breakers: z.array(zBreakerState).check(z.maxLength(10))
});

/**
 * Something that an operator can do.
 */
export const zNextStep = z.object({
    operation_id: z.nullable(z.enum([
        'retry_payment',
        'send_payment_link',
        'cancel_order',
        'replay_delivery',
        'set_order_status',
        'refund_payment',
        'record_payment',
        'settle_refund'
    ])),
    delivery_id: z.nullable(z.uuid().check(z.maxLength(36), z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))),
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
 * The status of a reconciliation. A FAILED reconciliation met an error that retrying would not fix; start another.
 */
export const zReconciliationStatus = z.enum([
    'RUNNING',
    'COMPLETED',
    'FAILED'
]);

/**
 * The period to compare. It lies in the past and spans at most 92 days.
 */
export const zReconciliationCreate = z.object({
    from: zTime,
    to: z.optional(zTime)
});

/**
 * How many.
 */
export const zRowCount = z.int().check(z.gte(0), z.lte(9007199254740991));

/**
 * How much was compared so far, how many differences were found, and how many remedies have been applied.
 */
export const zReconciliationCounts = z.object({
    orders: zRowCount,
    payments: zRowCount,
    gateway_entries: zRowCount,
    differences: zRowCount,
    applied: zRowCount
});

/**
 * payment_not_applied: the payment is captured, but the order is waiting or failed. payment_failure_not_applied: the payment failed, but the order is waiting. payment_refund_not_applied: the payment is refunded in full, but the order does not say so. order_without_payment: the order is waiting, and its payment was never requested. order_paid_without_capture: the order is paid, but the payment is not captured. order_amount_differs: the order and the payment have different amounts. cancelled_order_not_refunded: the order is cancelled, but the money was not refunded. payment_without_order: the payment is for an order that does not exist. payment_undecided: the outcome of the payment has been unknown for too long. payment_overdue: the order is paid after shipping, and nothing has been received for 30 days since it was placed. payment_disputed: the customer's bank disputes the payment; `payment_side` says by when evidence is due. payment_not_at_gateway: the payment is captured here but not at the gateway. gateway_amount_differs: the payment and the capture have different amounts. refund_not_recorded: the gateway refunded more than is recorded here. refund_not_at_gateway: the gateway refunded less than is recorded here. failed_payment_captured: the payment failed here but is captured at the gateway. unknown_charge: the gateway has a capture that belongs to no payment. duplicate_charge: the same, for an order that is already paid by another capture. sums_differ: the sums that are kept for `get_order_stats` are not those of a day's orders; `remedy_effect` says by how much, and the difference has no sides.
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
    'payment_overdue',
    'payment_disputed',
    'payment_not_at_gateway',
    'gateway_amount_differs',
    'refund_not_recorded',
    'refund_not_at_gateway',
    'failed_payment_captured',
    'unknown_charge',
    'duplicate_charge',
    'sums_differ'
]);

/**
 * What `apply_remedy` does. apply_payment_status: sets the order's status to match its payment. refund_payment: refunds what is left of the payment. refund_charge: refunds a capture that belongs to no payment. ask_gateway_again: asks the gateway and records its answer. contact_support: nothing; a person has to find out what happened.
 */
export const zRemedy = z.enum([
    'apply_payment_status',
    'refund_payment',
    'refund_charge',
    'ask_gateway_again',
    'contact_support'
]);

/**
 * The order as it was when the difference was found; null if there is none.
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
 * The payment as it was when the difference was found; null if there is none.
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
    dispute: z.optional(zDispute),
    created_at: zTime,
    updated_at: zTime
}));

/**
 * The capture as the gateway had it when the difference was found; null if it had none.
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
 * The status of the batch. A dry run ends as VALIDATED after its file was checked and waits to be confirmed. COMPLETED means that every row has an outcome and every payment was requested; rows may have failed. FAILED means that the file could not be read, or that a row was invalid under REJECT_EVERYTHING, and that no order was created. A PAUSED batch returns to the status that it was paused in.
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
 * What the file of a batch is about. orders: orders to place. parcels: parcels of orders that are there already.
 */
export const zBatchKind = z.enum(['orders', 'parcels']);

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
 * How an invalid row affects the other rows. REJECT_FAILED_ROWS: not at all. REJECT_EVERYTHING: the whole file is checked first, and no order is created if any row is invalid.
 */
export const zErrorPolicy = z.enum(['REJECT_FAILED_ROWS', 'REJECT_EVERYTHING']);

/**
 * Which messages the customers receive. EACH: one message per order. DIGEST: one message per customer, once all payments have been requested. NONE: no messages.
 */
export const zNotify = z.enum([
    'EACH',
    'DIGEST',
    'NONE'
]);

/**
 * The name of the file's encoding, or `auto` to detect it.
 */
export const zFileEncoding = z.string().check(z.minLength(1), z.maxLength(32), z.regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,31}$/));

/**
 * Where the orders come from. An `external_id` is unique within it.
 */
export const zBatchSource = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/));

/**
 * The name of the file.
 */
export const zFilename = z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/));

/**
 * The SHA-256 of the file, in hexadecimal.
 */
export const zSha256 = z.string().check(z.maxLength(64), z.regex(/^[0-9a-f]{64}$/));

/**
 * An import profile, which says how the export of another system is read; `auto` recognises the file by its header.
 */
export const zProfileName = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[a-z0-9][a-z0-9-]*$/));

/**
 * The name of an import profile.
 */
export const zImportProfileKey = z.string().check(z.minLength(1), z.maxLength(63), z.regex(/^[a-z][a-z0-9-]{0,62}$/));

/**
 * The name of a sheet of an Excel workbook.
 */
export const zSheetName = z.string().check(z.minLength(1), z.maxLength(100));

/**
 * A profile that is not stored, as JSON in the form of `put_import_profile`, for files of which one comes only once. Its `name` is `mapping`, and its `title`, `source` and `known_by` may be left out; every column that it names has to be there.
 */
export const zMappingText = z.string().check(z.minLength(2), z.maxLength(65536));

/**
 * How a kind of file is read, in the form that `docs/import-profiles.md` describes. The names in it are those of the YAML file, and every scalar is a text.
 */
export const zImportProfileDocument = z.record(z.string(), z.unknown());

/**
 * Whether the profile was tried with a real file: tested, or experimental.
 */
export const zImportProfileStanding = z.enum(['tested', 'experimental']);

/**
 * A kind of file that `export_orders` writes for a carrier or a marketplace.
 */
export const zExportProfile = z.object({
    name: zImportProfileKey,
    title: z.string().check(z.minLength(1), z.maxLength(200)),
    orders: z.enum(['to_ship', 'shipped']),
    source: z.nullable(z.string().check(z.minLength(1), z.maxLength(64))),
    standing: zImportProfileStanding,
    extension: z.enum(['csv', 'txt'])
});

/**
 * A page of export profiles.
 */
export const zExportProfileList = z.object({
    items: z.array(zExportProfile).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

/**
 * The head of a file, and what is known of it. The parts may come in any order.
 */
export const zDetectionUpload = z.object({
    file: z.string(),
    encoding: z.optional(zFileEncoding),
    profile: z.optional(zProfileName),
    mapping: z.optional(zMappingText),
    sheet: z.optional(zSheetName),
    kind: z.optional(zBatchKind)
});

/**
 * A profile that comes near to a file.
 */
export const zNearProfile = z.object({
    name: zImportProfileKey,
    title: z.string().check(z.minLength(1), z.maxLength(200)),
    confidence: z.int().check(z.gte(0), z.lte(100))
});

/**
 * Something that keeps a file from being imported.
 */
export const zDetectionProblem = z.object({
    code: z.string().check(z.maxLength(40)),
    pointer: z.nullable(z.string().check(z.maxLength(1000))),
    detail: z.string().check(z.maxLength(2000))
});

/**
 * A heading of a file with the first different values below it.
 */
export const zSampledColumn = z.object({
    heading: z.string().check(z.maxLength(1000)),
    samples: z.array(z.string().check(z.maxLength(80))).check(z.maxLength(3))
});

/**
 * The columns that a member of an order can come from.
 */
export const zColumnProposal = z.object({
    member: z.string().check(z.maxLength(64)),
    columns: z.array(z.string().check(z.maxLength(1000))).check(z.maxLength(200))
});

/**
 * What a file seems to be.
 */
export const zImportDetection = z.object({
    profile: z.nullable(z.string().check(z.maxLength(64))),
    title: z.nullable(z.string().check(z.maxLength(200))),
    confidence: z.int().check(z.gte(0), z.lte(100)),
    runners_up: z.array(zNearProfile).check(z.maxLength(5)),
    problems: z.array(zDetectionProblem).check(z.maxLength(100)),
    encoding: z.string().check(z.maxLength(32)),
    delimiter: z.nullable(z.string().check(z.maxLength(16))),
    sheet: z.nullable(z.string().check(z.maxLength(100))),
    sheets: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(100)),
    heading_row: z.int().check(z.gte(0), z.lte(10)),
    columns: z.array(zSampledColumn).check(z.maxLength(1000)),
    proposals: z.array(zColumnProposal).check(z.maxLength(100))
});

/**
 * A file of orders and how to import it. The parts may come in any order.
 */
export const zBatchUpload = z.object({
    file: z.string(),
    dry_run: z._default(z.optional(z.boolean()), false),
    error_policy: z.optional(zErrorPolicy),
    encoding: z.optional(zFileEncoding),
    notify: z.optional(zNotify),
    profile: z.optional(zProfileName),
    mapping: z.optional(zMappingText),
    sheet: z.optional(zSheetName),
    source: z.optional(zBatchSource),
    kind: z.optional(zBatchKind)
});

/**
 * Orders to place together, and how to place them.
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
 * What to confirm. Sending no body is the same as sending an empty one.
 */
export const zBatchConfirmation = z.object({
    file_sha256: z.optional(zSha256)
});

/**
 * How to undo the batch. Sending no body is the same as sending an empty one.
 */
export const zBatchUndo = z.object({
    dry_run: z._default(z.optional(z.boolean()), false)
});

/**
 * What became of a file of parcels; in a dry run, what would. Apart from the two sums of orders, these are rows, named by their code. It is null for a batch of orders.
 */
export const zParcelCounts = z.nullable(z.object({
    orders_shipped: z.int().check(z.gte(0), z.lte(9007199254740991)),
    orders_changed: z.int().check(z.gte(0), z.lte(9007199254740991)),
    parcels_shipped: z.int().check(z.gte(0), z.lte(9007199254740991)),
    parcels_changed: z.int().check(z.gte(0), z.lte(9007199254740991)),
    same_already: z.int().check(z.gte(0), z.lte(9007199254740991)),
    no_number: z.int().check(z.gte(0), z.lte(9007199254740991)),
    order_not_found: z.int().check(z.gte(0), z.lte(9007199254740991)),
    ambiguous_order: z.int().check(z.gte(0), z.lte(9007199254740991)),
    not_shippable: z.int().check(z.gte(0), z.lte(9007199254740991)),
    others: z.int().check(z.gte(0), z.lte(9007199254740991))
}));

/**
 * A status, or null if the event did not change it.
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
 * The type of the event. Some are events of the state machine and change the status. The others do not: `created` says that the file was received, `payment_retried` that somebody requested the payment of one of its orders again, `delivery_replayed` that somebody retried a call that the service owed for the batch, and `customer_erased` that a customer was erased, and with the customer the file, if it still was there.
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
    'delivery_replayed',
    'customer_erased'
]);

/**
 * One thing that happened to a batch.
 */
export const zBatchEvent = z.object({
    id: zId,
    batch_id: zId,
    at: zTime,
    type: zBatchEventType,
    actor: z.string().check(z.maxLength(255)),
    cause: z.nullable(z.string().check(z.maxLength(255))),
    from_status: zBatchStatusOrNull,
    to_status: zBatchStatusOrNull,
    data: z.record(z.string(), z.unknown())
});

/**
 * A page of events, oldest first.
 */
export const zBatchEventList = z.object({
    items: z.array(zBatchEvent).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

/**
 * The outcome of a row. `created` means that it became an order, or that its parcel was shipped or changed; `duplicate`, that its order had already been created, or already had the parcel; `skipped`, that the row is left out on purpose, such as that of an order that was cancelled.
 */
export const zRowOutcome = z.enum([
    'created',
    'failed',
    'duplicate',
    'skipped'
]);

/**
 * Why a row failed, for programs. The codes include wrong_column_count, missing_value, invalid_email, invalid_number, out_of_range, unknown_payment_method, unknown_locale, too_long, invalid_text, conflicting_rows, order_rejected, too_many_items, undecodable_bytes, external_id_conflict, total_differs, amount_not_payable, adjustment_sign, discount_too_large, rounded_number, formula_error, ambiguous_date, invalid_date, changed_quotes, not_settled, unsupported_currency, unknown_state and rows_apart. A `created` row has `payment_declined` if the order was created and its payment failed. A `skipped` row has `skipped_cancelled`, `skipped_refunded` or `skipped_not_an_order`. In a file of parcels, a `created` row has `parcels_shipped` or `parcels_changed`, a `duplicate` row `same_already`, a `skipped` row `no_number` or one of those above, and a failed row may also have `order_not_found`, `ambiguous_order`, `not_shippable` or `too_many_parcels`.
 */
export const zRowCode = z.string().check(z.minLength(1), z.maxLength(40), z.regex(/^[a-z][a-z0-9_]*$/));

/**
 * The outcome of undoing the batch for an order.
 */
export const zUndoOutcome = z.enum(['UNDONE', 'KEPT']);

/**
 * How a cell was interpreted that was not written in the expected form.
 */
export const zRowChange = z.object({
    column: z.string().check(z.maxLength(64)),
    before: z.string(),
    after: z.string()
});

/**
 * The outcome of a row.
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
 * An order that undoing its batch would keep, and why.
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
 * The yen of a batch, each counted where it is recorded.
 */
export const zCertificate = z.object({
    batch_id: zId,
    file_sha256: zSha256,
    yen_in_file: z.int().check(z.gte(0), z.lte(9007199254740991)),
    yen_stated: z.nullable(z.int().check(z.gte(0), z.lte(9007199254740991))),
    yen_ordered: z.int().check(z.gte(0), z.lte(9007199254740991)),
    yen_paid_elsewhere: z.int().check(z.gte(0), z.lte(9007199254740991)),
    yen_paid_after_shipping: z.int().check(z.gte(0), z.lte(9007199254740991)),
    yen_captured: z.int().check(z.gte(0), z.lte(9007199254740991)),
    yen_failed: z.int().check(z.gte(0), z.lte(9007199254740991)),
    yen_unknown: z.int().check(z.gte(0), z.lte(9007199254740991)),
    yen_refunded: z.int().check(z.gte(0), z.lte(9007199254740991)),
    yen_to_refund: z.int().check(z.gte(0), z.lte(9007199254740991)),
    balanced: z.boolean(),
    checked_at: zTime
});

/**
 * RFC 3339 in UTC; null if it has not happened.
 */
export const zTimeOrNull = z.nullable(z.iso.datetime().check(z.maxLength(64), z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)));

/**
 * An order with its items. `payment_id` is its latest payment; it is null until that is known.
 */
export const zOrder = z.object({
    id: zId,
    status: zOrderStatus,
    ordered_at: zTime,
    customer_name: zCustomerNameOrNull,
    customer_email: zEmailOrNull,
    customer_phone: z.nullable(z.string().check(z.maxLength(32))),
    shipping_address: z.nullable(z.string().check(z.maxLength(500))),
    recipient: zOrderRecipient,
    delivery_request: zDeliveryRequest,
    note: z.nullable(z.string().check(z.maxLength(1000))),
    source: z.string().check(z.minLength(1), z.maxLength(64)),
    external_id: z.nullable(z.string().check(z.maxLength(64))),
    locale: zLocale,
    currency: zCurrency,
    goods_amount: z.int().check(z.gte(0), z.lte(999900000000)),
    shipping_amount: z.int().check(z.gte(0), z.lte(20000000000)),
    fee_amount: z.int().check(z.gte(0), z.lte(20000000000)),
    discount_amount: z.int().check(z.gte(-20000000000), z.lte(0)),
    points_amount: z.int().check(z.gte(-20000000000), z.lte(0)),
    total_amount: z.int().check(z.gte(0), z.lte(1019900000000)),
    refunded_amount: zOrderRefundedAmount,
    payment_method: zPaymentMethod,
    paid_elsewhere: zPaidElsewhere,
    payment_id: zIdOrNull,
    payment_error: z.nullable(z.string()),
    payment_next_action: z.optional(zNextAction),
    tracking_number: z.nullable(z.string().check(z.maxLength(64))),
    carrier: z.nullable(z.string().check(z.maxLength(64))),
    batch_id: zIdOrNull,
    replaces: zIdOrNull,
    erased_at: zTimeOrNull,
    allowed_transitions: z.array(zOrderStatus).check(z.maxLength(20)),
    version: z.int().check(z.gte(1), z.lte(2147483647)),
    created_at: zTime,
    updated_at: zTime,
    items: z.array(zOrderItem).check(z.minLength(1), z.maxLength(100)),
    adjustments: z.array(zAdjustment).check(z.maxLength(20)),
    tax: z.array(zTaxAmount).check(z.maxLength(3)),
    parcels: z.array(zParcel).check(z.maxLength(20))
});

/**
 * An order without its items.
 */
export const zOrderSummary = z.object({
    id: zId,
    status: zOrderStatus,
    ordered_at: zTime,
    customer_name: zCustomerNameOrNull,
    customer_email: zEmailOrNull,
    customer_phone: z.nullable(z.string().check(z.maxLength(32))),
    shipping_address: z.nullable(z.string().check(z.maxLength(500))),
    recipient: zOrderRecipient,
    delivery_request: zDeliveryRequest,
    note: z.nullable(z.string().check(z.maxLength(1000))),
    source: z.string().check(z.minLength(1), z.maxLength(64)),
    external_id: z.nullable(z.string().check(z.maxLength(64))),
    locale: zLocale,
    currency: zCurrency,
    goods_amount: z.int().check(z.gte(0), z.lte(999900000000)),
    shipping_amount: z.int().check(z.gte(0), z.lte(20000000000)),
    fee_amount: z.int().check(z.gte(0), z.lte(20000000000)),
    discount_amount: z.int().check(z.gte(-20000000000), z.lte(0)),
    points_amount: z.int().check(z.gte(-20000000000), z.lte(0)),
    total_amount: z.int().check(z.gte(0), z.lte(1019900000000)),
    refunded_amount: zOrderRefundedAmount,
    payment_method: zPaymentMethod,
    paid_elsewhere: zPaidElsewhere,
    payment_id: zIdOrNull,
    payment_error: z.nullable(z.string()),
    payment_next_action: z.optional(zNextAction),
    tracking_number: z.nullable(z.string().check(z.maxLength(64))),
    carrier: z.nullable(z.string().check(z.maxLength(64))),
    batch_id: zIdOrNull,
    replaces: zIdOrNull,
    erased_at: zTimeOrNull,
    allowed_transitions: z.array(zOrderStatus).check(z.maxLength(20)),
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
 * A point on which the sides disagree, with what each of them said and what can be done about it.
 */
export const zDifference = z.object({
    id: zId,
    reconciliation_id: zId,
    kind: zDifferenceKind,
    order_id: zIdOrNull,
    payment_id: zIdOrNull,
    gateway: z.nullable(z.string().check(z.maxLength(32), z.regex(/^[a-z][a-z0-9_]*$/))),
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
 * A comparison of orders, payments and the gateways' lists, with what it found.
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
 * An import profile without what it says of a file.
 */
export const zImportProfileSummary = z.object({
    name: zImportProfileKey,
    title: z.string().check(z.minLength(1), z.maxLength(200)),
    kind: zBatchKind,
    source: z.string().check(z.minLength(1), z.maxLength(64)),
    known_by: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(10)),
    built_in: z.boolean(),
    standing: zImportProfileStanding,
    refuses: z.nullable(z.string().check(z.maxLength(500))),
    version: z.int().check(z.gte(1), z.lte(2147483647)),
    updated_at: zTimeOrNull,
    updated_by: z.nullable(z.string().check(z.maxLength(255)))
});

/**
 * An import profile.
 */
export const zImportProfile = z.object({
    name: zImportProfileKey,
    title: z.string().check(z.minLength(1), z.maxLength(200)),
    kind: zBatchKind,
    source: z.string().check(z.minLength(1), z.maxLength(64)),
    known_by: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(10)),
    built_in: z.boolean(),
    standing: zImportProfileStanding,
    refuses: z.nullable(z.string().check(z.maxLength(500))),
    version: z.int().check(z.gte(1), z.lte(2147483647)),
    updated_at: zTimeOrNull,
    updated_by: z.nullable(z.string().check(z.maxLength(255))),
    document: zImportProfileDocument
});

/**
 * A page of import profiles.
 */
export const zImportProfileList = z.object({
    items: z.array(zImportProfileSummary).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
});

/**
 * An import of orders, or of parcels. While it runs, its counts only increase, and rows_created + rows_failed + rows_duplicate + rows_skipped equals rows_processed. In a dry run they say what would be created; confirming the dry run resets them. What is charged through a gateway is orders_created without the orders that are paid elsewhere, paid after shipping or free; and amount_total without the yen of the first two. These five counts are null in dry runs of an earlier version, which did not count them.
 */
export const zBatch = z.object({
    id: zId,
    kind: zBatchKind,
    parcels: zParcelCounts,
    filename: z.nullable(z.string().check(z.maxLength(255))),
    file_sha256: zSha256,
    profile: z.nullable(z.string().check(z.maxLength(64))),
    source: z.nullable(z.string().check(z.minLength(1), z.maxLength(64))),
    dry_run: z.boolean(),
    error_policy: zErrorPolicy,
    notify: zNotify,
    encoding: z.string().check(z.minLength(1), z.maxLength(32)),
    detected_encoding: z.nullable(z.string().check(z.maxLength(32))),
    sheet: z.nullable(z.string().check(z.maxLength(100))),
    status: zBatchStatus,
    rows_total: z.nullable(z.int().check(z.gte(0), z.lte(9007199254740991))),
    rows_processed: z.int().check(z.gte(0), z.lte(9007199254740991)),
    rows_created: z.int().check(z.gte(0), z.lte(9007199254740991)),
    rows_failed: z.int().check(z.gte(0), z.lte(9007199254740991)),
    rows_duplicate: z.int().check(z.gte(0), z.lte(9007199254740991)),
    rows_skipped: z.int().check(z.gte(0), z.lte(9007199254740991)),
    orders_created: z.int().check(z.gte(0), z.lte(9007199254740991)),
    orders_paid: z.int().check(z.gte(0), z.lte(9007199254740991)),
    orders_payment_failed: z.int().check(z.gte(0), z.lte(9007199254740991)),
    orders_payment_pending: z.int().check(z.gte(0), z.lte(9007199254740991)),
    amount_total: z.int().check(z.gte(0), z.lte(9007199254740991)),
    amount_paid: z.int().check(z.gte(0), z.lte(9007199254740991)),
    orders_paid_elsewhere: z.nullable(z.int().check(z.gte(0), z.lte(9007199254740991))),
    amount_paid_elsewhere: z.nullable(z.int().check(z.gte(0), z.lte(9007199254740991))),
    orders_paid_after_shipping: z.nullable(z.int().check(z.gte(0), z.lte(9007199254740991))),
    amount_paid_after_shipping: z.nullable(z.int().check(z.gte(0), z.lte(9007199254740991))),
    orders_free: z.nullable(z.int().check(z.gte(0), z.lte(9007199254740991))),
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
 * The customer, named by an e-mail address, a telephone number or both.
 */
export const zCustomerToErase = z.object({
    email: z.optional(zEmail),
    phone: z.optional(z.string().check(z.minLength(3), z.maxLength(32), z.regex(/^[0-9+() -]{3,32}$/)))
});

/**
 * The status of an erasure. It ends COMPLETED; what it waits for is in `error`.
 */
export const zErasureStatus = z.enum(['IN_PROGRESS', 'COMPLETED']);

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
 * The erasure of a customer. It does not hold anything that it erased.
 */
export const zErasure = z.object({
    id: zId,
    status: zErasureStatus,
    error: z.nullable(z.string().check(z.maxLength(1000))),
    customer_key: z.string().check(z.maxLength(64), z.regex(/^[0-9a-f]{64}$/)),
    orders: z.int().check(z.gte(0), z.lte(9007199254740991)),
    payments: z.int().check(z.gte(0), z.lte(9007199254740991)),
    messages: z.int().check(z.gte(0), z.lte(9007199254740991)),
    files: z.int().check(z.gte(0), z.lte(9007199254740991)),
    erased: z.array(zErasedPlace).check(z.maxLength(60)),
    left: z.array(zLeftPlace).check(z.maxLength(60)),
    created_by: z.string().check(z.maxLength(255)),
    version: z.int().check(z.gte(1), z.lte(2147483647)),
    created_at: zTime,
    updated_at: zTime,
    finished_at: zTimeOrNull
});

/**
 * A page of erasures.
 */
export const zErasureList = z.object({
    items: z.array(zErasure).check(z.maxLength(200)),
    next_cursor: zNextCursor,
    total: zTotal
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
 * Something unfinished that is in the way of an erasure.
 */
export const zInTheWay = z.object({
    reason: zErasureObstacle,
    order_id: zIdOrNull,
    external_id: z.nullable(z.string().check(z.maxLength(64))),
    batch_id: zIdOrNull
});

/**
 * What erasing a customer would concern.
 */
export const zErasurePreview = z.object({
    orders: z.int().check(z.gte(0), z.lte(9007199254740991)),
    payments: z.int().check(z.gte(0), z.lte(9007199254740991)),
    messages: z.int().check(z.gte(0), z.lte(9007199254740991)),
    files: z.int().check(z.gte(0), z.lte(9007199254740991)),
    can_be_erased: z.boolean(),
    in_the_way: z.array(zInTheWay).check(z.maxLength(200)),
    in_the_way_total: z.int().check(z.gte(0), z.lte(9007199254740991))
});

/**
 * The `id` of the batch.
 */
export const zBatchId = zId;

/**
 * The `name` of the profile.
 */
export const zImportProfileName = zImportProfileKey;

/**
 * A profile that is not stored, as JSON in the form of `put_import_profile`, for files of which one comes only once. Its `name` is `mapping`, and its `title`, `source` and `known_by` may be left out; every column that it names has to be there. Send a long one as a part of the form instead. With another `profile` than `auto` it is refused with 400 `contradictory_values`.
 */
export const zMappingQuery = z.string().check(z.minLength(2), z.maxLength(4096));

/**
 * The name of the sheet to read, if the file is an Excel workbook. The default is its first.
 */
export const zSheetQuery = zSheetName;

/**
 * The encoding of the file. `utf-8-sig` is UTF-8 with a byte order mark, which Excel needs.
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
 * The `id` of the erasure.
 */
export const zErasureId = zId;

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
 * The `id` of the order.
 */
export const zOrderId = zId;

/**
 * Only orders in this status. Repeat the parameter to select several.
 */
export const zStatusFilter = z.array(zOrderStatus).check(z.minLength(1), z.maxLength(9));

/**
 * Only orders of the customer with this e-mail address, regardless of case.
 */
export const zCustomerEmailFilter = zEmail;

/**
 * Only orders that match this text: as a part of the customer's name, e-mail address or telephone number, as the whole `external_id`, as the start of the `id`, or as its last twelve digits, which is the number by which customers know an order that has no `external_id`. A name matches regardless of letter case and width, of composed or decomposed characters, of spaces between Japanese characters, and of the usual variants of a character (髙 and 高). A telephone number matches with or without hyphens.
 */
export const zQuery = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/));

/**
 * Only orders created by this batch.
 */
export const zBatchIdFilter = zId;

/**
 * Only orders from this source.
 */
export const zSourceFilter = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[^\u0000]*$/));

/**
 * Only orders that are paid in this way. Repeat the parameter to select several.
 */
export const zPaymentMethodFilter = z.array(zPaymentMethod).check(z.minLength(1), z.maxLength(10));

/**
 * Only orders that the customer placed at this time or later.
 */
export const zOrderedFrom = zTime;

/**
 * Only orders that the customer placed before this time.
 */
export const zOrderedTo = zTime;

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
export const zMinTotal = z.int().check(z.gte(0), z.lte(1019900000000));

/**
 * Only orders with a `total_amount` of at most this many yen.
 */
export const zMaxTotal = z.int().check(z.gte(0), z.lte(1019900000000));

/**
 * The sort order. A leading minus puts the newest or the largest first.
 */
export const zSort = z.enum([
    'created_at',
    '-created_at',
    'ordered_at',
    '-ordered_at',
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
