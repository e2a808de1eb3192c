import { type ReactNode, useId } from "react";
import { classNames } from "@/lib/class-names";

export function Card(props: {
  title?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  isFlush?: boolean;
  className?: string;
}) {
  const id = useId();
  return (
    <section
      aria-labelledby={props.title === undefined ? undefined : id}
      className={classNames(
        "min-w-0 rounded-xl border border-line bg-surface shadow-xs",
        // Rounds its corners off, and is no place of its own to scroll in, as what sticks would see it.
        props.isFlush && "overflow-clip",
        props.className,
      )}
    >
      {props.title !== undefined && (
        <header className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-2 sm:px-5">
          <div className="min-w-0">
            <h2 id={id} className="font-semibold">
              {props.title}
            </h2>
            {props.description !== undefined && (
              <p className="text-[0.8125rem] text-muted">{props.description}</p>
            )}
          </div>
          {props.actions !== undefined && (
            <div className="flex flex-wrap items-center gap-2">{props.actions}</div>
          )}
        </header>
      )}
      <div className={props.isFlush ? undefined : "p-4 sm:p-5"}>{props.children}</div>
    </section>
  );
}

/** Names beside values; one that has no value is left out by whoever calls. */
export function Facts(props: { children: ReactNode; className?: string }) {
  return (
    <dl className={classNames("grid grid-cols-1 gap-x-6 gap-y-3", props.className)}>
      {props.children}
    </dl>
  );
}

export function Fact(props: { name: ReactNode; children: ReactNode; className?: string }) {
  return (
    <div className={classNames("min-w-0", props.className)}>
      <dt className="text-[0.8125rem] text-muted">{props.name}</dt>
      <dd className="mt-0.5 break-words">{props.children}</dd>
    </div>
  );
}
