import { Input, Select } from "@/components/ui/field";
import { useText } from "@/lib/language/i18n";

/** A heading of the file with the first values below it. */
export interface SampledColumn {
  heading: string;
  samples: readonly string[];
}

/** What is wrong at a place of the profile. */
export interface ProfileFault {
  pointer: string | null;
  detail: string;
}

/** What a form about a profile knows: the columns of a file, where there is one, and what is wrong. */
export interface ProfileContext {
  columns: readonly SampledColumn[] | null;
  faults: readonly ProfileFault[];
}

/** One column: of those that the file has, or any where there is no file. */
export function ColumnPicker(props: {
  label: string;
  value: string;
  columns: readonly SampledColumn[] | null;
  none: string;
  isWrong?: boolean;
  onChange: (heading: string) => void;
}) {
  const { value, columns } = props;
  const t = useText();
  const common = { "aria-label": props.label, "aria-invalid": props.isWrong || undefined };
  if (columns === null) {
    return (
      <Input
        {...common}
        value={value}
        onChange={({ target }) => props.onChange(target.value)}
        autoComplete="off"
        spellCheck={false}
      />
    );
  }
  const isThere = value === "" || columns.some(({ heading }) => heading === value);
  return (
    <Select {...common} value={value} onChange={({ target }) => props.onChange(target.value)}>
      <option value="">{props.none}</option>
      {!isThere && <option value={value}>{t("profile.column_missing", { column: value })}</option>}
      {[...new Set(columns.map(({ heading }) => heading))]
        .filter((heading) => heading.trim() !== "")
        .map((heading) => (
          <option key={heading} value={heading}>
            {heading}
          </option>
        ))}
    </Select>
  );
}

/** The first values of the columns that are chosen. */
export function Samples(props: {
  columns: readonly SampledColumn[] | null;
  chosen: readonly string[];
}) {
  const t = useText();
  const samples = (props.columns ?? [])
    .filter(({ heading }) => props.chosen.includes(heading))
    .flatMap((column) => column.samples)
    .filter((sample) => sample.trim() !== "");
  if (samples.length === 0) return null;
  return (
    <p className="truncate text-[0.8125rem] text-muted">
      {t("profile.samples", { samples: samples.slice(0, 4).join(t("list.separator")) })}
    </p>
  );
}

export function FaultLines({ faults }: { faults: readonly ProfileFault[] }) {
  return faults.map(({ pointer, detail }) => (
    <p key={`${pointer} ${detail}`} className="text-[0.8125rem] text-danger">
      {detail}
    </p>
  ));
}
