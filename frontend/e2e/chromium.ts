import { accessSync, constants } from "node:fs";
import { chromium } from "@playwright/test";

/** Chromium with the least of a person's browser around it, in a container as well. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** `ICHIBA_CHROMIUM`, else Playwright's own (null: it knows where), else the system's. */
export function chromiumPath(): string | null {
  const { ICHIBA_CHROMIUM } = process.env;
  if (ICHIBA_CHROMIUM !== undefined && ICHIBA_CHROMIUM !== "") return ICHIBA_CHROMIUM;
  if (isRunnable(chromium.executablePath())) return null;
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const found = names.map((name) => `/usr/bin/${name}`).find(isRunnable);
  if (found === undefined) {
    throw new Error(
      "no Chromium: run `npx playwright install chromium`, or `apt-get install chromium`, " +
        "or set ICHIBA_CHROMIUM",
    );
  }
  return found;
}
