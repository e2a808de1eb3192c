import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { zOrderUpdate } from "@/api/order-schemas.gen";
import type { Order } from "@/api/types";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/components/ui/dialog";
import { Field, Input, TextArea } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/states";
import { useToast } from "@/components/ui/toasts";
import {
  CLEARABLE,
  changesOf,
  FIELDS,
  type Name,
  type Values,
  valuesOf,
} from "@/features/orders/changes";
import { useOrderActions } from "@/features/orders/queries";
import { schemaResolver, showFaults } from "@/lib/form";
import { useText } from "@/lib/i18n";

export function EditDialog(props: { order: Order; etag: string; onClose: () => void }) {
  const { onClose } = props;
  // What the form began with: the order may change under it, and then the service says so.
  const [{ order, etag }] = useState(props);
  const t = useText();
  const toast = useToast();
  const { update } = useOrderActions(order.id, etag);
  const [error, setError] = useState<unknown>(null);
  const form = useForm<Values>({
    resolver: schemaResolver(zOrderUpdate, (values: Values) => changesOf(order, values), t),
    defaultValues: valuesOf(order),
  });
  const { errors, isSubmitting } = form.formState;
  const values = useWatch({ control: form.control, compute: (given: Values) => given });
  const changed = Object.keys(changesOf(order, values)) as Name[];
  const submit = form.handleSubmit(async () => {
    setError(null);
    try {
      await update.mutateAsync(changesOf(order, form.getValues()));
      toast.done(t("edit.done"));
      onClose();
    } catch (problem) {
      if (!showFaults(problem, form.setError)) setError(problem);
    }
  });
  return (
    <Dialog isOpen onClose={onClose} title={t("edit.title")} width="md">
      <form noValidate onSubmit={(event) => void submit(event)} className="contents">
        <DialogBody className="grid gap-4 sm:grid-cols-2">
          {FIELDS.map((name) => (
            <Field
              key={name}
              label={t(`order.${name}`)}
              error={errors[name]?.message}
              className={CLEARABLE.indexOf(name) > 0 ? "sm:col-span-2" : ""}
            >
              {(control) =>
                CLEARABLE.indexOf(name) > 0 ? (
                  <TextArea {...control} {...form.register(name)} rows={3} />
                ) : (
                  <Input {...control} {...form.register(name)} />
                )
              }
            </Field>
          ))}
          {error !== null && (
            <div className="sm:col-span-2">
              <ProblemNotice error={error} />
            </div>
          )}
        </DialogBody>
        <DialogActions>
          <p role="status" className="mr-auto self-center text-[0.8125rem] text-muted">
            {changed.length === 0
              ? t("edit.nothing")
              : t("edit.saves", { fields: changed.map((name) => t(`order.${name}`)).join(", ") })}
          </p>
          <Button onClick={onClose}>{t("action.back")}</Button>
          <Button
            type="submit"
            look="primary"
            disabled={changed.length === 0}
            isBusy={isSubmitting}
          >
            {t("action.save")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
