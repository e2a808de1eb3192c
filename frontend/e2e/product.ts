import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { startIssuer } from "./issuer";

const START_MS = 60_000;
/** Ours, and no settings of the product's, which refuses what it does not know. */
const OWN = ["ICHIBA_E2E_WORKERS", "ICHIBA_CHROMIUM"];
const NAMES = ["ORDER", "PAYMENT", "NOTIFICATION", "DASHBOARD"] as const;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Runs the real product with data of its own; the tests find it through the environment. */
export default async function start(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), "ichiba-e2e-"));
  process.env.ICHIBA_DATA_DIR = folder;
  for (const name of NAMES) {
    const port = await freePort();
    process.env[`ICHIBA_${name}_PORT`] = String(port);
    process.env[`E2E_${name}`] = `http://127.0.0.1:${port}`;
  }
  const issuer = await startIssuer(await freePort(), process.env.E2E_DASHBOARD ?? "");
  process.env.ICHIBA_OIDC_ISSUER = issuer.url;
  process.env.ICHIBA_OIDC_CLIENT_ID = issuer.clientId;
  process.env.ICHIBA_OIDC_AUDIENCE = issuer.audience;
  process.env.ICHIBA_NOTIFICATION_RATE = "1000";
  process.env.ICHIBA_RECONCILIATION_GRACE = "1";
  const log = path.join(folder, "serve.log");
  const output = openSync(log, "w");
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !OWN.includes(key)));
  const child = spawn("ichiba", ["serve"], { env, stdio: ["ignore", output, output] });
  const shown = await ready(child, log);
  process.env.E2E_LINK = /https?:\S+#token=\S+/.exec(shown)?.[0] ?? "";
  process.env.E2E_TOKEN = execFileSync("ichiba", ["token", "--ttl", "2h"], { env })
    .toString()
    .trim();
  return async () => {
    await stop(child, folder);
    await issuer.stop();
  };
}

async function ready(child: ChildProcess, log: string): Promise<string> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    const shown = readFileSync(log, "utf8");
    if (shown.includes("Ctrl-C stops everything.")) return shown;
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill("SIGINT");
      throw new Error(`the product does not start:\n${shown.slice(-2000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
