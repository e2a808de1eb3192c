import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { shortId } from "@/components/values/code";
import { useText } from "@/lib/language/i18n";

const LOOK = "text-link hover:underline";

/** The way to an order that is known by its id alone. */
export function OrderLink({ id, children }: { id: string; children?: ReactNode }) {
  const t = useText();
  return (
    <Link to="/orders/$orderId" params={{ orderId: id }} className={LOOK}>
      {children ?? t("order.title", { name: shortId(id) })}
    </Link>
  );
}

export function PaymentLink({ id }: { id: string }) {
  return (
    <Link to="/payments/$paymentId" params={{ paymentId: id }} className={LOOK}>
      {shortId(id)}
    </Link>
  );
}

export function MessageLink({ id }: { id: string }) {
  return (
    <Link to="/notifications/$notificationId" params={{ notificationId: id }} className={LOOK}>
      {shortId(id)}
    </Link>
  );
}

/** The way to the import that something came with. */
export function BatchLink({ id, children }: { id: string; children?: ReactNode }) {
  return (
    <Link to="/batches/$batchId" params={{ batchId: id }} className={LOOK}>
      {children ?? shortId(id)}
    </Link>
  );
}

export function ErasureLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Link to="/erasures/$erasureId" params={{ erasureId: id }} className={LOOK}>
      {children}
    </Link>
  );
}
