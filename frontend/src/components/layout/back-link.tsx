import { Link, type LinkProps, useRouter } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { leftList } from "@/lib/browser/left-lists";

/** The way from one thing back to the list that it is of, as that was left. */
export function BackLink(props: { to: LinkProps["to"] & string; children: ReactNode }) {
  const { to } = props;
  const { history } = useRouter();
  const left = leftList(to);
  const goBack = (event: MouseEvent) => {
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey);
    if (!isPlain || left === null || left.index === null) return;
    if (left.index !== history.location.state.__TSR_index - 1) return;
    // The browser's own way back has the place on the page as well, and the pages turned.
    event.preventDefault();
    history.back();
  };
  return (
    <Link
      to={to}
      search={left?.search ?? {}}
      onClick={goBack}
      className="mb-2 inline-flex items-center gap-1.5 text-[0.8125rem] text-muted hover:text-ink print:hidden"
    >
      <ArrowLeft aria-hidden="true" className="size-3.5" />
      {props.children}
    </Link>
  );
}
