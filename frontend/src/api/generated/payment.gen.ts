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
         * @description Returns the payments that match all given filters, newest first unless `sort` says otherwise. Refunds and attempts are left out; `get_payment` returns them. Overdue payments on invoice are those with `method=invoice`, `status=PENDING` and a `created_to` as many days ago as customers have for paying.
         */
        get: operations["list_payments"];
        put?: never;
        /**
         * Take a payment for an order
         * @description Records a payment and asks the gateway once to capture it. The answer is 201 whatever the gateway said. The payment's status is COMPLETED if the money was captured, FAILED if the gateway refused it (`failure_code` and `failure_message` say why) or could not be asked for want of a token (`payment_token_missing`), PENDING if the gateway decides later, and UNKNOWN if the gateway's answer was lost. By `cash_on_delivery`, `invoice` and `external` no gateway is asked and no token is needed: the first two are PENDING until `record_payment`, the third, which needs `paid_elsewhere`, is COMPLETED. An amount that the method does not take is refused with 400 `amount_not_payable`; `paid_elsewhere` with another method with 400 `paid_elsewhere_not_allowed`, and `external` without it with 400 `paid_elsewhere_missing`. An order has at most one payment that is not FAILED: a second is refused with 409 `payment_already_exists`, and of two simultaneous requests only one creates a payment. This service does not look up the order itself. If a gateway event arrived before the payment, it is applied to the payment now.
         */
        post: operations["create_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/each": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take several payments that are independent of each other
         * @description Does for each request what `create_payment` does, as if it had come by itself: each has its own idempotency key, is answered by itself, and is neither delayed nor failed by another. The answer is one line of JSON for each request, in the order in which they are decided: `index` is the request's place; `status`, `headers` and `body` are what `create_payment` answers. The whole is refused (4xx) only if its body is invalid; then no payment was taken. Payments that belong to a batch are taken by `create_payment_batch`.
         */
        post: operations["create_each_payment"];
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
         * @description Returns counts and yen of the payments created in the last `days` days of `time_zone`, including today. `by_status` covers every payment of the period. `by_method`, `by_day`, `captured_amount` and `refunded_amount` cover the captured payments, whether they were refunded since or not, so the amounts of `by_method` and of `by_day` each add up to `captured_amount`. `net_amount` is the captured yen less the refunded yen.
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
         * Refund a captured payment
         * @description Records a refund and asks the gateway once to refund `amount`, or all that is left if no amount is given. The answer is 201 whatever the gateway said; the refund is COMPLETED, FAILED, or PENDING while the gateway has not decided. A payment is never refunded beyond what was captured, however many requests arrive at once: refunds under way count as refunded until they fail. A payment that was not captured is refused with 409 `payment_not_refundable`. For a payment of gateway `external` nobody is asked: the refund is PENDING until `settle_refund`; if the payment is itself still PENDING, it is no longer expected and becomes FAILED (`not_collected`), and the answer is 409 `payment_not_refundable`. If nothing is left, or less than the requested amount, the answer is 409 `refund_exceeds_balance`. `Location` is the URL of the payment's list of refunds. While the customer's bank disputes the payment, or after it has decided for the customer, a refund may be paid twice: it is refused with 409 `payment_disputed`, which says by when evidence is due, unless `despite_dispute` confirms it.
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
         * Refund what is left of many payments
         * @description Records a refund of all that is left of each payment and asks the gateway once for each, several at a time. The answer is 207 with one result for each item, in the order of the request. A result is CREATED or EXISTING with the refund, whose `status` says how it stands as for `refund_payment`, or REFUSED with a `problem`. A refused item does not stop the others. Sending the request again repeats nothing, with or without an `Idempotency-Key`: a payment that already has a refund of this batch, even a FAILED one, answers EXISTING with it, and anything that an interrupted request left undone is finished. Payments of gateway `external` are treated as by `refund_payment`. Problems: 404 `payment_not_found`; 409 `payment_not_refundable` if nothing was captured; 409 `refund_exceeds_balance` if nothing is left; 409 `payment_disputed`, which only `refund_payment` can confirm.
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
         * @description Stores the event that the gateway reports and applies it to the payment or refund. Events are signed according to Standard Webhooks: the signature covers `webhook-id`, `webhook-timestamp` and the body, byte for byte. A missing or wrong signature, or a timestamp more than 300 seconds from now in either direction, is refused with 401 `invalid_signature`. The answer is 200 once the event is stored. An event that was received before, or that an earlier received event has overtaken, changes nothing and is also answered with 200. An event that arrives before its payment is kept and applied when a payment is created for its `order_id`. An event of an unknown type is kept as IGNORED, counted in `ichiba_unknown_events_total`, and answered with 200. Unknown members are ignored.
         */
        post: operations["receive_gateway_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/stripe-webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive an event from Stripe
         * @description Takes events in Stripe's own form, for the endpoint that a shop adds at Stripe. The `Stripe-Signature` covers the body, byte for byte, with one of the secrets in `ICHIBA_STRIPE_WEBHOOK_SECRET`; a missing or wrong one, or one made more than 300 seconds from now in either direction, is refused with 401 `invalid_signature`. The answer is 200 once the event is stored, also if it was received before. Payment intents and refunds are applied to the payment that Stripe knows by that reference, and to no other. An event that decides nothing makes Stripe be asked how the payment stands. Events about money of no payment here are kept as IGNORED; so are events of unknown types, which are counted in `ichiba_unknown_events_total`. If only Stripe knows which payment a refund belongs to and does not answer, the answer is 503, and Stripe sends the event again.
         */
        post: operations["receive_stripe_event"];
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
         * Take payments for many orders
         * @description Records a payment for each order and asks the gateway once for each, several at a time. The answer is 207 with one result for each item, in the order of the request. A result is CREATED or EXISTING with the payment, whose `status` says how it stands as for `create_payment`, or REFUSED with a `problem`. A refused item does not stop the others. Each payment must be within the limits of its method; their sum has no limit. Sending the request again repeats nothing, with or without an `Idempotency-Key`: an order that already has a payment of this batch, even a FAILED one, answers EXISTING with it, and anything that an interrupted request left undone is finished. Methods may be mixed. Problems: 400 `amount_not_payable`, `paid_elsewhere_missing` and `paid_elsewhere_not_allowed` as for `create_payment`; 409 `payment_already_exists` if the order has a payment from elsewhere that is not FAILED; 409 `payment_differs` if the batch's payment has a different amount. `payment_id` names the payment that caused the refusal.
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
         * @description Returns counts and yen of every payment with this `batch_id`, by status, whichever request created it, and of the refunds of those payments. If there is no such payment, the answer is 404 `payment_batch_not_found`.
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
         * @description Returns the latest payment of this order, with its refunds and attempts. If there is none, the answer is 404 `payment_not_found`. An order whose payment failed and was tried again has several payments; `list_payments` returns all of them.
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
         * Close an order to payments
         * @description For an order that was cancelled: from now on no payment is created for it, not even by a request that was sent before this one and arrives after it (409 `order_closed`). The answer contains the latest payment of the order, as `list_payments` shows it. If it contains none, there will never be one. An undecided payment stays undecided until the gateway decides it; one by `cash_on_delivery` or `invoice` that is still PENDING is no longer expected and becomes FAILED (`not_collected`). Closing an order again changes nothing and also answers 200.
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
         * @description Returns the payment with its refunds and with every attempt made at the gateway.
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
    "/api/v1/payments/{payment_id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the money of a payment was received
         * @description For a payment by `cash_on_delivery` or `invoice`, whose money does not pass through the gateway: the payment becomes COMPLETED, and the order service is told. `attempts` names who recorded it. Recording it again with the same values changes nothing and answers 200; with others the answer is 409 `payment_already_recorded`. If `amount` is given and is not the payment's, nothing is recorded, and the answer is 409 `amount_differs`. A payment that the gateway makes is refused with 409 `payment_made_by_gateway`.
         */
        post: operations["record_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{payment_id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a link for paying
         * @description Creates a URL on which the customer pays for the order of this payment, without a token and until `expires_at` (`ICHIBA_PAYMENT_LINK_DAYS`). It opens a page of this service in English or Japanese; with Stripe, that page leads on to Stripe Checkout. Paying makes a new payment by card, which the order service is told of. The payment of the link may be FAILED, or still PENDING or UNKNOWN: then the page says how it stands, and takes the money once that has failed. The page takes it once, however many links there are. If the order is paid already, if its payment does not go through a gateway, or if the gateway in use has no such page, the answer is 409 `payment_not_payable`; if the order is cancelled, 409 `order_closed`. The order's language (`locale`) is asked of the order service; while that does not answer, the answer is 503 `order_service_unavailable`. Whoever has the URL can pay: it shows the order's number and the amount, and nothing else about the customer.
         */
        post: operations["create_payment_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pay/{link}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The languages that the reader prefers. If it names neither English nor Japanese, the order's language is used.
                 * @example ja
                 */
                "Accept-Language"?: string;
            };
            path: {
                /**
                 * @description The end of the `url` of a `PaymentLink`; its signature is the only right that the page asks for.
                 * @example AZorPhwgfjGPQqO0xdbn-LYk1tq3Xe0Jx0F0a8m1b2c
                 */
                link: string;
            };
            cookie?: never;
        };
        /**
         * Show the page of a payment link
         * @description A page for the customer, without scripts: what there is to pay, or how the payment stands. All its answers, also most refusals, are HTML for people to read.
         */
        get: operations["show_payment_page"];
        put?: never;
        /**
         * Pay on the page of a payment link
         * @description What the form of the page sends. It begins a payment, unless one is under way, and leads on to the gateway's page or back to this one. The body is not read.
         */
        post: operations["pay_by_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the refunds of all payments
         * @description Returns the refunds that match all given filters, oldest first. With `status=PENDING` and `gateway=external` these are the refunds that a person has to make; `settle_refund` ends each.
         */
        get: operations["list_all_refunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{refund_id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record whether a refund was made
         * @description For a refund of a payment of gateway `external`, which a person makes: it becomes COMPLETED or FAILED, and the order service is told. The `attempts` of the payment name who settled it. Settling it again with the same values changes nothing and answers 200; with others the answer is 409 `refund_already_settled`. A refund that the gateway makes is refused with 409 `refund_made_by_gateway`.
         */
        post: operations["settle_refund"];
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
         * @description Returns every refund requested for this payment, newest first, whatever its outcome.
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
         * @description Returns every event that the gateway has sent, once each, latest first, with its outcome. APPLIED: the event took effect. WAITING: it is kept until the payment or refund that it is about is known here. IGNORED: it said nothing new, or was overtaken. MISMATCHED: it is about a different amount. CONFLICTING: it is about money that, by our record, cannot have moved. An operator has to look at MISMATCHED and CONFLICTING events and may apply them again with `replay_gateway_event`. A cursor that was not issued by this list with these filters is refused with 400 `invalid_cursor`.
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
         * Replay a gateway event
         * @description Judges the event again, as if it had arrived now, and applies it if it can take effect by now. An event that was already applied stays as it is, however often it is replayed; the answer is the same.
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
         * List the calls owed to other services
         * @description Returns the calls that this service owes to other services, newest first. Each is recorded in the transaction that causes it. A `pending` delivery is retried automatically, first within seconds and then at growing intervals, until it is `done`. After three days, or when its target refuses it permanently, it is `dead` and waits for an operator.
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
         * Retry a delivery now
         * @description Makes a `dead` or waiting delivery due at once. It keeps its idempotency key, so it takes effect once however often it is replayed. Its outcome is recorded under the name of the person who replays it. A delivery that is `done`, or whose attempt is under way, stays as it is; the answer is also 200.
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
         * Ask the gateway for the status of a payment
         * @description Asks the gateway now and records its answer: the outcome of a PENDING or UNKNOWN payment, the outcome of a PENDING refund, and refunds that were made at the gateway itself. This never charges or refunds anything, so it is safe to repeat. The order service is told of any change. A payment is asked after at the gateway that took it; if that one is not set up any more, the answer is 409 `gateway_not_in_use`. If the gateway does not answer, the answer is 503.
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
         * List the gateways' captures and refunds
         * @description Returns the captures and refunds on the books of every gateway that is set up, whether this service knows them or not, for comparison with the payments here: the books of one gateway after those of another. Each item names its `gateway` and appears once; within its books, the gateway decides the order. `total` is always null. A page holds items of one gateway, and may hold fewer than `limit`, or none, even if more follow. A gateway that keeps no books is left out. If a gateway does not answer, the answer is 503 and names it. A cursor that was not issued by this list, or that leads to the books of a gateway that is no longer set up, is refused with 400.
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
         * Get one capture from the gateway
         * @description Returns the capture with its refunds as the gateway has them now, whether this service knows it or not. If the gateway does not know it, the answer is 404 `gateway_payment_not_found`. If `gateway` is given and is not set up, the answer is 409 `gateway_not_in_use`; if it keeps no books, 409 `gateway_keeps_no_books`. If the gateway does not answer, the answer is 503.
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
         * Refund a capture that belongs to no payment
         * @description Refunds all that is left of a capture at the gateway if this service has no payment for it, or only a FAILED one. If a payment stands for the capture, the answer is 409 `gateway_payment_is_known`: refund the payment instead. A capture that is already refunded is not refunded again, and the answer is also 200, so the request is safe to repeat. If the gateway declines the refund, or if the capture took no money, the answer is 409 `gateway_refund_failed`. If `gateway` is given and is not set up, the answer is 409 `gateway_not_in_use`; if it keeps no books, 409 `gateway_keeps_no_books`. If the gateway does not answer, the answer is 503.
         */
        post: operations["refund_gateway_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase what belongs to a customer's orders
         * @description The order service calls this when a customer is erased. Of the payments of these orders, it erases tokens, what gateways and people have written in words, and what the customer was to do. Amounts, statuses and references stay, so that the accounts still balance. While a payment or refund has no outcome, a refund has failed or a dispute is open, nothing is erased, and `in_the_way` names the orders. Erasing again erases nothing more.
         */
        post: operations["erase_customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the settings
         * @description Returns the settings of this service that matter to those who operate it, and how long it keeps what it deletes by itself. Settings are environment variables, so nothing can be changed here. The values of secrets are never returned.
         */
        get: operations["get_settings"];
        put?: never;
        post?: never;
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
         * Check that the process runs
         * @description Answers 200 as long as the process can answer at all. It checks nothing else.
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
         * Check whether the service can take traffic
         * @description Checks the database, the engine that makes owed calls, the owed calls themselves, and the circuit breakers towards the gateway and the order service. If one of these two is down, its check is `degraded` and the service stays ready; 503 means that the service itself cannot work.
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
         * Get metrics for Prometheus
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
        /** @description A problem as defined by RFC 9457. Branch on `code`; show `detail` to a person. */
        Problem: {
            /**
             * @description A URI that identifies the kind of problem.
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
             * @description What happened and what to do, for a person to read.
             * @example The order is SHIPPED and cannot be cancelled.
             */
            detail: string;
            /**
             * @description A stable code for programs.
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
            /** @example the value is less than the minimum of 1 */
            detail: string;
        };
        /**
         * Format: uuid
         * @description A UUID version 7. Ids sort by creation time.
         * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
         */
        Id: string;
        /**
         * Format: date-time
         * @description RFC 3339 in UTC.
         * @example 2026-11-20T09:30:00.000Z
         */
        Time: string;
        /** @description The cursor of the next page; null on the last page. */
        NextCursor: string | null;
        /**
         * @description How many items match in total, counted up to 10,000; null if there are more.
         * @example 132
         */
        Total: number | null;
        /**
         * Format: uuid
         * @description The batch that the order was imported with; null if the order was placed on its own.
         * @example 019a2b3b-0000-7a10-8b20-3c4d5e6f7a80
         */
        BatchId: string | null;
        /**
         * @description The currency. Amounts are whole yen.
         * @enum {string}
         */
        Currency: "JPY";
        /**
         * @description The status of a payment. PENDING: the gateway has not decided, or the money that others collect was not recorded yet. COMPLETED: captured, or received by others. FAILED: not captured, and it will not be. UNKNOWN: the gateway's answer was lost, and the gateway is being asked again. PARTIALLY_REFUNDED and REFUNDED: captured, and refunded in part or in full.
         * @enum {string}
         */
        PaymentStatus: "PENDING" | "COMPLETED" | "FAILED" | "UNKNOWN" | "PARTIALLY_REFUNDED" | "REFUNDED";
        /**
         * @description The status of a refund. A PENDING refund counts as refunded until it fails. A COMPLETED one can fail later, if the customer's bank sends the money back: it can be refunded again then.
         * @enum {string}
         */
        RefundStatus: "PENDING" | "COMPLETED" | "FAILED";
        /**
         * @description How the customer pays. `card`, `konbini` and `bank_transfer` go through the payment gateway. `cash_on_delivery` and `invoice` are paid after shipping, to the carrier or to the shop: `record_payment` reports what was received. `external` was paid to somebody else, such as a marketplace.
         * @enum {string}
         */
        PaymentMethod: "card" | "konbini" | "bank_transfer" | "cash_on_delivery" | "invoice" | "external";
        /**
         * PaidElsewhere
         * @description Who took the money of a payment by `external`; null for every other method.
         */
        PaidElsewhere: {
            /**
             * @description Who took the money.
             * @example Rakuten
             */
            provider: string;
            /** @description The provider's own reference; null if none was given. */
            reference: string | null;
            /**
             * Format: date-time
             * @description When it was paid; null if that was not given.
             */
            paid_at: string | null;
        } | null;
        /** @description Who took the money of a payment by `external`. */
        PaidElsewhereCreate: {
            /**
             * @description Who took the money.
             * @example Rakuten
             */
            provider: string;
            /**
             * @description The provider's own reference.
             * @example 123456-20261120-0000000001
             */
            reference?: string | null;
            /**
             * Format: date-time
             * @description When it was paid.
             * @example 2026-11-20T08:12:00Z
             */
            paid_at?: string | null;
        };
        /**
         * Format: date-time
         * @description When the money was received, as far as somebody reported it (`record_payment`, `paid_elsewhere`); null for payments through the gateway.
         * @example 2026-11-27T06:00:00Z
         */
        ReceivedAt: string | null;
        /**
         * @description What the money was moved under, such as the number of a transfer or of a carrier's statement. It becomes the `gateway_reference`.
         * @example YAMATO-202611-0042
         */
        ReportReference: string;
        /**
         * @description Anything else worth knowing later; `attempts` shows it.
         * @example Paid from an account in another name
         */
        ReportNote: string;
        /**
         * NextAction
         * @description What the customer still has to do before the gateway decides; null if there is nothing to do, or if it is done.
         */
        NextAction: {
            /**
             * @description `redirect`: the customer confirms the payment on the page at `url`, such as 3-D Secure. `voucher`: the customer pays at a convenience store. `transfer`: the customer transfers the money to the account in `details`.
             * @enum {string}
             */
            kind: "redirect" | "voucher" | "transfer";
            /**
             * @description A page of the gateway's for the customer; null if it has none.
             * @example https://payments.stripe.com/konbini/voucher/test_1
             */
            url: string | null;
            /** @description What the customer has to state when paying, such as the name or number of a transfer; null if nothing. */
            reference: string | null;
            /**
             * Format: date-time
             * @description By when it has to be done; null if the gateway sets no date.
             * @example 2026-11-23T14:59:59Z
             */
            expires_at: string | null;
            details: components["schemas"]["NextActionDetails"];
        } | null;
        /**
         * @description The numbers to pay with, by name. For a voucher, `lawson_payment_code` and `lawson_confirmation_number`, and so on for each store; for a transfer, `bank_name`, `bank_code`, `branch_name`, `branch_code`, `account_type`, `account_number` and `account_holder_name`.
         * @example {
         *       "lawson_payment_code": "10116191",
         *       "lawson_confirmation_number": "400008"
         *     }
         */
        NextActionDetails: {
            [key: string]: string;
        };
        /**
         * Dispute
         * @description The customer's bank takes the money back, or asks about it; null if nobody disputed the payment.
         */
        Dispute: {
            /**
             * @description NEEDS_RESPONSE: the gateway waits for evidence, by `due_at`. UNDER_REVIEW: the bank decides. WON: the money stays with the shop. LOST: the money is gone. CLOSED: it ended without either.
             * @enum {string}
             */
            status: "NEEDS_RESPONSE" | "UNDER_REVIEW" | "WON" | "LOST" | "CLOSED";
            /**
             * @description How many yen are disputed.
             * @example 5480
             */
            amount: number;
            /**
             * @description Why, in the gateway's words for programs.
             * @example fraudulent
             */
            reason: string;
            /**
             * Format: date-time
             * @description By when evidence has to be there; null if none is asked for.
             * @example 2026-12-05T23:59:59Z
             */
            due_at: string | null;
        } | null;
        /** @description A URL on which a customer pays. */
        PaymentLink: {
            id: components["schemas"]["Id"];
            payment_id: components["schemas"]["Id"];
            /**
             * @description The page on which the customer pays.
             * @example https://pay.example.jp/pay/AZorPhwgfjGPQqO0xdbn-LYk1tq3Xe0Jx0F0a8m1b2c
             */
            url: string;
            /** @description Until when the page takes money. */
            expires_at: components["schemas"]["Time"];
            /**
             * @description The language of the order, which the page has unless the reader's browser asks for the other. Messages with the link are best written in it.
             * @enum {string}
             */
            locale: "ja" | "en";
            requested_by: components["schemas"]["RequestedBy"];
            created_at: components["schemas"]["Time"];
        };
        /** @description Money that was received for a payment. */
        PaymentReceipt: {
            /** @description When it was received. */
            received_at: components["schemas"]["Time"];
            reference?: components["schemas"]["ReportReference"];
            note?: components["schemas"]["ReportNote"];
            /** @description How many yen were received, which must be the payment's amount. It is assumed if absent. */
            amount?: components["schemas"]["PaymentAmount"];
        };
        /** @description What came of a refund that a person had to make. */
        RefundSettlement: {
            /**
             * @description Whether the money was refunded.
             * @enum {string}
             */
            outcome: "COMPLETED" | "FAILED";
            reference?: components["schemas"]["ReportReference"];
            note?: components["schemas"]["ReportNote"];
        };
        /**
         * @description An amount in whole yen: 100 to 1,000,000 by card, at a convenience store or by bank transfer, 1 to 999,900,000,000 by every other method.
         * @example 5480
         */
        PaymentAmount: number;
        /**
         * @description An amount in whole yen, within the limits of one refund.
         * @example 1480
         */
        RefundAmount: number;
        /**
         * @description A sum in whole yen over many payments.
         * @example 14440
         */
        AmountSum: number;
        /**
         * @description How many payments.
         * @example 2
         */
        Count: number;
        /**
         * @description The gateway that the payment went to; `external` if the money does not pass through one.
         * @example simulator
         */
        GatewayName: string;
        /**
         * @description The gateway's own id; null until the gateway has assigned one. For gateway `external`, what the money was received or refunded under.
         * @example sim_019a2b3c6b70
         */
        GatewayReference: string | null;
        /**
         * @description The gateway's code for why it failed, for programs; null if it did not fail. `not_collected`: the money that others were to collect is no longer expected. `order_cancelled`: the order was cancelled before it was paid. `checkout_expired`: the customer did not pay on a link before the gateway's page closed.
         * @example card_declined
         */
        FailureCode: string | null;
        /**
         * @description Why it failed, for a person to read; null if it did not fail.
         * @example The card was declined.
         */
        FailureMessage: string | null;
        /**
         * @description How many yen were refunded so far, not counting refunds under way.
         * @example 1480
         */
        RefundedAmount: number;
        /**
         * @description How many yen can still be refunded: the captured amount less the refunds completed and under way; 0 if nothing was captured.
         * @example 4000
         */
        RefundableAmount: number;
        /**
         * @description Increases with every change. The `ETag` is derived from it.
         * @example 2
         */
        Version: number;
        /** @description A payment to take for an order. */
        PaymentCreate: {
            order_id: components["schemas"]["Id"];
            amount: components["schemas"]["PaymentAmount"];
            /**
             * @description The currency. Only JPY is accepted.
             * @default JPY
             * @enum {string}
             */
            currency?: "JPY";
            method: components["schemas"]["PaymentMethod"];
            /**
             * @description The gateway's token for the customer's means of payment. The simulator accepts tok_ok, tok_declined, tok_insufficient_funds, tok_pending, tok_instructions, tok_timeout and tok_error; tok_ok if absent. Stripe needs one for `card` and `konbini`, and makes a customer for a `bank_transfer` without one. Without a token that the gateway needs, the gateway is not asked: the payment is FAILED (`payment_token_missing`), and the customer can pay on a link (`create_payment_link`). The token is passed on and never shown again.
             * @example tok_ok
             */
            token?: string;
            paid_elsewhere?: components["schemas"]["PaidElsewhereCreate"];
            batch_id?: components["schemas"]["Id"];
        };
        /** @description Payments that are asked for at the same time and have nothing else to do with each other. */
        EachPaymentCreate: {
            requests: components["schemas"]["PaymentRequest"][];
        };
        /** @description What a request for one payment has in its header and its body. */
        PaymentRequest: {
            /** @description What `Idempotency-Key` is to a request by itself; the two can repeat each other. */
            idempotency_key?: string;
            /** @description What `X-Request-Id` is to a request by itself. */
            request_id?: string;
            /** @description What `traceparent` is to a request by itself (W3C Trace Context). */
            traceparent?: string;
            payment: components["schemas"]["PaymentCreate"];
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
            paid_elsewhere: components["schemas"]["PaidElsewhere"];
            received_at: components["schemas"]["ReceivedAt"];
            next_action?: components["schemas"]["NextAction"];
            dispute?: components["schemas"]["Dispute"];
            refunded_amount: components["schemas"]["RefundedAmount"];
            refundable_amount: components["schemas"]["RefundableAmount"];
            version: components["schemas"]["Version"];
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
        };
        /** @description A payment with its refunds, and with every attempt made at the gateway or report of a person. */
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
            paid_elsewhere: components["schemas"]["PaidElsewhere"];
            received_at: components["schemas"]["ReceivedAt"];
            next_action?: components["schemas"]["NextAction"];
            dispute?: components["schemas"]["Dispute"];
            refunded_amount: components["schemas"]["RefundedAmount"];
            refundable_amount: components["schemas"]["RefundableAmount"];
            /** @description Every refund requested, newest first. */
            refunds: components["schemas"]["Refund"][];
            /** @description Every call made to the gateway for this payment and every report of a person, oldest first. */
            attempts: components["schemas"]["PaymentAttempt"][];
            version: components["schemas"]["Version"];
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
        };
        /** @description One call to the gateway and its outcome, or what a person reported. */
        PaymentAttempt: {
            at: components["schemas"]["Time"];
            /**
             * @description What the gateway was asked to do. An inquiry asks for the outcome of an earlier call. By `record` and `settle` a person reported whether a payment was received or a refund was made.
             * @enum {string}
             */
            operation: "capture" | "refund" | "inquiry" | "record" | "settle";
            /**
             * @description What the gateway answered, or the person reported; `unknown` if the answer was lost. `deferred`: the gateway did not take the call for a reason that is not the customer's, such as a limit on calls or a refused key; it is made again.
             * @enum {string}
             */
            outcome: "completed" | "pending" | "failed" | "unknown" | "deferred";
            /**
             * @description The gateway's code, or our own if the gateway sent none; null if there is nothing to report.
             * @example card_declined
             */
            code: string | null;
            /**
             * @description What happened, for a person to read; null if there is nothing to report.
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
        /** @description A refund to make. */
        RefundCreate: {
            payment_id: components["schemas"]["Id"];
            /**
             * @description How many yen to refund; all that is left if absent.
             * @example 1480
             */
            amount?: number;
            /**
             * @description Why it is refunded, for anyone who looks at the refund later.
             * @example One tea bowl arrived broken
             */
            reason?: string;
            /**
             * @description Refund it although the customer's bank disputes the payment.
             * @default false
             */
            despite_dispute?: boolean;
        };
        /** @description Money that was refunded, or is being refunded, for one payment. */
        Refund: {
            id: components["schemas"]["Id"];
            payment_id: components["schemas"]["Id"];
            order_id: components["schemas"]["Id"];
            amount: components["schemas"]["RefundAmount"];
            currency: components["schemas"]["Currency"];
            status: components["schemas"]["RefundStatus"];
            /**
             * @description Why it was refunded; null if no reason was given.
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
             * @description The amount in whole yen. If the method does not take it (see `create_payment`), only this item is refused (`amount_not_payable`).
             * @example 5480
             */
            amount: number;
            /**
             * @description The currency. Only JPY is accepted.
             * @default JPY
             * @enum {string}
             */
            currency?: "JPY";
            method: components["schemas"]["PaymentMethod"];
            /**
             * @description The gateway's token for the customer's means of payment, as for `create_payment`.
             * @example tok_ok
             */
            token?: string;
            paid_elsewhere?: components["schemas"]["PaidElsewhereCreate"];
        };
        /** @description The outcome of each item of a batch of payments. */
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
        /** @description Why one item of a batch has no payment. */
        RefusedPayment: {
            order_id: components["schemas"]["Id"];
            status: components["schemas"]["RefusedStatus"];
            problem: components["schemas"]["Problem"];
            /**
             * Format: uuid
             * @description The payment that caused the refusal; null if none did.
             * @example 019a2b3c-7c80-7e91-b3a4-c5d6e7f8091a
             */
            payment_id: string | null;
        };
        /**
         * @description CREATED by this request, or EXISTING because an earlier request of the batch had created it.
         * @enum {string}
         */
        TakenStatus: "CREATED" | "EXISTING";
        /**
         * @description Nothing was created; `problem` says why.
         * @enum {string}
         */
        RefusedStatus: "REFUSED";
        /** @description How many items had each result, and the payments by status. */
        PaymentBatchTotals: {
            /**
             * @description Items whose payment this request created.
             * @example 1
             */
            created: number;
            /**
             * @description Items whose payment an earlier request had created.
             * @example 0
             */
            existing: number;
            /**
             * @description Items without a payment.
             * @example 1
             */
            refused: number;
            /** @description The payments of the results, each counted once. Every status is listed once. */
            by_status: components["schemas"]["PaymentStatsByStatus"][];
        };
        /** @description Counts and yen of the payments of a batch, and of their refunds. */
        PaymentBatch: {
            batch_id: components["schemas"]["Id"];
            currency: components["schemas"]["Currency"];
            count: components["schemas"]["Count"];
            amount: components["schemas"]["AmountSum"];
            /** @description Every status is listed once, with zeros if there are none. */
            by_status: components["schemas"]["PaymentStatsByStatus"][];
            /** @description How many yen were captured, whether refunded since or not. */
            captured_amount: components["schemas"]["AmountSum"];
            /** @description How many of the captured yen were refunded, not counting refunds under way. */
            refunded_amount: components["schemas"]["AmountSum"];
            /** @description The refunds of these payments. Every status is listed once. */
            refunds_by_status: components["schemas"]["RefundsInStatus"][];
        };
        /** @description Payments of a batch to refund. */
        RefundBatchCreate: {
            batch_id: components["schemas"]["Id"];
            /** @description One item for each payment. */
            refunds: components["schemas"]["RefundBatchItem"][];
        };
        /** @description A payment to refund in full, less what was already refunded. */
        RefundBatchItem: {
            payment_id: components["schemas"]["Id"];
            /**
             * @description Why it is refunded, for anyone who looks at the refund later.
             * @example The import was undone
             */
            reason?: string;
        };
        /** @description The outcome of each item of a batch of refunds. */
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
        /** @description Why one item of a batch has no refund. */
        RefusedRefund: {
            payment_id: components["schemas"]["Id"];
            status: components["schemas"]["RefusedStatus"];
            problem: components["schemas"]["Problem"];
        };
        /** @description How many items had each result, and the refunds by status. */
        RefundBatchTotals: {
            /**
             * @description Items whose refund this request created.
             * @example 1
             */
            created: number;
            /**
             * @description Items whose refund an earlier request had created.
             * @example 0
             */
            existing: number;
            /**
             * @description Items without a refund.
             * @example 1
             */
            refused: number;
            /** @description The refunds of the results, each counted once. Every status is listed once. */
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
        /** @description An event of a known type. Members that are not listed here are ignored. */
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
             * @description How many yen were captured or refunded, or should have been.
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
             * @description Why it failed, for a person to read, on `payment.failed` and `refund.failed`.
             * @example The card was declined.
             */
            failure_message?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description An event as Stripe sends it. Members that are not listed here are ignored. */
        StripeEvent: {
            /**
             * @description Stripe's id of the event. The same event sent again has the same id.
             * @example evt_1Qx0000000000000
             */
            id: string;
            /**
             * @description What happened, in Stripe's words.
             * @example payment_intent.succeeded
             */
            type: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Confirms that the event is stored. */
        GatewayEventReceipt: {
            /**
             * @description Always true.
             * @enum {boolean}
             */
            received: true;
            /**
             * @description The id of the event, as given in `webhook-id`.
             * @example evt_019a2b3d0001
             */
            event_id: string;
        };
        /**
         * @description The outcome of an event.
         * @enum {string}
         */
        GatewayEventOutcome: "WAITING" | "APPLIED" | "IGNORED" | "MISMATCHED" | "CONFLICTING";
        /** @description An order for which no more payments are created. */
        ClosedOrder: {
            order_id: components["schemas"]["Id"];
            closed_at: components["schemas"]["Time"];
            /** @description The latest payment of the order; empty if there is none. */
            latest_payment: components["schemas"]["PaymentSummary"][];
        };
        /** @description An event as it was received from the gateway, and its outcome. */
        GatewayEventRecord: {
            id: components["schemas"]["Id"];
            source: components["schemas"]["GatewayName"];
            /** @description The gateway's own id of the event, unique for each source. */
            event_id: string;
            /**
             * @description What happened, and to what; for an unknown type, in the gateway's words.
             * @example payment.completed
             */
            type: string;
            /**
             * Format: uuid
             * @description The order that the event names; null if an event of an unknown type names none.
             */
            order_id: string | null;
            /** @description The gateway's own id for the payment; null if an event of an unknown type names none. */
            gateway_reference: string | null;
            /** @description The gateway's own id for the refund. */
            refund_reference: string | null;
            /** @description How many yen were captured or refunded, or should have been; null for an unknown type. */
            amount: number | null;
            /**
             * @description The currency of `amount`; null for an unknown type.
             * @enum {string|null}
             */
            currency: "JPY" | null;
            /** @description Why it failed, for programs. */
            failure_code: string | null;
            /** @description Why it failed, for a person to read. */
            failure_message: string | null;
            occurred_at: components["schemas"]["Time"];
            received_at: components["schemas"]["Time"];
            outcome: components["schemas"]["GatewayEventOutcome"];
            /** @description Why the event had no effect, for a person to read; null if it took effect. */
            outcome_reason: string | null;
            /**
             * Format: date-time
             * @description When somebody last replayed it; null if nobody did.
             */
            replayed_at: string | null;
            /** @description Who last replayed it; null if nobody did. */
            replayed_by: string | null;
            /**
             * Format: uuid
             * @description The payment that the event turned out to be about.
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
         * @description The status as the gateway reports it. Only a COMPLETED entry has moved money.
         * @enum {string}
         */
        GatewayEntryStatus: "COMPLETED" | "PENDING" | "FAILED";
        /**
         * @description Whole yen at the gateway. Charges that others made there may exceed our limits.
         * @example 5480
         */
        GatewayAmount: number;
        /**
         * @description The id of our payment or refund that requested it; null if this service did not request it.
         * @example 019a2b3c-6b70-7d81-a293-b4c5d6e7f809
         */
        OwnId: string | null;
        /**
         * Format: uuid
         * @description The order that it was requested for; null if the gateway was told none.
         * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
         */
        GatewayOrderId: string | null;
        /** @description A capture or a refund, as the gateway has it. */
        GatewayEntry: {
            /**
             * @description Whether the money was taken (`CAPTURE`) or returned (`REFUND`).
             * @enum {string}
             */
            kind: "CAPTURE" | "REFUND";
            gateway: components["schemas"]["GatewayName"];
            /**
             * @description The gateway's own id.
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
             * @description The gateway's own id.
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
            /** @description Every refund of the capture, oldest first. */
            refunds: components["schemas"]["GatewayEntry"][];
            created_at: components["schemas"]["Time"];
        };
        /** @description Counts and yen of the payments created in a period. */
        PaymentStats: {
            currency: components["schemas"]["Currency"];
            /** @description All payments of the period. Every status is listed once, with zeros if there are none. */
            by_status: components["schemas"]["PaymentStatsByStatus"][];
            /** @description The captured payments. Every method is listed once, with zeros if there are none. */
            by_method: components["schemas"]["PaymentStatsByMethod"][];
            /** @description The captured payments by the day that they were created on, in the requested `time_zone`. Every day is listed, oldest first. */
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
        /** @description The captured payments created on one day, and how much of them has been refunded since. */
        PaymentStatsByDay: {
            /**
             * Format: date
             * @description A day in the requested `time_zone`.
             * @example 2026-11-20
             */
            date: string;
            count: components["schemas"]["Count"];
            amount: components["schemas"]["AmountSum"];
            refunded_amount: components["schemas"]["AmountSum"];
            net_amount: components["schemas"]["AmountSum"];
        };
        /** @description Confirms that the process runs. */
        Health: {
            /** @enum {string} */
            status: "ok";
        };
        Settings: {
            settings: components["schemas"]["Setting"][];
            /**
             * @description What customers know the shop by: the issuer of its invoices, else the name of the sender of its mail, else `Ichiba`.
             * @example 青山陶器店
             */
            shop_name: string;
            /** @description What the service deletes by itself. Everything else is kept. */
            retention: components["schemas"]["Retention"][];
        };
        /** @description A setting, as the process that answers has read it. */
        Setting: {
            /**
             * @description The environment variable.
             * @example ICHIBA_LOG_LEVEL
             */
            name: string;
            /**
             * @description The value in use. It is null if there is none, and for secrets.
             * @example INFO
             */
            value: string | null;
            /**
             * @description What holds where the variable is not set. It is null if that is nothing, and for secrets.
             * @example INFO
             */
            default: string | null;
            /**
             * @description Where the value comes from. `first_start`: it is a key that was created when the service first started, and is kept in the data directory.
             * @enum {string}
             */
            source: "environment" | "default" | "first_start";
            /** @description Whether the value is hidden because it may hold a secret. */
            is_secret: boolean;
            /** @description Whether there is a value. */
            is_set: boolean;
        };
        /** @description One kind of thing that is deleted once it is old and no longer needed. */
        Retention: {
            /**
             * @description A stable name of the kind.
             * @example idempotency_keys
             */
            kind: string;
            /**
             * @description What is deleted, and how its age is counted, in the language that `Accept-Language` prefers.
             * @example Idempotency keys with their stored answers, since the first request.
             */
            what: string;
            /**
             * @description The environment variable that says for how long it is kept.
             * @example ICHIBA_KEEP_IDEMPOTENCY_KEYS
             */
            setting: string;
            /**
             * @description For how many days it is kept.
             * @example 30
             */
            keeps_days: number;
        };
        /** @description Whether the service can take traffic, and what was checked. */
        Readiness: {
            /** @enum {string} */
            status: "ready" | "unready";
            checks: components["schemas"]["ReadinessCheck"][];
            oldest_owed: components["schemas"]["OldestOwed"];
            /** @description The circuit breakers of this process, one for each kind of call to another service. */
            breakers: components["schemas"]["BreakerState"][];
        };
        /** @description The owed call to another service or provider that has been waiting longest although it could have been made; null if none is waiting. Calls that an open circuit breaker, an outage or the sending rate holds back do not count. At 60 seconds or more, the check `owed_work` is `degraded`. */
        OldestOwed: {
            /**
             * @description The service or provider to call.
             * @example payment
             */
            target: string;
            /**
             * @description The kind of call.
             * @example notice
             */
            kind: string;
            /**
             * Format: date-time
             * @description When the call could first have been made.
             */
            since: string;
            /**
             * @description How many seconds ago that was.
             * @example 3
             */
            seconds: number;
        } | null;
        /** @description One thing that was checked. */
        ReadinessCheck: {
            /**
             * @description What was checked.
             * @example database
             */
            name: string;
            /**
             * @description `degraded` means that the service works despite the fault; `failed` means that it does not.
             * @enum {string}
             */
            status: "ok" | "degraded" | "failed";
            /** @description What is wrong; null if nothing is. */
            detail: string | null;
        };
        /** @description Whether calls to a service are held back because it does not answer usably. */
        BreakerState: {
            /**
             * @description The service that is called. A kind of call with its own time limit and circuit breaker has its own name, such as `payment_batches` beside `payment`.
             * @example payment
             */
            peer: string;
            /** @enum {string} */
            state: "closed" | "open" | "half_open";
            since: components["schemas"]["Time"];
            /**
             * Format: date-time
             * @description When the next call is allowed through, while the breaker is open.
             */
            next_probe_at: string | null;
            last_error: string | null;
        };
        /**
         * @description Whether a delivery is still owed (`pending`), was given up (`dead`) or was accepted (`done`).
         * @enum {string}
         */
        DeliveryState: "pending" | "dead" | "done";
        /** @description The kind of call: `order_webhook` sends news of a payment to the order service. */
        DeliveryKind: string;
        /**
         * @description The subject of the token whose command led to this; null if the service acted on its own, or if the entry is older than this field.
         * @example mika.tanaka
         */
        RequestedBy: string | null;
        /** @description A call that this service owes to another service. */
        Delivery: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["DeliveryKind"];
            /** @description The service that it goes to. */
            target: string;
            /** @description The order that it is about. */
            subject_id: components["schemas"]["Id"];
            state: components["schemas"]["DeliveryState"];
            /** @description How many times it was attempted, successfully or not. */
            attempts: number;
            /** @description Why the last attempt failed. */
            last_error: string | null;
            /**
             * Format: date-time
             * @description When it is retried, while it is pending.
             */
            next_attempt_at: string | null;
            requested_by: components["schemas"]["RequestedBy"];
            /**
             * Format: date-time
             * @description When an operator last retried it; null if nobody did.
             */
            replayed_at: string | null;
            /** @description Who last retried it; null if nobody did, or if the retry is older than this field. */
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
        /** @description The orders of a customer who is to be erased. */
        OrdersToErase: {
            order_ids: components["schemas"]["Id"][];
            /**
             * @description Whether to only say what would be erased.
             * @default false
             */
            dry_run?: boolean;
        };
        /** @description What one call has erased, or would erase. */
        ErasurePart: {
            /** @description Whether nothing is left to erase. If false, call again with a new key. */
            is_complete: boolean;
            /** @description The payments or messages that this call erased; in a dry run, all that would be. */
            found: number;
            erased: components["schemas"]["ErasedPlace"][];
            left: components["schemas"]["LeftPlace"][];
            /** @description What cannot be erased yet; while there is anything, nothing is erased. */
            in_the_way: components["schemas"]["OrderInTheWay"][];
        };
        /** @description An order that cannot be erased yet. */
        OrderInTheWay: {
            reason: components["schemas"]["ErasureObstacle"];
            /**
             * Format: uuid
             * @description The order; null for a message about several.
             */
            order_id: string | null;
        };
        /** @description How much was erased at one place. */
        ErasedPlace: {
            /** @enum {string} */
            service: "order" | "payment" | "notification";
            /**
             * @description A table, or `files`, `mail` or `sms`.
             * @example orders
             */
            place: string;
            /** @description The number of rows or files. */
            count: number;
        };
        /** @description What somebody else keeps and was not erased there. */
        LeftPlace: {
            /**
             * @description The gateway or provider.
             * @example stripe
             */
            place: string;
            /** @description The number of payments or messages. */
            count: number;
        };
        /**
         * @description Why something cannot be erased yet: an order is not paid (`not_paid`) or not shipped (`not_shipped`); its payment has no outcome or is still to come (`payment_undecided`); a refund has no outcome or has failed (`refund_owed`); its payment is disputed (`dispute_open`); a message waits to be sent (`message_waiting`); a call to another service is owed (`call_owed`); an import is not finished (`batch_unfinished`).
         * @enum {string}
         */
        ErasureObstacle: "not_paid" | "not_shipped" | "payment_undecided" | "refund_owed" | "dispute_open" | "message_waiting" | "call_owed" | "batch_unfinished";
    };
    responses: {
        /** @description The request is malformed, or one of its values is not allowed. */
        BadRequest: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Bad Request",
                 *       "status": 400,
                 *       "detail": "This list did not issue the cursor. Start again without a cursor.",
                 *       "code": "invalid_cursor",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request carries no valid credentials. */
        Unauthorized: {
            headers: {
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unauthorized",
                 *       "status": 401,
                 *       "detail": "The token is invalid, expired or from another installation; `ichiba token` prints a new one.",
                 *       "code": "unauthorized",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token lacks the scope that this operation needs. */
        Forbidden: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Forbidden",
                 *       "status": 403,
                 *       "detail": "The token lacks the scope payments:refund.",
                 *       "code": "insufficient_scope",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The requested resource does not exist. */
        NotFound: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
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
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Conflict",
                 *       "status": 409,
                 *       "detail": "Only ¥4,000 of the payment is left to refund; ¥5,000 was requested.",
                 *       "code": "refund_exceeds_balance",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than this operation accepts. */
        PayloadTooLarge: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
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
        /** @description This operation does not accept a body of this type. */
        UnsupportedMediaType: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
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
        /** @description A parameter or the body does not match this document. `errors` names each fault. */
        UnprocessableContent: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unprocessable Content",
                 *       "status": 422,
                 *       "detail": "/amount: the value is less than the minimum of 100",
                 *       "code": "validation_failed",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                 *       "errors": [
                 *         {
                 *           "pointer": "/amount",
                 *           "detail": "the value is less than the minimum of 100"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The limit is used up. Nothing was done; try again after `Retry-After`. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Content-Language": components["headers"]["ContentLanguage"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Too Many Requests",
                 *       "status": 429,
                 *       "detail": "You have used up the 30000 requests per minute that you may send for commands. Try again in 1 s.",
                 *       "code": "rate_limited",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something went wrong here. The log has the error under the request id. */
        InternalServerError: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Internal Server Error",
                 *       "status": 500,
                 *       "detail": "Something went wrong here. Quote the request id when you report it.",
                 *       "code": "internal_error",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service cannot do this now. Try again after `Retry-After`. */
        ServiceUnavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
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
         * @description The gateway that the reference belongs to; the gateway in use if absent. References of different gateways are unrelated, even if they are the same.
         * @example simulator
         */
        GatewayOfReference: string;
        /**
         * @description The maximum number of items in a page.
         * @example 50
         */
        Limit: number;
        /** @description The `next_cursor` of the previous page. Leave it out for the first page. */
        Cursor: string;
        /**
         * @description Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
         * @example 7c1e1c1e-checkout-42
         */
        IdempotencyKey: string;
        /**
         * @description Only payments of this gateway, or their refunds; `external` if others take the money.
         * @example simulator
         */
        GatewayFilter: components["schemas"]["GatewayName"];
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
        /** @description The language of what is said to people in the answer: what `Accept-Language` prefers, else English. */
        ContentLanguage: "en" | "ja";
        /**
         * @description The version of the resource, for `If-Match`.
         * @example "3"
         */
        ETag: string;
        /** @description That the page loads nothing, runs no script and is shown in no frame. */
        ContentSecurityPolicy: string;
        /** @description That the link is told to nobody. */
        ReferrerPolicy: "no-referrer";
        /** @description The URL of the new resource. */
        Location: string;
        /** @description `true` if this is the stored answer to an earlier request with the same key. */
        IdempotentReplayed: "true";
        /**
         * @description The limit that counts this request: `q` requests in `w` seconds. It is absent where there is no limit. The form is that of draft-ietf-httpapi-ratelimit-headers-11.
         * @example "commands";q=30000;w=60
         */
        RateLimitPolicy: string;
        /**
         * @description How much of that is left. `r` requests may be sent now, and all of them again in `t` seconds.
         * @example "commands";r=29999;t=1
         */
        RateLimit: string;
        /** @description The `X-Request-Id` of the request, or the one that was assigned to it. It is in every log line. */
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
                 * @description Only payments in this status. Repeat the parameter to select several.
                 * @example [
                 *       "PENDING",
                 *       "UNKNOWN"
                 *     ]
                 */
                status?: components["schemas"]["PaymentStatus"][];
                /**
                 * @description Only payments by this method. Repeat the parameter to select several.
                 * @example [
                 *       "card",
                 *       "konbini"
                 *     ]
                 */
                method?: components["schemas"]["PaymentMethod"][];
                /**
                 * @description Only payments of this gateway, or their refunds; `external` if others take the money.
                 * @example simulator
                 */
                gateway?: components["parameters"]["GatewayFilter"];
                /**
                 * @description Only payments with a dispute in this status. Repeat the parameter to select several.
                 * @example [
                 *       "NEEDS_RESPONSE"
                 *     ]
                 */
                dispute?: ("NEEDS_RESPONSE" | "UNDER_REVIEW" | "WON" | "LOST" | "CLOSED")[];
                /** @description Only payments of this order. */
                order_id?: components["schemas"]["Id"];
                /** @description Only payments of orders of this batch. */
                batch_id?: components["schemas"]["Id"];
                /** @description Only payments created at this time or later. */
                created_from?: components["schemas"]["Time"];
                /** @description Only payments created before this time. */
                created_to?: components["schemas"]["Time"];
                /**
                 * @description Only payments of at least this many yen.
                 * @example 1000
                 */
                min_amount?: number;
                /**
                 * @description Only payments of at most this many yen.
                 * @example 50000
                 */
                max_amount?: number;
                /** @description The sort order. A leading `-` puts the newest or the largest first. */
                sort?: "created_at" | "-created_at" | "amount" | "-amount";
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the previous page. Leave it out for the first page. */
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
                     *           "paid_elsewhere": null,
                     *           "received_at": null,
                     *           "next_action": null,
                     *           "dispute": null,
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    create_payment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
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
            /** @description The payment was recorded. Its `status` says how it stands. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    create_each_payment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "requests": [
                 *         {
                 *           "idempotency_key": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                 *           "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6072",
                 *           "payment": {
                 *             "order_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                 *             "amount": 5480,
                 *             "method": "card",
                 *             "token": "tok_ok"
                 *           }
                 *         },
                 *         {
                 *           "idempotency_key": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6081",
                 *           "payment": {
                 *             "order_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6081",
                 *             "amount": 90,
                 *             "method": "konbini"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["EachPaymentCreate"];
            };
        };
        responses: {
            /** @description A line for each request. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {"index": 1, "status": 400, "headers": {}, "body": {"status": 400, "code": "amount_not_payable"}}
                     *     {"index": 0, "status": 201, "headers": {}, "body": {"status": "COMPLETED", "amount": 5480}}
                     */
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
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
                 * @description The time zone whose days are used, as a name in the IANA time zone database. An unknown name is refused with 400 `unknown_time_zone`.
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
                     *         },
                     *         {
                     *           "method": "cash_on_delivery",
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "method": "invoice",
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "method": "external",
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    refund_payment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
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
            /** @description The refund was recorded. Its `status` says how it stands. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    create_refund_batch: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
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
            /** @description One result for each item. Check each of them. */
            207: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    receive_gateway_event: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. The same event sent again has the same id.
                 * @example evt_019a2b3d0001
                 */
                "webhook-id": string;
                /**
                 * @description When this delivery was sent, in seconds since 1970-01-01T00:00:00Z.
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    receive_stripe_event: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StripeEvent"];
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
                     *       "event_id": "evt_1Qx0000000000000"
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    create_payment_batch: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
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
            /** @description One result for each item. Check each of them. */
            207: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    record_payment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
                 * @example 7c1e1c1e-checkout-42
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the payment. */
                payment_id: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentReceipt"];
            };
        };
        responses: {
            /** @description The payment, as it is recorded. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    create_payment_link: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
                 * @example 7c1e1c1e-checkout-42
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the payment. */
                payment_id: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3e-1c20-7e31-8f42-a3b4c5d6e7f8",
                     *       "payment_id": "019a2b3c-6b70-7d81-a293-b4c5d6e7f809",
                     *       "url": "https://pay.example.jp/pay/AZorPhwgfjGPQqO0xdbn-LYk1tq3Xe0Jx0F0a8m1b2c",
                     *       "expires_at": "2026-11-27T09:30:00.000Z",
                     *       "locale": "ja",
                     *       "requested_by": "mika.tanaka",
                     *       "created_at": "2026-11-20T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PaymentLink"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    show_payment_page: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The languages that the reader prefers. If it names neither English nor Japanese, the order's language is used.
                 * @example ja
                 */
                "Accept-Language"?: string;
            };
            path: {
                /**
                 * @description The end of the `url` of a `PaymentLink`; its signature is the only right that the page asks for.
                 * @example AZorPhwgfjGPQqO0xdbn-LYk1tq3Xe0Jx0F0a8m1b2c
                 */
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html><html lang="ja"><title>お支払い</title></html> */
                    "text/html": string;
                };
            };
            /** @description The link is none of ours, or was changed. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html><html lang="ja"><title>お支払い</title></html> */
                    "text/html": string;
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The link has expired, or there is nothing to pay any more. */
            410: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html><html lang="ja"><title>お支払い</title></html> */
                    "text/html": string;
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            /** @description How the order or the payment stands cannot be found out now. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html><html lang="ja"><title>お支払い</title></html> */
                    "text/html": string;
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pay_by_link: {
        parameters: {
            query?: {
                /**
                 * @description What to pay with, where the gateway has no page of its own, as the simulator.
                 * @example tok_ok
                 */
                means?: string;
            };
            header?: {
                /**
                 * @description The languages that the reader prefers. If it names neither English nor Japanese, the order's language is used.
                 * @example ja
                 */
                "Accept-Language"?: string;
            };
            path: {
                /**
                 * @description The end of the `url` of a `PaymentLink`; its signature is the only right that the page asks for.
                 * @example AZorPhwgfjGPQqO0xdbn-LYk1tq3Xe0Jx0F0a8m1b2c
                 */
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment is under way; the page says so. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html><html lang="ja"><title>お支払い</title></html> */
                    "text/html": string;
                };
            };
            /** @description Go on to this page. */
            303: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html><html lang="ja"><title>お支払い</title></html> */
                    "text/html": string;
                };
            };
            /** @description The payment was declined. The page lets the customer try again. */
            402: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html><html lang="ja"><title>お支払い</title></html> */
                    "text/html": string;
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The link is none of ours, or was changed. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html><html lang="ja"><title>お支払い</title></html> */
                    "text/html": string;
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing to pay with, or a payment is under way, or made. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html><html lang="ja"><title>お支払い</title></html> */
                    "text/html": string;
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The link has expired, or there is nothing to pay any more. */
            410: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html><html lang="ja"><title>お支払い</title></html> */
                    "text/html": string;
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            /** @description How the order or the payment stands cannot be found out now. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html><html lang="ja"><title>お支払い</title></html> */
                    "text/html": string;
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_all_refunds: {
        parameters: {
            query?: {
                /**
                 * @description Only refunds in this status. Repeat the parameter to select several.
                 * @example [
                 *       "PENDING"
                 *     ]
                 */
                status?: components["schemas"]["RefundStatus"][];
                /**
                 * @description Only payments of this gateway, or their refunds; `external` if others take the money.
                 * @example simulator
                 */
                gateway?: components["parameters"]["GatewayFilter"];
                /** @description Only refunds requested at this time or later. */
                created_from?: components["schemas"]["Time"];
                /** @description Only refunds requested before this time. */
                created_to?: components["schemas"]["Time"];
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the previous page. Leave it out for the first page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of refunds. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b40-1c20-7e31-8f42-a3b4c5d6e7f8",
                     *           "payment_id": "019a2b3c-8d90-7fa1-84b5-d6e7f8091a2b",
                     *           "order_id": "019a2b3c-5a02-7c31-9d42-0b1c2d3e4f52",
                     *           "amount": 1280000,
                     *           "currency": "JPY",
                     *           "status": "PENDING",
                     *           "reason": "The order was cancelled.",
                     *           "gateway_reference": null,
                     *           "failure_message": null,
                     *           "requested_by": "mika.tanaka",
                     *           "created_at": "2026-11-20T10:05:00.000Z",
                     *           "updated_at": "2026-11-20T10:05:00.000Z"
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
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    settle_refund: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
                 * @example 7c1e1c1e-checkout-42
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the refund. */
                refund_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundSettlement"];
            };
        };
        responses: {
            /** @description The refund, as it is settled. */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b40-1c20-7e31-8f42-a3b4c5d6e7f8",
                     *       "payment_id": "019a2b3c-8d90-7fa1-84b5-d6e7f8091a2b",
                     *       "order_id": "019a2b3c-5a02-7c31-9d42-0b1c2d3e4f52",
                     *       "amount": 1280000,
                     *       "currency": "JPY",
                     *       "status": "COMPLETED",
                     *       "reason": "The order was cancelled.",
                     *       "gateway_reference": "R-20261121-118",
                     *       "failure_message": null,
                     *       "requested_by": "mika.tanaka",
                     *       "created_at": "2026-11-20T10:05:00.000Z",
                     *       "updated_at": "2026-11-21T02:00:00.000Z"
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_refunds: {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the previous page. Leave it out for the first page. */
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_gateway_events: {
        parameters: {
            query?: {
                /**
                 * @description Only events with this outcome. Repeat the parameter to select several.
                 * @example [
                 *       "MISMATCHED",
                 *       "CONFLICTING"
                 *     ]
                 */
                outcome?: components["schemas"]["GatewayEventOutcome"][];
                /** @description Only events about the payments of this order. */
                order_id?: components["schemas"]["Id"];
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the previous page. Leave it out for the first page. */
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replay_gateway_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` that the list shows for the event, not the gateway's own `event_id`. */
                gateway_event_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event, with its outcome as of now. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
                     *       "outcome_reason": "The event is for 12900 JPY, but the payment is for 12800 JPY.",
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
            429: components["responses"]["TooManyRequests"];
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
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the previous page. Leave it out for the first page. */
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
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
            /** @description The delivery, as of now. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
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
            /** @description The payment, as it stands after the inquiry. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_gateway_payments: {
        parameters: {
            query?: {
                /** @description Only captures and refunds from this time or later. */
                created_from?: components["schemas"]["Time"];
                /** @description Only captures and refunds from before this time. */
                created_to?: components["schemas"]["Time"];
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the previous page. Leave it out for the first page. */
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_gateway_payment: {
        parameters: {
            query?: {
                /**
                 * @description The gateway that the reference belongs to; the gateway in use if absent. References of different gateways are unrelated, even if they are the same.
                 * @example simulator
                 */
                gateway?: components["parameters"]["GatewayOfReference"];
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    refund_gateway_payment: {
        parameters: {
            query?: {
                /**
                 * @description The gateway that the reference belongs to; the gateway in use if absent. References of different gateways are unrelated, even if they are the same.
                 * @example simulator
                 */
                gateway?: components["parameters"]["GatewayOfReference"];
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
            /** @description The capture with its refunds, as the gateway has them afterwards. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    erase_customer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to repeat a request: the same key with the same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else. While the first request is under way, or if the payload differs, the answer is 409. Keys are kept for at least 30 days.
                 * @example 7c1e1c1e-checkout-42
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "order_ids": [
                 *         "019a9c00-0000-7000-8000-000000000001"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["OrdersToErase"];
            };
        };
        responses: {
            /** @description What was erased, or would be. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "is_complete": true,
                     *       "found": 1,
                     *       "erased": [
                     *         {
                     *           "service": "payment",
                     *           "place": "payments",
                     *           "count": 1
                     *         }
                     *       ],
                     *       "left": [
                     *         {
                     *           "place": "stripe",
                     *           "count": 1
                     *         }
                     *       ],
                     *       "in_the_way": []
                     *     }
                     */
                    "application/json": components["schemas"]["ErasurePart"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "settings": [
                     *         {
                     *           "name": "ICHIBA_LOG_LEVEL",
                     *           "value": "WARNING",
                     *           "default": "INFO",
                     *           "source": "environment",
                     *           "is_secret": false,
                     *           "is_set": true
                     *         },
                     *         {
                     *           "name": "ICHIBA_PAYMENT_DATABASE_URL",
                     *           "value": null,
                     *           "default": null,
                     *           "source": "default",
                     *           "is_secret": true,
                     *           "is_set": true
                     *         }
                     *       ],
                     *       "shop_name": "青山陶器店",
                     *       "retention": [
                     *         {
                     *           "kind": "gateway_events",
                     *           "what": "Events of the gateway that were dealt with, since they arrived.",
                     *           "setting": "ICHIBA_KEEP_GATEWAY_EVENTS",
                     *           "keeps_days": 90
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Settings"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
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
            /** @description The process is running. */
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
                     *           "detail": "The circuit breaker has been open since 2026-11-20T09:30:00Z. The next probe is due at 2026-11-20T09:30:30Z."
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
            /** @description The service cannot take traffic. `checks` says what is wrong. */
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
