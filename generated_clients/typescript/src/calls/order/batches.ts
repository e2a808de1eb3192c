// Made from openapi/order.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import type { Source } from "../../runtime/files.js";
import { follow } from "../../runtime/following.js";
import { Call, type CallOptions, type KeyedCallOptions, type Operation } from "../../runtime/operation.js";
import { Pages } from "../../runtime/paging.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/order.js";

const LIST_BATCHES: Operation = {
  "id": "list_batches",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/batches",
  "query": [
    "status",
    "kind",
    "limit",
    "cursor"
  ]
};
const CREATE_BATCH: Operation = {
  "id": "create_batch",
  "service": "order",
  "method": "POST",
  "path": "/api/v1/batches",
  "query": [
    "kind",
    "dry_run",
    "error_policy",
    "encoding",
    "notify",
    "profile",
    "mapping",
    "sheet",
    "source",
    "filename"
  ],
  "takesKey": true
};
const GET_BATCH_TEMPLATE: Operation = {
  "id": "get_batch_template",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/batches/template.csv",
  "query": [
    "encoding",
    "locale"
  ]
};
const GET_BATCH: Operation = {
  "id": "get_batch",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/batches/{batchId}"
};
const LIST_BATCH_ROWS: Operation = {
  "id": "list_batch_rows",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/batches/{batchId}/rows",
  "query": [
    "outcome",
    "code",
    "undo",
    "limit",
    "cursor"
  ]
};
const GET_BATCH_ERRORS: Operation = {
  "id": "get_batch_errors",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/batches/{batchId}/errors.csv",
  "query": [
    "encoding"
  ]
};
const CONFIRM_BATCH: Operation = {
  "id": "confirm_batch",
  "service": "order",
  "method": "POST",
  "path": "/api/v1/batches/{batchId}/confirm",
  "body": "optional"
};
const PAUSE_BATCH: Operation = {
  "id": "pause_batch",
  "service": "order",
  "method": "POST",
  "path": "/api/v1/batches/{batchId}/pause"
};
const RESUME_BATCH: Operation = {
  "id": "resume_batch",
  "service": "order",
  "method": "POST",
  "path": "/api/v1/batches/{batchId}/resume"
};
const CANCEL_BATCH: Operation = {
  "id": "cancel_batch",
  "service": "order",
  "method": "POST",
  "path": "/api/v1/batches/{batchId}/cancel"
};
const UNDO_BATCH: Operation = {
  "id": "undo_batch",
  "service": "order",
  "method": "POST",
  "path": "/api/v1/batches/{batchId}/undo",
  "body": "optional"
};
const LIST_BATCH_EVENTS: Operation = {
  "id": "list_batch_events",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/batches/{batchId}/events",
  "query": [
    "limit",
    "cursor"
  ]
};
const STREAM_BATCH_PROGRESS: Operation = {
  "id": "stream_batch_progress",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/batches/{batchId}/progress"
};
const GET_BATCH_CERTIFICATE: Operation = {
  "id": "get_batch_certificate",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/batches/{batchId}/certificate"
};

/** Import many orders from one file, see the outcome of each row, and undo the import. */
export class BatchesCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * List batches.
   *
   * Returns the batches that match the given filters, newest first. A cursor is valid only with
   * the filters that it was issued for; with any others the answer is 400.
   */
  list(params: T.ListBatchesQuery = {}, options: CallOptions = {}): Answered<T.ListBatchesResult> {
    const call = new Call(LIST_BATCHES, { params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `list`; a page is asked for when it is needed. */
  iter(params: T.ListBatchesQuery = {}, options: CallOptions = {}): Pages<T.Batch> {
    return new Pages<T.Batch>(
      (cursor) => this.list({ ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }

  /**
   * Import many orders.
   *
   * Accepts a file of orders, stores it and answers at once. The batch then continues in the
   * background; `get_batch`, `stream_batch_progress` and `list_batch_rows` report its progress.
   * Send the file as `multipart/form-data`, or as a plain `text/csv` body with the options as
   * query parameters. Up to 1,000 orders may be sent as JSON instead. An option given both in
   * the query and in the body must have the same value in both; otherwise the answer is 400
   * `contradictory_values`. A file that cannot be a file of orders is refused with 400 and
   * nothing is stored; the codes include `empty_file`, `not_a_csv_file`, `no_header`,
   * `missing_column`, `repeated_column`, `nul_bytes`, `line_too_long`, `unknown_encoding`,
   * `unknown_profile`, `ambiguous_profile`, `unsupported_export`, `not_a_workbook`,
   * `workbook_too_large` and `unknown_sheet`. The file is CSV, TSV or an Excel workbook (.xlsx),
   * which its content shows, whatever type it is sent as. A file of more than 512 MiB, or JSON
   * of more than 8 MiB, is refused with 413. An invalid row does not stop the other rows unless
   * `error_policy` says so. Orders that were imported before are not imported again: their rows
   * are `duplicate`. With `kind=parcels` the file is one of parcels: a carrier's result file, or
   * order and tracking numbers in columns of your own. Each of its orders is found by its
   * `external_id`, with or without a leading `#`, by an end of it of at least 10 characters that
   * no other order has, or by its `id`. It becomes SHIPPED with the parcels that the file has
   * for it, or its parcels are changed if it is SHIPPED and has others. A file that is sent
   * again changes nothing. The customers are told of what is shipped or changed, unless `notify`
   * is NONE; DIGEST is refused with 400 `no_digest_of_parcels`, and parcels as JSON with 400
   * `parcels_need_a_file`.
   */
  create(file: Source, params: T.CreateBatchQuery = {}, options: KeyedCallOptions = {}): Answered<T.CreateBatchResult> {
    const call = new Call(CREATE_BATCH, { params, file, }, options);
    return this.#sender.send(call);
  }

  /**
   * Get a template for an order file.
   *
   * Returns all columns that an order file can have, with an example row, to start from in a
   * spreadsheet.
   */
  getTemplate(params?: T.GetBatchTemplateQuery, options?: CallOptions & { to?: undefined }): Answered<Uint8Array<ArrayBuffer>>;
  /** With `to`, a path, the file is saved piece by piece, and stands there once it is whole. */
  getTemplate(params: T.GetBatchTemplateQuery | undefined, options: CallOptions & { to: string | URL }): Answered<string>;
  getTemplate(
    params: T.GetBatchTemplateQuery = {}, options: CallOptions & { to?: string | URL | undefined } = {},
  ): Answered<Uint8Array<ArrayBuffer>> | Answered<string> {
    const call = new Call(GET_BATCH_TEMPLATE, { params, }, options);
    return options.to === undefined ? this.#sender.read(call, undefined) : this.#sender.read(call, options.to);
  }

  /** The file of `getTemplate` as it comes, which is asked for again only until it begins. */
  getTemplateStream(params: T.GetBatchTemplateQuery = {}, options: CallOptions = {}): Answered<ReadableStream<Uint8Array>> {
    return this.#sender.stream(new Call(GET_BATCH_TEMPLATE, { params, }, options));
  }

  /**
   * Get a batch.
   *
   * Returns the progress of the batch and the outcome of its rows so far. `allowed_actions`
   * lists what can be done with it.
   */
  get(batchId: string, options: CallOptions = {}): Answered<T.GetBatchResult> {
    const call = new Call(GET_BATCH, { path: { batchId }, }, options);
    return this.#sender.send(call);
  }

  /**
   * List the outcomes of a batch's rows.
   *
   * Returns the rows that have been processed and match the given filters, in the order of the
   * file. In a dry run the outcome says what would happen to the row; otherwise it says what
   * happened. Rows are numbered as in the file, whose header is row 1; the orders of a JSON
   * batch are numbered from 1. A cursor is valid only with the filters that it was issued for;
   * with any others the answer is 400. Rows are kept for a time after the batch has ended
   * (`ICHIBA_KEEP_IMPORT_ROWS`, 30 days).
   */
  listRows(batchId: string, params: T.ListBatchRowsQuery = {}, options: CallOptions = {}): Answered<T.ListBatchRowsResult> {
    const call = new Call(LIST_BATCH_ROWS, { path: { batchId }, params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `listRows`; a page is asked for when it is needed. */
  iterRows(batchId: string, params: T.ListBatchRowsQuery = {}, options: CallOptions = {}): Pages<T.BatchRow> {
    return new Pages<T.BatchRow>(
      (cursor) => this.listRows(batchId, { ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }

  /**
   * Get the failed rows as a file to correct.
   *
   * Returns the failed rows with the columns of the file; `_row`, `_code`, `_pointer` and
   * `_detail` say what is wrong with each. Correct the rows and import the file: only these rows
   * are imported. Cells that a spreadsheet would read as formulas are made harmless; the import
   * reverses that. A character that `cp932` cannot represent becomes `〓`. The file is kept for a
   * time after the batch has ended (`ICHIBA_KEEP_IMPORT_ROWS`, 30 days); after that the answer
   * is 404 `batch_file_not_found`.
   */
  getErrors(batchId: string, params?: T.GetBatchErrorsQuery, options?: CallOptions & { to?: undefined }): Answered<Uint8Array<ArrayBuffer>>;
  /** With `to`, a path, the file is saved piece by piece, and stands there once it is whole. */
  getErrors(batchId: string, params: T.GetBatchErrorsQuery | undefined, options: CallOptions & { to: string | URL }): Answered<string>;
  getErrors(
    batchId: string, params: T.GetBatchErrorsQuery = {}, options: CallOptions & { to?: string | URL | undefined } = {},
  ): Answered<Uint8Array<ArrayBuffer>> | Answered<string> {
    const call = new Call(GET_BATCH_ERRORS, { path: { batchId }, params, }, options);
    return options.to === undefined ? this.#sender.read(call, undefined) : this.#sender.read(call, options.to);
  }

  /** The file of `getErrors` as it comes, which is asked for again only until it begins. */
  getErrorsStream(batchId: string, params: T.GetBatchErrorsQuery = {}, options: CallOptions = {}): Answered<ReadableStream<Uint8Array>> {
    return this.#sender.stream(new Call(GET_BATCH_ERRORS, { path: { batchId }, params, }, options));
  }

  /**
   * Import the file of a dry run.
   *
   * Turns a VALIDATED dry run into the real import of the same bytes. If `file_sha256` is not
   * the batch's, or if the stored file is no longer the one that was checked, the answer is 409
   * `file_changed`. If the batch has nothing to confirm, the answer is 409 `illegal_transition`.
   */
  confirm(batchId: string, params: T.ConfirmBatchBody = {}, options: CallOptions = {}): Answered<T.ConfirmBatchResult> {
    const call = new Call(CONFIRM_BATCH, { path: { batchId }, params, }, options);
    return this.#sender.send(call);
  }

  /**
   * Pause a batch.
   *
   * Pauses the batch after the orders that it is working on; `resume_batch` lets it continue
   * from there. Messages about orders that it has already created still go out. To hold those,
   * call `pause_notification_batch` of the notification service with the same id. If the batch
   * cannot be paused now, the answer is 409 `illegal_transition`.
   */
  pause(batchId: string, options: CallOptions = {}): Answered<T.PauseBatchResult> {
    const call = new Call(PAUSE_BATCH, { path: { batchId }, }, options);
    return this.#sender.send(call);
  }

  /**
   * Resume a paused batch.
   *
   * Resumes a PAUSED batch where it stopped. If the batch is not PAUSED, the answer is 409
   * `illegal_transition`.
   */
  resume(batchId: string, options: CallOptions = {}): Answered<T.ResumeBatchResult> {
    const call = new Call(RESUME_BATCH, { path: { batchId }, }, options);
    return this.#sender.send(call);
  }

  /**
   * Cancel a batch.
   *
   * Stops the batch permanently after the orders that it is working on. The orders that it has
   * created stay; `undo_batch` cancels them. If the batch has ended, the answer is 409
   * `illegal_transition`.
   */
  cancel(batchId: string, options: CallOptions = {}): Answered<T.CancelBatchResult> {
    const call = new Call(CANCEL_BATCH, { path: { batchId }, }, options);
    return this.#sender.send(call);
  }

  /**
   * Undo a batch.
   *
   * Cancels and refunds every order of the batch that can be cancelled. Orders that were shipped
   * stay; `list_batch_rows` with `undo=KEPT` lists them. The undone orders release their
   * `external_id`s, so the corrected file, or the same file, can be imported again: it creates
   * new orders, each of which names the old one in `replaces`. Orders that stay, and those that
   * were cancelled before, keep their `external_id`s. Messages of the batch that were not sent
   * yet are not sent. The customers are told of the cancellation unless `notify` was NONE.
   * Undoing continues in the background, even after a restart. With `dry_run` nothing changes,
   * and the answer is 200 with what would be undone. If the batch cannot be undone now, the
   * answer is 409 `illegal_transition`. What was shipped cannot be undone: for a batch of
   * parcels the answer is 409 `parcels_not_undoable`.
   */
  undo(batchId: string, params: T.UndoBatchBody = {}, options: CallOptions = {}): Answered<T.UndoBatchResult> {
    const call = new Call(UNDO_BATCH, { path: { batchId }, params, }, options);
    return this.#sender.send(call);
  }

  /**
   * List what happened to a batch.
   *
   * Returns the batch's timeline, oldest first: every command and every change of status. Each
   * entry says when it happened and who gave the command or on whose behalf the service
   * continued.
   */
  listEvents(batchId: string, params: T.ListBatchEventsQuery = {}, options: CallOptions = {}): Answered<T.ListBatchEventsResult> {
    const call = new Call(LIST_BATCH_EVENTS, { path: { batchId }, params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `listEvents`; a page is asked for when it is needed. */
  iterEvents(batchId: string, params: T.ListBatchEventsQuery = {}, options: CallOptions = {}): Pages<T.BatchEvent> {
    return new Pages<T.BatchEvent>(
      (cursor) => this.listEvents(batchId, { ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }

  /**
   * Follow the progress of a batch.
   *
   * Server-sent events of the type `progress`, each with the batch as JSON in its data and the
   * batch's version as its id. The first event comes at once, unless `Last-Event-ID` is the
   * current version of the batch. Others follow as the batch changes; a comment every 15 seconds
   * keeps the connection open meanwhile. The stream ends when the batch is VALIDATED, COMPLETED,
   * CANCELLED, FAILED or UNDONE. Asking again with the last id of an ended batch is answered
   * with 204, which tells an EventSource not to reconnect.
   */
  follow(batchId: string, params: { last_event_id?: string } = {}, options: CallOptions = {}): AsyncGenerator<T.Batch, void, undefined> {
    const last: readonly string[] = ["CANCELLED", "COMPLETED", "FAILED", "UNDONE", "VALIDATED"];
    return follow(
      this.#sender,
      {
        operation: STREAM_BATCH_PROGRESS,
        path: { batchId },
        type: "progress",
        idOf: (seen: T.Batch) => String(seen.version),
        isLast: (seen) => last.includes(seen.status),
        read: (own) => this.get(batchId, own),
      },
      params.last_event_id,
      options,
    );
  }

  /**
   * Check that a batch's yen add up.
   *
   * Counts the yen of the file, of the orders created from it and of their payments, each where
   * it is recorded. Rejected rows are excluded. The certificate is `balanced` if the yen in the
   * file equal the yen ordered (and what the file itself states, where it has totals), and if
   * these equal the yen captured, failed and unknown together. It also gives the captured yen
   * that were refunded and those still to be refunded: `yen_captured` less `yen_refunded` and
   * `yen_to_refund` is what the shop keeps.
   */
  getCertificate(batchId: string, options: CallOptions = {}): Answered<T.GetBatchCertificateResult> {
    const call = new Call(GET_BATCH_CERTIFICATE, { path: { batchId }, }, options);
    return this.#sender.send(call);
  }
}
