import { createLazyRoute, useNavigate } from "@tanstack/react-router";
import { BatchPage } from "@/features/batches/detail/batch-page";

const PATH = "/batches/$batchId";
export const Route = createLazyRoute(PATH)({ component: Batch });

function Batch() {
  const { batchId } = Route.useParams();
  const search = Route.useSearch();
  const navigate = useNavigate({ from: PATH });
  return (
    <BatchPage
      key={batchId}
      batchId={batchId}
      search={search}
      onSearch={(next, state) =>
        void navigate({ search: next, state: state ?? {}, resetScroll: false })
      }
    />
  );
}
