import { defineConfig } from "@playwright/test";
import { chromiumPath, FLAGS } from "./e2e/chromium";

const executablePath = chromiumPath();

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/product.ts",
  fullyParallel: true,
  workers: Number(process.env.ICHIBA_E2E_WORKERS ?? 2),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [["list"]],
  use: {
    launchOptions: { args: FLAGS, ...(executablePath !== null && { executablePath }) },
    locale: "en-GB",
    timezoneId: "Asia/Tokyo",
    viewport: { width: 1280, height: 900 },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    actionTimeout: 15_000,
  },
});
