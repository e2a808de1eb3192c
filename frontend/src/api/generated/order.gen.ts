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
         * @description Returns the orders that match all given filters, without their items. The newest come first unless `sort` says otherwise. A cursor is valid only with the filters and the sort order that it was issued for; with any others the answer is 400.
         */
        get: operations["list_orders"];
        put?: never;
        /**
         * Place an order
         * @description Saves the order, and requests its payment once. The status in the answer says how far that went: PAID, PAYMENT_FAILED (see `payment_error`), or PAYMENT_PROCESSING if the payment service has not answered yet. In that case the rest is done later, exactly once. The customer's message is saved with that status and requested right after the answer, which never waits for it. The answer is 201 in every case. An `external_id` that the same `source` has already used is refused with 409. An order of 0 yen is PAID at once, without a payment. A total that the payment method cannot take (1 to 99 yen, or more than 1,000,000) is refused with 400 `amount_not_payable` before anything is saved, and so are adjustments of the wrong sign (`adjustment_sign`) or discounts and points of more than the order comes to (`discount_too_large`).
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
         * @description Returns counts and yen of the orders placed in the last `days` days, including today. The orders are grouped by their current status and by the day they were placed (`ordered_at`), where days are those of `time_zone`. Every status and every day is listed, with zeros if it has no orders. `amount` and `total_amount` cover all orders received, whatever happened to them since. `net_amount` is what is left of that: it excludes orders whose payment failed, orders that were cancelled or refunded in full, and the refunded part of all others.
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
         * @description Streams all orders that match the filters, one line per item or adjustment. A cell that a spreadsheet would read as a formula (one that starts with `=`, `+`, `-`, `@`, a tab or a carriage return) is made harmless; numbers stay numbers. A character that `cp932` cannot represent becomes `〓`. The file can be imported as a batch again. It has all that an order is made from, also its `source`: orders that are there are found as duplicates by their `external_id`, and elsewhere it creates the same orders. It has no effect on their status, refunds or parcels. Rows in which `cp932` left a `〓` are refused. With `profile` it is the file that a carrier or a marketplace takes, in its own columns and encoding. Its orders are all looked at first: if something of them cannot be written, such as a character that the encoding does not have or a missing address, the answer is 400 `not_writable` with the first hundred places, unless `unwritable` is `replace`.
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
    "/api/v1/export-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List export profiles
         * @description Returns, by name, what `profile` of `export_orders` may be: the files that carriers and marketplaces take. `title` is in the language that `Accept-Language` prefers.
         */
        get: operations["list_export_profiles"];
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
         * @description Returns the order with its items. `allowed_transitions` lists what an operator may do with it now.
         */
        get: operations["get_order"];
        put?: never;
        post?: never;
        /**
         * Cancel an order
         * @description Cancels the order, refunds what is left of the captured amount, and tells the customer how much is refunded. The order is kept and can still be read. The cancellation takes effect at once; a refund or a message that cannot be requested now is requested later, exactly once. If the payment service has not accepted the refund by the time the customer is told, the message names no amount and says that the outstanding amount will be refunded. If the outcome of the payment is still unknown, the payment is refunded if it turns out to have been captured. An order can be cancelled only before it is SHIPPED; otherwise the answer is 409. If the order is already CANCELLED, the answer is 200 with the order unchanged, whatever `If-Match` says. If the customer's bank disputes the payment, a refund may be paid twice: the answer is 409 `payment_disputed`, which says by when evidence is due, unless `despite_dispute` confirms it. If the payment service cannot be asked, the order is cancelled, and a refund of a disputed payment waits for an operator.
         */
        delete: operations["cancel_order"];
        options?: never;
        head?: never;
        /**
         * Change an order's contact details, recipient, address, delivery wishes or note
         * @description Changes the given fields and leaves the others as they are. `null` clears a field that may be empty. This is possible only before the order is SHIPPED and while it is not CANCELLED or REFUNDED; otherwise the answer is 409.
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
         * @description Moves a PAID or ACCEPTED order to SHIPPED and tells the customer, or moves a SHIPPED order to DELIVERED. Any other move is refused with 409. The parcels are saved with the order: several as `parcels`, a single one as `tracking_number` and `carrier`. `set_order_parcels` mends them later. Repeating the request with the same values changes nothing and answers 200 with the order, whatever `If-Match` says. If the order already has that status with other values, the answer is 409.
         */
        put: operations["set_order_status"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/parcels": {
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
         * Mend the parcels of a shipped order
         * @description Replaces all parcels of a SHIPPED order, for instance when a tracking number was wrong or a parcel was added. Nobody is told unless `notify` is true. Repeating the request with the same parcels changes nothing and answers 200, whatever `If-Match` says. An order that is not SHIPPED is refused with 409.
         */
        put: operations["set_order_parcels"];
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
         * Receive the outcome of an order's payment
         * @description Called by the payment service. A repeated or outdated event changes nothing and is also answered with 200, so that the sender can stop. The payment's `version` tells whether an event is outdated: an event that was overtaken by a later event, or by an answer of the payment service, has no effect. A failure that arrives while a payment attempt is under way is kept; it takes effect once the answer to that attempt names its payment. The payment service holds the authoritative record of the money. With `failed_refund`, the event says that a refund which had been accepted has failed since. The payment then stands as before. If the order is cancelled, its refund is owed again and waits for an operator. A PENDING payment whose `next_action` is new is mailed to the customer once (PAYMENT_INSTRUCTIONS); one of another payment than the order's is kept, as a failure is.
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
         * @description Requests the payment of a PAYMENT_FAILED order once more; in any other status the answer is 409. As with a new order, the status in the answer says how far that went: PAID, PAYMENT_FAILED or PAYMENT_PROCESSING.
         */
        post: operations["retry_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/payment/link": {
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
         * Send the customer a link for paying
         * @description Makes a link on which the customer of a PAYMENT_FAILED order pays, as `create_payment_link` does, and sends it to them in the order's language (template PAYMENT_LINK): by e-mail, or by SMS where the order has a telephone number alone. The message is owed when this is answered, and noted in the timeline (`notice_requested`). It is not sent any more (`notice_not_needed`) if the order is paid or cancelled before it leaves. An order that was placed without a token which the gateway needs is PAYMENT_FAILED from the start, so this is how an order by telephone is paid. If there is nothing to pay on a link, the answer is 409 `payment_not_payable`; if the order has no address to send it to, 409 `customer_not_reachable`.
         */
        post: operations["send_payment_link"];
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
         * @description Returns the order's timeline, oldest first: every change of status, every attempt and every call to another service. Each entry says who did it, what caused it and when.
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
         * @description For anyone who has to answer a customer. The explanation says in a few sentences what happened and what the order is waiting for. It lists the calls still owed to other services, every attempt with its error, the services whose circuit breaker holds calls back and until when, and what an operator can do now.
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
    "/api/v1/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reconciliations
         * @description Returns the reconciliations, newest first, without their differences.
         */
        get: operations["list_reconciliations"];
        put?: never;
        /**
         * Compare orders, payments and the gateways' lists
         * @description Starts comparing the orders of a period with the payments of the payment service and with the own lists of all gateways that are set up there, and answers at once. `get_reconciliation` reports the progress. The comparison covers every order that was placed, paid, cancelled or refunded in the period, and every payment, capture and refund made in it. Anything that changed a moment ago or is still being processed counts as in flight, not as a difference. The period must lie in the past and span at most 92 days; otherwise the answer is 400 `invalid_period`. Without `to` it reaches to the present, whatever the caller's clock says. Comparing changes nothing.
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
         * @description Returns the progress, how much was compared, and the first 200 differences; `list_differences` returns all of them. An `error` on a RUNNING reconciliation says why it is waiting at the moment; it continues automatically.
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
         * @description Returns all differences that match the given filters, in the order in which they were found. A cursor is valid only with the filters that it was issued for; with any others the answer is 400.
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
         * @description Checks all sides again, does what `remedy_effect` says if that still fits, and records it in the order's timeline. A remedy that no longer fits is refused with 409 `remedy_out_of_date`. A difference that a person has to resolve is refused with 409 `remedy_is_up_to_you`. A remedy that had no effect is answered with 409 `remedy_without_effect`. All three change nothing. Applying a remedy again gives the same answer and has no second effect. If the payment service does not answer, the answer is 503; apply the remedy again. The operation moves money as `cancel_order` does and needs the same scope.
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
         * @description Returns the batches that match the given filters, newest first. A cursor is valid only with the filters that it was issued for; with any others the answer is 400.
         */
        get: operations["list_batches"];
        put?: never;
        /**
         * Import many orders
         * @description Accepts a file of orders, stores it and answers at once. The batch then continues in the background; `get_batch`, `stream_batch_progress` and `list_batch_rows` report its progress. Send the file as `multipart/form-data`, or as a plain `text/csv` body with the options as query parameters. Up to 1,000 orders may be sent as JSON instead. An option given both in the query and in the body must have the same value in both; otherwise the answer is 400 `contradictory_values`. A file that cannot be a file of orders is refused with 400 and nothing is stored; the codes include `empty_file`, `not_a_csv_file`, `no_header`, `missing_column`, `repeated_column`, `nul_bytes`, `line_too_long`, `unknown_encoding`, `unknown_profile`, `ambiguous_profile`, `unsupported_export`, `not_a_workbook`, `workbook_too_large` and `unknown_sheet`. The file is CSV, TSV or an Excel workbook (.xlsx), which its content shows, whatever type it is sent as. A file of more than 512 MiB, or JSON of more than 8 MiB, is refused with 413. An invalid row does not stop the other rows unless `error_policy` says so. Orders that were imported before are not imported again: their rows are `duplicate`. With `kind=parcels` the file is one of parcels: a carrier's result file, or order and tracking numbers in columns of your own. Each of its orders is found by its `external_id`, with or without a leading `#`, by an end of it of at least 10 characters that no other order has, or by its `id`. It becomes SHIPPED with the parcels that the file has for it, or its parcels are changed if it is SHIPPED and has others. A file that is sent again changes nothing. The customers are told of what is shipped or changed, unless `notify` is NONE; DIGEST is refused with 400 `no_digest_of_parcels`, and parcels as JSON with 400 `parcels_need_a_file`.
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
         * Get a template for an order file
         * @description Returns all columns that an order file can have, with an example row, to start from in a spreadsheet.
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
         * @description Returns the progress of the batch and the outcome of its rows so far. `allowed_actions` lists what can be done with it.
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
         * List the outcomes of a batch's rows
         * @description Returns the rows that have been processed and match the given filters, in the order of the file. In a dry run the outcome says what would happen to the row; otherwise it says what happened. Rows are numbered as in the file, whose header is row 1; the orders of a JSON batch are numbered from 1. A cursor is valid only with the filters that it was issued for; with any others the answer is 400. Rows are kept for a time after the batch has ended (`ICHIBA_KEEP_IMPORT_ROWS`, 30 days).
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
         * Get the failed rows as a file to correct
         * @description Returns the failed rows with the columns of the file; `_row`, `_code`, `_pointer` and `_detail` say what is wrong with each. Correct the rows and import the file: only these rows are imported. Cells that a spreadsheet would read as formulas are made harmless; the import reverses that. A character that `cp932` cannot represent becomes `〓`. The file is kept for a time after the batch has ended (`ICHIBA_KEEP_IMPORT_ROWS`, 30 days); after that the answer is 404 `batch_file_not_found`.
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
         * Import the file of a dry run
         * @description Turns a VALIDATED dry run into the real import of the same bytes. If `file_sha256` is not the batch's, or if the stored file is no longer the one that was checked, the answer is 409 `file_changed`. If the batch has nothing to confirm, the answer is 409 `illegal_transition`.
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
         * Pause a batch
         * @description Pauses the batch after the orders that it is working on; `resume_batch` lets it continue from there. Messages about orders that it has already created still go out. To hold those, call `pause_notification_batch` of the notification service with the same id. If the batch cannot be paused now, the answer is 409 `illegal_transition`.
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
         * Resume a paused batch
         * @description Resumes a PAUSED batch where it stopped. If the batch is not PAUSED, the answer is 409 `illegal_transition`.
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
         * Cancel a batch
         * @description Stops the batch permanently after the orders that it is working on. The orders that it has created stay; `undo_batch` cancels them. If the batch has ended, the answer is 409 `illegal_transition`.
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
         * Undo a batch
         * @description Cancels and refunds every order of the batch that can be cancelled. Orders that were shipped stay; `list_batch_rows` with `undo=KEPT` lists them. The undone orders release their `external_id`s, so the corrected file, or the same file, can be imported again: it creates new orders, each of which names the old one in `replaces`. Orders that stay, and those that were cancelled before, keep their `external_id`s. Messages of the batch that were not sent yet are not sent. The customers are told of the cancellation unless `notify` was NONE. Undoing continues in the background, even after a restart. With `dry_run` nothing changes, and the answer is 200 with what would be undone. If the batch cannot be undone now, the answer is 409 `illegal_transition`. What was shipped cannot be undone: for a batch of parcels the answer is 409 `parcels_not_undoable`.
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
         * @description Returns the batch's timeline, oldest first: every command and every change of status. Each entry says when it happened and who gave the command or on whose behalf the service continued.
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
         * Follow the progress of a batch
         * @description Server-sent events of the type `progress`, each with the batch as JSON in its data and the batch's version as its id. The first event comes at once, unless `Last-Event-ID` is the current version of the batch. Others follow as the batch changes; a comment every 15 seconds keeps the connection open meanwhile. The stream ends when the batch is VALIDATED, COMPLETED, CANCELLED, FAILED or UNDONE. Asking again with the last id of an ended batch is answered with 204, which tells an EventSource not to reconnect.
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
         * Check that a batch's yen add up
         * @description Counts the yen of the file, of the orders created from it and of their payments, each where it is recorded. Rejected rows are excluded. The certificate is `balanced` if the yen in the file equal the yen ordered (and what the file itself states, where it has totals), and if these equal the yen captured, failed and unknown together. It also gives the captured yen that were refunded and those still to be refunded: `yen_captured` less `yen_refunded` and `yen_to_refund` is what the shop keeps.
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
    "/api/v1/import-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List import profiles
         * @description Returns the profiles that come with Ichiba and your own, by name, without what they say of a file: those of files of orders and those of files of parcels.
         */
        get: operations["list_import_profiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import-profiles/detect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find out what a file is
         * @description Looks at the head of a file and answers which profile fits it, how sure that is, which others come near, and which column each member of an order can come from. The first 64 KiB of a CSV file are enough, and more is not looked at; an Excel workbook (.xlsx) has to be whole, and at most 64 MiB. With `profile` or `mapping` the file is looked at with that profile alone, and `problems` says what does not fit, which is how a profile is tried while it is being written. A mapping that is no profile is refused with 422, as `put_import_profile` does. Nothing is stored.
         */
        post: operations["detect_import_profile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import-profiles/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `name` of the profile. */
                name: components["parameters"]["ImportProfileName"];
            };
            cookie?: never;
        };
        /**
         * Get an import profile
         * @description Returns the profile, one of your own or one that comes with Ichiba. To copy it, change the `name` in its `document` and send that with `put_import_profile`.
         */
        get: operations["get_import_profile"];
        /**
         * Make or replace an import profile of your own
         * @description Stores the profile under the name in the path. The body has the form that `docs/import-profiles.md` describes; what is wrong with it is refused with 422, and `errors` points at each place. A profile that comes with Ichiba cannot be replaced (409 `built_in_profile`): copy it under another name. From now on `create_batch` reads files with it; batches that were made before keep the profile as it was then. Repeating the request with the same body changes nothing and answers 200, whatever `If-Match` says. There can be 100 profiles of your own; another one is refused with 409 `too_many_profiles`. The names `auto` and `mapping` cannot be used (400 `reserved_name`), and neither can `detect` (405).
         */
        put: operations["put_import_profile"];
        post?: never;
        /**
         * Delete an import profile of your own
         * @description Deletes the profile. Batches that were made with it go on with it. A profile that comes with Ichiba cannot be deleted (409 `built_in_profile`).
         */
        delete: operations["delete_import_profile"];
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
         * Erase a customer
         * @description Erases what all three services keep about a customer: the name, address, e-mail address and telephone number in the orders, their timelines, messages and files. It concerns every order that has this e-mail address, regardless of case, or this telephone number, however it is written, and that exists now; orders that come later are left alone, and another erasure takes them. Answers at once; `get_erasure` reports the progress. What was sold and paid stays: an erased order has `erased_at`, and still counts in every sum.
         *
         *     Nothing is erased while something is unfinished: an order that is not paid or not shipped, a payment or refund without an outcome, an open dispute, a message or call that is still owed, or an import that is still running. The answer is then 409 `customer_not_finished`, which names the first of them; `preview_erasure` lists them. To erase a customer again erases only what has come since. The erasure does not hold what it erased: `customer_key` tells whether two are of the same customer. Without `email` and `phone`, the answer is 400 `customer_not_named`.
         */
        post: operations["erase_customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/erase/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview the erasure of a customer
         * @description Says what `erase_customer` would erase and what is in its way, and changes nothing. It is a POST so that the customer does not stand in a URL. Without `email` and `phone`, the answer is 400 `customer_not_named`. If the payment service or the notification service does not answer, the answer is 503.
         */
        post: operations["preview_erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List erasures
         * @description Returns the erasures of customers, newest first.
         */
        get: operations["list_erasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasures/{erasure_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the erasure. */
                erasure_id: components["parameters"]["ErasureId"];
            };
            cookie?: never;
        };
        /**
         * Get an erasure
         * @description Returns how far the erasure is, and how much was erased where. An `error` on one that is IN_PROGRESS says what it is waiting for at the moment; it continues automatically.
         */
        get: operations["get_erasure"];
        put?: never;
        post?: never;
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
         * Check whether the service can work
         * @description Checks the database, the engine that makes owed calls, the owed calls themselves, and the circuit breakers of the other services. It stays 200 if only another service is down; that service's check is then `degraded`, and orders are accepted now and finished later.
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
        Liveness: {
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
        /** @description Whether the service can work, with each thing that this depends on. */
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
        /** @description `degraded` means that the service works despite the fault; `failed` means that it does not. */
        ReadinessCheck: {
            /**
             * @description What was checked.
             * @example database
             */
            name: string;
            /** @enum {string} */
            status: "ok" | "degraded" | "failed";
            /** @description What is wrong, for a person to read; null if nothing is. */
            detail: string | null;
        };
        /**
         * Format: uuid
         * @description A UUID version 7, or null if there is none.
         */
        IdOrNull: string | null;
        /**
         * Format: email
         * @example hanako.sato@example.jp
         */
        Email: string;
        /**
         * Format: email
         * @description The customer's e-mail address, or null; then no messages are sent about the order.
         * @example hanako.sato@example.jp
         */
        EmailOrNull: string | null;
        /**
         * Format: email
         * @description The customer's e-mail address; null or left out where it is not known, and then no messages are sent about the order. An address with `=?` is refused: mail programs read that as the start of encoded text (RFC 2047).
         * @example hanako.sato@example.jp
         */
        NewEmailOrNull: string | null;
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
         * @description How the customer pays. `card`, `konbini` and `bank_transfer` go through the payment gateway. `cash_on_delivery` and `invoice` are paid after shipping: the order is ACCEPTED at once, and what was received is recorded in the payment service. `external` was paid to somebody else, such as a marketplace: nothing is charged.
         * @enum {string}
         */
        PaymentMethod: "card" | "konbini" | "bank_transfer" | "cash_on_delivery" | "invoice" | "external";
        /**
         * @description The gateway's token for the customer's means of payment. It is never shown again.
         * @example tok_ok
         */
        PaymentToken: string;
        /** @example 佐藤 花子 */
        CustomerName: string;
        /**
         * @description The customer's name; null once the customer was erased.
         * @example 佐藤 花子
         */
        CustomerNameOrNull: string | null;
        /**
         * @description The status of the order. `x-state-machine` lists every possible change. A change marked `operator` can be made by a person; an order's `allowed_transitions` lists those that are open to it now. In the statuses under `editable`, `update_order` can still change the details.
         * @enum {string}
         */
        OrderStatus: "PENDING" | "PAYMENT_PROCESSING" | "PAYMENT_FAILED" | "ACCEPTED" | "PAID" | "SHIPPED" | "DELIVERED" | "CANCELLED" | "REFUNDED";
        /**
         * @description A status of an order, or null.
         * @enum {string|null}
         */
        OrderStatusOrNull: "PENDING" | "PAYMENT_PROCESSING" | "PAYMENT_FAILED" | "ACCEPTED" | "PAID" | "SHIPPED" | "DELIVERED" | "CANCELLED" | "REFUNDED" | null;
        /** @description An order to place. Its total is the sum of its items and adjustments; it may be 0, and then nothing is to be paid. */
        OrderCreate: {
            /** @description When the customer ordered. If left out, the order was placed now. */
            ordered_at?: components["schemas"]["Time"];
            customer_name: components["schemas"]["CustomerName"];
            customer_email?: components["schemas"]["NewEmailOrNull"];
            /** @example 03-1234-5678 */
            customer_phone?: string;
            /**
             * @description The address as printed on the parcel; may have several lines. If left out, it is made from `recipient`.
             * @example 〒100-0001 東京都千代田区千代田1-1
             */
            shipping_address?: string;
            recipient?: components["schemas"]["OrderRecipientCreate"];
            delivery_request?: components["schemas"]["DeliveryRequestCreate"];
            /** @description Anything else to note; may have several lines. */
            note?: string;
            /**
             * @description Where the order comes from. `external_id` is unique within it.
             * @default api
             * @example web
             */
            source?: string;
            /**
             * @description The order's id at its source.
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
            /** @description The gateway's token for the customer's means of payment. It is never shown again. Methods that do not go through the gateway have no use for it. If it is absent, the simulator takes the payment; with Stripe a payment by card or konbini then fails. */
            payment_token?: components["schemas"]["PaymentToken"];
            paid_elsewhere?: components["schemas"]["PaidElsewhereCreate"];
            items: components["schemas"]["OrderItemCreate"][];
            /** @description Shipping, fees, discounts and points, which add to the total or take from it. */
            adjustments?: components["schemas"]["AdjustmentCreate"][];
        };
        /**
         * PaidElsewhere
         * @description The payment of an `external` order, which somebody else has taken; null for all other orders.
         */
        PaidElsewhere: {
            /** @example Rakuten */
            provider: string;
            reference: string | null;
            /**
             * Format: date-time
             * @example 2026-11-20T09:30:00.000Z
             */
            paid_at: string | null;
        } | null;
        /** @description The payment of an order that somebody else has taken. */
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
        /** @description A parcel of an order. */
        ParcelCreate: {
            /**
             * @description The carrier's tracking number.
             * @example 1234-5678-9012
             */
            tracking_number: string;
            /** @example ヤマト運輸 */
            carrier?: string;
            /** @description When it was handed over to the carrier. If left out, now. */
            shipped_at?: components["schemas"]["Time"];
        };
        /** @description A parcel of an order. */
        Parcel: {
            id: components["schemas"]["Id"];
            /** @example ヤマト運輸 */
            carrier: string | null;
            /** @example 1234-5678-9012 */
            tracking_number: string;
            /**
             * Format: uri
             * @description The carrier's page about the parcel; null where the carrier is not one that is known.
             * @example https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number00=1&number01=123456789012
             */
            tracking_url: string | null;
            shipped_at: components["schemas"]["Time"];
        };
        /** @description All parcels of an order, as they are to be. */
        ParcelsChange: {
            parcels: components["schemas"]["ParcelCreate"][];
            /**
             * @description Whether the customer is told of the parcels again.
             * @default false
             */
            notify?: boolean;
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
             * @description The price of one unit in yen, tax included.
             * @example 1800
             */
            unit_price: number;
            /** @default 10 */
            tax_rate?: components["schemas"]["TaxRate"];
        };
        /**
         * @description The consumption tax that a price includes, in percent.
         * @enum {integer}
         */
        TaxRate: 10 | 8 | 0;
        /**
         * @description `shipping` and `fee` add to the total, `discount` and `points` take from it. A discount lowers the price; points, like a coupon that a marketplace pays for, are a way of paying it.
         * @enum {string}
         */
        AdjustmentKind: "shipping" | "fee" | "discount" | "points";
        /** @description An amount beside the items. */
        AdjustmentCreate: {
            kind: components["schemas"]["AdjustmentKind"];
            /**
             * @description What it is, as the customer reads it. If left out, the kind says it.
             * @example クール便
             */
            label?: string;
            /**
             * @description What it adds to the total, in yen, tax included: 0 or more for `shipping` and `fee`, 0 or less for `discount` and `points`.
             * @example 600
             */
            amount: number;
            /** @description If left out, 10 for `shipping` and `fee`. A discount without a rate lowers the amounts of all rates, each by its share; points without a rate lower none. */
            tax_rate?: components["schemas"]["TaxRate"];
        };
        /** @description An amount beside the items. */
        Adjustment: {
            kind: components["schemas"]["AdjustmentKind"];
            /** @description What it is, where more is known than its kind. */
            label: string | null;
            /**
             * @description What it adds to the total, in yen.
             * @example 600
             */
            amount: number;
            /**
             * @description The consumption tax that it includes, in percent; null where it has no rate of its own.
             * @example 10
             */
            tax_rate: number | null;
        };
        /** @description What an order includes of one rate of tax. */
        TaxAmount: {
            tax_rate: components["schemas"]["TaxRate"];
            /**
             * @description Yen of this rate, tax included.
             * @example 5400
             */
            taxable_amount: number;
            /**
             * @description The tax in them, in yen, rounded down once.
             * @example 490
             */
            tax_amount: number;
        };
        /**
         * OrderRecipientCreate
         * @description Who gets the parcel, and where; null means the same as leaving it out, and clears it in a change.
         */
        OrderRecipientCreate: {
            name: components["schemas"]["CustomerName"];
            /** @example 03-1234-5678 */
            phone?: string | null;
            /** @example 100-0001 */
            postal_code?: string | null;
            /**
             * @description The prefecture, state or province.
             * @example 東京都
             */
            region?: string | null;
            /** @example 千代田区 */
            city?: string | null;
            /**
             * @description The street and number; in Japan what follows the city.
             * @example 千代田1-1
             */
            line1?: string | null;
            /** @description Building, floor, room. */
            line2?: string | null;
            /**
             * @description The country, as ISO 3166-1 alpha-2 names it.
             * @default JP
             * @example JP
             */
            country?: string;
        } | null;
        /**
         * OrderRecipient
         * @description Who gets the parcel, and where; null where only `shipping_address` is known.
         */
        OrderRecipient: {
            name: components["schemas"]["CustomerName"];
            phone: string | null;
            postal_code: string | null;
            region: string | null;
            city: string | null;
            line1: string | null;
            line2: string | null;
            /** @example JP */
            country: string;
        } | null;
        /**
         * DeliveryRequestCreate
         * @description When and how the customer would like the parcel to arrive; null means the same as leaving it out, and clears it in a change.
         */
        DeliveryRequestCreate: {
            /**
             * Format: date
             * @example 2026-12-24
             */
            date?: string | null;
            /**
             * @description The part of the day, as the carrier names it.
             * @example 午前中
             */
            time_slot?: string | null;
            /** @example 置き配 玄関前 */
            note?: string | null;
        } | null;
        /**
         * DeliveryRequest
         * @description When and how the customer would like the parcel to arrive; null where nothing was asked for.
         */
        DeliveryRequest: {
            /**
             * Format: date
             * @example 2026-12-24
             */
            date: string | null;
            time_slot: string | null;
            note: string | null;
        } | null;
        /** @description The fields to change. Fields that are left out stay as they are. */
        OrderUpdate: {
            customer_name?: components["schemas"]["CustomerName"];
            customer_email?: components["schemas"]["NewEmailOrNull"];
            /**
             * @description null clears the field.
             * @example 090-1234-5678
             */
            customer_phone?: string | null;
            /** @description null clears the field. Of an order that has a `recipient`, change that instead: the address follows it. */
            shipping_address?: string | null;
            recipient?: components["schemas"]["OrderRecipientCreate"];
            delivery_request?: components["schemas"]["DeliveryRequestCreate"];
            /** @description null clears the field. */
            note?: string | null;
        };
        /** @description The new status of an order. */
        OrderStatusChange: {
            /**
             * @example SHIPPED
             * @enum {string}
             */
            status: "SHIPPED" | "DELIVERED";
            /**
             * @description The carrier's tracking number of the parcel.
             * @example 1234-5678-9012
             */
            tracking_number?: string;
            /**
             * @description The carrier of the parcel.
             * @example ヤマト運輸
             */
            carrier?: string;
            /** @description The parcels of an order that is SHIPPED in several, or in one; not together with `tracking_number` and `carrier`, which are those of a single parcel. */
            parcels?: components["schemas"]["ParcelCreate"][];
        };
        /**
         * @description How to pay this time. Sending no body is the same as sending an empty one.
         * @default {}
         */
        PaymentRetry: {
            /**
             * @description How the customer pays, through the gateway. If left out, the method stays as before. The order keeps the new method.
             * @enum {string}
             */
            payment_method?: "card" | "konbini" | "bank_transfer";
            /** @description The gateway's token for the customer's means of payment. It is never shown again. If it is absent, the simulator takes the payment; with Stripe a payment by card or konbini then fails. */
            payment_token?: components["schemas"]["PaymentToken"];
        };
        /** @description The outcome of a payment. */
        PaymentStatusEvent: {
            /**
             * @description The id of the event, the same on each delivery of it.
             * @example evt_019a2b3c-7a10-7c44-9d2e-5f6071829304
             */
            event_id: string;
            payment_id: components["schemas"]["Id"];
            /**
             * @description PENDING and UNKNOWN are told only when `next_action` has changed.
             * @example COMPLETED
             * @enum {string}
             */
            payment_status: "PENDING" | "UNKNOWN" | "COMPLETED" | "FAILED" | "REFUNDED" | "PARTIALLY_REFUNDED";
            /**
             * @description The version of the payment that this event reports. The newest version counts, whatever order the events arrive in. Without a version, events are ordered by the statuses that a payment goes through: undecided, decided, refunded.
             * @example 2
             */
            version?: number;
            /**
             * @description The amount of the payment in yen.
             * @example 4800
             */
            amount: number;
            occurred_at: components["schemas"]["Time"];
            /**
             * @description Why the payment failed, for a person to read; null or left out if it did not fail.
             * @example The card was declined.
             */
            failure_message?: string | null;
            /**
             * @description The gateway's code for why the payment failed; null or left out if it did not fail.
             * @example card_declined
             */
            failure_code?: string | null;
            /**
             * @description How many yen of the payment have been refunded so far. If left out, the event does not say.
             * @example 0
             */
            refunded_amount?: number;
            failed_refund?: components["schemas"]["FailedRefund"];
            next_action?: components["schemas"]["NextAction"];
        };
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
        /** @description A refund that was accepted as PENDING and failed later, so its money was not returned. */
        FailedRefund: {
            refund_id: components["schemas"]["Id"];
            /**
             * @description How many yen were to be refunded.
             * @example 4800
             */
            amount: number;
            /**
             * @description Why the refund failed, for a person to read; null or left out if the gateway did not say.
             * @example The account has been closed.
             */
            failure_message?: string | null;
        };
        /** @description An order with its items. `payment_id` is its latest payment; it is null until that is known. */
        Order: {
            id: components["schemas"]["Id"];
            status: components["schemas"]["OrderStatus"];
            /** @description When the customer ordered. */
            ordered_at: components["schemas"]["Time"];
            customer_name: components["schemas"]["CustomerNameOrNull"];
            customer_email: components["schemas"]["EmailOrNull"];
            customer_phone: string | null;
            shipping_address: string | null;
            recipient: components["schemas"]["OrderRecipient"];
            delivery_request: components["schemas"]["DeliveryRequest"];
            note: string | null;
            /**
             * @description Where the order comes from.
             * @example api
             */
            source: string;
            /** @description The order's id at its source. */
            external_id: string | null;
            locale: components["schemas"]["Locale"];
            currency: components["schemas"]["Currency"];
            /** @description The sum of the items in yen. */
            goods_amount: number;
            /** @description The sum of the shipping in yen. */
            shipping_amount: number;
            /** @description The sum of the fees in yen. */
            fee_amount: number;
            /** @description The sum of the discounts in yen, 0 or less. */
            discount_amount: number;
            /** @description What was paid with points, in yen, 0 or less. */
            points_amount: number;
            /** @description What is to be paid, in yen. The five amounts above add up to it. */
            total_amount: number;
            refunded_amount: components["schemas"]["OrderRefundedAmount"];
            payment_method: components["schemas"]["PaymentMethod"];
            paid_elsewhere: components["schemas"]["PaidElsewhere"];
            payment_id: components["schemas"]["IdOrNull"];
            /** @description Why the latest payment failed, for a person to read. */
            payment_error: string | null;
            payment_next_action?: components["schemas"]["NextAction"];
            /** @description The tracking number of the first parcel. */
            tracking_number: string | null;
            /** @description The carrier of the first parcel. */
            carrier: string | null;
            batch_id: components["schemas"]["IdOrNull"];
            /** @description The order that had this `external_id` before and whose import was undone; null if there was none. */
            replaces: components["schemas"]["IdOrNull"];
            /** @description When its customer was erased (`erase_customer`); null if that has not happened. Since then `customer_name` and everything else about the customer is null. */
            erased_at: components["schemas"]["TimeOrNull"];
            /** @description The statuses that an operator can move the order to now. */
            allowed_transitions: components["schemas"]["OrderStatus"][];
            /** @description Increases by one with each change. */
            version: number;
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
            items: components["schemas"]["OrderItem"][];
            adjustments: components["schemas"]["Adjustment"][];
            /** @description The tax that the order includes, by rate, the highest first; rounded down once for each rate, as a qualified invoice has it. */
            tax: components["schemas"]["TaxAmount"][];
            parcels: components["schemas"]["Parcel"][];
        };
        /**
         * @description How many yen of the payment have been refunded, as far as the payment service has reported. A refund that the gateway has not confirmed yet is not included.
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
            /** @description The price of one unit in yen, tax included. */
            unit_price: number;
            tax_rate: components["schemas"]["TaxRate"];
            /** @description `quantity` times `unit_price`, in yen. */
            line_total: number;
        };
        /** @description An order without its items. */
        OrderSummary: {
            id: components["schemas"]["Id"];
            status: components["schemas"]["OrderStatus"];
            /** @description When the customer ordered. */
            ordered_at: components["schemas"]["Time"];
            customer_name: components["schemas"]["CustomerNameOrNull"];
            customer_email: components["schemas"]["EmailOrNull"];
            customer_phone: string | null;
            shipping_address: string | null;
            recipient: components["schemas"]["OrderRecipient"];
            delivery_request: components["schemas"]["DeliveryRequest"];
            note: string | null;
            /**
             * @description Where the order comes from.
             * @example api
             */
            source: string;
            /** @description The order's id at its source. */
            external_id: string | null;
            locale: components["schemas"]["Locale"];
            currency: components["schemas"]["Currency"];
            /** @description The sum of the items in yen. */
            goods_amount: number;
            /** @description The sum of the shipping in yen. */
            shipping_amount: number;
            /** @description The sum of the fees in yen. */
            fee_amount: number;
            /** @description The sum of the discounts in yen, 0 or less. */
            discount_amount: number;
            /** @description What was paid with points, in yen, 0 or less. */
            points_amount: number;
            /** @description What is to be paid, in yen. The five amounts above add up to it. */
            total_amount: number;
            refunded_amount: components["schemas"]["OrderRefundedAmount"];
            payment_method: components["schemas"]["PaymentMethod"];
            paid_elsewhere: components["schemas"]["PaidElsewhere"];
            payment_id: components["schemas"]["IdOrNull"];
            /** @description Why the latest payment failed, for a person to read. */
            payment_error: string | null;
            payment_next_action?: components["schemas"]["NextAction"];
            /** @description The tracking number of the first parcel. */
            tracking_number: string | null;
            /** @description The carrier of the first parcel. */
            carrier: string | null;
            batch_id: components["schemas"]["IdOrNull"];
            /** @description The order that had this `external_id` before and whose import was undone; null if there was none. */
            replaces: components["schemas"]["IdOrNull"];
            /** @description When its customer was erased (`erase_customer`); null if that has not happened. Since then `customer_name` and everything else about the customer is null. */
            erased_at: components["schemas"]["TimeOrNull"];
            /** @description The statuses that an operator can move the order to now. */
            allowed_transitions: components["schemas"]["OrderStatus"][];
            /** @description Increases by one with each change. */
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
         * @description The type of the event. Some are events of the state machine and change the status. The others do not: they say that the order was placed or changed, or record a call to another service with its answer (`…_accepted`, `…_refused`) or without one (`…_unanswered`).
         * @enum {string}
         */
        OrderEventType: "order_placed" | "order_updated" | "replaced" | "payment_requested" | "nothing_to_pay" | "accepted" | "payment_retried" | "payment_completed" | "payment_failed" | "shipped" | "delivered" | "parcels_changed" | "cancelled" | "refunded" | "payment_attempted" | "payment_pending" | "payment_received" | "payment_unanswered" | "payment_event_ignored" | "payment_event_kept" | "payment_partially_refunded" | "refund_requested" | "refund_accepted" | "refund_refused" | "refund_unanswered" | "refund_failed" | "remedy_applied" | "delivery_replayed" | "no_address_for_notices" | "notice_requested" | "notice_accepted" | "notice_refused" | "notice_unanswered" | "customer_erased" | "notice_not_needed";
        /** @description One thing that happened to an order. */
        OrderEvent: {
            id: components["schemas"]["Id"];
            order_id: components["schemas"]["Id"];
            at: components["schemas"]["Time"];
            type: components["schemas"]["OrderEventType"];
            /**
             * @description The subject of the token whose command this was, or whose command led to it, however long ago. The name of a service if nobody gave a command.
             * @example shop-backend
             */
            actor: string;
            /** @description The id of the request or event that caused this; null if there was neither. */
            cause: string | null;
            from_status: components["schemas"]["OrderStatusOrNull"];
            to_status: components["schemas"]["OrderStatusOrNull"];
            /** @description Further details. The fields depend on the type. */
            data: {
                [key: string]: unknown;
            };
        };
        /** @description A URL on which a customer pays, and how it was sent to them. */
        SentPaymentLink: {
            order_id: components["schemas"]["Id"];
            /**
             * @description The page on which the customer pays.
             * @example https://pay.example.jp/pay/AZorPhwgfjGPQqO0xdbn-LYk1tq3Xe0Jx0F0a8m1b2c
             */
            url: string;
            /** @description Until when the page takes money. */
            expires_at: components["schemas"]["Time"];
            /** @description The language of the message. */
            locale: components["schemas"]["Locale"];
            /**
             * @description EMAIL to the order's address, or SMS to its telephone number where it has no address.
             * @enum {string}
             */
            channel: "EMAIL" | "SMS";
        };
        /** @description A page of events, oldest first. */
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
            /** @description One entry for each day, oldest first. */
            by_day: components["schemas"]["OrderDayTotal"][];
            total_count: number;
            /** @description Yen of the orders received. */
            total_amount: number;
            net_amount: components["schemas"]["NetAmount"];
        };
        /**
         * @description The net yen of the orders received. Orders that are PAYMENT_FAILED, CANCELLED or REFUNDED count as zero; refunded amounts are deducted from the others.
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
             * @description A day in the requested `time_zone`.
             * @example 2026-11-20
             */
            date: string;
            count: number;
            /** @description Yen of the orders received. */
            amount: number;
            net_amount: components["schemas"]["NetAmount"];
        };
        /**
         * @description Whether a delivery is still owed (`pending`), was given up (`dead`) or was accepted (`done`).
         * @enum {string}
         */
        DeliveryState: "pending" | "dead" | "done";
        /** @description The kind of call. `payment` and `refund` go to the payment service, `notice` goes to the notification service. `batch_payments`, `batch_refunds` and `batch_notices` do the same for many orders of a batch at once. `batch_notices_stop` withdraws messages that must no longer be sent. `erasure_payments` and `erasure_messages` erase a customer at the other two services. */
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
            /** @description The order that it is about, or the batch if the kind begins with `batch_`. */
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
        /** @description Why an order is in its state. */
        Explanation: {
            order_id: components["schemas"]["Id"];
            status: components["schemas"]["OrderStatus"];
            /** @description What happened and what the order is waiting for, in a few sentences. */
            summary: string;
            /** @description The pending and dead deliveries, oldest first. */
            owed: components["schemas"]["Delivery"][];
            /** @description The calls made for the order, oldest first; for each delivery, the last twenty that failed. */
            attempts: components["schemas"]["DeliveryAttempt"][];
            /** @description The circuit breakers of this process towards the services that the order needs. */
            breakers: components["schemas"]["BreakerState"][];
            /** @description What can be done now, the most likely action first. */
            next_steps: components["schemas"]["NextStep"][];
        };
        /** @description One call to another service. */
        DeliveryAttempt: {
            at: components["schemas"]["Time"];
            delivery_id: components["schemas"]["Id"];
            kind: components["schemas"]["DeliveryKind"];
            /** @description Why the call failed; null if it was accepted. */
            error: string | null;
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
        /** @description Something that an operator can do. */
        NextStep: {
            /**
             * @description The operation to call; `refund_payment`, `record_payment` and `settle_refund` belong to the payment service. Null if there is nothing to do but wait.
             * @enum {string|null}
             */
            operation_id: "retry_payment" | "send_payment_link" | "cancel_order" | "replay_delivery" | "set_order_status" | "refund_payment" | "record_payment" | "settle_refund" | null;
            /**
             * Format: uuid
             * @description The delivery to replay.
             */
            delivery_id: string | null;
            detail: string;
        };
        /**
         * @description The status of a reconciliation. A FAILED reconciliation met an error that retrying would not fix; start another.
         * @enum {string}
         */
        ReconciliationStatus: "RUNNING" | "COMPLETED" | "FAILED";
        /** @description The period to compare. It lies in the past and spans at most 92 days. */
        ReconciliationCreate: {
            /** @description The start of the period, inclusive. */
            from: components["schemas"]["Time"];
            /** @description The end of the period, exclusive; without it, the present. */
            to?: components["schemas"]["Time"];
        };
        /** @description How much was compared so far, how many differences were found, and how many remedies have been applied. */
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
        /** @description A comparison of orders, payments and the gateways' lists, with what it found. */
        Reconciliation: {
            id: components["schemas"]["Id"];
            from: components["schemas"]["Time"];
            to: components["schemas"]["Time"];
            /**
             * @description What started it.
             * @enum {string}
             */
            trigger: "request" | "nightly";
            status: components["schemas"]["ReconciliationStatus"];
            /** @description Why it failed, or what it is waiting for while it is RUNNING; null if there is no error. */
            error: string | null;
            counts: components["schemas"]["ReconciliationCounts"];
            /** @description The first differences; `list_differences` returns all of them. */
            differences: components["schemas"]["Difference"][];
            /**
             * @description Who started it; null for a nightly reconciliation, or if the entry is older than this field.
             * @example mika.tanaka
             */
            created_by: string | null;
            /** @description Increases with each page. */
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
             * @description What started it.
             * @enum {string}
             */
            trigger: "request" | "nightly";
            status: components["schemas"]["ReconciliationStatus"];
            /** @description Why it failed, or what it is waiting for while it is RUNNING; null if there is no error. */
            error: string | null;
            counts: components["schemas"]["ReconciliationCounts"];
            /**
             * @description Who started it; null for a nightly reconciliation, or if the entry is older than this field.
             * @example mika.tanaka
             */
            created_by: string | null;
            /** @description Increases with each page. */
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
         * @description payment_not_applied: the payment is captured, but the order is waiting or failed. payment_failure_not_applied: the payment failed, but the order is waiting. payment_refund_not_applied: the payment is refunded in full, but the order does not say so. order_without_payment: the order is waiting, and its payment was never requested. order_paid_without_capture: the order is paid, but the payment is not captured. order_amount_differs: the order and the payment have different amounts. cancelled_order_not_refunded: the order is cancelled, but the money was not refunded. payment_without_order: the payment is for an order that does not exist. payment_undecided: the outcome of the payment has been unknown for too long. payment_overdue: the order is paid after shipping, and nothing has been received for 30 days since it was placed. payment_disputed: the customer's bank disputes the payment; `payment_side` says by when evidence is due. payment_not_at_gateway: the payment is captured here but not at the gateway. gateway_amount_differs: the payment and the capture have different amounts. refund_not_recorded: the gateway refunded more than is recorded here. refund_not_at_gateway: the gateway refunded less than is recorded here. failed_payment_captured: the payment failed here but is captured at the gateway. unknown_charge: the gateway has a capture that belongs to no payment. duplicate_charge: the same, for an order that is already paid by another capture. sums_differ: the sums that are kept for `get_order_stats` are not those of a day's orders; `remedy_effect` says by how much, and the difference has no sides.
         * @enum {string}
         */
        DifferenceKind: "payment_not_applied" | "payment_failure_not_applied" | "payment_refund_not_applied" | "order_without_payment" | "order_paid_without_capture" | "order_amount_differs" | "cancelled_order_not_refunded" | "payment_without_order" | "payment_undecided" | "payment_overdue" | "payment_disputed" | "payment_not_at_gateway" | "gateway_amount_differs" | "refund_not_recorded" | "refund_not_at_gateway" | "failed_payment_captured" | "unknown_charge" | "duplicate_charge" | "sums_differ";
        /**
         * @description What `apply_remedy` does. apply_payment_status: sets the order's status to match its payment. refund_payment: refunds what is left of the payment. refund_charge: refunds a capture that belongs to no payment. ask_gateway_again: asks the gateway and records its answer. contact_support: nothing; a person has to find out what happened.
         * @enum {string}
         */
        Remedy: "apply_payment_status" | "refund_payment" | "refund_charge" | "ask_gateway_again" | "contact_support";
        /** @description A point on which the sides disagree, with what each of them said and what can be done about it. */
        Difference: {
            id: components["schemas"]["Id"];
            reconciliation_id: components["schemas"]["Id"];
            kind: components["schemas"]["DifferenceKind"];
            order_id: components["schemas"]["IdOrNull"];
            payment_id: components["schemas"]["IdOrNull"];
            /**
             * @description The gateway of the payment or capture; `external` if others take the money. null if it is about neither, or if it is about a capture and was found by a version that looked at one gateway only.
             * @example simulator
             */
            gateway: string | null;
            /** @description The gateway's own id for the capture. */
            gateway_reference: string | null;
            order_side: components["schemas"]["OrderSide"];
            payment_side: components["schemas"]["PaymentSide"];
            gateway_side: components["schemas"]["GatewaySide"];
            since: components["schemas"]["Time"];
            /**
             * @description Seconds since the last change on any side, up to now or to the moment the remedy was applied.
             * @example 51000
             */
            age_seconds: number;
            remedy: components["schemas"]["Remedy"];
            /** @description What applying the remedy does, for a person to read. */
            remedy_effect: string;
            applied_at: components["schemas"]["TimeOrNull"];
            /** @description Who applied the remedy. */
            applied_by: string | null;
        };
        /** @description The order as it was when the difference was found; null if there is none. */
        OrderSide: {
            id: components["schemas"]["Id"];
            status: components["schemas"]["OrderStatus"];
            /** @description The total of the order in yen. */
            amount: number;
            payment_id: components["schemas"]["IdOrNull"];
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
        } | null;
        /** @description The payment as it was when the difference was found; null if there is none. */
        PaymentSide: {
            id: components["schemas"]["Id"];
            order_id: components["schemas"]["Id"];
            /** @enum {string} */
            status: "PENDING" | "COMPLETED" | "FAILED" | "UNKNOWN" | "PARTIALLY_REFUNDED" | "REFUNDED";
            /** @description The amount of the payment in yen. */
            amount: number;
            /** @description How many yen of it were refunded. */
            refunded_amount: number;
            /** @description The gateway's own id for the capture. */
            gateway_reference: string | null;
            dispute?: components["schemas"]["Dispute"];
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
        } | null;
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
        /** @description The capture as the gateway had it when the difference was found; null if it had none. */
        GatewaySide: {
            /** @description The gateway's own id for the capture. */
            gateway_reference: string;
            order_id: components["schemas"]["IdOrNull"];
            /** @enum {string} */
            status: "COMPLETED" | "PENDING" | "FAILED";
            /** @description Yen captured. */
            amount: number;
            /** @description How many yen of it were refunded. */
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
         * @description The status of the batch. A dry run ends as VALIDATED after its file was checked and waits to be confirmed. COMPLETED means that every row has an outcome and every payment was requested; rows may have failed. FAILED means that the file could not be read, or that a row was invalid under REJECT_EVERYTHING, and that no order was created. A PAUSED batch returns to the status that it was paused in.
         * @enum {string}
         */
        BatchStatus: "QUEUED" | "VALIDATING" | "VALIDATED" | "RUNNING" | "PAUSED" | "COMPLETED" | "CANCELLED" | "FAILED" | "UNDOING" | "UNDONE";
        /**
         * @description What the file of a batch is about. orders: orders to place. parcels: parcels of orders that are there already.
         * @enum {string}
         */
        BatchKind: "orders" | "parcels";
        /**
         * @description What can be done with a batch.
         * @enum {string}
         */
        BatchAction: "confirm" | "pause" | "resume" | "cancel" | "undo";
        /**
         * @description How an invalid row affects the other rows. REJECT_FAILED_ROWS: not at all. REJECT_EVERYTHING: the whole file is checked first, and no order is created if any row is invalid.
         * @enum {string}
         */
        ErrorPolicy: "REJECT_FAILED_ROWS" | "REJECT_EVERYTHING";
        /**
         * @description Which messages the customers receive. EACH: one message per order. DIGEST: one message per customer, once all payments have been requested. NONE: no messages.
         * @enum {string}
         */
        Notify: "EACH" | "DIGEST" | "NONE";
        /**
         * @description The name of the file's encoding, or `auto` to detect it.
         * @example auto
         */
        FileEncoding: string;
        /**
         * @description Where the orders come from. An `external_id` is unique within it.
         * @example csv
         */
        BatchSource: string;
        /**
         * @description The name of the file.
         * @example orders-2026-11.csv
         */
        Filename: string;
        /**
         * @description The SHA-256 of the file, in hexadecimal.
         * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
         */
        Sha256: string;
        /**
         * @description An import profile, which says how the export of another system is read; `auto` recognises the file by its header.
         * @example shopify
         */
        ProfileName: string;
        /**
         * @description The name of an import profile.
         * @example tea-shop
         */
        ImportProfileKey: string;
        /**
         * @description The name of a sheet of an Excel workbook.
         * @example Orders
         */
        SheetName: string;
        /** @description A profile that is not stored, as JSON in the form of `put_import_profile`, for files of which one comes only once. Its `name` is `mapping`, and its `title`, `source` and `known_by` may be left out; every column that it names has to be there. */
        MappingText: string;
        /** @description How a kind of file is read, in the form that `docs/import-profiles.md` describes. The names in it are those of the YAML file, and every scalar is a text. */
        ImportProfileDocument: {
            [key: string]: unknown;
        };
        /**
         * @description Whether the profile was tried with a real file: tested, or experimental.
         * @enum {string}
         */
        ImportProfileStanding: "tested" | "experimental";
        /** @description An import profile without what it says of a file. */
        ImportProfileSummary: {
            name: components["schemas"]["ImportProfileKey"];
            /** @description What people call such files. */
            title: string;
            kind: components["schemas"]["BatchKind"];
            /** @description The `source` that its orders get. */
            source: string;
            /** @description The headings that together identify such a file. */
            known_by: string[];
            /** @description Whether it comes with Ichiba, and so cannot be changed. */
            built_in: boolean;
            standing: components["schemas"]["ImportProfileStanding"];
            /** @description Why no orders can be made of such a file; null if they can. */
            refuses: string | null;
            /** @description Increases by one with each change. */
            version: number;
            updated_at: components["schemas"]["TimeOrNull"];
            /** @description Who changed it last; null if it comes with Ichiba. */
            updated_by: string | null;
        };
        /** @description An import profile. */
        ImportProfile: {
            name: components["schemas"]["ImportProfileKey"];
            /** @description What people call such files. */
            title: string;
            kind: components["schemas"]["BatchKind"];
            /** @description The `source` that its orders get. */
            source: string;
            /** @description The headings that together identify such a file. */
            known_by: string[];
            /** @description Whether it comes with Ichiba, and so cannot be changed. */
            built_in: boolean;
            standing: components["schemas"]["ImportProfileStanding"];
            /** @description Why no orders can be made of such a file; null if they can. */
            refuses: string | null;
            /** @description Increases by one with each change. */
            version: number;
            updated_at: components["schemas"]["TimeOrNull"];
            /** @description Who changed it last; null if it comes with Ichiba. */
            updated_by: string | null;
            document: components["schemas"]["ImportProfileDocument"];
        };
        /** @description A page of import profiles. */
        ImportProfileList: {
            items: components["schemas"]["ImportProfileSummary"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        /** @description A kind of file that `export_orders` writes for a carrier or a marketplace. */
        ExportProfile: {
            name: components["schemas"]["ImportProfileKey"];
            /** @description What people call such files. */
            title: string;
            /**
             * @description Which orders are in the file unless `status` is given: `to_ship`, those that a carrier is to fetch, or `shipped`, those that a marketplace is told of.
             * @enum {string}
             */
            orders: "to_ship" | "shipped";
            /** @description The `source` of the orders in the file; null if they are of all sources. */
            source: string | null;
            standing: components["schemas"]["ImportProfileStanding"];
            /**
             * @description What the name of the file ends in; `txt` if tabs separate its cells.
             * @enum {string}
             */
            extension: "csv" | "txt";
        };
        /** @description A page of export profiles. */
        ExportProfileList: {
            items: components["schemas"]["ExportProfile"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        /** @description The head of a file, and what is known of it. The parts may come in any order. */
        DetectionUpload: {
            /**
             * Format: binary
             * @description The first 64 KiB of a CSV file, or all of a workbook.
             */
            file: string;
            /**
             * @description The name of the file's encoding, or `auto` to detect it.
             * @default auto
             */
            encoding?: components["schemas"]["FileEncoding"];
            profile?: components["schemas"]["ProfileName"];
            mapping?: components["schemas"]["MappingText"];
            sheet?: components["schemas"]["SheetName"];
            /**
             * @description What the file is about.
             * @default orders
             */
            kind?: components["schemas"]["BatchKind"];
        };
        /** @description What a file seems to be. */
        ImportDetection: {
            /** @description The profile that fits, or that was asked for; `ichiba` if most of its columns are those of the template, even if some are missing; null if none fits, or several do. */
            profile: string | null;
            /** @description What people call such files; null without a profile. */
            title: string | null;
            /** @description How sure that is, in percent: the share of the headings named by the profile that the file has. 0 without a profile. */
            confidence: number;
            /** @description Other profiles that come near, the nearest first. */
            runners_up: components["schemas"]["NearProfile"][];
            /** @description Why the file cannot be imported as it is; empty if it can. */
            problems: components["schemas"]["DetectionProblem"][];
            /**
             * @description The encoding that the file is read in.
             * @example utf-8
             */
            encoding: string;
            /**
             * @description What stands between its cells: comma, tab or semicolon; null in a workbook.
             * @example comma
             */
            delimiter: string | null;
            /** @description The sheet that is read; null if the file is no workbook. */
            sheet: string | null;
            /** @description All sheets of the workbook; empty if the file is none. */
            sheets: string[];
            /** @description The row of the heading, from 1; 0 if none was found. */
            heading_row: number;
            /** @description The headings of the file. */
            columns: components["schemas"]["SampledColumn"][];
            /** @description Which columns the members of an order can come from. */
            proposals: components["schemas"]["ColumnProposal"][];
        };
        /** @description A profile that comes near to a file. */
        NearProfile: {
            name: components["schemas"]["ImportProfileKey"];
            /** @description What people call such files. */
            title: string;
            /** @description The percentage of the headings it is known by that the file has. */
            confidence: number;
        };
        /** @description Something that keeps a file from being imported. */
        DetectionProblem: {
            /** @description The code with which `create_batch` would refuse the file, such as `missing_column`; `no_profile` if the columns have to be chosen by hand. */
            code: string;
            /**
             * @description A JSON pointer into the profile, if one of its parts does not fit.
             * @example /order/total
             */
            pointer: string | null;
            /** @description What is wrong and what to do. */
            detail: string;
        };
        /** @description A heading of a file with the first different values below it. */
        SampledColumn: {
            /** @description The heading as it stands in the file. */
            heading: string;
            samples: string[];
        };
        /** @description The columns that a member of an order can come from. */
        ColumnProposal: {
            /**
             * @description The member, named as in a profile.
             * @example recipient.postal_code
             */
            member: string;
            /** @description The headings as they stand in the file. */
            columns: string[];
        };
        /** @description A file of orders and how to import it. The parts may come in any order. */
        BatchUpload: {
            /**
             * Format: binary
             * @description The file, at most 512 MiB.
             */
            file: string;
            /**
             * @description Whether to only check the file; `confirm_batch` then imports it.
             * @default false
             */
            dry_run?: boolean;
            /**
             * @description How an invalid row affects the other rows.
             * @default REJECT_FAILED_ROWS
             */
            error_policy?: components["schemas"]["ErrorPolicy"];
            /**
             * @description The name of the file's encoding, or `auto` to detect it.
             * @default auto
             */
            encoding?: components["schemas"]["FileEncoding"];
            /**
             * @description Which messages the customers receive.
             * @default EACH
             */
            notify?: components["schemas"]["Notify"];
            profile?: components["schemas"]["ProfileName"];
            mapping?: components["schemas"]["MappingText"];
            sheet?: components["schemas"]["SheetName"];
            source?: components["schemas"]["BatchSource"];
            /**
             * @description What the file is about.
             * @default orders
             */
            kind?: components["schemas"]["BatchKind"];
        };
        /** @description Orders to place together, and how to place them. */
        BatchCreate: {
            orders: components["schemas"]["OrderCreate"][];
            /**
             * @description Whether to only check the orders; `confirm_batch` then imports them.
             * @default false
             */
            dry_run?: boolean;
            /**
             * @description How an invalid order affects the others.
             * @default REJECT_FAILED_ROWS
             */
            error_policy?: components["schemas"]["ErrorPolicy"];
            /**
             * @description The encoding; JSON has only one.
             * @default auto
             * @enum {string}
             */
            encoding?: "auto";
            /**
             * @description Which messages the customers receive.
             * @default EACH
             */
            notify?: components["schemas"]["Notify"];
            /**
             * @description The `source` of the orders that do not name their own.
             * @default api
             */
            source?: components["schemas"]["BatchSource"];
            /** @description The name to show for the batch. */
            filename?: components["schemas"]["Filename"];
        };
        /** @description What to confirm. Sending no body is the same as sending an empty one. */
        BatchConfirmation: {
            /** @description The `file_sha256` of the dry run that was reviewed. */
            file_sha256?: components["schemas"]["Sha256"];
        };
        /** @description How to undo the batch. Sending no body is the same as sending an empty one. */
        BatchUndo: {
            /**
             * @description Whether to only report what would be undone.
             * @default false
             */
            dry_run?: boolean;
        };
        /** @description An import of orders, or of parcels. While it runs, its counts only increase, and rows_created + rows_failed + rows_duplicate + rows_skipped equals rows_processed. In a dry run they say what would be created; confirming the dry run resets them. What is charged through a gateway is orders_created without the orders that are paid elsewhere, paid after shipping or free; and amount_total without the yen of the first two. These five counts are null in dry runs of an earlier version, which did not count them. */
        Batch: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["BatchKind"];
            parcels: components["schemas"]["ParcelCounts"];
            /** @description The name of the file; null if none was given. */
            filename: string | null;
            file_sha256: components["schemas"]["Sha256"];
            /** @description The import profile that the file is read with, as it was when the batch was made; `mapping` if it was sent with the file; null if the file has the columns of the template. */
            profile: string | null;
            /**
             * @description The `source` of its orders; null for a batch of parcels, if it looks for orders of all sources.
             * @example csv
             */
            source: string | null;
            /** @description Whether the file is only checked; false once it is confirmed. */
            dry_run: boolean;
            error_policy: components["schemas"]["ErrorPolicy"];
            notify: components["schemas"]["Notify"];
            /**
             * @description The encoding that was requested.
             * @example auto
             */
            encoding: string;
            /** @description The encoding that the file is read in. */
            detected_encoding: string | null;
            /** @description The sheet that is read; null if the file is no workbook. */
            sheet: string | null;
            status: components["schemas"]["BatchStatus"];
            /** @description The number of rows in the file without its header; null until they have been counted. */
            rows_total: number | null;
            /** @description The number of rows that have an outcome. */
            rows_processed: number;
            /** @description Rows that became orders or parts of orders, or whose parcels were shipped or changed; in a dry run, rows that would. */
            rows_created: number;
            /** @description Rows that failed. */
            rows_failed: number;
            /** @description Rows whose orders had already been created, or already had the parcel. */
            rows_duplicate: number;
            /** @description Rows that were left out on purpose, such as those of cancelled orders. */
            rows_skipped: number;
            /** @description The orders created; in a dry run, those that would be. */
            orders_created: number;
            /** @description Orders whose payment was captured. */
            orders_paid: number;
            /** @description Orders whose payment failed. */
            orders_payment_failed: number;
            /** @description Orders whose payment has no known outcome yet. */
            orders_payment_pending: number;
            /** @description The yen of the orders created; in a dry run, of those that would be. */
            amount_total: number;
            /** @description Yen captured. */
            amount_paid: number;
            /** @description Of `orders_created`, the orders that were paid elsewhere: Ichiba charges nothing for them. */
            orders_paid_elsewhere: number | null;
            /** @description Of `amount_total`, the yen of these orders. */
            amount_paid_elsewhere: number | null;
            /** @description Of `orders_created`, the orders that are paid on delivery or by invoice: nothing is charged when they are created. */
            orders_paid_after_shipping: number | null;
            /** @description Of `amount_total`, the yen of these orders. */
            amount_paid_after_shipping: number | null;
            /** @description Of the other orders, those whose total is 0. */
            orders_free: number | null;
            /** @description Messages handed over to be sent. */
            notifications_queued: number;
            /** @description Messages that were sent. */
            notifications_sent: number;
            /** @description Orders that undoing the batch has cancelled. */
            orders_undone: number;
            /** @description Orders that could not be undone. */
            orders_kept: number;
            /** @description The yen that undoing refunds: what was left of the payments of the undone orders. */
            amount_undone: number;
            /** @description Columns of the file that the import does not know and ignores. */
            ignored_columns: string[];
            /** @description Why it FAILED, or what it is waiting for. */
            error: string | null;
            /** @description The estimated seconds until every row has an outcome, at the pace so far; null while there is no estimate. */
            eta_seconds: number | null;
            /** @description What can be done with it now. */
            allowed_actions: components["schemas"]["BatchAction"][];
            /** @description Who sent the file. */
            created_by: string;
            /** @description Increases by one with each change. */
            version: number;
            created_at: components["schemas"]["Time"];
            started_at: components["schemas"]["TimeOrNull"];
            finished_at: components["schemas"]["TimeOrNull"];
            updated_at: components["schemas"]["Time"];
        };
        /** @description What became of a file of parcels; in a dry run, what would. Apart from the two sums of orders, these are rows, named by their code. It is null for a batch of orders. */
        ParcelCounts: {
            /** @description Orders that became SHIPPED. */
            orders_shipped: number;
            /** @description SHIPPED orders that were given other parcels. */
            orders_changed: number;
            /** @description Rows of the orders that became SHIPPED. */
            parcels_shipped: number;
            /** @description Rows of the orders that were given other parcels. */
            parcels_changed: number;
            /** @description Rows whose order already had the parcel. */
            same_already: number;
            /** @description Rows without a tracking number, such as those of labels that were not printed. */
            no_number: number;
            /** @description Rows whose order was not found. */
            order_not_found: number;
            /** @description Rows whose order number fits several orders. */
            ambiguous_order: number;
            /** @description Rows whose order cannot be shipped now, because it is not paid or was cancelled, for instance. */
            not_shippable: number;
            /** @description Rows that were left out or failed for another reason. */
            others: number;
        } | null;
        /** @description A page of batches. */
        BatchList: {
            items: components["schemas"]["Batch"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        /**
         * @description A status, or null if the event did not change it.
         * @enum {string|null}
         */
        BatchStatusOrNull: "QUEUED" | "VALIDATING" | "VALIDATED" | "RUNNING" | "PAUSED" | "COMPLETED" | "CANCELLED" | "FAILED" | "UNDOING" | "UNDONE" | null;
        /**
         * @description The type of the event. Some are events of the state machine and change the status. The others do not: `created` says that the file was received, `payment_retried` that somebody requested the payment of one of its orders again, `delivery_replayed` that somebody retried a call that the service owed for the batch, and `customer_erased` that a customer was erased, and with the customer the file, if it still was there.
         * @enum {string}
         */
        BatchEventType: "created" | "validation_started" | "validated" | "started" | "confirmed" | "completed" | "failed" | "paused" | "queueing_resumed" | "validation_resumed" | "resumed" | "cancelled" | "undo_started" | "undone" | "payment_retried" | "delivery_replayed" | "customer_erased";
        /** @description One thing that happened to a batch. */
        BatchEvent: {
            id: components["schemas"]["Id"];
            batch_id: components["schemas"]["Id"];
            at: components["schemas"]["Time"];
            type: components["schemas"]["BatchEventType"];
            /**
             * @description The subject of the token whose command this was, or whose command led to it.
             * @example mika.tanaka
             */
            actor: string;
            /** @description The id of the request that caused this; null if the service continued on its own. */
            cause: string | null;
            from_status: components["schemas"]["BatchStatusOrNull"];
            to_status: components["schemas"]["BatchStatusOrNull"];
            /** @description Further details. The fields depend on the type. */
            data: {
                [key: string]: unknown;
            };
        };
        /** @description A page of events, oldest first. */
        BatchEventList: {
            items: components["schemas"]["BatchEvent"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        /**
         * @description The outcome of a row. `created` means that it became an order, or that its parcel was shipped or changed; `duplicate`, that its order had already been created, or already had the parcel; `skipped`, that the row is left out on purpose, such as that of an order that was cancelled.
         * @enum {string}
         */
        RowOutcome: "created" | "failed" | "duplicate" | "skipped";
        /**
         * @description Why a row failed, for programs. The codes include wrong_column_count, missing_value, invalid_email, invalid_number, out_of_range, unknown_payment_method, unknown_locale, too_long, invalid_text, conflicting_rows, order_rejected, too_many_items, undecodable_bytes, external_id_conflict, total_differs, amount_not_payable, adjustment_sign, discount_too_large, rounded_number, formula_error, ambiguous_date, invalid_date, changed_quotes, not_settled, unsupported_currency, unknown_state and rows_apart. A `created` row has `payment_declined` if the order was created and its payment failed. A `skipped` row has `skipped_cancelled`, `skipped_refunded` or `skipped_not_an_order`. In a file of parcels, a `created` row has `parcels_shipped` or `parcels_changed`, a `duplicate` row `same_already`, a `skipped` row `no_number` or one of those above, and a failed row may also have `order_not_found`, `ambiguous_order`, `not_shippable` or `too_many_parcels`.
         * @example invalid_email
         */
        RowCode: string;
        /**
         * @description The outcome of undoing the batch for an order.
         * @enum {string}
         */
        UndoOutcome: "UNDONE" | "KEPT";
        /** @description How a cell was interpreted that was not written in the expected form. */
        RowChange: {
            column: string;
            /** @description The cell as it is in the file. */
            before: string;
            /** @description The cell as it was interpreted. */
            after: string;
        };
        /** @description The outcome of a row. */
        BatchRow: {
            /** @description The row's number in the file, whose header is row 1. */
            row: number;
            outcome: components["schemas"]["RowOutcome"];
            /** @description Why it failed, for programs. */
            code: string | null;
            /** @description The column with the fault. */
            pointer: string | null;
            /** @description What is wrong, for a person to read. */
            detail: string | null;
            /** @description What was probably meant. */
            suggestion: string | null;
            /** @description The order's id in the file. */
            external_id: string | null;
            order_id: components["schemas"]["IdOrNull"];
            /** @description How cells were interpreted that were not written in the expected form. */
            changes: components["schemas"]["RowChange"][];
            /**
             * @description The outcome of undoing the batch for the order of this row; null if the batch was not undone.
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
            /** @description The yen that would be refunded: what was paid for the orders, less what was already refunded. A refund that is still under way is deducted once it is confirmed. */
            amount_to_refund: number;
            orders_kept: components["schemas"]["RowCount"];
            /** @description The first hundred orders that would be kept. */
            kept: components["schemas"]["KeptOrder"][];
        };
        /** @description An order that undoing its batch would keep, and why. */
        KeptOrder: {
            order_id: components["schemas"]["Id"];
            status: components["schemas"]["OrderStatus"];
            reason: string;
        };
        /** @description The yen of a batch, each counted where it is recorded. */
        Certificate: {
            batch_id: components["schemas"]["Id"];
            file_sha256: components["schemas"]["Sha256"];
            /** @description The yen of the rows that became orders, counted from the file. */
            yen_in_file: number;
            /** @description The order totals as the file itself states them, of the rows that became orders; null if it does not state one for each of these orders. */
            yen_stated: number | null;
            /** @description The yen of the orders that were created. */
            yen_ordered: number;
            /** @description Of `yen_ordered`, the yen of orders that were paid elsewhere. No gateway takes them. */
            yen_paid_elsewhere: number;
            /** @description Of `yen_ordered`, the yen of orders that are paid on delivery or by invoice; until they are received, they are unknown. */
            yen_paid_after_shipping: number;
            /** @description The yen of the captured payments, as the payment service counts them. */
            yen_captured: number;
            /** @description The yen of the payments that failed. */
            yen_failed: number;
            /** @description The yen of the payments whose outcome is not known yet. */
            yen_unknown: number;
            /** @description The captured yen that were refunded since, as the payment service counts them. */
            yen_refunded: number;
            /** @description The captured yen that are still to be refunded, because the refund is not confirmed or not requested yet. */
            yen_to_refund: number;
            /** @description Whether the amounts add up. */
            balanced: boolean;
            checked_at: components["schemas"]["Time"];
        };
        /**
         * Format: date-time
         * @description RFC 3339 in UTC; null if it has not happened.
         * @example 2026-11-20T09:30:00.000Z
         */
        TimeOrNull: string | null;
        /** @description The customer, named by an e-mail address, a telephone number or both. */
        CustomerToErase: {
            /** @description All orders with this e-mail address, regardless of case. */
            email?: components["schemas"]["Email"];
            /**
             * @description All orders with this telephone number, also if they write it with other hyphens or, for a number that begins with 0, with +81.
             * @example 03-1234-5678
             */
            phone?: string;
        };
        /** @description What erasing a customer would concern. */
        ErasurePreview: {
            /** @description Orders that are not erased yet. */
            orders: number;
            /** @description Their payments. */
            payments: number;
            /** @description Messages about them or to the customer; at least so many, if there are more than 200 orders. */
            messages: number;
            /** @description Uploaded files in which the customer is named. They would be deleted. */
            files: number;
            /** @description Whether `erase_customer` would be accepted now. */
            can_be_erased: boolean;
            /** @description What is in the way, at most 200. */
            in_the_way: components["schemas"]["InTheWay"][];
            /** @description How many things are in the way. */
            in_the_way_total: number;
        };
        /** @description Something unfinished that is in the way of an erasure. */
        InTheWay: {
            reason: components["schemas"]["ErasureObstacle"];
            order_id: components["schemas"]["IdOrNull"];
            /** @description The order's id at its source. */
            external_id: string | null;
            batch_id: components["schemas"]["IdOrNull"];
        };
        /**
         * @description The status of an erasure. It ends COMPLETED; what it waits for is in `error`.
         * @enum {string}
         */
        ErasureStatus: "IN_PROGRESS" | "COMPLETED";
        /** @description The erasure of a customer. It does not hold anything that it erased. */
        Erasure: {
            id: components["schemas"]["Id"];
            status: components["schemas"]["ErasureStatus"];
            /** @description What it is waiting for, in the language that `Accept-Language` prefers; foreign words as they were said. */
            error: string | null;
            /** @description A hash of the e-mail address, or of the telephone number if there was none, under a key of this installation. Erasures of the same customer have the same. */
            customer_key: string;
            /** @description Orders erased so far. */
            orders: number;
            /** @description Payments erased so far. */
            payments: number;
            /** @description Messages erased so far. */
            messages: number;
            /** @description Uploaded files deleted so far. */
            files: number;
            /** @description How much was erased where. */
            erased: components["schemas"]["ErasedPlace"][];
            /** @description What others keep: payments at a gateway that has no way to erase them, and messages that a mail or SMS provider has sent. Erase them there. */
            left: components["schemas"]["LeftPlace"][];
            /** @description Who gave the command. */
            created_by: string;
            /** @description Increases by one with each change. */
            version: number;
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
            finished_at: components["schemas"]["TimeOrNull"];
        };
        /** @description A page of erasures. */
        ErasureList: {
            items: components["schemas"]["Erasure"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
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
        /** @description The batch, as of now. The requested change continues in the background. */
        BatchAccepted: {
            headers: {
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Batch"];
            };
        };
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
        /** @description The request carries no token, or the token is not valid. */
        Unauthorized: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
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
                 *       "detail": "The token is invalid, expired or from another installation; `ichiba token` prints a new one.",
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
                 *       "detail": "The token lacks the scope orders:write.",
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
                 *       "detail": "The order is SHIPPED and cannot be cancelled.",
                 *       "code": "illegal_transition",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The resource has changed since the version in `If-Match`. */
        PreconditionFailed: {
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
                 *       "title": "Precondition Failed",
                 *       "status": 412,
                 *       "detail": "The order is at version 4, not 3. Read it again and repeat the change.",
                 *       "code": "precondition_failed",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than the service accepts. */
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
        /** @description The operation does not accept a body of this type. */
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
                 *       "detail": "Send application/json instead of text/xml.",
                 *       "code": "unsupported_media_type",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request does not match the schema. `errors` lists each fault with its place. */
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
                 *       "detail": "/items/0/quantity: the value is less than the minimum of 1",
                 *       "code": "validation_failed",
                 *       "request_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                 *       "errors": [
                 *         {
                 *           "pointer": "/items/0/quantity",
                 *           "detail": "the value is less than the minimum of 1"
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
        /** @description The service failed. The log has the error under the request id. */
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
        /** @description The service cannot accept the request now. Nothing was done. */
        ServiceUnavailable: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
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
        /** @description The `name` of the profile. */
        ImportProfileName: components["schemas"]["ImportProfileKey"];
        /** @description A profile that is not stored, as JSON in the form of `put_import_profile`, for files of which one comes only once. Its `name` is `mapping`, and its `title`, `source` and `known_by` may be left out; every column that it names has to be there. Send a long one as a part of the form instead. With another `profile` than `auto` it is refused with 400 `contradictory_values`. */
        MappingQuery: string;
        /**
         * @description The name of the sheet to read, if the file is an Excel workbook. The default is its first.
         * @example Orders
         */
        SheetQuery: components["schemas"]["SheetName"];
        /**
         * @description The encoding of the file. `utf-8-sig` is UTF-8 with a byte order mark, which Excel needs.
         * @example utf-8-sig
         */
        SheetEncoding: "utf-8-sig" | "cp932";
        /** @description The `id` of the reconciliation. */
        ReconciliationId: components["schemas"]["Id"];
        /** @description The `id` of the difference. */
        DifferenceId: components["schemas"]["Id"];
        /** @description The `id` of the erasure. */
        ErasureId: components["schemas"]["Id"];
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
         * @description The `ETag` of the version that the change is based on, or several separated by commas, or `*`. If the resource has none of these versions, the answer is 412. A weak tag (`W/"3"`) never matches.
         * @example "3"
         */
        IfMatch: string;
        /** @description The `id` of the order. */
        OrderId: components["schemas"]["Id"];
        /**
         * @description Only orders in this status. Repeat the parameter to select several.
         * @example [
         *       "PAID",
         *       "SHIPPED"
         *     ]
         */
        StatusFilter: components["schemas"]["OrderStatus"][];
        /** @description Only orders of the customer with this e-mail address, regardless of case. */
        CustomerEmailFilter: components["schemas"]["Email"];
        /**
         * @description Only orders that match this text: as a part of the customer's name, e-mail address or telephone number, as the whole `external_id`, as the start of the `id`, or as its last twelve digits, which is the number by which customers know an order that has no `external_id`. A name matches regardless of letter case and width, of composed or decomposed characters, of spaces between Japanese characters, and of the usual variants of a character (髙 and 高). A telephone number matches with or without hyphens.
         * @example 佐藤
         */
        Query: string;
        /** @description Only orders created by this batch. */
        BatchIdFilter: components["schemas"]["Id"];
        /**
         * @description Only orders from this source.
         * @example web
         */
        SourceFilter: string;
        /**
         * @description Only orders that are paid in this way. Repeat the parameter to select several.
         * @example [
         *       "card"
         *     ]
         */
        PaymentMethodFilter: components["schemas"]["PaymentMethod"][];
        /** @description Only orders that the customer placed at this time or later. */
        OrderedFrom: components["schemas"]["Time"];
        /** @description Only orders that the customer placed before this time. */
        OrderedTo: components["schemas"]["Time"];
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
         * @description The sort order. A leading minus puts the newest or the largest first.
         * @example -created_at
         */
        Sort: "created_at" | "-created_at" | "ordered_at" | "-ordered_at" | "total_amount" | "-total_amount";
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
        /** @description The URL of the new resource. */
        Location: string;
        /** @description `true` if this is the stored answer to an earlier request with the same key. */
        IdempotentReplayed: "true";
        /**
         * @description The name to save the file under.
         * @example attachment; filename="orders-2026-11-20.csv"
         */
        ContentDisposition: string;
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
    list_orders: {
        parameters: {
            query?: {
                /**
                 * @description Only orders in this status. Repeat the parameter to select several.
                 * @example [
                 *       "PAID",
                 *       "SHIPPED"
                 *     ]
                 */
                status?: components["parameters"]["StatusFilter"];
                /** @description Only orders of the customer with this e-mail address, regardless of case. */
                customer_email?: components["parameters"]["CustomerEmailFilter"];
                /**
                 * @description Only orders that match this text: as a part of the customer's name, e-mail address or telephone number, as the whole `external_id`, as the start of the `id`, or as its last twelve digits, which is the number by which customers know an order that has no `external_id`. A name matches regardless of letter case and width, of composed or decomposed characters, of spaces between Japanese characters, and of the usual variants of a character (髙 and 高). A telephone number matches with or without hyphens.
                 * @example 佐藤
                 */
                q?: components["parameters"]["Query"];
                /** @description Only orders created by this batch. */
                batch_id?: components["parameters"]["BatchIdFilter"];
                /**
                 * @description Only orders from this source.
                 * @example web
                 */
                source?: components["parameters"]["SourceFilter"];
                /**
                 * @description Only orders that are paid in this way. Repeat the parameter to select several.
                 * @example [
                 *       "card"
                 *     ]
                 */
                payment_method?: components["parameters"]["PaymentMethodFilter"];
                /** @description Only orders that the customer placed at this time or later. */
                ordered_from?: components["parameters"]["OrderedFrom"];
                /** @description Only orders that the customer placed before this time. */
                ordered_to?: components["parameters"]["OrderedTo"];
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
                 * @description The sort order. A leading minus puts the newest or the largest first.
                 * @example -created_at
                 */
                sort?: components["parameters"]["Sort"];
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
            /** @description A page of orders. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    create_order: {
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
                "application/json": components["schemas"]["OrderCreate"];
            };
        };
        responses: {
            /** @description The order with its items, as it stands after one payment attempt. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_order_stats: {
        parameters: {
            query?: {
                /**
                 * @description How many days to look back, including today.
                 * @example 30
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
            /** @description Counts and sums. */
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
                     *           "status": "ACCEPTED",
                     *           "count": 0,
                     *           "amount": 0,
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    export_orders: {
        parameters: {
            query?: {
                /**
                 * @description Only orders in this status. Repeat the parameter to select several.
                 * @example [
                 *       "PAID",
                 *       "SHIPPED"
                 *     ]
                 */
                status?: components["parameters"]["StatusFilter"];
                /** @description Only orders of the customer with this e-mail address, regardless of case. */
                customer_email?: components["parameters"]["CustomerEmailFilter"];
                /**
                 * @description Only orders that match this text: as a part of the customer's name, e-mail address or telephone number, as the whole `external_id`, as the start of the `id`, or as its last twelve digits, which is the number by which customers know an order that has no `external_id`. A name matches regardless of letter case and width, of composed or decomposed characters, of spaces between Japanese characters, and of the usual variants of a character (髙 and 高). A telephone number matches with or without hyphens.
                 * @example 佐藤
                 */
                q?: components["parameters"]["Query"];
                /** @description Only orders created by this batch. */
                batch_id?: components["parameters"]["BatchIdFilter"];
                /**
                 * @description Only orders from this source.
                 * @example web
                 */
                source?: components["parameters"]["SourceFilter"];
                /**
                 * @description Only orders that are paid in this way. Repeat the parameter to select several.
                 * @example [
                 *       "card"
                 *     ]
                 */
                payment_method?: components["parameters"]["PaymentMethodFilter"];
                /** @description Only orders that the customer placed at this time or later. */
                ordered_from?: components["parameters"]["OrderedFrom"];
                /** @description Only orders that the customer placed before this time. */
                ordered_to?: components["parameters"]["OrderedTo"];
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
                 * @description The sort order. A leading minus puts the newest or the largest first.
                 * @example -created_at
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description The encoding of the file. `utf-8-sig` is UTF-8 with a byte order mark, which Excel needs.
                 * @example utf-8-sig
                 */
                encoding?: components["parameters"]["SheetEncoding"];
                /**
                 * @description What the file is for, one of `list_export_profiles`. It has its own encoding, and unless `status` is given it has the orders whose turn it is: those to be shipped for a carrier, those that were shipped for a marketplace. The default is Ichiba's own columns.
                 * @example yamato-b2
                 */
                profile?: components["schemas"]["ProfileName"];
                /**
                 * @description With `profile`, what happens if something cannot be written. refuse, the default: there is no file. replace: a character that the encoding does not have becomes `〓`, and a text that is too long is cut.
                 * @example replace
                 */
                unwritable?: "refuse" | "replace";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, with a header row. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example order-id	order-item-id	quantity	ship-date	carrier-code	carrier-name	tracking-number	ship-method */
                    "text/tab-separated-values": string;
                    /**
                     * @example id,external_id,status,customer_name,customer_email,product_name,sku,quantity,unit_price,line_total
                     *     019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071,WEB-2026-000123,PAID,佐藤 花子,hanako.sato@example.jp,有田焼 湯呑,ARITA-YUNOMI,2,1800,3600
                     */
                    "text/csv": string;
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
    list_export_profiles: {
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
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of profiles. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportProfileList"];
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cancel_order: {
        parameters: {
            query?: {
                /**
                 * @description Cancel the order and refund its payment although the customer's bank disputes the payment.
                 * @example true
                 */
                despite_dispute?: boolean;
            };
            header?: {
                /**
                 * @description The `ETag` of the version that the change is based on, or several separated by commas, or `*`. If the resource has none of these versions, the answer is 412. A weak tag (`W/"3"`) never matches.
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
            /** @description The order, now CANCELLED. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    update_order: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the version that the change is based on, or several separated by commas, or `*`. If the resource has none of these versions, the answer is 412. A weak tag (`W/"3"`) never matches.
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
            /** @description The changed order. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    set_order_status: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the version that the change is based on, or several separated by commas, or `*`. If the resource has none of these versions, the answer is 412. A weak tag (`W/"3"`) never matches.
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
            /** @description The order with its new status. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    set_order_parcels: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the version that the change is based on, or several separated by commas, or `*`. If the resource has none of these versions, the answer is 412. A weak tag (`W/"3"`) never matches.
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
                 *       "parcels": [
                 *         {
                 *           "tracking_number": "1234-5678-9012",
                 *           "carrier": "ヤマト運輸"
                 *         },
                 *         {
                 *           "tracking_number": "1234-5678-9023",
                 *           "carrier": "ヤマト運輸"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ParcelsChange"];
            };
        };
        responses: {
            /** @description The order with its new status. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    retry_payment: {
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    send_payment_link: {
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
                /** @description The `id` of the order. */
                order_id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link, which is on its way to the customer. */
            202: {
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
                     *       "order_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "url": "https://pay.example.jp/pay/AZorPhwgfjGPQqO0xdbn-LYk1tq3Xe0Jx0F0a8m1b2c",
                     *       "expires_at": "2026-11-27T09:30:00.000Z",
                     *       "locale": "ja",
                     *       "channel": "EMAIL"
                     *     }
                     */
                    "application/json": components["schemas"]["SentPaymentLink"];
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
    list_order_events: {
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
            429: components["responses"]["TooManyRequests"];
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
            /** @description The explanation, as of now. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Language": components["headers"]["ContentLanguage"];
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
    list_reconciliations: {
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
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reconciliations. */
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    start_reconciliation: {
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
                 *       "from": "2026-11-20T00:00:00.000Z",
                 *       "to": "2026-11-21T00:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["ReconciliationCreate"];
            };
        };
        responses: {
            /** @description The reconciliation. It continues in the background. */
            202: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
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
                 * @description Only differences about payments or captures of this gateway.
                 * @example simulator
                 */
                gateway?: string;
                /**
                 * @description Only differences whose remedy has been applied, or only those whose remedy has not.
                 * @example false
                 */
                applied?: boolean;
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_batches: {
        parameters: {
            query?: {
                /**
                 * @description Only batches in this status. Repeat the parameter to select several.
                 * @example [
                 *       "RUNNING",
                 *       "PAUSED"
                 *     ]
                 */
                status?: components["schemas"]["BatchStatus"][];
                /**
                 * @description Only batches of this kind.
                 * @example parcels
                 */
                kind?: components["schemas"]["BatchKind"];
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
            /** @description A page of batches. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    create_batch: {
        parameters: {
            query?: {
                /**
                 * @description What the file is about. The default is `orders`.
                 * @example orders
                 */
                kind?: components["schemas"]["BatchKind"];
                /**
                 * @description Whether to only check the file; `confirm_batch` then imports it. The default is false.
                 * @example true
                 */
                dry_run?: boolean;
                /**
                 * @description How an invalid row affects the other rows. The default is REJECT_FAILED_ROWS.
                 * @example REJECT_FAILED_ROWS
                 */
                error_policy?: components["schemas"]["ErrorPolicy"];
                /**
                 * @description The encoding of the file. The default is `auto`, which detects it.
                 * @example auto
                 */
                encoding?: components["schemas"]["FileEncoding"];
                /**
                 * @description Which messages the customers receive. The default is EACH.
                 * @example EACH
                 */
                notify?: components["schemas"]["Notify"];
                /**
                 * @description The import profile to read the file with: the export of another system. The default is `auto`, which recognises the file by its header; `ichiba` stands for the columns of the template. A file of parcels has profiles of its own, such as `yamato-b2`.
                 * @example shopify
                 */
                profile?: components["schemas"]["ProfileName"];
                /** @description A profile that is not stored, as JSON in the form of `put_import_profile`, for files of which one comes only once. Its `name` is `mapping`, and its `title`, `source` and `known_by` may be left out; every column that it names has to be there. Send a long one as a part of the form instead. With another `profile` than `auto` it is refused with 400 `contradictory_values`. */
                mapping?: components["parameters"]["MappingQuery"];
                /**
                 * @description The name of the sheet to read, if the file is an Excel workbook. The default is its first.
                 * @example Orders
                 */
                sheet?: components["parameters"]["SheetQuery"];
                /**
                 * @description The `source` of the orders. The default is that of the import profile; `csv` for a file with the columns of the template, and `api` for JSON. For a file of parcels, only orders of this source are looked for; the default is all orders.
                 * @example csv
                 */
                source?: components["schemas"]["BatchSource"];
                /**
                 * @description The name to show for the batch. A multipart file brings its own name.
                 * @example orders-2026-11.csv
                 */
                filename?: components["schemas"]["Filename"];
            };
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
            /** @description The batch. It continues in the background. */
            202: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_batch_template: {
        parameters: {
            query?: {
                /**
                 * @description The encoding of the file. `utf-8-sig` is UTF-8 with a byte order mark, which Excel needs.
                 * @example utf-8-sig
                 */
                encoding?: components["parameters"]["SheetEncoding"];
                /**
                 * @description The language of the column headers.
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
            /** @description The file, with a header row. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_batch_rows: {
        parameters: {
            query?: {
                /**
                 * @description Only rows with this outcome.
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
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the previous page. Leave it out for the first page. */
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_batch_errors: {
        parameters: {
            query?: {
                /**
                 * @description The encoding of the file. `utf-8-sig` is UTF-8 with a byte order mark, which Excel needs.
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
            /** @description The file, with a header row. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example external_id,customer_name,customer_email,product_name,quantity,unit_price,_row,_code,_pointer,_detail
                     *     A-1002,鈴木 一郎,ichiro.suzuki@,有田焼 湯呑,2,1800,3,invalid_email,customer_email,This is not an e-mail address.
                     */
                    "text/csv": string;
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
            429: components["responses"]["TooManyRequests"];
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
            429: components["responses"]["TooManyRequests"];
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
            429: components["responses"]["TooManyRequests"];
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
            429: components["responses"]["TooManyRequests"];
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
            /** @description What undoing the batch would do. Nothing was changed. */
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_batch_events: {
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    stream_batch_progress: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the last event received. An EventSource sends it when it reconnects.
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
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
            /** @description The batch has ended, and the last event was already received. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description The certificate, as of now. */
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
                     *       "batch_id": "019a2b3b-0001-7002-8003-000400050006",
                     *       "file_sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "yen_in_file": 633200,
                     *       "yen_stated": 633200,
                     *       "yen_ordered": 633200,
                     *       "yen_paid_elsewhere": 120000,
                     *       "yen_paid_after_shipping": 0,
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_import_profiles: {
        parameters: {
            query?: {
                /**
                 * @description Only those that come with Ichiba (true), or only your own (false).
                 * @example false
                 */
                built_in?: boolean;
                /**
                 * @description Only those of such files.
                 * @example parcels
                 */
                kind?: components["schemas"]["BatchKind"];
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
            /** @description A page of profiles. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportProfileList"];
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
    detect_import_profile: {
        parameters: {
            query?: {
                /**
                 * @description The encoding of the file. The default is `auto`, which detects it.
                 * @example auto
                 */
                encoding?: components["schemas"]["FileEncoding"];
                /**
                 * @description The profile to look at the file with. The default is `auto`, which looks for one that fits.
                 * @example shopify
                 */
                profile?: components["schemas"]["ProfileName"];
                /**
                 * @description What the file is about. The default is `orders`.
                 * @example orders
                 */
                kind?: components["schemas"]["BatchKind"];
                /** @description A profile that is not stored, as JSON in the form of `put_import_profile`, for files of which one comes only once. Its `name` is `mapping`, and its `title`, `source` and `known_by` may be left out; every column that it names has to be there. Send a long one as a part of the form instead. With another `profile` than `auto` it is refused with 400 `contradictory_values`. */
                mapping?: components["parameters"]["MappingQuery"];
                /**
                 * @description The name of the sheet to read, if the file is an Excel workbook. The default is its first.
                 * @example Orders
                 */
                sheet?: components["parameters"]["SheetQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["DetectionUpload"];
                /**
                 * @example Order,Last name,First name,Item,Pieces,Price,Postage,Sum
                 *     T-1,水沢,紗季,湯呑,2,1800,600,4200
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description What the file seems to be. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetection"];
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
    get_import_profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `name` of the profile. */
                name: components["parameters"]["ImportProfileName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportProfile"];
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
    put_import_profile: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the version that the change is based on, or several separated by commas, or `*`. If the resource has none of these versions, the answer is 412. A weak tag (`W/"3"`) never matches.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The `name` of the profile. */
                name: components["parameters"]["ImportProfileName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportProfileDocument"];
            };
        };
        responses: {
            /** @description The profile as it is stored now. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportProfile"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    delete_import_profile: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the version that the change is based on, or several separated by commas, or `*`. If the resource has none of these versions, the answer is 412. A weak tag (`W/"3"`) never matches.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The `name` of the profile. */
                name: components["parameters"]["ImportProfileName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile is gone. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
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
                 *       "email": "hanako.sato@example.jp",
                 *       "phone": "03-1234-5678"
                 *     }
                 */
                "application/json": components["schemas"]["CustomerToErase"];
            };
        };
        responses: {
            /** @description The erasure. It continues in the background. */
            202: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2e10-0000-7f60-8a1b-2c3d4e5f6071",
                     *       "status": "IN_PROGRESS",
                     *       "error": null,
                     *       "customer_key": "6b51d431df5d7f141cbececcf79edf3dd861c3b4069f0b11661a3eefacbba918",
                     *       "orders": 0,
                     *       "payments": 0,
                     *       "messages": 0,
                     *       "files": 0,
                     *       "erased": [],
                     *       "left": [],
                     *       "created_by": "mika.tanaka",
                     *       "version": 1,
                     *       "created_at": "2026-11-20T09:30:00.000Z",
                     *       "updated_at": "2026-11-20T09:30:00.000Z",
                     *       "finished_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Erasure"];
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
    preview_erasure: {
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
                 *       "email": "hanako.sato@example.jp"
                 *     }
                 */
                "application/json": components["schemas"]["CustomerToErase"];
            };
        };
        responses: {
            /** @description What would be erased, and what is in the way. */
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
                     *       "orders": 3,
                     *       "payments": 3,
                     *       "messages": 5,
                     *       "files": 1,
                     *       "can_be_erased": false,
                     *       "in_the_way": [
                     *         {
                     *           "reason": "not_shipped",
                     *           "order_id": "019a9c00-0000-7000-8000-000000000001",
                     *           "external_id": "WEB-2026-000123",
                     *           "batch_id": null
                     *         }
                     *       ],
                     *       "in_the_way_total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ErasurePreview"];
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
    list_erasures: {
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
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of erasures. */
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
                     *       "items": [
                     *         {
                     *           "id": "019a2e10-0000-7f60-8a1b-2c3d4e5f6071",
                     *           "status": "COMPLETED",
                     *           "error": null,
                     *           "customer_key": "6b51d431df5d7f141cbececcf79edf3dd861c3b4069f0b11661a3eefacbba918",
                     *           "orders": 2,
                     *           "payments": 2,
                     *           "messages": 4,
                     *           "files": 1,
                     *           "erased": [
                     *             {
                     *               "service": "notification",
                     *               "place": "mail",
                     *               "count": 4
                     *             },
                     *             {
                     *               "service": "notification",
                     *               "place": "notifications",
                     *               "count": 4
                     *             },
                     *             {
                     *               "service": "order",
                     *               "place": "orders",
                     *               "count": 2
                     *             }
                     *           ],
                     *           "left": [
                     *             {
                     *               "place": "stripe",
                     *               "count": 1
                     *             }
                     *           ],
                     *           "created_by": "mika.tanaka",
                     *           "version": 6,
                     *           "created_at": "2026-11-20T09:30:00.000Z",
                     *           "updated_at": "2026-11-20T09:30:02.000Z",
                     *           "finished_at": "2026-11-20T09:30:02.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ErasureList"];
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
    get_erasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the erasure. */
                erasure_id: components["parameters"]["ErasureId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The erasure. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2e10-0000-7f60-8a1b-2c3d4e5f6071",
                     *       "status": "COMPLETED",
                     *       "error": null,
                     *       "customer_key": "6b51d431df5d7f141cbececcf79edf3dd861c3b4069f0b11661a3eefacbba918",
                     *       "orders": 2,
                     *       "payments": 2,
                     *       "messages": 4,
                     *       "files": 1,
                     *       "erased": [
                     *         {
                     *           "service": "notification",
                     *           "place": "mail",
                     *           "count": 4
                     *         },
                     *         {
                     *           "service": "notification",
                     *           "place": "notifications",
                     *           "count": 4
                     *         },
                     *         {
                     *           "service": "order",
                     *           "place": "orders",
                     *           "count": 2
                     *         }
                     *       ],
                     *       "left": [
                     *         {
                     *           "place": "stripe",
                     *           "count": 1
                     *         }
                     *       ],
                     *       "created_by": "mika.tanaka",
                     *       "version": 6,
                     *       "created_at": "2026-11-20T09:30:00.000Z",
                     *       "updated_at": "2026-11-20T09:30:02.000Z",
                     *       "finished_at": "2026-11-20T09:30:02.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Erasure"];
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
                     *           "name": "ICHIBA_ORDER_DATABASE_URL",
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
                     *           "kind": "owed_work",
                     *           "what": "Calls to other services that were made, since then.",
                     *           "setting": "ICHIBA_KEEP_OWED_WORK",
                     *           "keeps_days": 30
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
                     *           "detail": "The circuit breaker has been open since 2026-11-20T09:30:00Z. The next probe is due at 2026-11-20T09:30:30Z."
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
            /** @description The service cannot work now. The body says why. */
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
