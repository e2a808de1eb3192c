import { defineConfig } from "@playwright/test";
import { FLAGS, findChromium } from "./scripts/chromium.mjs";

const executablePath = findChromium();
if (executablePath === null) throw new Error("no Chromium: run `npm run chromium`");

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/product.ts",
  fullyParallel: true,
  projects: [
    // What the pages show is made once, not once in each worker; and first, or the other workers
    // would wait for it when the flows are through.
    { name: "shop", testMatch: "pages/shop.setup.ts" },
    { name: "flows", testMatch: "flows/**/*.spec.ts" },
    { name: "pages", testMatch: "pages/*.spec.ts", dependencies: ["shop"] },
  ],
  workers: Number(process.env.ICHIBA_E2E_WORKERS ?? 3),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [["list"], ["./e2e/closing.ts"]],
  use: {
    // The pages of a context share a process, in which the app is compiled once (e2e/warm.ts).
    launchOptions: { args: [...FLAGS, "--renderer-process-limit=1"], executablePath },
    locale: "en-GB",
    timezoneId: "Asia/Tokyo",
    viewport: { width: 1280, height: 900 },
    screenshot: "only-on-failure",
    // Every step, request and message. The page as it was at each costs an eighth of the time, and
    // a film of it a fifth: `--trace retain-on-failure` keeps them as well.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false },
    actionTimeout: 15_000,
  },
});
