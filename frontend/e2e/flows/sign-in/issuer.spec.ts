import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { newWord, placeOrder } from "../../api";
import { BRIEF } from "../../issuer";
import { DASHBOARD, expect, test } from "../../test";

test.use({ isSignedIn: false });

const ISSUER = () => process.env.E2E_ISSUER ?? "";
const continueButton = (page: Page) => page.getByRole("button", { name: /^Continue with / });

async function signInAs(page: Page, user: string): Promise<void> {
  await continueButton(page).click();
  await expect(page.getByRole("heading", { name: "The issuer" })).toBeVisible();
  await page.getByLabel("User").fill(user);
  await page.getByRole("button", { name: "Let me in" }).click();
}

/** What of ours the tab keeps. */
async function kept(page: Page): Promise<{ local: string[]; session: string[] }> {
  const both = await page.evaluate(() => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
  }));
  return {
    local: both.local,
    // Besides, the way back to a list: its filters and the ids that it showed.
    session: both.session.filter((key) => /^ichiba\.(?!list\.)/.test(key)).sort(),
  };
}

const tokenOf = (page: Page) => page.evaluate(() => sessionStorage.getItem("ichiba.session"));

function claimsOf(token: string | null): { iss?: string; sub?: string } {
  const payload = token?.split(".")[1] ?? "";
  return JSON.parse(Buffer.from(payload, "base64url").toString()) as { iss?: string };
}

test("the issuer signs in to the page that was asked for, and out again", async ({ page }) => {
  const word = newWord();
  await placeOrder({ customer_name: `${word} Sato` });
  const visited: string[] = [];
  page.on("framenavigated", (frame) => visited.push(frame.url()));
  await page.goto(`${DASHBOARD()}/orders?q=${word}`);
  await signInAs(page, "hanako");
  await expect(page.getByRole("heading", { level: 1, name: "Orders" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: `${word} Sato` })).toHaveCount(1);
  await expect(page).toHaveURL(`${DASHBOARD()}/orders?q=${word}`);
  expect(visited.filter((url) => url.includes("/sign-in/callback?code="))).toHaveLength(1);
  expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain("code");
  expect(claimsOf(await tokenOf(page))).toMatchObject({ iss: ISSUER(), sub: "hanako" });
  expect(await kept(page)).toEqual({
    local: ["ichiba.locale"],
    session: ["ichiba.session", "ichiba.session.at", "ichiba.session.id"],
  });
  await page.getByRole("button", { name: "Account" }).click();
  await expect(page.getByText("Signed in as hanako")).toBeVisible();
  await page.keyboard.press("Escape");

  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Orders" })).toBeVisible();
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Log out of the issuer?" })).toBeVisible();
  await page.getByRole("button", { name: "Yes" }).click();
  await expect(page.getByRole("heading", { name: "Sign in to Ichiba" })).toBeVisible();
  await expect(page).toHaveURL(`${DASHBOARD()}/`);
  expect((await kept(page)).session).toEqual([]);
  // The issuer's own session is over as well: it asks who it is.
  await signInAs(page, "taro");
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
});

test("signing out has the issuer forget what would give new tokens", async ({ page }) => {
  await page.goto(`${DASHBOARD()}/orders`);
  await signInAs(page, "hanako");
  await expect(page.getByRole("heading", { level: 1, name: "Orders" })).toBeVisible();
  const revoked = page.waitForResponse(
    (response) => response.url().startsWith(ISSUER()) && response.url().endsWith("/revocation"),
  );
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  const response = await revoked;
  expect(response.status()).toBe(200);
  expect(response.request().postData()).toContain("token_type_hint=refresh_token");
  await expect(page.getByRole("heading", { name: "Log out of the issuer?" })).toBeVisible();
});

test("who says no at the issuer is told so, and may try again", async ({ page }) => {
  await page.goto(`${DASHBOARD()}/suppressions`);
  await continueButton(page).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("alert")).toContainText("The sign-in was declined");
  await expect(page.getByRole("alert")).toContainText("The person said no.");
  await expect(page).toHaveURL(`${DASHBOARD()}/suppressions`);
  expect(await kept(page)).toEqual({ local: ["ichiba.locale"], session: [] });
  await page.screenshot({ path: "test-results/shots/sign-in-issuer-en.png" });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await signInAs(page, "hanako");
  await expect(page.getByRole("heading", { level: 1, name: "Suppressions" })).toBeVisible();
});

test("an answer that this tab has not asked for signs nobody in", async ({ page }) => {
  await page.goto(`${DASHBOARD()}/sign-in/callback?code=stolen&state=made-up`);
  await expect(page.getByRole("alert")).toContainText("This sign-in was not started here");
  await expect(page).toHaveURL(`${DASHBOARD()}/`);
  expect(await tokenOf(page)).toBeNull();
});

test("an answer with another state is refused before its code is used", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") asked.push(new URL(request.url()).pathname);
  });
  await page.goto(`${DASHBOARD()}/orders`);
  await page.route(/\/auth\?/, async (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set("state", "forged");
    await route.continue({ url: url.href });
  });
  await signInAs(page, "hanako");
  await expect(page.getByRole("alert")).toContainText("This sign-in was not started here");
  await expect(page).toHaveURL(`${DASHBOARD()}/orders`);
  expect(await kept(page)).toEqual({ local: ["ichiba.locale"], session: [] });
  expect(asked.filter((path) => path === "/token")).toEqual([]);
});

test("a session is renewed before its token runs out", async ({ page }) => {
  await page.goto(`${DASHBOARD()}/orders`);
  await signInAs(page, BRIEF);
  await expect(page.getByRole("heading", { level: 1, name: "Orders" })).toBeVisible();
  const first = await tokenOf(page);
  await expect.poll(() => tokenOf(page), { timeout: 15_000 }).not.toBe(first);
  expect(claimsOf(await tokenOf(page))).toMatchObject({ iss: ISSUER(), sub: BRIEF });
  expect((await kept(page)).session).toEqual([
    "ichiba.session",
    "ichiba.session.at",
    "ichiba.session.id",
  ]);
  const written = await page.evaluate(() => JSON.stringify(sessionStorage));
  expect(written).not.toMatch(/refresh|verifier|code=/);
});

test.describe("in Japanese, on a phone", () => {
  test.use({ language: "ja", viewport: { width: 320, height: 720 } });

  test("a sign-in that was declined fits and reads well", async ({ page }) => {
    await page.goto(`${DASHBOARD()}/orders`);
    await page.getByRole("button", { name: /でサインイン$/ }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByRole("alert")).toContainText("サインインが許可されませんでした");
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await page.screenshot({ path: "test-results/shots/sign-in-issuer-ja-320.png" });
  });
});
