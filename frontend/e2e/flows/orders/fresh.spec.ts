import { call, newWord, placeOrder } from "../../api";
import { expect, open, test } from "../../test";

const SOON = { timeout: 20_000 };
const ship = (id: string) =>
  call("ORDER", "PUT", `/api/v1/orders/${id}/status`, { status: "SHIPPED" });

test("a list tells of new orders, and moves no row until it is asked", async ({ page }) => {
  const word = newWord();
  const first = await placeOrder({ customer_name: `${word} one` });
  await open(page, `/orders?q=${word}`);
  const rows = page.getByRole("table", { name: "Orders" }).locator("tbody tr");
  await expect(rows).toHaveCount(1);
  await ship(first.id);
  await placeOrder({ customer_name: `${word} two` });
  await expect(page.getByText("1 new order", { exact: true })).toBeVisible(SOON);
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("Shipped");
  await page.screenshot({ path: "test-results/shots/orders-news.png" });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText(`${word} two`);
  await expect(page.getByText("1 new order", { exact: true })).toHaveCount(0);
});

test("an order that a colleague has shipped says so, and offers what is left", async ({ page }) => {
  const order = await placeOrder();
  await open(page, `/orders/${order.id}`);
  await page.getByRole("button", { name: "Mark as shipped" }).click();
  await ship(order.id);
  await expect(page.getByText("Somebody changed this order in the meantime.")).toBeVisible(SOON);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Shipped");
  await expect(page.getByRole("button", { name: "Mark as shipped" })).toHaveCount(0);
  await page.getByRole("button", { name: "Mark as delivered" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Mark as delivered" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Delivered");
  await expect(page.getByText("Somebody changed this order in the meantime.")).toHaveCount(1);
});
