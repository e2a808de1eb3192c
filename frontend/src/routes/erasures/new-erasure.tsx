import { createLazyRoute } from "@tanstack/react-router";
import { NewErasure } from "@/features/erasures/new-erasure";

export const Route = createLazyRoute("/erasures/new")({ component: NewErasure });
