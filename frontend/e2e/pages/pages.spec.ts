import AxeBuilder from "@axe-core/playwright";
import {
  call,
  eventually,
  newId,
  notificationsOf,
  payForNothing,
  placeOrder,
  reportBounce,
  reportPayment,
} from "../api";
import { expect, open, test } from "../test";

interface Ids {
  order: string;
  failedOrder: string;
  payment: string;
  notification: string;
  reconciliation: string;
}

let ids: Ids;

test.beforeAll(async () => {
  const order = await placeOrder();
  const failed = await placeOrder({ payment_token: "tok_declined", customer_name: "John Smith" });
  const stray = await payForNothing();
  await reportBounce({
    notification_id: newId(),
    recipient: "hanako.sato@example.jp",
    bounce_type: "hard",
    reason: "550 5.1.1 No such user",
  });
  await reportPayment({
    order_id: newId(),
    gateway_reference: "sim_of_another_shop_with_a_long_reference_0123456789",
    amount: 4200,
    currency: "JPY",
  });
  const [message] = await eventually(
    () => notificationsOf(order.id),
    (messages) => messages[0]?.status === "SENT",
  );
  const now = Date.now();
  const { id } = await call<{ id: string }>("ORDER", "POST", "/api/v1/reconciliations", {
    from: new Date(now - 3_600_000).toISOString(),
    to: new Date(now).toISOString(),
  });
  await eventually(
    () => call<{ status: string }>("ORDER", "GET", `/api/v1/reconciliations/${id}`),
    ({ status }) => status === "COMPLETED",
  );
  ids = {
    order: order.id,
    failedOrder: failed.id,
    payment: stray.id,
    notification: message?.id ?? "",
    reconciliation: id,
  };
});

const PAGES: Record<string, (ids: Ids) => string> = {
  overview: () => "/",
  orders: () => "/orders",
  "orders-none": () => "/orders?q=nobody-is-called-this&status=PAID",
  order: ({ order }) => `/orders/${order}`,
  "order-failed": ({ failedOrder }) => `/orders/${failedOrder}`,
  "new-order": () => "/orders/new",
  payments: () => "/payments",
  payment: ({ payment }) => `/payments/${payment}`,
  notifications: () => "/notifications",
  notification: ({ notification }) => `/notifications/${notification}`,
  templates: () => "/templates",
  template: () => "/templates/ORDER_CONFIRMATION/ja",
  suppressions: () => "/suppressions",
  health: () => "/health",
  reconciliations: () => "/reconciliations",
  reconciliation: ({ reconciliation }) => `/reconciliations/${reconciliation}`,
  "not-found": () => "/nowhere",
};

for (const language of ["en", "ja"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${language} ${colorScheme}`, () => {
      test.use({ language, colorScheme });
      for (const [name, path] of Object.entries(PAGES)) {
        test(`${name} has no barrier`, async ({ page }) => {
          await open(page, path(ids));
          await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
          await expect(page.locator("html")).toHaveAttribute("lang", language);
          await page.screenshot({
            path: `test-results/shots/${name}-${language}-${colorScheme}.png`,
          });
          expect(await barriers(page)).toEqual([]);
        });
      }
    });
  }
  test.describe(`${language} at 320 px`, () => {
    test.use({ language, viewport: { width: 320, height: 720 } });
    for (const [name, path] of Object.entries(PAGES)) {
      test(`${name} fits`, async ({ page }) => {
        await open(page, path(ids));
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        await page.screenshot({
          path: `test-results/shots/${name}-${language}-320.png`,
          fullPage: true,
        });
        expect(over).toBeLessThanOrEqual(0);
      });
    }
  });
}

async function barriers(page: import("@playwright/test").Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    // The message in the frame is its author's.
    .exclude("iframe")
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.slice(0, 200)}`),
  );
}
