import type { Batch } from "@/api/types";
import { Stat, Stats } from "@/components/ui/stat";
import { useFormat } from "@/lib/format";
import { useText } from "@/lib/i18n";

/** What has come of the file so far; of a dry run, what would. */
export function BatchStats({ batch }: { batch: Batch }) {
  const t = useText();
  const format = useFormat();
  const { rows_total: total } = batch;
  return (
    <Stats>
      <Stat
        name={t("batch.rows")}
        value={format.number(batch.dry_run && total !== null ? total : batch.rows_processed)}
        note={t("batch.rows_note", {
          created: batch.rows_created,
          failed: batch.rows_failed,
          duplicate: batch.rows_duplicate,
        })}
      />
      <Stat
        name={t(batch.dry_run ? "batch.orders_would" : "batch.orders")}
        value={format.number(batch.orders_created)}
        note={
          batch.dry_run
            ? t("batch.orders_would_note")
            : t("batch.orders_note", {
                paid: batch.orders_paid,
                failed: batch.orders_payment_failed,
                pending: batch.orders_payment_pending,
              })
        }
      />
      <Stat
        name={t(batch.dry_run ? "batch.amount_would" : "batch.amount")}
        value={format.yen(batch.amount_total)}
        note={
          batch.dry_run
            ? t("batch.amount_would_note")
            : t("batch.amount_note", { paid: format.yen(batch.amount_paid) })
        }
      />
      <Messages batch={batch} />
    </Stats>
  );
}

function Messages({ batch }: { batch: Batch }) {
  const t = useText();
  const format = useFormat();
  if (batch.dry_run) {
    return (
      <Stat
        name={t("batch.messages_would")}
        value={batch.notify === "EACH" ? format.number(batch.orders_created) : t("state.none")}
        note={t(`batch_notify.${batch.notify}`)}
      />
    );
  }
  return (
    <Stat
      name={t("batch.messages_sent")}
      value={format.number(batch.notifications_sent)}
      note={
        batch.notify === "NONE"
          ? t("batch_notify.NONE")
          : t("batch.messages_note", { count: batch.notifications_queued })
      }
    />
  );
}
