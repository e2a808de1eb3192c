import { describe, expect, it } from "vitest";
import type { AdjustmentKind } from "@/api/types";
import { NOTHING, nothingOf, toBody } from "@/features/orders/new/form";

describe("a new order", () => {
  const item = {
    product_name: " 湯呑 ",
    sku: "",
    quantity: "2",
    unit_price: "1800",
    tax_rate: "10",
  };

  it("leaves out what is empty and sends numbers", () => {
    expect(toBody({ ...NOTHING, customer_name: " 佐藤 ", items: [item] })).toEqual({
      customer_name: "佐藤",
      source: "dashboard",
      locale: "ja",
      payment_method: "card",
      items: [{ product_name: "湯呑", quantity: 2, unit_price: 1800, tax_rate: 10 }],
    });
  });

  it("takes discounts and points off, whatever sign they were typed with", () => {
    const typed = (kind: AdjustmentKind, amount: string) => ({ ...nothingOf(kind), amount });
    const adjustments = [
      typed("shipping", "６００円"),
      typed("discount", "500"),
      typed("points", "-1,000"),
    ];
    expect(toBody({ ...NOTHING, items: [item], adjustments }).adjustments).toEqual([
      { kind: "shipping", amount: 600, tax_rate: 10 },
      { kind: "discount", amount: -500 },
      { kind: "points", amount: -1000 },
    ]);
  });

  it("says who has the money where that is not us, and has a token where we ask for it", () => {
    const filled = {
      ...NOTHING,
      items: [item],
      payment_token: "tok_ok",
      paid_elsewhere: { provider: " Rakuten ", reference: "", paid_at: "" },
    };
    const bodyOf = (payment_method: string) => toBody({ ...filled, payment_method });
    expect(bodyOf("card")).toMatchObject({ payment_token: "tok_ok" });
    expect(bodyOf("card")).not.toHaveProperty("paid_elsewhere");
    expect(bodyOf("external")).toMatchObject({ paid_elsewhere: { provider: "Rakuten" } });
    for (const method of ["external", "invoice", "cash_on_delivery"]) {
      expect(bodyOf(method)).not.toHaveProperty("payment_token");
    }
  });
});
