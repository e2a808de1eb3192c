import { type ReactNode, useId } from "react";
import { classNames } from "@/lib/class-names";

/** One of a few that stand side by side: radio buttons that look like one switch. */
export function Segments<Value extends string>(props: {
  legend: string;
  options: readonly { value: Value; label: ReactNode }[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className="inline-flex rounded-lg border border-line bg-sunken p-0.5">
      <legend className="sr-only">{props.legend}</legend>
      {props.options.map(({ value, label }) => (
        <label
          key={value}
          className={classNames(
            "flex cursor-pointer items-center gap-2 rounded-md px-3 py-1 text-[0.8125rem] font-medium has-focus-visible:outline-2 has-focus-visible:outline-link",
            value === props.value ? "bg-surface shadow-xs" : "text-muted",
          )}
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
