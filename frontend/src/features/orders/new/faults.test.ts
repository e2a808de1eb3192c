import { describe, expect, it } from "vitest";
import type { AdjustmentKind } from "@/api/types";
import { amountFaults } from "@/features/orders/new/faults";
import { type FormValues, NOTHING, nothingOf, toBody } from "@/features/orders/new/form";

describe("a new order", () => {
  const item = {
    product_name: " 湯呑 ",
    sku: "",
    quantity: "2",
    unit_price: "1800",
    tax_rate: "10",
  };

  const faults = (values: Partial<FormValues>) =>
    amountFaults(toBody({ ...NOTHING, items: [item], ...values })).map(({ path }) => path);
  const off = (kind: AdjustmentKind, amount: string, tax_rate = "") => ({
    ...nothingOf(kind),
    amount,
    tax_rate,
  });

  it("is told at its field what only amounts together can tell", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ adjustments: [off("shipping", "-600")] })).toEqual(["adjustments.0.amount"]);
    expect(faults({ adjustments: [off("discount", "3000"), off("points", "601")] })).toEqual([
      "adjustments.1.amount",
    ]);
    expect(faults({ adjustments: [off("discount", "1", "8"), off("shipping", "600")] })).toEqual([
      "adjustments.0.amount",
    ]);
    expect(faults({ adjustments: [off("points", "3600")] })).toEqual([]);
    expect(faults({ adjustments: [off("points", "3501")] })).toEqual(["payment_method"]);
    expect(
      faults({ adjustments: [off("points", "3501")], payment_method: "cash_on_delivery" }),
    ).toEqual([]);
  });
});
