/** What a browser loads: nothing of Node.js, and the same functions. */

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as browser from "../dist/runtime/files-browser.js";
import * as node from "../dist/runtime/files-node.js";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));

test("one module alone needs Node.js, and a browser gets another one for it", async () => {
  const names = (await readdir(DIST, { recursive: true })).filter((each) => each.endsWith(".js"));
  const sources = await Promise.all(names.map((each) => readFile(join(DIST, each), "utf8")));
  const needy = names.filter((_, at) => /from "node:|require\(|\bBuffer\b/.test(sources[at] ?? ""));
  assert.ok(names.length > 40);
  assert.deepEqual(needy, [join("runtime", "files-node.js")]);
  assert.deepEqual(Object.keys(browser), Object.keys(node));
});

test("a browser has no paths, and is given a file as it is", async () => {
  await assert.rejects(browser.opened("orders.csv"), /paths are for Node.js/);
  const file = new Blob(["a"]);
  assert.deepEqual(browser.streamed(file, new Headers()), { body: file });
});
