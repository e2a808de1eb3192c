import { expect, it } from "vitest";
import { firstLoads } from "./budget.mjs";

const SIZES: Record<string, number> = { i: 100, shared: 10, en: 1, ja: 2, a: 1000, b: 2000, c: 7 };
const sizeOf = (file: string) => SIZES[file.replace(/\..*/, "")] ?? Number.NaN;

it("counts what a route needs at first, each file once, and the larger language", () => {
  const manifest = {
    "index.html": { file: "i.js", isEntry: true, imports: ["_shared.js"], css: ["c.css"] },
    "_shared.js": { file: "shared.js" },
    "src/locales/en.json": { file: "en.js" },
    "src/locales/ja.json": { file: "ja.js" },
    "src/routes/a.tsx": { file: "a.js", imports: ["index.html", "_shared.js"] },
    "src/routes/b.tsx": { file: "b.js", imports: ["_shared.js"], dynamicImports: ["_later.js"] },
    "_later.js": { file: "later.js" },
  };
  expect(firstLoads(manifest, sizeOf)).toEqual([
    { route: "b", js: 2112, css: 7 },
    { route: "a", js: 1112, css: 7 },
  ]);
});

it("counts the texts that a page comes with, the larger language again", () => {
  const manifest = {
    "index.html": { file: "i.js", isEntry: true },
    "src/locales/ja.json": { file: "ja.js" },
    "src/locales/more/en.json": { file: "shared.js" },
    "src/locales/more/ja.json": { file: "c.js" },
    "src/routes/a.tsx": { file: "a.js" },
    "src/routes/b.tsx": { file: "b.js" },
  };
  expect(firstLoads(manifest, sizeOf, (route) => route === "a")).toEqual([
    { route: "b", js: 2102, css: 0 },
    { route: "a", js: 1112, css: 0 },
  ]);
});

it("does not pass what it cannot read", () => {
  expect(() => firstLoads({}, sizeOf)).toThrow("the manifest has no entry");
});
