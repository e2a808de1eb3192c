// Both languages have the same texts, with the same {places}; every text is used; and no text of the
// code escapes them: whatever a person reads or hears comes from src/locales.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const read = (file) => readFileSync(path.join(root, file), "utf8");
const complaints = [];

const [en, ja] = ["en", "ja"].map((locale) => JSON.parse(read(`src/locales/${locale}.json`)));
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
const used = new Set();
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
  if (ts.isStringLiteralLike(node)) used.add(node.text);
  if (ts.isTemplateExpression(node)) {
    const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
    const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    if (parts[0].includes(".")) patterns.push(new RegExp(`^${escaped.join(".+")}$`));
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

for (const key of Object.keys(en)) {
  const name = key.replace(/_(one|other)$/, "");
  const isUsed = used.has(key) || used.has(name);
  if (!isUsed && !patterns.some((pattern) => pattern.test(key)))
    complaints.push(`${key} is not used`);
}

for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;
