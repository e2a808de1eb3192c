import { Link } from "@tanstack/react-router";
import type { UndoPreview } from "@/api/types";
import { shortId } from "@/components/values/code";
import { OrderStatusBadge } from "@/components/values/status";
import { useLanguage } from "@/lib/language/i18n";

/** Which orders stay as they are when their batch is undone, and why. */
export function KeptOrders({ preview }: { preview: UndoPreview }) {
  const { t, locale } = useLanguage();
  const { kept, orders_kept: count } = preview;
  if (count === 0) return null;
  return (
    <section>
      <h3 className="font-medium">{t("batch.undo.kept", { count })}</h3>
      <ul className="mt-1.5 divide-y divide-line rounded-lg border border-line">
        {kept.map((order) => (
          <li key={order.order_id} className="px-3 py-2">
            <span className="flex flex-wrap items-center gap-2">
              <Link
                to="/orders/$orderId"
                params={{ orderId: order.order_id }}
                className="font-medium text-link hover:underline"
              >
                {t("order.title", { name: shortId(order.order_id) })}
              </Link>
              <OrderStatusBadge status={order.status} />
            </span>
            <span className="text-[0.8125rem] text-muted">
              {/* The service gives the reason in English. */}
              {locale === "en"
                ? order.reason
                : t("batch.undo.kept_reason", { status: t(`order_status.${order.status}`) })}
            </span>
          </li>
        ))}
      </ul>
      {count > kept.length && (
        <p className="mt-1.5 text-muted">{t("batch.undo.more", { count: count - kept.length })}</p>
      )}
    </section>
  );
}
