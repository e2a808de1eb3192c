import { ListFilter, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu, MenuCheck } from "@/components/ui/menu";
import { useText } from "@/lib/language/i18n";

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
