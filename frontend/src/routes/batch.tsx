import { createLazyRoute } from "@tanstack/react-router";
import { BatchPage } from "@/features/batches/batch-page";

export const Route = createLazyRoute("/batches/$batchId")({ component: Batch });

function Batch() {
  const { batchId } = Route.useParams();
  return <BatchPage key={batchId} batchId={batchId} />;
}
