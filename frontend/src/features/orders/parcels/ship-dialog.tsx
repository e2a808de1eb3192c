import { useState } from "react";
import { type FieldErrors, useForm } from "react-hook-form";
import { zOrderStatusChange } from "@/api/generated/order-schemas.gen";
import type { Order } from "@/api/types";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/dialog/dialog";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toasts";
import { useConflict } from "@/features/orders/editing/conflict";
import { ParcelRows } from "@/features/orders/parcels/parcel-rows";
import { noParcel, type ParcelsValues, shipmentIn } from "@/features/orders/parcels/parcels";
import { useOrderActions } from "@/features/orders/queries/actions";
import { schemaResolver, showFaults } from "@/lib/forms/form";
import { useText } from "@/lib/language/i18n";

export function ShipDialog(props: { order: Order; etag: string; onClose: () => void }) {
  const { order, onClose } = props;
  const t = useText();
  const toast = useToast();
  const { setStatus } = useOrderActions(order.id, props.etag);
  const conflict = useConflict(order, order.allowed_transitions.includes("SHIPPED"));
  const [error, setError] = useState<unknown>(null);
  const form = useForm<ParcelsValues>({
    resolver: schemaResolver(zOrderStatusChange, shipmentIn, t),
    defaultValues: { parcels: [noParcel()], notify: true },
  });
  const { errors, isSubmitting } = form.formState;
  // Of a single parcel without a number, the body has the carrier beside the status.
  const carrierError = (errors as FieldErrors<{ carrier: string }>).carrier?.message;
  const submit = form.handleSubmit(async () => {
    setError(null);
    try {
      await setStatus.mutateAsync(shipmentIn(form.getValues()));
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
      width="md"
      title={t("ship.title")}
      description={
        order.customer_email === null
          ? t("order.no_email")
          : t("ship.description", { email: order.customer_email })
      }
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="contents">
        <DialogBody className="space-y-4">
          <ParcelRows form={form} canBeUntracked carrierError={carrierError} />
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
