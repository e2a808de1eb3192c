import type { Page } from "@playwright/test";
import { getOrder, getPayment, newWord } from "../../api";
import { expect, open, test } from "../../test";

const name = (page: Page) => page.getByLabel("Name", { exact: true });
const product = (page: Page) => page.getByLabel("Product", { exact: true });
const adjustment = (page: Page, kind: string) => page.getByRole("group", { name: kind });
const orderId = (page: Page) => page.url().split("/").at(-1) ?? "";

async function begin(page: Page): Promise<void> {
  await open(page, "/orders/new");
  await name(page).fill("佐藤 花子");
  await product(page).fill("有田焼 湯呑");
  await page.getByLabel("Quantity").fill("2");
  await page.getByLabel("Unit price").fill("1800");
}

/** Adds shipping, a fee, a discount or points. */
async function add(page: Page, kind: string, amount: string): Promise<void> {
  await page.getByRole("button", { name: kind, exact: true }).click();
  const field = adjustment(page, kind).getByLabel(/^Amount/);
  await expect(field).toBeFocused();
  await field.fill(amount);
}

const place = (page: Page) => page.getByRole("button", { name: "Place order" }).click();

test("an order has all that a shop's has, and its total and tax are counted as it is typed", async ({
  page,
}) => {
  const word = newWord();
  await begin(page);
  await page.getByLabel(/^Telephone/).fill("03-1234-5678");
  await page.getByLabel("Order date").fill("2026-11-20");
  await page.getByLabel("External id").fill(word);
  await page.getByRole("button", { name: "Add an item" }).click();
  await product(page).nth(1).fill("煎茶 100g");
  await page.getByLabel("Unit price").nth(1).fill("1200");
  await page.getByLabel("Tax rate").nth(1).selectOption("8% (reduced)");
  await add(page, "Shipping", "６００円");
  await add(page, "Discount", "500");
  await adjustment(page, "Discount").getByLabel("Shown as").fill("新春セール");
  await add(page, "Points", "1000");
  await page.getByRole("button", { name: "Same as the customer" }).click();
  await page.getByLabel("Postal code").fill("〒１００-０００１");
  await page.getByLabel("Prefecture or region").fill("東京都");
  await page.getByLabel("City").fill("千代田区");
  await page.getByLabel("Address", { exact: true }).fill("千代田1-1");
  await page.getByLabel("Delivery date").fill("2026-12-24");
  await page.getByLabel("Time of day").fill("午前中");
  const sums = page.locator("dl").filter({ hasText: "Total" });
  await expect(sums).toContainText("Items¥4,800");
  await expect(sums).toContainText("Discount-¥500");
  await expect(sums).toContainText("Total¥3,900");
  await expect(sums).toContainText("10% tax, included in ¥3,811¥346");
  await expect(sums).toContainText("8% tax, included in ¥1,089¥80");
  await place(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Paid");
  expect(await getOrder(orderId(page))).toMatchObject({
    external_id: word,
    ordered_at: "2026-11-19T15:00:00Z",
    customer_email: null,
    total_amount: 3900,
    tax: [
      { tax_rate: 10, taxable_amount: 3811, tax_amount: 346 },
      { tax_rate: 8, taxable_amount: 1089, tax_amount: 80 },
    ],
    adjustments: [
      { kind: "shipping", label: null, amount: 600, tax_rate: 10 },
      { kind: "discount", label: "新春セール", amount: -500, tax_rate: null },
      { kind: "points", label: null, amount: -1000, tax_rate: null },
    ],
    recipient: {
      name: "佐藤 花子",
      phone: "03-1234-5678",
      postal_code: "100-0001",
      region: "東京都",
      city: "千代田区",
      line1: "千代田1-1",
    },
    delivery_request: { date: "2026-12-24", time_slot: "午前中" },
  });
});

test("an order that was paid elsewhere says to whom, and is not charged", async ({ page }) => {
  await begin(page);
  await page.getByLabel("Payment method").selectOption("Paid elsewhere");
  await expect(page.getByLabel("Payment token")).toHaveCount(0);
  await place(page);
  const provider = page.getByLabel("Paid to");
  await expect(provider).toHaveAccessibleDescription(/This field is required\./);
  await provider.fill("楽天市場");
  await page.getByLabel("Their reference").fill("R-1");
  await place(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Paid");
  expect(await getOrder(orderId(page))).toMatchObject({
    payment_method: "external",
    paid_elsewhere: { provider: "楽天市場", reference: "R-1", paid_at: null },
  });
  expect(await getPayment(orderId(page))).toMatchObject({ gateway: "external" });
});

test("cash on delivery is accepted without a charge, and points may pay it all", async ({
  page,
}) => {
  await begin(page);
  await page.getByLabel("Payment method").selectOption("Cash on delivery");
  await expect(page.getByLabel("Payment method")).toHaveAccessibleDescription(/before it is paid/);
  await add(page, "Fee", "330");
  await place(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Accepted");
  expect(await getOrder(orderId(page))).toMatchObject({ status: "ACCEPTED", total_amount: 3930 });

  await begin(page);
  await add(page, "Points", "3600");
  await place(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Paid");
  expect(await getOrder(orderId(page))).toMatchObject({ status: "PAID", total_amount: 0 });
});

test("what amounts cannot be together is said where one of them is to be changed", async ({
  page,
}) => {
  await begin(page);
  await add(page, "Shipping", "-600");
  await add(page, "Discount", "4000");
  await place(page);
  await expect(adjustment(page, "Shipping").getByLabel(/^Amount/)).toHaveAccessibleDescription(
    /^At least 0\./,
  );
  await page.getByRole("button", { name: "Remove: Shipping" }).click();
  const discount = adjustment(page, "Discount").getByLabel(/^Amount/);
  await place(page);
  await expect(discount).toHaveAccessibleDescription(
    "¥4,000 is taken off, but there is only ¥3,600 to take it from.",
  );
  await discount.fill("3550");
  await expect(page.getByLabel("Payment method")).toHaveAccessibleDescription(
    "This method takes between ¥100 and ¥1,000,000, but the total is ¥50.",
  );
  await page.getByLabel("Payment method").selectOption("Invoice");
  await expect(page.getByLabel("Payment method")).toHaveAccessibleDescription(/before it is paid/);
  await place(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Accepted");
});

test("all of it survives leaving, but the payment token", async ({ page }) => {
  await begin(page);
  await add(page, "Discount", "500");
  await page.getByLabel("Tax rate").first().selectOption("0% (no tax)");
  await page.getByLabel("Order date").fill("2026-11-20");
  await page.getByLabel("Payment method").selectOption("Paid elsewhere");
  await page.getByLabel("Paid to").fill("PayPay");
  await page.getByRole("link", { name: "Health" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Health");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("New order");
  await page.reload();
  await expect(page.getByText("This is the order that you started before")).toBeVisible();
  await expect(adjustment(page, "Discount").getByLabel(/^Amount/)).toHaveValue("500");
  await expect(page.getByLabel("Tax rate").first()).toHaveValue("0");
  await expect(page.getByLabel("Order date")).toHaveValue("2026-11-20");
  await expect(page.getByLabel("Paid to")).toHaveValue("PayPay");
  await expect(page.getByRole("status").filter({ hasText: "¥3,100" })).toBeVisible();
});
