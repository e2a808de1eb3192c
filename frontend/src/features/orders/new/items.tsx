import { Plus, Trash2 } from "lucide-react";
import { type UseFormReturn, useFieldArray, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, Input } from "@/components/ui/field";
import { Yen } from "@/components/values/yen";
import { sumsOf } from "@/features/orders/amounts/amounts";
import { TaxRateField } from "@/features/orders/amounts/tax-rate-field";
import { type FormValues, itemIn, NO_ITEM } from "@/features/orders/new/form";
import { useEntryNotes } from "@/lib/forms/entry-notes";
import { useText } from "@/lib/language/i18n";

type Form = UseFormReturn<FormValues>;

/** What is ordered: one item or more, each with what its line comes to. */
export function NewOrderItems({ form }: { form: Form }) {
  const t = useText();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "items" });
  return (
    <Card title={t("order.items")} isFlush>
      <ol className="divide-y divide-line">
        {fields.map((field, index) => (
          <li key={field.id} className="p-4 sm:p-5">
            <fieldset className="grid grid-cols-2 gap-4 sm:grid-cols-12">
              <legend className="sr-only">{t("new_order.item", { number: index + 1 })}</legend>
              <ItemFields form={form} index={index} />
              <div className="col-span-2 flex items-center justify-between gap-3 sm:col-span-12">
                <p className="text-muted">
                  {t("order.line_total")}: <LineTotal form={form} index={index} />
                </p>
                {fields.length > 1 && (
                  <Button
                    look="ghost"
                    size="sm"
                    onClick={() => remove(index)}
                    aria-label={t("new_order.remove_item", { number: index + 1 })}
                  >
                    <Trash2 aria-hidden="true" />
                    {t("action.remove")}
                  </Button>
                )}
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <div className="border-t border-line px-4 py-3 sm:px-5">
        <Button size="sm" disabled={fields.length >= 100} onClick={() => append({ ...NO_ITEM })}>
          <Plus aria-hidden="true" />
          {t("new_order.add_item")}
        </Button>
      </div>
    </Card>
  );
}

function ItemFields({ form, index }: { form: Form; index: number }) {
  const t = useText();
  const notes = useEntryNotes();
  const errors = form.formState.errors.items?.[index];
  return (
    <>
      <Field
        label={t("order.product")}
        error={errors?.product_name?.message}
        className="col-span-2 sm:col-span-8"
      >
        {(control) => (
          <Input
            {...control}
            {...form.register(`items.${index}.product_name`)}
            noteOn={notes.text}
          />
        )}
      </Field>
      <Field
        label={t("order.sku")}
        isOptional={t("field.optional")}
        error={errors?.sku?.message}
        className="col-span-2 sm:col-span-4"
      >
        {(control) => (
          <Input {...control} {...form.register(`items.${index}.sku`)} noteOn={notes.text} />
        )}
      </Field>
      <Field
        label={t("order.quantity")}
        error={errors?.quantity?.message}
        className="sm:col-span-4"
      >
        {(control) => (
          <Input
            {...control}
            {...form.register(`items.${index}.quantity`)}
            inputMode="numeric"
            autoComplete="off"
            noteOn={notes.count}
          />
        )}
      </Field>
      <Field
        label={t("order.unit_price")}
        error={errors?.unit_price?.message}
        className="sm:col-span-4"
      >
        {(control) => (
          <Input
            {...control}
            {...form.register(`items.${index}.unit_price`)}
            inputMode="numeric"
            autoComplete="off"
            noteOn={notes.yen}
          />
        )}
      </Field>
      <TaxRateField
        register={form.register(`items.${index}.tax_rate`)}
        error={errors?.tax_rate?.message}
        className="col-span-2 sm:col-span-4"
      />
    </>
  );
}

function LineTotal({ form, index }: { form: Form; index: number }) {
  const item = useWatch({ control: form.control, name: `items.${index}` });
  return <Yen amount={sumsOf({ items: [itemIn(item)] }).goods} />;
}
