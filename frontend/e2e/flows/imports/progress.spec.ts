import type { Locator, Page } from "@playwright/test";
import { newId, newWord } from "../../api";
import { act, getBatch, importFile, reached, rows } from "../../batches";
import { DASHBOARD, expect, open, test } from "../../test";
import { chooseAction, heading } from "./pages";

const progressbar = (page: Page): Locator => page.getByRole("progressbar", { name: "Progress" });

async function percent(page: Page): Promise<number> {
  return Number(await progressbar(page).getAttribute("aria-valuenow"));
}

const MANY = 60_000;

test("progress is shown as it happens, and goes on after a reload", async ({ page }) => {
  // So many that no machine is through while the page is looked at; they are not waited for.
  const { id } = await importFile(rows(newWord(), 200_000), { dry_run: "true" });
  await act(id, "pause");
  await open(page, `/batches/${id}`);
  await page.getByRole("button", { name: "Resume" }).click();
  await expect.poll(() => percent(page)).toBeGreaterThan(0);
  const before = await percent(page);
  await page.reload();
  await expect(progressbar(page)).toHaveAttribute("aria-valuetext", /of 200,000 rows/);
  await expect.poll(() => percent(page)).toBeGreaterThan(before);
  await act(id, "cancel");
  await expect(heading(page)).toContainText("Cancelled");
  await expect(progressbar(page)).toHaveCount(0);
});

test("progress is one stream of events, and no question is asked meanwhile", async ({ page }) => {
  const { id } = await importFile(rows(newWord(), 500), { notify: "NONE" });
  await act(id, "pause");
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === "GET" && pathname.startsWith(`/api/v1/batches/${id}`)) {
      asked.push(pathname.slice(`/api/v1/batches/${id}`.length));
    }
  });
  await open(page, `/batches/${id}`);
  await expect(heading(page)).toContainText("Paused");
  await expect.poll(() => asked.filter((path) => path === "/progress").length).toBe(1);
  // What is not done from this page is heard of as well.
  asked.length = 0;
  await act(id, "resume");
  await expect(heading(page)).toContainText("Completed", { timeout: 30_000 });
  expect(asked.filter((path) => path === "" || path === "/progress")).toEqual([]);
  const figures = page.getByRole("definition");
  await expect(figures.filter({ hasText: "500 new" })).toBeVisible();
  await expect(figures.filter({ hasText: "500 paid" })).toBeVisible();
  await expect(figures.filter({ hasText: "¥1,800,000 captured" })).toBeVisible();
  await page.getByRole("link", { name: "Show 500 orders" }).click();
  await expect(page).toHaveURL(`${DASHBOARD()}/orders?batch_id=${id}`);
  await expect(page.getByRole("row")).toHaveCount(51);
});

test.describe("offline", () => {
  // What a page fetches ahead when it is idle may still be on its way then.
  test.use({ cutsConnections: true });

  test("a lost connection is said, and taken up where it was", async ({ page, context }) => {
    const { id } = await importFile(rows(newWord(), 300), { notify: "NONE" });
    await act(id, "pause");
    await open(page, `/batches/${id}`);
    const streams: (string | undefined)[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/progress")) streams.push(request.headers()["last-event-id"]);
    });
    await context.setOffline(true);
    await expect(page.getByText("reconnecting…")).toBeVisible();
    await expect(heading(page)).toContainText("Paused");
    const { version } = await act(id, "resume");
    await reached(id, "COMPLETED");
    await context.setOffline(false);
    await expect(heading(page)).toContainText("Completed", { timeout: 60_000 });
    await expect(page.getByText("reconnecting…")).toHaveCount(0);
    const known = Number(streams.at(-1));
    expect(known).toBeGreaterThan(0);
    expect(known).toBeLessThan(version);
  });
});

test("where events are refused, the page asks instead", async ({ page }) => {
  const { id } = await importFile(rows(newWord(), 300), { notify: "NONE" });
  await act(id, "pause");
  // Of a batch that does not exist there is nothing to tell, now or later.
  await page.route(/\/progress$/, (route) =>
    route.continue({ url: route.request().url().replace(id, newId()) }),
  );
  await open(page, `/batches/${id}`);
  await expect(heading(page)).toContainText("Paused");
  await act(id, "resume");
  await expect(heading(page)).toContainText("Completed", { timeout: 30_000 });
});

test("an import goes on, is paused, survives a reload, and is cancelled for good", async ({
  page,
}) => {
  // So many that no machine is through before the page has paused it.
  const { id } = await importFile(rows(newWord(), MANY), { notify: "NONE" });
  await act(id, "pause");
  await open(page, `/batches/${id}`);
  await page.getByRole("button", { name: "Resume" }).click();
  await expect.poll(() => percent(page)).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(heading(page)).toContainText("Paused");
  const paused = await reached(id, "PAUSED");
  expect(paused.orders_created).toBeLessThan(MANY);
  await expect(
    page.getByText("Paused; when resumed, it continues where it stopped.", { exact: true }),
  ).toBeVisible();
  const before = await percent(page);
  expect(before).toBeGreaterThan(0);
  await page.reload();
  await expect(progressbar(page)).toHaveAttribute("aria-valuenow", String(before));
  const made = paused.orders_created.toLocaleString("en");
  const yen = paused.amount_total.toLocaleString("en");
  const dialog = await chooseAction(page, "Cancel import");
  await expect(dialog).toContainText(`${made} orders created so far (¥${yen}) stay.`);
  await expect(dialog).toContainText("rows are not imported.");
  await dialog.getByRole("button", { name: "Cancel import" }).click();
  await expect(heading(page)).toContainText("Cancelled");
  const cancelled = await getBatch(id);
  expect([cancelled.status, cancelled.orders_created]).toEqual([
    "CANCELLED",
    paused.orders_created,
  ]);
  await expect(page.getByRole("button", { name: "Resume" })).toHaveCount(0);
});
