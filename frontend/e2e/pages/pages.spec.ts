import AxeBuilder from "@axe-core/playwright";
import { call, eventually, newWord, notificationsOf, payForNothing, placeOrder } from "../api";
import { importFile, reached, row, rows } from "../batches";
import { importSheet, orderLines, sheet } from "../sheets";
import { expect, open, test } from "../test";

interface Ids {
  order: string;
  failedOrder: string;
  payment: string;
  notification: string;
  reconciliation: string;
  batch: string;
  dryRun: string;
  failedBatch: string;
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
  const lines = orderLines(3).replace("1800", "eighteen");
  await importSheet(sheet(lines, "autumn-2026.csv"), { dry_run: "true" });
  const now = Date.now();
  const { id } = await call<{ id: string }>("ORDER", "POST", "/api/v1/reconciliations", {
    from: new Date(now - 3_600_000).toISOString(),
    to: new Date(now).toISOString(),
  });
  await eventually(
    () => call<{ status: string }>("ORDER", "GET", `/api/v1/reconciliations/${id}`),
    ({ status }) => status === "COMPLETED",
  );
  const [batch, dryRun, failedBatch] = await Promise.all([
    imported("COMPLETED"),
    imported("VALIDATED", { dry_run: "true" }),
    imported("FAILED", { error_policy: "REJECT_EVERYTHING" }),
  ]);
  ids = {
    order: order.id,
    failedOrder: failed.id,
    payment: stray.id,
    notification: message?.id ?? "",
    reconciliation: id,
    batch,
    dryRun,
    failedBatch,
  };
});

/** An import with something of everything, as soon as it has `status`. */
async function imported(
  status: Parameters<typeof reached>[1],
  choices: Record<string, string> = {},
): Promise<string> {
  const word = newWord();
  const lines = [
    ...rows(word, 3),
    row(`${word}-written`, { quantity: "２", unit_price: '"¥1,500円"' }),
    row(`${word}-address`, { customer_email: `${word}@gmial` }),
    row(`${word}-declined`, { payment_token: "tok_declined" }),
    row(`${word}-0`),
  ];
  const { id } = await importFile(lines, { filename: "受注-2026-11.csv", ...choices });
  await reached(id, status);
  return id;
}

const PAGES: Record<string, (ids: Ids) => string> = {
  overview: () => "/",
  orders: () => "/orders",
  "orders-none": () => "/orders?q=nobody-is-called-this&status=PAID",
  order: ({ order }) => `/orders/${order}`,
  "order-failed": ({ failedOrder }) => `/orders/${failedOrder}`,
  "new-order": () => "/orders/new",
  batches: () => "/batches",
  "batches-none": () => "/batches?status=UNDOING",
  "new-batch": () => "/batches/new",
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
  batch: ({ batch }) => `/batches/${batch}`,
  "batch-rows": ({ batch }) => `/batches/${batch}?outcome=all`,
  "batch-dry-run": ({ dryRun }) => `/batches/${dryRun}?outcome=all`,
  "batch-failed": ({ failedBatch }) => `/batches/${failedBatch}`,
  "not-found": () => "/nowhere",
};

/** An import page that shows a file with something wrong in it. */
async function openWithFile(page: import("@playwright/test").Page): Promise<void> {
  await open(page, "/batches/new");
  const content = orderLines(3).replace("メールアドレス", "送料");
  await page.locator("input[type=file]").setInputFiles(sheet(content, "orders-2026-11.csv"));
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByRole("table")).toContainText("佐藤 花子");
}

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
      test("new-batch with a file has no barrier", async ({ page }) => {
        await openWithFile(page);
        await page.screenshot({
          path: `test-results/shots/new-batch-file-${language}-${colorScheme}.png`,
          fullPage: true,
        });
        expect(await barriers(page)).toEqual([]);
      });
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
    test("new-batch with a file fits", async ({ page }) => {
      await openWithFile(page);
      await page.screenshot({
        path: `test-results/shots/new-batch-file-${language}-320.png`,
        fullPage: true,
      });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    });
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
