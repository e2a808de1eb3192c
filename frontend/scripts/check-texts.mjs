// Both languages have the same texts, with the same {places}; every text is used, those of src/locales/more
// only by pages that come with them; and no text of the code escapes them: whatever a person reads or
// hears comes from src/locales.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const read = (file) => readFileSync(path.join(root, file), "utf8");
const complaints = [];

const textsOf = (file) => JSON.parse(read(`src/locales/${file}.json`));
const more = textsOf("more/en");
for (const key of Object.keys(more)) {
  if (key in textsOf("en")) complaints.push(`${key} is in src/locales twice`);
}
const [en, ja] = ["en", "ja"].map((locale) => ({
  ...textsOf(locale),
  ...textsOf(`more/${locale}`),
}));
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

for (const name of readdirSync(path.join(root, "src"), { recursive: true })) {
  if (!/\.tsx?$/.test(name) || /\.(gen|test)\.tsx?$/.test(name)) continue;
  const source = ts.createSourceFile(name, read(`src/${name}`), ts.ScriptTarget.Latest, true);
  visit(source, `src/${name}`);
}

// The folders of the pages that the router lets come with more texts.
const withMore = [
  ...read("src/router.tsx").matchAll(/withMoreTexts\(import\("@\/(.+?)"\)\)/g),
].flatMap(([, route]) =>
  [...read(`src/${route}.tsx`).matchAll(/@\/(features\/\w+\/)/g)].map(
    ([, folder]) => `src/${folder}`,
  ),
);

for (const key of Object.keys(en)) {
  const name = key.replace(/_(one|other)$/, "");
  const users = [
    ...(used.get(key) ?? []),
    ...(used.get(name) ?? []),
    ...patterns.filter(([pattern]) => pattern.test(key)).map(([, file]) => file),
  ];
  if (users.length === 0) complaints.push(`${key} is not used`);
  const strangers = users.filter((file) => !withMore.some((folder) => file.startsWith(folder)));
  if (key in more && strangers.length > 0) {
    complaints.push(`${key} is in src/locales/more, and ${strangers[0]} comes without it`);
  }
}

for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;
