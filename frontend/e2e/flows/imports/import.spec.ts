import type { Locator, Page } from "@playwright/test";
import { eventually, newWord } from "../../api";
import { cp932Sheet, orderLines, type Sheet, sheet } from "../../sheets";
import { DASHBOARD, expect, open, test } from "../../test";
import { batchesCalled, fileInput, onBatchPage, openWith, sendButton } from "./pages";

/** Drops files on the page, as a person's hand does. */
async function drop(page: Page, files: readonly Sheet[]): Promise<void> {
  const given = files.map(({ name, buffer }) => ({ name, content: buffer.toString("base64") }));
  const transfer = await page.evaluateHandle((contents) => {
    const held = new DataTransfer();
    for (const { name, content } of contents) {
      const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
      held.items.add(new File([bytes], name));
    }
    return held;
  }, given);
  for (const type of ["dragenter", "dragover"]) {
    await page.dispatchEvent("body", type, { dataTransfer: transfer });
  }
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

test("a CP932 file is read right before it is sent, and its dry run begins", async ({ page }) => {
  const file = await cp932Sheet();
  await openWith(page, file);
  const rows = page.getByRole("table", { name: "First rows of the file" });
  await expect(rows.getByRole("columnheader", { name: "氏名 → Name" })).toBeVisible();
  await expect(rows.getByRole("row").nth(1)).toContainText("佐藤 花子");
  await expect(rows.getByRole("row").nth(1)).toContainText("東京都千代田区");
  await expect(page.getByText("38 of 38 known")).toBeVisible();
  const encoding = page.getByLabel("Encoding");
  await expect(encoding.locator("option:checked")).toHaveText("Detect: Shift_JIS (CP932)");
  await encoding.selectOption("EUC-JP");
  await expect(page.getByText(/characters? cannot be read/)).toBeVisible();
  await expect(rows).not.toContainText("佐藤 花子");
  await encoding.selectOption("auto");
  await expect(rows).toContainText("佐藤 花子");
  await sendButton(page).click();
  await expect(page).toHaveURL(onBatchPage);
  const [batch] = await eventually(
    () => batchesCalled(file.name),
    ([found]) => found?.status === "VALIDATED",
  );
  expect(page.url()).toContain(batch?.id);
  expect(batch).toMatchObject({
    dry_run: true,
    detected_encoding: "cp932",
    error_policy: "REJECT_FAILED_ROWS",
    notify: "EACH",
    source: "csv",
    rows_failed: 0,
  });
});

test("a file that is dropped on the list is the next import", async ({ page }) => {
  const file = await cp932Sheet();
  await open(page, "/batches");
  await drop(page, [file, sheet("a", "other.csv")]);
  await expect(page.getByText("only one file at a time")).toBeVisible();
  await expect(page).toHaveURL(`${DASHBOARD()}/batches`);
  await drop(page, [file]);
  await expect(page).toHaveURL(`${DASHBOARD()}/batches/new`);
  await expect(page.getByText(file.name)).toBeVisible();
  await expect(page.getByRole("table")).toContainText("佐藤 花子");
  await drop(page, [sheet(orderLines(2), "second.csv")]);
  await expect(page.getByText("second.csv")).toBeVisible();
  await expect(page.getByText(file.name)).toHaveCount(0);
  await page.getByRole("button", { name: "Remove second.csv" }).click();
  await expect(page.getByRole("table")).toHaveCount(0);
  await expect(fileInput(page)).toBeFocused();
  await expect(sendButton(page)).toBeDisabled();
});

test("what is neither CSV nor a workbook is told at once", async ({ page }) => {
  await openWith(page, sheet(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])));
  await expect(page.getByRole("alert")).toContainText("This is neither a CSV file nor");
  await expect(page.getByRole("alert")).toContainText("Save as");
  await expect(sendButton(page)).toBeDisabled();
  await fileInput(page).setInputFiles(sheet(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00])));
  await expect(page.getByRole("alert")).toContainText("is not a readable Excel workbook");
  await expect(page.getByRole("button", { name: "Send it anyway" })).toBeVisible();
  await fileInput(page).setInputFiles(sheet(""));
  await expect(page.getByRole("alert")).toContainText("The file is empty");
  await fileInput(page).setInputFiles(sheet(orderLines(1)));
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(sendButton(page)).toBeEnabled();
});

test("a missing column is told before, and by the service", async ({ page }) => {
  const file = sheet("氏名;数量;単価;色\n佐藤;1;100;赤\n");
  await openWith(page, file);
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("A required column is missing");
  await expect(alert).toContainText("Product (product_name)");
  await expect(page.getByText("1 column is not used: 色")).toBeVisible();
  await expect(page.getByText("Semicolon")).toBeVisible();
  await page.getByRole("button", { name: "Send it anyway" }).click();
  await expect(alert.filter({ hasText: "The header lacks product_name" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Send again" })).toBeEnabled();
  expect(await batchesCalled(file.name)).toEqual([]);
});

test("an import without a check is asked about; choices are remembered", async ({ page }) => {
  const file = sheet(orderLines(2));
  const source = newWord();
  await openWith(page, file);
  await page.getByLabel("Check the file first").uncheck();
  await page.getByLabel("Import nothing").check();
  await page.getByLabel("One message for each customer").check();
  await page.getByLabel("Source").fill(" ");
  await expect(page.getByLabel("Source")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("button", { name: "Import the orders" })).toBeDisabled();
  await page.getByLabel("Source").fill(source);
  await page.getByRole("button", { name: "Import the orders" }).click();
  const question = page.getByRole("dialog", { name: "Import without checking?" });
  await expect(question).toContainText("one message about all of their orders");
  expect(await batchesCalled(file.name)).toEqual([]);
  await question.getByRole("button", { name: "Import the orders" }).click();
  await expect(page).toHaveURL(onBatchPage);
  const [batch] = await eventually(
    () => batchesCalled(file.name),
    ([found]) => found?.status === "COMPLETED",
  );
  const choices = { dry_run: false, error_policy: "REJECT_EVERYTHING", notify: "DIGEST", source };
  expect(batch).toMatchObject({ ...choices, orders_created: 2 });
  await page.keyboard.press("i");
  await expect(page.getByLabel("Check the file first")).toBeChecked();
  await page.reload();
  await expect(page.getByLabel("Check the file first")).toBeChecked();
  await expect(page.getByLabel("One message for each customer")).toBeChecked();
  await expect(page.getByLabel("Source")).toHaveValue(source);
});

test("the keyboard alone is enough", async ({ page }) => {
  const file = sheet(orderLines(1));
  await open(page, "/");
  await page.keyboard.press("i");
  await expect(page.getByRole("heading", { level: 1, name: "Import orders" })).toBeVisible();
  // Asked for before the keys: the page is told of it on another way than of a key, which may be longer.
  const chooser = page.waitForEvent("filechooser");
  await tabTo(page, fileInput(page));
  await page.keyboard.press("Space");
  await (await chooser).setFiles(file);
  await expect(page.getByText(file.name)).toBeVisible();
  await tabTo(page, page.getByLabel("Check the file first"));
  await tabTo(page, sendButton(page));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(onBatchPage);
});

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("40 presses of Tab do not get there");
}

test("a file to fill in is at hand, in both languages", async ({ page }) => {
  await open(page, "/batches/new");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Sample file" }).click();
  await page.getByRole("menuitem", { name: "CSV for older Excel (CP932)" }).last().click();
  const path = await (await saved).path();
  await fileInput(page).setInputFiles(path);
  await expect(page.getByText("38 of 38 known")).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "注文番号 → Order number" })).toBeVisible();
  await page.getByRole("button", { name: "What must the file look like?" }).click();
  const guide = page.getByRole("dialog", { name: "What must the file look like?" });
  await expect(guide.getByRole("rowheader")).toHaveCount(38);
});

for (const [width, height] of [
  [1366, 820],
  [375, 760],
] as const) {
  test(`at ${width} × ${height} a refusal covers no choice, and sending all the same is no main button`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, "/batches/new");
    await expectUncovered(page);
    await fileInput(page).setInputFiles(sheet("Name,Lineitem name,Total\n#1,Tea,100\n"));
    const anyway = page.getByRole("button", { name: "Send it anyway" });
    await expect(anyway).toBeEnabled();
    const fill = (button: Locator) =>
      button.evaluate((element) => getComputedStyle(element).backgroundColor);
    const quiet = await fill(page.getByRole("button", { name: "Sample file" }));
    await expect.poll(() => fill(anyway)).toBe(quiet);
    await anyway.click();
    const again = page.getByRole("button", { name: "Send again" });
    await page.mouse.move(0, 0);
    await expect.poll(() => fill(again)).toBe(quiet);
    await expectUncovered(page);
  });
}

/** Each choice, brought into view as the keyboard does, lies under nothing else. */
async function expectUncovered(page: Page): Promise<void> {
  const choices = page.getByRole("region", { name: "How to import it" });
  for (const control of await choices.getByRole("radio").or(choices.getByRole("textbox")).all()) {
    await control.focus();
    const isOnTop = await control.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === element;
    });
    expect(isOnTop).toBe(true);
  }
}
