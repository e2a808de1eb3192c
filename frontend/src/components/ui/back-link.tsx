import { Link, type LinkProps } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";

/** The way from one thing back to the list that it is of. */
export function BackLink(props: { to: LinkProps["to"]; children: ReactNode }) {
  return (
    <Link
      to={props.to}
      className="mb-2 inline-flex items-center gap-1.5 text-[0.8125rem] text-muted hover:text-ink"
    >
      <ArrowLeft aria-hidden="true" className="size-3.5" />
      {props.children}
    </Link>
  );
}
