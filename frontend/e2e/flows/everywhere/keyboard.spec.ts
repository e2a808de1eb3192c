import { newWord, placeOrder } from "../../api";
import { DASHBOARD, expect, open, test } from "../../test";

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
  // It is the same page: only the palette's going away tells that it was gone to.
  await expect(page.getByRole("dialog")).toHaveCount(0);
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
  // While it is there, Escape is the menu's.
  await expect(page.getByRole("menu")).toHaveCount(0);
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
