import { asProblem } from "@/api/problem";
import type { TextKey, Translate } from "@/lib/i18n";

/** Codes that have words of their own; any other is told by its status. */
const TITLES: Partial<Record<string, TextKey>> = {
  service_unreachable: "problem.unreachable",
  illegal_transition: "problem.illegal_transition",
  order_not_editable: "problem.illegal_transition",
  file_changed: "problem.file_changed",
  batch_file_not_found: "problem.file_gone",
  invalid_cursor: "problem.cursor",
  refund_exceeds_balance: "problem.refund_exceeds",
  already_suppressed: "problem.already_suppressed",
  external_id_conflict: "problem.external_id_taken",
  missing_variable: "problem.missing_variable",
  template_syntax_error: "problem.template_syntax",
  remedy_out_of_date: "problem.changed_meanwhile",
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

/** What to tell a person of `error`: what it means, and what the service said. */
export function problemText(
  error: unknown,
  t: Translate,
): { title: string; detail: string | null } {
  const problem = asProblem(error);
  if (problem === null) return { title: t("problem.ours"), detail: null };
  const key = TITLES[problem.code] ?? BY_STATUS[problem.status] ?? "problem.failed";
  const title = t(key, { service: t(`service.${problem.service}`) });
  return { title, detail: problem.detail === "" ? null : problem.detail };
}
