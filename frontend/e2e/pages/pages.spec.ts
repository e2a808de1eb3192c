import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { call, eventually, notificationsOf, payForNothing, placeOrder } from "../api";
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

/** The theme that a page is loaded in, and the one that it changes to: each way once. */
const THEMES = { en: ["light", "dark"], ja: ["dark", "light"] } as const;

for (const language of ["en", "ja"] as const) {
  test.describe(language, () => {
    test.use({
      language,
      colorScheme: THEMES[language][0],
      // Or colours would be measured half-way from one theme to the other.
      contextOptions: { reducedMotion: "reduce" },
    });
    for (const [name, path] of Object.entries(PAGES)) {
      test(`${name} has no barrier, light or dark, and fits 320 px`, async ({ page }) => {
        const shot = `test-results/shots/${name}-${language}`;
        await open(page, path(ids));
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        for (const theme of THEMES[language]) {
          await page.emulateMedia({ colorScheme: theme });
          await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
          await page.screenshot({ path: `${shot}-${theme}.png` });
          expect.soft(await barriers(page), `${theme}: barriers`).toEqual([]);
        }
        await page.setViewportSize({ width: 320, height: 720 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        await page.screenshot({ path: `${shot}-320.png`, fullPage: true });
        expect.soft(over, "px wider than the window").toBeLessThanOrEqual(0);
      });
    }
  });
}

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Without a page of its own for the result, which only frames of other origins need.
    .setLegacyMode()
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    // The message in the frame is its author's.
    .exclude("iframe")
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.slice(0, 200)}`),
  );
}
