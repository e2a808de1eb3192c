import type { ReactNode } from "react";
import type { AdjustmentKind, Order } from "@/api/types";
import { Yen } from "@/components/values/yen";
import { classNames } from "@/lib/class-names";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

const AMOUNTS: Record<AdjustmentKind, (order: Order) => number> = {
  shipping: (order) => order.shipping_amount,
  fee: (order) => order.fee_amount,
  discount: (order) => order.discount_amount,
  points: (order) => order.points_amount,
};
export const ADJUSTMENT_KINDS = Object.keys(AMOUNTS) as AdjustmentKind[];

/** How the total comes about, and the tax that it includes: the foot of the table of items. */
export function OrderSums({ order }: { order: Order }) {
  const t = useText();
  const format = useFormat();
  const kinds = ADJUSTMENT_KINDS.filter((kind) =>
    order.adjustments.some((adjustment) => adjustment.kind === kind),
  );
  return (
    <>
      {kinds.length > 0 && <Sum name={t("order.goods_amount")} amount={order.goods_amount} />}
      {kinds.map((kind) => (
        <Sum
          key={kind}
          name={t(`adjustment.${kind}`)}
          amount={AMOUNTS[kind](order)}
          more={<Parts order={order} kind={kind} />}
        />
      ))}
      <Sum name={t("order.total")} amount={order.total_amount} look="strong" />
      {order.tax.map(({ tax_rate, taxable_amount, tax_amount }) => (
        <Sum
          key={tax_rate}
          look="muted"
          name={t("order.tax_included", {
            rate: format.percent(tax_rate),
            amount: format.yen(taxable_amount),
          })}
          amount={tax_amount}
        />
      ))}
      {order.refunded_amount > 0 && (
        <>
          <Sum name={t("order.given_back")} amount={-order.refunded_amount} look="strong" />
          <Sum
            name={t("order.kept")}
            amount={order.total_amount - order.refunded_amount}
            look="strong"
          />
        </>
      )}
    </>
  );
}

/** What a sum is made of, where more is known than its kind. */
function Parts({ order, kind }: { order: Order; kind: AdjustmentKind }) {
  const format = useFormat();
  const all = order.adjustments.filter((adjustment) => adjustment.kind === kind);
  if (all.length === 1 && all[0]?.label === null && all[0].tax_rate === null) return null;
  return all.map(({ label, amount, tax_rate }, index) => (
    // Adjustments have no ids, and their order does not change.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <span key={index} className="block text-[0.8125rem] font-normal text-muted">
      {[
        label,
        all.length > 1 ? format.yen(amount) : null,
        tax_rate === null ? null : format.percent(tax_rate),
      ]
        .filter((part) => part !== null)
        .join(" · ")}
    </span>
  ));
}

function Sum(props: { name: string; amount: number; look?: "strong" | "muted"; more?: ReactNode }) {
  return (
    <tr
      className={classNames(
        props.look === "strong" && "font-semibold",
        props.look === "muted" && "text-[0.8125rem] text-muted",
      )}
    >
      <th
        scope="row"
        className={classNames(
          "py-2 pl-4 align-top sm:pl-5",
          props.look === "strong" ? "" : "font-normal",
        )}
      >
        {props.name}
        {props.more}
      </th>
      <td className="hidden sm:table-cell" />
      <td className="hidden sm:table-cell" />
      <td className="hidden sm:table-cell" />
      <td className="py-2 pr-4 pl-2 text-right align-top sm:pr-5">
        <Yen amount={props.amount} />
      </td>
    </tr>
  );
}
