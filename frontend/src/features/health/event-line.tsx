import { RotateCw } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toasts";
import { Time } from "@/components/values/time";
import { useText } from "@/lib/language/i18n";

type Named = readonly [name: string, value: ReactNode];

/** One event that has had no effect: what it says, why it has none, and another look at it. */
export function EventLine(props: {
  title: string;
  tone: Tone;
  outcome: string;
  /** What the outcome means, and what to do. */
  explanation: string;
  /** What the service says of this one. */
  reason: string | null;
  receivedAt: string;
  eventId: string;
  facts: readonly (Named | false)[];
  /** Has it judged anew; answers in words what came of it. */
  onReplay: () => Promise<string>;
}) {
  const t = useText();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const replay = () => {
    setBusy(true);
    props
      .onReplay()
      .then((outcome) => toast.done(t("event.looked_at", { outcome })), toast.failed)
      .finally(() => setBusy(false));
  };
  const facts = props.facts.filter((fact) => fact !== false);
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 px-3 py-2.5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{props.title}</span>
          <Badge tone={props.tone}>{props.outcome}</Badge>
          <span className="text-[0.8125rem] text-muted">
            <Time at={props.receivedAt} />
          </span>
        </p>
        <p className="mt-1">{props.explanation}</p>
        {props.reason !== null && (
          <p className="mt-0.5 text-[0.8125rem] text-muted">{props.reason}</p>
        )}
        <dl className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-[0.8125rem]">
          {facts.map(([name, value]) => (
            <div key={name} className="flex min-w-0 gap-1.5">
              <dt className="shrink-0 text-muted">{name}</dt>
              <dd className="min-w-0 wrap-anywhere">{value}</dd>
            </div>
          ))}
          <div className="flex min-w-0 gap-1.5">
            <dt className="shrink-0 text-muted">{t("event.id")}</dt>
            <dd className="min-w-0 font-mono wrap-anywhere">{props.eventId}</dd>
          </div>
        </dl>
      </div>
      <Button
        size="sm"
        isBusy={isBusy}
        onClick={replay}
        aria-label={t("event.look_again_at", { event: props.title, id: props.eventId })}
      >
        <RotateCw aria-hidden="true" />
        {t("event.look_again")}
      </Button>
    </li>
  );
}
