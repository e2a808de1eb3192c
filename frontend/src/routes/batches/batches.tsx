import { createLazyRoute, useNavigate } from "@tanstack/react-router";
import { BatchList } from "@/features/batches/list/batch-list";
import type { BatchListSearch } from "@/features/batches/search";

export const Route = createLazyRoute("/batches")({ component: Batches });

function Batches() {
  const search = Route.useSearch();
  const navigate = useNavigate({ from: "/batches" });
  const onSearch = (next: BatchListSearch, state?: { pagesTurned: number }) =>
    void navigate({ search: next, state: state ?? {} });
  return <BatchList search={search} onSearch={onSearch} />;
}
