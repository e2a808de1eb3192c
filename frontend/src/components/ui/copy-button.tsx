import { Check, Copy } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { buttonClasses } from "@/components/ui/button";

/** Whether something was just put on the clipboard, and how to put it there. */
function useCopy(text: string) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 1_500);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = () => {
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return { Icon: isCopied ? Check : Copy, copy };
}

/** Puts `text` on the clipboard; `label` says what it copies. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { Icon, copy } = useCopy(text);
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={copy}
      className="inline-flex size-6 shrink-0 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink"
    >
      <Icon aria-hidden="true" className="size-3.5" />
    </button>
  );
}

/** The same, with its words on it. */
export function CopyTextButton({ text, children }: { text: string; children: ReactNode }) {
  const { Icon, copy } = useCopy(text);
  return (
    <button type="button" onClick={copy} className={buttonClasses({ size: "sm" })}>
      <Icon aria-hidden="true" />
      {children}
    </button>
  );
}
