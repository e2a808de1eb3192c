import { createLazyRoute, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { OrderList } from "@/features/orders/list/order-list";
import type { OrderSearch } from "@/features/orders/search";

export const Route = createLazyRoute("/orders")({ component: Orders });

function Orders() {
  const search = Route.useSearch();
  const navigate = useNavigate({ from: "/orders" });
  const onSearch = useCallback(
    (next: OrderSearch, state?: { pagesTurned: number }) =>
      void navigate({ search: next, state: state ?? {}, replace: next.q !== search.q }),
    [navigate, search.q],
  );
  return <OrderList search={search} onSearch={onSearch} />;
}
