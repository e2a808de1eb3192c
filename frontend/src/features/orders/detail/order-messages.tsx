import { useQuery } from "@tanstack/react-query";
import { Mail } from "lucide-react";
import { useState } from "react";
import type { NotificationSummary, Order } from "@/api/types";
import { Dialog, DialogBody } from "@/components/dialog/dialog";
import { MessageContent } from "@/components/messages/message-content";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty, Loading, ProblemNotice } from "@/components/ui/states";
import { NotificationStatusBadge } from "@/components/values/status";
import { Time } from "@/components/values/time";
import { orderNotification, orderNotifications } from "@/features/orders/queries/order";
import { useText } from "@/lib/language/i18n";
import { recipientOf } from "@/lib/words/recipients";

/** Every message to the customer about this order, with what it said. */
export function OrderMessages({ order }: { order: Order }) {
  const t = useText();
  const messages = useQuery(orderNotifications(order.id));
  const [shown, setShown] = useState<NotificationSummary | null>(null);
  const items = messages.data?.items;
  return (
    <Card title={t("order.messages")} isFlush>
      {messages.error !== null && (
        <div className="p-4">
          <ProblemNotice error={messages.error} onRetry={() => void messages.refetch()} />
        </div>
      )}
      {items === undefined && messages.error === null && (
        <div className="p-5">
          <Loading lines={2} />
        </div>
      )}
      {items?.length === 0 && (
        <Empty icon={Mail} title={t("order.no_messages")}>
          {t(order.customer_email === null ? "order.no_email" : "order.no_messages_hint")}
        </Empty>
      )}
      {items !== undefined && items.length > 0 && (
        <ul className="divide-y divide-line">
          {items.map((message) => (
            <Message key={message.id} message={message} onShow={() => setShown(message)} />
          ))}
        </ul>
      )}
      {shown !== null && <MessageDialog message={shown} onClose={() => setShown(null)} />}
    </Card>
  );
}

function Message(props: { message: NotificationSummary; onShow: () => void }) {
  const { message } = props;
  const t = useText();
  const error = message.attempts.at(-1)?.error ?? null;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:px-5">
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-medium">{message.subject || t(`template.${message.template}`)}</p>
        <p className="text-[0.8125rem] text-muted">
          {recipientOf(message, t)} · <Time at={message.sent_at ?? message.created_at} />
        </p>
        {error !== null && <p className="mt-0.5 text-[0.8125rem] text-danger">{error}</p>}
      </div>
      <NotificationStatusBadge status={message.status} />
      <Button
        size="sm"
        onClick={props.onShow}
        aria-label={t("preview.open", { subject: message.subject ?? message.template })}
      >
        {t("preview.action")}
      </Button>
    </li>
  );
}

function MessageDialog(props: { message: NotificationSummary; onClose: () => void }) {
  const t = useText();
  const message = useQuery(orderNotification(props.message.id));
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      width="side"
      title={t(`template.${props.message.template}`)}
      description={recipientOf(props.message, t)}
    >
      <DialogBody>
        {message.error !== null && <ProblemNotice error={message.error} />}
        {message.data === undefined && message.error === null && <Loading lines={6} />}
        {message.data !== undefined && <MessageContent message={message.data} />}
      </DialogBody>
    </Dialog>
  );
}
