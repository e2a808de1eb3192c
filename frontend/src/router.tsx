import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter } from "@tanstack/react-router";
import { ErrorPage, NotFoundPage } from "@/components/layout/error-page";
import { batchListSearch, batchSearch, newBatchSearch } from "@/features/batches/search";
import { notificationSearch } from "@/features/notifications/search";
import { orderSearch } from "@/features/orders/search";
import { paymentSearch } from "@/features/payments/search";
import { cursorSearch, differenceSearch } from "@/features/reconciliations/search";
import { suppressionSearch } from "@/features/suppressions/search";
import { noteList } from "@/lib/browser/left-lists";
import { parseSearch, stringifySearch } from "@/lib/browser/search-params";
import { withTexts } from "@/lib/language/i18n";
import { Root } from "@/routes/root";

export const rootRoute = createRootRouteWithContext<{ cache: QueryClient }>()({ component: Root });

const overview = createRoute({ getParentRoute: () => rootRoute, path: "/" }).lazy(
  async () => (await import("@/routes/overview")).Route,
);
const orders = createRoute({
  getParentRoute: () => rootRoute,
  path: "/orders",
  validateSearch: orderSearch,
}).lazy(async () => (await import("@/routes/orders/orders")).Route);
const newOrder = createRoute({ getParentRoute: () => rootRoute, path: "/orders/new" }).lazy(
  async () => (await import("@/routes/orders/new-order")).Route,
);
const order = createRoute({ getParentRoute: () => rootRoute, path: "/orders/$orderId" }).lazy(
  async () => (await import("@/routes/orders/order")).Route,
);
const batches = createRoute({
  getParentRoute: () => rootRoute,
  path: "/batches",
  validateSearch: batchListSearch,
}).lazy(async () => (await import("@/routes/batches/batches")).Route);
const newBatch = createRoute({
  getParentRoute: () => rootRoute,
  path: "/batches/new",
  validateSearch: newBatchSearch,
}).lazy(async () => (await import("@/routes/batches/new-batch")).Route);
const batch = createRoute({
  getParentRoute: () => rootRoute,
  path: "/batches/$batchId",
  validateSearch: batchSearch,
}).lazy(async () => (await import("@/routes/batches/batch")).Route);
const payments = createRoute({
  getParentRoute: () => rootRoute,
  path: "/payments",
  validateSearch: paymentSearch,
}).lazy(async () => (await import("@/routes/payments/payments")).Route);
const payment = createRoute({
  getParentRoute: () => rootRoute,
  path: "/payments/$paymentId",
}).lazy(async () => (await import("@/routes/payments/payment")).Route);
const notifications = createRoute({
  getParentRoute: () => rootRoute,
  path: "/notifications",
  validateSearch: notificationSearch,
}).lazy(async () => (await import("@/routes/notifications/notifications")).Route);
const notification = createRoute({
  getParentRoute: () => rootRoute,
  path: "/notifications/$notificationId",
}).lazy(async () => (await import("@/routes/notifications/notification")).Route);
const templates = createRoute({
  getParentRoute: () => rootRoute,
  path: "/templates",
}).lazy(async () => (await withTexts("more", import("@/routes/templates/templates"))).Route);
const template = createRoute({
  getParentRoute: () => rootRoute,
  path: "/templates/$code/$locale",
}).lazy(async () => (await withTexts("more", import("@/routes/templates/template"))).Route);
const suppressions = createRoute({
  getParentRoute: () => rootRoute,
  path: "/suppressions",
  validateSearch: suppressionSearch,
}).lazy(async () => (await import("@/routes/suppressions")).Route);
const health = createRoute({
  getParentRoute: () => rootRoute,
  path: "/health",
}).lazy(async () => (await import("@/routes/health")).Route);
const erasures = createRoute({
  getParentRoute: () => rootRoute,
  path: "/erasures",
  validateSearch: cursorSearch,
}).lazy(async () => (await withTexts("more", import("@/routes/erasures/erasures"))).Route);
const newErasure = createRoute({ getParentRoute: () => rootRoute, path: "/erasures/new" }).lazy(
  async () => (await withTexts("more", import("@/routes/erasures/new-erasure"))).Route,
);
const erasure = createRoute({ getParentRoute: () => rootRoute, path: "/erasures/$erasureId" }).lazy(
  async () => (await withTexts("more", import("@/routes/erasures/erasure"))).Route,
);
const settings = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings",
}).lazy(async () => (await withTexts("more", import("@/routes/settings"))).Route);
const reconciliations = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reconciliations",
  validateSearch: cursorSearch,
}).lazy(
  async () => (await withTexts("more", import("@/routes/reconciliations/reconciliations"))).Route,
);
const reconciliation = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reconciliations/$reconciliationId",
  validateSearch: differenceSearch,
}).lazy(
  async () => (await withTexts("more", import("@/routes/reconciliations/reconciliation"))).Route,
);

const profiles = createRoute({ getParentRoute: () => rootRoute, path: "/profiles" }).lazy(
  async () => (await withTexts("more", import("@/routes/profiles/profiles"))).Route,
);
const profile = createRoute({ getParentRoute: () => rootRoute, path: "/profiles/$name" }).lazy(
  async () => (await withTexts("more", import("@/routes/profiles/profile"))).Route,
);

const routeTree = rootRoute.addChildren([
  overview,
  orders,
  newOrder,
  order,
  batches,
  newBatch,
  batch,
  payments,
  payment,
  notifications,
  notification,
  templates,
  template,
  suppressions,
  health,
  erasures,
  newErasure,
  erasure,
  settings,
  reconciliations,
  reconciliation,
  profiles,
  profile,
]);

/** What things are opened from, and left for. */
const LISTS: readonly string[] = [
  "/batches",
  "/erasures",
  "/notifications",
  "/orders",
  "/payments",
  "/reconciliations",
];

export function newRouter(cache: QueryClient) {
  const router = createRouter({
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
  router.subscribe("onResolved", ({ toLocation: { pathname, search, state } }) => {
    if (LISTS.includes(pathname)) noteList(pathname, { search, index: state.__TSR_index });
  });
  return router;
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
