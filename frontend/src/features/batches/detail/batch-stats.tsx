import type { Batch, ParcelCounts } from "@/api/types";
import { Stat, Stats } from "@/components/ui/stat";
import { chargesOf, type Sum } from "@/features/batches/detail/charges";
import { ordersTouched } from "@/features/batches/progress";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

/** What has come of the file so far; of a dry run, what would. */
export function BatchStats({ batch }: { batch: Batch }) {
  const t = useText();
  const format = useFormat();
  const { rows_total: total } = batch;
  // A file that is refused as a whole made nothing new of the rows that are as they should be.
  const isParcels = batch.kind === "parcels";
  const isRefused = batch.status === "FAILED" && batch.orders_created === 0;
  return (
    <Stats>
      <Stat
        name={t("batch.rows")}
        value={format.number(batch.dry_run && total !== null ? total : batch.rows_processed)}
        note={
          <Parts
            of={[
              t(isRefused || isParcels ? "batch.rows_fine" : "batch.rows_created", {
                number: batch.rows_created,
              }),
              t("batch.rows_failed", { number: batch.rows_failed }),
              t(isParcels ? "batch.rows_same" : "batch.rows_duplicate", {
                number: batch.rows_duplicate,
              }),
              ...(batch.rows_skipped > 0
                ? [t("batch.rows_skipped", { number: batch.rows_skipped })]
                : []),
            ]}
          />
        }
      />
      {batch.parcels === null ? (
        <OrderStats batch={batch} />
      ) : (
        <ParcelStats batch={batch} parcels={batch.parcels} />
      )}
      <Messages batch={batch} />
    </Stats>
  );
}

function OrderStats({ batch }: { batch: Batch }) {
  const t = useText();
  const format = useFormat();
  if (batch.dry_run) return <OrdersExpected batch={batch} />;
  const { amount_paid_elsewhere: elsewhere } = batch;
  return (
    <>
      <Stat
        name={t("batch.orders")}
        value={format.number(batch.orders_created)}
        note={
          <Parts
            of={[
              t("batch.orders_paid", { number: batch.orders_paid }),
              t("batch.orders_failed", { number: batch.orders_payment_failed }),
              t("batch.orders_pending", { number: batch.orders_payment_pending }),
            ]}
          />
        }
      />
      <Stat
        name={t("batch.amount")}
        value={<Amount yen={batch.amount_total} />}
        note={
          <Parts
            of={[
              t("batch.amount_note", { paid: format.yen(batch.amount_paid) }),
              ...(elsewhere !== null && elsewhere > 0
                ? [t("batch.amount_elsewhere", { amount: format.yen(elsewhere) })]
                : []),
            ]}
          />
        }
      />
    </>
  );
}

/** What a dry run would make, and who would take the money. */
function OrdersExpected({ batch }: { batch: Batch }) {
  const t = useText();
  const format = useFormat();
  const charges = chargesOf(batch);
  const parts = (value: (sum: Sum) => string) =>
    charges === null
      ? []
      : [
          t("batch.would.charged", { value: value(charges.charged) }),
          ...(charges.elsewhere.orders > 0
            ? [t("batch.would.elsewhere", { value: value(charges.elsewhere) })]
            : []),
          ...(charges.afterShipping.orders > 0
            ? [t("batch.would.after_shipping", { value: value(charges.afterShipping) })]
            : []),
        ];
  const free = charges?.free ?? 0;
  return (
    <>
      <Stat
        name={t("batch.orders_would")}
        value={format.number(batch.orders_created)}
        note={
          <Parts
            of={[
              ...parts(({ orders }) => format.number(orders)),
              ...(free > 0 ? [t("batch.would.free", { value: format.number(free) })] : []),
            ]}
          />
        }
      />
      <Stat
        name={t("batch.amount_would")}
        value={<Amount yen={batch.amount_total} />}
        note={<Parts of={parts(({ yen }) => format.yen(yen))} />}
      />
    </>
  );
}

/** Orders that leave, and those that get other parcels; what found no order is among the rows. */
function ParcelStats({ batch, parcels }: { batch: Batch; parcels: ParcelCounts }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <Stat
        name={t(batch.dry_run ? "batch.shipped_would" : "batch.shipped")}
        value={format.number(parcels.orders_shipped)}
        note={t("batch.parcels_in", { count: parcels.parcels_shipped })}
      />
      <Stat
        name={t(batch.dry_run ? "batch.changed_would" : "batch.changed")}
        value={format.number(parcels.orders_changed)}
        note={t("batch.parcels_in", { count: parcels.parcels_changed })}
      />
    </>
  );
}

/** Beside each other where there is room, and none of them broken. */
function Parts(props: { of: readonly string[] }) {
  return (
    <span className="flex flex-wrap gap-x-2.5">
      {props.of.map((part) => (
        <span key={part} className="whitespace-nowrap">
          {part}
        </span>
      ))}
    </span>
  );
}

const WIDE_YEN = 10_000_000;

/** Yen to the last one, but for a sum that a narrow page has no room for. */
function Amount({ yen }: { yen: number }) {
  const format = useFormat();
  if (yen < WIDE_YEN) return format.yen(yen);
  return (
    <>
      <span className="sm:hidden">{format.yenShort(yen)}</span>
      <span className="hidden sm:inline">{format.yen(yen)}</span>
    </>
  );
}

function Messages({ batch }: { batch: Batch }) {
  const t = useText();
  const format = useFormat();
  if (batch.dry_run) {
    return (
      <Stat
        name={t("batch.messages_would")}
        value={batch.notify === "EACH" ? format.number(ordersTouched(batch)) : t("state.none")}
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
