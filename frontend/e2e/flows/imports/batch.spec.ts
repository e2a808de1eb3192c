import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { call, eventually, newWord, type Order } from "../../api";
import {
  act,
  type Batch,
  getBatch,
  importFile,
  messagesOf,
  ROW_YEN,
  reached,
  row,
  rows,
} from "../../batches";
import { DASHBOARD, expect, open, test } from "../../test";
import { chooseAction, heading } from "./pages";

async function chooseFilter(page: Page, filter: string, value: string): Promise<void> {
  await page.getByRole("button", { name: filter }).click();
  await page.getByRole("menuitemcheckbox", { name: value }).click();
  await page.keyboard.press("Escape");
}

function mixed(word: string): string[] {
  return [
    ...rows(word, 60),
    row(`${word}-full-width`, { quantity: "２", unit_price: '"¥1,500円"' }),
    row(`${word}-address`, { customer_email: `${word}@gmial` }),
    row(`${word}-none`, { quantity: "0" }),
    row(`${word}-declined`, { payment_token: "tok_declined" }),
    row(`${word}-0`),
  ];
}

test("a dry run is looked at row by row, and confirmed", async ({ page }) => {
  const word = newWord();
  const { id } = await importFile(mixed(word), { dry_run: "true" });
  await reached(id, "VALIDATED");
  await open(page, `/batches/${id}`);
  await expect(page.getByText("Nothing has been imported yet")).toBeVisible();
  // The wrong rows come first, with what may have been meant.
  await expect(page.getByRole("row")).toHaveCount(1 + 2);
  const wrong = page.getByRole("row").filter({ hasText: "Not an e-mail address" });
  await expect(wrong).toContainText("63");
  await expect(wrong).toContainText(`Perhaps ${word}@gmail.com`);
  await chooseFilter(page, "Reason", "Out of range");
  await expect(page).toHaveURL(/code=out_of_range/);
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("row").nth(1)).toContainText(`${word}-none`);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page.getByRole("row")).toHaveCount(51);
  await page.getByRole("button", { name: "Next" }).click();
  const changed = page.getByRole("row").filter({ hasText: `${word}-full-width` });
  await expect(changed).toContainText("Quantity:written２understood as2");
  await expect(changed).toContainText("Unit price:written¥1,500円understood as1500");
  await chooseFilter(page, "Outcome", "Duplicate (1)");
  await expect(page.getByRole("row")).toHaveCount(2);

  await page.getByRole("button", { name: "Import now" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("62 orders are created.");
  await expect(dialog).toContainText(`¥${(61 * ROW_YEN + 3000).toLocaleString("en")} is charged`);
  await expect(dialog).toContainText("62 messages go out.");
  await expect(dialog).toContainText("2 rows with errors are skipped.");
  const sent = page.waitForRequest((request) => request.url().endsWith("/confirm"));
  await dialog.getByRole("button", { name: "Import now" }).click();
  const { file_sha256 } = await getBatch(id);
  expect((await sent).postDataJSON()).toEqual({ file_sha256 });
  await expect(heading(page)).toContainText("Completed", { timeout: 30_000 });
  await open(page, `/batches/${id}?code=payment_declined`);
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("row").nth(1)).toContainText("The card was declined.");
});

test("a dry run says how many orders are paid elsewhere, and what is charged for the others", async ({
  page,
}) => {
  const word = newWord();
  const body = {
    filename: `${word}.json`,
    dry_run: true,
    orders: [
      ["card", 3000],
      ["external", 4000],
      ["external", 500],
      ["invoice", 700],
      ["card", 0],
    ].map(([payment_method, unit_price], n) => ({
      external_id: `${word}-${n}`,
      customer_name: "佐藤 花子",
      customer_email: `${word}@example.jp`,
      payment_method,
      ...(payment_method === "external" && { paid_elsewhere: { provider: "楽天市場" } }),
      items: [{ product_name: "湯呑", quantity: 1, unit_price }],
    })),
  };
  const { id } = await call<Batch>("ORDER", "POST", "/api/v1/batches", body);
  await reached(id, "VALIDATED");
  await open(page, `/batches/${id}`);
  const tile = (name: string) => page.getByText(name, { exact: true }).locator("..");
  await expect(tile("Expected orders")).toContainText(
    "51 to be charged2 paid elsewhere1 paid after shipping1 free",
  );
  await expect(tile("Expected order total")).toContainText(
    "¥8,200¥3,000 to be charged¥4,500 paid elsewhere¥700 paid after shipping",
  );
  const elsewhere = "2 orders (¥4,500) were paid elsewhere; nothing is charged for them.";
  await expect(page.getByText(elsewhere)).toBeVisible();

  await page.getByRole("button", { name: "Import now" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("listitem")).toHaveText([
    "5 orders are created.",
    "¥3,000 is charged for 1 order.",
    elsewhere,
    "1 order (¥700) is paid on delivery or by invoice.",
    "5 messages go out.",
  ]);
  await dialog.getByRole("button", { name: "Import now" }).click();
  await expect(heading(page)).toContainText("Completed", { timeout: 30_000 });
  await expect(tile("Order total")).toContainText("¥7,500 captured¥4,500 of it elsewhere");
});

test("the rows that failed are saved to mend, also as older spreadsheets read them", async ({
  page,
}) => {
  const { id } = await importFile(mixed(newWord()), { filename: "november.csv" });
  await reached(id, "COMPLETED");
  await open(page, `/batches/${id}`);
  await page.getByRole("button", { name: "Rows to fix" }).click();
  const saving = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "CSV (UTF-8)" }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe("november.errors.csv");
  const lines = (await readFile(await file.path(), "utf8")).trimEnd().split(/\r?\n/);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^\ufeffexternal_id,.*,_row,_code,_pointer,_detail$/);
  expect(lines[1]).toContain(",63,invalid_email,customer_email,");
  expect(lines[2]).toContain(",64,out_of_range,quantity,");
  await page.getByRole("button", { name: "Rows to fix" }).click();
  const again = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "CSV for older Excel (CP932)" }).click();
  const bytes = await readFile(await (await again).path());
  expect(new TextDecoder("shift_jis").decode(bytes)).toContain("佐藤 花子");
});

test("undoing says first what it will do, and keeps what was shipped", async ({ page }) => {
  const { id } = await importFile(rows(newWord(), 4));
  await reached(id, "COMPLETED");
  const { items } = await call<{ items: Order[] }>("ORDER", "GET", `/api/v1/orders?batch_id=${id}`);
  const shipped = items[0]?.id ?? "";
  await call("ORDER", "PUT", `/api/v1/orders/${shipped}/status`, { status: "SHIPPED" });
  await open(page, `/batches/${id}`);
  const dialog = await chooseAction(page, "Undo import");
  await expect(dialog).toContainText("3 orders are cancelled.");
  await expect(dialog).toContainText("¥10,800 is refunded.");
  await expect(dialog).toContainText("3 messages about the cancellation are sent.");
  await expect(dialog).toContainText("1 order stays as it is");
  const kept = dialog.getByRole("link", { name: /^Order / });
  await expect(kept).toHaveAttribute("href", `/orders/${shipped}`);
  await dialog.getByRole("button", { name: "Undo import" }).click();
  await expect(heading(page)).toContainText("Undone", { timeout: 30_000 });
  await expect(page.getByText("3 orders were cancelled")).toBeVisible();
  // Four messages of the orders, and three that tell of the cancellations.
  const messages = page.getByText("Messages sent").locator("..");
  await expect(messages).toContainText("Messages sent7of 7 so far", { timeout: 20_000 });
  const card = page.getByRole("region", { name: "Certificate" });
  await expect(async () => {
    await card.getByRole("button", { name: "Count again" }).click();
    await expect(card).toContainText("refunded since¥10,800kept¥3,600", { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await page.getByRole("link", { name: "1 order could not be cancelled" }).click();
  await expect(page).toHaveURL(/undo=KEPT/);
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("row").nth(1)).toContainText("can no longer be cancelled");
  await page.getByRole("row").nth(1).getByRole("link").click();
  await expect(page).toHaveURL(`${DASHBOARD()}/orders/${shipped}`);
});

test("the certificate adds up and is saved", async ({ page }) => {
  const word = newWord();
  const { id } = await importFile([
    ...rows(word, 3),
    row(`${word}-declined`, { payment_token: "tok_declined" }),
    row(`${word}-wrong`, { quantity: "many" }),
  ]);
  await reached(id, "COMPLETED");
  await open(page, `/batches/${id}`);
  const card = page.getByRole("region", { name: "Certificate" });
  await expect(card).toContainText("Every yen is accounted for");
  const sums = ["In the file¥14,400", "Ordered¥14,400", "Captured¥10,800", "Not paid¥3,600"];
  for (const sum of sums) await expect(card).toContainText(sum);
  const saving = page.waitForEvent("download");
  await card.getByRole("button", { name: "Save as JSON" }).click();
  const saved = JSON.parse(await readFile(await (await saving).path(), "utf8"));
  expect(saved).toMatchObject({ batch_id: id, yen_ordered: 14_400, balanced: true });
  const counted = page.waitForResponse((reply) => reply.url().endsWith("/certificate"));
  await card.getByRole("button", { name: "Count again" }).click();
  expect((await counted).status()).toBe(200);
});

test("messages of an import are counted, held, let go and cancelled", async ({ page }) => {
  const { id } = await importFile(rows(newWord(), 3));
  await reached(id, "COMPLETED");
  await eventually(
    () => getBatch(id),
    (batch) => batch.notifications_sent === 3,
  );
  await open(page, `/batches/${id}`);
  const card = page.getByRole("region", { name: "Messages" });
  await expect(card.getByRole("link", { name: "3 messages" })).toBeVisible();
  await expect(card).toContainText("Sent3");
  await card.getByRole("button", { name: "Pause messages" }).click();
  await expect(card.getByText("Paused", { exact: true })).toBeVisible();
  expect((await messagesOf(id)).status).toBe("PAUSED");
  await card.getByRole("button", { name: "Resume messages" }).click();
  await expect(card.getByText("None waiting")).toBeVisible();
  await card.getByRole("button", { name: "Cancel messages" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("0 waiting messages are not sent.");
  await dialog.getByRole("button", { name: "Cancel messages" }).click();
  await expect(card.getByText("Cancelled", { exact: true })).toBeVisible();
  await expect(card.getByRole("button")).toHaveCount(0);
  expect((await messagesOf(id)).status).toBe("CANCELLED");
});

test("what is no longer allowed says what the import is now", async ({ page }) => {
  const { id } = await importFile(rows(newWord(), 3), { dry_run: "true" });
  await reached(id, "VALIDATED");
  await open(page, `/batches/${id}`);
  await page.getByRole("button", { name: "Import now" }).click();
  await act(id, "cancel");
  await page.getByRole("dialog").getByRole("button", { name: "Import now" }).click();
  const notice = page.getByRole("alert");
  await expect(notice).toContainText("“Import now” was not done");
  await expect(notice).toContainText("it is now “Cancelled”");
  await expect(heading(page)).toContainText("Cancelled");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Import now" })).toHaveCount(0);
  expect((await getBatch(id)).orders_created).toBe(3); // of the look, which made nothing
  const { items } = await call<{ items: Order[] }>("ORDER", "GET", `/api/v1/orders?batch_id=${id}`);
  expect(items).toEqual([]);
});

test("a file with one wrong row too many is refused, with what to do", async ({ page }) => {
  const word = newWord();
  const lines = [...rows(word, 2), row(`${word}-wrong`, { customer_email: "nobody" })];
  const { id } = await importFile(lines, { error_policy: "REJECT_EVERYTHING" });
  await reached(id, "FAILED");
  await open(page, `/batches/${id}`);
  await expect(page.getByText("1 row has errors.")).toBeVisible();
  await expect(page.getByText("Fix the rows listed below")).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(2);
  await chooseFilter(page, "Outcome", "Duplicate (0)");
  await expect(page.getByText("No row was imported before")).toBeVisible();
  await expect(page.getByRole("button", { name: "More actions" })).toHaveCount(0);
});
