// Runs the checks of package.json that need nothing of one another, as many at once as there are
// processors; each one's output in one piece as it ends. Ends with 1 where one of them fails.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

/** The longest first, so that none is begun when the others are nearly done. */
const CHECKS = ["lint", "types", "test", "generate:check", "imports", "texts", "budget"];

/**
 * What a script of package.json prints, and the code that it ends with.
 *
 * @param {string} name
 * @returns {Promise<{ output: string, code: number }>}
 */
function run(name) {
  const child = spawn("npm", ["run", name], {
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ output: String(error), code: 1 }));
    // One that a signal has ended has no code.
    child.once("close", (code) => resolve({ output, code: code ?? 1 }));
  });
}

const waiting = [...CHECKS];
/** @type {string[]} */
const failed = [];

async function runNext() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const { output, code } = await run(name);
    process.stdout.write(output);
    if (code !== 0) failed.push(name);
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, runNext));
if (failed.length > 0) console.error(`failed: ${failed.join(", ")}`);
process.exitCode = failed.length > 0 ? 1 : 0;
