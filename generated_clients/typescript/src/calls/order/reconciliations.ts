// Made from openapi/order.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type KeyedCallOptions, type Operation } from "../../runtime/operation.js";
import { Pages } from "../../runtime/paging.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/order.js";

const LIST_RECONCILIATIONS: Operation = {
  "id": "list_reconciliations",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/reconciliations",
  "query": [
    "limit",
    "cursor"
  ]
};
const START_RECONCILIATION: Operation = {
  "id": "start_reconciliation",
  "service": "order",
  "method": "POST",
  "path": "/api/v1/reconciliations",
  "body": "required",
  "takesKey": true
};
const GET_RECONCILIATION: Operation = {
  "id": "get_reconciliation",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/reconciliations/{reconciliationId}"
};
const LIST_DIFFERENCES: Operation = {
  "id": "list_differences",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/reconciliations/{reconciliationId}/differences",
  "query": [
    "kind",
    "gateway",
    "applied",
    "limit",
    "cursor"
  ]
};
const APPLY_REMEDY: Operation = {
  "id": "apply_remedy",
  "service": "order",
  "method": "POST",
  "path": "/api/v1/reconciliations/{reconciliationId}/differences/{differenceId}/apply",
  "isRepeatable": true
};

/** Compare orders with payments and with the gateways' own lists, and apply remedies to the differences. */
export class ReconciliationsCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * List reconciliations.
   *
   * Returns the reconciliations, newest first, without their differences.
   */
  list(params: T.ListReconciliationsQuery = {}, options: CallOptions = {}): Answered<T.ListReconciliationsResult> {
    const call = new Call(LIST_RECONCILIATIONS, { params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `list`; a page is asked for when it is needed. */
  iter(params: T.ListReconciliationsQuery = {}, options: CallOptions = {}): Pages<T.ReconciliationSummary> {
    return new Pages<T.ReconciliationSummary>(
      (cursor) => this.list({ ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }

  /**
   * Compare orders, payments and the gateways' lists.
   *
   * Starts comparing the orders of a period with the payments of the payment service and with
   * the own lists of all gateways that are set up there, and answers at once.
   * `get_reconciliation` reports the progress. The comparison covers every order that was
   * placed, paid, cancelled or refunded in the period, and every payment, capture and refund
   * made in it. Anything that changed a moment ago or is still being processed counts as in
   * flight, not as a difference. The period must lie in the past and span at most 92 days;
   * otherwise the answer is 400 `invalid_period`. Without `to` it reaches to the present,
   * whatever the caller's clock says. Comparing changes nothing.
   */
  start(params: T.StartReconciliationBody, options: KeyedCallOptions = {}): Answered<T.StartReconciliationResult> {
    const call = new Call(START_RECONCILIATION, { params, }, options);
    return this.#sender.send(call);
  }

  /**
   * Get a reconciliation.
   *
   * Returns the progress, how much was compared, and the first 200 differences;
   * `list_differences` returns all of them. An `error` on a RUNNING reconciliation says why it
   * is waiting at the moment; it continues automatically.
   */
  get(reconciliationId: string, options: CallOptions = {}): Answered<T.GetReconciliationResult> {
    const call = new Call(GET_RECONCILIATION, { path: { reconciliationId }, }, options);
    return this.#sender.send(call);
  }

  /**
   * List the differences that a reconciliation found.
   *
   * Returns all differences that match the given filters, in the order in which they were found.
   * A cursor is valid only with the filters that it was issued for; with any others the answer
   * is 400.
   */
  listDifferences(reconciliationId: string, params: T.ListDifferencesQuery = {}, options: CallOptions = {}): Answered<T.ListDifferencesResult> {
    const call = new Call(LIST_DIFFERENCES, { path: { reconciliationId }, params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `listDifferences`; a page is asked for when it is needed. */
  iterDifferences(reconciliationId: string, params: T.ListDifferencesQuery = {}, options: CallOptions = {}): Pages<T.Difference> {
    return new Pages<T.Difference>(
      (cursor) => this.listDifferences(reconciliationId, { ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }

  /**
   * Apply the remedy of a difference.
   *
   * Checks all sides again, does what `remedy_effect` says if that still fits, and records it in
   * the order's timeline. A remedy that no longer fits is refused with 409 `remedy_out_of_date`.
   * A difference that a person has to resolve is refused with 409 `remedy_is_up_to_you`. A
   * remedy that had no effect is answered with 409 `remedy_without_effect`. All three change
   * nothing. Applying a remedy again gives the same answer and has no second effect. If the
   * payment service does not answer, the answer is 503; apply the remedy again. The operation
   * moves money as `cancel_order` does and needs the same scope.
   */
  applyRemedy(reconciliationId: string, differenceId: string, options: CallOptions = {}): Answered<T.ApplyRemedyResult> {
    const call = new Call(APPLY_REMEDY, { path: { reconciliationId, differenceId }, }, options);
    return this.#sender.send(call);
  }
}
