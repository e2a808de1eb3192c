import type { ComponentProps } from "react";
import { classNames } from "@/lib/class-names";

const LOOKS = {
  primary: "bg-accent text-accent-ink hover:bg-accent-hover border-transparent shadow-xs",
  secondary: "bg-surface text-ink border-line hover:bg-sunken shadow-xs",
  ghost: "border-transparent text-ink hover:bg-sunken",
  danger: "bg-danger-fill text-white border-transparent hover:brightness-90 shadow-xs",
  quietDanger: "bg-surface text-danger border-line hover:bg-danger-soft shadow-xs",
} as const;

const SIZES = {
  md: "h-9 px-3.5 gap-2",
  sm: "h-8 px-2.5 gap-1.5 text-[0.8125rem]",
  icon: "size-9 justify-center",
  smallIcon: "size-8 justify-center",
} as const;

export interface ButtonLook {
  look?: keyof typeof LOOKS;
  size?: keyof typeof SIZES;
}

/** The classes of a button, for a link that looks like one. */
export function buttonClasses({ look = "secondary", size = "md" }: ButtonLook = {}): string {
  return classNames(
    "inline-flex shrink-0 items-center justify-center rounded-lg border font-medium whitespace-nowrap print:hidden",
    "transition-colors select-none disabled:cursor-not-allowed disabled:opacity-55",
    "aria-disabled:cursor-not-allowed aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0",
    LOOKS[look],
    SIZES[size],
  );
}

export function Button({
  look,
  size,
  isBusy = false,
  className,
  children,
  onClick,
  ...rest
}: ComponentProps<"button"> & ButtonLook & { isBusy?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      // One that is disabled would lose the focus; what sends a form does so by a click as well.
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      aria-disabled={isBusy || undefined}
      aria-busy={isBusy || undefined}
      className={classNames(buttonClasses({ look, size }), className)}
    >
      {isBusy && <Spinner />}
      {children}
    </button>
  );
}

export function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="size-4 shrink-0 animate-spin rounded-full border-2 border-current border-r-transparent"
    />
  );
}
