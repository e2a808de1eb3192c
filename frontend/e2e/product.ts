import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Issuer, startIssuer } from "./issuer";

/** On a machine that does much else as well; on an idle one it takes a tenth of it. */
const START_MS = 180_000;
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

export interface Product {
  /** Where its data lie. */
  folder: string;
  /** What the `ichiba` command prints, run on it. */
  ichiba: (...options: string[]) => string;
  stop: () => Promise<void>;
}

/** Runs the real product with data of its own; the tests find it through the environment. */
export async function startProduct(
  more: (dashboard: string) => Promise<NodeJS.ProcessEnv> = () => Promise.resolve({}),
): Promise<Product> {
  const folder = mkdtempSync(path.join(tmpdir(), "ichiba-e2e-"));
  const env = settings(folder);
  process.env.E2E_DATA_DIR = folder;
  for (const name of NAMES) {
    const port = await freePort();
    env[`ICHIBA_${name}_PORT`] = String(port);
    process.env[`E2E_${name}`] = `http://127.0.0.1:${port}`;
  }
  Object.assign(env, await more(process.env.E2E_DASHBOARD ?? ""));
  const log = path.join(folder, "serve.log");
  const output = openSync(log, "w");
  const child = spawn("ichiba", ["serve"], { stdio: ["ignore", output, output], env });
  const shown = await ready(child, log);
  const ichiba = (...options: string[]) => execFileSync("ichiba", options, { env }).toString();
  process.env.E2E_LINK = /https?:\S+#token=\S+/.exec(shown)?.[0] ?? "";
  process.env.E2E_TOKEN = ichiba("token", "--ttl", "2h").trim();
  // Somebody who may look at orders and do nothing else.
  process.env.E2E_READER_TOKEN = ichiba("token", "--ttl", "2h", "--scope", "orders:read").trim();
  return { folder, ichiba, stop: () => stop(child, folder) };
}

/** For Playwright: before all tests, and after. */
export default async function start(): Promise<() => Promise<void>> {
  const issuers: Issuer[] = [];
  const product = await startProduct(async (dashboard) => {
    const issuer = await startIssuer(await freePort(), dashboard);
    issuers.push(issuer);
    process.env.E2E_ISSUER = issuer.url;
    return {
      ICHIBA_OIDC_ISSUER: issuer.url,
      ICHIBA_OIDC_CLIENT_ID: issuer.clientId,
      ICHIBA_OIDC_AUDIENCE: issuer.audience,
    };
  });
  return async () => {
    await product.stop();
    await Promise.all(issuers.map((issuer) => issuer.stop()));
  };
}

/** What the product is run with: nothing that the one who runs the tests has set for their own. */
function settings(folder: string): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith("ICHIBA_"));
  return {
    ...Object.fromEntries(others),
    ICHIBA_DATA_DIR: folder,
    ICHIBA_NOTIFICATION_RATE: "1000",
    ICHIBA_RECONCILIATION_GRACE: "1",
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
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGINT");
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}
