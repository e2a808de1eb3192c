import { ListFilter } from "lucide-react";
import { type ReactNode, useState } from "react";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/dialog/dialog";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { yen } from "@/lib/forms/entry";
import { useEntryNotes } from "@/lib/forms/entry-notes";
import { textIn } from "@/lib/forms/form-data";
import { useText } from "@/lib/language/i18n";

type Day = `${string}_${"from" | "to"}`;

export type RangeValues = Partial<Record<Day, string | undefined>> & {
  min?: number | undefined;
  max?: number | undefined;
};

/** Yen in the control called `name`; undefined where it is empty, NaN where it holds something else. */
function amountIn(form: HTMLFormElement, name: string): number | undefined {
  const typed = textIn(form, name);
  if (typed === "") return undefined;
  const amount = yen(typed);
  return Number.isSafeInteger(amount) && amount >= 0 ? amount : Number.NaN;
}

/** Days and yen, from and to, and whatever else a list has; applied together. */
export function RangeFilter(props: {
  label: string;
  value: RangeValues;
  /** What the days are of, such as `created`; a list that knows several names each. */
  days?: readonly { name: string; legend: string }[];
  withAmounts?: boolean;
  children?: ReactNode;
  onChange: (value: RangeValues, form: HTMLFormElement) => void;
}) {
  const { value, withAmounts = false, days = [{ name: "created", legend: "" }] } = props;
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const [wrong, setWrong] = useState<Wrong>({});
  const close = () => {
    setOpen(false);
    setWrong({});
  };
  const apply = (form: HTMLFormElement) => {
    const [min, max] = [amountIn(form, "min"), amountIn(form, "max")];
    const isWrong = { min: Number.isNaN(min), max: Number.isNaN(max) };
    setWrong({
      ...(isWrong.min && { min: t("field.whole_number") }),
      ...(isWrong.max && { max: t("field.whole_number") }),
    });
    if (isWrong.min || isWrong.max) return;
    const names = days.flatMap(({ name }) => [`${name}_from`, `${name}_to`] as Day[]);
    const chosen = names.map((name) => [name, textIn(form, name) || undefined]);
    props.onChange({ ...Object.fromEntries(chosen), ...(withAmounts && { min, max }) }, form);
    close();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <ListFilter aria-hidden="true" />
        {props.label}
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={props.label}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            apply(event.currentTarget);
          }}
          className="contents"
        >
          <DialogBody className="space-y-5">
            {props.children}
            {days.map((each) => (
              <DayFields key={each.name} {...each} value={value} />
            ))}
            {withAmounts && <AmountFields value={value} wrong={wrong} />}
          </DialogBody>
          <DialogActions>
            <CancelButton />
            <Button type="submit" look="primary">
              {t("filters.apply")}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
}

interface Wrong {
  min?: string;
  max?: string;
}

const PAIR = "grid grid-cols-1 gap-4 sm:grid-cols-2";

function DayFields(props: { name: string; legend: string; value: RangeValues }) {
  const t = useText();
  return (
    <fieldset className={PAIR}>
      <legend className={props.legend === "" ? "sr-only" : "mb-2 font-medium"}>
        {props.legend === "" ? t("filters.dates") : props.legend}
      </legend>
      {(["from", "to"] as const).map((end) => {
        const name: Day = `${props.name}_${end}`;
        return (
          <Field key={name} label={t(`filters.created_${end}`)}>
            {(control) => (
              <Input {...control} type="date" name={name} defaultValue={props.value[name]} />
            )}
          </Field>
        );
      })}
    </fieldset>
  );
}

function AmountFields({ value, wrong }: { value: RangeValues; wrong: Wrong }) {
  const t = useText();
  const notes = useEntryNotes();
  return (
    <div className={PAIR}>
      {(["min", "max"] as const).map((name) => (
        <Field key={name} label={t(`filters.${name}_amount`)} error={wrong[name]}>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              autoComplete="off"
              name={name}
              defaultValue={value[name]}
              noteOn={notes.yen}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
