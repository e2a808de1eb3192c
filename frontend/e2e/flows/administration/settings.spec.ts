import { DASHBOARD, expect, open, test } from "../../test";

test("the settings are seen with where they come from, and secrets only as set or not", async ({
  page,
}) => {
  await open(page, "/");
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page).toHaveURL(`${DASHBOARD()}/settings`);
  const kept = page.getByRole("region", { name: "How long things are kept" }).first();
  const row = kept.getByRole("row").filter({ hasText: "ICHIBA_KEEP_MESSAGES" });
  await expect(row).toContainText("180 days");
  await expect(row).toContainText("Default");
  // What all three delete alike is one line.
  await expect(kept.getByRole("row").filter({ hasText: "ICHIBA_KEEP_JOB_RECORDS" })).toHaveCount(1);
  const shop = page.getByRole("region", { name: "Shop and sender" });
  await expect(shop).toContainText("written to the folder mail in the data directory");
  await expect(page.getByText("Payments are simulated")).toBeVisible();
  await page.locator("summary", { hasText: "Notification service" }).click();
  const rate = page.getByRole("row").filter({ hasText: "ICHIBA_NOTIFICATION_RATE" });
  await expect(rate).toContainText("1000");
  await expect(rate).toContainText("Default: 10");
  await expect(rate).toContainText("Environment");
  const database = page.getByRole("row").filter({ hasText: "ICHIBA_NOTIFICATION_DATABASE_URL" });
  await expect(database).toContainText("Set, not shown");
});

test("a page that comes with texts of its own is read in the other language at once", async ({
  page,
}) => {
  await open(page, "/settings");
  await page.getByRole("button", { name: "Language" }).click();
  await page.getByRole("menuitemradio", { name: "日本語" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "設定" })).toBeVisible();
  await expect(page.getByText("お客様への通知に表示されます。")).toBeVisible();
  // What the services say in words is asked for anew.
  await expect(page.getByText("30日", { exact: true }).first()).toBeVisible();
  await page.getByRole("link", { name: "情報の消去" }).click();
  await expect(page.getByRole("link", { name: "お客様の情報を消去" })).toBeVisible();
});

test("one who may not see the settings is not led there, and told why where they go", async ({
  page,
}) => {
  await page.addInitScript(
    (token) => sessionStorage.setItem("ichiba.session", token),
    process.env.E2E_READER_TOKEN ?? "",
  );
  await page.goto(`${DASHBOARD()}/settings`);
  await expect(page.getByText("Your token does not allow this")).toHaveCount(1);
  await expect(page.getByRole("navigation").getByRole("link", { name: "Health" })).toBeVisible();
  await expect(page.getByRole("navigation").getByRole("link", { name: "Settings" })).toHaveCount(0);
});

test.describe("a service that cannot be reached", () => {
  test.use({ cutsConnections: true });

  test("the settings of the others are seen all the same", async ({ page }) => {
    await page.route(new RegExp(`${process.env.E2E_PAYMENT}/api/v1/settings`), (route) =>
      route.abort("connectionreset"),
    );
    await open(page, "/settings");
    await expect(page.getByText("The payment service cannot be reached")).toBeVisible();
    await expect(page.getByText("Shop and sender")).toBeVisible();
    await expect(page.locator("summary", { hasText: "All services" })).toHaveCount(0);
    await page.unroute(new RegExp(`${process.env.E2E_PAYMENT}/api/v1/settings`));
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.locator("summary", { hasText: "All services" })).toBeVisible();
  });
});
