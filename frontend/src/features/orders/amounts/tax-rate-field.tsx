import type { UseFormRegisterReturn } from "react-hook-form";
import { Field, Select } from "@/components/ui/field";
import { TAX_RATES } from "@/features/orders/amounts/amounts";
import { useText } from "@/lib/language/i18n";

/** The rate of the tax that an amount includes; `none` names what an amount without one means. */
export function TaxRateField(props: {
  register: UseFormRegisterReturn;
  error: string | undefined;
  none?: string;
  className?: string;
}) {
  const t = useText();
  return (
    <Field label={t("order.tax_rate")} error={props.error} className={props.className ?? ""}>
      {(control) => (
        <Select {...control} {...props.register}>
          {props.none !== undefined && <option value="">{props.none}</option>}
          {TAX_RATES.map((rate) => (
            <option key={rate} value={rate}>
              {t(`tax_rate.${rate}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
