import { asProblem } from "@/api/problem";
import { Notice, ProblemNotice } from "@/components/ui/states";
import { FileUnreadable } from "@/features/batches/upload/sending";
import { type TextKey, useText } from "@/lib/language/i18n";

// Refusals that have words of their own: what it means, and what to do about it.
const REFUSALS = {
  empty_file: true,
  no_rows: true,
  payload_too_large: true,
  not_a_csv_file: true,
  no_header: true,
  missing_column: true,
  repeated_column: true,
  nul_bytes: true,
  line_too_long: true,
  unknown_encoding: true,
  not_a_workbook: true,
  workbook_too_large: true,
  unknown_sheet: true,
  unknown_profile: true,
  ambiguous_profile: true,
  unsupported_export: true,
  idempotency_key_in_flight: true,
  idempotency_key_reused: true,
  unreadable: true,
} as const;
export type RefusalCode = keyof typeof REFUSALS;

/** Why a file is not taken, and what to do; `detail` is what the service says, or what we know. */
export function RefusalNotice(props: { code: RefusalCode; detail?: string | null }) {
  const t = useText();
  const title: TextKey = `import.refused.${props.code}`;
  return (
    <Notice tone="danger" isAlert title={t(title)}>
      {typeof props.detail === "string" && props.detail !== "" && <p>{props.detail}</p>}
      <p>{t(`import.remedy.${props.code}`)}</p>
    </Notice>
  );
}

/** Why sending failed. */
export function SendingProblem({ error }: { error: unknown }) {
  const t = useText();
  const problem = asProblem(error);
  if (error instanceof FileUnreadable) return <RefusalNotice code="unreadable" />;
  if (problem !== null && problem.code in REFUSALS) {
    return <RefusalNotice code={problem.code as RefusalCode} detail={problem.detail} />;
  }
  return (
    <>
      <ProblemNotice error={error} />
      {problem?.mayPass && <p className="text-[0.8125rem] text-muted">{t("import.kept")}</p>}
    </>
  );
}
