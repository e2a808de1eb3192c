import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { type UseFormReturn, useForm, useWatch } from "react-hook-form";
import { zOrderCreate } from "@/api/order-schemas.gen";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, Input, Select, TextArea } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page";
import { Notice, ProblemNotice } from "@/components/ui/states";
import { useToast } from "@/components/ui/toasts";
import { Yen } from "@/components/ui/yen";
import { RecipientFields, WishFields } from "@/features/orders/delivery-fields";
import {
  draftKey,
  forgetNewOrder,
  keepNewOrder,
  startDraft,
} from "@/features/orders/new-order-draft";
import { type FormValues, toBody, totalOf } from "@/features/orders/new-order-form";
import { NewOrderItems } from "@/features/orders/new-order-items";
import { MethodField, TokenField } from "@/features/orders/payment-fields";
import { PAYMENT_METHODS } from "@/features/orders/payment-methods";
import { useCreateOrder } from "@/features/orders/queries";
import { useEntryNotes } from "@/lib/entry-notes";
import { schemaResolver, showFaults } from "@/lib/form";
import { LOCALES, useLanguage, useText } from "@/lib/i18n";

type Form = UseFormReturn<FormValues>;

export function NewOrder() {
  const { t, locale } = useLanguage();
  const navigate = useNavigate();
  const toast = useToast();
  const create = useCreateOrder();
  const [draft, setDraft] = useState(() => startDraft(locale));
  const [error, setError] = useState<unknown>(null);
  const form = useForm<FormValues>({
    resolver: schemaResolver(zOrderCreate, toBody, t),
    defaultValues: draft.values,
  });
  useKeptDraft(form, draft.id);
  const startOver = () => {
    forgetNewOrder();
    const fresh = startDraft(locale);
    setDraft(fresh);
    setError(null);
    form.reset(fresh.values);
  };
  const submit = form.handleSubmit(async () => {
    setError(null);
    const body = toBody(form.getValues());
    try {
      const order = await create.mutateAsync({ body, key: draftKey(draft.id, body) });
      forgetNewOrder();
      toast.done(t("new_order.done"), t(`order_status.${order.status}`));
      await navigate({ to: "/orders/$orderId", params: { orderId: order.id } });
    } catch (problem) {
      if (!showFaults(problem, form.setError)) setError(problem);
    }
  });
  return (
    <>
      <PageHeader title={t("new_order.title")} />
      {draft.isBegun && (
        <div className="mb-4">
          <Notice
            tone="info"
            title={t("new_order.begun")}
            action={
              <Button size="sm" onClick={startOver}>
                {t("new_order.start_over")}
              </Button>
            }
          >
            <p>{t("new_order.begun_hint")}</p>
          </Notice>
        </div>
      )}
      <form noValidate onSubmit={(event) => void submit(event)}>
        <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-5">
          <div className="min-w-0 space-y-4 lg:space-y-5">
            <Customer form={form} />
            <Delivery form={form} />
            <NewOrderItems form={form} />
          </div>
          <div className="min-w-0 space-y-4 lg:sticky lg:top-20 lg:space-y-5">
            <Payment form={form} />
            <Card>
              <div className="space-y-4">
                <Total form={form} />
                {error !== null && <ProblemNotice error={error} />}
                <Button
                  type="submit"
                  look="primary"
                  isBusy={form.formState.isSubmitting}
                  className="w-full"
                >
                  {t("new_order.submit")}
                </Button>
              </div>
            </Card>
          </div>
        </div>
      </form>
    </>
  );
}

/** Keeps what is typed as it is typed, so that it is there again however the page was left. */
function useKeptDraft(form: Form, id: string) {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => keepNewOrder({ id, values }),
      }),
    [form, id],
  );
}

function Customer({ form }: { form: Form }) {
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

function Delivery({ form }: { form: Form }) {
  const t = useText();
  const { recipient, delivery_request } = form.formState.errors;
  return (
    <Card title={t("recipient.title")} description={t("recipient.hint")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <RecipientFields
          register={(name) => form.register(`recipient.${name}`)}
          errorOf={(name) => recipient?.[name]?.message}
        />
        <WishFields
          register={(name) => form.register(`delivery_request.${name}`)}
          errorOf={(name) => delivery_request?.[name]?.message}
        />
      </div>
    </Card>
  );
}

function Payment({ form }: { form: Form }) {
  const t = useText();
  const notes = useEntryNotes();
  const { errors } = form.formState;
  return (
    <Card title={t("order.payment")}>
      <div className="space-y-4">
        <MethodField
          methods={PAYMENT_METHODS}
          error={errors.payment_method?.message}
          register={form.register("payment_method")}
        />
        <TokenField
          error={errors.payment_token?.message}
          register={form.register("payment_token")}
        />
        <Field
          label={t("order.external_id")}
          isOptional={t("field.optional")}
          hint={t("new_order.external_id_hint")}
          error={errors.external_id?.message}
        >
          {(control) => (
            <Input {...control} {...form.register("external_id")} noteOn={notes.text} />
          )}
        </Field>
      </div>
    </Card>
  );
}

function Total({ form }: { form: Form }) {
  const t = useText();
  const items = useWatch({ control: form.control, name: "items" });
  return (
    <p className="flex items-baseline justify-between gap-4">
      <span className="font-medium">{t("order.total")}</span>
      <output className="text-xl font-semibold">
        <Yen amount={totalOf(items)} />
      </output>
    </p>
  );
}
