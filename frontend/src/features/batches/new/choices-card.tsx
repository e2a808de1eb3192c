import { type ReactNode, useId } from "react";
import type { ErrorPolicy, Notify } from "@/api/types";
import { Card } from "@/components/ui/card";
import { Checkbox, Field, Input } from "@/components/ui/field";
import { type Choices, isSource } from "@/features/batches/upload/choices";
import { useText } from "@/lib/language/i18n";

const POLICIES = Object.keys({
  REJECT_FAILED_ROWS: true,
  REJECT_EVERYTHING: true,
} satisfies Record<ErrorPolicy, true>) as ErrorPolicy[];
const NOTICES = Object.keys({
  EACH: true,
  DIGEST: true,
  NONE: true,
} satisfies Record<Notify, true>) as Notify[];

/** How the file is to be imported; each choice says what it does. */
export function ChoicesCard(props: {
  choices: Choices;
  isDisabled: boolean;
  onChoose: (part: Partial<Choices>) => void;
}) {
  const { choices, onChoose } = props;
  const isParcels = choices.kind === "parcels";
  const t = useText();
  return (
    <Card title={t("import.choices")}>
      <fieldset disabled={props.isDisabled} className="min-w-0 space-y-4">
        <legend className="sr-only">{t("import.choices")}</legend>
        <Option
          control={(described) => (
            <Checkbox
              {...described}
              checked={choices.dry_run}
              onChange={({ target }) => onChoose({ dry_run: target.checked })}
            />
          )}
          name={t("import.dry_run")}
          hint={t(`import.dry_run_hint.${choices.kind}`)}
        />
        <Options
          name="error_policy"
          legend={t("import.error_policy")}
          values={POLICIES}
          value={choices.error_policy}
          onChange={(error_policy) => onChoose({ error_policy })}
          nameOf={(value) => t(`import.error_policy.${value}`)}
          hintOf={(value) => t(`import.error_policy_hint.${value}`)}
        />
        <Options
          name="notify"
          legend={t("import.notify")}
          // A digest is of new orders.
          values={NOTICES.filter((notify) => !isParcels || notify !== "DIGEST")}
          value={choices.notify}
          onChange={(notify) => onChoose({ notify })}
          nameOf={(value) => t(`import.notify.${value}`)}
          hintOf={(value) =>
            t(
              isParcels && value !== "DIGEST"
                ? `import.notify_parcels.${value}`
                : `import.notify_hint.${value}`,
            )
          }
        />
        <Field
          label={t("import.source")}
          isOptional={t("field.optional")}
          hint={t(isParcels ? "import.source_parcels_hint" : "import.source_hint")}
          error={isSource(choices.source) ? undefined : t("import.source_wrong")}
        >
          {(control) => (
            <Input
              {...control}
              value={choices.source}
              onChange={({ target }) => onChoose({ source: target.value })}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </Field>
      </fieldset>
    </Card>
  );
}

function Options<Value extends string>(props: {
  name: string;
  legend: string;
  values: readonly Value[];
  value: Value;
  onChange: (value: Value) => void;
  nameOf: (value: Value) => string;
  hintOf: (value: Value) => string;
}) {
  return (
    <fieldset>
      <legend className="mb-2 text-[0.8125rem] font-medium">{props.legend}</legend>
      <div className="space-y-2">
        {props.values.map((value) => (
          <Option
            key={value}
            control={(described) => (
              <input
                {...described}
                type="radio"
                name={props.name}
                value={value}
                checked={props.value === value}
                onChange={() => props.onChange(value)}
                className="size-4 shrink-0 accent-accent"
              />
            )}
            name={props.nameOf(value)}
            hint={props.hintOf(value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface Described {
  id: string;
  "aria-describedby": string;
}

function Option(props: {
  control: (described: Described) => ReactNode;
  name: string;
  hint: string;
}) {
  const id = useId();
  return (
    <div className="flex items-start gap-2.5">
      <span className="mt-0.5 flex">{props.control({ id, "aria-describedby": `${id}-hint` })}</span>
      <div className="min-w-0">
        <label htmlFor={id} className="block cursor-pointer font-medium">
          {props.name}
        </label>
        <p id={`${id}-hint`} className="text-[0.8125rem] text-muted">
          {props.hint}
        </p>
      </div>
    </div>
  );
}
