import { Plus, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import {
  ColumnPicker,
  FaultLines,
  type ProfileContext,
  Samples,
} from "@/components/profile-form/column-picker";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/field";
import { useText } from "@/lib/language/i18n";
import {
  ADJUSTMENT_KINDS,
  type AdjustmentRule,
  faultsAt,
  pointerTo,
  type Rule,
  STANDS,
  STATES,
  simpleOf,
} from "@/lib/profile-document";

interface ListProps<Item> extends ProfileContext {
  items: readonly Item[];
  onChange: (items: Item[] | undefined) => void;
}

/** Rows of one kind, one below the other, with what is wrong below each. */
function Rows<Item>(
  props: ListProps<Item> & {
    place: string;
    nothing: Item;
    add: string;
    nameOf: (index: number) => string;
    children: (item: Item, index: number, change: (item: Item) => void) => ReactNode;
  },
) {
  const { items, onChange } = props;
  const t = useText();
  const write = (next: Item[]) => onChange(next.length === 0 ? undefined : next);
  return (
    <div className="space-y-3">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: its place is what tells a rule from others
        <fieldset key={index} className="space-y-1.5">
          <legend className="sr-only">{props.nameOf(index)}</legend>
          <div className="flex items-start gap-2">
            <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-2">
              {props.children(item, index, (next) =>
                write(items.map((each, place) => (place === index ? next : each))),
              )}
            </div>
            <Button
              look="ghost"
              size="icon"
              aria-label={t("profile.remove", { name: props.nameOf(index) })}
              onClick={() => write(items.filter((_, place) => place !== index))}
            >
              <Trash2 aria-hidden="true" />
            </Button>
          </div>
          <FaultLines faults={faultsAt(props.faults, pointerTo(props.place, index))} />
        </fieldset>
      ))}
      <Button size="sm" onClick={() => write([...items, props.nothing])}>
        <Plus aria-hidden="true" />
        {props.add}
      </Button>
    </div>
  );
}

/** What becomes of an order, by the words in a column. */
export function StateRules(props: ListProps<Rule>) {
  const t = useText();
  return (
    <Rows
      {...props}
      place="states"
      nothing={{ when: { "": "" }, is: "paid" }}
      add={t("profile.add_state")}
      nameOf={(index) => t("profile.state_number", { number: index + 1 })}
    >
      {(rule, _index, change) => {
        const [entry, ...others] = Object.entries(rule.when ?? {});
        const [column, words] = entry ?? ["", undefined];
        return (
          <>
            {others.length > 0 ? (
              <code className="font-mono text-[0.8125rem] break-all sm:col-span-2">
                {JSON.stringify(rule.when)}
              </code>
            ) : (
              <>
                <div className="min-w-0 space-y-1.5">
                  <ColumnPicker
                    label={t("profile.state_column")}
                    value={column}
                    columns={props.columns}
                    none={t("profile.all_others")}
                    onChange={(heading) => change(withWhen(rule, heading, words ?? ""))}
                  />
                  <Samples columns={props.columns} chosen={[column]} />
                </div>
                <div className="min-w-0">
                  <Input
                    aria-label={t("profile.state_words")}
                    placeholder={t("profile.state_words_hint")}
                    value={column === "" ? "" : wordsText(words)}
                    disabled={column === ""}
                    autoComplete="off"
                    onChange={({ target }) => change(withWhen(rule, column, wordsIn(target.value)))}
                  />
                </div>
              </>
            )}
            <Select
              aria-label={t("profile.state_is")}
              className="sm:col-span-2"
              value={rule.is}
              onChange={({ target }) => change({ ...rule, is: target.value })}
            >
              {STATES.map((state) => (
                <option key={state} value={state}>
                  {t(`profile.state.${state}`)}
                </option>
              ))}
            </Select>
          </>
        );
      }}
    </Rows>
  );
}

const wordsText = (words: string | string[] | undefined) =>
  Array.isArray(words) ? words.join(", ") : (words ?? "");

/** One word, or several between commas. */
function wordsIn(typed: string): string | string[] {
  return /[,、]/.test(typed) ? typed.split(/\s*[,、]\s*/) : typed;
}

/** The rule for the orders that have `words` in `column`; for all others where none is named. */
function withWhen(rule: Rule, column: string, words: string | string[]): Rule {
  const { when: _when, ...rest } = rule;
  return column === "" ? rest : { when: { [column]: words }, ...rest };
}

/** Shipping, fees, discounts and points, each from a column. */
export function AdjustmentRules(props: ListProps<AdjustmentRule>) {
  const t = useText();
  return (
    <Rows
      {...props}
      place="adjustments"
      nothing={{ kind: "shipping", amount: "", stands: "repeated" }}
      add={t("profile.add_adjustment")}
      nameOf={(index) => t("profile.adjustment_number", { number: index + 1 })}
    >
      {(rule, _index, change) => {
        const amount = simpleOf(rule.amount);
        const column =
          amount !== null && "columns" in amount && amount.columns.length === 1
            ? amount.columns[0]
            : undefined;
        return (
          <>
            <Select
              aria-label={t("profile.adjustment_kind")}
              value={rule.kind}
              onChange={({ target }) => change({ ...rule, kind: target.value })}
            >
              {ADJUSTMENT_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`adjustment.${kind}`)}
                </option>
              ))}
            </Select>
            {column === undefined ? (
              <code className="font-mono text-[0.8125rem] break-all">
                {JSON.stringify(rule.amount)}
              </code>
            ) : (
              <div className="min-w-0 space-y-1.5">
                <ColumnPicker
                  label={t("profile.adjustment_column")}
                  value={column}
                  columns={props.columns}
                  none={t("profile.choose_column")}
                  onChange={(heading) => change({ ...rule, amount: heading })}
                />
                <Samples columns={props.columns} chosen={[column]} />
              </div>
            )}
            <Select
              aria-label={t("profile.stands")}
              className="sm:col-span-2"
              value={rule.stands ?? "repeated"}
              onChange={({ target }) => change({ ...rule, stands: target.value })}
            >
              {STANDS.map((stands) => (
                <option key={stands} value={stands}>
                  {t(`profile.stands.${stands}`)}
                </option>
              ))}
            </Select>
          </>
        );
      }}
    </Rows>
  );
}
