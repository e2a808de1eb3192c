import type { Page } from "@playwright/test";
import { newWord, placeOrder } from "../../api";
import { orderLines, sheet } from "../../sheets";
import { DASHBOARD, expect, open, test } from "../../test";

/** Keeps every question to a service waiting, as a process that is stopped does. */
const stop = (page: Page, service: "ORDER" | "PAYMENT") =>
  page.route(`${process.env[`E2E_${service}`]}/**`, () => undefined);

test("a list whose service says nothing tells so, and has another try", async ({ page }) => {
  await stop(page, "PAYMENT");
  await page.goto(`${DASHBOARD()}/payments`);
  await expect(page.getByText("Still waiting for an answer…")).toBeVisible({ timeout: 9_000 });
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("The payment service does not answer", { timeout: 15_000 });
  await page.unrouteAll();
  await placeOrder();
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(
    page.getByRole("table", { name: "Payments" }).getByRole("link").first(),
  ).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test("the overview and Health say which service does not answer", async ({ page }) => {
  await open(page, "/");
  const line = page.getByRole("region", { name: "Health" }).getByRole("listitem").nth(1);
  await expect(line.getByText("Ready", { exact: true })).toBeVisible();
  await stop(page, "PAYMENT");
  await expect(line.getByText("No answer")).toBeVisible({
    timeout: 12_000,
  });
  await expect(page.getByText("The payment service does not answer").first()).toBeVisible({
    timeout: 25_000,
  });
  await page.getByRole("link", { name: "Health", exact: true }).click();
  const card = page.getByRole("region", { name: "Payment service" });
  await expect(card).toContainText("The payment service does not answer", { timeout: 8_000 });
});

test("a command that is not answered leaves open what came of it", async ({ page }) => {
  test.setTimeout(90_000);
  const order = await placeOrder();
  await open(page, `/orders/${order.id}`);
  await page.getByRole("button", { name: "Mark as shipped" }).click();
  const dialog = page.getByRole("dialog", { name: "Mark as shipped" });
  await page.route(/\/status$/, () => undefined);
  await dialog.getByRole("button", { name: "Mark as shipped" }).click();
  await expect(dialog.getByRole("alert")).toContainText(
    "The order service did not answer, so it is not known whether this was done.",
    { timeout: 40_000 },
  );
});

test("a file that is not taken any more is given up, and can be sent again", async ({ page }) => {
  await page.clock.install();
  await open(page, "/batches/new");
  await page.locator("input[type=file]").setInputFiles(sheet(orderLines(2), `${newWord()}.csv`));
  await expect(page.getByText("The file has Ichiba’s own columns.")).toBeVisible();
  await page.route(/\/api\/v1\/batches$/, (route) =>
    route.request().method() === "POST" ? undefined : route.continue(),
  );
  const asked = page.waitForRequest((request) => request.method() === "POST");
  const send = page.getByRole("button", { name: "Send and check" });
  await send.click();
  await asked;
  await page.clock.fastForward(95_000);
  await expect(page.getByRole("alert")).toContainText("The order service did not answer");
  await page.unrouteAll();
  await page
    .getByRole("button", { name: /Send|Try again/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/batches\/[0-9a-f-]{36}$/);
});

test("a service that asks for a pause gets it, and the page says how long", async ({ page }) => {
  const word = newWord();
  await placeOrder({ customer_name: `${word} Sato` });
  let refusals = 0;
  await page.route(/\/api\/v1\/orders\?/, (route) => {
    refusals += 1;
    return route.fulfill({
      status: 429,
      headers: {
        "Retry-After": "30",
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Expose-Headers": "Retry-After",
      },
    });
  });
  await page.goto(`${DASHBOARD()}/orders?q=${word}`);
  await expect(page.getByRole("alert")).toContainText("Try again in 30 seconds.");
  expect(refusals).toBe(1);
  await page.unrouteAll();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("link", { name: `${word} Sato` })).toBeVisible();
});

test.describe("offline", () => {
  // What a page fetches ahead when it is idle may still be on its way then.
  test.use({ cutsConnections: true });

  test("without a network the page says so, and keeps what was typed", async ({
    page,
    context,
  }) => {
    await open(page, "/orders/new");
    await page.getByLabel("Name", { exact: true }).fill("Jane Miller");
    await context.setOffline(true);
    await expect(page.getByText("You are offline.")).toBeVisible();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Jane Miller");
    await context.setOffline(false);
    await expect(page.getByText("You are offline.")).toHaveCount(0);
  });

  test("without a network the page says so, and a command fails at once", async ({
    page,
    context,
  }) => {
    const order = await placeOrder();
    await open(page, `/orders/${order.id}`);
    await page.getByRole("button", { name: "Mark as shipped" }).click();
    await context.setOffline(true);
    await expect(page.getByText("You are offline.")).toBeVisible();
    const dialog = page.getByRole("dialog", { name: "Mark as shipped" });
    await dialog.getByRole("button", { name: "Mark as shipped" }).click();
    await expect(dialog.getByRole("alert")).toContainText("The order service cannot be reached");
    await context.setOffline(false);
    await expect(page.getByText("You are offline.")).toHaveCount(0);
    await dialog.getByRole("button", { name: "Mark as shipped" }).click();
    await expect(dialog).toHaveCount(0);
  });
});
