import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AdjustmentKind, OrderCreate } from "@/api/types";
import { type Lines, sumsOf } from "@/features/orders/amounts/amounts";

type Rate = OrderCreate["items"][number]["tax_rate"];

interface Case {
  items: [number, Rate][];
  adjustments: [AdjustmentKind, number, Rate | null][];
  tax: [number, number, number][];
}

const cases = JSON.parse(
  readFileSync(
    new URL("../../../../../tests/unit/order/tax.json", import.meta.url).pathname,
    "utf8",
  ),
) as Case[];

const linesOf = ({ items, adjustments }: Pick<Case, "items" | "adjustments">): Lines => ({
  items: items.map(([unit_price, tax_rate]) => ({
    product_name: "x",
    quantity: 1,
    unit_price,
    ...(tax_rate !== undefined && { tax_rate }),
  })),
  adjustments: adjustments.map(([kind, amount, rate]) => ({
    kind,
    amount,
    ...(rate !== null && rate !== undefined && { tax_rate: rate }),
  })),
});

describe("what an order comes to", () => {
  it.each(cases)("has the tax that the order service counts: $tax", (each) => {
    expect(sumsOf(linesOf(each)).tax).toEqual(
      each.tax.map(([tax_rate, taxable_amount, tax_amount]) => ({
        tax_rate,
        taxable_amount,
        tax_amount,
      })),
    );
  });

  it("adds up by kind", () => {
    const lines = linesOf({
      items: [
        [3600, 10],
        [1200, 8],
      ],
      adjustments: [
        ["shipping", 600, 10],
        ["fee", 330, 10],
        ["discount", -500, null],
        ["points", -1000, null],
      ],
    });
    expect(sumsOf(lines)).toMatchObject({
      goods: 4800,
      by: { shipping: 600, fee: 330, discount: -500, points: -1000 },
      total: 4230,
    });
  });

  it("is counted as far as whole numbers are typed", () => {
    const lines = linesOf({ items: [[1000, 10]], adjustments: [["shipping", Number.NaN, 10]] });
    lines.items.push({ product_name: "y", quantity: Number.NaN, unit_price: 500 });
    expect(sumsOf(lines)).toMatchObject({ goods: 1000, total: 1000 });
  });

  it("is exact where products pass what a double holds", () => {
    const lines = linesOf({
      items: [
        [900_000_000_000, 10],
        [100_000_000_001, 8],
      ],
      adjustments: [["discount", -900_000_000, null]],
    });
    const tax = sumsOf(lines).tax.map(({ taxable_amount }) => taxable_amount);
    expect(tax).toEqual([899_190_000_000, 99_910_000_001]);
  });
});
