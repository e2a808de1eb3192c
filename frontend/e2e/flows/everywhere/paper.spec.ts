import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { newWord, placeOrder } from "../../api";
import { importFile, reached, rows } from "../../batches";
import { expect, open, test } from "../../test";
import { chooseDark, lightness } from "./colours";

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
      await expect.poll(() => lightness(page, "html", "backgroundColor")).toBeLessThan(0.2);
      await page.emulateMedia({ media: "print" });
      await expect
        .poll(() => lightness(page, "main section", "backgroundColor"))
        .toBeGreaterThan(0.95);
      await expect.poll(() => lightness(page, "main section", "color")).toBeLessThan(0.2);
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
      await expect.poll(() => lightness(page, "main section", "color")).toBeLessThan(0.2);
      await expect(page.getByRole("button").locator("visible=true")).toHaveCount(0);
      await sheets(page, `batch-${language}`);
    });
  });
}
