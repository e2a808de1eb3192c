import { CircleAlert, type LucideIcon, RotateCw, TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { asProblem } from "@/api/problem";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { classNames } from "@/lib/class-names";
import { useText } from "@/lib/language/i18n";
import { problemText } from "@/lib/words/problem-text";

/** Where something will be. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames("block animate-pulse rounded-md bg-sunken", className ?? "h-4 w-full")}
    />
  );
}

const SLOW_MS = 3_000;

/** Says that something is on its way: at first to a screen reader alone, to all when it is late. */
export function LoadingWord() {
  const t = useText();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <span role="status" className={isLate ? "block text-muted" : "sr-only"}>
      {t(isLate ? "state.still_loading" : "state.loading")}
    </span>
  );
}

/** Several lines of it. */
export function Loading({ lines = 3 }: { lines?: number }) {
  return (
    <div className="space-y-3">
      <LoadingWord />
      {[...Array(lines).keys()].map((line) => (
        <Skeleton key={line} className={line % 3 === 2 ? "h-4 w-2/3" : "h-4 w-full"} />
      ))}
    </div>
  );
}

export function Empty(props: {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const Icon = props.icon;
  return (
    <div className="flex flex-col items-center px-6 py-12 text-center">
      <span className="mb-3 flex size-11 items-center justify-center rounded-full bg-sunken text-muted">
        <Icon aria-hidden="true" className="size-5" />
      </span>
      <p className="font-medium">{props.title}</p>
      {props.children !== undefined && (
        <div className="mt-1 max-w-sm text-muted">{props.children}</div>
      )}
      {props.action !== undefined && <div className="mt-4">{props.action}</div>}
    </div>
  );
}

export function Notice(props: {
  tone: "danger" | "warning" | "info";
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  isAlert?: boolean;
}) {
  const Icon = props.tone === "danger" ? CircleAlert : TriangleAlert;
  return (
    <div
      role={props.isAlert ? "alert" : undefined}
      className={classNames(
        "flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg px-3.5 py-3",
        props.tone === "danger" && "bg-danger-soft text-danger",
        props.tone === "warning" && "bg-warning-soft text-warning",
        props.tone === "info" && "bg-info-soft text-info",
      )}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1 basis-40">
        {props.title !== undefined && <p className="font-medium">{props.title}</p>}
        {props.children}
      </div>
      {props.action}
    </div>
  );
}

/** What went wrong, what it means, its request id to quote, and another try where that may help. */
export function ProblemNotice(props: { error: unknown; onRetry?: () => void }) {
  const t = useText();
  const { title, detail, code } = problemText(props.error, t);
  const requestId = asProblem(props.error)?.requestId ?? null;
  return (
    <Notice
      tone="danger"
      isAlert
      title={title}
      action={
        props.onRetry !== undefined && (
          <Button size="sm" onClick={props.onRetry}>
            <RotateCw aria-hidden="true" />
            {t("action.retry")}
          </Button>
        )
      }
    >
      {detail !== null && <p>{detail}</p>}
      {code !== null && <p className="mt-1 text-xs">{t("problem.code", { code })}</p>}
      {requestId !== null && (
        <p className="flex items-center gap-1 text-xs">
          <span className="min-w-0 truncate">{t("problem.request_id", { id: requestId })}</span>
          <CopyButton text={requestId} label={t("action.copy_request_id")} />
        </p>
      )}
    </Notice>
  );
}
