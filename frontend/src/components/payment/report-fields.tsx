import type { UseFormRegisterReturn } from "react-hook-form";
import { Field, Input, TextArea } from "@/components/ui/field";
import { useEntryNotes } from "@/lib/forms/entry-notes";
import { useText } from "@/lib/language/i18n";

export type ReportValues = Record<"reference" | "note", string>;

/** What a person knows of money that was moved by others. */
export function ReportFields(props: {
  register: (name: keyof ReportValues) => UseFormRegisterReturn;
  errorOf: (name: keyof ReportValues) => string | undefined;
  referenceHint: string;
}) {
  const t = useText();
  const notes = useEntryNotes();
  const optional = t("field.optional");
  return (
    <>
      <Field
        label={t("payment.reference")}
        isOptional={optional}
        hint={props.referenceHint}
        error={props.errorOf("reference")}
      >
        {(control) => (
          <Input
            {...control}
            {...props.register("reference")}
            autoComplete="off"
            noteOn={notes.text}
          />
        )}
      </Field>
      <Field label={t("order.note")} isOptional={optional} error={props.errorOf("note")}>
        {(control) => (
          <TextArea {...control} {...props.register("note")} rows={2} noteOn={notes.text} />
        )}
      </Field>
    </>
  );
}
