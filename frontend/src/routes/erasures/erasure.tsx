import { createLazyRoute } from "@tanstack/react-router";
import { ErasurePage } from "@/features/erasures/erasure-page";

export const Route = createLazyRoute("/erasures/$erasureId")({ component: Erasure });

function Erasure() {
  const { erasureId } = Route.useParams();
  return <ErasurePage key={erasureId} erasureId={erasureId} />;
}
