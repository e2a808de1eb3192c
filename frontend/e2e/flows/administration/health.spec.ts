import {
  call,
  eventually,
  getPayment,
  newId,
  newWord,
  payForNothing,
  placeOrder,
  reportBounce,
  reportPayment,
} from "../../api";
import { DASHBOARD, expect, open, test } from "../../test";

test("the overview tells how the services are and how their breakers stand", async ({ page }) => {
  await open(page, "/");
  const services = page.getByRole("region", { name: "Health" });
  await expect(services.getByRole("listitem").filter({ hasText: /^Order service/ })).toHaveText(
    /Ready.*Circuit breakers closed: Payment service, Notification service/,
  );
});

test("a capture of an unknown payment waits, and is applied once the payment is here", async ({
  page,
}) => {
  const orderId = newId();
  const eventId = await reportPayment({
    order_id: orderId,
    gateway_reference: `sim_${newWord()}`,
    amount: 4200,
    currency: "JPY",
  });
  await open(page, "/");
  const entry = page.getByRole("link", { name: /^Reports that had no effect/ });
  await expect(entry).not.toContainText("—");
  await expect(entry).not.toHaveText(/effect\s*0$/);
  await entry.click();
  await expect(page).toHaveURL(`${DASHBOARD()}/health`);
  const line = page.getByRole("listitem").filter({ hasText: eventId });
  await expect(line).toContainText("Payment captured");
  await expect(line).toContainText("The payment that it is about is not known here.");
  await expect(line).toContainText("¥4,200");
  await expect(line.getByRole("link", { name: `…${orderId.slice(-8)}` })).toBeVisible();
  await line.getByRole("button", { name: /^Check again/ }).click();
  await expect(page.getByText("Checked again: Waiting")).toBeVisible();
  await payForNothing(orderId);
  await expect(line).toHaveCount(0);
});

test("a capture of another amount is told as such, and looked at again", async ({ page }) => {
  const order = await placeOrder({ payment_token: "tok_pending" });
  const payment = await getPayment(order.id);
  const eventId = await reportPayment({
    order_id: order.id,
    gateway_reference: payment.gateway_reference ?? "",
    amount: payment.amount + 1,
    currency: "JPY",
  });
  await open(page, "/health");
  const line = page.getByRole("listitem").filter({ hasText: eventId });
  await expect(line).toContainText("Different amount");
  await expect(line).toContainText("nothing was booked");
  await expect(line).toContainText(payment.gateway_reference ?? "?");
  await line.getByRole("button", { name: /^Check again/ }).click();
  await expect(page.getByText("Checked again: Different amount")).toBeVisible();
  await line.getByRole("link", { name: `…${payment.id.slice(-8)}` }).click();
  await expect(page).toHaveURL(`${DASHBOARD()}/payments/${payment.id}`);
});

test("a bounce of a message that nobody sent is seen with what the server said", async ({
  page,
}) => {
  const recipient = `${newWord()}@example.com`;
  const eventId = await reportBounce({
    notification_id: newId(),
    recipient,
    bounce_type: "hard",
    reason: "550 5.1.1 No such user",
  });
  await open(page, "/health");
  const line = page.getByRole("listitem").filter({ hasText: eventId });
  await expect(line).toContainText("Message bounced");
  await expect(line).toContainText(recipient);
  await expect(line).toContainText("Permanent");
  await expect(line).toContainText("550 5.1.1 No such user");
  await line.getByRole("button", { name: /^Check again/ }).click();
  await expect(page.getByText("Checked again: Waiting")).toBeVisible();
});

test("everything that was given up is tried again, each row told", async ({ page }) => {
  const payments = [await payForNothing(), await payForNothing()];
  for (const { id } of payments) {
    await call("PAYMENT", "POST", "/api/v1/payments/refund", { payment_id: id });
  }
  const deadOf = (orderId: string) =>
    call<{ items: { attempts: number }[] }>(
      "PAYMENT",
      "GET",
      `/api/v1/deliveries?state=dead&subject_id=${orderId}`,
    );
  const attempts: number[] = [];
  for (const { order_id } of payments) {
    const { items } = await eventually(
      () => deadOf(order_id),
      ({ items }) => items.length === 1,
    );
    attempts.push(items[0]?.attempts ?? 0);
  }
  await open(page, "/health");
  await page.getByRole("button", { name: "Try all again" }).click();
  const dialog = page.getByRole("dialog", { name: /^Try \d+ pieces of work again\?$/ });
  await dialog.getByRole("button", { name: /^Try \d+ again$/ }).click();
  await expect(dialog.getByRole("status")).toHaveText(/^(\d+) of \1 handed over, 0 refused$/);
  for (const { order_id } of payments) {
    const row = dialog.getByRole("listitem").filter({ hasText: order_id.slice(-8) });
    await expect(row.getByRole("img", { name: "Being tried again" })).toBeVisible();
  }
  // Handed over, they leave the list under it; its results stay until it is put away.
  await page.waitForResponse(/\/deliveries\?state=dead/);
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(dialog).toBeHidden();
  // It was really tried: the order service refused each of them once more.
  for (const [index, { order_id }] of payments.entries()) {
    await eventually(
      () => deadOf(order_id),
      ({ items }) => (items[0]?.attempts ?? 0) > (attempts[index] ?? 0),
    );
  }
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
