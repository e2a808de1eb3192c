import type { FieldErrors, Resolver } from "react-hook-form";
import { set } from "react-hook-form";
import type { OrderCreate } from "@/api/types";
import {
  beforeReductions,
  countable,
  LOWERING,
  PAYABLE,
  sumsOf,
} from "@/features/orders/amounts/amounts";
import { type FormValues, toBody } from "@/features/orders/new/form";
import { THROUGH_GATEWAY } from "@/features/orders/payment-methods";
import { fetchSoon } from "@/lib/browser/when-idle";
import { schemaResolver } from "@/lib/forms/form";
import type { formatter } from "@/lib/language/format";
import type { Translate } from "@/lib/language/i18n";

type Format = ReturnType<typeof formatter>;

/** A fault that no schema can tell, and the path of its field. */
export interface Fault {
  path: string;
  text: (t: Translate, format: Format) => string;
}

/** What the order service would refuse of amounts that are each well formed. */
export function amountFaults(body: OrderCreate): Fault[] {
  const adjustments = body.adjustments ?? [];
  const wrong = adjustments.flatMap(({ kind, amount }, index) =>
    LOWERING.includes(kind) || !(amount < 0)
      ? []
      : [fault(index, (t) => t("field.at_least", { minimum: 0 }))],
  );
  if (wrong.length > 0) return wrong;
  return [...takenTooMuch(body), ...notPayable(body)];
}

function fault(index: number, text: Fault["text"]): Fault {
  return { path: `adjustments.${index}.amount`, text };
}

/** Discounts and points of more than there is: of one rate, or of all. */
function takenTooMuch(body: OrderCreate): Fault[] {
  const adjustments = body.adjustments ?? [];
  const there = beforeReductions(countable(body));
  const takers = adjustments.flatMap((each, index) =>
    LOWERING.includes(each.kind) && each.amount < 0 ? [{ ...each, index }] : [],
  );
  const excess = (those: typeof takers, amount: number): Fault[] => {
    const taken = -those.reduce((sum, each) => sum + each.amount, 0);
    const last = those.at(-1);
    if (last === undefined || taken <= amount) return [];
    return [
      fault(last.index, (t, format) =>
        t("new_order.taken_too_much", { taken: format.yen(taken), there: format.yen(amount) }),
      ),
    ];
  };
  const ofAll = excess(
    takers,
    [...there.values()].reduce((sum, each) => sum + each, 0),
  );
  if (ofAll.length > 0) return ofAll;
  return [...there].flatMap(([rate, amount]) =>
    excess(
      takers.filter(({ tax_rate }) => tax_rate === rate),
      amount,
    ),
  );
}

function notPayable(body: OrderCreate): Fault[] {
  const { total } = sumsOf(body);
  const isCharged = THROUGH_GATEWAY.includes(body.payment_method ?? "card");
  if (!isCharged || total <= 0 || (total >= PAYABLE.least && total <= PAYABLE.most)) return [];
  return [
    {
      path: "payment_method",
      text: (t, format) =>
        t("new_order.not_payable", {
          least: format.yen(PAYABLE.least),
          most: format.yen(PAYABLE.most),
          total: format.yen(total),
        }),
    },
  ];
}

/** Loads the schema of an order, which the form is shown without. */
async function orderSchema() {
  return (await import("@/api/generated/order-schemas.gen")).zOrderCreate;
}

fetchSoon(orderSchema);

/** Checks the form against the schema of the spec, and its amounts against each other. */
export function newOrderResolver(t: Translate, format: Format): Resolver<FormValues> {
  const bySchema = schemaResolver<FormValues>(orderSchema, toBody, t);
  return async (values, context, options) => {
    const result = await bySchema(values, context, options);
    const errors = result.errors as FieldErrors<FormValues>;
    const faults = amountFaults(toBody(values));
    for (const { path, text } of faults)
      set(errors, path, { type: "amount", message: text(t, format) });
    return faults.length === 0 ? result : { values: {}, errors };
  };
}
