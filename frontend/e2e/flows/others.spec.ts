import { call, eventually, newWord, payForNothing, placeOrder } from "../api";
import { DASHBOARD, expect, open, test } from "../test";

test("keys go everywhere, and an id goes straight to its order", async ({ page }) => {
  const word = newWord();
  const order = await placeOrder({ customer_name: `${word} Sato` });
  await open(page, "/");
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect(page.getByRole("heading", { level: 1, name: "Templates" })).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill(word);
  await expect(page.getByRole("option", { name: `${word} Sato` })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${DASHBOARD()}/orders/${order.id}`);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill(order.id.toUpperCase());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${DASHBOARD()}/orders/${order.id}`);
  await page.keyboard.press("c");
  await expect(page.getByRole("heading", { level: 1, name: "New order" })).toBeVisible();
});

test("the first Tab skips to the content", async ({ page }) => {
  await open(page, "/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("what opens is typed into at once, and focus goes back to what opened it", async ({
  page,
}) => {
  const order = await placeOrder();
  await open(page, `/orders/${order.id}`);
  const opener = page.getByRole("button", { name: "Search or jump to…" });
  await opener.press("Enter");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
  const menu = page.getByRole("button", { name: "More actions" });
  await menu.press("Enter");
  await page.getByRole("menuitem", { name: "Cancel order" }).press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(menu).toBeFocused();
  await opener.press("Enter");
  await page.keyboard.type("suppress");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Suppressions" })).toBeVisible();
});

test("a keyboard keeps its place when what it has pressed goes away", async ({ page }) => {
  const order = await placeOrder();
  await open(page, "/orders");
  await page
    .getByRole("link", { name: order.customer_name ?? "" })
    .first()
    .press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Order");
  await expect(page.locator("main")).toBeFocused();
  await page.goto(`${DASHBOARD()}/orders/${order.id}`);
  await page.getByRole("button", { name: "More actions" }).press("Enter");
  await page.getByRole("menuitem", { name: "Cancel order" }).press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel order" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/Cancelled|Refunded/);
  await expect(page.getByRole("button", { name: "More actions" })).toHaveCount(0);
  await expect(page.locator("main")).toBeFocused();
});

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

test("without a network the page says so, and keeps what was typed", async ({ page, context }) => {
  await open(page, "/orders/new");
  await page.getByLabel("Name", { exact: true }).fill("Jane Miller");
  await context.setOffline(true);
  await expect(page.getByText("You are offline.")).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Jane Miller");
  await context.setOffline(false);
  await expect(page.getByText("You are offline.")).toHaveCount(0);
});

test("a recipient is put on the suppression list and taken off again", async ({ page }) => {
  const recipient = `${newWord()}@example.com`;
  await open(page, "/suppressions");
  await page.getByRole("button", { name: "Add a recipient" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a recipient" });
  await dialog.getByLabel("Recipient").fill("nobody");
  await dialog.getByRole("button", { name: "Add a recipient" }).click();
  await expect(dialog.getByLabel("Recipient")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("Recipient").fill(recipient);
  await dialog.getByLabel("Note").fill("asked for it");
  await dialog.getByRole("button", { name: "Add a recipient" }).click();
  await expect(dialog).toBeHidden();
  await page.getByLabel("Part of an address or number").fill(recipient);
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.getByRole("button", { name: `Remove ${recipient}` }).click();
  const asking = page.getByRole("dialog", { name: "Remove from the list?" });
  await asking.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("No recipient matches")).toBeVisible();
  await expect(page.getByText("Messages are sent there again.")).toBeVisible();
});

test.describe("a connection that is cut", () => {
  test.use({ cutsConnections: true });

  test("a recipient goes off the list at once, and back where that was refused", async ({
    page,
  }) => {
    const recipient = `${newWord()}@example.com`;
    await call("NOTIFICATION", "POST", "/api/v1/suppressions", { recipient });
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(/suppressions\?recipient=/, async (route) => {
      await held;
      await route.abort("connectionreset");
    });
    await open(page, `/suppressions?q=${recipient}`);
    await page.getByRole("button", { name: `Remove ${recipient}` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await expect(page.getByText("No recipient matches")).toBeVisible();
    letGo();
    await expect(page.getByText("The notification service cannot be reached")).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: recipient })).toHaveCount(1);
  });
});

test("a message to who is suppressed is sent once they are not", async ({ page }) => {
  const recipient = `${newWord()}@example.com`;
  await call("NOTIFICATION", "POST", "/api/v1/suppressions", { recipient });
  await placeOrder({ customer_email: recipient, locale: "en" });
  await open(page, `/notifications?recipient=${recipient}`);
  await expect(page.getByRole("row").filter({ hasText: "Suppressed" })).toHaveCount(1);
  await page.getByRole("link", { name: /^Thank you for your order/ }).click();
  await expect(page.getByText(`${recipient} was put on the list by`)).toBeVisible();
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(page.getByText(`${recipient} is on the suppression list (`)).toBeVisible();
  const list = page.getByRole("link", { name: "Open the suppression list" });
  await expect(list).toHaveAttribute("href", new RegExp(`q=${encodeURIComponent(recipient)}`));
  await call(
    "NOTIFICATION",
    "DELETE",
    `/api/v1/suppressions?recipient=${encodeURIComponent(recipient)}`,
  );
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Sent");
});

test("a template is changed, previewed and not left behind unsaved", async ({ page }) => {
  const word = newWord();
  await open(page, "/templates/BATCH_DIGEST/en");
  const subject = page.getByLabel("Subject");
  const before = await subject.inputValue();
  await subject.fill(`${before} ${word}`);
  await expect(page.getByText("Saves: Subject")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("region", { name: "Preview" })).toContainText(word);
  await subject.fill("{{ broken");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(subject).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("The subject does not parse:")).toBeVisible();
  await page.getByRole("link", { name: "日本語" }).click();
  await expect(page.getByRole("dialog", { name: "Leave without saving?" })).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(/BATCH_DIGEST\/ja$/);
});

test("work that was given up is seen and tried again", async ({ page }) => {
  const payment = await payForNothing();
  // The order service is told of the refund, and knows no such order.
  await call("PAYMENT", "POST", "/api/v1/payments/refund", { payment_id: payment.id });
  await eventually(
    () =>
      call<{ items: unknown[] }>(
        "PAYMENT",
        "GET",
        `/api/v1/deliveries?state=dead&subject_id=${payment.order_id}`,
      ),
    ({ items }) => items.length === 1,
  );
  await open(page, "/health");
  const line = page.getByRole("listitem").filter({ hasText: payment.order_id.slice(-8) });
  await expect(line).toContainText("Given up");
  await line.getByRole("button", { name: "Try now" }).click();
  await expect(page.getByText("It is being tried again.")).toBeVisible();
});

test("a reconciliation finds a payment without an order, and gives it back", async ({ page }) => {
  test.setTimeout(120_000);
  const payment = await payForNothing();
  await open(page, "/reconciliations");
  await expect
    .poll(() => Date.now() - Date.parse(payment.updated_at), { timeout: 10_000 })
    .toBeGreaterThan(2_500);
  await page.getByRole("button", { name: "Reconcile" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Reconcile" }).click();
  // It looks at what all other tests have made this week.
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Completed", {
    timeout: 90_000,
  });
  const row = page.getByRole("row").filter({ hasText: payment.order_id.slice(-8) });
  await expect(row).toContainText("Payment without an order");
  await expect(row).toContainText("Gateway simulator");
  await row.getByRole("button", { name: "Refund the payment" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("¥4,200");
  await dialog.getByRole("button", { name: "Refund the payment" }).click();
  await expect(row).toContainText("Applied");
  await open(page, `/payments/${payment.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Refunded");
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
