import { useState } from "react";
import { useForm } from "react-hook-form";
import { idempotencyKeys } from "@/api/client";
import { zPaymentReceipt } from "@/api/generated/payment-schemas.gen";
import type { Payment, PaymentReceipt } from "@/api/types";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/dialog/dialog";
import { ReportFields, type ReportValues } from "@/components/payment/report-fields";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/states";
import { line, lines } from "@/lib/forms/entry";
import { schemaResolver, showFaults, withoutEmpty } from "@/lib/forms/form";
import { localDay, startOfDay, useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

type Values = ReportValues & { received_at: string };

export interface Recording {
  body: PaymentReceipt;
  key: string;
}

const toBody = ({ received_at, reference, note }: Values): PaymentReceipt =>
  withoutEmpty({
    received_at: received_at === "" ? "" : startOfDay(received_at),
    reference: line(reference),
    note: lines(note),
  });

/** Records that the money came which a carrier or the customer owed. */
export function RecordDialog(props: {
  payment: Payment;
  onClose: () => void;
  onRecord: (recording: Recording) => Promise<unknown>;
}) {
  const { payment, onClose } = props;
  const t = useText();
  const format = useFormat();
  const [today] = useState(() => localDay(new Date()));
  const [error, setError] = useState<unknown>(null);
  // The same report again, because no answer came, is one report.
  const [keyOf] = useState(idempotencyKeys);
  const form = useForm<Values>({
    resolver: schemaResolver(zPaymentReceipt, toBody, t),
    defaultValues: { received_at: today, reference: "", note: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async () => {
    setError(null);
    const body = toBody(form.getValues());
    try {
      await props.onRecord({ body, key: keyOf(body) });
      onClose();
    } catch (problem) {
      if (!showFaults(problem, form.setError)) setError(problem);
    }
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("record.title")}
      description={t("record.description", { amount: format.yen(payment.amount) })}
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="contents">
        <DialogBody className="space-y-4">
          <Field label={t("record.received_at")} error={errors.received_at?.message}>
            {(control) => (
              <Input {...control} {...form.register("received_at")} type="date" max={today} />
            )}
          </Field>
          <ReportFields
            register={(name) => form.register(name)}
            errorOf={(name) => errors[name]?.message}
            referenceHint={t("record.reference_hint")}
          />
          {error !== null && <ProblemNotice error={error} />}
        </DialogBody>
        <DialogActions>
          <CancelButton />
          <Button type="submit" look="primary" isBusy={isSubmitting}>
            {t("record.action")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
