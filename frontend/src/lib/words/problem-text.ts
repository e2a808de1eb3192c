import { type ApiProblem, asProblem, type Service } from "@/api/problem";
import type { TextKey, Translate } from "@/lib/language/i18n";
import type { Failure } from "@/lib/words/failure-codes";

/**
 * What a code means: where a service cannot be used now, and for what one service wrote down, in
 * English, of another's refusal. Any other code is told by its status.
 */
const TITLES: Partial<Record<string, TextKey>> = {
  amount_not_payable: "problem.amount_not_payable",
  database_unavailable: "problem.database",
  file_store_unavailable: "problem.file_store",
  gateway_unavailable: "problem.gateway_unavailable",
  idempotency_key_in_flight: "problem.in_flight",
  idempotency_key_reused: "problem.key_reused",
  invalid_context: "problem.invalid_context",
  missing_variable: "problem.missing_variable",
  order_not_found: "problem.no_order",
  outcome_unknown: "problem.outcome_unknown",
  payment_already_exists: "problem.already_paid",
  payment_not_found: "problem.no_payment",
  payment_not_refundable: "problem.not_refundable",
  payment_service_unavailable: "problem.payment_unavailable",
  refund_exceeds_balance: "problem.refund_exceeds",
  service_silent: "problem.silent",
  service_unreachable: "problem.unreachable",
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

/** A service says these in full, in the reader's language; the others need a title of ours. */
function isSaid({ status, code, detail }: ApiProblem): boolean {
  const isRefusal = status >= 400 && status < 500 && !WITHOUT_DETAIL.has(status);
  return isRefusal && detail !== "" && code !== "unusable_text";
}

// Signed out, not allowed, changed meanwhile, a list of faults, too many requests.
const WITHOUT_DETAIL = new Set([401, 403, 412, 422, 429]);

/** What to tell a person of `error`: what it means, what more the service said, and its code. */
export function problemText(
  error: unknown,
  t: Translate,
): { title: string; detail: string | null; code: string | null } {
  const problem = asProblem(error);
  if (problem === null) {
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    return { title: t(isFull ? "problem.disk_full" : "problem.ours"), detail: null, code: null };
  }
  const code = OWN.has(problem.code) ? null : problem.code;
  if (isSaid(problem)) return { title: soon(problem.detail, problem, t), detail: null, code };
  const title = titleOf(problem, t);
  // Which versions met says nothing to a person; the title says what to do.
  const isClear = problem.detail === "" || problem.status === 412;
  return { title, detail: isClear ? null : problem.detail, code };
}

function titleOf(
  problem: { service: Service; status: number; code: string; retryAfter?: number | null },
  t: Translate,
): string {
  const key = TITLES[problem.code] ?? BY_STATUS[problem.status] ?? "problem.failed";
  return soon(t(key, { service: t(`service.${problem.service}`) }), problem, t);
}

/** `told`, with the time after which another try makes sense. */
function soon(told: string, { retryAfter }: { retryAfter?: number | null }, t: Translate): string {
  const wait = retryAfter ?? 0;
  if (wait === 0) return told;
  return t("problem.retry_after", { problem: told.replace(/[.。]$/, ""), count: wait });
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
