import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { call, newWord } from "../../api";
import { getBatch, reached } from "../../batches";
import { type Sheet, sheet, workbook } from "../../sheets";
import { expect, open, test } from "../../test";

const SHOPIFY = "../tests/samples/orders/shopify.csv";
const HEADING =
  "Order,Date,State,Paid by,Last name,First name,Mail,Zip,Prefecture,Street,Item,Code,Pieces,Price,Postage,Sum";

/** The export of a shop that nobody knows: an order that is paid, and one that is cancelled. */
function teaShop(word: string): string[] {
  return [
    HEADING,
    `${word}-1,2026/1/5,paid,PayPay,水沢,紗季,${word}@example.jp,100-0001,東京都,千代田区見本町1-2-3,湯呑,CUP,2,1800,600,4200`,
    `${word}-2,2026/1/6,cancelled,銀行振込,能登,ソノ,${word}@example.jp,920-0001,石川県,金沢市例示町7,急須,POT,1,4800,0,4800`,
  ];
}

const reading = (page: Page) => page.getByRole("region", { name: "How the file is read" });

async function openWith(page: Page, file: Sheet | string): Promise<void> {
  await open(page, "/batches/new");
  await page.locator("input[type=file]").setInputFiles(file);
}

async function sendAndCheck(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Send and check" }).click();
  await expect(page).toHaveURL(/\/batches\/[0-9a-f-]{36}/);
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await reached(id, "VALIDATED");
  return id;
}

/** Chooses the columns of the tea shop. */
async function choose(page: Page): Promise<void> {
  const column = (member: string) => page.getByLabel(member, { exact: true });
  await column("Order number").selectOption("Order");
  await column("Customer").selectOption("Last name");
  await page.getByLabel("Customer: another column").click();
  await page.getByLabel("Customer: column 2").selectOption("First name");
  await page.getByLabel("Customer: several columns").selectOption("All, joined with");
  await column("Product").selectOption("Item");
  await column("Quantity").selectOption("Pieces");
  await column("Price").selectOption("Price");
  await column("Order total").selectOption("Sum");
  await column("E-mail").selectOption("Mail");
  for (const [number, [words, is]] of [
    ["cancelled", "Cancelled: skip"],
    ["paid", "Paid elsewhere: import, charge nothing"],
  ].entries()) {
    await page.getByRole("button", { name: "Add a rule" }).click();
    const rule = page.getByRole("group", { name: `rule ${number + 1}` });
    await rule.getByLabel("If this column").selectOption("State");
    await rule.getByLabel("holds one of these words").fill(words ?? "");
    await rule.getByLabel("the order is").selectOption(is ?? "");
  }
  await page.getByRole("button", { name: "Add an amount" }).click();
  await page.getByLabel("Column of the amount").selectOption("Postage");
}

test("the export of a shop system is recognised, and says what is new, left out and refused", async ({
  page,
}) => {
  const word = newWord();
  const text = readFileSync(SHOPIFY, "utf8").replace(/#1/g, `#${word}-1`);
  await openWith(page, sheet(text, "orders_export.csv"));
  await expect(reading(page)).toContainText("Shopify orders export");
  await expect(reading(page)).toContainText("100% of the headings");
  const rows = page.getByRole("table", { name: "First rows of the file" });
  await expect(rows.getByRole("columnheader", { name: "Name → Order number" })).toBeVisible();
  await expect(page.getByText("Required columns are missing")).toHaveCount(0);
  const id = await sendAndCheck(page);
  const batch = await getBatch(id);
  expect(batch).toMatchObject({ profile: "shopify", source: "shopify", dry_run: true });
  expect(batch.rows_skipped).toBeGreaterThan(0);
  await expect(page.getByText(`${batch.rows_skipped} skipped`)).toBeVisible();
  const yen = `¥${batch.amount_paid_elsewhere?.toLocaleString("en")}`;
  const elsewhere = `${batch.orders_paid_elsewhere} orders (${yen}) were paid elsewhere; nothing is charged`;
  await expect(page.getByText(elsewhere)).toBeVisible();
  await page.getByRole("button", { name: "Import now" }).click();
  const asking = page.getByRole("dialog", { name: "Import this file?" });
  await expect(asking).toContainText(elsewhere);
  await asking.getByRole("button", { name: "Import now" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Completed", {
    timeout: 60_000,
  });
  const { items } = await call<{ items: { payment_method: string; source: string }[] }>(
    "ORDER",
    "GET",
    `/api/v1/orders?batch_id=${id}`,
  );
  expect(items.length).toBe(batch.orders_created);
  expect(items.filter(({ payment_method }) => payment_method === "external")).not.toEqual([]);
  expect(new Set(items.map(({ source }) => source))).toEqual(new Set(["shopify"]));
});

test("a file that nobody knows is read by columns that are chosen by hand", async ({ page }) => {
  const word = newWord();
  await openWith(page, sheet(teaShop(word).join("\n"), "tea.csv"));
  await expect(reading(page)).toContainText("This kind of file is not known");
  await reading(page).getByRole("button", { name: "Choose the columns here" }).click();
  await expect(page.getByLabel("Order number", { exact: true })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await expect(page.getByRole("button", { name: "Send and check" })).toBeDisabled();
  await choose(page);
  await expect(reading(page)).toContainText(`Such as ${word}-1, ${word}-2`);
  // A column that the file does not have is said where it is named.
  const id = await sendAndCheck(page);
  expect(await getBatch(id)).toMatchObject({
    profile: "mapping",
    orders_created: 1,
    amount_total: 4200,
    rows_skipped: 1,
    rows_failed: 0,
  });
  await expect(page.getByText("Columns chosen by hand")).toBeVisible();
});

test("whether a file has our own columns is for the service to say", async ({ page }) => {
  const theirs = "No,氏名,商品名,数量,店舗,区分,便,担当\n1,佐藤,湯呑,2,a,b,c,d\n";
  await openWith(page, sheet(theirs, "theirs.csv"));
  await expect(reading(page)).toContainText("This kind of file is not known");
  await expect(page.getByRole("alert")).toHaveCount(0);
  const ours = "注文番号,氏名,数量,単価\n1,佐藤,2,1800\n";
  await page.locator("input[type=file]").setInputFiles(sheet(ours, "ours.csv"));
  await expect(reading(page)).toContainText("Ichiba’s own columns");
  await expect(page.getByRole("alert")).toHaveCount(1);
  await expect(page.getByRole("alert")).toContainText("product_name");
});

test("columns that were chosen are saved, and the next file of the kind is recognised", async ({
  page,
}) => {
  const word = newWord();
  const heading = (text: string) => text.replace("Order,", `${word},`);
  const lines = teaShop(word);
  const file = sheet([heading(lines[0] ?? ""), ...lines.slice(1)].join("\n"), "tea.csv");
  await openWith(page, file);
  await reading(page).getByRole("button", { name: "Choose the columns here" }).click();
  const first = page.getByLabel("Order number", { exact: true });
  await first.selectOption(word);
  await page.getByLabel("Customer", { exact: true }).selectOption("Last name");
  await page.getByLabel("Product", { exact: true }).selectOption("Item");
  await page.getByLabel("Quantity", { exact: true }).selectOption("Pieces");
  await page.getByLabel("Price", { exact: true }).selectOption("Price");
  await expect(page.getByRole("button", { name: "Save as a profile" })).toBeDisabled();
  await page.getByRole("button", { name: "Add a rule" }).click();
  await page.getByLabel("If this column").selectOption("All other orders");
  await page.getByRole("button", { name: "Save as a profile" }).click();
  const dialog = page.getByRole("dialog", { name: "Save as a profile" });
  await dialog.getByLabel("Name").fill("Tea Shop");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByLabel("Name")).toHaveAccessibleDescription(/begins with a small letter/);
  await dialog.getByLabel("Name").fill(word);
  await dialog.getByLabel("Title for people").fill(`Tea ${word}`);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The profile is saved.")).toBeVisible();
  await expect(page.getByLabel("Read as")).toHaveValue(word);

  await page.reload();
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(reading(page)).toContainText(`Tea ${word}`);
  await expect(page.getByLabel("Read as")).toHaveValue("auto");
});

test("a workbook goes in, from the sheet that is chosen", async ({ page }) => {
  const word = newWord();
  const [heading = "", ...orders] = teaShop(word);
  const cells = (lines: readonly string[]) => lines.map((line) => line.split(","));
  const file = workbook(
    { Notes: [["nothing", "here"]], Orders: cells([heading, ...orders]) },
    "tea.xlsx",
  );
  await openWith(page, file);
  const sheets = page.getByRole("combobox", { name: "Sheet" });
  await expect(sheets).toHaveValue("Notes");
  await sheets.selectOption("Orders");
  const columns = page.getByRole("table", { name: "Columns" });
  await expect(columns.getByRole("row", { name: /^Item/ })).toContainText("湯呑, 急須");
  await reading(page).getByRole("button", { name: "Choose the columns here" }).click();
  await choose(page);
  const id = await sendAndCheck(page);
  expect(await getBatch(id)).toMatchObject({ sheet: "Orders", orders_created: 1, rows_skipped: 1 });
});
