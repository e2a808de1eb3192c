import type { ReactNode } from "react";
import { classNames } from "@/lib/class-names";

export type Tone = "neutral" | "info" | "success" | "warning" | "danger" | "violet";

const TONES: Record<Tone, string> = {
  neutral: "bg-neutral-soft text-neutral",
  info: "bg-info-soft text-info",
  success: "bg-success-soft text-success",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
  violet: "bg-violet-soft text-violet",
};

export function Badge(props: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        "inline-flex max-w-full items-center gap-1.5 rounded-full px-2 py-0.5 text-xs font-medium whitespace-nowrap",
        TONES[props.tone],
      )}
    >
      <span aria-hidden="true" className="size-1.5 shrink-0 rounded-full bg-current" />
      {props.children}
    </span>
  );
}

export function Count(props: { children: ReactNode; isUrgent?: boolean }) {
  return (
    <span
      className={classNames(
        "inline-flex h-5 min-w-5 shrink-0 items-center justify-center rounded-full px-1.5 text-xs font-medium whitespace-nowrap tabular",
        props.isUrgent ? "bg-danger-soft text-danger" : "bg-neutral-soft text-neutral",
      )}
    >
      {props.children}
    </span>
  );
}
