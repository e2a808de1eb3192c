import { useQuery } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { MACHINES } from "@/api/generated/machines.gen";
import { asProblem } from "@/api/problem";
import type { Notification, NotificationStatus } from "@/api/types";
import { BackLink } from "@/components/layout/back-link";
import { NotFoundPage } from "@/components/layout/error-page";
import { PageHeader } from "@/components/layout/page";
import { MessageContent } from "@/components/messages/message-content";
import { Button } from "@/components/ui/button";
import { Card, Fact, Facts } from "@/components/ui/card";
import { Loading, ProblemNotice } from "@/components/ui/states";
import { useToast } from "@/components/ui/toasts";
import { Id, shortId } from "@/components/values/code";
import { FailureText } from "@/components/values/failure";
import { BatchLink, OrderLink } from "@/components/values/id-links";
import { NotificationStatusBadge } from "@/components/values/status";
import { Time } from "@/components/values/time";
import { notificationById, useRetryNotification } from "@/features/notifications/queries";
import { Reports } from "@/features/notifications/reports";
import { Suppressed } from "@/features/notifications/suppressed";
import { useText } from "@/lib/language/i18n";
import { mailFailure, smsFailure } from "@/lib/words/failure-codes";
import { isEmptied, recipientOf } from "@/lib/words/recipients";

/** Whether an operator may have a message in `status` sent again, as the machine says. */
export function canRetry(status: NotificationStatus): boolean {
  return MACHINES.NotificationStatus.transitions.some(
    ({ event, from }) =>
      event === "retried" && (from as readonly NotificationStatus[]).includes(status),
  );
}

export function NotificationPage({ notificationId }: { notificationId: string }) {
  const t = useText();
  const message = useQuery(notificationById(notificationId));
  const status = asProblem(message.error)?.status;
  const { data } = message;
  if (data === undefined && (status === 404 || status === 422)) return <NotFoundPage />;
  const title =
    data === undefined
      ? t("notifications.one", { name: shortId(notificationId) })
      : data.subject || t(`template.${data.template}`);
  return (
    <>
      <PageHeader
        title={title}
        back={<BackLink to="/notifications">{t("notifications.title")}</BackLink>}
        heading={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {title}
            {data !== undefined && <NotificationStatusBadge status={data.status} />}
          </span>
        }
        actions={
          data !== undefined &&
          canRetry(data.status) &&
          !isEmptied(data) && <Retry id={notificationId} />
        }
      />
      {message.error !== null && (
        <ProblemNotice error={message.error} onRetry={() => void message.refetch()} />
      )}
      {data === undefined && message.error === null && (
        <Card>
          <Loading lines={6} />
        </Card>
      )}
      {data !== undefined && (
        <div className="space-y-4 lg:space-y-5">
          {!isEmptied(data) && <Suppressed message={data} />}
          <Loaded message={data} />
        </div>
      )}
    </>
  );
}

function Retry({ id }: { id: string }) {
  const t = useText();
  const toast = useToast();
  const retry = useRetryNotification(id);
  return (
    <Button
      look="primary"
      isBusy={retry.isPending}
      onClick={() =>
        retry.mutate(undefined, {
          onSuccess: () => toast.done(t("notifications.retried")),
          onError: toast.failed,
        })
      }
    >
      <RotateCw aria-hidden="true" />
      {t("notifications.retry")}
    </Button>
  );
}

function Loaded({ message }: { message: Notification }) {
  const t = useText();
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-5">
      <Card title={t("notifications.content")}>
        <MessageContent message={message} />
      </Card>
      <div className="min-w-0 space-y-4 lg:space-y-5">
        <Card title={t("order.details")}>
          <Facts>
            <Fact name={t("notifications.recipient")}>{recipientOf(message, t)}</Fact>
            <Fact name={t("notifications.template")}>
              {t(`template.${message.template}`)} ·{" "}
              {t("templates.version", { version: message.template_version })}
            </Fact>
            <Fact name={t("notifications.channel")}>
              {t(`channel.${message.channel}`)}
              {message.sms_parts !== null && (
                <span className="block text-[0.8125rem] text-muted">
                  {t("notifications.sms_parts", { count: message.sms_parts })}
                </span>
              )}
            </Fact>
            {message.order_id !== null && (
              <Fact name={t("payments.column.order")}>
                <OrderLink id={message.order_id} />
              </Fact>
            )}
            {message.batch_id !== null && (
              <Fact name={t("order.batch")}>
                <BatchLink id={message.batch_id} />
              </Fact>
            )}
            <Fact name={t("notifications.column.created")}>
              <Time at={message.created_at} />
            </Fact>
            {message.sent_at !== null && (
              <Fact name={t("notifications.sent_at")}>
                <Time at={message.sent_at} />
              </Fact>
            )}
            {message.actor !== null && <Fact name={t("notifications.actor")}>{message.actor}</Fact>}
            <Fact name={t("order.id")}>
              <Id id={message.id} />
            </Fact>
          </Facts>
        </Card>
        <Attempts message={message} />
        <Reports message={message} />
      </div>
    </div>
  );
}

function Attempts({ message }: { message: Notification }) {
  const t = useText();
  const failureOf = message.channel === "SMS" ? smsFailure : mailFailure;
  return (
    <Card title={t("notifications.attempts")}>
      {message.attempts.length === 0 ? (
        <p className="text-muted">{t("notifications.no_attempts")}</p>
      ) : (
        <ol className="space-y-3">
          {message.attempts.map((attempt) => (
            <li key={attempt.at}>
              <p className="flex flex-wrap justify-between gap-x-3">
                <Time at={attempt.at} />
                {attempt.error === null && attempt.code !== null && (
                  <code className="font-mono text-[0.8125rem] text-muted">{attempt.code}</code>
                )}
              </p>
              {attempt.error === null ? (
                <p className="text-success">{t("notifications.attempt_worked")}</p>
              ) : (
                <p className="text-danger">
                  <FailureText failure={failureOf(attempt.code, attempt.error, t)} />
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
