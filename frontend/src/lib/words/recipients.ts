import type { Translate } from "@/lib/language/i18n";

interface Emptied {
  erased_at: string | null;
  forgotten_at: string | null;
}

/** Whether the text and the recipient of a message are gone, so that there is nothing to send. */
export function isEmptied({ erased_at, forgotten_at }: Emptied): boolean {
  return erased_at !== null || forgotten_at !== null;
}

/** Whom a message went to, also where that is not known any more. */
export function recipientOf(message: Emptied & { recipient: string | null }, t: Translate): string {
  if (message.recipient === null) return t("customer.erased");
  return message.forgotten_at === null ? message.recipient : t("customer.forgotten");
}
