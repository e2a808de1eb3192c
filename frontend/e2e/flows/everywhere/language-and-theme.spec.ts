import type { Page } from "@playwright/test";
import { expect, open, test } from "../../test";
import { chooseDark, lightness } from "./colours";

test("language and theme are changed and kept", async ({ page }) => {
  await open(page, "/orders");
  await page.getByRole("button", { name: "Theme" }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: "Language" }).click();
  await page.getByRole("menuitemradio", { name: "日本語" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "注文" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await expect(page).toHaveTitle("注文 · Ichiba");
});

test.describe("before the app has come", () => {
  for (const [name, prepare] of [
    ["chosen", chooseDark],
    ["the system's", (page: Page) => page.emulateMedia({ colorScheme: "dark" })],
  ] as const) {
    test(`the page is dark where dark is ${name}`, async ({ page }) => {
      await prepare(page);
      // The app itself is on its way for ever.
      await page.route(/\/assets\/.*\.js$/, () => undefined);
      await page.goto(process.env.E2E_DASHBOARD ?? "", { waitUntil: "commit" });
      await expect.poll(() => lightness(page, "html", "backgroundColor")).toBeLessThan(0.2);
      const scheme = page.locator('meta[name="color-scheme"]');
      await expect(scheme).toHaveAttribute("content", "dark");
      expect(await page.locator("#root").innerHTML()).toBe("");
    });
  }

  test("the page is light where light is chosen against the system", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.addInitScript(() => localStorage.setItem("ichiba.theme", "light"));
    await page.route(/\/assets\/.*\.js$/, () => undefined);
    await page.goto(process.env.E2E_DASHBOARD ?? "", { waitUntil: "commit" });
    await expect.poll(() => lightness(page, "html", "backgroundColor")).toBeGreaterThan(0.9);
  });
});
