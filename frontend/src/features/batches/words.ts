import type { Batch } from "@/api/types";
import { hasAllRows } from "@/features/batches/progress";
import type { formatter } from "@/lib/language/format";
import type { Translate } from "@/lib/language/i18n";

type Format = ReturnType<typeof formatter>;

/** What a batch that is under way is doing. */
export function phaseText(batch: Batch, t: Translate): string {
  if (batch.status === "RUNNING" && hasAllRows(batch)) return t("batch.phase.paying");
  switch (batch.status) {
    case "QUEUED":
      return t("batch.phase.queued");
    case "VALIDATING":
      return t("batch.phase.validating");
    case "RUNNING":
      return t("batch.phase.running");
    case "PAUSED":
      return t("batch.phase.paused");
    case "UNDOING":
      return t("batch.phase.undoing");
    default:
      return t(`batch_status.${batch.status}`);
  }
}

/** How long it will take, in words; null where there is nothing to say. */
export function etaText(batch: Batch, t: Translate, format: Format): string | null {
  if (batch.status !== "VALIDATING" && batch.status !== "RUNNING") return null;
  if (hasAllRows(batch)) return t("batch.eta.almost");
  if (batch.eta_seconds === null) return t("batch.eta.unknown");
  if (batch.eta_seconds < 5) return t("batch.eta.seconds");
  return t("batch.eta.left", { time: format.duration(batch.eta_seconds) });
}

/** What the customers will be told of `orders` orders. */
export function messagesText(batch: Batch, orders: number, t: Translate): string {
  if (batch.notify === "NONE") return t("batch.messages_none");
  if (batch.notify === "DIGEST") return t("batch.messages_digest");
  return t("batch.messages_each", { count: orders });
}

/** What a file of the rows that failed is called, as `ichiba import` calls it. */
export function errorsFileName({ filename, id }: Pick<Batch, "filename" | "id">): string {
  return `${(filename ?? id).replace(/\.[^.]*$/, "")}.errors.csv`;
}
