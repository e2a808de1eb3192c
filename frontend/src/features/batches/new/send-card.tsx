import { Upload } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { asProblem } from "@/api/problem";
import type { BatchKind } from "@/api/types";
import type { Sent } from "@/api/upload";
import { Confirm } from "@/components/dialog/confirm";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/states";
import type { Verdict } from "@/features/batches/recognition/recognition";
import type { Sheet } from "@/features/batches/sheet/use-sheet";
import type { Choices } from "@/features/batches/upload/choices";
import { SendingProblem } from "@/features/batches/upload/refusal";
import { isAllSent, type Sending } from "@/features/batches/upload/sending";
import { classNames } from "@/lib/class-names";
import { useFormat } from "@/lib/language/format";
import { type TextKey, useText } from "@/lib/language/i18n";

const SEND: Record<BatchKind, TextKey> = {
  orders: "import.send",
  parcels: "import.send_parcels",
};

/** Sends the file, shows how much has left, and what came in between. */
export function SendCard(props: {
  sheet: Sheet | null;
  choices: Choices;
  verdict: Verdict;
  isReady: boolean;
  sending: Sending;
  onSend: () => void;
  onAbort: () => void;
}) {
  const { sheet, choices, sending } = props;
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  const { isCertain } = props.verdict;
  const isDoubtful = props.verdict.isDoubtful || isRefused(sending.error);
  const isSendable = props.isReady && sheet?.state === "read" && !isCertain;
  const send = () => (choices.dry_run ? props.onSend() : setAsking(true));
  return (
    <Card>
      <div className="space-y-4">
        {sending.error !== null && <SendingProblem error={sending.error} />}
        {sending.stoppedAt !== null && <Stopped at={sending.stoppedAt} />}
        {sending.sent === null ? (
          <Button
            look={isDoubtful ? "secondary" : "primary"}
            disabled={!isSendable}
            onClick={send}
            className="w-full"
          >
            <Upload aria-hidden="true" />
            {t(sendText(choices, sending, props.verdict.isDoubtful))}
          </Button>
        ) : (
          <Progress sent={sending.sent} onAbort={props.onAbort} />
        )}
      </div>
      <Confirm
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t("import.send_title")}
        action={t(SEND[choices.kind])}
        onConfirm={() => {
          props.onSend();
          return Promise.resolve();
        }}
      >
        <p>{t(`import.send_effect.${choices.kind}`)}</p>
        <p>{t(`import.send_messages.${choices.notify}`)}</p>
      </Confirm>
    </Card>
  );
}

/** Whether the service has refused the file as it is: sent again, it says the same again. */
function isRefused(error: unknown): boolean {
  const problem = asProblem(error);
  const isAboutKey = problem?.code.startsWith("idempotency_key_") ?? false;
  return problem !== null && !problem.mayPass && !isAboutKey;
}

function sendText(choices: Choices, sending: Sending, isDoubtful: boolean): TextKey {
  if (sending.error !== null || sending.stoppedAt !== null) return "import.send_again";
  if (isDoubtful) return "import.send_anyway";
  return choices.dry_run ? "import.send_check" : SEND[choices.kind];
}

function Stopped({ at }: { at: Sent }) {
  const t = useText();
  return (
    <Notice tone="info" title={t("import.stopped")}>
      <p>{t(isAllSent(at) ? "import.stopped_late_hint" : "import.stopped_hint")}</p>
    </Notice>
  );
}

/** How much has left; a screen reader is told in steps of a quarter. */
function Progress({ sent, onAbort }: { sent: Sent; onAbort: () => void }) {
  const t = useText();
  const format = useFormat();
  const isDone = isAllSent(sent);
  const percent = sent.total === 0 ? 0 : Math.floor((100 * sent.bytes) / sent.total);
  const amounts = { done: format.bytes(sent.bytes), all: format.bytes(sent.total) };
  // The button that was pressed is gone. Not the one that stops: a held key would press it at once.
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="space-y-3 outline-none">
      <progress
        aria-label={t("import.sending")}
        max={100}
        value={percent}
        className={classNames(
          "block h-2 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent",
          "[&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent",
          isDone && "animate-pulse",
        )}
      />
      <p className="tabular">
        {isDone ? t("import.sent") : t("import.sent_of", { ...amounts, percent })}
      </p>
      <p role="status" className="sr-only">
        {isDone
          ? t("import.sent")
          : t("import.sent_percent", { percent: Math.floor(percent / 25) * 25 })}
      </p>
      <Button onClick={onAbort} className="w-full">
        {t("import.stop")}
      </Button>
    </div>
  );
}
