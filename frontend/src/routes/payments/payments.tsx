import { createLazyRoute, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { PaymentList } from "@/features/payments/payment-list";
import type { PaymentSearch } from "@/features/payments/search";

export const Route = createLazyRoute("/payments")({ component: Payments });

function Payments() {
  const search = Route.useSearch();
  const navigate = useNavigate({ from: "/payments" });
  const onSearch = useCallback(
    (next: PaymentSearch, state?: { pagesTurned: number }) =>
      void navigate({ search: next, state: state ?? {} }),
    [navigate],
  );
  return <PaymentList search={search} onSearch={onSearch} />;
}
