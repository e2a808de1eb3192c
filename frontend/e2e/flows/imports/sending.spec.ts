import { utimesSync, writeFileSync } from "node:fs";
import type { CDPSession, Page } from "@playwright/test";
import { orderLines, sheet } from "../../sheets";
import { DASHBOARD, expect, open, test } from "../../test";
import { batchesCalled, fileInput, onBatchPage, openWith, sendButton } from "./pages";

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
