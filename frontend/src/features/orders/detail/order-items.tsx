import type { Order } from "@/api/types";
import { Card } from "@/components/ui/card";
import { Yen } from "@/components/values/yen";
import { OrderSums } from "@/features/orders/amounts/order-sums";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

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
            <th scope="col" className="hidden px-2 py-2 text-right font-medium sm:table-cell">
              {t("order.tax_rate")}
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
                  {" · "}
                  {format.percent(item.tax_rate)}
                </p>
              </td>
              <td className="hidden px-2 py-2.5 text-right sm:table-cell">
                <Yen amount={item.unit_price} />
              </td>
              <td className="hidden px-2 py-2.5 text-right tabular sm:table-cell">
                {format.number(item.quantity)}
              </td>
              <td className="hidden px-2 py-2.5 text-right tabular sm:table-cell">
                {format.percent(item.tax_rate)}
              </td>
              <td className="py-2.5 pr-4 pl-2 text-right sm:pr-5">
                <Yen amount={item.line_total} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <OrderSums order={order} />
        </tfoot>
      </table>
    </Card>
  );
}
