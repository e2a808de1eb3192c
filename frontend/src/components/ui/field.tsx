import { CircleAlert } from "lucide-react";
import {
  type ClipboardEvent,
  type ComponentProps,
  type DragEvent,
  type ReactNode,
  type RefCallback,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { classNames } from "@/lib/class-names";
import { isSeveral } from "@/lib/forms/cells";
import { useText } from "@/lib/language/i18n";

const CONTROL =
  "block w-full rounded-lg border bg-surface px-3 text-ink shadow-xs placeholder:text-muted disabled:bg-sunken disabled:opacity-70 aria-invalid:border-danger border-line-strong";

/**
 * What to say under a control of what is in it: how it is understood, or that it is too long. Null
 * where it is taken as it stands.
 */
export type NoteOn = (typed: string) => string | null;

// A number field changes under the wheel and knows no full-width digits; `maxLength` cuts off what
// is pasted without a word.
type InputProps = Omit<ComponentProps<"input">, "type" | "maxLength" | "ref"> & {
  ref?: RefCallback<HTMLInputElement>;
  type?: "text" | "search" | "password" | "tel" | "date";
  noteOn?: NoteOn;
};

/** A field of one line. Several lines or cells are not run together in it: nothing is pasted then. */
export function Input({ className, noteOn, ref, ...rest }: InputProps) {
  const t = useText();
  const id = useId();
  const [element, note, look] = useNote<HTMLInputElement>(ref, noteOn);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = (event: ClipboardEvent | DragEvent, given: string) => {
    if (event.defaultPrevented || !isSeveral(given)) return;
    event.preventDefault();
    setRefusal(t("field.several"));
  };
  const told = refusal ?? note;
  return (
    <>
      <input
        {...rest}
        ref={element}
        onPaste={(event) => {
          setRefusal(null);
          rest.onPaste?.(event);
          take(event, event.clipboardData.getData("text/plain"));
        }}
        onDrop={(event) => {
          rest.onDrop?.(event);
          take(event, event.dataTransfer.getData("text/plain"));
        }}
        onInput={(event) => {
          setRefusal(null);
          look();
          rest.onInput?.(event);
        }}
        aria-describedby={joined(rest["aria-describedby"], told === null ? undefined : id)}
        className={classNames(CONTROL, "h-9", className)}
      />
      <Told id={id} text={told} isWarning={refusal !== null} />
    </>
  );
}

export function TextArea({
  className,
  noteOn,
  ref,
  ...rest
}: Omit<ComponentProps<"textarea">, "maxLength" | "ref"> & {
  ref?: RefCallback<HTMLTextAreaElement>;
  noteOn?: NoteOn;
}) {
  const id = useId();
  const [element, note, look] = useNote<HTMLTextAreaElement>(ref, noteOn);
  return (
    <>
      <textarea
        {...rest}
        ref={element}
        onInput={(event) => {
          look();
          rest.onInput?.(event);
        }}
        aria-describedby={joined(rest["aria-describedby"], note === null ? undefined : id)}
        className={classNames(CONTROL, "min-h-20 py-2", className)}
      />
      <Told id={id} text={note} isWarning={false} />
    </>
  );
}

/** The note on what a control holds, whoever put it there, and how to look at it after an input. */
function useNote<Control extends HTMLInputElement | HTMLTextAreaElement>(
  ref: RefCallback<Control> | undefined,
  noteOn: NoteOn | undefined,
) {
  const control = useRef<Control>(null);
  const [note, setNote] = useState<string | null>(null);
  const look = () => {
    if (control.current !== null && noteOn !== undefined) setNote(noteOn(control.current.value));
  };
  useLayoutEffect(look);
  const attach = (element: Control | null) => {
    control.current = element;
    return ref?.(element);
  };
  return [attach, noteOn === undefined ? null : note, look] as const;
}

function Told(props: { id: string; text: string | null; isWarning: boolean }) {
  return (
    <p
      id={props.id}
      role="status"
      className={classNames(
        "text-[0.8125rem] not-empty:mt-1.5",
        props.isWarning ? "text-danger" : "text-muted",
      )}
    >
      {props.text}
    </p>
  );
}

function joined(...ids: (string | undefined)[]): string | undefined {
  const there = ids.filter((id) => id !== undefined && id !== "");
  return there.length === 0 ? undefined : there.join(" ");
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
  error?: ReactNode;
  isOptional?: ReactNode;
  isLabelHidden?: boolean;
  className?: string;
  children: (control: ControlProps) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={classNames("min-w-0", props.className)}>
      <label
        htmlFor={id}
        className={
          props.isLabelHidden
            ? "sr-only"
            : "mb-1.5 flex flex-wrap items-baseline gap-x-2 text-[0.8125rem] font-medium"
        }
      >
        {props.label}
        {props.isOptional !== undefined && (
          <span className="font-normal whitespace-nowrap text-muted">{props.isOptional}</span>
        )}
      </label>
      {props.children({
        id,
        "aria-invalid": props.error === undefined ? undefined : true,
        "aria-describedby": joined(
          props.error === undefined ? undefined : `${id}-error`,
          props.hint === undefined ? undefined : `${id}-hint`,
        ),
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
