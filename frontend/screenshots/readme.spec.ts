import { statSync } from "node:fs";
import type { Page } from "@playwright/test";
import { placeOrder } from "../e2e/api";
import { expect, open, test } from "../e2e/test";

const IMAGES = "../docs/images";
const MOST_BYTES = 200_000;

test.use({ colorScheme: "light" });

async function take(page: Page, name: string): Promise<void> {
  const path = `${IMAGES}/${name}.png`;
  await page.screenshot({ path, animations: "disabled" });
  expect(statSync(path).size).toBeLessThan(MOST_BYTES);
}

test("overview", async ({ page }) => {
  await open(page, "/");
  await take(page, "overview-en");
});

test("order", async ({ page }) => {
  const order = await placeOrder({
    customer_name: "Emma Clarke",
    customer_email: "emma.clarke@example.com",
    shipping_address: "12 Harbour Street, Bristol BS1 5TR, United Kingdom",
    locale: "en",
    source: "shop",
    external_id: "S-20417",
    note: "Please gift-wrap it.",
    items: [
      {
        product_name: "Nambu cast-iron teapot",
        sku: "NAMBU-KYUSU",
        quantity: 1,
        unit_price: 12_800,
      },
      { product_name: "Uji matcha, 40 g", sku: "UJI-MATCHA-40", quantity: 2, unit_price: 2_160 },
    ],
  });
  await open(page, `/orders/${order.id}`);
  await expect(page.getByRole("button", { name: /^Read / })).toBeVisible();
  await take(page, "order-en");
});

test.describe("ja", () => {
  test.use({ language: "ja" });

  test("orders", async ({ page }) => {
    await open(page, "/orders");
    await take(page, "orders-ja");
  });
});
