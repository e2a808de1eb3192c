import { CircleAlert } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "@/lib/class-names";

const CONTROL =
  "block w-full rounded-lg border bg-surface px-3 text-ink shadow-xs placeholder:text-muted disabled:bg-sunken disabled:opacity-70 aria-invalid:border-danger border-line-strong";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={classNames(CONTROL, "h-9", className)} />;
}

export function TextArea({ className, ...rest }: ComponentProps<"textarea">) {
  return <textarea {...rest} className={classNames(CONTROL, "min-h-20 py-2", className)} />;
}

export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <select {...rest} className={classNames(CONTROL, "h-9 pr-2", className)}>
      {children}
    </select>
  );
}

export function Checkbox({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return (
    <input
      type="checkbox"
      {...rest}
      className={classNames("size-4 shrink-0 rounded accent-accent", className)}
    />
  );
}

interface ControlProps {
  id: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
}

/** A label, a control, a hint, and what is wrong with the value. */
export function Field(props: {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  isOptional?: ReactNode;
  className?: string;
  children: (control: ControlProps) => ReactNode;
}) {
  const id = useId();
  const described = [
    props.error === undefined ? "" : `${id}-error`,
    props.hint === undefined ? "" : `${id}-hint`,
  ].filter(Boolean);
  return (
    <div className={classNames("min-w-0", props.className)}>
      <label htmlFor={id} className="mb-1.5 flex items-baseline gap-2 text-[0.8125rem] font-medium">
        {props.label}
        {props.isOptional !== undefined && (
          <span className="font-normal text-muted">{props.isOptional}</span>
        )}
      </label>
      {props.children({
        id,
        "aria-invalid": props.error === undefined ? undefined : true,
        "aria-describedby": described.length === 0 ? undefined : described.join(" "),
      })}
      {props.error !== undefined && (
        <p id={`${id}-error`} className="mt-1.5 flex gap-1.5 text-[0.8125rem] text-danger">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
          {props.error}
        </p>
      )}
      {props.hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1.5 text-[0.8125rem] text-muted">
          {props.hint}
        </p>
      )}
    </div>
  );
}
