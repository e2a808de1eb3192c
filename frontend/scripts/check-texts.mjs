// Both languages have the same texts, with the same {places}; every text is used, those of a folder of
// src/locales only by what comes with them; and no text of the code escapes them: whatever a person reads or
// hears comes from src/locales.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const read = (file) => readFileSync(path.join(root, file), "utf8");
const complaints = [];

const textsOf = (file) => JSON.parse(read(`src/locales/${file}.json`));
const areas = readdirSync(path.join(root, "src/locales")).filter((name) => !name.endsWith(".json"));
const areaOf = new Map();
for (const area of areas) {
  for (const key of Object.keys(textsOf(`${area}/en`))) {
    if (key in textsOf("en") || areaOf.has(key)) complaints.push(`${key} is in src/locales twice`);
    areaOf.set(key, area);
  }
}
const [en, ja] = ["en", "ja"].map((locale) =>
  Object.assign({}, ...[locale, ...areas.map((area) => `${area}/${locale}`)].map(textsOf)),
);
const places = (text) =>
  [...text.matchAll(/\{\w+\}/g)]
    .map(([place]) => place)
    .sort()
    .join();
for (const key of new Set([...Object.keys(en), ...Object.keys(ja)])) {
  if (!(key in en && key in ja)) complaints.push(`${key} is in one language only`);
  else if (!key.endsWith("_one") && places(en[key]) !== places(ja[key])) {
    complaints.push(`${key} has other places in Japanese: ${places(ja[key])}`);
  } else if (en[key].trim() === "" || ja[key].trim() === "") complaints.push(`${key} is empty`);
}

// What is the same in every language: names, marks, and examples of what a machine reads.
const SAME = /^[\s\p{P}\p{S}\d]*$|^[A-Z]$|^tok_ok$/u;
const READ_OUT = new Set([
  "alt",
  "aria-label",
  "title",
  "placeholder",
  "label",
  "description",
  "action",
]);
const used = new Map();
const patterns = [];

function visit(node, file) {
  if (ts.isJsxText(node) && !SAME.test(node.text)) report(node, node.text.trim(), file);
  if (ts.isJsxAttribute(node) && READ_OUT.has(node.name.getText()) && node.initializer) {
    const value = ts.isJsxExpression(node.initializer)
      ? node.initializer.expression
      : node.initializer;
    if (value && ts.isStringLiteralLike(value) && !SAME.test(value.text)) {
      report(node, value.text, file);
    }
  }
  if (ts.isStringLiteralLike(node)) used.set(node.text, [...(used.get(node.text) ?? []), file]);
  if (ts.isTemplateExpression(node)) {
    const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
    const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    if (parts[0].includes(".")) patterns.push([new RegExp(`^${escaped.join(".+")}$`), file]);
  }
  ts.forEachChild(node, (child) => visit(child, file));
}

function report(node, text, file) {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  complaints.push(`${file}:${line + 1}: ${JSON.stringify(text)} is not in src/locales`);
}

const sources = readdirSync(path.join(root, "src"), { recursive: true }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.(gen|test)\.tsx?$/.test(name),
);
for (const name of sources) {
  const source = ts.createSourceFile(name, read(`src/${name}`), ts.ScriptTarget.Latest, true);
  visit(source, `src/${name}`);
}

// What may use the texts of an area: the features of the pages that come with it; of dialogs, only
// their own files and what they import of src/lib.
const users = new Map(areas.map((area) => [area, []]));
for (const name of sources) {
  const loads = read(`src/${name}`).matchAll(
    /withTexts\(\s*"(\w+)",\s*import\("@\/(.+?)"\),?\s*\)/g,
  );
  for (const [, area, module] of loads) {
    const imports = read(`src/${module}.tsx`).matchAll(/@\/(features\/\w+\/|lib\/[\w/-]+)/g);
    users.get(area)?.push(`src/${module}.`, ...[...imports].map(([, used]) => `src/${used}`));
  }
}

for (const key of Object.keys(en)) {
  const name = key.replace(/_(one|other)$/, "");
  const files = [
    ...(used.get(key) ?? []),
    ...(used.get(name) ?? []),
    ...patterns.filter(([pattern]) => pattern.test(key)).map(([, file]) => file),
  ];
  if (files.length === 0) complaints.push(`${key} is not used`);
  const area = areaOf.get(key);
  const allowed = users.get(area);
  const stranger = files.find((file) => !allowed?.some((prefix) => file.startsWith(prefix)));
  if (area !== undefined && stranger !== undefined) {
    complaints.push(`${key} is in src/locales/${area}, and ${stranger} comes without it`);
  }
}

for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;
