import { createLazyRoute } from "@tanstack/react-router";
import { HealthPage } from "@/features/health/health-page";

export const Route = createLazyRoute("/health")({ component: HealthPage });
