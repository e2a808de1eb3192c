// Types (openapi-typescript) and form schemas (hey-api's zod plugin) from ../openapi.
// `--check` generates into a temporary folder and fails where the committed files differ.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createClient } from "@hey-api/openapi-ts";
import openapiTS, { astToString } from "openapi-typescript";
import { parse } from "yaml";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const services = ["order", "payment", "notification"];
const heading = (service) =>
  `// Generated from openapi/${service}.yaml by \`npm run generate\`; never edited.\n`;

async function typesOf(service) {
  const ast = await openapiTS(new URL(`../../openapi/${service}.yaml`, import.meta.url), {
    alphabetize: false,
    defaultNonNullable: false,
  });
  return heading(service) + astToString(ast);
}

async function schemasOf(service, scratch) {
  const output = path.join(scratch, service);
  await createClient({
    // With "./" in front, or it is read as the name of a project of an online service.
    input: `./../openapi/${service}.yaml`,
    output: { path: output, entryFile: false },
    plugins: [
      {
        name: "zod",
        compatibilityVersion: "mini",
        requests: false,
        responses: false,
        definitions: true,
      },
    ],
    logs: { level: "silent" },
  });
  const text = await readFile(path.join(output, "zod.gen.ts"), "utf8");
  return (
    heading(service) + escapeControls(text.replace(/^\/\/ This file is auto-generated.*\n/, ""))
  );
}

/** The patterns name control characters, and the generator writes those as they are. */
function escapeControls(text) {
  return text.replaceAll(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The state machines that the specs carry as `x-state-machine`. */
async function machines() {
  const found = {};
  for (const service of services) {
    const file = new URL(`../../openapi/${service}.yaml`, import.meta.url);
    const { components } = parse(await readFile(file, "utf8"));
    for (const [name, schema] of Object.entries(components.schemas)) {
      if (schema["x-state-machine"]) found[name] = schema["x-state-machine"];
    }
  }
  const heading = "// Generated from openapi/*.yaml by `npm run generate`; never edited.\n";
  return `${heading}\nexport const MACHINES = ${JSON.stringify(found, null, 2)} as const;\n`;
}

async function main() {
  process.chdir(root);
  const scratch = await mkdtemp(path.join(tmpdir(), "ichiba-generate-"));
  const stale = [];
  const write = async (name, text) => {
    const file = path.join(root, "src", "api", "generated", name);
    if (!process.argv.includes("--check")) await writeFile(file, text);
    else if ((await readFile(file, "utf8").catch(() => "")) !== text) stale.push(name);
  };
  try {
    await write("machines.gen.ts", await machines());
    for (const service of services) {
      await write(`${service}.gen.ts`, await typesOf(service));
      await write(`${service}-schemas.gen.ts`, await schemasOf(service, scratch));
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  if (stale.length > 0) {
    console.error(`out of date: ${stale.join(", ")}; run \`npm run generate\``);
    process.exitCode = 1;
  }
}

await main();
