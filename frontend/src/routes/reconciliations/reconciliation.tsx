import { createLazyRoute, useNavigate } from "@tanstack/react-router";
import { ReconciliationPage } from "@/features/reconciliations/reconciliation-page";

const PATH = "/reconciliations/$reconciliationId";
export const Route = createLazyRoute(PATH)({ component: Reconciliation });

function Reconciliation() {
  const { reconciliationId } = Route.useParams();
  const search = Route.useSearch();
  const navigate = useNavigate({ from: PATH });
  return (
    <ReconciliationPage
      key={reconciliationId}
      reconciliationId={reconciliationId}
      search={search}
      onSearch={(next, state) => void navigate({ search: next, state: state ?? {} })}
    />
  );
}
