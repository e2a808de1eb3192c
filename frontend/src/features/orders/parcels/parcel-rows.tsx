import { Plus, Trash2 } from "lucide-react";
import { type UseFormReturn, useFieldArray } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { CarrierInput } from "@/features/orders/parcels/carrier-input";
import { MOST_PARCELS, noParcel, type ParcelsValues } from "@/features/orders/parcels/parcels";
import { useEntryNotes } from "@/lib/forms/entry-notes";
import { useText } from "@/lib/language/i18n";

/** A row for each parcel: who carries it, and under which number. */
export function ParcelRows(props: {
  form: UseFormReturn<ParcelsValues>;
  /** Whether the number of a single parcel may be left out. */
  canBeUntracked?: boolean;
  /** What is wrong with the carrier of a single parcel that has no number. */
  carrierError?: string | undefined;
}) {
  const { form } = props;
  const t = useText();
  const notes = useEntryNotes();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "parcels" });
  const errors = form.formState.errors.parcels;
  const isOptional = props.canBeUntracked === true && fields.length === 1;
  return (
    <div className="space-y-4">
      <ol className="space-y-4">
        {fields.map((field, index) => (
          <li key={field.id}>
            <fieldset className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
              <legend
                className={fields.length === 1 ? "sr-only" : "mb-1.5 text-[0.8125rem] font-medium"}
              >
                {t("ship.parcel", { number: index + 1 })}
              </legend>
              <Field
                label={t("ship.carrier")}
                isOptional={t("field.optional")}
                error={errors?.[index]?.carrier?.message ?? props.carrierError}
              >
                {(control) => (
                  <CarrierInput {...control} {...form.register(`parcels.${index}.carrier`)} />
                )}
              </Field>
              <Field
                label={t("ship.tracking_number")}
                isOptional={isOptional ? t("field.optional") : undefined}
                error={errors?.[index]?.tracking_number?.message}
              >
                {(control) => (
                  <Input
                    {...control}
                    {...form.register(`parcels.${index}.tracking_number`)}
                    autoComplete="off"
                    noteOn={notes.text}
                  />
                )}
              </Field>
              {fields.length > 1 && (
                <div className="sm:col-span-2">
                  <Button
                    look="ghost"
                    size="sm"
                    onClick={() => remove(index)}
                    aria-label={t("ship.remove_parcel", { number: index + 1 })}
                  >
                    <Trash2 aria-hidden="true" />
                    {t("action.remove")}
                  </Button>
                </div>
              )}
            </fieldset>
          </li>
        ))}
      </ol>
      <Button
        size="sm"
        disabled={fields.length >= MOST_PARCELS}
        onClick={() => append(noParcel(form.getValues("parcels").at(-1)?.carrier))}
      >
        <Plus aria-hidden="true" />
        {t("ship.add_parcel")}
      </Button>
    </div>
  );
}
