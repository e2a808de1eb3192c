import { cancelOrder, erased, newWord, notificationsOf, placeOrder, stranger } from "../../api";
import { DASHBOARD, expect, open, test } from "../../test";

test("a customer is erased once everything is finished, and stays so everywhere", async ({
  page,
}) => {
  const customer_email = `${newWord()}@example.jp`;
  const external_id = newWord();
  const order = await placeOrder({
    ...stranger(customer_email),
    external_id,
    payment_token: "tok_declined",
  });
  await open(page, `/orders/${order.id}`);
  await page.getByRole("link", { name: "Erase…" }).click();
  // Whom it is about is not asked again, and does not stand in the address.
  await expect(page.getByLabel("E-mail")).toHaveValue(customer_email);
  await expect(page).toHaveURL(`${DASHBOARD()}/erasures/new`);
  const preview = page.getByRole("region", { name: "What would be erased" });
  test.slow(); // it reads the files of every other test
  await expect(preview).toContainText("Not yet", { timeout: 30_000 });
  const reason = preview.getByRole("listitem").filter({ hasText: "Not paid" }).first();
  await expect(reason.getByRole("link", { name: external_id })).toHaveAttribute(
    "href",
    `/orders/${order.id}`,
  );
  await expect(preview.getByRole("button", { name: "Erase for good" })).toHaveCount(0);
  await cancelOrder(order.id);
  await expect(async () => {
    const repeat = preview.getByRole("button", { name: "Check again" });
    if (await repeat.isVisible()) await repeat.click({ timeout: 1_000 });
    await expect(preview.getByRole("button", { name: "Erase for good" })).toBeVisible({
      timeout: 2_000,
    });
  }).toPass();
  const again = preview.getByLabel("To confirm, type the e-mail address again");
  await again.fill("somebody@example.jp");
  await preview.getByRole("button", { name: "Erase for good" }).click();
  await expect(again).toHaveAttribute("aria-invalid", "true");
  await again.fill(customer_email.toUpperCase());
  await again.press("Enter");
  await expect(page).toHaveURL(/\/erasures\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Completed", {
    timeout: 60_000,
  });
  await expect(page.getByRole("region", { name: "What was erased where" })).toContainText("Orders");
  const address = page.url();

  await open(page, `/orders/${order.id}`);
  const card = page.getByRole("region", { name: "Customer" });
  await expect(card).toContainText("Erased");
  await expect(card.getByRole("link")).toHaveCount(0);
  await expect(page.getByText("(erased)").first()).toBeVisible();
  await expect(page.getByText(customer_email)).toHaveCount(0);

  await open(page, "/erasures");
  await expect(page.locator(`a[href="${new URL(address).pathname}"]`)).toBeVisible();
});

test("nothing is found of somebody unknown, and somebody has to be named", async ({ page }) => {
  await open(page, "/erasures");
  await page.getByRole("link", { name: "Erase a customer" }).click();
  await page.getByRole("button", { name: "See what would be erased" }).click();
  await expect(page.getByText("Enter an e-mail address or a telephone number")).toBeVisible();
  await page.getByLabel("Telephone").fill("not a number");
  await page.getByRole("button", { name: "See what would be erased" }).click();
  await expect(page.getByLabel("Telephone")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Telephone").fill("");
  await page.getByLabel("E-mail").fill(`${newWord()}@example.jp`);
  await page.getByRole("button", { name: "See what would be erased" }).click();
  await expect(page.getByText("Nothing is kept about this customer")).toBeVisible();
  // What is shown is of whom was looked for.
  await page.getByLabel("E-mail").fill("another@example.jp");
  await expect(page.getByText("Nothing is kept about this customer")).toHaveCount(0);
});

test("a message whose recipient was erased says so, and cannot be sent again", async ({ page }) => {
  const customer_email = `${newWord()}@example.jp`;
  const order = await placeOrder({
    ...stranger(customer_email),
    locale: "en",
    payment_token: "tok_declined",
  });
  await cancelOrder(order.id);
  await erased(customer_email);
  const [message] = await notificationsOf(order.id);
  await open(page, `/notifications/${message?.id}`);
  await expect(page.getByText("The recipient was erased on")).toBeVisible();
  await expect(page.getByRole("button", { name: "Send again" })).toHaveCount(0);
});

test.describe("who may only look", () => {
  test.use({ isSignedIn: false });

  test("is not led to what they may not do", async ({ page }) => {
    await page.addInitScript(
      (token) => sessionStorage.setItem("ichiba.session", token),
      process.env.E2E_READER_TOKEN ?? "",
    );
    await page.goto(`${DASHBOARD()}/orders`);
    await expect(page.getByRole("link", { name: "Health" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Erasures" })).toHaveCount(0);
  });
});
