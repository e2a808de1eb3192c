import { createLazyRoute, useNavigate } from "@tanstack/react-router";
import { ReconciliationList } from "@/features/reconciliations/reconciliation-list";

export const Route = createLazyRoute("/reconciliations")({ component: Reconciliations });

function Reconciliations() {
  const { cursor } = Route.useSearch();
  const navigate = useNavigate({ from: "/reconciliations" });
  return (
    <ReconciliationList
      cursor={cursor}
      onTurn={(next, state) => void navigate({ search: { cursor: next }, state })}
    />
  );
}
