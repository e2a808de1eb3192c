import { useState } from "react";
import { useForm } from "react-hook-form";
import { idempotencyKeys } from "@/api/client";
import { zPaymentRetry } from "@/api/generated/order-schemas.gen";
import type { Order, PaymentMethod, PaymentRetry } from "@/api/types";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/dialog/dialog";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toasts";
import { useConflict } from "@/features/orders/editing/conflict";
import { MethodField, TokenField } from "@/features/orders/payment/payment-fields";
import { usePaymentWords } from "@/features/orders/payment/payment-words";
import { THROUGH_GATEWAY } from "@/features/orders/payment-methods";
import { useOrderActions } from "@/features/orders/queries/actions";
import { schemaResolver, showFaults, withoutEmpty } from "@/lib/forms/form";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

interface Values {
  payment_method: PaymentMethod;
  payment_token: string;
}

const gatewayMethodOf = ({ payment_method }: Order) =>
  THROUGH_GATEWAY.includes(payment_method) ? payment_method : "card";

const toBody = (values: Values): PaymentRetry =>
  withoutEmpty({
    payment_method: values.payment_method,
    payment_token: values.payment_token.trim(),
  }) as PaymentRetry;

/** Pays a failed order again, by the same way or another. */
export function PayDialog(props: { order: Order; etag: string; onClose: () => void }) {
  const { order, onClose } = props;
  const t = useText();
  const format = useFormat();
  const toast = useToast();
  const paymentWords = usePaymentWords(order);
  const { retryPayment } = useOrderActions(order.id, props.etag);
  const [keyOf, setKeyOf] = useState(idempotencyKeys);
  const conflict = useConflict(order, order.allowed_transitions.includes("PAYMENT_PROCESSING"));
  const [error, setError] = useState<unknown>(null);
  const form = useForm<Values>({
    resolver: schemaResolver(zPaymentRetry, toBody, t),
    defaultValues: { payment_method: gatewayMethodOf(order), payment_token: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async () => {
    setError(null);
    const body = toBody(form.getValues());
    try {
      const { data } = await retryPayment.mutateAsync({ body, key: keyOf(body) });
      if (data?.status === "PAYMENT_FAILED") {
        // Tried, and refused once more: the next click is another try.
        setKeyOf(() => idempotencyKeys());
        form.setError("payment_token", {
          message: t("pay.failed_again", { error: paymentWords(data.payment_error ?? "") }),
        });
        return;
      }
      toast.done(t("pay.done"));
      onClose();
    } catch (problem) {
      if (!showFaults(problem, form.setError)) setError(problem);
    }
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("pay.title")}
      description={t("pay.description", { amount: format.yen(order.total_amount) })}
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="contents">
        <DialogBody className="space-y-4">
          <MethodField
            methods={THROUGH_GATEWAY}
            error={errors.payment_method?.message}
            register={form.register("payment_method")}
          />
          <TokenField
            error={errors.payment_token?.message}
            register={form.register("payment_token")}
          />
          {conflict.explain(error, isSubmitting)}
        </DialogBody>
        <DialogActions>
          <CancelButton />
          {(isSubmitting || conflict.isPossible) && (
            <Button type="submit" look="primary" isBusy={isSubmitting}>
              {t("action.retry_payment")}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
