import { useState } from "react";
import { useForm } from "react-hook-form";
import { zOrderStatusChange } from "@/api/order-schemas.gen";
import type { Order, OrderStatusChange } from "@/api/types";
import { Button } from "@/components/ui/button";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { useToast } from "@/components/ui/toasts";
import { CarrierInput } from "@/features/orders/carrier-input";
import { useConflict } from "@/features/orders/conflict";
import { useOrderActions } from "@/features/orders/queries";
import { schemaResolver, showFaults, withoutEmpty } from "@/lib/form";
import { useText } from "@/lib/i18n";

interface Values {
  carrier: string;
  tracking_number: string;
}

const toBody = (values: Values): OrderStatusChange =>
  withoutEmpty({
    status: "SHIPPED" as const,
    carrier: values.carrier.trim(),
    tracking_number: values.tracking_number.trim(),
  });

export function ShipDialog(props: { order: Order; etag: string; onClose: () => void }) {
  const { order, onClose } = props;
  const t = useText();
  const toast = useToast();
  const { setStatus } = useOrderActions(order.id, props.etag);
  const conflict = useConflict(order, order.allowed_transitions.includes("SHIPPED"));
  const [error, setError] = useState<unknown>(null);
  const form = useForm<Values>({
    resolver: schemaResolver(zOrderStatusChange, toBody, t),
    defaultValues: { carrier: "", tracking_number: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async () => {
    setError(null);
    try {
      await setStatus.mutateAsync(toBody(form.getValues()));
      toast.done(t("ship.done"));
      onClose();
    } catch (problem) {
      if (!showFaults(problem, form.setError)) setError(problem);
    }
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("ship.title")}
      description={
        order.customer_email === null
          ? t("order.no_email")
          : t("ship.description", { email: order.customer_email })
      }
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="contents">
        <DialogBody className="space-y-4">
          <Field
            label={t("ship.carrier")}
            isOptional={t("field.optional")}
            error={errors.carrier?.message}
          >
            {(control) => <CarrierInput {...control} {...form.register("carrier")} />}
          </Field>
          <Field
            label={t("ship.tracking_number")}
            isOptional={t("field.optional")}
            error={errors.tracking_number?.message}
          >
            {(control) => <Input {...control} {...form.register("tracking_number")} />}
          </Field>
          {conflict.explain(error, isSubmitting)}
        </DialogBody>
        <DialogActions>
          <CancelButton />
          {(isSubmitting || conflict.isPossible) && (
            <Button type="submit" look="primary" isBusy={isSubmitting}>
              {t("action.ship")}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
