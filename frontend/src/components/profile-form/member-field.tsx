import { Plus } from "lucide-react";
import { useId, useState } from "react";
import {
  ColumnPicker,
  FaultLines,
  type ProfileContext,
  type ProfileFault,
  Samples,
} from "@/components/profile-form/column-picker";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/field";
import { useText } from "@/lib/language/i18n";
import { type Simple, simpleOf, type Value, writtenOf } from "@/lib/profile-document";

/** Where one member comes from: a column, several, or what only the text of the profile can say. */
export function MemberField(
  props: ProfileContext & {
    name: string;
    value: Value | undefined;
    isRequired: boolean;
    onChange: (value: Value | undefined) => void;
  },
) {
  const t = useText();
  const id = useId();
  const simple = simpleOf(props.value);
  const isMissing = props.isRequired && props.value === undefined;
  const faults: readonly ProfileFault[] = isMissing
    ? [{ pointer: null, detail: t("profile.needed") }]
    : props.faults;
  return (
    <fieldset
      aria-describedby={faults.length === 0 ? undefined : id}
      className="grid min-w-0 gap-x-4 gap-y-1.5 sm:grid-cols-[11rem_minmax(0,1fr)]"
    >
      <legend className="sr-only">{props.name}</legend>
      <p aria-hidden="true" className="pt-1.5 text-[0.8125rem] font-medium">
        {props.name}
      </p>
      <div className="min-w-0 space-y-1.5">
        {simple === null ? (
          <OnlyText value={props.value} />
        ) : (
          <SimpleValue {...props} simple={simple} isWrong={faults.length > 0} />
        )}
        <div id={id} className="empty:hidden">
          <FaultLines faults={faults} />
        </div>
      </div>
    </fieldset>
  );
}

function OnlyText({ value }: { value: Value | undefined }) {
  const t = useText();
  return (
    <p className="min-w-0 text-[0.8125rem] text-muted">
      <code className="font-mono break-all">{JSON.stringify(value)}</code> {t("profile.only_text")}
    </p>
  );
}

interface SimpleProps extends ProfileContext {
  name: string;
  simple: Simple;
  isWrong: boolean;
  onChange: (value: Value | undefined) => void;
}

function SimpleValue({ name, simple, columns, isWrong, onChange }: SimpleProps) {
  const t = useText();
  const [isAdding, setAdding] = useState(false);
  if ("fixed" in simple) {
    return (
      <Input
        aria-label={t("profile.fixed_text", { member: name })}
        value={simple.fixed}
        autoComplete="off"
        onChange={({ target }) =>
          onChange(target.value === "" ? undefined : { fixed: target.value })
        }
      />
    );
  }
  const write = (chosen: readonly string[], part: Partial<typeof simple> = {}) =>
    onChange(writtenOf({ ...simple, ...part, columns: chosen.filter((each) => each !== "") }));
  const shown = isAdding || simple.columns.length === 0 ? [...simple.columns, ""] : simple.columns;
  return (
    <>
      {shown.map((column, index) => (
        // Which column stands where is all that tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className="flex items-start gap-1">
          <div className="min-w-0 flex-1">
            <ColumnPicker
              label={
                index === 0 ? name : t("profile.column_number", { member: name, number: index + 1 })
              }
              value={column}
              columns={columns}
              none={t("profile.none")}
              isWrong={isWrong}
              onChange={(heading) => {
                setAdding(false);
                write(shown.map((each, place) => (place === index ? heading : each)));
              }}
            />
          </div>
          {index === shown.length - 1 && column !== "" && (
            <Button
              look="ghost"
              size="icon"
              aria-label={t("profile.add_column_to", { member: name })}
              title={t("profile.add_column_to", { member: name })}
              onClick={() => setAdding(true)}
            >
              <Plus aria-hidden="true" />
            </Button>
          )}
        </div>
      ))}
      <Samples columns={columns} chosen={simple.columns} />
      {simple.columns.length > 1 && (
        <Together name={name} simple={simple} onChange={(part) => write(simple.columns, part)} />
      )}
    </>
  );
}

type Columns = Extract<Simple, { columns: string[] }>;

/** How several columns make one text. */
function Together(props: {
  name: string;
  simple: Columns;
  onChange: (part: Partial<Columns>) => void;
}) {
  const { name, simple, onChange } = props;
  const t = useText();
  return (
    <div className="flex flex-wrap gap-2">
      <Select
        aria-label={t("profile.how", { member: name })}
        value={simple.how}
        onChange={({ target }) => onChange({ how: target.value as Columns["how"] })}
        className="w-auto max-w-full"
      >
        <option value="first">{t("profile.how.first")}</option>
        <option value="join">{t("profile.how.join")}</option>
      </Select>
      {simple.how === "join" && (
        <Input
          aria-label={t("profile.separator", { member: name })}
          value={simple.separator}
          onChange={({ target }) => onChange({ separator: target.value })}
          className="w-16!"
        />
      )}
    </div>
  );
}
