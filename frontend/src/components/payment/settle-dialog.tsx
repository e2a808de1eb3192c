import { useState } from "react";
import { useForm } from "react-hook-form";
import { idempotencyKeys } from "@/api/client";
import { zRefundSettlement } from "@/api/generated/payment-schemas.gen";
import type { Refund, RefundSettlement } from "@/api/types";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/dialog/dialog";
import { ReportFields, type ReportValues } from "@/components/payment/report-fields";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/states";
import { line, lines } from "@/lib/forms/entry";
import { schemaResolver, showFaults, withoutEmpty } from "@/lib/forms/form";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

type Values = ReportValues & { outcome: RefundSettlement["outcome"] };

export interface Settlement {
  refundId: string;
  body: RefundSettlement;
  key: string;
}

const toBody = ({ outcome, reference, note }: Values): RefundSettlement =>
  withoutEmpty({ outcome, reference: line(reference), note: lines(note) });

/** Records what came of a refund that a person had to make. */
export function SettleDialog(props: {
  refund: Refund;
  onClose: () => void;
  onSettle: (settlement: Settlement) => Promise<unknown>;
}) {
  const { refund, onClose } = props;
  const t = useText();
  const format = useFormat();
  const [error, setError] = useState<unknown>(null);
  const [keyOf] = useState(idempotencyKeys);
  const form = useForm<Values>({
    resolver: schemaResolver(zRefundSettlement, toBody, t),
    defaultValues: { outcome: "COMPLETED", reference: "", note: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async () => {
    setError(null);
    const body = toBody(form.getValues());
    try {
      await props.onSettle({ refundId: refund.id, body, key: keyOf(body) });
      onClose();
    } catch (problem) {
      if (!showFaults(problem, form.setError)) setError(problem);
    }
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("settle.title")}
      description={t("settle.description", { amount: format.yen(refund.amount) })}
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="contents">
        <DialogBody className="space-y-4">
          <Field label={t("settle.outcome")} error={errors.outcome?.message}>
            {(control) => (
              <Select {...control} {...form.register("outcome")}>
                <option value="COMPLETED">{t("settle.made")}</option>
                <option value="FAILED">{t("settle.not_made")}</option>
              </Select>
            )}
          </Field>
          <ReportFields
            register={(name) => form.register(name)}
            errorOf={(name) => errors[name]?.message}
            referenceHint={t("settle.reference_hint")}
          />
          {error !== null && <ProblemNotice error={error} />}
        </DialogBody>
        <DialogActions>
          <CancelButton />
          <Button type="submit" look="primary" isBusy={isSubmitting}>
            {t("settle.action")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
