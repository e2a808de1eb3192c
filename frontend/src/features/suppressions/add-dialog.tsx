import { useState } from "react";
import { useForm } from "react-hook-form";
import { idempotencyKeys } from "@/api/client";
import { zSuppressionCreate } from "@/api/generated/notification-schemas.gen";
import type { SuppressionCreate } from "@/api/types";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/dialog/dialog";
import { Button } from "@/components/ui/button";
import { Field, Input, TextArea } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/states";
import { useToast } from "@/components/ui/toasts";
import { useSuppressionActions } from "@/features/suppressions/queries";
import { asciiWord, lines } from "@/lib/forms/entry";
import { useEntryNotes } from "@/lib/forms/entry-notes";
import { schemaResolver, showFaults, withoutEmpty } from "@/lib/forms/form";
import { useText } from "@/lib/language/i18n";

interface Values {
  recipient: string;
  note: string;
}

const toBody = (values: Values) =>
  withoutEmpty({
    recipient: asciiWord(values.recipient),
    note: lines(values.note),
  }) as SuppressionCreate;

export function AddDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const toast = useToast();
  const notes = useEntryNotes();
  const { add } = useSuppressionActions();
  const [keyOf] = useState(idempotencyKeys);
  const [error, setError] = useState<unknown>(null);
  const form = useForm<Values>({
    resolver: schemaResolver(zSuppressionCreate, toBody, t),
    defaultValues: { recipient: "", note: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async () => {
    setError(null);
    const body = toBody(form.getValues());
    try {
      await add.mutateAsync({ body, key: keyOf(body) });
      toast.done(t("suppressions.added"));
      onClose();
    } catch (problem) {
      if (!showFaults(problem, form.setError)) setError(problem);
    }
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("suppressions.add")}
      description={t("suppressions.add_effect")}
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="contents">
        <DialogBody className="space-y-4">
          <Field
            label={t("suppressions.recipient")}
            hint={t("suppressions.recipient_hint")}
            error={errors.recipient?.message}
          >
            {(control) => (
              <Input
                {...control}
                {...form.register("recipient")}
                autoComplete="off"
                noteOn={notes.email}
              />
            )}
          </Field>
          <Field
            label={t("order.note")}
            isOptional={t("field.optional")}
            error={errors.note?.message}
          >
            {(control) => <TextArea {...control} {...form.register("note")} rows={2} />}
          </Field>
          {error !== null && <ProblemNotice error={error} />}
        </DialogBody>
        <DialogActions>
          <CancelButton />
          <Button type="submit" look="primary" isBusy={isSubmitting}>
            {t("suppressions.add")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
