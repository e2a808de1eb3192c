import { defineConfig } from "@playwright/test";
import browserTests from "./playwright.config";

/** `npm run screenshots`: the pictures of the README, taken anew. */
export default defineConfig({
  ...browserTests,
  testDir: "screenshots",
  globalSetup: "./screenshots/shop.ts",
  // Each sees what the one before it has done, and the pictures are the same each time.
  fullyParallel: false,
  workers: 1,
});
