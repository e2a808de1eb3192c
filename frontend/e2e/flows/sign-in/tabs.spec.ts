import type { Page } from "@playwright/test";
import { newWord, placeOrder } from "../../api";
import { DASHBOARD, expect, open, test } from "../../test";

const tokenOf = (page: Page) => page.evaluate(() => sessionStorage.getItem("ichiba.session"));

test("an order opens in a tab of its own, signed in; signing out in one signs out all", async ({
  page,
  context,
}) => {
  const word = newWord();
  await placeOrder({ customer_name: `${word} Sato` });
  await open(page, `/orders?q=${word}`);
  const opening = context.waitForEvent("page");
  await page.getByRole("link", { name: `${word} Sato` }).click({ modifiers: ["ControlOrMeta"] });
  const second = await opening;
  await expect(second.getByRole("heading", { level: 1, name: /^Order / })).toBeVisible();
  await second.reload();
  await expect(second.getByRole("heading", { level: 1, name: /^Order / })).toBeVisible();
  const written = await second.evaluate(() => JSON.stringify(localStorage));
  expect(written).not.toContain((await tokenOf(second)) ?? "no token");

  // A tab that is not there to hear it, as one that the browser has put to sleep.
  const asleep = await context.newPage();
  await asleep.goto(`${DASHBOARD()}/suppressions`);
  await expect(asleep.getByRole("heading", { level: 1, name: "Suppressions" })).toBeVisible();
  await asleep.goto(`${DASHBOARD()}/robots.txt`);

  await second.getByRole("button", { name: "Account" }).click();
  await second.getByRole("menuitem", { name: "Sign out" }).click();
  for (const each of [page, second]) {
    await expect(each.getByRole("heading", { name: "Sign in to Ichiba" })).toBeVisible();
    expect(await tokenOf(each)).toBeNull();
  }
  await asleep.goBack();
  await expect(asleep.getByRole("heading", { name: "Sign in to Ichiba" })).toBeVisible();
  expect(await tokenOf(asleep)).toBeNull();

  await page.getByLabel("Token").fill(process.env.E2E_TOKEN ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(second.getByRole("heading", { level: 1, name: /^Order / })).toBeVisible();
});
