import { useQuery } from "@tanstack/react-query";
import type { Order } from "@/api/types";
import { orderPayment } from "@/features/orders/queries/order";
import { useText } from "@/lib/language/i18n";
import { paymentFailure } from "@/lib/words/failure-codes";

/**
 * Says in our words what the gateway said of an order's payment. The order keeps its message alone;
 * the payment has its code as well. What is not about that payment stays as it was said.
 */
export function usePaymentWords(order: Pick<Order, "id" | "version">): (message: string) => string {
  const t = useText();
  const { data: payment } = useQuery(orderPayment(order.id, order.version));
  return (message) => {
    if (payment?.failure_message !== message) return message;
    return paymentFailure(payment.failure_code, message, t)?.title ?? message;
  };
}
