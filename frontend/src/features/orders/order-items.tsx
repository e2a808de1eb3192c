import type { Order } from "@/api/types";
import { Card } from "@/components/ui/card";
import { Yen } from "@/components/ui/yen";
import { useFormat } from "@/lib/format";
import { useText } from "@/lib/i18n";

export function OrderItems({ order }: { order: Order }) {
  const t = useText();
  const format = useFormat();
  return (
    <Card title={t("order.items")} isFlush>
      <table className="w-full text-left">
        <caption className="sr-only">{t("order.items")}</caption>
        <thead>
          <tr className="border-b border-line text-[0.8125rem] text-muted">
            <th scope="col" className="py-2 pr-2 pl-4 font-medium sm:pl-5">
              {t("order.product")}
            </th>
            <th scope="col" className="hidden px-2 py-2 text-right font-medium sm:table-cell">
              {t("order.unit_price")}
            </th>
            <th scope="col" className="hidden px-2 py-2 text-right font-medium sm:table-cell">
              {t("order.quantity")}
            </th>
            <th scope="col" className="py-2 pr-4 pl-2 text-right font-medium sm:pr-5">
              {t("order.line_total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.items.map((item) => (
            <tr key={item.id} className="border-b border-line">
              <td className="py-2.5 pr-2 pl-4 sm:pl-5">
                <p className="font-medium">{item.product_name}</p>
                {item.sku !== null && (
                  <p className="font-mono text-[0.8125rem] text-muted">{item.sku}</p>
                )}
                <p className="text-[0.8125rem] text-muted tabular sm:hidden">
                  {t("order.quantity_times", {
                    quantity: item.quantity,
                    price: format.yen(item.unit_price),
                  })}
                </p>
              </td>
              <td className="hidden px-2 py-2.5 text-right sm:table-cell">
                <Yen amount={item.unit_price} />
              </td>
              <td className="hidden px-2 py-2.5 text-right tabular sm:table-cell">
                {format.number(item.quantity)}
              </td>
              <td className="py-2.5 pr-4 pl-2 text-right sm:pr-5">
                <Yen amount={item.line_total} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <Adjustments order={order} />
          <Sum name={t("order.total")} amount={order.total_amount} />
          <Taxes order={order} />
          {order.refunded_amount > 0 && (
            <>
              <Sum name={t("order.given_back")} amount={-order.refunded_amount} />
              <Sum name={t("order.kept")} amount={order.total_amount - order.refunded_amount} />
            </>
          )}
        </tfoot>
      </table>
    </Card>
  );
}

/** Shipping, fees, discounts and points, where there are any: with the goods they make the total. */
function Adjustments({ order }: { order: Order }) {
  const t = useText();
  if (order.adjustments.length === 0) return null;
  return (
    <>
      <Line name={t("order.goods")} amount={order.goods_amount} />
      {order.adjustments.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and their order never changes
        <Line key={index} name={each.label ?? t(`adjustment.${each.kind}`)} amount={each.amount} />
      ))}
    </>
  );
}

/** The tax in it, by rate. */
function Taxes({ order }: { order: Order }) {
  const t = useText();
  const format = useFormat();
  return order.tax.map(({ tax_rate, taxable_amount, tax_amount }) => (
    <Line
      key={tax_rate}
      name={t("order.tax_of", { rate: tax_rate, amount: format.yen(taxable_amount) })}
      amount={tax_amount}
      isMuted
    />
  ));
}

function Line(props: { name: string; amount: number; isMuted?: boolean }) {
  return (
    <tr className={props.isMuted === true ? "text-[0.8125rem] text-muted" : undefined}>
      <th scope="row" className="py-1.5 pl-4 font-normal sm:pl-5">
        {props.name}
      </th>
      <td className="hidden sm:table-cell" />
      <td className="hidden sm:table-cell" />
      <td className="py-1.5 pr-4 pl-2 text-right sm:pr-5">
        <Yen amount={props.amount} />
      </td>
    </tr>
  );
}

function Sum({ name, amount }: { name: string; amount: number }) {
  return (
    <tr className="font-semibold">
      <th scope="row" className="py-3 pl-4 sm:pl-5">
        {name}
      </th>
      <td className="hidden sm:table-cell" />
      <td className="hidden sm:table-cell" />
      <td className="py-3 pr-4 pl-2 text-right sm:pr-5">
        <Yen amount={amount} />
      </td>
    </tr>
  );
}
