import type { ReactNode } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { Yen } from "@/components/values/yen";
import { sumsOf } from "@/features/orders/amounts/amounts";
import { ADJUSTMENT_KINDS } from "@/features/orders/amounts/order-sums";
import { type FormValues, toBody } from "@/features/orders/new/form";
import { classNames } from "@/lib/class-names";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

/** What the order comes to as it is typed, how that comes about, and the tax in it. */
export function NewOrderTotal({ form }: { form: UseFormReturn<FormValues> }) {
  const t = useText();
  const format = useFormat();
  const values = useWatch({ control: form.control, compute: (given: FormValues) => given });
  const { goods, by, total, tax } = sumsOf(toBody(values));
  const kinds = ADJUSTMENT_KINDS.filter((kind) =>
    values.adjustments.some((each) => each.kind === kind),
  );
  return (
    <dl className="space-y-1.5">
      {kinds.length > 0 && <Line name={t("order.goods_amount")}>{<Yen amount={goods} />}</Line>}
      {kinds.map((kind) => (
        <Line key={kind} name={t(`adjustment.${kind}`)}>
          <Yen amount={by[kind]} />
        </Line>
      ))}
      <Line name={t("order.total")} isStrong>
        <output className={classNames("text-xl font-semibold", total < 0 && "text-danger")}>
          <Yen amount={total} />
        </output>
      </Line>
      {tax
        .filter(({ taxable_amount }) => taxable_amount > 0)
        .map(({ tax_rate, taxable_amount, tax_amount }) => (
          <Line
            key={tax_rate}
            isQuiet
            name={t("order.tax_included", {
              rate: format.percent(tax_rate),
              amount: format.yen(taxable_amount),
            })}
          >
            <Yen amount={tax_amount} />
          </Line>
        ))}
    </dl>
  );
}

function Line(props: { name: string; children: ReactNode; isStrong?: boolean; isQuiet?: boolean }) {
  return (
    <div
      className={classNames(
        "flex items-baseline justify-between gap-4",
        props.isQuiet && "text-[0.8125rem] text-muted",
      )}
    >
      <dt className={classNames(props.isStrong && "font-medium")}>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
