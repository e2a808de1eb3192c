// Generated from openapi/payment.yaml by `npm run generate`; never edited.
export interface paths {
    "/api/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payments
         * @description Payments that match every filter given, newest first unless `sort` says otherwise. Refunds and attempts are left out; `get_payment` has them.
         */
        get: operations["list_payments"];
        put?: never;
        /**
         * Take a payment for an order
         * @description Records a payment and asks the gateway once to capture it. The answer is 201 whatever the gateway said: COMPLETED when the money was captured, FAILED when it was refused (`failure_code` and `failure_message` say why), PENDING when the gateway decides later, UNKNOWN when its answer was lost. An order has at most one payment that is not FAILED: a second is 409 `payment_already_exists`, and of two that come at the same time one is made. The order itself is not looked up. A gateway event that came before the payment is applied to it now.
         */
        post: operations["create_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up recent payments
         * @description Counts and yen of the payments made in the last `days` days of `time_zone`, today being one of them. `by_status` has every payment of the period; `by_method`, `by_day`, `captured_amount` and `refunded_amount` have those that were captured, refunded since or not, so that the amounts of `by_method` and of `by_day` each add up to `captured_amount`. `net_amount` is what is left of the captured yen without those refunded.
         */
        get: operations["get_payment_stats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give captured money back
         * @description Records a refund and asks the gateway once to give `amount` back, or all that is left when no amount is given. The answer is 201 whatever the gateway said: COMPLETED, FAILED, or PENDING while it has not decided. Never more is given back than was captured, however many ask at once: refunds under way count as given back until they fail. A payment that was not captured is 409 `payment_not_refundable`; more than is left, or nothing left, is 409 `refund_exceeds_balance`. `Location` names the payment's list of refunds.
         */
        post: operations["refund_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/refund/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give back what is left of many payments
         * @description Records a refund of all that is left of each payment and asks the gateway once for each, several at a time. The answer is 207 with one result for each item, in the order of the request: CREATED or EXISTING with the refund, whose `status` says how it stands as for `refund_payment`, or REFUSED with a `problem`; what is refused keeps nothing else from being given back. Sending it again repeats nothing, with or without an `Idempotency-Key`: a payment that has a refund of this batch, be it FAILED, answers EXISTING with it, and what an earlier request was cut off from is finished. Problems: 404 `payment_not_found`; 409 `payment_not_refundable` where nothing was captured; 409 `refund_exceeds_balance` where nothing is left.
         */
        post: operations["create_refund_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive an event from the gateway
         * @description Stores what the gateway says happened and applies it to the payment or refund. Signed as Standard Webhooks says: the signature covers `webhook-id`, `webhook-timestamp` and the body, byte for byte. A missing or wrong signature, and a timestamp more than 300 seconds from now in either direction, is 401 `invalid_signature`. 200 is answered once the event is stored. An event that was received before, or that an event received earlier has overtaken, changes nothing and is 200 too; one that comes before its payment is kept and applied when a payment is made for its `order_id`. An event of a type that is not known here is kept as IGNORED, counted in `ichiba_unknown_events_total`, and 200; members that are not known are left aside.
         */
        post: operations["receive_gateway_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the payments of many orders
         * @description Records a payment for each order and asks the gateway once for each, several at a time. The answer is 207 with one result for each item, in the order of the request: CREATED or EXISTING with the payment, whose `status` says how it stands as for `create_payment`, or REFUSED with a `problem`; what is refused keeps nothing else from being made. Each payment is within the limits of one payment, their sum is not limited. Sending it again repeats nothing, with or without an `Idempotency-Key`: an order that has a payment of this batch, be it FAILED, answers EXISTING with it, and what an earlier request was cut off from is finished. Problems: 422 `amount_out_of_range`; 409 `payment_already_exists` where the order has a payment that is not FAILED from elsewhere; 409 `payment_differs` where the batch's payment is of another amount. `payment_id` names the payment that stands in the way.
         */
        post: operations["create_payment_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/batch/{batch_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up the payments of a batch
         * @description Counts and yen of every payment that carries this `batch_id`, by status, whichever request made it, and of the refunds of those payments. 404 `payment_batch_not_found` when there is no such payment.
         */
        get: operations["get_payment_batch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/order/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the latest payment of an order
         * @description The payment made last for this order, with its refunds and attempts; 404 `payment_not_found` when there is none. An order whose payment failed and was tried again has several; `list_payments` has all of them.
         */
        get: operations["get_payment_for_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/order/{order_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take no more payments for an order
         * @description For an order that was cancelled: from now on no payment is made for it, not even by a request that was sent before this one and arrives after it (409 `order_closed`). The answer has the payment made last for the order, as `list_payments` has it, or none: then there never will be one. A payment that is undecided stays so until the gateway decides it. Closing an order again changes nothing and is 200 too.
         */
        post: operations["close_order_payments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{payment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a payment
         * @description The payment with its refunds and with every attempt made at the gateway.
         */
        get: operations["get_payment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{payment_id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the refunds of a payment
         * @description Every refund asked for on this payment, newest first, whatever became of it.
         */
        get: operations["list_refunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateway-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the gateway's events
         * @description Every event that the gateway has sent, once each, latest first, with what was done with it. APPLIED had its effect; WAITING is kept until what it is about is known here; IGNORED said what was known, or was overtaken; MISMATCHED is about another amount and CONFLICTING about money that by our record cannot have moved: a person has to look at those two, and may have them looked at again with `replay_gateway_event`. A cursor that this list, with these filters, has not given out is 400 `invalid_cursor`.
         */
        get: operations["list_gateway_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateway-events/{gateway_event_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at a gateway event again
         * @description Judges the event anew, as if it came now, and gives it the effect that it may have meanwhile. One that was applied stays as it is, however often it is replayed, and is answered all the same.
         */
        post: operations["replay_gateway_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is owed to other services
         * @description What this service has to tell others, written down in the transaction that causes it, newest first. A `pending` one is tried again by itself, first within seconds and then with growing pauses, until it is `done`; after three days, or when its target refuses it for good, it is `dead` and waits for a person.
         */
        get: operations["list_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{delivery_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the delivery. */
                delivery_id: components["parameters"]["DeliveryId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a delivery again now
         * @description Makes a `dead` or waiting delivery due at once. Its idempotency key stays the same, so that it has one effect however often it is replayed; what comes of it is written down as asked for by whoever replays it. One that is `done`, or whose attempt is under way, stays as it is: 200 too.
         */
        post: operations["replay_delivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{payment_id}/inquiry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the gateway how a payment stands
         * @description Asks the gateway now and records what it says: the end of a payment that is PENDING or UNKNOWN, the end of a refund that is PENDING, and refunds that were made at the gateway itself. Nothing is ever charged or given back by it, so it can be repeated freely; the order is told of what changed. A payment of another gateway than the one in use is 409 `gateway_not_in_use`; when the gateway does not answer it is 503.
         */
        post: operations["inquire_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateway/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what the gateway says happened
         * @description The gateway's own list of captures and refunds, whether this service knows of them or not, for comparing it with the payments here. In which order they come is the gateway's affair; each comes once. `total` is always null. A page may hold fewer items than `limit` although more follow. When the gateway does not answer it is 503.
         */
        get: operations["list_gateway_payments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateway/payments/{gateway_reference}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The gateway's own id for the capture.
                 * @example sim_019a2b3c6b70
                 */
                gateway_reference: components["parameters"]["GatewayReferencePath"];
            };
            cookie?: never;
        };
        /**
         * Get what the gateway says of one capture
         * @description The capture with its refunds, as the gateway has them now, whether this service knows of it or not; 404 `gateway_payment_not_found` when the gateway does not. With `gateway`, 409 `gateway_not_in_use` unless that is the gateway in use. When the gateway does not answer it is 503.
         */
        get: operations["get_gateway_payment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateway/payments/{gateway_reference}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The gateway's own id for the capture.
                 * @example sim_019a2b3c6b70
                 */
                gateway_reference: components["parameters"]["GatewayReferencePath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give back a capture that no payment stands for
         * @description Gives all that is left of a capture back at the gateway, where this service has no payment for it, or one that is FAILED. What a payment stands for is 409 `gateway_payment_is_known`: refund the payment. Of a capture that is given back already nothing more is given, and the answer is 200 too, so it can be repeated freely. A refund that the gateway declines, and a capture that took no money, is 409 `gateway_refund_failed`; when the gateway does not answer it is 503.
         */
        post: operations["refund_gateway_payment"];
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
         * Say that the process runs
         * @description Answers as long as the process can answer at all; looks at nothing else.
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
         * Say whether the service can take traffic
         * @description Looks at the database, the engine that finishes owed work, the owed calls themselves, and the breakers towards the gateway and the order service. A peer that is down is `degraded` and the service stays ready; 503 means that the service itself cannot work.
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
         * Give the metrics
         * @description Counters, gauges and histograms in the Prometheus text format.
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
        /** @description What went wrong, as RFC 9457 lays it out; branch on `code`, show `detail`. */
        Problem: {
            /**
             * @description A URI that names the kind of problem.
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
             * @description What happened and what to do, for a person.
             * @example The order is SHIPPED and can no longer be cancelled.
             */
            detail: string;
            /**
             * @description Stable and for programs.
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
            /** @example 0 is less than the minimum of 1 */
            detail: string;
        };
        /**
         * Format: uuid
         * @description A UUID version 7; ids sort by the time they were made.
         * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
         */
        Id: string;
        /**
         * Format: date-time
         * @description RFC 3339 in UTC.
         * @example 2026-11-20T09:30:00.000Z
         */
        Time: string;
        /** @description The cursor of the next page; null on the last. */
        NextCursor: string | null;
        /**
         * @description How many items match in all, counted up to 10,000; null beyond.
         * @example 132
         */
        Total: number | null;
        /**
         * Format: uuid
         * @description The batch that the order came in with; null for an order that came by itself.
         * @example 019a2b3b-0000-7a10-8b20-3c4d5e6f7a80
         */
        BatchId: string | null;
        /**
         * @description The currency; amounts are whole yen.
         * @enum {string}
         */
        Currency: "JPY";
        /**
         * @description How a payment stands. PENDING: the gateway has not decided. COMPLETED: captured. FAILED: not captured, and it will not be. UNKNOWN: the gateway's answer was lost; it is being asked again. PARTIALLY_REFUNDED and REFUNDED: captured, and given back in part or in full.
         * @enum {string}
         */
        PaymentStatus: "PENDING" | "COMPLETED" | "FAILED" | "UNKNOWN" | "PARTIALLY_REFUNDED" | "REFUNDED";
        /**
         * @description How a refund stands. A PENDING one counts as given back until it fails.
         * @enum {string}
         */
        RefundStatus: "PENDING" | "COMPLETED" | "FAILED";
        /**
         * @description How the customer pays, by card, at a convenience store, or by bank transfer.
         * @enum {string}
         */
        PaymentMethod: "card" | "konbini" | "bank_transfer";
        /**
         * @description Whole yen, as much as one payment may be.
         * @example 5480
         */
        PaymentAmount: number;
        /**
         * @description Whole yen, as much as one refund may be.
         * @example 1480
         */
        RefundAmount: number;
        /**
         * @description Whole yen, summed over many payments.
         * @example 14440
         */
        AmountSum: number;
        /**
         * @description How many payments.
         * @example 2
         */
        Count: number;
        /**
         * @description The gateway that the payment went to.
         * @example simulator
         */
        GatewayName: string;
        /**
         * @description The gateway's own id for this; null until it has given one.
         * @example sim_019a2b3c6b70
         */
        GatewayReference: string | null;
        /**
         * @description Why it failed, for programs, as the gateway says it; null when it did not fail.
         * @example card_declined
         */
        FailureCode: string | null;
        /**
         * @description Why it failed, for a person; null when it did not fail.
         * @example The card was declined.
         */
        FailureMessage: string | null;
        /**
         * @description Yen given back so far; refunds under way are not in it.
         * @example 1480
         */
        RefundedAmount: number;
        /**
         * @description Yen that can still be given back: what was captured less the refunds completed and under way; 0 where nothing was captured.
         * @example 4000
         */
        RefundableAmount: number;
        /**
         * @description Grows with every change; the `ETag` is made from it.
         * @example 2
         */
        Version: number;
        /** @description A payment to take for an order. */
        PaymentCreate: {
            order_id: components["schemas"]["Id"];
            amount: components["schemas"]["PaymentAmount"];
            /**
             * @description The currency; only JPY is taken.
             * @default JPY
             * @enum {string}
             */
            currency?: "JPY";
            method: components["schemas"]["PaymentMethod"];
            /**
             * @description What the gateway gave for the customer's means of payment. The simulator knows tok_ok, tok_declined, tok_insufficient_funds, tok_pending, tok_timeout and tok_error. It is passed on and never shown again.
             * @default tok_ok
             * @example tok_ok
             */
            token?: string;
            batch_id?: components["schemas"]["Id"];
        };
        /** @description A payment without its refunds and attempts. */
        PaymentSummary: {
            id: components["schemas"]["Id"];
            order_id: components["schemas"]["Id"];
            batch_id: components["schemas"]["BatchId"];
            amount: components["schemas"]["PaymentAmount"];
            currency: components["schemas"]["Currency"];
            status: components["schemas"]["PaymentStatus"];
            method: components["schemas"]["PaymentMethod"];
            gateway: components["schemas"]["GatewayName"];
            gateway_reference: components["schemas"]["GatewayReference"];
            failure_code: components["schemas"]["FailureCode"];
            failure_message: components["schemas"]["FailureMessage"];
            requested_by: components["schemas"]["RequestedBy"];
            refunded_amount: components["schemas"]["RefundedAmount"];
            refundable_amount: components["schemas"]["RefundableAmount"];
            version: components["schemas"]["Version"];
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
        };
        /** @description A payment with its refunds and with every attempt made at the gateway. */
        Payment: {
            id: components["schemas"]["Id"];
            order_id: components["schemas"]["Id"];
            batch_id: components["schemas"]["BatchId"];
            amount: components["schemas"]["PaymentAmount"];
            currency: components["schemas"]["Currency"];
            status: components["schemas"]["PaymentStatus"];
            method: components["schemas"]["PaymentMethod"];
            gateway: components["schemas"]["GatewayName"];
            gateway_reference: components["schemas"]["GatewayReference"];
            failure_code: components["schemas"]["FailureCode"];
            failure_message: components["schemas"]["FailureMessage"];
            requested_by: components["schemas"]["RequestedBy"];
            refunded_amount: components["schemas"]["RefundedAmount"];
            refundable_amount: components["schemas"]["RefundableAmount"];
            /** @description Every refund asked for, newest first. */
            refunds: components["schemas"]["Refund"][];
            /** @description Every call made to the gateway for this payment, oldest first. */
            attempts: components["schemas"]["PaymentAttempt"][];
            version: components["schemas"]["Version"];
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
        };
        /** @description One call to the gateway and what came of it. */
        PaymentAttempt: {
            at: components["schemas"]["Time"];
            /**
             * @description What the gateway was asked; an inquiry asks what became of an earlier call.
             * @enum {string}
             */
            operation: "capture" | "refund" | "inquiry";
            /**
             * @description What it answered; unknown when the answer was lost.
             * @enum {string}
             */
            outcome: "completed" | "pending" | "failed" | "unknown";
            /**
             * @description The gateway's code, or ours where none came; null when there is nothing to say.
             * @example card_declined
             */
            code: string | null;
            /**
             * @description What happened, for a person; null when there is nothing to say.
             * @example The card was declined.
             */
            detail: string | null;
            requested_by: components["schemas"]["RequestedBy"];
        };
        /** @description One page of payments. */
        PaymentList: {
            items: components["schemas"]["PaymentSummary"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        /** @description Money to give back. */
        RefundCreate: {
            payment_id: components["schemas"]["Id"];
            /**
             * @description Yen to give back; all that is left when absent.
             * @example 1480
             */
            amount?: number;
            /**
             * @description Why, for whoever looks at the refund later.
             * @example One tea bowl arrived broken
             */
            reason?: string;
        };
        /** @description Money given back, or on its way back, for one payment. */
        Refund: {
            id: components["schemas"]["Id"];
            payment_id: components["schemas"]["Id"];
            order_id: components["schemas"]["Id"];
            amount: components["schemas"]["RefundAmount"];
            currency: components["schemas"]["Currency"];
            status: components["schemas"]["RefundStatus"];
            /**
             * @description Why it was given back; null when nobody said.
             * @example One tea bowl arrived broken
             */
            reason: string | null;
            gateway_reference: components["schemas"]["GatewayReference"];
            failure_message: components["schemas"]["FailureMessage"];
            requested_by: components["schemas"]["RequestedBy"];
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
        };
        /** @description One page of refunds. */
        RefundList: {
            items: components["schemas"]["Refund"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        /** @description Payments to take for the orders of a batch. */
        PaymentBatchCreate: {
            batch_id: components["schemas"]["Id"];
            /** @description One item for each order. */
            payments: components["schemas"]["PaymentBatchItem"][];
        };
        /** @description A payment to take for one order of a batch. */
        PaymentBatchItem: {
            order_id: components["schemas"]["Id"];
            /**
             * @description Whole yen. Outside of what one payment may be, 100 to 1,000,000, the item alone is refused (`amount_out_of_range`).
             * @example 5480
             */
            amount: number;
            /**
             * @description The currency; only JPY is taken.
             * @default JPY
             * @enum {string}
             */
            currency?: "JPY";
            method: components["schemas"]["PaymentMethod"];
            /**
             * @description What the gateway gave for the customer's means of payment, as for `create_payment`.
             * @default tok_ok
             * @example tok_ok
             */
            token?: string;
        };
        /** @description What became of each item of a batch of payments. */
        PaymentBatchResult: {
            batch_id: components["schemas"]["Id"];
            /** @description One result for each item, in the order of the request. */
            results: (components["schemas"]["TakenPayment"] | components["schemas"]["RefusedPayment"])[];
            totals: components["schemas"]["PaymentBatchTotals"];
        };
        /** @description The payment of one item of a batch. */
        TakenPayment: {
            order_id: components["schemas"]["Id"];
            status: components["schemas"]["TakenStatus"];
            payment: components["schemas"]["PaymentSummary"];
        };
        /** @description Why there is no payment for one item of a batch. */
        RefusedPayment: {
            order_id: components["schemas"]["Id"];
            status: components["schemas"]["RefusedStatus"];
            problem: components["schemas"]["Problem"];
            /**
             * Format: uuid
             * @description The payment that stands in the way; null where none does.
             * @example 019a2b3c-7c80-7e91-b3a4-c5d6e7f8091a
             */
            payment_id: string | null;
        };
        /**
         * @description CREATED by this request, or EXISTING, because an earlier one of the batch had made it.
         * @enum {string}
         */
        TakenStatus: "CREATED" | "EXISTING";
        /**
         * @description Nothing was made; `problem` says why.
         * @enum {string}
         */
        RefusedStatus: "REFUSED";
        /** @description How many items ended in what, and the payments by their status. */
        PaymentBatchTotals: {
            /**
             * @description Items whose payment this request made.
             * @example 1
             */
            created: number;
            /**
             * @description Items whose payment an earlier request had made.
             * @example 0
             */
            existing: number;
            /**
             * @description Items without a payment.
             * @example 1
             */
            refused: number;
            /** @description The payments of the results, each once; every status stands here once. */
            by_status: components["schemas"]["PaymentStatsByStatus"][];
        };
        /** @description Counts and yen of the payments of a batch, and of their refunds. */
        PaymentBatch: {
            batch_id: components["schemas"]["Id"];
            currency: components["schemas"]["Currency"];
            count: components["schemas"]["Count"];
            amount: components["schemas"]["AmountSum"];
            /** @description Every status stands here once, with zeros where there are none. */
            by_status: components["schemas"]["PaymentStatsByStatus"][];
            /** @description Yen that were captured, whatever was given back since. */
            captured_amount: components["schemas"]["AmountSum"];
            /** @description Yen of them that were given back; refunds under way are not in it. */
            refunded_amount: components["schemas"]["AmountSum"];
            /** @description The refunds of these payments; every status stands here once. */
            refunds_by_status: components["schemas"]["RefundsInStatus"][];
        };
        /** @description Payments of a batch to give back. */
        RefundBatchCreate: {
            batch_id: components["schemas"]["Id"];
            /** @description One item for each payment. */
            refunds: components["schemas"]["RefundBatchItem"][];
        };
        /** @description A payment of which all that is left is given back. */
        RefundBatchItem: {
            payment_id: components["schemas"]["Id"];
            /**
             * @description Why, for whoever looks at the refund later.
             * @example The import was undone
             */
            reason?: string;
        };
        /** @description What became of each item of a batch of refunds. */
        RefundBatchResult: {
            batch_id: components["schemas"]["Id"];
            /** @description One result for each item, in the order of the request. */
            results: (components["schemas"]["GivenRefund"] | components["schemas"]["RefusedRefund"])[];
            totals: components["schemas"]["RefundBatchTotals"];
        };
        /** @description The refund of one item of a batch. */
        GivenRefund: {
            payment_id: components["schemas"]["Id"];
            status: components["schemas"]["TakenStatus"];
            refund: components["schemas"]["Refund"];
        };
        /** @description Why there is no refund for one item of a batch. */
        RefusedRefund: {
            payment_id: components["schemas"]["Id"];
            status: components["schemas"]["RefusedStatus"];
            problem: components["schemas"]["Problem"];
        };
        /** @description How many items ended in what, and the refunds by their status. */
        RefundBatchTotals: {
            /**
             * @description Items whose refund this request made.
             * @example 1
             */
            created: number;
            /**
             * @description Items whose refund an earlier request had made.
             * @example 0
             */
            existing: number;
            /**
             * @description Items without a refund.
             * @example 1
             */
            refused: number;
            /** @description The refunds of the results, each once; every status stands here once. */
            by_status: components["schemas"]["RefundsInStatus"][];
        };
        /** @description The refunds in one status. */
        RefundsInStatus: {
            status: components["schemas"]["RefundStatus"];
            /**
             * @description How many refunds.
             * @example 2
             */
            count: number;
            amount: components["schemas"]["AmountSum"];
        };
        /** @description Something that happened at the gateway. */
        GatewayEvent: components["schemas"]["KnownGatewayEvent"] | components["schemas"]["OtherGatewayEvent"];
        /** @description An event of a type that is known here. Members that are not named here are left aside. */
        KnownGatewayEvent: {
            /**
             * @description What happened, and to what.
             * @enum {string}
             */
            type: "payment.completed" | "payment.failed" | "refund.completed" | "refund.failed";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["GatewayEventData"];
        } & {
            [key: string]: unknown;
        };
        /** @description An event of any other type. It is kept and has no effect. */
        OtherGatewayEvent: {
            /**
             * @description What happened, in the gateway's words.
             * @example dispute.created
             */
            type: string;
        } & {
            [key: string]: unknown;
        };
        /** @description The payment or refund that it happened to. */
        GatewayEventData: {
            /**
             * @description The gateway's own id for the payment.
             * @example sim_019a2b3c6b70
             */
            gateway_reference: string;
            order_id: components["schemas"]["Id"];
            /**
             * @description Yen captured or given back, or that should have been.
             * @example 12800
             */
            amount: number;
            currency: components["schemas"]["Currency"];
            /**
             * @description The gateway's own id for the refund, on `refund.completed` and `refund.failed`.
             * @example sim_re_019a2b401c20
             */
            refund_reference?: string;
            /**
             * @description Why it failed, for programs, on `payment.failed` and `refund.failed`.
             * @example card_declined
             */
            failure_code?: string;
            /**
             * @description Why it failed, for a person, on `payment.failed` and `refund.failed`.
             * @example The card was declined.
             */
            failure_message?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Says that the event is stored. */
        GatewayEventReceipt: {
            /**
             * @description Always true.
             * @enum {boolean}
             */
            received: true;
            /**
             * @description The event's id, as `webhook-id` gave it.
             * @example evt_019a2b3d0001
             */
            event_id: string;
        };
        /**
         * @description What was done with an event.
         * @enum {string}
         */
        GatewayEventOutcome: "WAITING" | "APPLIED" | "IGNORED" | "MISMATCHED" | "CONFLICTING";
        /** @description An order for which no more payments are made. */
        ClosedOrder: {
            order_id: components["schemas"]["Id"];
            closed_at: components["schemas"]["Time"];
            /** @description The payment made last for the order; empty where none was made. */
            latest_payment: components["schemas"]["PaymentSummary"][];
        };
        /** @description An event of the gateway's as it was received, and what was done with it. */
        GatewayEventRecord: {
            id: components["schemas"]["Id"];
            source: components["schemas"]["GatewayName"];
            /** @description The gateway's own id of the event, once only from each source. */
            event_id: string;
            /**
             * @description What happened, and to what; of a type that is not known here, in the gateway's words.
             * @example payment.completed
             */
            type: string;
            /**
             * Format: uuid
             * @description The order that it names; null where an event of an unknown type names none.
             */
            order_id: string | null;
            /** @description The gateway's own id for the payment; null where an event of an unknown type names none. */
            gateway_reference: string | null;
            /** @description The gateway's own id for the refund. */
            refund_reference: string | null;
            /** @description Yen captured or given back, or that should have been; null of an unknown type. */
            amount: number | null;
            /**
             * @description The currency of `amount`; null of an unknown type.
             * @enum {string|null}
             */
            currency: "JPY" | null;
            /** @description Why it failed, for programs. */
            failure_code: string | null;
            /** @description Why it failed, for a person. */
            failure_message: string | null;
            occurred_at: components["schemas"]["Time"];
            received_at: components["schemas"]["Time"];
            outcome: components["schemas"]["GatewayEventOutcome"];
            /** @description Why it had no effect, for a person; null where it had. */
            outcome_reason: string | null;
            /**
             * Format: date-time
             * @description When somebody last had it looked at again; null where nobody did.
             */
            replayed_at: string | null;
            /** @description Who last had it looked at again; null where nobody did. */
            replayed_by: string | null;
            /**
             * Format: uuid
             * @description The payment that it was found to be about.
             */
            payment_id: string | null;
        };
        /** @description One page of the gateway's events. */
        GatewayEventList: {
            items: components["schemas"]["GatewayEventRecord"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        /**
         * @description How the gateway says that it stands. Only what is COMPLETED has moved money.
         * @enum {string}
         */
        GatewayEntryStatus: "COMPLETED" | "PENDING" | "FAILED";
        /**
         * @description Whole yen at the gateway; what others charged there is not bound to our limits.
         * @example 5480
         */
        GatewayAmount: number;
        /**
         * @description The id of our payment or refund that it was asked for with; null where we did not ask.
         * @example 019a2b3c-6b70-7d81-a293-b4c5d6e7f809
         */
        OwnId: string | null;
        /**
         * Format: uuid
         * @description The order that it was asked for; null where the gateway was told none.
         * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
         */
        GatewayOrderId: string | null;
        /** @description A capture or a refund, as the gateway has it. */
        GatewayEntry: {
            /**
             * @description Which way the money goes.
             * @enum {string}
             */
            kind: "CAPTURE" | "REFUND";
            gateway: components["schemas"]["GatewayName"];
            /**
             * @description The gateway's own id for it.
             * @example sim_re_019a2b401c20
             */
            gateway_reference: string;
            /**
             * @description The gateway's own id for the capture.
             * @example sim_019a2b3c6b70
             */
            capture_reference: string;
            own_id: components["schemas"]["OwnId"];
            requested_by: components["schemas"]["RequestedBy"];
            order_id: components["schemas"]["GatewayOrderId"];
            amount: components["schemas"]["GatewayAmount"];
            currency: components["schemas"]["Currency"];
            status: components["schemas"]["GatewayEntryStatus"];
            created_at: components["schemas"]["Time"];
        };
        /** @description One page of captures and refunds. */
        GatewayEntryList: {
            items: components["schemas"]["GatewayEntry"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        /** @description A capture with its refunds, as the gateway has them. */
        GatewayPayment: {
            gateway: components["schemas"]["GatewayName"];
            /**
             * @description The gateway's own id for it.
             * @example sim_019a2b3c6b70
             */
            gateway_reference: string;
            own_id: components["schemas"]["OwnId"];
            requested_by: components["schemas"]["RequestedBy"];
            order_id: components["schemas"]["GatewayOrderId"];
            amount: components["schemas"]["GatewayAmount"];
            currency: components["schemas"]["Currency"];
            status: components["schemas"]["GatewayEntryStatus"];
            refunded_amount: components["schemas"]["GatewayAmount"];
            /** @description Every refund of it, oldest first. */
            refunds: components["schemas"]["GatewayEntry"][];
            created_at: components["schemas"]["Time"];
        };
        /** @description Counts and yen of the payments made in a period. */
        PaymentStats: {
            currency: components["schemas"]["Currency"];
            /** @description All payments of the period; every status once, with zeros where there are none. */
            by_status: components["schemas"]["PaymentStatsByStatus"][];
            /** @description Captured payments; every method stands here once, with zeros where there are none. */
            by_method: components["schemas"]["PaymentStatsByMethod"][];
            /** @description Captured payments by the day, in the `time_zone` asked for, that they were made on; every day, oldest first. */
            by_day: components["schemas"]["PaymentStatsByDay"][];
            captured_amount: components["schemas"]["AmountSum"];
            refunded_amount: components["schemas"]["AmountSum"];
            net_amount: components["schemas"]["AmountSum"];
        };
        /** @description The payments in one status. */
        PaymentStatsByStatus: {
            status: components["schemas"]["PaymentStatus"];
            count: components["schemas"]["Count"];
            amount: components["schemas"]["AmountSum"];
        };
        /** @description The captured payments by one method. */
        PaymentStatsByMethod: {
            method: components["schemas"]["PaymentMethod"];
            count: components["schemas"]["Count"];
            amount: components["schemas"]["AmountSum"];
        };
        /** @description The captured payments made on one day, and what of them has been given back since. */
        PaymentStatsByDay: {
            /**
             * Format: date
             * @description A day of the `time_zone` that was asked for.
             * @example 2026-11-20
             */
            date: string;
            count: components["schemas"]["Count"];
            amount: components["schemas"]["AmountSum"];
            refunded_amount: components["schemas"]["AmountSum"];
            net_amount: components["schemas"]["AmountSum"];
        };
        /** @description Says that the process runs. */
        Health: {
            /** @enum {string} */
            status: "ok";
        };
        /** @description Whether the service can take traffic, and what was looked at. */
        Readiness: {
            /** @enum {string} */
            status: "ready" | "unready";
            checks: components["schemas"]["ReadinessCheck"][];
            oldest_owed: components["schemas"]["OldestOwed"];
            /** @description How this process stands to each service that it calls. */
            breakers: components["schemas"]["BreakerState"][];
        };
        /** @description The call to another service or provider that is owed and has waited longest although it could have been made; null when none waits. What an open circuit breaker, an outage or the sending rate holds back does not count. From 60 seconds on the check `owed_work` is `degraded`. */
        OldestOwed: {
            /**
             * @description What the call goes to.
             * @example payment
             */
            target: string;
            /**
             * @description What it is about.
             * @example notice
             */
            kind: string;
            /**
             * Format: date-time
             * @description When it could have been made first.
             */
            since: string;
            /**
             * @description How long that is ago.
             * @example 3
             */
            seconds: number;
        } | null;
        /** @description One thing that was looked at. */
        ReadinessCheck: {
            /**
             * @description What was looked at.
             * @example database
             */
            name: string;
            /**
             * @description Degraded is something the service can work without.
             * @enum {string}
             */
            status: "ok" | "degraded" | "failed";
            /** @description What is wrong; null when nothing is. */
            detail: string | null;
        };
        /** @description Whether calls to a service are held back, because it gives no usable answers. */
        BreakerState: {
            /**
             * @description The service that is called; for calls of a kind that has a time limit and a breaker of its own, also which kind, such as `payment_batches` beside `payment`.
             * @example payment
             */
            peer: string;
            /** @enum {string} */
            state: "closed" | "open" | "half_open";
            since: components["schemas"]["Time"];
            /**
             * Format: date-time
             * @description When the next call is let through, while it is open.
             */
            next_probe_at: string | null;
            last_error: string | null;
        };
        /**
         * @description Whether a delivery is still owed, was given up, or has been taken.
         * @enum {string}
         */
        DeliveryState: "pending" | "dead" | "done";
        /** @description What a delivery is about: `order_webhook` (news of a payment for the order service). */
        DeliveryKind: string;
        /**
         * @description Whose command led to it, the subject of the token; null where the service did it by itself, and of what is older than this record.
         * @example mika.tanaka
         */
        RequestedBy: string | null;
        /** @description Something that this service has to tell another. */
        Delivery: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["DeliveryKind"];
            /** @description The service that it is for. */
            target: string;
            /** @description The order that it is about. */
            subject_id: components["schemas"]["Id"];
            state: components["schemas"]["DeliveryState"];
            /** @description How often it was tried, successfully or not. */
            attempts: number;
            /** @description Why the last attempt failed. */
            last_error: string | null;
            /**
             * Format: date-time
             * @description When it is tried again, while it is pending.
             */
            next_attempt_at: string | null;
            requested_by: components["schemas"]["RequestedBy"];
            /**
             * Format: date-time
             * @description When somebody last had it tried again; null where nobody did.
             */
            replayed_at: string | null;
            /** @description Who last had it tried again; null where nobody did, or where it was not written down yet. */
            replayed_by: string | null;
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
        };
        /** @description A page of deliveries. */
        DeliveryPage: {
            items: components["schemas"]["Delivery"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
    };
    responses: {
        /** @description The request is not well formed, or a well-formed value is not allowed. */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Bad Request",
                 *       "status": 400,
                 *       "detail": "The cursor is not one that this list has given out.",
                 *       "code": "invalid_cursor",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing says who is asking, or what says so is not valid. */
        Unauthorized: {
            headers: {
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unauthorized",
                 *       "status": 401,
                 *       "detail": "The bearer token has expired.",
                 *       "code": "unauthorized",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token does not hold the scope that this operation needs. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Forbidden",
                 *       "status": 403,
                 *       "detail": "This needs the scope payments:refund.",
                 *       "code": "insufficient_scope",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What the request names does not exist. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Not Found",
                 *       "status": 404,
                 *       "detail": "There is no payment 019a2b3c-6b70-7d81-a293-b4c5d6e7f809.",
                 *       "code": "payment_not_found",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request conflicts with the current state. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Conflict",
                 *       "status": 409,
                 *       "detail": "4,000 yen of the payment are left to refund, fewer than the 5,000 asked for.",
                 *       "code": "refund_exceeds_balance",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than this operation takes. */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Content Too Large",
                 *       "status": 413,
                 *       "detail": "The body is larger than 1 MiB.",
                 *       "code": "payload_too_large",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is of a type that this operation does not take. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unsupported Media Type",
                 *       "status": 415,
                 *       "detail": "Send application/json.",
                 *       "code": "unsupported_media_type",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A parameter or the body breaks this document; `errors` names each fault. */
        UnprocessableContent: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unprocessable Content",
                 *       "status": 422,
                 *       "detail": "The request has 1 fault.",
                 *       "code": "validation_failed",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                 *       "errors": [
                 *         {
                 *           "pointer": "/amount",
                 *           "detail": "50 is less than the minimum of 100"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something went wrong here; it is in the log under the request id. */
        InternalServerError: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Internal Server Error",
                 *       "status": 500,
                 *       "detail": "Something went wrong here. Name the request id when you report it.",
                 *       "code": "internal_error",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service cannot do this now; try again after `Retry-After`. */
        ServiceUnavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Service Unavailable",
                 *       "status": 503,
                 *       "detail": "The database is busy. Try again shortly.",
                 *       "code": "service_unavailable",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description The gateway's own id for the capture.
         * @example sim_019a2b3c6b70
         */
        GatewayReferencePath: string;
        /**
         * @description How many items a page holds at most.
         * @example 50
         */
        Limit: number;
        /** @description The `next_cursor` of the page before; leave it out for the first page. */
        Cursor: string;
        /**
         * @description Makes a repeated request safe: the same key with the same payload answers what the first one answered (`Idempotent-Replayed: true`) and does nothing. While the first is under way, or with another payload, the answer is 409. Kept for 30 days.
         * @example 7c1e1c1e-checkout-42
         */
        IdempotencyKey: string;
        /** @description The id of the payment. */
        PaymentId: components["schemas"]["Id"];
        /** @description The `id` of the delivery. */
        DeliveryId: components["schemas"]["Id"];
        /** @description Only deliveries in this state. */
        DeliveryStateFilter: components["schemas"]["DeliveryState"];
        /** @description Only deliveries of this kind. */
        DeliveryKindFilter: components["schemas"]["DeliveryKind"];
        /** @description Only deliveries about this order. */
        DeliverySubjectFilter: components["schemas"]["Id"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description The version of the resource, for `If-Match`.
         * @example "3"
         */
        ETag: string;
        /** @description Where the new resource stands. */
        Location: string;
        /** @description `true` when this is the stored answer to an earlier request with the same key. */
        IdempotentReplayed: "true";
        /** @description The `X-Request-Id` of the request, or the one given to it; it is in every log line. */
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
    list_payments: {
        parameters: {
            query?: {
                /**
                 * @description Only payments in this status; repeat it for several.
                 * @example [
                 *       "PENDING",
                 *       "UNKNOWN"
                 *     ]
                 */
                status?: components["schemas"]["PaymentStatus"][];
                /** @description Only payments of this order. */
                order_id?: components["schemas"]["Id"];
                /** @description Only payments of orders of this batch. */
                batch_id?: components["schemas"]["Id"];
                /** @description Only payments made at this time or later. */
                created_from?: components["schemas"]["Time"];
                /** @description Only payments made before this time. */
                created_to?: components["schemas"]["Time"];
                /**
                 * @description Only payments of this many yen or more.
                 * @example 1000
                 */
                min_amount?: number;
                /**
                 * @description Only payments of this many yen or fewer.
                 * @example 50000
                 */
                max_amount?: number;
                /** @description The order of the items; a leading `-` puts the greatest first. */
                sort?: "created_at" | "-created_at" | "amount" | "-amount";
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before; leave it out for the first page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of payments. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b3c-6b70-7d81-a293-b4c5d6e7f809",
                     *           "order_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "batch_id": null,
                     *           "amount": 5480,
                     *           "currency": "JPY",
                     *           "status": "COMPLETED",
                     *           "method": "card",
                     *           "gateway": "simulator",
                     *           "gateway_reference": "sim_019a2b3c6b70",
                     *           "failure_code": null,
                     *           "failure_message": null,
                     *           "requested_by": "shop-backend",
                     *           "refunded_amount": 0,
                     *           "refundable_amount": 5480,
                     *           "version": 2,
                     *           "created_at": "2026-11-20T09:30:00.000Z",
                     *           "updated_at": "2026-11-20T09:30:00.412Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PaymentList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    create_payment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a repeated request safe: the same key with the same payload answers what the first one answered (`Idempotent-Replayed: true`) and does nothing. While the first is under way, or with another payload, the answer is 409. Kept for 30 days.
                 * @example 7c1e1c1e-checkout-42
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentCreate"];
            };
        };
        responses: {
            /** @description The payment was recorded; its `status` says how it stands. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_payment_stats: {
        parameters: {
            query?: {
                /**
                 * @description How many days to sum up, counted back from today.
                 * @example 2
                 */
                days?: number;
                /**
                 * @description Whose days are meant, as a name of the IANA time zone database. One that is not there is 400 `unknown_time_zone`.
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
            /** @description The sums. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "JPY",
                     *       "by_status": [
                     *         {
                     *           "status": "PENDING",
                     *           "count": 1,
                     *           "amount": 12800
                     *         },
                     *         {
                     *           "status": "COMPLETED",
                     *           "count": 2,
                     *           "amount": 8960
                     *         },
                     *         {
                     *           "status": "FAILED",
                     *           "count": 1,
                     *           "amount": 3000
                     *         },
                     *         {
                     *           "status": "UNKNOWN",
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "status": "PARTIALLY_REFUNDED",
                     *           "count": 1,
                     *           "amount": 5480
                     *         },
                     *         {
                     *           "status": "REFUNDED",
                     *           "count": 0,
                     *           "amount": 0
                     *         }
                     *       ],
                     *       "by_method": [
                     *         {
                     *           "method": "card",
                     *           "count": 2,
                     *           "amount": 10960
                     *         },
                     *         {
                     *           "method": "konbini",
                     *           "count": 1,
                     *           "amount": 3480
                     *         },
                     *         {
                     *           "method": "bank_transfer",
                     *           "count": 0,
                     *           "amount": 0
                     *         }
                     *       ],
                     *       "by_day": [
                     *         {
                     *           "date": "2026-11-19",
                     *           "count": 2,
                     *           "amount": 8960,
                     *           "refunded_amount": 0,
                     *           "net_amount": 8960
                     *         },
                     *         {
                     *           "date": "2026-11-20",
                     *           "count": 1,
                     *           "amount": 5480,
                     *           "refunded_amount": 1480,
                     *           "net_amount": 4000
                     *         }
                     *       ],
                     *       "captured_amount": 14440,
                     *       "refunded_amount": 1480,
                     *       "net_amount": 12960
                     *     }
                     */
                    "application/json": components["schemas"]["PaymentStats"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    refund_payment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a repeated request safe: the same key with the same payload answers what the first one answered (`Idempotent-Replayed: true`) and does nothing. While the first is under way, or with another payload, the answer is 409. Kept for 30 days.
                 * @example 7c1e1c1e-checkout-42
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundCreate"];
            };
        };
        responses: {
            /** @description The refund was recorded; its `status` says how it stands. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b40-1c20-7e31-8f42-a3b4c5d6e7f8",
                     *       "payment_id": "019a2b3c-6b70-7d81-a293-b4c5d6e7f809",
                     *       "order_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "amount": 1480,
                     *       "currency": "JPY",
                     *       "status": "COMPLETED",
                     *       "reason": "抹茶椀が破損していたため、一部返金",
                     *       "gateway_reference": "sim_re_019a2b401c20",
                     *       "failure_message": null,
                     *       "requested_by": "mika.tanaka",
                     *       "created_at": "2026-11-20T10:05:00.000Z",
                     *       "updated_at": "2026-11-20T10:05:00.180Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Refund"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    create_refund_batch: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a repeated request safe: the same key with the same payload answers what the first one answered (`Idempotent-Replayed: true`) and does nothing. While the first is under way, or with another payload, the answer is 409. Kept for 30 days.
                 * @example 7c1e1c1e-checkout-42
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundBatchCreate"];
            };
        };
        responses: {
            /** @description One result for each item; look at each. */
            207: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundBatchResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    receive_gateway_event: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The event's id; the same event sent again has the same id.
                 * @example evt_019a2b3d0001
                 */
                "webhook-id": string;
                /**
                 * @description When this was sent, in seconds since 1970-01-01T00:00:00Z.
                 * @example 1795167000
                 */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GatewayEvent"];
            };
        };
        responses: {
            /** @description The event is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "received": true,
                     *       "event_id": "evt_019a2b3d0001"
                     *     }
                     */
                    "application/json": components["schemas"]["GatewayEventReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    create_payment_batch: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a repeated request safe: the same key with the same payload answers what the first one answered (`Idempotent-Replayed: true`) and does nothing. While the first is under way, or with another payload, the answer is 409. Kept for 30 days.
                 * @example 7c1e1c1e-checkout-42
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentBatchCreate"];
            };
        };
        responses: {
            /** @description One result for each item; look at each. */
            207: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentBatchResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_payment_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the batch. */
                batch_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sums. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "batch_id": "019a2b3b-0000-7a10-8b20-3c4d5e6f7a80",
                     *       "currency": "JPY",
                     *       "count": 250,
                     *       "amount": 1370000,
                     *       "by_status": [
                     *         {
                     *           "status": "PENDING",
                     *           "count": 1,
                     *           "amount": 12800
                     *         },
                     *         {
                     *           "status": "COMPLETED",
                     *           "count": 240,
                     *           "amount": 1315200
                     *         },
                     *         {
                     *           "status": "FAILED",
                     *           "count": 8,
                     *           "amount": 36520
                     *         },
                     *         {
                     *           "status": "UNKNOWN",
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "status": "PARTIALLY_REFUNDED",
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "status": "REFUNDED",
                     *           "count": 1,
                     *           "amount": 5480
                     *         }
                     *       ],
                     *       "captured_amount": 1320680,
                     *       "refunded_amount": 5480,
                     *       "refunds_by_status": [
                     *         {
                     *           "status": "PENDING",
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "status": "COMPLETED",
                     *           "count": 1,
                     *           "amount": 5480
                     *         },
                     *         {
                     *           "status": "FAILED",
                     *           "count": 0,
                     *           "amount": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaymentBatch"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_payment_for_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the order. */
                order_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    close_order_payments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the order. */
                order_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order is closed to payments. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedOrder"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_payment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the payment. */
                payment_id: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_refunds: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before; leave it out for the first page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @description The id of the payment. */
                payment_id: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of refunds. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b40-1c20-7e31-8f42-a3b4c5d6e7f8",
                     *           "payment_id": "019a2b3c-6b70-7d81-a293-b4c5d6e7f809",
                     *           "order_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "amount": 1480,
                     *           "currency": "JPY",
                     *           "status": "COMPLETED",
                     *           "reason": "One tea bowl arrived broken",
                     *           "gateway_reference": "sim_re_019a2b401c20",
                     *           "failure_message": null,
                     *           "requested_by": "mika.tanaka",
                     *           "created_at": "2026-11-20T10:05:00.000Z",
                     *           "updated_at": "2026-11-20T10:05:00.180Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RefundList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_gateway_events: {
        parameters: {
            query?: {
                /**
                 * @description Only events with one of these outcomes; may be repeated.
                 * @example [
                 *       "MISMATCHED",
                 *       "CONFLICTING"
                 *     ]
                 */
                outcome?: components["schemas"]["GatewayEventOutcome"][];
                /** @description Only events about the payments of this order. */
                order_id?: components["schemas"]["Id"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before; leave it out for the first page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of events. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b3d-0001-7a11-8b22-0c33d44e5501",
                     *           "source": "simulator",
                     *           "event_id": "evt_019a2b3d0001",
                     *           "type": "payment.completed",
                     *           "order_id": "019a2b3c-5a00-7c31-9d42-0b1c2d3e4f50",
                     *           "gateway_reference": "sim_019a2b3c7c80",
                     *           "refund_reference": null,
                     *           "amount": 12800,
                     *           "currency": "JPY",
                     *           "failure_code": null,
                     *           "failure_message": null,
                     *           "occurred_at": "2026-11-20T11:00:00.000Z",
                     *           "received_at": "2026-11-20T11:00:00.410Z",
                     *           "outcome": "APPLIED",
                     *           "outcome_reason": null,
                     *           "replayed_at": null,
                     *           "replayed_by": null,
                     *           "payment_id": "019a2b3c-7c80-7e91-b3a4-c5d6e7f80910"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["GatewayEventList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replay_gateway_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` that the list gives the event; not the gateway's own `event_id`. */
                gateway_event_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event, and what is done with it now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3d-0001-7a11-8b22-0c33d44e5501",
                     *       "source": "simulator",
                     *       "event_id": "evt_019a2b3d0001",
                     *       "type": "payment.completed",
                     *       "order_id": "019a2b3c-5a00-7c31-9d42-0b1c2d3e4f50",
                     *       "gateway_reference": "sim_019a2b3c7c80",
                     *       "refund_reference": null,
                     *       "amount": 12900,
                     *       "currency": "JPY",
                     *       "failure_code": null,
                     *       "failure_message": null,
                     *       "occurred_at": "2026-11-20T11:00:00.000Z",
                     *       "received_at": "2026-11-20T11:00:00.410Z",
                     *       "outcome": "MISMATCHED",
                     *       "outcome_reason": "It is about 12900 JPY, and the payment about 12800 JPY.",
                     *       "replayed_at": "2026-11-20T12:00:00.000Z",
                     *       "replayed_by": "mika.tanaka",
                     *       "payment_id": "019a2b3c-7c80-7e91-b3a4-c5d6e7f80910"
                     *     }
                     */
                    "application/json": components["schemas"]["GatewayEventRecord"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_deliveries: {
        parameters: {
            query?: {
                /** @description Only deliveries in this state. */
                state?: components["parameters"]["DeliveryStateFilter"];
                /** @description Only deliveries of this kind. */
                kind?: components["parameters"]["DeliveryKindFilter"];
                /** @description Only deliveries about this order. */
                subject_id?: components["parameters"]["DeliverySubjectFilter"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before; leave it out for the first page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replay_delivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the delivery. */
                delivery_id: components["parameters"]["DeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery as it stands now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    inquire_payment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the payment. */
                payment_id: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment, as it stands after that. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_gateway_payments: {
        parameters: {
            query?: {
                /** @description Only what happened at this time or later. */
                created_from?: components["schemas"]["Time"];
                /** @description Only what happened before this time. */
                created_to?: components["schemas"]["Time"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before; leave it out for the first page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of captures and refunds. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "kind": "CAPTURE",
                     *           "gateway": "simulator",
                     *           "gateway_reference": "sim_019a2b3c6b70",
                     *           "capture_reference": "sim_019a2b3c6b70",
                     *           "own_id": "019a2b3c-6b70-7d81-a293-b4c5d6e7f809",
                     *           "requested_by": "shop-backend",
                     *           "order_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "amount": 5480,
                     *           "currency": "JPY",
                     *           "status": "COMPLETED",
                     *           "created_at": "2026-11-20T09:30:00.401Z"
                     *         },
                     *         {
                     *           "kind": "REFUND",
                     *           "gateway": "simulator",
                     *           "gateway_reference": "sim_re_019a2b401c20",
                     *           "capture_reference": "sim_019a2b3c6b70",
                     *           "own_id": "019a2b40-1c20-7e31-8f42-a3b4c5d6e7f8",
                     *           "requested_by": "mika.tanaka",
                     *           "order_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "amount": 1480,
                     *           "currency": "JPY",
                     *           "status": "COMPLETED",
                     *           "created_at": "2026-11-20T10:05:00.120Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": null
                     *     }
                     */
                    "application/json": components["schemas"]["GatewayEntryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_gateway_payment: {
        parameters: {
            query?: {
                /**
                 * @description The gateway that is meant; references of two gateways have nothing in common.
                 * @example simulator
                 */
                gateway?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The gateway's own id for the capture.
                 * @example sim_019a2b3c6b70
                 */
                gateway_reference: components["parameters"]["GatewayReferencePath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The capture. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayPayment"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    refund_gateway_payment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The gateway's own id for the capture.
                 * @example sim_019a2b3c6b70
                 */
                gateway_reference: components["parameters"]["GatewayReferencePath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The capture with its refunds, as the gateway has them after that. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayPayment"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
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
            /** @description The process runs. */
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
            /** @description The service can take traffic. */
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
                     *           "name": "engine",
                     *           "status": "ok",
                     *           "detail": null
                     *         },
                     *         {
                     *           "name": "owed_work",
                     *           "status": "ok",
                     *           "detail": null
                     *         },
                     *         {
                     *           "name": "order",
                     *           "status": "degraded",
                     *           "detail": "The breaker is open; next try in 12 s."
                     *         }
                     *       ],
                     *       "oldest_owed": null,
                     *       "breakers": [
                     *         {
                     *           "peer": "order",
                     *           "state": "open",
                     *           "since": "2026-11-20T09:30:00Z",
                     *           "next_probe_at": "2026-11-20T09:30:30Z",
                     *           "last_error": "status 503"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            /** @description The service cannot take traffic; `checks` says what is wrong. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "X-Request-Id": components["headers"]["RequestId"];
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
                     *           "detail": "The database does not answer."
                     *         },
                     *         {
                     *           "name": "engine",
                     *           "status": "ok",
                     *           "detail": null
                     *         },
                     *         {
                     *           "name": "owed_work",
                     *           "status": "ok",
                     *           "detail": null
                     *         },
                     *         {
                     *           "name": "order",
                     *           "status": "ok",
                     *           "detail": null
                     *         }
                     *       ],
                     *       "oldest_owed": null,
                     *       "breakers": [
                     *         {
                     *           "peer": "order",
                     *           "state": "closed",
                     *           "since": "2026-11-20T09:00:00Z",
                     *           "next_probe_at": null,
                     *           "last_error": null
                     *         }
                     *       ]
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
                     * @example # HELP ichiba_payments_total Payments by status.
                     *     # TYPE ichiba_payments_total counter
                     *     ichiba_payments_total{status="COMPLETED"} 132
                     */
                    "text/plain": string;
                };
            };
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
