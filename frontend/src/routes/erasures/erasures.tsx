import { createLazyRoute, useNavigate } from "@tanstack/react-router";
import { ErasureList } from "@/features/erasures/erasure-list";

export const Route = createLazyRoute("/erasures")({ component: Erasures });

function Erasures() {
  const { cursor } = Route.useSearch();
  const navigate = useNavigate({ from: "/erasures" });
  return (
    <ErasureList
      cursor={cursor}
      onTurn={(next, state) => void navigate({ search: { cursor: next }, state })}
    />
  );
}
