import { createLazyRoute } from "@tanstack/react-router";
import { NewBatch } from "@/features/batches/new/new-batch";

export const Route = createLazyRoute("/batches/new")({ component: NewBatchRoute });

function NewBatchRoute() {
  const { kind = "orders" } = Route.useSearch();
  return <NewBatch key={kind} kind={kind} />;
}
