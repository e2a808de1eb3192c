import { type UseFormReturn, useWatch } from "react-hook-form";
import { Card } from "@/components/ui/card";
import { Field, Input } from "@/components/ui/field";
import type { FormValues } from "@/features/orders/new/form";
import { MethodField, TokenField } from "@/features/orders/payment/payment-fields";
import { PAYMENT_METHODS, THROUGH_GATEWAY } from "@/features/orders/payment-methods";
import { useEntryNotes } from "@/lib/forms/entry-notes";
import { useText } from "@/lib/language/i18n";

type Form = UseFormReturn<FormValues>;

const AFTER_SHIPPING: readonly string[] = ["cash_on_delivery", "invoice"];

/** How the order is paid, and what has to be known for that. */
export function NewOrderPayment({ form }: { form: Form }) {
  const t = useText();
  const { errors } = form.formState;
  const method = useWatch({ control: form.control, name: "payment_method" });
  return (
    <Card title={t("order.payment")}>
      <div className="space-y-4">
        <MethodField
          methods={PAYMENT_METHODS}
          error={errors.payment_method?.message}
          {...(AFTER_SHIPPING.includes(method) && { hint: t("new_order.paid_later") })}
          {...(method === "external" && { hint: t("new_order.paid_elsewhere") })}
          register={form.register("payment_method")}
        />
        {THROUGH_GATEWAY.includes(method) && (
          <TokenField
            error={errors.payment_token?.message}
            register={form.register("payment_token")}
          />
        )}
        {method === "external" && <PaidElsewhereFields form={form} />}
      </div>
    </Card>
  );
}

/** Who has taken the money, and what they call the payment. */
function PaidElsewhereFields({ form }: { form: Form }) {
  const t = useText();
  const notes = useEntryNotes();
  const errors = form.formState.errors.paid_elsewhere;
  const optional = t("field.optional");
  return (
    <>
      <Field
        label={t("paid_elsewhere.provider")}
        hint={t("paid_elsewhere.provider_hint")}
        error={errors?.provider?.message}
      >
        {(control) => (
          <Input
            {...control}
            {...form.register("paid_elsewhere.provider")}
            autoComplete="off"
            noteOn={notes.text}
          />
        )}
      </Field>
      <Field
        label={t("paid_elsewhere.reference")}
        isOptional={optional}
        error={errors?.reference?.message}
      >
        {(control) => (
          <Input
            {...control}
            {...form.register("paid_elsewhere.reference")}
            autoComplete="off"
            noteOn={notes.text}
          />
        )}
      </Field>
      <Field
        label={t("paid_elsewhere.paid_at")}
        isOptional={optional}
        error={errors?.paid_at?.message}
      >
        {(control) => (
          <Input {...control} {...form.register("paid_elsewhere.paid_at")} type="date" />
        )}
      </Field>
    </>
  );
}
