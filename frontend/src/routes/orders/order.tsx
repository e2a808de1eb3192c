import { createLazyRoute } from "@tanstack/react-router";
import { OrderPage } from "@/features/orders/detail/order-page";

export const Route = createLazyRoute("/orders/$orderId")({ component: Order });

function Order() {
  const { orderId } = Route.useParams();
  return <OrderPage key={orderId} orderId={orderId} />;
}
