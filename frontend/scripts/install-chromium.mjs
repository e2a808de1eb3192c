// Sees to it that there is a Chromium that starts, and a font for Japanese: what is there is used,
// what is missing is installed where that is possible, and said where it is not. Every step has a
// time limit, so that a host that is out of reach is given up soon.
import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { findChromium } from "./chromium.mjs";

const MINUTE = 60_000;
const WHAT_TO_DO =
  "run `npx playwright install --with-deps chromium` in frontend/, or install Chromium or Chrome " +
  "by the system's packages, or set ICHIBA_CHROMIUM to one";

/**
 * What is asked of the machine; the tests put another in its place.
 *
 * @typedef {object} Machine
 * @property {() => string | null} find the path of a Chromium
 * @property {(limit: number, command: string, ...options: string[]) => Promise<Outcome>} run
 * @property {boolean} isRoot whether packages can be installed
 * @property {boolean} isChosen whether `ICHIBA_CHROMIUM` says which one: then no other will do
 * @property {(line: string) => void} say
 *
 * @typedef {object} Outcome
 * @property {boolean} isDone
 * @property {string} output
 */

/**
 * Whether there is a Chromium that starts, after all has been tried.
 *
 * @param {Machine} machine
 * @returns {Promise<boolean>}
 */
export async function provideChromium(machine) {
  const ways = machine.isChosen ? [] : [installPlaywrights, installShell, installSystems];
  for (const install of [null, ...ways]) {
    await install?.(machine);
    const file = machine.find();
    if (file === null) continue;
    const { isDone, output } = await machine.run(MINUTE, file, "--version");
    const version = output.trim().split("\n").at(-1);
    machine.say(isDone ? `Chromium: ${file} (${version})` : `${file} does not start`);
    if (isDone) {
      await provideFont(machine);
      return true;
    }
  }
  machine.say(`no Chromium: ${WHAT_TO_DO}`);
  return false;
}

/** @param {Machine} machine */
async function installPlaywrights(machine) {
  const cli = path.join(
    path.dirname(createRequire(import.meta.url).resolve("playwright/package.json")),
    "cli.js",
  );
  await step(
    machine,
    "Playwright's Chromium",
    5 * MINUTE,
    process.execPath,
    cli,
    "install",
    "chromium",
  );
}

/** @param {Machine} machine */
async function installShell(machine) {
  await installPackages(machine, "chromium-headless-shell", "fonts-noto-cjk");
}

/** @param {Machine} machine */
async function installSystems(machine) {
  await installPackages(machine, "chromium", "fonts-noto-cjk");
}

/** @param {Machine} machine */
async function provideFont(machine) {
  if (await hasJapanese(machine)) return;
  await installPackages(machine, "fontconfig", "fonts-noto-cjk");
  if (await hasJapanese(machine)) return;
  machine.say("no font for Japanese: screenshots show boxes; install one, such as Noto Sans CJK");
}

/** @param {Machine} machine */
async function hasJapanese(machine) {
  const { isDone, output } = await machine.run(MINUTE, "fc-list", ":lang=ja", "family");
  return isDone && output.trim() !== "";
}

/**
 * @param {Machine} machine
 * @param {string[]} names
 */
async function installPackages(machine, ...names) {
  const { isDone: hasApt } = await machine.run(MINUTE, "apt-get", "--version");
  if (!(hasApt && machine.isRoot)) return;
  const patience = ["-o", "Acquire::http::Timeout=15", "-o", "Acquire::Retries=1"];
  await step(machine, "the list of packages", 2 * MINUTE, "apt-get", ...patience, "update");
  const install = ["install", "--yes", "--no-install-recommends", ...names];
  await step(machine, names.join(" and "), 10 * MINUTE, "apt-get", ...patience, ...install);
}

/**
 * @param {Machine} machine
 * @param {string} what
 * @param {number} limit milliseconds
 * @param {string} command
 * @param {string[]} options
 */
async function step(machine, what, limit, command, ...options) {
  machine.say(`fetching ${what}, for ${limit / MINUTE} minutes at most`);
  const { isDone, output } = await machine.run(limit, command, ...options);
  if (!isDone) machine.say(`${what} cannot be had: ${why(output)}`);
}

/** The line of a program's output that tells most. @param {string} output */
function why(output) {
  const lines = output.split("\n").map((line) => line.trim());
  const complaints = lines.filter((line) => /^(E:|Error:)/.test(line));
  return complaints[0] ?? lines.filter((line) => line !== "").at(-1) ?? "it said nothing";
}

/**
 * Ends with all that it has started when `limit` milliseconds are over.
 *
 * @param {number} limit
 * @param {string} command
 * @param {string[]} options
 * @returns {Promise<Outcome>}
 */
export function run(limit, command, ...options) {
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: "noninteractive",
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "5000",
  };
  const isGroup = process.platform !== "win32";
  const child = spawn(command, options, {
    stdio: ["ignore", "pipe", "pipe"],
    env,
    detached: isGroup,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      output += `\nError: not done within ${limit / 1000} seconds`;
      if (isGroup && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      else child.kill("SIGKILL");
    }, limit);
    /** @param {boolean} isDone */
    const end = (isDone) => {
      clearTimeout(late);
      resolve({ isDone, output });
    };
    child.once("error", (error) => {
      output += `\nError: ${error.message}`;
      end(false);
    });
    child.once("close", (code) => end(code === 0));
  });
}

async function main() {
  /** @param {string} line */
  const say = (line) => console.log(`browser: ${line}`);
  const isRoot = process.getuid?.() === 0;
  const isChosen = (process.env.ICHIBA_CHROMIUM ?? "") !== "";
  try {
    return await provideChromium({ find: findChromium, run, isRoot, isChosen, say });
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return false;
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  process.exitCode = (await main()) ? 0 : 1;
}
