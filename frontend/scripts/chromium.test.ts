import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findChromium } from "./chromium.mjs";
import { provideChromium, run } from "./install-chromium.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "chromium-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(...names: string[]): string {
  const file = path.join(folder, ...names);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, "#!/bin/sh\n");
  chmodSync(file, 0o755);
  return file;
}

describe("findChromium", () => {
  const own = () => path.join(folder, "playwright", "chrome");

  it("takes the chosen one, then Playwright's own, then the first on the path", () => {
    const environment = { PATH: ["a", "b"].map((name) => path.join(folder, name)).join(":") };
    expect(findChromium(environment, own())).toBeNull();
    const chrome = program("a", "google-chrome");
    expect(findChromium(environment, own())).toBe(chrome);
    const system = program("b", "chromium");
    expect(findChromium(environment, own())).toBe(system);
    program("playwright", "chrome");
    expect(findChromium(environment, own())).toBe(own());
    expect(findChromium({ ...environment, ICHIBA_CHROMIUM: chrome }, own())).toBe(chrome);
  });

  it("refuses a chosen one that cannot be run", () => {
    program("playwright", "chrome");
    expect(() => findChromium({ ICHIBA_CHROMIUM: "/nowhere" }, own())).toThrow(
      "ICHIBA_CHROMIUM is /nowhere; it cannot be run",
    );
  });
});

interface Given {
  isRoot?: boolean;
  isChosen?: boolean;
  /** What cannot be run, as the beginning of its command. */
  fails?: string[];
  /** Where Chromium lies from the start. */
  there?: string;
  hasFont?: boolean;
}

/** A machine on which a command does what its real one would, as far as it matters here. */
function machineWith(given: Given) {
  const lines: string[] = [];
  const commands: string[] = [];
  let file = given.there ?? null;
  let hasFont = given.hasFont ?? false;
  const machine = {
    isRoot: given.isRoot ?? true,
    isChosen: given.isChosen ?? false,
    find: () => file,
    say: (line: string) => void lines.push(line),
    run: async (_limit: number, program: string, ...options: string[]) => {
      const command = [path.basename(program), ...options.filter((one) => !/^(-o|Acq)/.test(one))]
        .join(" ")
        .replace(/^node .*cli\.js/, "playwright");
      commands.push(command);
      if (given.fails?.some((start) => command.startsWith(start)) === true) {
        return { isDone: false, output: `noise\nE: no ${command}\nmore noise` };
      }
      if (command.startsWith("fc-list")) return { isDone: true, output: hasFont ? "Noto" : "" };
      if (command === "playwright install chromium") file = "/own/chrome";
      const [installed] =
        /\bchromium\S*/.exec(/^apt-get install/.test(command) ? command : "") ?? [];
      if (installed !== undefined) file = `/usr/bin/${installed}`;
      if (/^apt-get install .*noto-cjk/.test(command)) hasFont = true;
      return { isDone: true, output: command.endsWith("--version") ? "Chromium 1" : "" };
    },
  };
  return { machine, lines, commands };
}

describe("provideChromium", () => {
  it("fetches nothing where a Chromium and a font are there", async () => {
    const { machine, lines, commands } = machineWith({ there: "/usr/bin/chromium", hasFont: true });
    expect(await provideChromium(machine)).toBe(true);
    expect(lines).toEqual(["Chromium: /usr/bin/chromium (Chromium 1)"]);
    expect(commands).toEqual(["chromium --version", "fc-list :lang=ja family"]);
  });

  it("fetches Playwright's own first", async () => {
    const { machine, lines, commands } = machineWith({ hasFont: true });
    expect(await provideChromium(machine)).toBe(true);
    expect(lines.at(-1)).toBe("Chromium: /own/chrome (Chromium 1)");
    expect(commands.filter((command) => command.startsWith("apt-get"))).toEqual([]);
  });

  it("takes the system's shell, with a font, where Playwright's cannot be had", async () => {
    const { machine, lines, commands } = machineWith({ fails: ["playwright"] });
    expect(await provideChromium(machine)).toBe(true);
    expect(lines).toEqual([
      "fetching Playwright's Chromium, for 5 minutes at most",
      "Playwright's Chromium cannot be had: E: no playwright install chromium",
      "fetching the list of packages, for 2 minutes at most",
      "fetching chromium-headless-shell and fonts-noto-cjk, for 10 minutes at most",
      "Chromium: /usr/bin/chromium-headless-shell (Chromium 1)",
    ]);
    expect(commands).toContain(
      "apt-get install --yes --no-install-recommends chromium-headless-shell fonts-noto-cjk",
    );
  });

  it("takes the whole Chromium where the system has no shell", async () => {
    const shell = "apt-get install --yes --no-install-recommends chromium-headless-shell";
    const { machine, lines } = machineWith({ fails: ["playwright", shell] });
    expect(await provideChromium(machine)).toBe(true);
    expect(lines.at(-1)).toBe("Chromium: /usr/bin/chromium (Chromium 1)");
  });

  it("takes the system's where Playwright's does not start", async () => {
    const { machine, lines } = machineWith({ fails: ["chrome --version"], hasFont: true });
    expect(await provideChromium(machine)).toBe(true);
    expect(lines).toContain("/own/chrome does not start");
    expect(lines.at(-1)).toBe("Chromium: /usr/bin/chromium-headless-shell (Chromium 1)");
  });

  it.each([
    ["who is not root", { isRoot: false, fails: ["playwright"] }],
    ["where there are no packages", { fails: ["playwright", "apt-get"] }],
    ["where the packages are out of reach", { fails: ["playwright", "apt-get install"] }],
  ])("tells %s what to do", async (_who, given) => {
    const { machine, lines, commands } = machineWith(given);
    expect(await provideChromium(machine)).toBe(false);
    expect(lines.at(-1)).toMatch(/^no Chromium: run `npx playwright install/);
    if (!machine.isRoot) expect(commands).not.toContain("apt-get update");
  });

  it("puts no other in the place of a chosen one that does not start", async () => {
    const there = "/opt/chromium";
    const { machine, commands } = machineWith({ there, isChosen: true, fails: ["chromium"] });
    expect(await provideChromium(machine)).toBe(false);
    expect(commands).toEqual(["chromium --version"]);
  });

  it("goes on without a font that cannot be had, and says so", async () => {
    const { machine, lines } = machineWith({ there: "/usr/bin/chromium", isRoot: false });
    expect(await provideChromium(machine)).toBe(true);
    expect(lines.at(-1)).toMatch(/^no font for Japanese/);
  });
});

describe("run", () => {
  it("gives what a program says, and whether it has done it", async () => {
    expect(await run(5_000, "sh", "-c", "echo a; echo b >&2")).toMatchObject({ isDone: true });
    expect(await run(5_000, "sh", "-c", "echo why; exit 3")).toEqual({
      isDone: false,
      output: "why\n",
    });
    expect((await run(5_000, "/nowhere")).output).toContain("ENOENT");
  });

  it("ends a program that takes too long, with all that it has started", async () => {
    // What is left would keep the pipe open, and this test waiting.
    const { isDone, output } = await run(200, "sh", "-c", "sleep 60 & wait");
    expect(isDone).toBe(false);
    expect(output).toContain("Error: not done within 0.2 seconds");
  });
});
