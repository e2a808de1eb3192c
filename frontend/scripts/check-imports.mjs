// Imports point downward: what stands side by side in a folder, modules and folders alike, does not import one
// another in a circle, and no feature imports another. No folder has more modules than can be taken in at a glance.
import { readdirSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const MOST_MODULES = 15;
const ROOT = path.join(import.meta.dirname, "..");

/**
 * One module imports another; both are paths without their endings, such as "src/lib/forms/entry".
 *
 * @typedef {{ from: string, to: string }} Import
 *
 * What each of a folder imports of its siblings, each with an example.
 *
 * @typedef {Map<string, Map<string, Import>>} Siblings
 */

/**
 * What is wrong with `modules` and the imports among them, in words.
 *
 * @param {string[]} modules
 * @param {Import[]} imports
 */
export function complaintsOf(modules, imports) {
  const circles = [...siblingsByFolder(imports)].flatMap(([folder, siblings]) => {
    const circle = circleOf(siblings);
    return circle === null ? [] : [`${folder} has a circle: ${circle.map(told).join("; ")}`];
  });
  const strangers = imports
    .filter(({ from, to }) => featureOf(from) && featureOf(to) && featureOf(from) !== featureOf(to))
    .map((each) => `a feature imports another: ${told(each)}`);
  const crowds = [...modulesByFolder(modules)]
    .filter(([, names]) => names.size > MOST_MODULES)
    .map(([folder, { size }]) => `${folder} has ${size} modules; at most ${MOST_MODULES} fit`);
  return [...circles, ...strangers, ...crowds];
}

const told = (/** @type {Import} */ { from, to }) => `${from} imports ${to}`;
const featureOf = (/** @type {string} */ module) => /^src\/features\/([^/]+)\//.exec(module)?.[1];

/**
 * Each import as one between siblings, in the folder where the paths of the two part.
 *
 * @param {Import[]} imports
 */
function siblingsByFolder(imports) {
  /** @type {Map<string, Siblings>} */
  const folders = new Map();
  for (const each of imports) {
    const [from, to] = [each.from.split("/"), each.to.split("/")];
    const depth = from.findIndex((part, index) => part !== to[index]);
    const [importer, imported] = [from[depth], to[depth]];
    if (importer === undefined || imported === undefined) continue;
    const siblings = at(folders, from.slice(0, depth).join("/"), () => new Map());
    at(
      at(siblings, importer, () => new Map()),
      imported,
      () => each,
    );
  }
  return folders;
}

/**
 * The imports that make a circle; null where there is none.
 *
 * @param {Siblings} siblings
 */
function circleOf(siblings) {
  const clean = new Set();
  /** @type {(name: string, way: Map<string, Import>) => Import[] | null} */
  const follow = (name, way) => {
    for (const [next, by] of clean.has(name) ? [] : (siblings.get(name) ?? [])) {
      const further = new Map([...way, [name, by]]);
      const start = [...further.keys()].indexOf(next);
      const circle = start < 0 ? follow(next, further) : [...further.values()].slice(start);
      if (circle !== null) return circle;
    }
    clean.add(name);
    return null;
  };
  for (const name of siblings.keys()) {
    const circle = follow(name, new Map());
    if (circle !== null) return circle;
  }
  return null;
}

/**
 * The names of the modules of each folder; a module and its tests have one name.
 *
 * @param {string[]} modules
 */
function modulesByFolder(modules) {
  /** @type {Map<string, Set<string>>} */
  const folders = new Map();
  for (const module of modules) {
    const name = path.posix.basename(module).replace(/\.(test|spec|gen)$/, "");
    at(folders, path.posix.dirname(module), () => new Set()).add(name);
  }
  return folders;
}

/**
 * What `map` has at `key`; made where there is nothing.
 *
 * @template Value
 * @param {Map<string, Value>} map
 * @param {string} key
 * @param {() => Value} make
 */
function at(map, key, make) {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/**
 * The modules that `module` names in its imports, dynamic ones and those of types as well.
 *
 * @param {string} module
 * @param {string} text
 */
export function importedBy(module, text) {
  return ts.preProcessFile(text).importedFiles.flatMap(({ fileName }) => {
    if (fileName.startsWith("@/")) return [`src/${fileName.slice(2)}`];
    return fileName.startsWith(".") ? [path.posix.join(path.posix.dirname(module), fileName)] : [];
  });
}

function main() {
  const files = ["src", "e2e"].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.posix.join(folder, name.replaceAll(path.sep, "/"))),
  );
  const withoutEnding = (/** @type {string} */ file) => file.replace(/\.tsx?$/, "");
  const imports = files.flatMap((file) => {
    const from = withoutEnding(file);
    const text = readFileSync(path.join(ROOT, file), "utf8");
    return importedBy(from, text).map((to) => ({ from, to: withoutEnding(to) }));
  });
  const complaints = complaintsOf(files.map(withoutEnding), imports);
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) main();
