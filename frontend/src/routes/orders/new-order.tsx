import { createLazyRoute } from "@tanstack/react-router";
import { NewOrder } from "@/features/orders/new/new-order";

export const Route = createLazyRoute("/orders/new")({ component: NewOrder });
