import { CopyButton } from "@/components/ui/copy-button";
import { useText } from "@/lib/language/i18n";

/** The part of an id that is told apart at a glance: its end, as ids made together begin alike. */
export function shortId(id: string): string {
  return `…${id.slice(-8)}`;
}

/** What the customer's messages call an order that has no number from elsewhere. */
export function orderNumber(order: { id: string; external_id: string | null }): string {
  return order.external_id ?? order.id.replaceAll("-", "").slice(-12).toUpperCase();
}

/** A whole id with a button that copies it. */
export function Id({ id }: { id: string }) {
  const t = useText();
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <code className="min-w-0 truncate font-mono text-[0.8125rem]" title={id}>
        {id}
      </code>
      <CopyButton text={id} label={t("action.copy_id")} />
    </span>
  );
}

/** A text in which commands stand between backticks. */
export function WithCode({ children }: { children: string }) {
  return children.split("`").map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <code key={part} className="rounded bg-sunken px-1 py-px font-mono text-[0.9em]">
        {part}
      </code>
    ),
  );
}

export function Key({ children }: { children: string }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded border border-line bg-sunken px-1.5 font-sans text-[0.6875rem] font-medium text-muted">
      {children}
    </kbd>
  );
}
