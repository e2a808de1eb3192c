import type { Notification } from "@/api/types";
import { MessagePreview } from "@/components/messages/message-preview";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";
import { isEmptied } from "@/lib/words/recipients";

/** What a message said, or since when that is gone, and why. */
export function MessageContent({ message }: { message: Notification }) {
  const t = useText();
  const format = useFormat();
  if (!isEmptied(message)) {
    return (
      <MessagePreview
        subject={message.subject}
        html={message.html}
        text={message.text}
        lang={message.locale}
      />
    );
  }
  const at = format.dateTime(message.erased_at ?? message.forgotten_at ?? "");
  return (
    <p className="text-muted">
      {t(message.erased_at === null ? "notifications.forgotten" : "notifications.erased", { at })}
    </p>
  );
}
