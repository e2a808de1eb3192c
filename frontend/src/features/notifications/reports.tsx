import { useQuery } from "@tanstack/react-query";
import type { DeliveryEvent, Notification } from "@/api/types";
import { Card } from "@/components/ui/card";
import { FailureText } from "@/components/values/failure";
import { Time } from "@/components/values/time";
import { reportsOf } from "@/features/notifications/queries";
import { useText } from "@/lib/language/i18n";
import { useTypeName } from "@/lib/words/event-types";
import { mailFailure, smsFailure } from "@/lib/words/failure-codes";

/** What the provider has reported of a message since it was sent; nothing where it has not. */
export function Reports({ message }: { message: Notification }) {
  const t = useText();
  const reports = useQuery(reportsOf(message.id, message.version));
  const items = reports.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t("notifications.reports")}>
      <ol className="space-y-3">
        {items.map((event) => (
          <Report key={event.id} event={event} />
        ))}
      </ol>
    </Card>
  );
}

function Report({ event }: { event: DeliveryEvent }) {
  const t = useText();
  const typeOf = useTypeName();
  const failureOf = event.source === "SMS" ? smsFailure : mailFailure;
  const bounce = event.bounce_type;
  return (
    <li>
      <p className="flex flex-wrap justify-between gap-x-3">
        <span className="font-medium">
          {typeOf(event.type)}
          {bounce !== null && ` · ${t(`delivery_event.bounce.${bounce}`)}`}
        </span>
        <Time at={event.occurred_at} />
      </p>
      {event.reason !== null && (
        <p className={event.type === "message.bounced" ? "text-danger" : "text-muted"}>
          {event.type === "message.bounced" ? (
            <FailureText failure={failureOf(null, event.reason, t)} />
          ) : (
            event.reason
          )}
        </p>
      )}
    </li>
  );
}
