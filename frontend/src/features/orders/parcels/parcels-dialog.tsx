import { useId, useState } from "react";
import { useForm } from "react-hook-form";
import { zParcelsChange } from "@/api/generated/order-schemas.gen";
import type { Order } from "@/api/types";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/dialog/dialog";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/field";
import { useToast } from "@/components/ui/toasts";
import { useConflict } from "@/features/orders/editing/conflict";
import { ParcelRows } from "@/features/orders/parcels/parcel-rows";
import { type ParcelsValues, parcelsIn, parcelValues } from "@/features/orders/parcels/parcels";
import { useOrderActions } from "@/features/orders/queries/actions";
import { schemaResolver, showFaults } from "@/lib/forms/form";
import { useText } from "@/lib/language/i18n";

/** Mends the parcels of an order that has left and has not arrived; tells the customer if asked. */
export function ParcelsDialog(props: { order: Order; etag: string; onClose: () => void }) {
  const { order, onClose } = props;
  const t = useText();
  const id = useId();
  const toast = useToast();
  const { setParcels } = useOrderActions(order.id, props.etag);
  const conflict = useConflict(order, order.status === "SHIPPED");
  const [error, setError] = useState<unknown>(null);
  const form = useForm<ParcelsValues>({
    resolver: schemaResolver(zParcelsChange, parcelsIn, t),
    defaultValues: { parcels: parcelValues(order), notify: false },
  });
  const { isSubmitting } = form.formState;
  const submit = form.handleSubmit(async () => {
    setError(null);
    try {
      await setParcels.mutateAsync(parcelsIn(form.getValues()));
      toast.done(t("parcels.done"));
      onClose();
    } catch (problem) {
      if (!showFaults(problem, form.setError)) setError(problem);
    }
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="md"
      title={t("parcels.title")}
      description={t("parcels.description")}
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="contents">
        <DialogBody className="space-y-4">
          <ParcelRows form={form} />
          {order.customer_email === null ? (
            <p className="text-muted">{t("order.no_email")}</p>
          ) : (
            <label htmlFor={id} className="flex items-center gap-2">
              <Checkbox id={id} {...form.register("notify")} />
              {t("parcels.notify", { email: order.customer_email })}
            </label>
          )}
          {conflict.explain(error, isSubmitting)}
        </DialogBody>
        <DialogActions>
          <CancelButton />
          {(isSubmitting || conflict.isPossible) && (
            <Button type="submit" look="primary" isBusy={isSubmitting}>
              {t("action.save")}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
