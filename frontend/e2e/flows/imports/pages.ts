import type { Locator, Page } from "@playwright/test";
import { call } from "../../api";
import type { Batch } from "../../batches";
import type { Sheet } from "../../sheets";
import { expect, open } from "../../test";

export const fileInput = (page: Page) => page.locator("input[type=file]");
export const sendButton = (page: Page) => page.getByRole("button", { name: "Send and check" });
export const onBatchPage = /\/batches\/[0-9a-f]{8}-[0-9a-f-]{27}$/;

export async function openWith(page: Page, file: Sheet): Promise<void> {
  await open(page, "/batches/new");
  await fileInput(page).setInputFiles(file);
  await expect(page.getByText(file.name)).toBeVisible();
}

export async function batchesCalled(filename: string): Promise<Batch[]> {
  const { items } = await call<{ items: Batch[] }>("ORDER", "GET", "/api/v1/batches?limit=200");
  return items.filter((batch) => batch.filename === filename);
}

export const heading = (page: Page): Locator => page.getByRole("heading", { level: 1 });

export async function chooseAction(page: Page, name: string): Promise<Locator> {
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name }).click();
  return page.getByRole("dialog");
}
