import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { newWord, placeOrder } from "../../api";
import { importFile, reached, rows } from "../../batches";
import { expect, open, test } from "../../test";

const chooseDark = (page: Page) =>
  page.addInitScript(() => localStorage.setItem("ichiba.theme", "dark"));

/** How light a colour is, from 0 to 1. */
const lightness = (page: Page, selector: string, property: "color" | "backgroundColor") =>
  page.evaluate(
    ([found, name]) => {
      const element = document.querySelector(found);
      if (element === null) return null;
      const canvas = new OffscreenCanvas(1, 1).getContext("2d");
      if (canvas === null) return null;
      canvas.fillStyle = getComputedStyle(element)[name];
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return (red + green + blue) / 3 / 255;
    },
    [selector, property] as const,
  );

/** Saves what is printed, to be looked at; answers how many sheets it is. */
async function sheets(page: Page, name: string): Promise<number> {
  const path = `test-results/shots/${name}.pdf`;
  await page.pdf({ path, format: "A4", printBackground: true });
  return ((await readFile(path, "latin1")).match(/\/Type\s*\/Page\b/g) ?? []).length;
}

for (const language of ["en", "ja"] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("an order prints light, whole, and without what is only for clicking", async ({
      page,
    }) => {
      await chooseDark(page);
      const items = Array.from({ length: 60 }, (_, index) => ({
        product_name: `湯呑 ${index + 1}`,
        quantity: 1,
        unit_price: 100,
      }));
      const order = await placeOrder({ items });
      await open(page, `/orders/${order.id}`);
      expect(await lightness(page, "html", "backgroundColor")).toBeLessThan(0.2);
      await page.emulateMedia({ media: "print" });
      expect(await lightness(page, "main section", "backgroundColor")).toBeGreaterThan(0.95);
      expect(await lightness(page, "main section", "color")).toBeLessThan(0.2);
      for (const each of [page.getByRole("button"), page.getByRole("banner")]) {
        await expect(each.locator("visible=true")).toHaveCount(0);
      }
      await expect(page.getByRole("navigation").locator("visible=true")).toHaveCount(0);
      await expect(page.getByText("湯呑 60", { exact: true })).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await sheets(page, `order-${language}`)).toBeLessThanOrEqual(6);
    });

    test("the certificate of an import prints", async ({ page }) => {
      await chooseDark(page);
      const { id } = await importFile(rows(newWord(), 3));
      await reached(id, "COMPLETED");
      await open(page, `/batches/${id}`);
      await page.emulateMedia({ media: "print" });
      const name = language === "en" ? "Certificate" : "金額証明";
      const card = page.getByRole("region", { name });
      await expect(card).toBeVisible();
      expect(await lightness(page, "main section", "color")).toBeLessThan(0.2);
      await expect(page.getByRole("button").locator("visible=true")).toHaveCount(0);
      await sheets(page, `batch-${language}`);
    });
  });
}

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
