import { newWord, placeOrder } from "../../api";
import { orderLines, sheet } from "../../sheets";
import { DASHBOARD, expect, open, test } from "../../test";

test.describe("signed out", () => {
  test.use({ isSignedIn: false });

  test("the printed link signs in, and its token leaves no trace", async ({ page }) => {
    await page.goto(process.env.E2E_LINK ?? "");
    await expect(page.getByRole("heading", { name: "Overview" })).toBeVisible();
    await expect(page).toHaveURL(`${DASHBOARD()}/`);
    const kept = await page.evaluate(() => Object.keys(localStorage));
    expect(kept).toEqual(["ichiba.locale"]);
    await page.reload();
    await expect(page.getByRole("heading", { name: "Overview" })).toBeVisible();
    await page.getByRole("button", { name: "Account" }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { name: "Sign in to Ichiba" })).toBeVisible();
    expect(await page.evaluate(() => sessionStorage.getItem("ichiba.session"))).toBeNull();
    await page.goto((process.env.E2E_LINK ?? "").replace("/#", "/orders#"));
    await expect(page.getByText("This link has already been used")).toBeVisible();
    await expect(page.getByText("restart ichiba serve")).toBeVisible();
  });

  test("a link that is forged does not sign in, and says so", async ({ page }) => {
    await page.goto(`${DASHBOARD()}/orders#token=a.b.c`);
    await expect(page.getByText("Your sign-in has expired")).toBeVisible();
    await expect(page).toHaveURL(`${DASHBOARD()}/orders`);
  });

  test("a token signs in to the page that was asked for; others are refused", async ({ page }) => {
    await page.goto(`${DASHBOARD()}/suppressions`);
    const token = page.getByLabel("Token");
    const button = page.getByRole("button", { name: "Sign in" });
    await button.click();
    await expect(page.getByText("Enter a token.")).toBeVisible();
    await token.fill("not a token");
    await button.click();
    await expect(page.getByText("That does not look like a token.")).toBeVisible();
    await token.fill("aaa.bbb.ccc");
    await button.click();
    await expect(page.getByText("The services do not accept this token.")).toBeVisible();
    await token.fill(process.env.E2E_TOKEN ?? "");
    await button.click();
    await expect(page.getByRole("heading", { name: "Suppressions" })).toBeVisible();
  });
});

test("a token that runs out is asked for again, and nothing typed is lost", async ({ page }) => {
  await open(page, "/orders/new");
  await page.getByLabel("Name", { exact: true }).fill("Jane Miller");
  await page.route(/\/api\/v1\/orders$/, async (route) => {
    const headers = { ...route.request().headers(), authorization: "Bearer a.b.c" };
    await route.continue({ headers });
  });
  await page.getByLabel("E-mail").fill("jane@example.com");
  await page.getByLabel("Product", { exact: true }).fill("Teapot");
  await page.getByLabel("Unit price").fill("100");
  await page.getByRole("button", { name: "Place order" }).click();
  const dialog = page.getByRole("dialog", { name: "Your sign-in has expired" });
  await expect(dialog).toBeVisible();
  for (let times = 0; times < 3; times += 1) await page.keyboard.press("Escape");
  await expect(dialog).toBeVisible();
  await page.unroute(/\/api\/v1\/orders$/);
  await dialog.getByLabel("Token").fill(process.env.E2E_TOKEN ?? "");
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Jane Miller");
  await page.getByRole("button", { name: "Place order" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Order / })).toBeVisible();
});

test("who signs in next finds nothing of the one before", async ({ page }) => {
  const word = newWord();
  await placeOrder({ customer_name: `${word} Sato` });
  await open(page, "/batches/new");
  const file = page.getByText(`${word}.csv`);
  await page.locator("input[type=file]").setInputFiles(sheet(orderLines(1), `${word}.csv`));
  await expect(file).toBeVisible();
  await page.getByRole("link", { name: "Orders", exact: true }).click();
  const order = page.getByRole("row").filter({ hasText: word });
  await expect(order).toBeVisible();
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  // Kept waiting, the page can show nothing but what it remembers.
  await page.route(/\/api\/v1\/orders\?/, () => undefined);
  await page.getByLabel("Token").fill(process.env.E2E_TOKEN ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Orders" })).toBeVisible();
  await expect(page.getByRole("row")).not.toHaveCount(0);
  await expect(order).toHaveCount(0);
  await page.unrouteAll();
  await page.keyboard.press("i");
  await expect(page.getByRole("heading", { level: 1, name: "Import orders" })).toBeVisible();
  await expect(file).toHaveCount(0);
});
