import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { asProblem } from "@/api/problem";
import type {
  Batch,
  NotificationBatch,
  NotificationBatchAction,
  NotificationBatchStatus,
  NotificationStatus,
} from "@/api/types";
import { Confirm } from "@/components/dialog/confirm";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Loading, Notice, ProblemNotice } from "@/components/ui/states";
import { useToast } from "@/components/ui/toasts";
import { NOTIFICATION_STATUSES, NotificationStatusBadge } from "@/components/values/status";
import { isUnderWay } from "@/features/batches/progress";
import { batchMessages, useMessagesAction } from "@/features/batches/queries";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

const TONES: Record<NotificationBatchStatus, Tone> = {
  ACTIVE: "info",
  PAUSED: "warning",
  CANCELLED: "neutral",
};
// What ends something comes last.
const ACTIONS: Record<NotificationBatchAction, { isDanger: boolean }> = {
  resume: { isDanger: false },
  pause: { isDanger: false },
  cancel: { isDanger: true },
};

/** How many messages of the batch have gone out, and holding, letting go or ending the rest. */
export function MessagesCard({ batch }: { batch: Batch }) {
  const t = useText();
  const messages = useQuery(batchMessages(batch));
  const { data } = messages;
  return (
    <Card title={t("batch.messages.title")}>
      {messages.isPending && <Loading lines={3} />}
      {messages.error !== null && (
        <ProblemNotice error={messages.error} onRetry={() => void messages.refetch()} />
      )}
      {data === null && <p className="text-muted">{t(noMessages(batch))}</p>}
      {data !== null && data !== undefined && <Loaded batchId={batch.id} messages={data} />}
    </Card>
  );
}

function noMessages(batch: Batch) {
  if (batch.notify === "NONE") return "batch_notify.NONE";
  if (batch.dry_run) return "batch.messages.after_import";
  return isUnderWay(batch.status) ? "batch.messages.none_yet" : "batch.messages.none";
}

function countOf(messages: NotificationBatch, status: NotificationStatus): number {
  return messages.counts.find((each) => each.status === status)?.count ?? 0;
}

function Loaded({ batchId, messages }: { batchId: string; messages: NotificationBatch }) {
  const t = useText();
  const format = useFormat();
  const waiting = countOf(messages, "QUEUED");
  const shown = NOTIFICATION_STATUSES.filter((status) => countOf(messages, status) > 0);
  return (
    <div className="space-y-3">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={TONES[messages.status]}>
          {t(
            messages.status === "ACTIVE" && waiting === 0
              ? "batch.messages.status.idle"
              : `batch.messages.status.${messages.status}`,
          )}
        </Badge>
        <Link
          to="/notifications"
          search={{ batch_id: batchId }}
          className="text-link hover:underline"
        >
          {t("batch.messages.all", { count: messages.total })}
        </Link>
      </p>
      <dl className="space-y-1.5">
        {shown.map((status) => (
          <div key={status} className="flex items-center justify-between gap-3">
            <dt>
              <NotificationStatusBadge status={status} />
            </dt>
            <dd className="tabular">{format.number(countOf(messages, status))}</dd>
          </div>
        ))}
      </dl>
      {waiting > 0 && messages.status === "ACTIVE" && <Pace messages={messages} />}
      <MessagesActions batchId={batchId} messages={messages} />
    </div>
  );
}

function Pace({ messages }: { messages: NotificationBatch }) {
  const t = useText();
  const format = useFormat();
  return (
    <p className="text-[0.8125rem] text-muted">
      {t("batch.messages.pace", { rate: format.number(messages.sent_per_second) })}
      {" · "}
      {messages.eta_seconds === null
        ? t("batch.eta.unknown")
        : t("batch.eta.left", { time: format.duration(messages.eta_seconds) })}
    </p>
  );
}

function MessagesActions({ batchId, messages }: { batchId: string; messages: NotificationBatch }) {
  const t = useText();
  const toast = useToast();
  const act = useMessagesAction(batchId);
  const [isAsking, setAsking] = useState(false);
  const [wasRefused, setRefused] = useState(false);
  const run = async (action: NotificationBatchAction) => {
    setRefused(false);
    try {
      await act.mutateAsync(action);
      toast.done(t(`batch.messages.done.${action}`));
    } catch (error) {
      if (asProblem(error)?.code !== "illegal_transition") throw error;
      setRefused(true);
    }
  };
  const allowed = (Object.keys(ACTIONS) as NotificationBatchAction[]).filter((action) =>
    messages.allowed_actions.includes(action),
  );
  return (
    <>
      {wasRefused && (
        <Notice tone="warning" isAlert>
          <p>
            {t("batch.messages.refused", {
              status: t(`batch.messages.status.${messages.status}`),
            })}
          </p>
        </Notice>
      )}
      {allowed.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {allowed.map((action) => (
            <Button
              key={action}
              size="sm"
              look={ACTIONS[action].isDanger ? "quietDanger" : "secondary"}
              isBusy={act.isPending && act.variables === action}
              onClick={() =>
                ACTIONS[action].isDanger ? setAsking(true) : void run(action).catch(toast.failed)
              }
            >
              {t(`batch.messages.action.${action}`)}
            </Button>
          ))}
        </div>
      )}
      <Confirm
        isOpen={isAsking}
        isDanger
        onClose={() => setAsking(false)}
        onConfirm={() => run("cancel")}
        title={t("batch.messages.cancel_title")}
        action={t("batch.messages.action.cancel")}
      >
        <Notice tone="warning">
          <ul className="list-disc space-y-0.5 pl-4">
            <li>{t("batch.messages.cancel_waiting", { count: countOf(messages, "QUEUED") })}</li>
            <li>{t("batch.messages.cancel_later")}</li>
            <li>{t("batch.messages.cancel_orders")}</li>
          </ul>
        </Notice>
      </Confirm>
    </>
  );
}
