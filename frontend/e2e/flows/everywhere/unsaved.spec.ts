import type { Locator, Page } from "@playwright/test";
import { getOrder, newWord, placeOrder } from "../../api";
import { expect, open, test } from "../../test";

const question = (page: Page) => page.getByRole("dialog", { name: "Discard what you typed?" });
const keep = (page: Page) => question(page).getByRole("button", { name: "Keep editing" });
const discard = (page: Page) =>
  question(page).getByRole("button", { name: "Discard", exact: true });

async function edit(page: Page, orderId: string): Promise<Locator> {
  await open(page, `/orders/${orderId}`);
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Edit details" }).click();
  return page.getByRole("dialog", { name: "Edit details" });
}

test("a selection that ends beside a dialog leaves it open; a press beside it asks", async ({
  page,
}) => {
  const order = await placeOrder();
  const dialog = await edit(page, order.id);
  const note = dialog.getByLabel("Note", { exact: true });
  await note.fill("to be kept");
  const box = await note.boundingBox();
  if (box === null) throw new Error("the note is nowhere");
  await page.mouse.move(box.x + 40, box.y + 15);
  await page.mouse.down();
  await page.mouse.move(20, 20, { steps: 5 });
  await page.mouse.up();
  await expect(note).toHaveValue("to be kept");
  await expect(question(page)).toBeHidden();
  // Nor does one that began beside it and ended inside.
  await page.mouse.move(20, 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + 15, { steps: 5 });
  await page.mouse.up();
  await expect(question(page)).toBeHidden();
  await page.mouse.click(20, 20);
  await expect(keep(page)).toBeFocused();
  await keep(page).click();
  await expect(note).toHaveValue("to be kept");

  for (const ask of [
    () => page.keyboard.press("Escape"),
    () => dialog.getByRole("button", { name: "Close" }).click(),
    () => dialog.getByRole("button", { name: "Back" }).click(),
  ]) {
    await ask();
    await expect(question(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(question(page)).toBeHidden();
    await expect(note).toHaveValue("to be kept");
  }
  await page.keyboard.press("Escape");
  await discard(page).click();
  await expect(dialog).toBeHidden();
  expect((await getOrder(order.id)).note).toBeNull();
});

test("a dialog in which nothing was typed, or was typed back, closes without a question", async ({
  page,
}) => {
  const order = await placeOrder();
  const dialog = await edit(page, order.id);
  await dialog.getByLabel("Note", { exact: true }).fill("x");
  await dialog.getByLabel("Note", { exact: true }).fill("");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Mark as shipped" }).click();
  const shipping = page.getByRole("dialog", { name: "Mark as shipped" });
  await page.mouse.click(20, 20);
  await expect(shipping).toBeHidden();
});

test("Escape pressed again and again loses nothing", async ({ page }) => {
  const order = await placeOrder();
  const dialog = await edit(page, order.id);
  await dialog.getByLabel("Note", { exact: true }).fill("to be kept");
  for (let press = 0; press < 7; press += 1) await page.keyboard.press("Escape");
  await expect(question(page)).toBeVisible();
  await keep(page).click();
  await expect(dialog.getByLabel("Note", { exact: true })).toHaveValue("to be kept");
});

test("every dialog in which somebody types asks before it closes", async ({ page }) => {
  const word = newWord();
  const order = await placeOrder({ customer_name: word });
  const failed = await placeOrder({ payment_token: "tok_declined" });
  const asks = async (field: Locator, text: string) => {
    await field.fill(text);
    await page.keyboard.press("Escape");
    await keep(page).click();
    await expect(field).toHaveValue(text);
    await page.keyboard.press("Escape");
    await discard(page).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  };
  await open(page, `/orders/${order.id}`);
  await page.getByRole("button", { name: "Mark as shipped" }).click();
  await asks(page.getByLabel("Tracking number"), "42");
  await page.getByRole("button", { name: "Refund", exact: true }).click();
  await asks(page.getByLabel("Amount"), "100");
  await open(page, `/orders/${failed.id}`);
  await page.getByRole("button", { name: "Retry payment" }).first().click();
  await asks(page.getByLabel("Payment token"), "tok_x");
  await open(page, `/orders?q=${word}`);
  await page.getByRole("button", { name: "Save view" }).click();
  await asks(page.getByLabel("Name of the view"), "mine");
  await page.getByRole("button", { name: "More filters" }).click();
  await asks(page.getByRole("dialog").getByRole("textbox").last(), "100");
  await page.getByLabel("Select all on this page").check();
  await page.getByRole("button", { name: "Mark as shipped" }).click();
  await asks(page.getByLabel(`Tracking number for ${word}`), "43");
  await open(page, "/suppressions");
  await page.getByRole("button", { name: "Add a recipient" }).click();
  await asks(page.getByRole("dialog").getByRole("textbox").first(), "a@example.jp");
  expect((await getOrder(order.id)).status).toBe("PAID");
});

test("Back asks as well while something is typed in a dialog", async ({ page }) => {
  const order = await placeOrder();
  await open(page, "/orders");
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox", { name: "Search" }).fill(order.id);
  await page.getByRole("option").first().click();
  await page.getByRole("button", { name: "Mark as shipped" }).click();
  const number = page.getByLabel("Tracking number");
  await number.fill("42");
  await page.evaluate(() => history.back());
  await keep(page).click();
  await expect(number).toHaveValue("42");
  await expect(page).toHaveURL(({ pathname }) => pathname === `/orders/${order.id}`);
  await page.evaluate(() => history.back());
  await discard(page).click();
  await expect(page).toHaveURL(/\/orders$/);
});

test("an order that is half written is there again, however the page was left", async ({
  page,
}) => {
  const name = page.getByLabel("Name", { exact: true });
  const product = page.getByLabel("Product", { exact: true });
  const isBack = async () => {
    await expect(page.getByText("This is the order that you started before")).toBeVisible();
    await expect(name).toHaveValue("Jane Miller");
    await expect(product.nth(1)).toHaveValue("Tea");
    await expect(page.getByLabel("Payment method")).toHaveValue("konbini");
  };
  await open(page, "/orders");
  await page.getByRole("link", { name: "New order" }).click();
  await name.fill("Jane Miller");
  await product.fill("Teapot");
  await page.getByRole("button", { name: "Add an item" }).click();
  await product.nth(1).fill("Tea");
  await page.getByLabel("Payment method").selectOption("konbini");
  await page.getByLabel("Payment token").fill("tok_secret");

  await page.getByRole("link", { name: "Payments" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Payments");
  await page.goBack();
  await isBack();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Orders");
  await page.getByRole("link", { name: "New order" }).click();
  await isBack();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Health");
  await page.keyboard.press("c");
  await isBack();
  await page.reload();
  await isBack();
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
  expect(kept).toContain("Jane Miller");
  expect(kept).not.toContain("tok_secret");
  await expect(page.getByLabel("Payment token")).toHaveValue("");

  await page.getByRole("button", { name: "Start over" }).click();
  await expect(name).toHaveValue("");
  await expect(product).toHaveCount(1);
  await page.reload();
  await expect(name).toHaveValue("");
  await expect(page.getByText("This is the order that you started before")).toBeHidden();
});

test("a draft goes with the order that it became, and with the one who wrote it", async ({
  page,
}) => {
  const word = newWord();
  const name = page.getByLabel("Name", { exact: true });
  const drafts = () =>
    page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes("draft")));
  await open(page, "/orders/new");
  await name.fill(word);
  await page.getByLabel("E-mail").fill(`${word}@example.jp`);
  await page.getByLabel("Product", { exact: true }).fill("Tea");
  await page.getByLabel("Unit price").fill("100");
  await expect.poll(drafts).toEqual(["ichiba.draft.new_order"]);
  await page.getByRole("button", { name: "Place order" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Paid");
  await expect.poll(drafts).toEqual([]);

  await open(page, "/orders/new");
  await name.fill(word);
  await expect.poll(drafts).toEqual(["ichiba.draft.new_order"]);
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByLabel("Token")).toBeVisible();
  await expect.poll(drafts).toEqual([]);
});

test("sent again after a lost answer and a reload, a draft is one order", async ({ page }) => {
  const word = newWord();
  await open(page, "/orders/new");
  await page.getByLabel("Name", { exact: true }).fill(word);
  await page.getByLabel("E-mail").fill(`${word}@example.jp`);
  await page.getByLabel("Product", { exact: true }).fill("Tea");
  await page.getByLabel("Unit price").fill("100");
  const keys: (string | undefined)[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") keys.push(request.headers()["idempotency-key"]);
  });
  // The service has it, and its answer is lost.
  await page.route("**/api/v1/orders", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    await route.fulfill({ status: 404, body: "" });
  });
  await page.getByRole("button", { name: "Place order" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.unroute("**/api/v1/orders");
  await page.reload();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(word);
  await page.getByRole("button", { name: "Place order" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Paid");
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});
