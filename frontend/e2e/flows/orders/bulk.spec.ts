import { readFile } from "node:fs/promises";
import { call, getOrder, newWord, placeOrder } from "../../api";
import { expect, open, test } from "../../test";

/** More orders than a page holds, the newest first in the list. */
async function placeMany(word: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 5) {
    const names = Array.from({ length: Math.min(5, count - index) }, (_, at) => index + at);
    await Promise.all(names.map((name) => placeOrder({ customer_name: `${word} ${name}` })));
  }
}

test("only what fits is offered, and says of how many it is", async ({ page }) => {
  const word = newWord();
  const shipped = await placeOrder({ customer_name: `${word} shipped` });
  await call("ORDER", "PUT", `/api/v1/orders/${shipped.id}/status`, { status: "SHIPPED" });
  const paid = await placeOrder({ customer_name: `${word} paid` });
  await open(page, `/orders?q=${word}`);
  const bar = page.getByRole("region", { name: "Selected orders" });
  await page.getByLabel(`Select ${word} shipped`).check();
  await expect(bar.getByRole("button", { name: "Mark as delivered", exact: true })).toBeVisible();
  await expect(bar.getByRole("button", { name: /Mark as shipped|Cancel orders/ })).toHaveCount(0);
  await page.getByLabel(`Select ${word} paid`).check();
  await expect(bar.getByRole("button", { name: "Mark as shipped (1 of 2)" })).toBeVisible();
  await expect(bar.getByRole("button", { name: "Cancel orders (1 of 2)" })).toBeVisible();
  await page.screenshot({ path: "test-results/shots/bulk-bar.png" });
  await bar.getByRole("button", { name: "Mark as delivered (1 of 2)" }).click();
  const dialog = page.getByRole("dialog", { name: "Mark 1 order as delivered" });
  await expect(dialog).toContainText("1 order is left out");
  await dialog.getByRole("button", { name: "Mark 1 order as delivered" }).click();
  await expect(dialog).toContainText("1 of 1 done, 0 failed");
  await dialog.getByRole("button", { name: "Done" }).click();
  expect((await getOrder(shipped.id)).status).toBe("DELIVERED");
  expect((await getOrder(paid.id)).status).toBe("PAID");
});

test("ticks go in ranges and over pages, to all that match; their file is made in one go", async ({
  page,
}) => {
  const word = newWord();
  await placeMany(word, 53);
  await open(page, `/orders?q=${word}`);
  const bar = page.getByRole("region", { name: "Selected orders" });
  const boxes = page.locator("tbody input[type=checkbox]");
  await boxes.nth(1).check();
  await boxes.nth(4).click({ modifiers: ["Shift"] });
  await expect(bar).toContainText("4 selected");
  await page.getByRole("button", { name: "Next" }).click();
  await expect(boxes).toHaveCount(3);
  await boxes.nth(0).check();
  await expect(bar).toContainText("5 selected");
  await page.getByRole("button", { name: "Previous" }).click();
  await expect(boxes).toHaveCount(50);
  await expect(page.locator("tbody input:checked")).toHaveCount(4);

  await page.getByLabel("Select all on this page").check();
  await expect(bar).toContainText("51 selected");
  await bar.getByRole("button", { name: "Select all 53 that match" }).click();
  await expect(bar).toContainText("53 selected");
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/orders/export")) asked.push(request.url());
  });
  const downloading = page.waitForEvent("download");
  await bar.getByRole("button", { name: "Export" }).click();
  await page.getByRole("button", { name: "Export 53 orders" }).click();
  const file = await readFile(await (await downloading).path(), "utf8");
  expect(file.trim().split(/\r?\n/)).toHaveLength(1 + 2 * 53);
  expect(asked).toHaveLength(1);
  await expect(page.getByText("The file is saved.")).toBeVisible();
});

test("a bulk action that is stopped begins nothing more, and keeps the rest selected", async ({
  page,
}) => {
  const word = newWord();
  await placeMany(word, 12);
  await open(page, `/orders?q=${word}`);
  await page.getByLabel("Select all on this page").check();
  const bar = page.getByRole("region", { name: "Selected orders" });
  await bar.getByRole("button", { name: "Cancel orders" }).click();
  const dialog = page.getByRole("dialog");
  const held: (() => void)[] = [];
  await page.route(/\/api\/v1\/orders\/[^/?]+$/, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await dialog.getByRole("button", { name: "Cancel 12 orders" }).click();
  // Four at once, and no more.
  await expect.poll(() => held.length).toBe(4);
  await dialog.getByRole("button", { name: "Stop" }).click();
  for (const go of held) go();
  await expect(dialog).toContainText("4 of 12 done, 0 failed · 8 not started");
  expect(held).toHaveLength(4);
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(bar).toContainText("8 selected");
});
