import type { UseFormReturn } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, Input, Select, TextArea } from "@/components/ui/field";
import type { FormValues } from "@/features/orders/new/form";
import { RecipientFields, WishFields } from "@/features/orders/recipient/delivery-fields";
import { useEntryNotes } from "@/lib/forms/entry-notes";
import { LOCALES, useText } from "@/lib/language/i18n";

type Form = UseFormReturn<FormValues>;

/** Who ordered. */
export function NewOrderCustomer({ form }: { form: Form }) {
  const t = useText();
  const notes = useEntryNotes();
  const { errors } = form.formState;
  const optional = t("field.optional");
  return (
    <Card title={t("order.customer")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("order.customer_name")} error={errors.customer_name?.message}>
          {(control) => (
            <Input
              {...control}
              {...form.register("customer_name")}
              autoComplete="off"
              noteOn={notes.text}
            />
          )}
        </Field>
        <Field
          label={t("order.customer_email")}
          isOptional={optional}
          hint={t("new_order.email_hint")}
          error={errors.customer_email?.message}
        >
          {(control) => (
            <Input
              {...control}
              {...form.register("customer_email")}
              inputMode="email"
              autoComplete="off"
              spellCheck={false}
              noteOn={notes.email}
            />
          )}
        </Field>
        <Field
          label={t("order.customer_phone")}
          isOptional={optional}
          error={errors.customer_phone?.message}
        >
          {(control) => (
            <Input
              {...control}
              {...form.register("customer_phone")}
              type="tel"
              autoComplete="off"
              noteOn={notes.phone}
            />
          )}
        </Field>
        <Field label={t("order.locale")} error={errors.locale?.message}>
          {(control) => (
            <Select {...control} {...form.register("locale")}>
              {LOCALES.map((locale) => (
                <option key={locale} value={locale}>
                  {t(`language.${locale}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field
          label={t("order.note")}
          isOptional={optional}
          error={errors.note?.message}
          className="sm:col-span-2"
        >
          {(control) => (
            <TextArea {...control} {...form.register("note")} rows={2} noteOn={notes.text} />
          )}
        </Field>
      </div>
    </Card>
  );
}

/** Most people order for themselves. */
function copyCustomer(form: Form): void {
  const [name, phone] = form.getValues(["customer_name", "customer_phone"]);
  const options = { shouldDirty: true, shouldValidate: form.formState.isSubmitted };
  form.setValue("recipient.name", name, options);
  form.setValue("recipient.phone", phone, options);
}

/** Who gets it, and where. */
export function NewOrderRecipient({ form }: { form: Form }) {
  const t = useText();
  const { recipient } = form.formState.errors;
  return (
    <Card
      title={t("recipient.title")}
      description={t("recipient.hint")}
      actions={
        <Button size="sm" onClick={() => copyCustomer(form)}>
          {t("new_order.as_customer")}
        </Button>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <RecipientFields
          register={(name) => form.register(`recipient.${name}`)}
          errorOf={(name) => recipient?.[name]?.message}
        />
      </div>
    </Card>
  );
}

/** When and how it is to arrive. */
export function NewOrderWishes({ form }: { form: Form }) {
  const t = useText();
  const { delivery_request } = form.formState.errors;
  return (
    <Card title={t("order.delivery_request")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <WishFields
          register={(name) => form.register(`delivery_request.${name}`)}
          errorOf={(name) => delivery_request?.[name]?.message}
        />
      </div>
    </Card>
  );
}
