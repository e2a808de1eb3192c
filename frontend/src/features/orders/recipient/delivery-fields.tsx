import type { UseFormRegisterReturn } from "react-hook-form";
import { Field, Input, TextArea } from "@/components/ui/field";
import {
  RECIPIENT_FIELDS,
  type RecipientValues,
  type WishValues,
} from "@/features/orders/recipient/recipient";
import { useEntryNotes } from "@/lib/forms/entry-notes";
import { useText } from "@/lib/language/i18n";

interface Props<Name extends string> {
  register: (name: Name) => UseFormRegisterReturn;
  errorOf: (name: Name) => string | undefined;
}

/** Who gets the parcel, and where: in the order of an address in Japan. */
export function RecipientFields({ register, errorOf }: Props<keyof RecipientValues>) {
  const t = useText();
  const notes = useEntryNotes();
  return RECIPIENT_FIELDS.map((name) => (
    <Field
      key={name}
      label={t(`recipient.${name}`)}
      error={errorOf(name)}
      hint={name === "country" ? t("recipient.country_hint") : undefined}
    >
      {(control) => (
        <Input
          {...control}
          {...register(name)}
          autoComplete="off"
          type={name === "phone" ? "tel" : "text"}
          noteOn={name === "phone" ? notes.phone : notes.text}
        />
      )}
    </Field>
  ));
}

/** When and how the customer would like the parcel to arrive. */
export function WishFields({ register, errorOf }: Props<keyof WishValues>) {
  const t = useText();
  const notes = useEntryNotes();
  const optional = t("field.optional");
  return (
    <>
      <Field label={t("wish.date")} isOptional={optional} error={errorOf("date")}>
        {(control) => <Input {...control} {...register("date")} type="date" />}
      </Field>
      <Field label={t("wish.time_slot")} isOptional={optional} error={errorOf("time_slot")}>
        {(control) => (
          <Input
            {...control}
            {...register("time_slot")}
            autoComplete="off"
            placeholder={t("wish.time_slot_example")}
            noteOn={notes.text}
          />
        )}
      </Field>
      <Field
        label={t("wish.note")}
        isOptional={optional}
        error={errorOf("note")}
        className="sm:col-span-2"
      >
        {(control) => <TextArea {...control} {...register("note")} rows={2} noteOn={notes.text} />}
      </Field>
    </>
  );
}
