import { payForNothing } from "../../api";
import { expect, open, test } from "../../test";

test("a reconciliation finds a payment without an order, and gives it back", async ({ page }) => {
  test.setTimeout(120_000);
  const payment = await payForNothing();
  // Computers whose clock is some minutes wrong are in every office.
  await page.clock.setSystemTime(Date.now() + 300_000);
  await open(page, "/reconciliations");
  await expect
    .poll(() => Date.now() - Date.parse(payment.updated_at), { timeout: 10_000 })
    .toBeGreaterThan(2_500);
  await page.getByRole("button", { name: "Reconcile" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Reconcile" }).click();
  // It looks at what all other tests have made this week.
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Completed", {
    timeout: 90_000,
  });
  const row = page.getByRole("row").filter({ hasText: payment.order_id.slice(-8) });
  await expect(row).toContainText("Payment without an order");
  await expect(row).toContainText("Gateway simulator");
  await row.getByRole("button", { name: "Refund the payment" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("¥4,200");
  await dialog.getByRole("button", { name: "Refund the payment" }).click();
  await expect(row).toContainText("Applied");
  await open(page, `/payments/${payment.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Refunded");
});
