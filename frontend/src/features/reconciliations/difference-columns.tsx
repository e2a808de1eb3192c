import { useMemo } from "react";
import type { Difference } from "@/api/types";
import type { Column } from "@/components/data-table/data-table";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { OrderLink } from "@/components/values/id-links";
import { REMEDIES } from "@/features/reconciliations/kinds";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

export function useDifferenceColumns(onApply: (difference: Difference) => void) {
  const t = useText();
  const format = useFormat();
  return useMemo<Column<Difference>[]>(
    () => [
      {
        id: "kind",
        header: t("difference.kind"),
        cell: (difference) => (
          <>
            <p className="min-w-28 font-medium">{t(`difference_kind.${difference.kind}`)}</p>
            <p className="text-[0.8125rem] text-muted">
              {difference.order_id === null ? (
                difference.gateway_reference
              ) : (
                <OrderLink id={difference.order_id} />
              )}
            </p>
          </>
        ),
      },
      {
        id: "sides",
        header: t("difference.sides"),
        from: "md",
        cell: (difference) => <Sides difference={difference} />,
      },
      {
        id: "age",
        header: t("difference.age"),
        from: "lg",
        cell: (difference) => format.duration(difference.age_seconds),
      },
      {
        id: "remedy",
        header: t("difference.remedy"),
        cell: (difference) => <Remedy difference={difference} onApply={onApply} />,
      },
    ],
    [t, format, onApply],
  );
}

/** Null where no gateway takes the money, or where none was kept. */
function nameOfGateway({ gateway }: Difference): string | null {
  return gateway === "external" ? null : gateway;
}

/** What order, payment and gateway each say. */
export function Sides({ difference }: { difference: Difference }) {
  const t = useText();
  const format = useFormat();
  const { order_side: order, payment_side: payment, gateway_side: gateway } = difference;
  const gatewayName = nameOfGateway(difference);
  const sides = [
    [t("difference.order"), order && t(`order_status.${order.status}`), order?.amount],
    [t("difference.payment"), payment && t(`payment_status.${payment.status}`), payment?.amount],
    [
      gatewayName === null
        ? t("difference.gateway")
        : t("difference.gateway_named", { gateway: gatewayName }),
      gateway && t(`gateway_status.${gateway.status}`),
      gateway?.amount,
    ],
  ] as const;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-[0.8125rem]">
      {sides.map(([name, status, amount]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="tabular">
            {status === null || amount === undefined
              ? t("difference.nothing")
              : `${status} · ${format.yen(amount)}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Remedy(props: { difference: Difference; onApply: (difference: Difference) => void }) {
  const { difference } = props;
  const t = useText();
  if (difference.applied_at !== null) {
    return (
      <>
        <Badge tone="success">{t("difference.applied")}</Badge>
        {difference.applied_by !== null && (
          <p className="mt-1 text-[0.8125rem] text-muted">
            {t("event.by", { actor: difference.applied_by })}
          </p>
        )}
      </>
    );
  }
  const { isOurs, movesMoney } = REMEDIES[difference.remedy];
  if (!isOurs) return <span className="text-muted">{t(`remedy.${difference.remedy}`)}</span>;
  return (
    <Button
      size="sm"
      look={movesMoney ? "quietDanger" : "secondary"}
      onClick={() => props.onApply(difference)}
    >
      {t(`remedy.${difference.remedy}`)}
    </Button>
  );
}
