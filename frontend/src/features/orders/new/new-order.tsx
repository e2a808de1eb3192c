import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { type UseFormReturn, useForm } from "react-hook-form";
import { PageHeader } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, Input } from "@/components/ui/field";
import { Notice, ProblemNotice } from "@/components/ui/states";
import { useToast } from "@/components/ui/toasts";
import { NewOrderAdjustments } from "@/features/orders/new/adjustments";
import { draftKey, forgetNewOrder, keepNewOrder, startDraft } from "@/features/orders/new/draft";
import { newOrderResolver } from "@/features/orders/new/faults";
import { type FormValues, toBody } from "@/features/orders/new/form";
import { NewOrderItems } from "@/features/orders/new/items";
import { NewOrderPayment } from "@/features/orders/new/payment";
import { NewOrderCustomer, NewOrderRecipient, NewOrderWishes } from "@/features/orders/new/people";
import { NewOrderTotal } from "@/features/orders/new/total";
import { useCreateOrder } from "@/features/orders/queries/placing";
import { useEntryNotes } from "@/lib/forms/entry-notes";
import { showFaults } from "@/lib/forms/form";
import { localDay, useFormat } from "@/lib/language/format";
import { useLanguage, useText } from "@/lib/language/i18n";

type Form = UseFormReturn<FormValues>;

export function NewOrder() {
  const { t, locale } = useLanguage();
  const format = useFormat();
  const navigate = useNavigate();
  const toast = useToast();
  const create = useCreateOrder();
  const [draft, setDraft] = useState(() => startDraft(locale));
  const [error, setError] = useState<unknown>(null);
  const form = useForm<FormValues>({
    resolver: newOrderResolver(t, format),
    defaultValues: draft.values,
  });
  useKeptDraft(form, draft.id);
  useAmountsLooked(form);
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
            <NewOrderCustomer form={form} />
            <NewOrderItems form={form} />
            <NewOrderAdjustments form={form} />
            <NewOrderRecipient form={form} />
            <NewOrderWishes form={form} />
          </div>
          <div className="min-w-0 space-y-4 lg:sticky lg:top-20 lg:space-y-5">
            <Origin form={form} />
            <NewOrderPayment form={form} />
            <Card>
              <div className="space-y-4">
                <NewOrderTotal form={form} />
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

/** What amounts cannot be together is found at one of them, and mended at another. */
function useAmountsLooked(form: Form) {
  const { isSubmitted } = form.formState;
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: () => {
          if (isSubmitted) void form.trigger(["payment_method", "adjustments"]);
        },
      }),
    [form, isSubmitted],
  );
}

/** When it was ordered, and what it is called where it comes from. */
function Origin({ form }: { form: Form }) {
  const t = useText();
  const notes = useEntryNotes();
  const { errors } = form.formState;
  const optional = t("field.optional");
  return (
    <Card title={t("order.details")}>
      <div className="space-y-4">
        <Field
          label={t("new_order.ordered_on")}
          isOptional={optional}
          hint={t("new_order.ordered_on_hint")}
          error={errors.ordered_at?.message}
        >
          {(control) => (
            <Input
              {...control}
              {...form.register("ordered_at")}
              type="date"
              max={localDay(new Date())}
            />
          )}
        </Field>
        <Field
          label={t("order.external_id")}
          isOptional={optional}
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
