import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Notification, Suppression } from "@/api/types";
import { Notice } from "@/components/ui/states";
import { Time } from "@/components/values/time";
import { suppressionOf } from "@/features/notifications/queries";
import { type Translate, useText } from "@/lib/language/i18n";

/** Who or what stopped a message, and the way to the list; nothing where it was not stopped. */
export function Suppressed({ message }: { message: Notification }) {
  const t = useText();
  const recipient = message.recipient ?? "";
  const isStopped = message.status === "SUPPRESSED" && message.recipient !== null;
  const list = useQuery({ ...suppressionOf(recipient), enabled: isStopped });
  if (!isStopped || list.data === undefined) return null;
  const [entry] = list.data.items;
  if (entry === undefined) {
    return (
      <Notice tone="info" title={t("notifications.suppressed_over")}>
        <p>{t("notifications.suppressed_over_hint", { recipient })}</p>
      </Notice>
    );
  }
  return (
    <Notice
      tone="warning"
      title={t("notifications.suppressed")}
      action={
        <Link to="/suppressions" search={{ q: recipient }} className="font-medium underline">
          {t("notifications.suppressed_see")}
        </Link>
      }
    >
      <p>{whoStopped(entry, recipient, t)}</p>
      <p className="mt-1 text-[0.8125rem]">
        {t(`suppression_reason.${entry.reason}`)} · <Time at={entry.created_at} />
        {entry.note !== null && ` · ${entry.note}`}
      </p>
    </Notice>
  );
}

function whoStopped(
  { actor, notification_id }: Suppression,
  recipient: string,
  t: Translate,
): string {
  if (actor !== null) return t("notifications.suppressed_by", { recipient, actor });
  if (notification_id !== null) return t("notifications.suppressed_report", { recipient });
  return t("notifications.suppressed_unknown", { recipient });
}
