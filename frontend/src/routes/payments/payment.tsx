import { createLazyRoute } from "@tanstack/react-router";
import { PaymentPage } from "@/features/payments/payment-page";

export const Route = createLazyRoute("/payments/$paymentId")({ component: Payment });

function Payment() {
  const { paymentId } = Route.useParams();
  return <PaymentPage key={paymentId} paymentId={paymentId} />;
}
