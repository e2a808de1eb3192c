import type { Page } from "@playwright/test";
import { DASHBOARD, expect, open, test } from "../../test";

// Both in one worker, and so in one context.
test.describe.configure({ mode: "serial" });

/** What a page finds that is not the app's own. */
const found = (page: Page) =>
  page.evaluate(
    async (now) => ({
      local: localStorage.getItem("left"),
      session: sessionStorage.getItem("left"),
      cookies: document.cookie,
      mayLocate: (await navigator.permissions.query({ name: "geolocation" })).state === "granted",
      isEarly: Date.now() - now > 1_800_000,
    }),
    Date.now(),
  );

test.describe("first", () => {
  test.use({ cutsConnections: true });

  test("a test leaves something of every kind behind", async ({ page, context }) => {
    await open(page, "/health");
    await context.grantPermissions(["geolocation"]);
    await context.addCookies([{ name: "left", value: "1", url: DASHBOARD() }]);
    await page.evaluate(() => {
      localStorage.setItem("left", "1");
      sessionStorage.setItem("left", "1");
    });
    await context.clock.setSystemTime(Date.now() + 3_600_000);
    await context.setOffline(true);
    const all = {
      local: "1",
      session: "1",
      cookies: "left=1",
      mayLocate: true,
      isEarly: true,
    };
    expect(await found(page)).toEqual(all);
  });
});

test("the next one finds nothing of it", async ({ page }) => {
  await open(page, "/health");
  expect(await found(page)).toEqual({
    local: null,
    session: null,
    cookies: "",
    mayLocate: false,
    isEarly: false,
  });
});
