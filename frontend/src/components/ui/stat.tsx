import type { ReactNode } from "react";
import { Skeleton } from "@/components/ui/states";
import { classNames } from "@/lib/class-names";

/** Figures side by side, as many as fit: one that is too long for half of a phone has its own line. */
export function Stats({ children }: { children: ReactNode }) {
  return (
    <dl className="flex flex-wrap gap-px overflow-hidden rounded-xl border border-line bg-line shadow-xs lg:flex-nowrap">
      {children}
    </dl>
  );
}

/** One figure; undefined while it is on its way. */
export function Stat(props: {
  name: ReactNode;
  value: ReactNode | undefined;
  note?: ReactNode;
  isUrgent?: boolean;
}) {
  return (
    <div className="min-w-min shrink-0 grow basis-[calc(50%-1px)] bg-surface px-4 py-3.5 sm:px-5 lg:shrink lg:basis-0">
      <dt className="text-[0.8125rem] text-muted">{props.name}</dt>
      <dd
        className={classNames(
          "mt-1 text-xl font-semibold tracking-tight whitespace-nowrap tabular sm:text-2xl",
          props.isUrgent && "text-danger",
        )}
      >
        {props.value === undefined ? <Skeleton className="my-1 h-6 w-20" /> : props.value}
        {props.note !== undefined && (
          <span className="mt-0.5 block text-[0.8125rem] font-normal tracking-normal whitespace-normal text-muted">
            {props.note}
          </span>
        )}
      </dd>
    </div>
  );
}
