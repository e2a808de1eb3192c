import { Plus, Trash2 } from "lucide-react";
import { type UseFormReturn, useFieldArray, useFormState } from "react-hook-form";
import type { AdjustmentKind } from "@/api/types";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, Input } from "@/components/ui/field";
import { LOWERING } from "@/features/orders/amounts/amounts";
import { ADJUSTMENT_KINDS } from "@/features/orders/amounts/order-sums";
import { TaxRateField } from "@/features/orders/amounts/tax-rate-field";
import { type FormValues, nothingOf } from "@/features/orders/new/form";
import { useEntryNotes } from "@/lib/forms/entry-notes";
import { type TextKey, useText } from "@/lib/language/i18n";

type Form = UseFormReturn<FormValues>;

const MOST = 20;
const WITHOUT_RATE: Partial<Record<AdjustmentKind, TextKey>> = {
  discount: "new_order.discount_rate_none",
  points: "new_order.points_rate_none",
};

/** Shipping, fees, discounts and points: as many of each as there are. */
export function NewOrderAdjustments({ form }: { form: Form }) {
  const t = useText();
  const { control } = form;
  const { fields, append, remove } = useFieldArray({ control, name: "adjustments" });
  return (
    <Card title={t("new_order.adjustments")} description={t("new_order.adjustments_hint")} isFlush>
      {fields.length > 0 && (
        <ol className="divide-y divide-line border-b border-line">
          {fields.map((field, index) => (
            <li key={field.id} className="p-4 sm:p-5">
              <fieldset className="grid grid-cols-2 items-start gap-4 sm:grid-cols-12">
                <legend className="col-span-2 mb-3 flex w-full items-center justify-between gap-3">
                  <span className="font-medium">{t(`adjustment.${field.kind}`)}</span>
                  <Button
                    look="ghost"
                    size="sm"
                    onClick={() => remove(index)}
                    aria-label={t("new_order.remove_adjustment", {
                      kind: t(`adjustment.${field.kind}`),
                    })}
                  >
                    <Trash2 aria-hidden="true" />
                    {t("action.remove")}
                  </Button>
                </legend>
                <AdjustmentFields form={form} index={index} kind={field.kind} />
              </fieldset>
            </li>
          ))}
        </ol>
      )}
      <div className="flex flex-wrap gap-2 px-4 py-3 sm:px-5">
        {ADJUSTMENT_KINDS.map((kind) => (
          <Button
            key={kind}
            size="sm"
            disabled={fields.length >= MOST}
            onClick={() =>
              append(nothingOf(kind), { focusName: `adjustments.${fields.length}.amount` })
            }
          >
            <Plus aria-hidden="true" />
            {t(`new_order.add.${kind}`)}
          </Button>
        ))}
      </div>
    </Card>
  );
}

function AdjustmentFields(props: { form: Form; index: number; kind: AdjustmentKind }) {
  const { form, index, kind } = props;
  const t = useText();
  const notes = useEntryNotes();
  const errors = useFormState({ control: form.control }).errors.adjustments?.[index];
  const none = WITHOUT_RATE[kind];
  return (
    <>
      <Field
        label={t(LOWERING.includes(kind) ? "new_order.amount_off" : "new_order.amount")}
        error={errors?.amount?.message}
        className="col-span-2 sm:col-span-4"
      >
        {(control) => (
          <Input
            {...control}
            {...form.register(`adjustments.${index}.amount`)}
            inputMode="numeric"
            autoComplete="off"
            noteOn={notes.yen}
          />
        )}
      </Field>
      <Field
        label={t("new_order.label")}
        isOptional={t("field.optional")}
        error={errors?.label?.message}
        className="col-span-2 sm:col-span-4"
      >
        {(control) => (
          <Input
            {...control}
            {...form.register(`adjustments.${index}.label`)}
            autoComplete="off"
            noteOn={notes.text}
          />
        )}
      </Field>
      <TaxRateField
        register={form.register(`adjustments.${index}.tax_rate`)}
        error={errors?.tax_rate?.message}
        {...(none !== undefined && { none: t(none) })}
        className="col-span-2 sm:col-span-4"
      />
    </>
  );
}
