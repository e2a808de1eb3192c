import type { Page } from "@playwright/test";
import { call, getPayment, newWord, notificationsOf, placeOrder } from "../../api";
import { DASHBOARD, expect, open, test } from "../../test";

test.use({ contextOptions: { permissions: ["clipboard-read", "clipboard-write"] } });

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test("how a customer pays at a store is shown and copied", async ({ page }) => {
  const order = await placeOrder({ payment_method: "konbini", payment_token: "tok_instructions" });
  const payment = await getPayment(order.id);
  const code = payment.next_action?.details.lawson_payment_code ?? "?";
  await open(page, `/orders/${order.id}`);
  const card = page.getByRole("region", { name: "Payment" });
  await expect(card.getByText("The customer has to pay at a store")).toBeVisible();
  await expect(card).toContainText(`Lawson payment code${code}`);
  await card.getByRole("button", { name: "Copy: Lawson payment code" }).click();
  await expect.poll(() => copied(page)).toBe(code);
  await card.getByRole("button", { name: "Copy all" }).click();
  await expect.poll(() => copied(page)).toContain("Pay by: ");
  expect(await copied(page)).toContain(payment.next_action?.url);
});

test("the account to transfer to is shown with what is to be stated", async ({ page }) => {
  const order = await placeOrder({
    payment_method: "bank_transfer",
    payment_token: "tok_instructions",
  });
  const payment = await getPayment(order.id);
  await open(page, `/payments/${payment.id}`);
  await expect(page.getByText("The customer has to transfer the money")).toBeVisible();
  await expect(page.getByText("ordinary (futsu)")).toBeVisible();
  await expect(
    page.getByText(payment.next_action?.reference ?? "?", { exact: true }),
  ).toBeVisible();
});

test("a customer whose card was declined is given a link, and pays on it", async ({ page }) => {
  const customer_email = `${newWord()}@example.jp`;
  const order = await placeOrder({ customer_email, payment_token: "tok_declined" });
  await open(page, `/orders/${order.id}`);
  await page.getByRole("button", { name: "Payment link" }).click();
  const dialog = page.getByRole("dialog", { name: "Payment link" });
  await dialog.getByRole("button", { name: "Create link" }).click();
  const url = await dialog.getByLabel("Link", { exact: true }).inputValue();
  expect(url).toMatch(/\/pay\//);
  await expect(dialog.getByText(/^Valid until /)).toBeVisible();
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await expect.poll(() => copied(page)).toBe(url);
  const mail =
    (await dialog.getByRole("link", { name: "Write an e-mail" }).getAttribute("href")) ?? "";
  expect(mail).toMatch(new RegExp(`^mailto:${customer_email}\\?subject=`));
  expect(decodeURIComponent(mail)).toContain(url);
  await dialog.getByRole("button", { name: "Close" }).last().click();
  const paid = await fetch(`${url}?means=tok_ok`, { method: "POST", redirect: "manual" });
  expect(paid.status).toBeLessThan(400);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Paid", { timeout: 20_000 });
  await expect(page.getByRole("button", { name: "Payment link" })).toHaveCount(0);
});

test("the link is sent to the customer, once", async ({ page }) => {
  const customer_email = `${newWord()}@example.jp`;
  const order = await placeOrder({ customer_email, payment_token: "tok_declined" });
  await open(page, `/orders/${order.id}`);
  await page.getByRole("button", { name: "Payment link" }).click();
  const dialog = page.getByRole("dialog", { name: "Payment link" });
  await expect(dialog).toContainText(customer_email);
  await dialog.getByRole("button", { name: "Send the link" }).click();
  await expect(dialog).toContainText(`The link is on its way to ${customer_email}`);
  await expect(dialog.getByRole("button", { name: "Send the link" })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect
    .poll(
      async () =>
        (await notificationsOf(order.id)).filter(({ template }) => template === "PAYMENT_LINK")
          .length,
      { timeout: 30_000 },
    )
    .toBe(1);
});

/** Shows every payment as one that the customer's bank disputes: only Stripe's own events make such. */
async function dispute(page: Page): Promise<void> {
  await page.route(/\/api\/v1\/payments\/(order\/)?[0-9a-f-]{36}$/, async (route) => {
    if (route.request().method() !== "GET") return route.fallback();
    const response = await route.fetch();
    const payment = (await response.json()) as object;
    const due_at = "2026-12-05T23:59:59Z";
    const disputed = { status: "NEEDS_RESPONSE", amount: 4800, reason: "fraudulent", due_at };
    return route.fulfill({ response, json: { ...payment, dispute: disputed } });
  });
}

test("a disputed payment is given back only by who says so", async ({ page }) => {
  const order = await placeOrder();
  const payment = await getPayment(order.id);
  await dispute(page);
  await open(page, `/payments/${payment.id}`);
  await expect(page.getByText("Evidence needed")).toBeVisible();
  await expect(page.getByText("The cardholder says they did not pay")).toBeVisible();
  await page.getByRole("button", { name: "Refund", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Refund" });
  await expect(dialog).toContainText("The customer may get the money twice");
  const submit = dialog.getByRole("button", { name: /^Refund ¥/ });
  await expect(submit).toBeDisabled();
  await dialog.getByLabel("Give the money back all the same").check();
  const asked = page.waitForRequest(/payments\/refund$/);
  await submit.click();
  expect((await asked).postDataJSON()).toMatchObject({ despite_dispute: true });
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("an order whose payment is disputed is cancelled only by who says so", async ({ page }) => {
  const order = await placeOrder();
  await dispute(page);
  await open(page, `/orders/${order.id}`);
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Cancel order" }).click();
  const dialog = page.getByRole("dialog");
  const cancel = dialog.getByRole("button", { name: "Cancel order" });
  await expect(cancel).toBeDisabled();
  await dialog.getByLabel("Give the money back all the same").check();
  const asked = page.waitForRequest((request) => request.method() === "DELETE");
  await cancel.click();
  expect((await asked).url()).toContain("despite_dispute=true");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/Cancelled|Refunded/);
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("payments are filtered by their dispute", async ({ page }) => {
  await open(page, "/payments");
  await page.getByRole("button", { name: "Dispute" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Dispute lost" }).click();
  await expect(page.getByText("No payment matches")).toBeVisible();
  await expect(page).toHaveURL(`${DASHBOARD()}/payments?dispute=LOST`);
});

test("a short message says how many it counts as", async ({ page }) => {
  const order = await placeOrder();
  const { id } = await call<{ id: string }>("NOTIFICATION", "POST", "/api/v1/notifications/sms", {
    order_id: order.id,
    recipient: "+819011112222",
    template: "ORDER_SHIPPED",
    locale: "en",
    context: { order_id: order.id },
  });
  await open(page, `/notifications/${id}`);
  await expect(page.getByText(/^Counts as \d+ SMS$/)).toBeVisible();
});

test("payments are filtered, and one is opened with its order", async ({ page }) => {
  const order = await placeOrder({ payment_token: "tok_declined" });
  await open(page, `/payments?order_id=${order.id}`);
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.getByRole("button", { name: "Status" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Completed" }).click();
  await expect(page.getByText("No payment matches")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Remove filter: Completed" }).click();
  await page.getByRole("row").nth(1).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Failed");
  await page.getByRole("link", { name: /^Order / }).click();
  await expect(page).toHaveURL(`${DASHBOARD()}/orders/${order.id}`);
});
