// Generated from openapi/order.yaml by `npm run generate`; never edited.
export interface paths {
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders
         * @description Orders that match all the filters given, the newest first unless `sort` says otherwise, without their items. A cursor belongs to the filters and the sort it was given out for; with others it is 400.
         */
        get: operations["list_orders"];
        put?: never;
        /**
         * Place an order
         * @description Saves the order, asks for its payment once, and asks for the customer's message. The answer says how far that went: PAID, PAYMENT_FAILED (see `payment_error`), or PAYMENT_PROCESSING where the answer of the payment service is still to come; the rest is then done later, exactly once. It is 201 in each case. An `external_id` that its `source` has used before is 409.
         */
        post: operations["create_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get counts and sums of orders
         * @description Counts and yen of the orders created in the last `days` days, today included: by the status they have now and by the day they were created, where a day is one of `time_zone`. Every status and every day is there, those with no order with zeros. `amount` and `total_amount` are of the orders received, whatever became of them since. `net_amount` is what of that is left: without the orders that failed to be paid, were cancelled or were refunded in full, and without what was given back of the others.
         */
        get: operations["get_order_stats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export orders as CSV
         * @description All orders that match the filters, one line for each item, streamed. A cell that a spreadsheet would take for a formula (one that starts with `=`, `+`, `-`, `@`, a tab or a return) is made harmless; numbers stay numbers. A character that `cp932` does not have becomes `〓`. The file can be sent as a batch again: it makes the same orders, and refuses those with a `〓` that `cp932` put there.
         */
        get: operations["export_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the order. */
                order_id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        /**
         * Get an order
         * @description The order with its items, and in `allowed_transitions` what an operator may do with it now.
         */
        get: operations["get_order"];
        put?: never;
        post?: never;
        /**
         * Cancel an order
         * @description Cancels the order, refunds what is left of what was captured and tells the customer how much that is. The order stays and can be read. The cancellation holds at once; a refund or a message that cannot be asked for now is done later, exactly once. Where the payment service has not taken the refund by the time the customer is told, the message names no sum and says that what was not refunded yet will be. Where the payment is still unknown, it is refunded if it turns out to have been captured. Only before the order is SHIPPED: 409. An order that is CANCELLED already is answered with 200 as it is, whatever `If-Match` says, and nothing more is done.
         */
        delete: operations["cancel_order"];
        options?: never;
        head?: never;
        /**
         * Change an order's contact details, address or note
         * @description Changes the fields given and leaves the others. `null` clears a field that may be empty. Only before the order is SHIPPED, and not once it is CANCELLED or REFUNDED: 409.
         */
        patch: operations["update_order"];
        trace?: never;
    };
    "/api/v1/orders/{order_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the order. */
                order_id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Mark an order as shipped or delivered
         * @description Moves a PAID order to SHIPPED, and the customer is told, or a SHIPPED order to DELIVERED. Any other move is 409. A `tracking_number` or `carrier` given is kept with the order; one left out stays as it was. Repeated with the same values, it answers 200 with the order as it is and does nothing more, whatever `If-Match` says; an order that has that status with other values is 409.
         */
        put: operations["set_order_status"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the order. */
                order_id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive what became of an order's payment
         * @description For the payment service. The same event twice, or one that is out of date, changes nothing and is 200 too, so that the sender can stop. What is out of date is told by the payment's `version`: an event that was overtaken by a later one, or by an answer of the payment service, has no effect. A failure that comes while an attempt at payment is under way is kept: it has its effect once the answer to that attempt names its payment. The money that matters is on record in the payment service. With `failed_refund` it says that a refund which had been accepted has failed since: the payment stands as before, and the refund of a cancelled order is owed again, for a person to look at.
         */
        post: operations["receive_payment_status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the order. */
                order_id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay an order again
         * @description Asks for the payment of an order that is PAYMENT_FAILED once more; in any other status it is 409. As with a new order, the answer says how far that went: PAID, PAYMENT_FAILED or PAYMENT_PROCESSING.
         */
        post: operations["retry_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the order. */
                order_id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        /**
         * List what happened to an order
         * @description The order's timeline, the oldest first: every change of status, every attempt and every call to another service, with who did it, what it was caused by and when.
         */
        get: operations["list_order_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the order. */
                order_id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        /**
         * Explain why an order is in its state
         * @description For whoever a customer asks: what has happened and what the order waits for in a few sentences; what is still owed to other services; every attempt with its error; which peer is left alone by its circuit breaker and until when; and what an operator can do now.
         */
        get: operations["explain_order"];
        put?: never;
        post?: never;
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
    "/api/v1/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reconciliations
         * @description Reconciliations, the newest first, without their differences.
         */
        get: operations["list_reconciliations"];
        put?: never;
        /**
         * Compare orders, payments and the gateway's list
         * @description Starts comparing, for a period, the orders with the payment service's payments and with the gateway's own list, and answers at once; `get_reconciliation` tells how far it is. Looked at is every order that was placed, paid, cancelled or refunded in the period, and every payment, capture and refund made in it. What changed a moment ago or is still being worked on is in flight and no difference. The period must lie in the past and be of 92 days at most: else it is 400 `invalid_period`. Nothing is changed by comparing.
         */
        post: operations["start_reconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{reconciliation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the reconciliation. */
                reconciliation_id: components["parameters"]["ReconciliationId"];
            };
            cookie?: never;
        };
        /**
         * Get a reconciliation
         * @description How far it is, how much was looked at, and the first 200 differences; `list_differences` has them all. An error of a RUNNING one is why it waits at the moment: it goes on by itself.
         */
        get: operations["get_reconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{reconciliation_id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the reconciliation. */
                reconciliation_id: components["parameters"]["ReconciliationId"];
            };
            cookie?: never;
        };
        /**
         * List the differences that a reconciliation found
         * @description All that match the filters given, in the order in which they were found. A cursor belongs to the filters it was given out for; with others it is 400.
         */
        get: operations["list_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{reconciliation_id}/differences/{difference_id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the reconciliation. */
                reconciliation_id: components["parameters"]["ReconciliationId"];
                /** @description The `id` of the difference. */
                difference_id: components["parameters"]["DifferenceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply the remedy of a difference
         * @description Looks at all sides anew, does what `remedy_effect` says if it still fits, and writes it into the order's timeline. A remedy that no longer fits is 409 `remedy_out_of_date`, one that a person has to find is 409 `remedy_is_up_to_you`, and one whose effect did not come about is 409 `remedy_without_effect`; all three change nothing. Applied again it answers the same and has no second effect. When the payment service does not answer it is 503: apply it again. It moves money the way `cancel_order` does and takes the same scope.
         */
        post: operations["apply_remedy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List batches
         * @description Batches that match the filters given, the newest first. A cursor belongs to the filters it was given out for; with others it is 400.
         */
        get: operations["list_batches"];
        put?: never;
        /**
         * Import many orders
         * @description Takes a file of orders, stores it and answers at once; the batch then goes on by itself, and `get_batch`, `stream_batch_progress` and `list_batch_rows` tell how far it is. The file comes as `multipart/form-data`, or as a plain `text/csv` body with the choices as query parameters; up to 1,000 orders may come as JSON instead. A choice made both in the query and in the body must be the same: else it is 400 `contradictory_values`. A file that cannot be one of orders is refused with 400 and nothing is kept, among others as `empty_file`, `not_a_csv_file`, `no_header`, `missing_column`, `repeated_column`, `nul_bytes`, `line_too_long` and `unknown_encoding`; one of more than 512 MiB, or JSON of more than 8 MiB, is 413. A row that is wrong stops no other row, unless `error_policy` says so. What was imported before is not imported again: its rows are `duplicate`.
         */
        post: operations["create_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an empty file of orders
         * @description All columns that a file of orders can have, with an example row, for a spreadsheet to start from.
         */
        get: operations["get_batch_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        /**
         * Get a batch
         * @description How far the batch is, what came of its rows so far, and in `allowed_actions` what can be done with it.
         */
        get: operations["get_batch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        /**
         * List what came of the rows of a batch
         * @description The rows that have been looked at and match the filters given, in the order of the file: of a dry run what would come of them, else what did. Rows are numbered as in the file, whose heading is row 1; the orders of a JSON batch are numbered from 1. A cursor belongs to the filters it was given out for; with others it is 400. Rows are kept for 30 days after the batch has ended.
         */
        get: operations["list_batch_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/errors.csv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        /**
         * Get the rows that failed, as a file to mend
         * @description The rows that failed with the columns of the file, and what is wrong with each in `_row`, `_code`, `_pointer` and `_detail`. Mend the rows and import the file: only these are imported. Cells that a spreadsheet would take for formulas are made harmless, which is undone when the file comes back. A character that `cp932` does not have becomes `〓`. The file is kept for 30 days after the batch has ended; then it is 404 `batch_file_not_found`.
         */
        get: operations["get_batch_errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import what a dry run has looked at
         * @description Makes of a VALIDATED dry run the real import of the same bytes. With a `file_sha256` that is not the batch's, or when the stored file is no longer the one that was looked at, it is 409 `file_changed`. A batch that has nothing to confirm is 409 `illegal_transition`.
         */
        post: operations["confirm_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a batch rest
         * @description Holds the batch after the orders it is working on; `resume_batch` lets it go on from there. Messages about orders that it has made go out meanwhile: `pause_notification_batch` of the notification service, with the same id, holds those. A batch that cannot be paused now is 409 `illegal_transition`.
         */
        post: operations["pause_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a paused batch go on
         * @description Lets a PAUSED batch go on where it was. A batch that is not PAUSED is 409 `illegal_transition`.
         */
        post: operations["resume_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a batch for good
         * @description Stops the batch after the orders it is working on. The orders that it has made stay, and `undo_batch` takes them back. A batch that has ended is 409 `illegal_transition`.
         */
        post: operations["cancel_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back the orders of a batch
         * @description Cancels every order of the batch that can be cancelled and refunds it; orders that were shipped stay, and `list_batch_rows` with `undo=KEPT` lists them. The orders that were undone let go of their `external_id`s, so that the mended file, or the same one, goes in again: as new orders, each of which names the old one in `replaces`. Orders that stay, and those that were cancelled before, keep theirs. Messages of the batch that were not sent yet are not sent, and the customers are told of the cancellation unless `notify` was NONE. It goes on by itself, also after a restart. With `dry_run` nothing is changed and the answer, 200, says what would be. A batch that cannot be undone now is 409 `illegal_transition`.
         */
        post: operations["undo_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        /**
         * List what happened to a batch
         * @description The batch's timeline, the oldest first: every command and every change of its status, with who gave it or for whom the service went on, and when.
         */
        get: operations["list_batch_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        /**
         * Follow a batch while it goes on
         * @description Server-sent events, each of the type `progress` with the batch as JSON for its data and the batch's version for its id. The first comes at once, unless `Last-Event-ID` is the version that the batch is at; others follow as it changes, and a comment every 15 seconds keeps the connection open meanwhile. The stream ends when the batch is VALIDATED, COMPLETED, CANCELLED, FAILED or UNDONE; asking again with the last id of an ended one is 204, at which an EventSource stays away.
         */
        get: operations["stream_batch_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        /**
         * Show that the yen of a batch add up
         * @description Counts the yen of the file, of the orders made from it and of their payments, each where it is kept, rows that were rejected left out. It is `balanced` when the yen in the file are the yen ordered, and these the yen captured, failed and unknown together. What was given back of the yen captured, and what is still to be given back, stands beside them: `yen_captured` less `yen_refunded` and `yen_to_refund` is what the shop keeps.
         */
        get: operations["get_batch_certificate"];
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
         * Say that the process runs
         * @description Answers 200 as long as the process can answer at all; looks at nothing else.
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
         * Say whether the service can work
         * @description Looks at the database, the engine for work that is owed, the owed calls themselves, and the breakers of the other services. It stays 200 when only another service is down, whose check is then `degraded`: orders are taken and finished later.
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
        Liveness: {
            /** @enum {string} */
            status: "ok";
        };
        /** @description Whether the service can work, and each thing that this depends on. */
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
        /** @description `degraded` is a fault that the service works in spite of; `failed` is one that it does not. */
        ReadinessCheck: {
            /**
             * @description What was looked at.
             * @example database
             */
            name: string;
            /** @enum {string} */
            status: "ok" | "degraded" | "failed";
            /** @description What is wrong, for a person; null when nothing is. */
            detail: string | null;
        };
        /**
         * Format: uuid
         * @description A UUID version 7, or null where there is none.
         */
        IdOrNull: string | null;
        /**
         * Format: email
         * @example hanako.sato@example.jp
         */
        Email: string;
        /**
         * Format: email
         * @description An e-mail address as it is taken. One with `=?` is refused: mail programs read that as the beginning of encoded text (RFC 2047) and would show, or write to, something else.
         * @example hanako.sato@example.jp
         */
        NewEmail: string;
        /**
         * @description Amounts are in Japanese yen, which has no smaller unit.
         * @enum {string}
         */
        Currency: "JPY";
        /**
         * @description The language of the messages to the customer.
         * @enum {string}
         */
        Locale: "ja" | "en";
        /**
         * @description How the customer pays.
         * @enum {string}
         */
        PaymentMethod: "card" | "konbini" | "bank_transfer";
        /**
         * @description What the gateway knows the means of payment by. It is never shown again.
         * @example tok_ok
         */
        PaymentToken: string;
        /** @example 佐藤 花子 */
        CustomerName: string;
        /**
         * @description Where the order is. `x-state-machine` lists every change there can be; one marked `operator` is what a person may do now, and is in `allowed_transitions` of an order that it is open to. In those under `editable`, `update_order` still changes the details.
         * @enum {string}
         */
        OrderStatus: "PENDING" | "PAYMENT_PROCESSING" | "PAYMENT_FAILED" | "PAID" | "SHIPPED" | "DELIVERED" | "CANCELLED" | "REFUNDED";
        /**
         * @description A status of an order, or null.
         * @enum {string|null}
         */
        OrderStatusOrNull: "PENDING" | "PAYMENT_PROCESSING" | "PAYMENT_FAILED" | "PAID" | "SHIPPED" | "DELIVERED" | "CANCELLED" | "REFUNDED" | null;
        /** @description An order to place. Its total is the sum of its items. */
        OrderCreate: {
            customer_name: components["schemas"]["CustomerName"];
            customer_email: components["schemas"]["NewEmail"];
            /** @example 03-1234-5678 */
            customer_phone?: string;
            /**
             * @description As it goes on the parcel; may have several lines.
             * @example 〒100-0001 東京都千代田区千代田1-1
             */
            shipping_address?: string;
            /** @description Anything else; may have several lines. */
            note?: string;
            /**
             * @description Where the order comes from; `external_id` is unique within it.
             * @default api
             * @example web
             */
            source?: string;
            /**
             * @description What the order is called where it comes from.
             * @example WEB-2026-000123
             */
            external_id?: string;
            /**
             * @description The language of the messages to the customer.
             * @default ja
             */
            locale?: components["schemas"]["Locale"];
            /**
             * @description How the customer pays.
             * @default card
             */
            payment_method?: components["schemas"]["PaymentMethod"];
            /**
             * @description What the gateway knows the means of payment by. It is never shown again.
             * @default tok_ok
             */
            payment_token?: components["schemas"]["PaymentToken"];
            items: components["schemas"]["OrderItemCreate"][];
        };
        OrderItemCreate: {
            /** @example 有田焼 湯呑 */
            product_name: string;
            /**
             * @description The product's code.
             * @example ARITA-YUNOMI
             */
            sku?: string;
            /** @example 2 */
            quantity: number;
            /**
             * @description Yen for one.
             * @example 1800
             */
            unit_price: number;
        };
        /** @description The fields to change; those left out stay as they are. */
        OrderUpdate: {
            customer_name?: components["schemas"]["CustomerName"];
            customer_email?: components["schemas"]["NewEmail"];
            /**
             * @description null clears it.
             * @example 090-1234-5678
             */
            customer_phone?: string | null;
            /** @description null clears it. */
            shipping_address?: string | null;
            /** @description null clears it. */
            note?: string | null;
        };
        /** @description What an order has become. */
        OrderStatusChange: {
            /**
             * @example SHIPPED
             * @enum {string}
             */
            status: "SHIPPED" | "DELIVERED";
            /**
             * @description The carrier's number of the parcel.
             * @example 1234-5678-9012
             */
            tracking_number?: string;
            /**
             * @description Who carries the parcel.
             * @example ヤマト運輸
             */
            carrier?: string;
        };
        /**
         * @description How to pay this time. No body at all is the same as an empty one.
         * @default {}
         */
        PaymentRetry: {
            /** @description How the customer pays; left out, as before. The order keeps it. */
            payment_method?: components["schemas"]["PaymentMethod"];
            /**
             * @description What the gateway knows the means of payment by. It is never shown again.
             * @default tok_ok
             */
            payment_token?: components["schemas"]["PaymentToken"];
        };
        /** @description What became of a payment. */
        PaymentStatusEvent: {
            /**
             * @description The same on each delivery of the same event.
             * @example evt_019a2b3c-7a10-7c44-9d2e-5f6071829304
             */
            event_id: string;
            payment_id: components["schemas"]["Id"];
            /**
             * @example COMPLETED
             * @enum {string}
             */
            payment_status: "COMPLETED" | "FAILED" | "REFUNDED" | "PARTIALLY_REFUNDED";
            /**
             * @description The payment's version that this tells of; the newest counts, in whatever order they arrive. Without it, events are taken in the order that a payment can go through: from undecided to decided to refunded.
             * @example 2
             */
            version?: number;
            /**
             * @description Yen that the payment is of.
             * @example 4800
             */
            amount: number;
            occurred_at: components["schemas"]["Time"];
            /**
             * @description Why the payment failed, for a person; null or left out when it did not.
             * @example The card was declined.
             */
            failure_message?: string | null;
            /**
             * @description Yen of the payment that have been given back so far; left out, it is not said.
             * @example 0
             */
            refunded_amount?: number;
            failed_refund?: components["schemas"]["FailedRefund"];
        };
        /** @description A refund that was accepted as PENDING and failed later, so that its money has not gone back. */
        FailedRefund: {
            refund_id: components["schemas"]["Id"];
            /**
             * @description Yen that were to go back.
             * @example 4800
             */
            amount: number;
            /**
             * @description Why it failed, for a person; null or left out when the gateway did not say.
             * @example The account has been closed.
             */
            failure_message?: string | null;
        };
        /** @description An order with its items. `payment_id` is its latest payment; null until that is known. */
        Order: {
            id: components["schemas"]["Id"];
            status: components["schemas"]["OrderStatus"];
            customer_name: components["schemas"]["CustomerName"];
            customer_email: components["schemas"]["Email"];
            customer_phone: string | null;
            shipping_address: string | null;
            note: string | null;
            /**
             * @description Where the order comes from.
             * @example api
             */
            source: string;
            /** @description What it is called where it comes from. */
            external_id: string | null;
            locale: components["schemas"]["Locale"];
            currency: components["schemas"]["Currency"];
            /** @description The sum of the items in yen. */
            total_amount: number;
            refunded_amount: components["schemas"]["OrderRefundedAmount"];
            payment_method: components["schemas"]["PaymentMethod"];
            payment_id: components["schemas"]["IdOrNull"];
            /** @description Why the latest payment failed, for a person. */
            payment_error: string | null;
            tracking_number: string | null;
            carrier: string | null;
            batch_id: components["schemas"]["IdOrNull"];
            /** @description The order that had its `external_id` before, whose import was undone; null where there was none. */
            replaces: components["schemas"]["IdOrNull"];
            /** @description What an operator may make of the order now. */
            allowed_transitions: components["schemas"]["OrderStatus"][];
            /** @description Goes up with each change. */
            version: number;
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
            items: components["schemas"]["OrderItem"][];
        };
        /**
         * @description Yen of its payment that have been given back, as far as the payment service has told. A refund that the gateway has not confirmed yet is not among them.
         * @example 0
         */
        OrderRefundedAmount: number;
        OrderItem: {
            id: components["schemas"]["Id"];
            /** @example 有田焼 湯呑 */
            product_name: string;
            /** @description The product's code. */
            sku: string | null;
            quantity: number;
            /** @description Yen for one. */
            unit_price: number;
            /** @description `quantity` times `unit_price`, in yen. */
            line_total: number;
        };
        /** @description An order without its items. */
        OrderSummary: {
            id: components["schemas"]["Id"];
            status: components["schemas"]["OrderStatus"];
            customer_name: components["schemas"]["CustomerName"];
            customer_email: components["schemas"]["Email"];
            customer_phone: string | null;
            shipping_address: string | null;
            note: string | null;
            /**
             * @description Where the order comes from.
             * @example api
             */
            source: string;
            /** @description What it is called where it comes from. */
            external_id: string | null;
            locale: components["schemas"]["Locale"];
            currency: components["schemas"]["Currency"];
            /** @description The sum of the items in yen. */
            total_amount: number;
            refunded_amount: components["schemas"]["OrderRefundedAmount"];
            payment_method: components["schemas"]["PaymentMethod"];
            payment_id: components["schemas"]["IdOrNull"];
            /** @description Why the latest payment failed, for a person. */
            payment_error: string | null;
            tracking_number: string | null;
            carrier: string | null;
            batch_id: components["schemas"]["IdOrNull"];
            /** @description The order that had its `external_id` before, whose import was undone; null where there was none. */
            replaces: components["schemas"]["IdOrNull"];
            /** @description What an operator may make of the order now. */
            allowed_transitions: components["schemas"]["OrderStatus"][];
            /** @description Goes up with each change. */
            version: number;
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
        };
        /** @description A page of orders. */
        OrderList: {
            items: components["schemas"]["OrderSummary"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        /**
         * @description The events of the state machine, which change the status, and those that do not: what was placed or changed, and each call to another service with its answer (`…_accepted`, `…_refused`) or the lack of one (`…_unanswered`).
         * @enum {string}
         */
        OrderEventType: "order_placed" | "order_updated" | "replaced" | "payment_requested" | "payment_retried" | "payment_completed" | "payment_failed" | "shipped" | "delivered" | "cancelled" | "refunded" | "payment_attempted" | "payment_pending" | "payment_unanswered" | "payment_event_ignored" | "payment_event_kept" | "payment_partially_refunded" | "refund_requested" | "refund_accepted" | "refund_refused" | "refund_unanswered" | "refund_failed" | "remedy_applied" | "delivery_replayed" | "notice_requested" | "notice_accepted" | "notice_refused" | "notice_unanswered";
        /** @description One thing that happened to an order. */
        OrderEvent: {
            id: components["schemas"]["Id"];
            order_id: components["schemas"]["Id"];
            at: components["schemas"]["Time"];
            type: components["schemas"]["OrderEventType"];
            /**
             * @description Whose command it was, or led to it, however long ago; the subject of the token. A service where nobody gave one.
             * @example shop-backend
             */
            actor: string;
            /** @description The id of the request or of the event that led to it; null where it was neither. */
            cause: string | null;
            from_status: components["schemas"]["OrderStatusOrNull"];
            to_status: components["schemas"]["OrderStatusOrNull"];
            /** @description What else is known; the fields depend on the type. */
            data: {
                [key: string]: unknown;
            };
        };
        /** @description A page of events, the oldest first. */
        OrderEventList: {
            items: components["schemas"]["OrderEvent"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        /** @description Counts and yen of orders. */
        OrderStats: {
            currency: components["schemas"]["Currency"];
            /** @description One entry for each status. */
            by_status: components["schemas"]["OrderStatusTotal"][];
            /** @description One entry for each day, the oldest first. */
            by_day: components["schemas"]["OrderDayTotal"][];
            total_count: number;
            /** @description Yen of the orders received. */
            total_amount: number;
            net_amount: components["schemas"]["NetAmount"];
        };
        /**
         * @description Yen that are left of the orders received: those PAYMENT_FAILED, CANCELLED or REFUNDED count as nothing, of the others what was given back is taken off.
         * @example 48800
         */
        NetAmount: number;
        OrderStatusTotal: {
            status: components["schemas"]["OrderStatus"];
            count: number;
            /** @description Yen of the orders received. */
            amount: number;
            net_amount: components["schemas"]["NetAmount"];
        };
        OrderDayTotal: {
            /**
             * Format: date
             * @description A day of the `time_zone` that was asked for.
             * @example 2026-11-20
             */
            date: string;
            count: number;
            /** @description Yen of the orders received. */
            amount: number;
            net_amount: components["schemas"]["NetAmount"];
        };
        /**
         * @description Whether a delivery is still owed, was given up, or has been taken.
         * @enum {string}
         */
        DeliveryState: "pending" | "dead" | "done";
        /** @description What a delivery is about: `payment` (asked of the payment service), `refund` (of it too), `notice` (asked of the notification service); and the same for many orders of a batch at once: `batch_payments`, `batch_refunds`, `batch_notices`, and `batch_notices_stop` (messages that are not to be sent any more). */
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
            /** @description The order that it is about, or the batch where the kind begins with `batch_`. */
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
        /** @description Why an order is in its state. */
        Explanation: {
            order_id: components["schemas"]["Id"];
            status: components["schemas"]["OrderStatus"];
            /** @description What has happened and what the order waits for, in a few sentences. */
            summary: string;
            /** @description What is pending or dead, oldest first. */
            owed: components["schemas"]["Delivery"][];
            /** @description The calls made for the order, oldest first; of each delivery, the last twenty that failed. */
            attempts: components["schemas"]["DeliveryAttempt"][];
            /** @description How this process stands to the services that the order needs. */
            breakers: components["schemas"]["BreakerState"][];
            /** @description What can be done now, the likeliest first. */
            next_steps: components["schemas"]["NextStep"][];
        };
        /** @description One call that was made to another service. */
        DeliveryAttempt: {
            at: components["schemas"]["Time"];
            delivery_id: components["schemas"]["Id"];
            kind: components["schemas"]["DeliveryKind"];
            /** @description Why it failed; null where it was taken. */
            error: string | null;
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
        /** @description Something that an operator can do. */
        NextStep: {
            /**
             * @description The operation that does it, `refund_payment` at the payment service; null where there is nothing to do but wait.
             * @enum {string|null}
             */
            operation_id: "retry_payment" | "cancel_order" | "replay_delivery" | "set_order_status" | "refund_payment" | null;
            /**
             * Format: uuid
             * @description The delivery to replay.
             */
            delivery_id: string | null;
            detail: string;
        };
        /**
         * @description How a reconciliation stands. A FAILED one met what trying again would not mend; start another.
         * @enum {string}
         */
        ReconciliationStatus: "RUNNING" | "COMPLETED" | "FAILED";
        /** @description The period to look at, in the past and of 92 days at most. */
        ReconciliationCreate: {
            /** @description The beginning; what happened at this very time is in it. */
            from: components["schemas"]["Time"];
            /** @description The end; what happened at this very time is not in it. */
            to: components["schemas"]["Time"];
        };
        /** @description How much was looked at so far, how much differs, and how many remedies have been applied. */
        ReconciliationCounts: {
            orders: components["schemas"]["RowCount"];
            payments: components["schemas"]["RowCount"];
            gateway_entries: components["schemas"]["RowCount"];
            differences: components["schemas"]["RowCount"];
            applied: components["schemas"]["RowCount"];
        };
        /**
         * @description How many.
         * @example 132
         */
        RowCount: number;
        /** @description A comparison of orders, payments and the gateway's list, and what it found. */
        Reconciliation: {
            id: components["schemas"]["Id"];
            from: components["schemas"]["Time"];
            to: components["schemas"]["Time"];
            /**
             * @description What it was started by.
             * @enum {string}
             */
            trigger: "request" | "nightly";
            status: components["schemas"]["ReconciliationStatus"];
            /** @description Why it failed, or what it waits for while it is RUNNING; null when all is well. */
            error: string | null;
            counts: components["schemas"]["ReconciliationCounts"];
            /** @description The first of them; `list_differences` has all. */
            differences: components["schemas"]["Difference"][];
            /**
             * @description Who started it; null where it is a nightly one, and of what is older than this record.
             * @example mika.tanaka
             */
            created_by: string | null;
            /** @description Goes up with each page. */
            version: number;
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
            finished_at: components["schemas"]["TimeOrNull"];
        };
        /** @description A reconciliation without its differences. */
        ReconciliationSummary: {
            id: components["schemas"]["Id"];
            from: components["schemas"]["Time"];
            to: components["schemas"]["Time"];
            /**
             * @description What it was started by.
             * @enum {string}
             */
            trigger: "request" | "nightly";
            status: components["schemas"]["ReconciliationStatus"];
            /** @description Why it failed, or what it waits for while it is RUNNING; null when all is well. */
            error: string | null;
            counts: components["schemas"]["ReconciliationCounts"];
            /**
             * @description Who started it; null where it is a nightly one, and of what is older than this record.
             * @example mika.tanaka
             */
            created_by: string | null;
            /** @description Goes up with each page. */
            version: number;
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
            finished_at: components["schemas"]["TimeOrNull"];
        };
        /** @description A page of reconciliations. */
        ReconciliationList: {
            items: components["schemas"]["ReconciliationSummary"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        /**
         * @description payment_not_applied: captured, but the order waits or failed. payment_failure_not_applied: failed, but the order waits. payment_refund_not_applied: refunded in full, but the order does not say so. order_without_payment: the order waits, and nobody has asked for its payment. order_paid_without_capture: the order is paid, the payment is not. order_amount_differs: order and payment are not of the same amount. cancelled_order_not_refunded: cancelled, and the money was not given back. payment_without_order: a payment for an order that does not exist. payment_undecided: nobody has known its end for too long. payment_not_at_gateway: captured here, not at the gateway. gateway_amount_differs: payment and capture are not of the same amount. refund_not_recorded: the gateway gave back more than is recorded. refund_not_at_gateway: it gave back less. failed_payment_captured: failed here, captured there. unknown_charge: captured at the gateway, and no payment stands for it. duplicate_charge: the same, for an order that is paid by another capture.
         * @enum {string}
         */
        DifferenceKind: "payment_not_applied" | "payment_failure_not_applied" | "payment_refund_not_applied" | "order_without_payment" | "order_paid_without_capture" | "order_amount_differs" | "cancelled_order_not_refunded" | "payment_without_order" | "payment_undecided" | "payment_not_at_gateway" | "gateway_amount_differs" | "refund_not_recorded" | "refund_not_at_gateway" | "failed_payment_captured" | "unknown_charge" | "duplicate_charge";
        /**
         * @description What `apply_remedy` does. apply_payment_status: makes of the order what its payment says. refund_payment: gives back what is left of the payment. refund_charge: gives back a capture that no payment stands for. ask_gateway_again: asks the gateway and records what it says. contact_support: nothing; a person has to find out.
         * @enum {string}
         */
        Remedy: "apply_payment_status" | "refund_payment" | "refund_charge" | "ask_gateway_again" | "contact_support";
        /** @description Something on which the sides do not agree, what each of them said, and what can be done. */
        Difference: {
            id: components["schemas"]["Id"];
            reconciliation_id: components["schemas"]["Id"];
            kind: components["schemas"]["DifferenceKind"];
            order_id: components["schemas"]["IdOrNull"];
            payment_id: components["schemas"]["IdOrNull"];
            /** @description The gateway's own id for the capture. */
            gateway_reference: string | null;
            order_side: components["schemas"]["OrderSide"];
            payment_side: components["schemas"]["PaymentSide"];
            gateway_side: components["schemas"]["GatewaySide"];
            since: components["schemas"]["Time"];
            /**
             * @description Seconds since the last of the sides changed, until now or until the remedy was applied.
             * @example 51000
             */
            age_seconds: number;
            remedy: components["schemas"]["Remedy"];
            /** @description What applying the remedy does, for a person. */
            remedy_effect: string;
            applied_at: components["schemas"]["TimeOrNull"];
            /** @description Who applied the remedy. */
            applied_by: string | null;
        };
        /** @description The order as it was when the difference was found; null where there is none. */
        OrderSide: {
            id: components["schemas"]["Id"];
            status: components["schemas"]["OrderStatus"];
            /** @description Yen that the order is of. */
            amount: number;
            payment_id: components["schemas"]["IdOrNull"];
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
        } | null;
        /** @description The payment as it was when the difference was found; null where there is none. */
        PaymentSide: {
            id: components["schemas"]["Id"];
            order_id: components["schemas"]["Id"];
            /** @enum {string} */
            status: "PENDING" | "COMPLETED" | "FAILED" | "UNKNOWN" | "PARTIALLY_REFUNDED" | "REFUNDED";
            /** @description Yen that the payment is of. */
            amount: number;
            /** @description Yen given back of it. */
            refunded_amount: number;
            /** @description The gateway's own id for the capture. */
            gateway_reference: string | null;
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
        } | null;
        /** @description The capture as the gateway had it when the difference was found; null where it had none. */
        GatewaySide: {
            /** @description The gateway's own id for the capture. */
            gateway_reference: string;
            order_id: components["schemas"]["IdOrNull"];
            /** @enum {string} */
            status: "COMPLETED" | "PENDING" | "FAILED";
            /** @description Yen captured. */
            amount: number;
            /** @description Yen given back of it. */
            refunded_amount: number;
            created_at: components["schemas"]["Time"];
        } | null;
        /** @description A page of differences. */
        DifferenceList: {
            items: components["schemas"]["Difference"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        /**
         * @description Where the batch is. A dry run ends its look at the file as VALIDATED and waits to be confirmed; COMPLETED means that every row has its outcome and every payment was asked for, and rows may have failed; FAILED means that the file could not be read, or that a row was wrong where none may be, and that no order was made. A PAUSED batch goes back to where it came from.
         * @enum {string}
         */
        BatchStatus: "QUEUED" | "VALIDATING" | "VALIDATED" | "RUNNING" | "PAUSED" | "COMPLETED" | "CANCELLED" | "FAILED" | "UNDOING" | "UNDONE";
        /**
         * @description What can be done with a batch.
         * @enum {string}
         */
        BatchAction: "confirm" | "pause" | "resume" | "cancel" | "undo";
        /**
         * @description What a wrong row means for the others. REJECT_FAILED_ROWS: nothing. REJECT_EVERYTHING: the whole file is looked at first, and no order is made when a row is wrong.
         * @enum {string}
         */
        ErrorPolicy: "REJECT_FAILED_ROWS" | "REJECT_EVERYTHING";
        /**
         * @description What the customers are told. EACH: a message for each order. DIGEST: one for each customer, when all payments have been asked for. NONE: nothing.
         * @enum {string}
         */
        Notify: "EACH" | "DIGEST" | "NONE";
        /**
         * @description The encoding of a file by its name, or `auto`, which finds out.
         * @example auto
         */
        FileEncoding: string;
        /**
         * @description Where the orders come from; an `external_id` is unique within it.
         * @example csv
         */
        BatchSource: string;
        /**
         * @description What the file is called.
         * @example orders-2026-11.csv
         */
        Filename: string;
        /**
         * @description The SHA-256 of the file, in hexadecimal.
         * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
         */
        Sha256: string;
        /** @description A file of orders and how to import it; the parts may come in any order. */
        BatchUpload: {
            /**
             * Format: binary
             * @description The file, of 512 MiB at most.
             */
            file: string;
            /**
             * @description Only look at the file; `confirm_batch` then imports it.
             * @default false
             */
            dry_run?: boolean;
            /**
             * @description What a wrong row means for the others.
             * @default REJECT_FAILED_ROWS
             */
            error_policy?: components["schemas"]["ErrorPolicy"];
            /**
             * @description The encoding of the file by its name, or `auto`, which finds out.
             * @default auto
             */
            encoding?: components["schemas"]["FileEncoding"];
            /**
             * @description What the customers are told.
             * @default EACH
             */
            notify?: components["schemas"]["Notify"];
            /**
             * @description The `source` of the orders.
             * @default csv
             */
            source?: components["schemas"]["BatchSource"];
        };
        /** @description Orders to place together, and how. */
        BatchCreate: {
            orders: components["schemas"]["OrderCreate"][];
            /**
             * @description Only look at the orders; `confirm_batch` then imports them.
             * @default false
             */
            dry_run?: boolean;
            /**
             * @description What a wrong order means for the others.
             * @default REJECT_FAILED_ROWS
             */
            error_policy?: components["schemas"]["ErrorPolicy"];
            /**
             * @description JSON has but one.
             * @default auto
             * @enum {string}
             */
            encoding?: "auto";
            /**
             * @description What the customers are told.
             * @default EACH
             */
            notify?: components["schemas"]["Notify"];
            /**
             * @description The `source` of the orders that do not name their own.
             * @default api
             */
            source?: components["schemas"]["BatchSource"];
            /** @description The name that the batch is shown under. */
            filename?: components["schemas"]["Filename"];
        };
        /** @description What is confirmed. No body at all is the same as an empty one. */
        BatchConfirmation: {
            /** @description The `file_sha256` of the dry run that was looked at. */
            file_sha256?: components["schemas"]["Sha256"];
        };
        /** @description How to undo. No body at all is the same as an empty one. */
        BatchUndo: {
            /**
             * @description Only say what would be undone.
             * @default false
             */
            dry_run?: boolean;
        };
        /** @description An import of orders. While it runs its counts only grow, and rows_created + rows_failed + rows_duplicate is rows_processed. Of a dry run they say what would be made; confirming it starts them anew. */
        Batch: {
            id: components["schemas"]["Id"];
            /** @description What the file is called; null where nobody said. */
            filename: string | null;
            file_sha256: components["schemas"]["Sha256"];
            /**
             * @description The `source` of its orders.
             * @example csv
             */
            source: string;
            /** @description Whether the file is only looked at; false once it is confirmed. */
            dry_run: boolean;
            error_policy: components["schemas"]["ErrorPolicy"];
            notify: components["schemas"]["Notify"];
            /**
             * @description The encoding as it was asked for.
             * @example auto
             */
            encoding: string;
            /** @description The encoding that the file is read in. */
            detected_encoding: string | null;
            status: components["schemas"]["BatchStatus"];
            /** @description Rows in the file, its heading left out; null until they have been counted. */
            rows_total: number | null;
            /** @description Rows that have an outcome. */
            rows_processed: number;
            /** @description Rows that became orders or parts of orders; in a dry run, that would. */
            rows_created: number;
            /** @description Rows that became nothing. */
            rows_failed: number;
            /** @description Rows whose orders had been made before. */
            rows_duplicate: number;
            /** @description Orders made; in a dry run, those that would be. */
            orders_created: number;
            /** @description Orders whose payment was captured. */
            orders_paid: number;
            /** @description Orders whose payment failed. */
            orders_payment_failed: number;
            /** @description Orders whose payment is not known yet. */
            orders_payment_pending: number;
            /** @description Yen of the orders made; in a dry run, of those that would be. */
            amount_total: number;
            /** @description Yen captured. */
            amount_paid: number;
            /** @description Messages handed over to be sent. */
            notifications_queued: number;
            /** @description Messages that have left. */
            notifications_sent: number;
            /** @description Orders that undoing has cancelled. */
            orders_undone: number;
            /** @description Orders that could not be undone. */
            orders_kept: number;
            /** @description Yen that undoing gives back: of the orders undone, what was left of their payments. */
            amount_undone: number;
            /** @description Headings of the file that mean nothing here. */
            ignored_columns: string[];
            /** @description Why it FAILED or what it waits for. */
            error: string | null;
            /** @description Seconds until every row has its outcome, at the pace so far; null while nobody can tell. */
            eta_seconds: number | null;
            /** @description What can be done with it now. */
            allowed_actions: components["schemas"]["BatchAction"][];
            /** @description Who sent the file. */
            created_by: string;
            /** @description Goes up with each change. */
            version: number;
            created_at: components["schemas"]["Time"];
            started_at: components["schemas"]["TimeOrNull"];
            finished_at: components["schemas"]["TimeOrNull"];
            updated_at: components["schemas"]["Time"];
        };
        /** @description A page of batches. */
        BatchList: {
            items: components["schemas"]["Batch"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        /**
         * @description A status, or null where the event left it as it was.
         * @enum {string|null}
         */
        BatchStatusOrNull: "QUEUED" | "VALIDATING" | "VALIDATED" | "RUNNING" | "PAUSED" | "COMPLETED" | "CANCELLED" | "FAILED" | "UNDOING" | "UNDONE" | null;
        /**
         * @description The events of the state machine, which change the status, and those that do not: that the file came, that somebody asked for the payment of one of its orders once more, and that somebody had something tried again that the service owed for it.
         * @enum {string}
         */
        BatchEventType: "created" | "validation_started" | "validated" | "started" | "confirmed" | "completed" | "failed" | "paused" | "queueing_resumed" | "validation_resumed" | "resumed" | "cancelled" | "undo_started" | "undone" | "payment_retried" | "delivery_replayed";
        /** @description One thing that happened to a batch. */
        BatchEvent: {
            id: components["schemas"]["Id"];
            batch_id: components["schemas"]["Id"];
            at: components["schemas"]["Time"];
            type: components["schemas"]["BatchEventType"];
            /**
             * @description Whose command it was, or led to it; the subject of the token.
             * @example mika.tanaka
             */
            actor: string;
            /** @description The id of the request that led to it; null where the service went on by itself. */
            cause: string | null;
            from_status: components["schemas"]["BatchStatusOrNull"];
            to_status: components["schemas"]["BatchStatusOrNull"];
            /** @description What else is known; the fields depend on the type. */
            data: {
                [key: string]: unknown;
            };
        };
        /** @description A page of events, the oldest first. */
        BatchEventList: {
            items: components["schemas"]["BatchEvent"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        /**
         * @description What came of a row. A `duplicate` is of an order that had been made before.
         * @enum {string}
         */
        RowOutcome: "created" | "failed" | "duplicate";
        /**
         * @description Why a row failed, for programs: among others wrong_column_count, missing_value, invalid_email, invalid_number, out_of_range, unknown_payment_method, unknown_locale, too_long, invalid_text, conflicting_rows, order_rejected, too_many_items, undecodable_bytes and external_id_conflict. A `created` row has `payment_declined` where the order was made and its payment failed.
         * @example invalid_email
         */
        RowCode: string;
        /**
         * @description What undoing the batch came to for an order.
         * @enum {string}
         */
        UndoOutcome: "UNDONE" | "KEPT";
        /** @description What was understood of a cell that was not written as it should be. */
        RowChange: {
            column: string;
            /** @description As it is in the file. */
            before: string;
            /** @description As it was understood. */
            after: string;
        };
        /** @description What came of a row. */
        BatchRow: {
            /** @description Its number in the file, whose heading is row 1. */
            row: number;
            outcome: components["schemas"]["RowOutcome"];
            /** @description Why it failed, for programs. */
            code: string | null;
            /** @description The column that is wrong. */
            pointer: string | null;
            /** @description What is wrong, for a person. */
            detail: string | null;
            /** @description What may have been meant. */
            suggestion: string | null;
            /** @description The order's name in the file. */
            external_id: string | null;
            order_id: components["schemas"]["IdOrNull"];
            /** @description What was understood of cells that were not written as they should be. */
            changes: components["schemas"]["RowChange"][];
            /**
             * @description What undoing the batch came to for its order; null where it was not undone.
             * @enum {string|null}
             */
            undo: "UNDONE" | "KEPT" | null;
            /** @description Why the order was kept. */
            undo_detail: string | null;
        };
        /** @description A page of rows. */
        BatchRowList: {
            items: components["schemas"]["BatchRow"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        /** @description What undoing a batch would do. */
        UndoPreview: {
            orders_to_cancel: components["schemas"]["RowCount"];
            /** @description Yen that would be given back: what was paid for the orders, less what was given back of it before. A refund that is still under way is taken off once it is confirmed. */
            amount_to_refund: number;
            orders_kept: components["schemas"]["RowCount"];
            /** @description The first hundred orders that would be kept. */
            kept: components["schemas"]["KeptOrder"][];
        };
        /** @description An order that undoing its batch leaves as it is, and why. */
        KeptOrder: {
            order_id: components["schemas"]["Id"];
            status: components["schemas"]["OrderStatus"];
            reason: string;
        };
        /** @description The yen of a batch where each of them is kept. */
        Certificate: {
            batch_id: components["schemas"]["Id"];
            file_sha256: components["schemas"]["Sha256"];
            /** @description Of the rows that became orders, counted from the file. */
            yen_in_file: number;
            /** @description Of the orders that were made. */
            yen_ordered: number;
            /** @description Of the payments captured, as the payment service counts them. */
            yen_captured: number;
            /** @description Of the payments that failed. */
            yen_failed: number;
            /** @description Of the payments whose end is not known yet. */
            yen_unknown: number;
            /** @description Of the yen captured, those given back since, as the payment service counts them. */
            yen_refunded: number;
            /** @description Of the yen captured, those that are still to be given back: asked for and not confirmed, or not asked for yet. */
            yen_to_refund: number;
            /** @description Whether all of it adds up. */
            balanced: boolean;
            checked_at: components["schemas"]["Time"];
        };
        /**
         * Format: date-time
         * @description RFC 3339 in UTC; null where it has not happened.
         * @example 2026-11-20T09:30:00.000Z
         */
        TimeOrNull: string | null;
    };
    responses: {
        /** @description The batch as it stands now; what was asked for goes on by itself. */
        BatchAccepted: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Batch"];
            };
        };
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
        /** @description The request carries no token, or one that is not valid. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unauthorized",
                 *       "status": 401,
                 *       "detail": "The token expired at 2026-11-20T09:00:00Z; get a new one.",
                 *       "code": "unauthorized",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token is valid but lacks the scope that the operation needs. */
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
                 *       "detail": "This needs the scope orders:write, which the token does not have.",
                 *       "code": "insufficient_scope",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such resource. */
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
                 *       "detail": "There is no order 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.",
                 *       "code": "order_not_found",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6072"
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
                 *       "detail": "The order is SHIPPED and can no longer be cancelled.",
                 *       "code": "illegal_transition",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The resource has moved on since the version in `If-Match`. */
        PreconditionFailed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Precondition Failed",
                 *       "status": 412,
                 *       "detail": "The order is at version 4, not 3; read it again and repeat the change.",
                 *       "code": "precondition_failed",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than the service takes. */
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
        /** @description The body is of a type that the operation does not take. */
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
                 *       "detail": "Send application/json instead of text/xml.",
                 *       "code": "unsupported_media_type",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request breaks the schema; `errors` lists each fault with its place. */
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
                 *           "pointer": "/items/0/quantity",
                 *           "detail": "0 is less than the minimum of 1"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service failed; the fault is in the log under the request id. */
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
                 *       "detail": "Something failed here. Quote the request id when you report it.",
                 *       "code": "internal_error",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service cannot take the request now; nothing was done. */
        ServiceUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Service Unavailable",
                 *       "status": 503,
                 *       "detail": "The database is busy. Try again in 2 seconds.",
                 *       "code": "service_unavailable",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The `id` of the batch. */
        BatchId: components["schemas"]["Id"];
        /**
         * @description The encoding of the file; `utf-8-sig` is UTF-8 with a byte order mark, which Excel needs.
         * @example utf-8-sig
         */
        SheetEncoding: "utf-8-sig" | "cp932";
        /** @description The `id` of the reconciliation. */
        ReconciliationId: components["schemas"]["Id"];
        /** @description The `id` of the difference. */
        DifferenceId: components["schemas"]["Id"];
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
        /**
         * @description The `ETag` that the change was made on, or several, separated by commas, or `*`; 412 when the resource is at none of them. A weak tag (`W/"3"`) never matches.
         * @example "3"
         */
        IfMatch: string;
        /** @description The `id` of the order. */
        OrderId: components["schemas"]["Id"];
        /**
         * @description Only orders in this status; give it several times for any of several.
         * @example [
         *       "PAID",
         *       "SHIPPED"
         *     ]
         */
        StatusFilter: components["schemas"]["OrderStatus"][];
        /** @description Only orders of the customer with this e-mail address, in whatever case. */
        CustomerEmailFilter: components["schemas"]["Email"];
        /**
         * @description Only orders that have this as a part of the customer's name, e-mail address or telephone number, as their whole `external_id`, as the start of their `id`, or as its last twelve digits: the number by which customers know an order that has no `external_id`. A name is found in any letter case and width, composed or not, with or without spaces between Japanese characters, and in the usual variants of a character (髙 and 高); a telephone number with or without hyphens.
         * @example 佐藤
         */
        Query: string;
        /** @description Only orders made by this batch. */
        BatchIdFilter: components["schemas"]["Id"];
        /** @description Only orders created at this time or later. */
        CreatedFrom: components["schemas"]["Time"];
        /** @description Only orders created before this time. */
        CreatedTo: components["schemas"]["Time"];
        /**
         * @description Only orders with a `total_amount` of at least this many yen.
         * @example 1000
         */
        MinTotal: number;
        /**
         * @description Only orders with a `total_amount` of at most this many yen.
         * @example 50000
         */
        MaxTotal: number;
        /**
         * @description What to sort by; a minus puts the newest or the largest first.
         * @example -created_at
         */
        Sort: "created_at" | "-created_at" | "total_amount" | "-total_amount";
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
        /**
         * @description The name to save the file under.
         * @example attachment; filename="orders-2026-11-20.csv"
         */
        ContentDisposition: string;
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
    list_orders: {
        parameters: {
            query?: {
                /**
                 * @description Only orders in this status; give it several times for any of several.
                 * @example [
                 *       "PAID",
                 *       "SHIPPED"
                 *     ]
                 */
                status?: components["parameters"]["StatusFilter"];
                /** @description Only orders of the customer with this e-mail address, in whatever case. */
                customer_email?: components["parameters"]["CustomerEmailFilter"];
                /**
                 * @description Only orders that have this as a part of the customer's name, e-mail address or telephone number, as their whole `external_id`, as the start of their `id`, or as its last twelve digits: the number by which customers know an order that has no `external_id`. A name is found in any letter case and width, composed or not, with or without spaces between Japanese characters, and in the usual variants of a character (髙 and 高); a telephone number with or without hyphens.
                 * @example 佐藤
                 */
                q?: components["parameters"]["Query"];
                /** @description Only orders made by this batch. */
                batch_id?: components["parameters"]["BatchIdFilter"];
                /** @description Only orders created at this time or later. */
                created_from?: components["parameters"]["CreatedFrom"];
                /** @description Only orders created before this time. */
                created_to?: components["parameters"]["CreatedTo"];
                /**
                 * @description Only orders with a `total_amount` of at least this many yen.
                 * @example 1000
                 */
                min_total?: components["parameters"]["MinTotal"];
                /**
                 * @description Only orders with a `total_amount` of at most this many yen.
                 * @example 50000
                 */
                max_total?: components["parameters"]["MaxTotal"];
                /**
                 * @description What to sort by; a minus puts the newest or the largest first.
                 * @example -created_at
                 */
                sort?: components["parameters"]["Sort"];
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
            /** @description A page of orders. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderList"];
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
    create_order: {
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
                "application/json": components["schemas"]["OrderCreate"];
            };
        };
        responses: {
            /** @description The order, with its items, as it stands after one attempt at payment. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
    get_order_stats: {
        parameters: {
            query?: {
                /**
                 * @description How many days to look back, today included.
                 * @example 30
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
            /** @description Counts and sums. */
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
                     *           "count": 0,
                     *           "amount": 0,
                     *           "net_amount": 0
                     *         },
                     *         {
                     *           "status": "PAYMENT_PROCESSING",
                     *           "count": 1,
                     *           "amount": 7800,
                     *           "net_amount": 7800
                     *         },
                     *         {
                     *           "status": "PAYMENT_FAILED",
                     *           "count": 1,
                     *           "amount": 3200,
                     *           "net_amount": 0
                     *         },
                     *         {
                     *           "status": "PAID",
                     *           "count": 12,
                     *           "amount": 57600,
                     *           "net_amount": 56600
                     *         },
                     *         {
                     *           "status": "SHIPPED",
                     *           "count": 4,
                     *           "amount": 19000,
                     *           "net_amount": 19000
                     *         },
                     *         {
                     *           "status": "DELIVERED",
                     *           "count": 9,
                     *           "amount": 40400,
                     *           "net_amount": 40400
                     *         },
                     *         {
                     *           "status": "CANCELLED",
                     *           "count": 2,
                     *           "amount": 5000,
                     *           "net_amount": 0
                     *         },
                     *         {
                     *           "status": "REFUNDED",
                     *           "count": 0,
                     *           "amount": 0,
                     *           "net_amount": 0
                     *         }
                     *       ],
                     *       "by_day": [
                     *         {
                     *           "date": "2026-11-19",
                     *           "count": 17,
                     *           "amount": 80000,
                     *           "net_amount": 75000
                     *         },
                     *         {
                     *           "date": "2026-11-20",
                     *           "count": 12,
                     *           "amount": 53000,
                     *           "net_amount": 48800
                     *         }
                     *       ],
                     *       "total_count": 29,
                     *       "total_amount": 133000,
                     *       "net_amount": 123800
                     *     }
                     */
                    "application/json": components["schemas"]["OrderStats"];
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
    export_orders: {
        parameters: {
            query?: {
                /**
                 * @description Only orders in this status; give it several times for any of several.
                 * @example [
                 *       "PAID",
                 *       "SHIPPED"
                 *     ]
                 */
                status?: components["parameters"]["StatusFilter"];
                /** @description Only orders of the customer with this e-mail address, in whatever case. */
                customer_email?: components["parameters"]["CustomerEmailFilter"];
                /**
                 * @description Only orders that have this as a part of the customer's name, e-mail address or telephone number, as their whole `external_id`, as the start of their `id`, or as its last twelve digits: the number by which customers know an order that has no `external_id`. A name is found in any letter case and width, composed or not, with or without spaces between Japanese characters, and in the usual variants of a character (髙 and 高); a telephone number with or without hyphens.
                 * @example 佐藤
                 */
                q?: components["parameters"]["Query"];
                /** @description Only orders made by this batch. */
                batch_id?: components["parameters"]["BatchIdFilter"];
                /** @description Only orders created at this time or later. */
                created_from?: components["parameters"]["CreatedFrom"];
                /** @description Only orders created before this time. */
                created_to?: components["parameters"]["CreatedTo"];
                /**
                 * @description Only orders with a `total_amount` of at least this many yen.
                 * @example 1000
                 */
                min_total?: components["parameters"]["MinTotal"];
                /**
                 * @description Only orders with a `total_amount` of at most this many yen.
                 * @example 50000
                 */
                max_total?: components["parameters"]["MaxTotal"];
                /**
                 * @description What to sort by; a minus puts the newest or the largest first.
                 * @example -created_at
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description The encoding of the file; `utf-8-sig` is UTF-8 with a byte order mark, which Excel needs.
                 * @example utf-8-sig
                 */
                encoding?: components["parameters"]["SheetEncoding"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, with a heading line. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id,external_id,status,customer_name,customer_email,product_name,sku,quantity,unit_price,line_total
                     *     019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071,WEB-2026-000123,PAID,佐藤 花子,hanako.sato@example.jp,有田焼 湯呑,ARITA-YUNOMI,2,1800,3600
                     */
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the order. */
                order_id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
    cancel_order: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the change was made on, or several, separated by commas, or `*`; 412 when the resource is at none of them. A weak tag (`W/"3"`) never matches.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The `id` of the order. */
                order_id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order, CANCELLED. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    update_order: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the change was made on, or several, separated by commas, or `*`; 412 when the resource is at none of them. A weak tag (`W/"3"`) never matches.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The `id` of the order. */
                order_id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customer_phone": "090-1234-5678",
                 *       "shipping_address": "〒530-0001\n大阪府大阪市北区梅田1-2-3",
                 *       "note": null
                 *     }
                 */
                "application/json": components["schemas"]["OrderUpdate"];
            };
        };
        responses: {
            /** @description The order as changed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    set_order_status: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the change was made on, or several, separated by commas, or `*`; 412 when the resource is at none of them. A weak tag (`W/"3"`) never matches.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The `id` of the order. */
                order_id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderStatusChange"];
            };
        };
        responses: {
            /** @description The order in its new status. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    receive_payment_status: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the order. */
                order_id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentStatusEvent"];
            };
        };
        responses: {
            /** @description The order after the event. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    retry_payment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a repeated request safe: the same key with the same payload answers what the first one answered (`Idempotent-Replayed: true`) and does nothing. While the first is under way, or with another payload, the answer is 409. Kept for 30 days.
                 * @example 7c1e1c1e-checkout-42
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The `id` of the order. */
                order_id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "payment_method": "konbini",
                 *       "payment_token": "tok_ok"
                 *     }
                 */
                "application/json": components["schemas"]["PaymentRetry"];
            };
        };
        responses: {
            /** @description The order after the attempt. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
    list_order_events: {
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
                /** @description The `id` of the order. */
                order_id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
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
                     *           "id": "019a2b3c-4d5e-7a01-8b02-0c0d0e0f1011",
                     *           "order_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "at": "2026-11-20T09:30:00.000Z",
                     *           "type": "order_placed",
                     *           "actor": "shop-backend",
                     *           "cause": "019a2b3c-4d50-7d11-9e22-1f2021222324",
                     *           "from_status": null,
                     *           "to_status": "PENDING",
                     *           "data": {
                     *             "total_amount": 4800
                     *           }
                     *         },
                     *         {
                     *           "id": "019a2b3c-4d72-7a02-8b03-0c0d0e0f1012",
                     *           "order_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "at": "2026-11-20T09:30:00.020Z",
                     *           "type": "payment_requested",
                     *           "actor": "shop-backend",
                     *           "cause": "019a2b3c-4d50-7d11-9e22-1f2021222324",
                     *           "from_status": "PENDING",
                     *           "to_status": "PAYMENT_PROCESSING",
                     *           "data": {}
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 2
                     *     }
                     */
                    "application/json": components["schemas"]["OrderEventList"];
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
    explain_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the order. */
                order_id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The explanation, as things stand now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
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
    list_reconciliations: {
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
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reconciliations. */
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
                     *           "id": "019a2e00-0000-7f60-8a1b-2c3d4e5f6071",
                     *           "from": "2026-11-20T00:00:00.000Z",
                     *           "to": "2026-11-21T00:00:00.000Z",
                     *           "trigger": "nightly",
                     *           "status": "COMPLETED",
                     *           "error": null,
                     *           "counts": {
                     *             "orders": 132,
                     *             "payments": 134,
                     *             "gateway_entries": 139,
                     *             "differences": 1,
                     *             "applied": 0
                     *           },
                     *           "created_by": null,
                     *           "version": 9,
                     *           "created_at": "2026-11-21T00:10:00.000Z",
                     *           "updated_at": "2026-11-21T00:10:02.310Z",
                     *           "finished_at": "2026-11-21T00:10:02.310Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ReconciliationList"];
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
    start_reconciliation: {
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
                /**
                 * @example {
                 *       "from": "2026-11-20T00:00:00.000Z",
                 *       "to": "2026-11-21T00:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["ReconciliationCreate"];
            };
        };
        responses: {
            /** @description The reconciliation, which goes on by itself. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2e00-0000-7f60-8a1b-2c3d4e5f6071",
                     *       "from": "2026-11-20T00:00:00.000Z",
                     *       "to": "2026-11-21T00:00:00.000Z",
                     *       "trigger": "request",
                     *       "status": "RUNNING",
                     *       "error": null,
                     *       "counts": {
                     *         "orders": 0,
                     *         "payments": 0,
                     *         "gateway_entries": 0,
                     *         "differences": 0,
                     *         "applied": 0
                     *       },
                     *       "differences": [],
                     *       "created_by": "mika.tanaka",
                     *       "version": 1,
                     *       "created_at": "2026-11-21T00:10:00.000Z",
                     *       "updated_at": "2026-11-21T00:10:00.000Z",
                     *       "finished_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Reconciliation"];
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
    get_reconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the reconciliation. */
                reconciliation_id: components["parameters"]["ReconciliationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reconciliation. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
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
    list_differences: {
        parameters: {
            query?: {
                /**
                 * @description Only differences of this kind.
                 * @example cancelled_order_not_refunded
                 */
                kind?: components["schemas"]["DifferenceKind"];
                /**
                 * @description Only those whose remedy has been applied, or only those where it has not.
                 * @example false
                 */
                applied?: boolean;
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
                /** @description The `id` of the reconciliation. */
                reconciliation_id: components["parameters"]["ReconciliationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of differences. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferenceList"];
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
    apply_remedy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the reconciliation. */
                reconciliation_id: components["parameters"]["ReconciliationId"];
                /** @description The `id` of the difference. */
                difference_id: components["parameters"]["DifferenceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference, with its remedy applied. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Difference"];
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
    list_batches: {
        parameters: {
            query?: {
                /**
                 * @description Only batches in this status; give it several times for any of several.
                 * @example [
                 *       "RUNNING",
                 *       "PAUSED"
                 *     ]
                 */
                status?: components["schemas"]["BatchStatus"][];
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
            /** @description A page of batches. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchList"];
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
    create_batch: {
        parameters: {
            query?: {
                /**
                 * @description Only look at the file; `confirm_batch` then imports it. False where it is not said.
                 * @example true
                 */
                dry_run?: boolean;
                /**
                 * @description What a wrong row means for the others. REJECT_FAILED_ROWS where it is not said.
                 * @example REJECT_FAILED_ROWS
                 */
                error_policy?: components["schemas"]["ErrorPolicy"];
                /**
                 * @description The encoding of the file; `auto`, which finds out, where it is not said.
                 * @example auto
                 */
                encoding?: components["schemas"]["FileEncoding"];
                /**
                 * @description What the customers are told. EACH where it is not said.
                 * @example EACH
                 */
                notify?: components["schemas"]["Notify"];
                /**
                 * @description The `source` of the orders. `csv` for a file and `api` for JSON where it is not said.
                 * @example csv
                 */
                source?: components["schemas"]["BatchSource"];
                /**
                 * @description The name that the batch is shown under; a multipart file brings its own.
                 * @example orders-2026-11.csv
                 */
                filename?: components["schemas"]["Filename"];
            };
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
                "multipart/form-data": components["schemas"]["BatchUpload"];
                /**
                 * @example external_id,customer_name,customer_email,product_name,quantity,unit_price
                 *     A-1001,John Smith,john.smith@example.com,Cast-iron teapot,1,7800
                 */
                "text/csv": string;
                "application/json": components["schemas"]["BatchCreate"];
            };
        };
        responses: {
            /** @description The batch, which goes on by itself. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
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
    get_batch_template: {
        parameters: {
            query?: {
                /**
                 * @description The encoding of the file; `utf-8-sig` is UTF-8 with a byte order mark, which Excel needs.
                 * @example utf-8-sig
                 */
                encoding?: components["parameters"]["SheetEncoding"];
                /**
                 * @description The language of the headings.
                 * @example ja
                 */
                locale?: components["schemas"]["Locale"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, with a heading line. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example 注文番号,氏名,メールアドレス,商品名,数量,単価
                     *     A-1001,佐藤 花子,hanako.sato@example.jp,有田焼 湯呑,2,1800
                     */
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The batch. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
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
    list_batch_rows: {
        parameters: {
            query?: {
                /**
                 * @description Only rows of which this came.
                 * @example failed
                 */
                outcome?: components["schemas"]["RowOutcome"];
                /**
                 * @description Only rows with this code.
                 * @example invalid_email
                 */
                code?: components["schemas"]["RowCode"];
                /**
                 * @description Only rows whose orders were undone, or only those whose orders were kept.
                 * @example KEPT
                 */
                undo?: components["schemas"]["UndoOutcome"];
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
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rows. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchRowList"];
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
    get_batch_errors: {
        parameters: {
            query?: {
                /**
                 * @description The encoding of the file; `utf-8-sig` is UTF-8 with a byte order mark, which Excel needs.
                 * @example utf-8-sig
                 */
                encoding?: components["parameters"]["SheetEncoding"];
            };
            header?: never;
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, with a heading line. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example external_id,customer_name,customer_email,product_name,quantity,unit_price,_row,_code,_pointer,_detail
                     *     A-1002,鈴木 一郎,ichiro.suzuki@,有田焼 湯呑,2,1800,3,invalid_email,customer_email,This is no e-mail address.
                     */
                    "text/csv": string;
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
    confirm_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "file_sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                 *     }
                 */
                "application/json": components["schemas"]["BatchConfirmation"];
            };
        };
        responses: {
            202: components["responses"]["BatchAccepted"];
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
    pause_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["BatchAccepted"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resume_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["BatchAccepted"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cancel_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["BatchAccepted"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    undo_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "dry_run": true
                 *     }
                 */
                "application/json": components["schemas"]["BatchUndo"];
            };
        };
        responses: {
            /** @description What undoing the batch would do; nothing was changed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orders_to_cancel": 131,
                     *       "amount_to_refund": 620400,
                     *       "orders_kept": 1,
                     *       "kept": [
                     *         {
                     *           "order_id": "019a2b40-1122-7334-8556-67788990aabb",
                     *           "status": "SHIPPED",
                     *           "reason": "The order is SHIPPED and can no longer be cancelled."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UndoPreview"];
                };
            };
            202: components["responses"]["BatchAccepted"];
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
    list_batch_events: {
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
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
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
                     *           "id": "019a2b3b-0001-7a01-8b02-0c0d0e0f1011",
                     *           "batch_id": "019a2b3b-0001-7002-8003-000400050006",
                     *           "at": "2026-11-20T09:30:00.000Z",
                     *           "type": "created",
                     *           "actor": "mika.tanaka",
                     *           "cause": "019a2b3b-0000-7d11-9e22-1f2021222324",
                     *           "from_status": null,
                     *           "to_status": "QUEUED",
                     *           "data": {
                     *             "filename": "orders-2026-11.csv"
                     *           }
                     *         },
                     *         {
                     *           "id": "019a2b3b-4d72-7a02-8b03-0c0d0e0f1012",
                     *           "batch_id": "019a2b3b-0001-7002-8003-000400050006",
                     *           "at": "2026-11-20T10:30:00.020Z",
                     *           "type": "undo_started",
                     *           "actor": "ken.suzuki",
                     *           "cause": "019a2b3b-4d50-7d11-9e22-1f2021222324",
                     *           "from_status": "COMPLETED",
                     *           "to_status": "UNDOING",
                     *           "data": {}
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 2
                     *     }
                     */
                    "application/json": components["schemas"]["BatchEventList"];
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
    stream_batch_progress: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the last event that was received; an EventSource sends it when it reconnects.
                 * @example 17
                 */
                "Last-Event-ID"?: string;
            };
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example event: progress
                     *     id: 17
                     *     data: {"id": "019a2b3b-0001-7002-8003-000400050006", "status": "RUNNING", "rows_processed": 4000}
                     */
                    "text/event-stream": string;
                };
            };
            /** @description The batch has ended and the last event was received. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_batch_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The certificate, of this moment. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "batch_id": "019a2b3b-0001-7002-8003-000400050006",
                     *       "file_sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "yen_in_file": 633200,
                     *       "yen_ordered": 633200,
                     *       "yen_captured": 630000,
                     *       "yen_failed": 3200,
                     *       "yen_unknown": 0,
                     *       "yen_refunded": 4800,
                     *       "yen_to_refund": 0,
                     *       "balanced": true,
                     *       "checked_at": "2026-11-20T10:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Certificate"];
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
                    "application/json": components["schemas"]["Liveness"];
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
            /** @description The service can work. */
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
                     *           "name": "payment",
                     *           "status": "degraded",
                     *           "detail": "The breaker is open since 2026-11-20T09:30:00Z."
                     *         },
                     *         {
                     *           "name": "notification",
                     *           "status": "ok",
                     *           "detail": null
                     *         },
                     *         {
                     *           "name": "payment_batches",
                     *           "status": "ok",
                     *           "detail": null
                     *         },
                     *         {
                     *           "name": "notification_batches",
                     *           "status": "ok",
                     *           "detail": null
                     *         },
                     *         {
                     *           "name": "payment_records",
                     *           "status": "ok",
                     *           "detail": null
                     *         }
                     *       ],
                     *       "oldest_owed": null,
                     *       "breakers": [
                     *         {
                     *           "peer": "payment",
                     *           "state": "open",
                     *           "since": "2026-11-20T09:30:00Z",
                     *           "next_probe_at": "2026-11-20T09:30:30Z",
                     *           "last_error": "status 503"
                     *         },
                     *         {
                     *           "peer": "notification",
                     *           "state": "closed",
                     *           "since": "2026-11-20T09:00:00Z",
                     *           "next_probe_at": null,
                     *           "last_error": null
                     *         },
                     *         {
                     *           "peer": "payment_batches",
                     *           "state": "closed",
                     *           "since": "2026-11-20T09:00:00Z",
                     *           "next_probe_at": null,
                     *           "last_error": null
                     *         },
                     *         {
                     *           "peer": "notification_batches",
                     *           "state": "closed",
                     *           "since": "2026-11-20T09:00:00Z",
                     *           "next_probe_at": null,
                     *           "last_error": null
                     *         },
                     *         {
                     *           "peer": "payment_records",
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
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
            /** @description The service cannot work now; the body says why. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
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
                     *           "name": "payment",
                     *           "status": "ok",
                     *           "detail": null
                     *         },
                     *         {
                     *           "name": "notification",
                     *           "status": "ok",
                     *           "detail": null
                     *         },
                     *         {
                     *           "name": "payment_batches",
                     *           "status": "ok",
                     *           "detail": null
                     *         },
                     *         {
                     *           "name": "notification_batches",
                     *           "status": "ok",
                     *           "detail": null
                     *         },
                     *         {
                     *           "name": "payment_records",
                     *           "status": "ok",
                     *           "detail": null
                     *         }
                     *       ],
                     *       "oldest_owed": null,
                     *       "breakers": [
                     *         {
                     *           "peer": "payment",
                     *           "state": "closed",
                     *           "since": "2026-11-20T09:00:00Z",
                     *           "next_probe_at": null,
                     *           "last_error": null
                     *         },
                     *         {
                     *           "peer": "notification",
                     *           "state": "closed",
                     *           "since": "2026-11-20T09:00:00Z",
                     *           "next_probe_at": null,
                     *           "last_error": null
                     *         },
                     *         {
                     *           "peer": "payment_batches",
                     *           "state": "closed",
                     *           "since": "2026-11-20T09:00:00Z",
                     *           "next_probe_at": null,
                     *           "last_error": null
                     *         },
                     *         {
                     *           "peer": "notification_batches",
                     *           "state": "closed",
                     *           "since": "2026-11-20T09:00:00Z",
                     *           "next_probe_at": null,
                     *           "last_error": null
                     *         },
                     *         {
                     *           "peer": "payment_records",
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
                     * @example # HELP ichiba_orders_placed_total Orders placed.
                     *     # TYPE ichiba_orders_placed_total counter
                     *     ichiba_orders_placed_total 132
                     */
                    "text/plain": string;
                };
            };
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
