// Where Chromium is, and how it is run: for the browser tests, for Lighthouse, for the screenshots.
import { accessSync, constants } from "node:fs";
import path from "node:path";
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

// The shell is Chromium without a window: a test takes a sixth less of the processor with it.
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
/** @param {string} file */
function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of `ICHIBA_CHROMIUM`, else of Playwright's own, else of the system's; null where there is
 * none. Throws where `ICHIBA_CHROMIUM` names what cannot be run.
 *
 * @param {{ [name: string]: string | undefined }} environment
 * @param {string} own where Playwright keeps its own
 * @returns {string | null}
 */
export function findChromium(environment = process.env, own = chromium.executablePath()) {
  const { ICHIBA_CHROMIUM: wanted = "", PATH = "" } = environment;
  if (wanted !== "") {
    if (!isRunnable(wanted)) throw new Error(`ICHIBA_CHROMIUM is ${wanted}; it cannot be run`);
    return wanted;
  }
  const folders = PATH.split(path.delimiter).filter((folder) => folder !== "");
  const systems = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [own, ...systems].find(isRunnable) ?? null;
}
