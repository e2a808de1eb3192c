import { call, eventually, newWord } from "../../api";
import { act, type Batch, importSheet, reached } from "../../batches";
import { orderLines, sheet } from "../../sheets";
import { DASHBOARD, expect, open, test } from "../../test";

async function importDryly(): Promise<Batch> {
  const word = newWord();
  return call("ORDER", "POST", "/api/v1/batches", {
    filename: `${word}.json`,
    dry_run: true,
    orders: [
      {
        customer_name: "佐藤 花子",
        customer_email: `${word}@example.jp`,
        items: [{ product_name: "湯呑", quantity: 2, unit_price: 1800 }],
      },
    ],
  });
}

test("the list is filtered in the address, and follows what runs", async ({ page }) => {
  const { id, filename } = await importSheet(sheet(orderLines(3)), { dry_run: "true" });
  await reached(id, "VALIDATED");
  // So many that no machine is through while the page is looked at; they are not waited for.
  const long = await importSheet(sheet(orderLines(200_000)), { dry_run: "true" });
  await open(page, "/batches");
  const followed = page.getByRole("row").filter({ hasText: long.filename ?? "" });
  await expect(followed).toContainText("Checking");
  await act(long.id, "cancel");
  await expect(followed).toContainText("Cancelled");
  const row = page.getByRole("row").filter({ hasText: filename ?? "" });
  await expect(row).toContainText("Ready to import");
  await expect(row.getByRole("rowheader")).toContainText("Dry run");
  await expect(row).toContainText("¥5,400");
  await page.getByRole("button", { name: "Status" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Undone", exact: true }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("menuitemcheckbox", { name: "Ready to import" }).click();
  await expect(page).toHaveURL(`${DASHBOARD()}/batches?status=VALIDATED&status=UNDONE`);
  await expect(row).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Remove filter: Undone" }).click();
  await expect(page).toHaveURL(`${DASHBOARD()}/batches?status=VALIDATED`);
  await act(id, "cancel");
  await open(page, "/batches?status=CANCELLED");
  await row.getByRole("link", { name: filename ?? "" }).click();
  await expect(page).toHaveURL(`${DASHBOARD()}/batches/${id}`);
});

test("imports are found from elsewhere", async ({ page }) => {
  const { id } = await importDryly();
  await reached(id, "VALIDATED");
  await act(id, "confirm");
  const { items } = await eventually(
    () => call<{ items: { id: string }[] }>("ORDER", "GET", `/api/v1/orders?batch_id=${id}`),
    (found) => found.items.length === 1,
  );
  await open(page, `/orders?batch_id=${id}`);
  await expect(page.getByRole("row")).toHaveCount(2);
  await open(page, `/orders/${items[0]?.id}`);
  await page.getByRole("link", { name: `…${id.slice(-8)}` }).click();
  await expect(page).toHaveURL(`${DASHBOARD()}/batches/${id}`);
  await open(page, `/payments?batch_id=${id}`);
  await expect(
    page.getByRole("button", { name: `Remove filter: Import …${id.slice(-8)}` }),
  ).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill(id.toUpperCase());
  await expect(page.getByRole("option", { name: `Open import ${id}` })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${DASHBOARD()}/batches/${id}`);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("Import or");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${DASHBOARD()}/batches/new`);
});
