import { ListFilter, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Menu, MenuCheck } from "@/components/ui/menu";
import { yen } from "@/lib/entry";
import { useEntryNotes } from "@/lib/entry-notes";
import { textIn } from "@/lib/form-data";
import { useText } from "@/lib/i18n";

/** Any of several values, or one of them. */
export function ChoiceFilter<Value extends string>(props: {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: readonly Value[] | undefined;
  onChange: (value: Value[] | undefined) => void;
  isSingle?: boolean;
}) {
  const chosen = props.value ?? [];
  const toggle = (value: Value, isChosen: boolean) => {
    if (props.isSingle) {
      props.onChange(isChosen ? [value] : undefined);
      return;
    }
    const next = props.options
      .map((option) => option.value)
      .filter((each) => (each === value ? isChosen : chosen.includes(each)));
    props.onChange(next.length === 0 ? undefined : next);
  };
  return (
    <Menu
      align="start"
      trigger={
        <Button>
          <ListFilter aria-hidden="true" />
          {props.label}
          {chosen.length > 0 && (
            <span className="rounded-full bg-accent px-1.5 text-xs text-accent-ink tabular">
              {chosen.length}
            </span>
          )}
        </Button>
      }
    >
      {props.options.map((option) => (
        <MenuCheck
          key={option.value}
          isChecked={chosen.includes(option.value)}
          onChange={(isChecked) => toggle(option.value, isChecked)}
        >
          {option.label}
        </MenuCheck>
      ))}
    </Menu>
  );
}

/** What of one filter is in force, and the way to be rid of it. */
export interface FilterChip {
  id: string;
  label: string;
  onRemove: () => void;
}

export function FilterChips(props: { chips: readonly FilterChip[]; onClear: () => void }) {
  const t = useText();
  if (props.chips.length === 0) return null;
  return (
    <ul aria-label={t("filters.in_force")} className="flex flex-wrap items-center gap-1.5">
      {props.chips.map((chip) => (
        <li
          key={chip.id}
          className="flex max-w-full items-center gap-1 rounded-full border border-line bg-surface py-0.5 pr-0.5 pl-2.5 text-[0.8125rem]"
        >
          <span className="min-w-0 truncate">{chip.label}</span>
          <button
            type="button"
            aria-label={t("filters.remove", { filter: chip.label })}
            onClick={chip.onRemove}
            className="flex size-6 shrink-0 items-center justify-center rounded-full text-muted hover:bg-sunken hover:text-ink"
          >
            <X aria-hidden="true" className="size-3.5" />
          </button>
        </li>
      ))}
      <li>
        <Button look="ghost" size="sm" onClick={props.onClear}>
          {t("filters.clear")}
        </Button>
      </li>
    </ul>
  );
}

export interface RangeValues {
  created_from?: string | undefined;
  created_to?: string | undefined;
  min?: number | undefined;
  max?: number | undefined;
}

/** Yen in the control called `name`; undefined where it is empty, NaN where it holds something else. */
function amountIn(form: HTMLFormElement, name: string): number | undefined {
  const typed = textIn(form, name);
  if (typed === "") return undefined;
  const amount = yen(typed);
  return Number.isSafeInteger(amount) && amount >= 0 ? amount : Number.NaN;
}

/** Days and yen, from and to; applied together. */
export function RangeFilter(props: {
  value: RangeValues;
  onChange: (value: RangeValues) => void;
  withAmounts?: boolean;
  children?: ReactNode;
}) {
  const t = useText();
  const notes = useEntryNotes();
  const [isOpen, setOpen] = useState(false);
  const [wrong, setWrong] = useState<{ min?: string; max?: string }>({});
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <ListFilter aria-hidden="true" />
        {props.withAmounts ? t("filters.dates_and_amounts") : t("filters.dates")}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => {
          setOpen(false);
          setWrong({});
        }}
        title={props.withAmounts ? t("filters.dates_and_amounts") : t("filters.dates")}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const form = event.currentTarget;
            const day = (name: string) => textIn(form, name) || undefined;
            const [min, max] = [amountIn(form, "min"), amountIn(form, "max")];
            const isWrong = { min: Number.isNaN(min), max: Number.isNaN(max) };
            setWrong({
              ...(isWrong.min && { min: t("field.whole_number") }),
              ...(isWrong.max && { max: t("field.whole_number") }),
            });
            if (isWrong.min || isWrong.max) return;
            props.onChange({
              created_from: day("created_from"),
              created_to: day("created_to"),
              ...(props.withAmounts && { min, max }),
            });
            setOpen(false);
          }}
        >
          <DialogBody className="grid grid-cols-1 gap-4 sm:grid-cols-2">
            <Field label={t("filters.created_from")}>
              {(control) => (
                <Input
                  {...control}
                  type="date"
                  name="created_from"
                  defaultValue={props.value.created_from}
                />
              )}
            </Field>
            <Field label={t("filters.created_to")}>
              {(control) => (
                <Input
                  {...control}
                  type="date"
                  name="created_to"
                  defaultValue={props.value.created_to}
                />
              )}
            </Field>
            {props.withAmounts && (
              <>
                <Field label={t("filters.min_amount")} error={wrong.min}>
                  {(control) => (
                    <Input
                      {...control}
                      inputMode="numeric"
                      autoComplete="off"
                      name="min"
                      defaultValue={props.value.min}
                      noteOn={notes.yen}
                    />
                  )}
                </Field>
                <Field label={t("filters.max_amount")} error={wrong.max}>
                  {(control) => (
                    <Input
                      {...control}
                      inputMode="numeric"
                      autoComplete="off"
                      name="max"
                      defaultValue={props.value.max}
                      noteOn={notes.yen}
                    />
                  )}
                </Field>
              </>
            )}
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
