import { utimesSync, writeFileSync } from "node:fs";
import type { CDPSession, Locator, Page } from "@playwright/test";
import { call, eventually, newWord } from "../../api";
import type { Batch } from "../../batches";
import { cp932Sheet, orderLines, type Sheet, sheet } from "../../sheets";
import { DASHBOARD, expect, open, test } from "../../test";

const fileInput = (page: Page) => page.locator("input[type=file]");
const sendButton = (page: Page) => page.getByRole("button", { name: "Send and check" });
const onBatchPage = /\/batches\/[0-9a-f]{8}-[0-9a-f-]{27}$/;

async function openWith(page: Page, file: Sheet): Promise<void> {
  await open(page, "/batches/new");
  await fileInput(page).setInputFiles(file);
  await expect(page.getByText(file.name)).toBeVisible();
}

async function batchesCalled(filename: string): Promise<Batch[]> {
  const { items } = await call<{ items: Batch[] }>("ORDER", "GET", "/api/v1/batches?limit=200");
  return items.filter((batch) => batch.filename === filename);
}

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

/** Lets so little leave in a second that what is sent is on its way for a minute. */
async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: 20 * 1024,
  });
  return session;
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
  expect(page.url()).toBe(`${DASHBOARD()}/batches`);
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

test("sending can be stopped, and is not left by accident", async ({ page }) => {
  const file = sheet(orderLines(20_000));
  await openWith(page, file);
  await slowDown(page);
  await sendButton(page).click();
  const progress = page.getByRole("progressbar", { name: "Sending the file" });
  await expect(progress).toBeVisible();
  await expect(page.getByText(/of 1\.\d MB sent/)).toBeVisible();
  await page.getByRole("link", { name: "Orders", exact: true }).click();
  const question = page.getByRole("dialog", { name: "Leave while the file is being sent?" });
  await question.getByRole("button", { name: "Back" }).click();
  await expect(page).toHaveURL(`${DASHBOARD()}/batches/new`);
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await expect(page.getByText("Sending was stopped")).toBeVisible();
  await expect(page.getByText("Nothing was imported.")).toBeVisible();
  await expect(page.getByText(file.name)).toBeVisible();
  expect(await batchesCalled(file.name)).toEqual([]);
});

test.describe("a connection that is cut", () => {
  test.use({ cutsConnections: true });

  test("an answer that is lost makes no second import", async ({ page }) => {
    const file = sheet(orderLines(3));
    await openWith(page, file);
    const session = await page.context().newCDPSession(page);
    await session.send("Fetch.enable", {
      patterns: [{ urlPattern: "*/api/v1/batches", requestStage: "Response" }],
    });
    const keys: unknown[] = [];
    session.on("Fetch.requestPaused", ({ requestId, request }) => {
      if (request.method !== "POST") {
        void session.send("Fetch.continueResponse", { requestId });
        return;
      }
      keys.push(request.headers["Idempotency-Key"]);
      void (keys.length === 1
        ? session.send("Fetch.failRequest", { requestId, errorReason: "ConnectionReset" })
        : session.send("Fetch.continueResponse", { requestId }));
    });
    await sendButton(page).click();
    await expect(page.getByRole("alert")).toContainText("The order service cannot be reached");
    expect(await batchesCalled(file.name)).toHaveLength(1);
    // Going elsewhere and back loses neither the file nor what names its import.
    await page.getByRole("link", { name: "Imports", exact: true }).first().click();
    await expect(page.getByRole("link", { name: file.name })).toBeVisible();
    await page.getByRole("link", { name: "Import orders" }).click();
    await sendButton(page).click();
    await expect(page).toHaveURL(onBatchPage);
    expect(keys).toEqual([expect.any(String), keys[0]]);
    expect(await batchesCalled(file.name)).toHaveLength(1);
  });

  test("a file that has changed since it was chosen is to be chosen again", async ({
    page,
  }, testInfo) => {
    const path = testInfo.outputPath("changed.csv");
    writeFileSync(path, orderLines(1));
    await open(page, "/batches/new");
    await fileInput(page).setInputFiles(path);
    await expect(page.getByRole("table")).toContainText("佐藤 花子");
    writeFileSync(path, orderLines(2));
    // Chromium tells a file that has changed by the second of its time alone.
    utimesSync(path, new Date(), new Date(Date.now() + 60_000));
    await sendButton(page).click();
    await expect(page.getByRole("alert")).toContainText("The file can no longer be read");
    await fileInput(page).setInputFiles(path);
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(page.getByRole("table").getByRole("row")).toHaveCount(3);
    await sendButton(page).click();
    await expect(page).toHaveURL(onBatchPage);
  });
});

test("a token that runs out meanwhile loses neither file nor choices", async ({ page }) => {
  const file = sheet(orderLines(2));
  await openWith(page, file);
  await page.getByLabel("None", { exact: true }).check();
  await page.route(/\/api\/v1\/batches$/, async (route) => {
    const headers = { ...route.request().headers(), authorization: "Bearer a.b.c" };
    await route.continue({ headers });
  });
  await sendButton(page).click();
  const dialog = page.getByRole("dialog", { name: "Your sign-in has expired" });
  await expect(dialog).toBeVisible();
  await page.unroute(/\/api\/v1\/batches$/);
  await dialog.getByLabel("Token").fill(process.env.E2E_TOKEN ?? "");
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(page).toHaveURL(onBatchPage);
  const [batch] = await batchesCalled(file.name);
  expect(batch).toMatchObject({ notify: "NONE", dry_run: true });
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
  await tabTo(page, fileInput(page));
  const chooser = page.waitForEvent("filechooser");
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
