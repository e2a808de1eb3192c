import type { OrderStatus, OrderSummary } from "@/api/types";

/** Those that the state machine lets become `status` now, and those that it does not. */
export function fitting(orders: readonly OrderSummary[], status: OrderStatus) {
  return {
    able: orders.filter((order) => order.allowed_transitions.includes(status)),
    unable: orders.filter((order) => !order.allowed_transitions.includes(status)),
  };
}
