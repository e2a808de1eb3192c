import type { Page } from "@playwright/test";
import { newWord, placeOrder } from "../../api";
import { expect, open, test } from "../../test";

async function placeMany(word: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await placeOrder({ customer_name: `${word} ${index}`, payment_method: "konbini" });
  }
}

const customer = (page: Page) => page.getByRole("region", { name: "Customer" });

test("the way back leads to the list as it was left: filters, page, and place", async ({
  page,
}) => {
  const word = newWord();
  await placeMany(word, 53);
  await open(page, `/orders?q=${word}&sort=created_at`);
  const rows = page.getByRole("table", { name: "Orders" }).locator("tbody tr");
  await expect(rows).toHaveCount(50);
  const link = page.getByRole("link", { name: `${word} 45`, exact: true });
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(500);
  await link.click();
  await expect(customer(page)).toContainText(`${word} 45`);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);

  // From order to order, over the end of the page.
  for (const index of [46, 47, 48, 49, 50]) {
    await page
      .getByRole("navigation", { name: "Orders in the list" })
      .getByLabel("Next order")
      .click();
    await expect(customer(page)).toContainText(`${word} ${index}`);
  }
  await expect(page.getByRole("button", { name: "Previous order" })).toBeDisabled();
  await page.getByRole("link", { name: "Orders", exact: true }).last().click();
  await expect(rows).toHaveCount(3);
  await expect(page).toHaveURL(({ searchParams }) => searchParams.get("q") === word);

  await open(page, `/orders?q=${word}&sort=created_at`);
  await link.scrollIntoViewIfNeeded();
  await link.click();
  await expect(customer(page)).toContainText(`${word} 45`);
  await page.getByRole("link", { name: "Previous order" }).click();
  await expect(customer(page)).toContainText(`${word} 44`);
  await page.getByRole("link", { name: "Orders", exact: true }).last().click();
  await expect(rows).toHaveCount(50);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);

  await link.click();
  await expect(customer(page)).toContainText(`${word} 45`);
  await page.reload();
  await page.getByRole("link", { name: "Orders", exact: true }).last().click();
  await expect(rows).toHaveCount(50);
  const { searchParams } = new URL(page.url());
  expect([searchParams.get("q"), searchParams.get("sort")]).toEqual([word, "created_at"]);
});

test("an order that was not opened from a list has no neighbours", async ({ page }) => {
  const order = await placeOrder();
  await open(page, `/orders/${order.id}`);
  await expect(page.getByRole("navigation", { name: "Orders in the list" })).toHaveCount(0);
  await page.getByRole("link", { name: "Orders", exact: true }).last().click();
  await expect(page.getByRole("heading", { level: 1, name: "Orders" })).toBeVisible();
});

test("the headings of a long list stay in sight", async ({ page }) => {
  const word = newWord();
  await placeMany(word, 25);
  await open(page, `/orders?q=${word}`);
  const heading = page.getByRole("columnheader", { name: "Total" });
  await page.mouse.wheel(0, 900);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(400);
  await expect(heading).toBeInViewport();
  await page.screenshot({ path: "test-results/shots/orders-scrolled.png" });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 375, height: 740 }, language: "ja" });

  test("the list has the dates, and fits", async ({ page }) => {
    const word = newWord();
    await placeMany(word, 3);
    await open(page, `/orders?q=${word}`);
    await expect(page.locator("tbody time:visible")).toHaveCount(3);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await page.getByLabel(/^このページをすべて選択$/).check();
    await page.screenshot({ path: "test-results/shots/orders-375-ja.png" });
  });
});
