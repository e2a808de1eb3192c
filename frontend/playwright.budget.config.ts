import { defineConfig } from "@playwright/test";

/** `npm run lighthouse`: how fast and how accessible Lighthouse finds real pages. One at a time. */
export default defineConfig({
  testDir: "budget",
  testMatch: "*.spec.mjs",
  outputDir: "test-results/lighthouse",
  globalSetup: "./e2e/demo.ts",
  workers: 1,
  timeout: 300_000,
  reporter: [["list"], ["./e2e/closing.ts"]],
});
