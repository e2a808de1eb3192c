import { createLazyRoute } from "@tanstack/react-router";
import { Overview } from "@/features/overview/overview";

export const Route = createLazyRoute("/")({ component: Overview });
