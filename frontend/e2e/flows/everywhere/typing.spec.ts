import type { Locator, Page } from "@playwright/test";
import { getOrder, newWord, placeOrder } from "../../api";
import { expect, open, test } from "../../test";

/** Pastes as a person does: the browser itself decides what a field makes of it. */
async function paste(page: Page, field: Locator, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field.focus();
  await page.keyboard.press("ControlOrMeta+V");
}

/** Requests of a list's search that leave from now on. */
function searches(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    const q = url.pathname === "/api/v1/orders" ? url.searchParams.get("q") : null;
    if (request.method() === "GET" && q !== null) asked.push(q);
  });
  return asked;
}

async function compose(page: Page, text: string) {
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
  return session;
}

test("a column that a spreadsheet has copied fills the numbers below, one each", async ({
  page,
}) => {
  const word = newWord();
  const names = ["one", "two", "three"].map((each) => `${word} ${each}`);
  for (const customer_name of names) await placeOrder({ customer_name });
  await open(page, `/orders?q=${word}&sort=created_at`);
  await page.getByLabel("Select all on this page").check();
  await page.getByRole("button", { name: "Mark as shipped" }).click();
  const dialog = page.getByRole("dialog", { name: "Mark 3 orders as shipped" });
  const field = (index: number) => dialog.getByLabel(`Tracking number for ${names[index]}`);
  await paste(page, field(0), "1001\r\n1002\r\n1003\r\n1004\r\n1005\r\n");
  await expect(field(0)).toHaveValue("1001");
  await expect(field(1)).toHaveValue("1002");
  await expect(field(2)).toHaveValue("1003");
  await expect(dialog.getByRole("status").filter({ hasText: "3 numbers" })).toContainText(
    "2 copied cells did not fit and were left out",
  );
  await expect(dialog).toContainText("1004, 1005");

  await paste(page, field(1), "A-1\tA-2");
  await expect(field(0)).toHaveValue("1001");
  await expect(field(1)).toHaveValue("A-1");
  await expect(field(2)).toHaveValue("A-2");
  await expect(dialog).not.toContainText("did not fit");

  // What is too long is told, and nothing is cut off and nothing sent.
  await field(0).fill("9".repeat(65));
  await dialog.getByRole("button", { name: "Ship 3 orders" }).click();
  await expect(field(0)).toHaveAccessibleDescription("At most 64 characters.");
  await expect(field(0)).toHaveValue("9".repeat(65));
  // A scanner ends a number with Enter.
  await field(0).fill("1001");
  await field(0).press("Enter");
  await expect(field(1)).toBeFocused();
  await dialog.getByLabel("Carrier").fill("ヤマト運輸");
  await dialog.getByRole("button", { name: "Ship 3 orders" }).click();
  await expect(dialog).toContainText("3 of 3 done, 0 failed");
  const rows = dialog.getByRole("listitem");
  await expect(rows.filter({ hasText: names[1] })).toContainText("A-1");
  await expect(dialog.getByText("3 of 3 done, 0 failed")).toBeInViewport();
});

test("a field of one line takes no several lines without a word", async ({ page }) => {
  const order = await placeOrder();
  await open(page, "/orders/new");
  const name = page.getByLabel("Name", { exact: true });
  await paste(page, name, "佐藤 花子\r\n鈴木 一郎\r\n");
  await expect(name).toHaveValue("");
  await expect(name).toHaveAccessibleDescription(/several lines or cells.*Nothing was pasted/);
  await paste(page, name, "佐藤 花子\r\n");
  await expect(name).toHaveAccessibleDescription("");
  await expect(name).toHaveValue(/^佐藤 花子\s?$/);
  const note = page.getByLabel(/^Note\s?optional/);
  await paste(page, note, "置き配\n玄関前");
  await expect(note).toHaveValue("置き配\n玄関前");

  await open(page, `/orders?q=${order.id}`);
  const search = page.getByRole("searchbox");
  await paste(page, search, `${order.id}\n${order.id}`);
  await expect(search).toHaveValue(order.id);
  await expect(search).toHaveAccessibleDescription(/Nothing was pasted/);
  await search.fill("x".repeat(201));
  await expect(search).toHaveValue("x".repeat(201));
  await expect(search).toHaveAccessibleDescription(/At most 200 characters; there are 201 here/);
});

test("the wheel scrolls and changes no number", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await open(page, "/orders/new");
  for (const label of ["Quantity", "Unit price"]) {
    const field = page.getByLabel(label);
    await field.fill("5");
    await field.hover();
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, label === "Quantity" ? 100 : -100);
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
    await expect(field).toHaveValue("5");
  }
  const order = await placeOrder();
  await open(page, `/orders/${order.id}`);
  await page.getByRole("button", { name: "Refund", exact: true }).click();
  const amount = page.getByLabel("Amount");
  await amount.click();
  await page.mouse.wheel(0, 100);
  await page.mouse.wheel(0, -300);
  await expect(amount).toHaveValue("4800");
  await expect(page.locator("input[type=number]")).toHaveCount(0);
});

test("what is typed in full width is understood as in a file, and shown", async ({ page }) => {
  await open(page, "/orders/new");
  await page.getByLabel("Name", { exact: true }).fill("佐藤 花子　");
  await expect(page.getByLabel("Name", { exact: true })).toHaveAccessibleDescription(
    "Spaces at the beginning and end are removed.",
  );
  const word = newWord();
  await page.getByLabel("E-mail").fill(`${word}＠example.jp`);
  await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription(
    `Without it, no messages are sent. Read as ${word}@example.jp`,
  );
  await page.getByLabel(/^Telephone/).fill("０９０−１２３４−５６７８");
  await expect(page.getByLabel(/^Telephone/)).toHaveAccessibleDescription("Read as 090-1234-5678");
  await page.getByLabel("Product", { exact: true }).fill("湯呑");
  await page.getByLabel("Quantity").fill("２");
  await page.getByLabel("Unit price").fill("￥３，６００");
  await expect(page.getByLabel("Unit price")).toHaveAccessibleDescription("Read as ¥3,600");
  await expect(page.getByRole("status").filter({ hasText: "¥7,200" })).toBeVisible();
  await page.getByRole("button", { name: "Place order" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Paid");
  expect(await getOrder(page.url().split("/").at(-1) ?? "")).toMatchObject({
    customer_name: "佐藤 花子",
    customer_email: `${word}@example.jp`,
    customer_phone: "090-1234-5678",
    total_amount: 7200,
  });

  await page.getByRole("button", { name: "Refund", exact: true }).click();
  const amount = page.getByLabel("Amount");
  await amount.fill("2.5");
  await page.getByRole("dialog").getByRole("button", { name: "Refund" }).click();
  await expect(amount).toHaveAccessibleDescription("Enter a whole number.");
  await amount.fill("１，０００円");
  await expect(page.getByRole("button", { name: "Refund ¥1,000" })).toBeVisible();
});

test("what is being composed is not searched for, and not broken off", async ({ page }) => {
  const word = newWord();
  await placeOrder({ customer_name: `佐藤 ${word}` });
  await open(page, "/orders");
  const asked = searches(page);
  const search = page.getByRole("searchbox");
  await search.focus();
  await page.evaluate(() => {
    const ends: string[] = [];
    Object.assign(window, { ends });
    addEventListener("compositionend", ({ data }) => ends.push(data), true);
  });
  let session = await compose(page, "さ");
  for (const typed of ["さと", "さとう"]) {
    session = await compose(page, typed);
    await page.waitForTimeout(400);
  }
  expect(asked).toEqual([]);
  expect(new URL(page.url()).searchParams.get("q")).toBeNull();
  await session.send("Input.insertText", { text: "佐藤" });
  await expect(page).toHaveURL(/q=%E4%BD%90%E8%97%A4/);
  await expect(search).toHaveValue("佐藤");
  await expect.poll(() => asked).toEqual(["佐藤"]);
  expect(await page.evaluate(() => (window as unknown as { ends: string[] }).ends)).toEqual([
    "佐藤",
  ]);

  // The palette has another box, and the same rule.
  await page.keyboard.press("ControlOrMeta+k");
  const box = page.getByRole("combobox", { name: "Search" });
  await expect(box).toBeFocused();
  session = await compose(page, "わたなべ");
  await page.waitForTimeout(400);
  expect(asked).toEqual(["佐藤"]);
  await session.send("Input.insertText", { text: "渡辺" });
  await expect(box).toHaveValue("渡辺");
  await expect.poll(() => asked).toEqual(["佐藤", "渡辺"]);
});

test("a key of an input method runs nothing", async ({ page }) => {
  await open(page, "/orders");
  await page.keyboard.press("ControlOrMeta+k");
  const box = page.getByRole("combobox", { name: "Search" });
  await expect(page.getByRole("option").first()).toBeVisible();
  const press = (key: string, more: object) =>
    box.evaluate(
      (element, [name, given]) =>
        element.dispatchEvent(
          new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...given }),
        ),
      [key, more] as const,
    );
  await press("Enter", { keyCode: 229, isComposing: false });
  await press("Enter", { isComposing: true });
  await press("ArrowDown", { keyCode: 229 });
  await expect(page.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page).toHaveURL(({ pathname }) => pathname === "/orders");
  await press("Enter", {});
  await expect(page).toHaveURL(/\/orders\/new$/);

  // Nor does a letter that goes to an input method, wherever the focus is.
  await page.getByRole("heading", { level: 1 }).click();
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent("keydown", { key: "i", keyCode: 229, bubbles: true }),
    ),
  );
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page).toHaveURL(({ pathname }) => pathname === "/orders/new");
});

test("keys of one letter can be turned off, and stay so", async ({ page }) => {
  await open(page, "/orders");
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await dialog.getByLabel("Single-key shortcuts").uncheck();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const keys of ["c", "i", "g", "h", "/", "?"]) await page.keyboard.press(keys);
  await expect(page.getByRole("searchbox")).not.toBeFocused();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("dialog", { name: "Search" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(({ pathname }) => pathname === "/orders");

  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Single-key shortcuts" }).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("c");
  await expect(page).toHaveURL(/\/orders\/new$/);
});

test("a command is found by what it is called anywhere, and orders that do not fit are offered", async ({
  page,
}) => {
  const word = newWord();
  for (let index = 0; index < 8; index += 1) {
    await placeOrder({ customer_name: `${word} ${index}`, payment_method: "konbini" });
  }
  await open(page, "/");
  const box = page.getByRole("combobox", { name: "Search" });
  await page.keyboard.press("ControlOrMeta+k");
  for (const [typed, name] of [
    ["返金", "Payments"],
    ["インポート", "Import orders"],
    ["取り込み", "Import orders"],
    ["設定", "Switch to 日本語"],
    ["refund", "Payments"],
    ["ship", "Orders to ship"],
  ] as const) {
    await box.fill(typed);
    await expect(page.getByRole("option", { name })).toBeVisible();
  }
  await box.fill(word);
  await page.getByRole("option", { name: "Show all 8 orders" }).click();
  await expect(page).toHaveURL(new RegExp(`/orders\\?q=${word}`));
  await expect(page.getByRole("table", { name: "Orders" }).locator("tbody tr")).toHaveCount(8);
});
