import { Link } from "@tanstack/react-router";
import type { ErasureObstacle, ErasurePreview, InTheWay } from "@/api/types";
import { Count } from "@/components/ui/badge";
import { shortId } from "@/components/values/code";
import { BatchLink, OrderLink } from "@/components/values/id-links";
import { useText } from "@/lib/language/i18n";

/** Where something that is in the way is seen, beside the order that it is about. */
const ELSEWHERE: Partial<Record<ErasureObstacle, "/health" | "/notifications">> = {
  call_owed: "/health",
  message_waiting: "/notifications",
};

/** What is unfinished, by its reason, with what to do and the way there. */
export function Obstacles({ preview }: { preview: ErasurePreview }) {
  const t = useText();
  const reasons = [...new Set(preview.in_the_way.map(({ reason }) => reason))];
  const left = preview.in_the_way_total - preview.in_the_way.length;
  return (
    <>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {reasons.map((reason) => (
          <Reason
            key={reason}
            reason={reason}
            things={preview.in_the_way.filter((thing) => thing.reason === reason)}
          />
        ))}
      </ul>
      {left > 0 && (
        <p className="mt-2 text-[0.8125rem] text-muted">{t("erasure.more", { count: left })}</p>
      )}
    </>
  );
}

function Reason({ reason, things }: { reason: ErasureObstacle; things: InTheWay[] }) {
  const t = useText();
  const elsewhere = ELSEWHERE[reason];
  return (
    <li className="px-3.5 py-3">
      <p className="flex flex-wrap items-center gap-2 font-medium">
        {t(`erasure_obstacle.${reason}`)}
        <Count>{things.length}</Count>
      </p>
      <p className="mt-0.5 text-[0.8125rem] text-muted">
        {t(`erasure_hint.${reason}`)}{" "}
        {elsewhere !== undefined && (
          <Link to={elsewhere} className="text-link hover:underline">
            {t(elsewhere === "/health" ? "nav.health" : "nav.notifications")}
          </Link>
        )}
      </p>
      <ul className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1">
        {things.map((thing) => (
          <li key={thing.order_id ?? thing.batch_id ?? reason} className="wrap-anywhere">
            <Thing thing={thing} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Thing({ thing: { order_id, external_id, batch_id } }: { thing: InTheWay }) {
  const t = useText();
  if (order_id !== null) {
    return (
      <OrderLink id={order_id}>
        {external_id ?? t("order.title", { name: shortId(order_id) })}
      </OrderLink>
    );
  }
  if (batch_id !== null) {
    return <BatchLink id={batch_id}>{t("batch.title", { name: shortId(batch_id) })}</BatchLink>;
  }
  return t("erasure.a_message");
}
