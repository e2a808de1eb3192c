import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { MACHINES } from "@/api/generated/machines.gen";
import { zOrderUpdate } from "@/api/generated/order-schemas.gen";
import type { Order, OrderStatus } from "@/api/types";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/dialog/dialog";
import { Button } from "@/components/ui/button";
import { Field, Input, TextArea } from "@/components/ui/field";
import { useToast } from "@/components/ui/toasts";
import {
  type Changed,
  changesOf,
  FIELDS,
  hasTextAddress,
  MULTILINE,
  type Name,
  type Values,
  valuesOf,
} from "@/features/orders/editing/changes";
import { useConflict } from "@/features/orders/editing/conflict";
import { useOrderActions } from "@/features/orders/queries/actions";
import { orderById } from "@/features/orders/queries/order";
import { RecipientFields, WishFields } from "@/features/orders/recipient/delivery-fields";
import { useEntryNotes } from "@/lib/forms/entry-notes";
import { schemaResolver, showFaults } from "@/lib/forms/form";
import { useText } from "@/lib/language/i18n";

const EDITABLE: readonly OrderStatus[] = MACHINES.OrderStatus.editable;

const NOTES: Record<Name, "email" | "phone" | "text"> = {
  customer_name: "text",
  customer_email: "email",
  customer_phone: "phone",
  shipping_address: "text",
  note: "text",
};

export function EditDialog(props: { order: Order; etag: string; onClose: () => void }) {
  const { onClose } = props;
  // What the form stands on: the order may change under it, and then the service says so.
  const [{ order, etag }, setBase] = useState({ order: props.order, etag: props.etag });
  const t = useText();
  const toast = useToast();
  const cache = useQueryClient();
  const notes = useEntryNotes();
  const { update } = useOrderActions(order.id, etag);
  const conflict = useConflict(props.order, EDITABLE.includes(props.order.status));
  const [error, setError] = useState<unknown>(null);
  const form = useForm<Values>({
    resolver: schemaResolver(zOrderUpdate, (values: Values) => changesOf(order, values), t),
    defaultValues: valuesOf(order),
  });
  const { errors, isSubmitting, dirtyFields } = form.formState;
  const values = useWatch({ control: form.control, compute: (given: Values) => given });
  const changed = Object.keys(changesOf(order, values)) as Changed[];
  const fields = FIELDS.filter((name) => name !== "shipping_address" || hasTextAddress(order));
  /** Puts what was typed on top of what there is now; the rest is as others have left it. */
  const rebase = () => {
    const latest = cache.getQueryData(orderById(order.id).queryKey);
    if (latest === undefined) return;
    setBase({ order: latest.body, etag: latest.etag });
    form.reset(valuesOf(latest.body), { keepDirtyValues: Object.keys(dirtyFields).length > 0 });
  };
  const submit = form.handleSubmit(async () => {
    setError(null);
    try {
      await update.mutateAsync(changesOf(order, form.getValues()));
      toast.done(t("edit.done"));
      onClose();
    } catch (problem) {
      if (showFaults(problem, form.setError)) return;
      setError(problem);
      rebase();
    }
  });
  return (
    <Dialog isOpen onClose={onClose} title={t("edit.title")} width="md">
      <form noValidate onSubmit={(event) => void submit(event)} className="contents">
        <DialogBody className="grid gap-4 sm:grid-cols-2">
          {fields.map((name) => (
            <Field
              key={name}
              label={t(`order.${name}`)}
              error={errors[name]?.message}
              className={MULTILINE.includes(name) ? "sm:col-span-2" : ""}
            >
              {(control) =>
                MULTILINE.includes(name) ? (
                  <TextArea {...control} {...form.register(name)} rows={3} noteOn={notes.text} />
                ) : (
                  <Input {...control} {...form.register(name)} noteOn={notes[NOTES[name]]} />
                )
              }
            </Field>
          ))}
          {!hasTextAddress(order) && (
            <RecipientFields
              register={(name) => form.register(`recipient.${name}`)}
              errorOf={(name) => errors.recipient?.[name]?.message}
            />
          )}
          <WishFields
            register={(name) => form.register(`delivery_request.${name}`)}
            errorOf={(name) => errors.delivery_request?.[name]?.message}
          />
          <div className="empty:hidden sm:col-span-2">{conflict.explain(error, isSubmitting)}</div>
        </DialogBody>
        <DialogActions>
          <p role="status" className="mr-auto self-center text-[0.8125rem] text-muted">
            {changed.length === 0
              ? t("edit.nothing")
              : t("edit.saves", { fields: changed.map((name) => t(`order.${name}`)).join(", ") })}
          </p>
          <CancelButton />
          <Button
            type="submit"
            look="primary"
            disabled={changed.length === 0 || !(isSubmitting || conflict.isPossible)}
            isBusy={isSubmitting}
          >
            {t("action.save")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
