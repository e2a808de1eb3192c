import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter } from "@tanstack/react-router";
import { ErrorPage, NotFoundPage } from "@/components/layout/error-page";
import { orderSearch } from "@/features/orders/search";
import { parseSearch, stringifySearch } from "@/lib/search-params";
import { Root } from "@/routes/root";

export const rootRoute = createRootRouteWithContext<{ cache: QueryClient }>()({ component: Root });

const overview = createRoute({ getParentRoute: () => rootRoute, path: "/" }).lazy(
  async () => (await import("@/routes/overview")).Route,
);
const orders = createRoute({
  getParentRoute: () => rootRoute,
  path: "/orders",
  validateSearch: orderSearch,
}).lazy(async () => (await import("@/routes/orders")).Route);
const newOrder = createRoute({ getParentRoute: () => rootRoute, path: "/orders/new" }).lazy(
  async () => (await import("@/routes/new-order")).Route,
);
const order = createRoute({ getParentRoute: () => rootRoute, path: "/orders/$orderId" }).lazy(
  async () => (await import("@/routes/order")).Route,
);

const routeTree = rootRoute.addChildren([overview, orders, newOrder, order]);

export function newRouter(cache: QueryClient) {
  return createRouter({
    routeTree,
    context: { cache },
    parseSearch,
    stringifySearch,
    defaultPreload: "intent",
    defaultPendingMs: 300,
    scrollRestoration: true,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: ({ error, reset }) => <ErrorPage error={error} onRetry={reset} />,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
