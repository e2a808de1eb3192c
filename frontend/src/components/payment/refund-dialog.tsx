import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { idempotencyKeys } from "@/api/client";
import { zRefundCreate } from "@/api/generated/payment-schemas.gen";
import type { Payment, RefundCreate } from "@/api/types";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/dialog/dialog";
import { DespiteDispute } from "@/components/payment/dispute";
import { Button } from "@/components/ui/button";
import { Field, Input, TextArea } from "@/components/ui/field";
import { Notice, ProblemNotice } from "@/components/ui/states";
import { lines, yen } from "@/lib/forms/entry";
import { useEntryNotes } from "@/lib/forms/entry-notes";
import { schemaResolver, showFaults, withoutEmpty } from "@/lib/forms/form";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";
import { mayBePaidTwice } from "@/lib/words/disputes";

interface Values {
  amount: string;
  reason: string;
}

/** Gives money back, all that is left or a part of it, and says what stays captured. */
export function RefundDialog(props: {
  payment: Payment;
  onClose: () => void;
  onRefund: (refund: { body: RefundCreate; key: string }) => Promise<unknown>;
}) {
  const { payment, onClose } = props;
  const t = useText();
  const format = useFormat();
  const notes = useEntryNotes();
  const [error, setError] = useState<unknown>(null);
  // The same refund asked for again, because no answer came, is one refund.
  const [keyOf] = useState(idempotencyKeys);
  const left = payment.refundable_amount;
  const disputed = mayBePaidTwice(payment) ? payment.dispute : null;
  const [isDespite, setDespite] = useState(false);
  const toBody = (values: Values): RefundCreate =>
    withoutEmpty({
      payment_id: payment.id,
      amount: yen(values.amount),
      reason: lines(values.reason),
      ...(isDespite && { despite_dispute: true }),
    });
  const form = useForm<Values>({
    resolver: schemaResolver(zRefundCreate, toBody, t),
    defaultValues: { amount: String(left), reason: "" },
  });
  const amount = yen(useWatch({ control: form.control, name: "amount" }));
  const isPossible = Number.isInteger(amount) && amount >= 1 && amount <= left;
  const submit = form.handleSubmit(async () => {
    const body = toBody(form.getValues());
    if ((body.amount ?? 0) > left) {
      form.setError("amount", { message: t("refund.too_much", { left: format.yen(left) }) });
      return;
    }
    setError(null);
    try {
      await props.onRefund({ body, key: keyOf(body) });
      onClose();
    } catch (problem) {
      if (!showFaults(problem, form.setError)) setError(problem);
    }
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("refund.title")}
      description={t("refund.description", { left: format.yen(left) })}
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="contents">
        <DialogBody className="space-y-4">
          <Field label={t("refund.amount")} error={errors.amount?.message}>
            {(control) => (
              <Input
                {...control}
                {...form.register("amount")}
                inputMode="numeric"
                autoComplete="off"
                noteOn={notes.yen}
              />
            )}
          </Field>
          <Field
            label={t("refund.reason")}
            isOptional={t("field.optional")}
            error={errors.reason?.message}
          >
            {(control) => (
              <TextArea {...control} {...form.register("reason")} rows={2} noteOn={notes.text} />
            )}
          </Field>
          {isPossible && (
            <Notice tone="warning">
              <p>
                {amount === left
                  ? t("refund.effect_all", { amount: format.yen(amount) })
                  : t("refund.effect_part", {
                      amount: format.yen(amount),
                      left: format.yen(left - amount),
                    })}
              </p>
            </Notice>
          )}
          {disputed != null && (
            <DespiteDispute dispute={disputed} isChosen={isDespite} onChoose={setDespite} />
          )}
          {error !== null && <ProblemNotice error={error} />}
        </DialogBody>
        <DialogActions>
          <CancelButton />
          <Button
            type="submit"
            look="danger"
            isBusy={isSubmitting}
            disabled={disputed != null && !isDespite}
          >
            {isPossible ? t("refund.submit", { amount: format.yen(amount) }) : t("refund.action")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
