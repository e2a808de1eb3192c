import { createLazyRoute } from "@tanstack/react-router";
import { BatchList } from "@/features/batches/batch-list";

export const Route = createLazyRoute("/batches")({ component: BatchList });
