import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/lib/class-names";
import { useText } from "@/lib/language/i18n";
import { problemText } from "@/lib/words/problem-text";

interface Toast {
  id: number;
  tone: "success" | "danger";
  title: string;
  detail: string | null;
}

const SHOWN_MS = 6_000;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function add(tone: Toast["tone"], title: string, detail: string | null): void {
  lastId += 1;
  change([...toasts.slice(-3), { id: lastId, tone, title, detail }]);
}

function remove(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

/** Says in a corner what was done, or why it was not. */
export function useToast() {
  const t = useText();
  return {
    done: (title: string, detail: string | null = null) => add("success", title, detail),
    refused: (title: string) => add("danger", title, null),
    failed: (error: unknown) => {
      const { title, detail, code } = problemText(error, t);
      const parts = [detail, code === null ? null : `(${code})`].filter((part) => part !== null);
      add("danger", title, parts.length === 0 ? null : parts.join(" "));
    },
  };
}

export function Toasts() {
  const t = useText();
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <section
      aria-label={t("toasts.label")}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col items-end gap-2 print:hidden"
    >
      {shown.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const t = useText();
  // What went wrong stays until it is put away.
  useEffect(() => {
    if (toast.tone === "danger") return;
    const timer = setTimeout(() => remove(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  const Icon = toast.tone === "success" ? CircleCheck : CircleAlert;
  return (
    <div className="pointer-events-auto flex w-full max-w-sm animate-appear items-start gap-3 rounded-xl border border-line bg-surface p-3.5 shadow-lg">
      <Icon
        aria-hidden="true"
        className={classNames(
          "mt-0.5 size-4.5 shrink-0",
          toast.tone === "success" ? "text-success" : "text-danger",
        )}
      />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{toast.title}</p>
        {toast.detail !== null && <p className="mt-0.5 text-muted">{toast.detail}</p>}
      </div>
      <Button
        look="ghost"
        size="smallIcon"
        className="-m-1.5"
        aria-label={t("action.dismiss")}
        onClick={() => remove(toast.id)}
      >
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}
