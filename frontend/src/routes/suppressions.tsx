import { createLazyRoute, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { SuppressionSearch } from "@/features/suppressions/search";
import { SuppressionList } from "@/features/suppressions/suppression-list";

export const Route = createLazyRoute("/suppressions")({ component: Suppressions });

function Suppressions() {
  const search = Route.useSearch();
  const navigate = useNavigate({ from: "/suppressions" });
  const onSearch = useCallback(
    (next: SuppressionSearch, state?: { pagesTurned: number }) =>
      void navigate({ search: next, state: state ?? {} }),
    [navigate],
  );
  return <SuppressionList search={search} onSearch={onSearch} />;
}
