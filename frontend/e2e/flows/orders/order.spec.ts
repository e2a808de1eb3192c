import { call, eventually, getOrder, getPayment, newWord, placeOrder } from "../../api";
import { expect, open, test } from "../../test";

test("an order is placed: what is missing is said at its field, and so is what the service refuses", async ({
  page,
}) => {
  const number = newWord();
  await placeOrder({ source: "dashboard", external_id: number });
  await open(page, "/orders/new");
  await page.getByRole("button", { name: "Place order" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveAccessibleDescription(
    "This field is required.",
  );
  await expect(page.getByLabel("Name", { exact: true })).toBeFocused();
  await page.getByLabel("Name", { exact: true }).fill("Jane Miller");
  await page.getByLabel("E-mail").fill("jane.miller@example");
  await page.getByLabel("Product", { exact: true }).fill("Cast-iron teapot");
  await page.getByLabel("Quantity").fill("2");
  await page.getByLabel("Unit price").fill("7800");
  await page.getByRole("button", { name: "Add an item" }).click();
  await page.getByLabel("Product", { exact: true }).nth(1).fill("Tea");
  await page.getByLabel("Unit price").nth(1).fill("1000");
  await expect(page.getByRole("status").filter({ hasText: "¥16,600" })).toBeVisible();
  await page.getByLabel("External id").fill(number);
  await page.getByRole("button", { name: "Place order" }).click();
  await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription(
    /^Enter an e-mail address such as name@example\.com\./,
  );
  await page.getByLabel("E-mail").fill("jane.miller@example.com");
  await page.getByRole("button", { name: "Place order" }).click();
  await expect(page.getByText(`already has an order ${number}.`)).toBeVisible();
  await page.getByLabel("External id").fill(`${number}-2`);
  await page.getByRole("button", { name: "Place order" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`Order ${number}-2`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Paid");
});

test("a paid order is changed, shipped and delivered; what is offered follows its state", async ({
  page,
}) => {
  const order = await placeOrder();
  await open(page, `/orders/${order.id}`);
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Edit details" }).click();
  await page.getByLabel("Note", { exact: true }).fill("Gift wrapping");
  await expect(page.getByText("Saves: Note")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The changes are saved.")).toBeVisible();
  await page.getByRole("button", { name: "Mark as shipped" }).click();
  const dialog = page.getByRole("dialog", { name: "Mark as shipped" });
  await dialog.getByLabel("Carrier").fill("Sagawa");
  await dialog.getByLabel("Tracking number").fill("42");
  await dialog.getByRole("button", { name: "Mark as shipped" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Shipped");
  await expect(page.getByRole("button", { name: "More actions" })).toHaveCount(0);
  await page.getByRole("button", { name: "Mark as delivered" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Mark as delivered" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Delivered");
  expect(await getOrder(order.id)).toMatchObject({ status: "DELIVERED", note: "Gift wrapping" });
  await expect(page.getByRole("region", { name: "Timeline" })).toContainText("Sagawa · 42");
});

test("a part is refunded, then the rest, and never more than is left", async ({ page }) => {
  const order = await placeOrder();
  await open(page, `/orders/${order.id}`);
  await page.getByRole("button", { name: "Refund" }).click();
  const dialog = page.getByRole("dialog", { name: "Refund" });
  await dialog.getByLabel("Amount (yen)").fill("4801");
  await dialog.getByRole("button", { name: "Refund" }).click();
  await expect(dialog.getByLabel("Amount (yen)")).toHaveAccessibleDescription(
    "At most ¥4,800 can be refunded.",
  );
  await dialog.getByLabel("Amount (yen)").fill("1800");
  await expect(dialog).toContainText("¥1,800 is refunded; ¥3,000 stays captured.");
  await dialog.getByLabel("Reason").fill("One cup was broken");
  await dialog.getByRole("button", { name: "Refund ¥1,800" }).click();
  await expect(dialog).toBeHidden();
  const payment = page.getByRole("region", { name: "Payment", exact: true });
  await expect(payment).toContainText("Partly refunded");
  await expect(payment).toContainText("One cup was broken");
  await expect(page.getByText("¥1,800 of it was refunded.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Items" })).toContainText("Left¥3,000");
  await payment.getByRole("button", { name: "Refund" }).click();
  await expect(dialog).toContainText("¥3,000 is refunded; the order becomes refunded.");
  await dialog.getByRole("button", { name: "Refund ¥3,000" }).click();
  await expect(payment.getByRole("button", { name: "Refund" })).toHaveCount(0);
  await eventually(
    () => getPayment(order.id),
    ({ refunded_amount }) => refunded_amount === 4800,
  );
  await eventually(
    () => getOrder(order.id),
    ({ status }) => status === "REFUNDED",
  );
});

test("a failed payment is retried, and the order cancelled with its refund", async ({ page }) => {
  const order = await placeOrder({ payment_token: "tok_declined" });
  await open(page, `/orders/${order.id}`);
  await expect(page.getByRole("region", { name: "Why is it in this state?" })).toContainText(
    "The payment of ¥4,800 failed",
  );
  await page.getByRole("button", { name: "Retry payment" }).click();
  const dialog = page.getByRole("dialog", { name: "Retry the payment" });
  await dialog.getByLabel("Payment token").fill("tok_insufficient_funds");
  await dialog.getByRole("button", { name: "Retry payment" }).click();
  await expect(dialog).toContainText("It failed again");
  await dialog.getByLabel("Payment token").fill("tok_ok");
  await dialog.getByRole("button", { name: "Retry payment" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Paid");
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Cancel order" }).click();
  const asking = page.getByRole("dialog", { name: "Cancel this order?" });
  await expect(asking).toContainText("¥4,800 is refunded to the customer.");
  await asking.getByRole("button", { name: "Cancel order" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Cancelled");
  await eventually(
    () => getPayment(order.id),
    ({ status }) => status === "REFUNDED",
  );
});

test("after a part was refunded, cancelling tells and gives back the rest", async ({ page }) => {
  const order = await placeOrder({ locale: "en" });
  const { id } = await getPayment(order.id);
  await call("PAYMENT", "POST", "/api/v1/payments/refund", { payment_id: id, amount: 1800 });
  await open(page, `/orders/${order.id}`);
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Cancel order" }).click();
  const asking = page.getByRole("dialog", { name: "Cancel this order?" });
  await expect(asking).toContainText("¥3,000 is refunded to the customer.");
  await asking.getByRole("button", { name: "Cancel order" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Cancelled");
  await page.getByRole("button", { name: /^Read .*cancel/i }).click();
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText("We will refund ¥3,000 to you.")).toBeVisible();
});

test("what somebody else has changed meanwhile is told, and overwritten only on purpose", async ({
  page,
}) => {
  const order = await placeOrder();
  await open(page, `/orders/${order.id}`);
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Edit details" }).click();
  const dialog = page.getByRole("dialog", { name: "Edit details" });
  await dialog.getByLabel("Note", { exact: true }).fill("mine");
  await call("ORDER", "PATCH", `/api/v1/orders/${order.id}`, {
    note: "theirs",
    customer_phone: "03-1234-5678",
  });
  await dialog.getByRole("button", { name: "Save" }).click();
  const alert = dialog.getByRole("alert");
  await expect(alert).toContainText(/^\S.* changed this order in the meantime: Telephone, Note\./);
  await expect(alert).toContainText("What you typed is still here");
  await expect(alert).not.toContainText("resource");
  await expect(dialog.getByLabel("Note", { exact: true })).toHaveValue("mine");
  await expect(dialog.getByLabel("Telephone")).toHaveValue("03-1234-5678");
  expect((await getOrder(order.id)).note).toBe("theirs");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The changes are saved.")).toBeVisible();
  expect(await getOrder(order.id)).toMatchObject({
    note: "mine",
    customer_phone: "03-1234-5678",
  });
});

test("what is no longer possible is no longer offered, and what was typed for it stays", async ({
  page,
}) => {
  const order = await placeOrder();
  await open(page, `/orders/${order.id}`);
  await page.getByRole("button", { name: "Mark as shipped" }).click();
  const dialog = page.getByRole("dialog", { name: "Mark as shipped" });
  await dialog.getByLabel("Tracking number").fill("42");
  await call("ORDER", "PUT", `/api/v1/orders/${order.id}/status`, {
    status: "SHIPPED",
    tracking_number: "41",
  });
  await dialog.getByRole("button", { name: "Mark as shipped" }).click();
  const alert = dialog.getByRole("alert");
  await expect(alert).toContainText("Parcels, status is now “Shipped”.");
  await expect(alert).toContainText("This can no longer be done.");
  await expect(dialog.getByRole("button", { name: "Mark as shipped" })).toHaveCount(0);
  await expect(dialog.getByLabel("Tracking number")).toHaveValue("42");
  expect(await getOrder(order.id)).toMatchObject({ status: "SHIPPED", tracking_number: "41" });
});

test("a message is read as its recipient sees it", async ({ page }) => {
  const order = await placeOrder({ locale: "en", customer_name: "Jane Miller" });
  await open(page, `/orders/${order.id}`);
  await page.getByRole("button", { name: /^Read / }).click();
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText("Dear Jane Miller,")).toBeVisible();
  await page.getByText("Text", { exact: true }).click();
  await expect(page.locator("pre")).toContainText("Dear Jane Miller,");
});
