import { expect, it } from "vitest";
import type { OrderStatus, OrderSummary } from "@/api/types";
import { fitting } from "@/features/orders/bulk/fitting";

it("a bulk action fits those whose state machine allows it", () => {
  const orders = [
    { id: "1", allowed_transitions: ["SHIPPED", "CANCELLED"] },
    { id: "2", allowed_transitions: ["DELIVERED"] },
  ] as OrderSummary[];
  const ids = (status: OrderStatus) => fitting(orders, status).able.map(({ id }) => id);
  expect([ids("SHIPPED"), ids("DELIVERED"), ids("REFUNDED")]).toEqual([["1"], ["2"], []]);
});
