import { asProblem, type Service } from "@/api/problem";
import type { Failure } from "@/lib/failure-codes";
import type { TextKey, Translate } from "@/lib/i18n";

/** Codes that have words of their own; any other is told by its status. */
const TITLES: Partial<Record<string, TextKey>> = {
  already_suppressed: "problem.already_suppressed",
  amount_differs: "problem.amount_differs",
  amount_not_payable: "problem.amount_not_payable",
  batch_file_not_found: "problem.file_gone",
  contradictory_values: "problem.contradictory",
  database_unavailable: "problem.database",
  digest_not_possible: "problem.digest_not_possible",
  external_id_conflict: "problem.external_id_taken",
  file_changed: "problem.file_changed",
  file_store_unavailable: "problem.file_store",
  gateway_not_in_use: "problem.gateway_not_in_use",
  gateway_payment_is_known: "problem.payment_is_known",
  gateway_refund_failed: "problem.gateway_refund_failed",
  gateway_unavailable: "problem.gateway_unavailable",
  idempotency_key_in_flight: "problem.in_flight",
  idempotency_key_reused: "problem.key_reused",
  illegal_transition: "problem.illegal_transition",
  invalid_context: "problem.invalid_context",
  invalid_cursor: "problem.cursor",
  invalid_period: "problem.invalid_period",
  missing_variable: "problem.missing_variable",
  notification_not_found: "problem.no_message",
  order_not_found: "problem.no_order",
  order_not_editable: "problem.not_editable",
  outcome_unknown: "problem.outcome_unknown",
  payment_already_exists: "problem.already_paid",
  payment_already_recorded: "problem.already_recorded",
  payment_made_by_gateway: "problem.made_by_gateway",
  payment_not_found: "problem.no_payment",
  payment_not_refundable: "problem.not_refundable",
  payment_service_unavailable: "problem.payment_unavailable",
  refund_already_settled: "problem.already_settled",
  refund_exceeds_balance: "problem.refund_exceeds",
  refund_made_by_gateway: "problem.made_by_gateway",
  refund_not_found: "problem.no_refund",
  recipient_suppressed: "problem.recipient_suppressed",
  remedy_is_up_to_you: "problem.remedy_by_hand",
  remedy_out_of_date: "problem.changed_meanwhile",
  remedy_without_effect: "problem.remedy_without_effect",
  service_silent: "problem.silent",
  service_unreachable: "problem.unreachable",
  template_forbidden: "problem.template_forbidden",
  template_syntax_error: "problem.template_syntax",
};

const BY_STATUS: Partial<Record<number, TextKey>> = {
  400: "problem.refused",
  401: "problem.signed_out",
  403: "problem.forbidden",
  404: "problem.not_found",
  409: "problem.conflict",
  412: "problem.changed_meanwhile",
  413: "problem.too_large",
  422: "problem.invalid",
  429: "problem.too_many",
  503: "problem.unavailable",
};

/** Made here and not by a service: they tell a person nothing that the title does not. */
const OWN = new Set([
  "no_problem_given",
  "outcome_unknown",
  "service_silent",
  "service_unreachable",
]);

/** What to tell a person of `error`: what it means, what the service said, and its code. */
export function problemText(
  error: unknown,
  t: Translate,
): { title: string; detail: string | null; code: string | null } {
  const problem = asProblem(error);
  if (problem === null) {
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    return { title: t(isFull ? "problem.disk_full" : "problem.ours"), detail: null, code: null };
  }
  const title = titleOf(problem, t);
  const code = OWN.has(problem.code) ? null : problem.code;
  // Which versions met says nothing to a person; the title says what to do.
  const isClear = problem.detail === "" || problem.status === 412;
  return { title, detail: isClear ? null : problem.detail, code };
}

function titleOf(
  problem: { service: Service; status: number; code: string; retryAfter?: number | null },
  t: Translate,
): string {
  const key = TITLES[problem.code] ?? BY_STATUS[problem.status] ?? "problem.failed";
  const told = t(key, { service: t(`service.${problem.service}`) });
  const wait = problem.retryAfter ?? 0;
  return wait === 0 ? told : t("problem.retry_after", { problem: told, count: wait });
}

// As a service writes down why what it owes another could not be handed over: `payment: …`, or
// `payment_batches: …` of a call about many orders.
const REFUSED = /^(order|payment|notification)(?:_[a-z]+)? refused: (\d{3}) ([a-z_]+): /;
const UNANSWERED = /^(order|payment|notification)(?:_[a-z]+)?: /;

/** What one service wrote down of a call to another that failed, in words; the original beside. */
export function peerErrorText(error: string, t: Translate): Failure {
  const [, refuser, status, code] = REFUSED.exec(error) ?? [];
  if (refuser !== undefined && code !== undefined) {
    const service = refuser as Service;
    return { title: titleOf({ service, status: Number(status), code }, t), detail: error };
  }
  const silent = UNANSWERED.exec(error)?.[1] as Service | undefined;
  if (silent === undefined) return { title: error, detail: null };
  return { title: t("problem.no_answer", { service: t(`service.${silent}`) }), detail: error };
}
