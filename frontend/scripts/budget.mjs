// What the browser fetches before a route can be used, gzipped as the server sends it: the entry and
// the route with all that they import, and the larger of the two languages. Fails where it is too much.
import { readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const LIMITS = { js: 220_000, css: 15_000 };
const FOLDER = path.join(import.meta.dirname, "..", "dist");

/**
 * A part of Vite's manifest: https://vite.dev/guide/backend-integration
 *
 * @typedef {object} Chunk
 * @property {string} file
 * @property {boolean} [isEntry]
 * @property {string[]} [imports]
 * @property {string[]} [css]
 *
 * @typedef {{ [name: string]: Chunk }} Manifest
 * @typedef {{ route: string, js: number, css: number }} FirstLoad
 */

/**
 * Bytes of each route's first load, the largest first.
 *
 * @param {Manifest} manifest
 * @param {(file: string) => number} sizeOf
 * @param {(route: string) => boolean} hasMoreTexts whether a page comes with texts of its own
 * @returns {FirstLoad[]}
 */
export function firstLoads(manifest, sizeOf, hasMoreTexts = () => false) {
  const names = Object.keys(manifest);
  const sum = (/** @type {Iterable<string>} */ files) =>
    [...files].reduce((total, file) => total + sizeOf(file), 0);
  const entry = names.filter((name) => manifest[name]?.isEntry);
  const largest = (/** @type {RegExp} */ pattern) =>
    names
      .filter((name) => pattern.test(name))
      .sort((a, b) => sum(files(manifest, [b]).js) - sum(files(manifest, [a]).js))
      .slice(0, 1);
  const [language] = largest(/^src\/locales\/\w+\.json$/);
  const more = largest(/^src\/locales\/more\/\w+\.json$/);
  if (entry.length !== 1 || language === undefined) {
    throw new Error("the manifest has no entry, or no language");
  }
  return names
    .flatMap((name) => {
      const route = /^src\/routes\/(.+)\.tsx$/.exec(name)?.[1];
      if (route === undefined) return [];
      const texts = hasMoreTexts(route) ? [language, ...more] : [language];
      const { js, css } = files(manifest, [...entry, ...texts, name]);
      return [{ route, js: sum(js), css: sum(css) }];
    })
    .sort((a, b) => b.js - a.js);
}

/**
 * Every file that these chunks and what they import statically are made of, each once.
 *
 * @param {Manifest} manifest
 * @param {string[]} names
 */
function files(manifest, names) {
  const seen = new Set(names);
  const js = new Set();
  const css = new Set();
  for (const name of seen) {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`the manifest has no ${name}`);
    js.add(chunk.file);
    for (const file of chunk.css ?? []) css.add(file);
    for (const each of chunk.imports ?? []) seen.add(each);
  }
  return { js, css };
}

function main() {
  const manifest = JSON.parse(readFileSync(path.join(FOLDER, ".vite", "manifest.json"), "utf8"));
  const router = readFileSync(path.join(FOLDER, "..", "src", "router.tsx"), "utf8");
  const loads = firstLoads(
    manifest,
    (file) => gzipSync(readFileSync(path.join(FOLDER, file)), { level: 9 }).length,
    (route) => router.includes(`withTexts("more", import("@/routes/${route}"))`),
  );
  const kilobytes = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1).padStart(9);
  console.log(`${"first load, KB gzip".padEnd(32)}${"JS".padStart(9)}${"CSS".padStart(9)}`);
  for (const { route, js, css } of loads) {
    const isOver = js > LIMITS.js || css > LIMITS.css;
    console.log(`${route.padEnd(32)}${kilobytes(js)}${kilobytes(css)}${isOver ? "  over" : ""}`);
    if (isOver) process.exitCode = 1;
  }
  console.log(`${"limit".padEnd(32)}${kilobytes(LIMITS.js)}${kilobytes(LIMITS.css)}`);
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) main();
