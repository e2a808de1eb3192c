import { describe, expect, it } from "vitest";
import { isFiltered, orderQuery, orderSearch } from "@/features/orders/search";

describe("the address of the list", () => {
  it("keeps what it knows and drops the rest", () => {
    const search = orderSearch({
      status: ["PAID", "EATEN"],
      sort: "-created_at",
      min_total: "100",
    });
    expect(search).toMatchObject({ status: ["PAID"], sort: undefined, min_total: 100 });
    expect(isFiltered(search)).toBe(true);
    expect(isFiltered(orderSearch({ sort: "total_amount", columns: "email" }))).toBe(false);
  });

  it("asks for whole local days, the last included", () => {
    const query = orderQuery(orderSearch({ created_from: "2026-11-20", created_to: "2026-11-20" }));
    const hours =
      (Date.parse(query.created_to ?? "") - Date.parse(query.created_from ?? "")) / 3_600_000;
    expect(hours).toBe(24);
  });

  it("knows who sells, how it is paid and when it was ordered", () => {
    const search = orderSearch({
      source: " shopify ",
      payment_method: ["invoice", "gold"],
      ordered_from: "2026-10-01",
      ordered_to: "2026-10-01",
      sort: "ordered_at",
    });
    expect(search).toMatchObject({ source: "shopify", payment_method: ["invoice"] });
    const { ordered_from = "", ordered_to = "", sort } = orderQuery(search);
    expect(sort).toBe("ordered_at");
    expect(Date.parse(ordered_to) - Date.parse(ordered_from)).toBe(24 * 3_600_000);
    expect(isFiltered(search)).toBe(true);
  });
});
