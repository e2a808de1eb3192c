import { readFile } from "node:fs/promises";
import { call, getOrder, newWord, placeOrder } from "../../api";
import { expect, open, test } from "../../test";

test("filters, search, sort and columns are in the address, and a view of them is kept", async ({
  page,
}) => {
  const word = newWord();
  for (const unit_price of [300, 100, 200]) {
    await placeOrder({
      customer_name: `${word} ${unit_price}`,
      items: [{ product_name: "煎茶", quantity: 1, unit_price }],
    });
  }
  await placeOrder({ customer_name: `${word} declined`, payment_token: "tok_declined" });
  await open(page, "/orders");
  const rows = page.getByRole("table", { name: "Orders" }).locator("tbody tr");
  await page.getByLabel("Name, e-mail, order number").fill(word);
  await expect(rows).toHaveCount(4);
  await page.getByRole("button", { name: "Status" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Paid" }).click();
  await page.keyboard.press("Escape");
  await expect(rows).toHaveCount(3);
  await page.getByRole("button", { name: "Total" }).click();
  await expect(rows.nth(0)).toContainText("¥300");
  await page.getByRole("button", { name: "Total" }).click();
  await expect(rows.nth(0)).toContainText("¥100");
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("menuitemcheckbox", { name: "E-mail" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("columnheader", { name: "E-mail" })).toBeVisible();
  await page.getByRole("button", { name: "Save view" }).click();
  await page.getByLabel("Name of the view").fill("Cheapest first");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("link", { name: "All", exact: true }).click();
  await expect(page).toHaveURL(({ searchParams }) => !searchParams.has("q"));
  await page.getByRole("link", { name: "Cheapest first" }).click();
  await expect(page).toHaveURL(({ searchParams }) => searchParams.has("q"));
  await expect(rows).toHaveCount(3);
  const { searchParams } = new URL(page.url());
  expect(searchParams.get("q")).toBe(word);
  expect(searchParams.getAll("status")).toEqual(["PAID"]);
  expect(searchParams.get("sort")).toBe("total_amount");
  await page.reload();
  await expect(rows.nth(0)).toContainText("¥100");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(({ searchParams }) => !searchParams.has("q"));
});

test("orders are chosen by source, payment method and order date, and so is the export", async ({
  page,
}) => {
  const word = newWord();
  const days = ["2026-10-03", "2026-10-01", "2026-10-02"];
  for (const [index, day] of days.entries()) {
    await placeOrder({
      customer_name: `${word} ${day}`,
      source: index === 0 ? "web" : word,
      payment_method: index === 1 ? "invoice" : "konbini",
      ordered_at: `${day}T03:00:00Z`,
    });
  }
  await open(page, `/orders?q=${word}&columns=ordered&columns=source&columns=method`);
  const rows = page.getByRole("table", { name: "Orders" }).locator("tbody tr");
  await page.getByRole("button", { name: "Ordered", exact: true }).click();
  await expect(rows.nth(0)).toContainText("2026-10-03");
  await page.getByRole("button", { name: "Ordered", exact: true }).click();
  await expect(rows.nth(0)).toContainText("2026-10-01");

  await page.getByRole("button", { name: "More filters" }).click();
  const dialog = page.getByRole("dialog", { name: "More filters" });
  await dialog.getByLabel("Source").fill(word);
  const ordered = dialog.getByRole("group", { name: "Ordered" });
  await ordered.getByLabel("From (day)").fill("2026-10-01");
  await ordered.getByLabel("Until (day, included)").fill("2026-10-02");
  await dialog.getByRole("button", { name: "Apply" }).click();
  await expect(rows).toHaveCount(2);
  const chips = page.getByRole("list", { name: "Active filters" });
  await expect(chips).toContainText(`Source: ${word}`);
  await expect(chips).toContainText("Ordered until Oct 2");
  await page.getByRole("button", { name: "Payment method" }).first().click();
  await page.getByRole("menuitemcheckbox", { name: "Invoice" }).click();
  await page.keyboard.press("Escape");
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("2026-10-01");

  await page.getByRole("button", { name: "Save view" }).click();
  await page.getByLabel("Name of the view").fill("On account");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("link", { name: "All", exact: true }).click();
  await expect(page).toHaveURL(({ searchParams }) => !searchParams.has("source"));
  await page.getByRole("link", { name: "On account" }).click();
  await expect(page).toHaveURL(({ searchParams }) => searchParams.has("source"));
  await expect(rows).toHaveCount(1);
  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toMatchObject({
    source: word,
    payment_method: "invoice",
    ordered_from: "2026-10-01",
    ordered_to: "2026-10-02",
    sort: "ordered_at",
  });
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: "CSV (UTF-8)" }).click();
  const file = await readFile(await (await downloading).path(), "utf8");
  expect(file).toContain(`${word} 2026-10-01`);
  expect(file).not.toContain(`${word} 2026-10-02`);
  await page.getByRole("button", { name: "Remove filter: Invoice" }).click();
  await expect(rows).toHaveCount(2);
});

test("pages are turned forward and back", async ({ page }) => {
  const word = newWord();
  for (let index = 0; index < 51; index += 1) {
    await placeOrder({ customer_name: `${word} ${index}`, payment_method: "konbini" });
  }
  await open(page, `/orders?q=${word}`);
  const rows = page.getByRole("table", { name: "Orders" }).locator("tbody tr");
  await expect(rows).toHaveCount(50);
  await expect(page.getByText("50 of 51")).toBeVisible();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(`${word} 0`);
  await page.getByRole("button", { name: "Previous" }).click();
  await expect(rows).toHaveCount(50);
});

test("the export is of the filter in force, made by the service", async ({ page }) => {
  const word = newWord();
  await placeOrder({ customer_name: `${word} =SUM(A1)` });
  await open(page, `/orders?q=${word}`);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  await expect(page.getByText("All orders that match the filters")).toBeVisible();
  await page.getByRole("menuitem", { name: "CSV (UTF-8)" }).click();
  const file = await readFile(await (await downloading).path(), "utf8");
  const lines = file.trim().split(/\r?\n/);
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain(word);
});

test("several are shipped, exported and cancelled at once, each with its own result", async ({
  page,
}) => {
  const word = newWord();
  const paid = await placeOrder({ customer_name: `${word} one` });
  const other = await placeOrder({ customer_name: `${word} two` });
  const failed = await placeOrder({
    customer_name: `${word} three`,
    payment_token: "tok_declined",
  });
  await open(page, `/orders?q=${word}`);
  await page.getByLabel("Select all on this page").check();
  const bar = page.getByRole("region", { name: "Selected orders" });
  await expect(bar).toContainText("3 selected");

  const downloading = page.waitForEvent("download");
  await bar.getByRole("button", { name: "Export" }).click();
  await page.getByRole("button", { name: "Export 3 orders" }).click();
  const file = await readFile(await (await downloading).path(), "utf8");
  expect(file.trim().split(/\r?\n/)).toHaveLength(7);
  await page.getByRole("button", { name: "Done" }).click();

  await page.getByLabel(`Select ${word} one`).check();
  await page.getByLabel(`Select ${word} three`).check();
  await bar.getByRole("button", { name: "Mark as shipped" }).click();
  const shipping = page.getByRole("dialog", { name: "Mark 1 order as shipped" });
  await expect(shipping).toContainText("1 order is left out");
  await shipping.getByLabel("Carrier").fill("ヤマト運輸");
  await shipping.getByLabel(`Tracking number for ${word} one`).fill("1234-5678");
  await shipping.getByRole("button", { name: "Ship 1 order" }).click();
  await expect(shipping).toContainText("1 of 1 done, 0 failed");
  await shipping.getByRole("button", { name: "Done" }).click();
  expect(await getOrder(paid.id)).toMatchObject({
    status: "SHIPPED",
    carrier: "ヤマト運輸",
    tracking_number: "1234-5678",
  });

  await page.getByLabel("Select all on this page").check();
  await bar.getByRole("button", { name: "Cancel orders" }).click();
  const cancelling = page.getByRole("dialog", { name: "Cancel 2 orders?" });
  await expect(cancelling).toContainText("¥4,800 is refunded for 1 paid order.");
  await expect(cancelling).toContainText("2 customers get a message.");
  await cancelling.getByRole("button", { name: "Cancel 2 orders" }).click();
  await expect(cancelling).toContainText("2 of 2 done, 0 failed");
  await cancelling.getByRole("button", { name: "Done" }).click();
  expect((await getOrder(other.id)).status).toBe("CANCELLED");
  expect((await getOrder(failed.id)).status).toBe("CANCELLED");
  expect((await getOrder(paid.id)).status).toBe("SHIPPED");
});

test("a row that has changed meanwhile fails by itself", async ({ page }) => {
  const word = newWord();
  const first = await placeOrder({ customer_name: `${word} one` });
  await placeOrder({ customer_name: `${word} two` });
  await open(page, `/orders?q=${word}`);
  await page.getByLabel("Select all on this page").check();
  await page.getByRole("button", { name: "Cancel orders" }).click();
  await call("ORDER", "PATCH", `/api/v1/orders/${first.id}`, { note: "changed" });
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Cancel 2 orders" }).click();
  await expect(dialog).toContainText("1 of 2 done, 1 failed");
  expect((await getOrder(first.id)).status).toBe("PAID");
});
