import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { lendContext, type Warm } from "./warm";

export { expect };

export const DASHBOARD = () => process.env.E2E_DASHBOARD ?? "";

interface Options {
  language: "en" | "ja";
  isSignedIn: boolean;
  /** Whether the test itself cuts connections. */
  cutsConnections: boolean;
}

interface OfWorker {
  warm: Warm;
}

/** A page of the dashboard. A complaint of the browser's fails the test, whatever it is about. */
export const test = base.extend<Options, OfWorker>({
  language: ["en", { option: true }],
  isSignedIn: [true, { option: true }],
  cutsConnections: [false, { option: true }],
  warm: [
    async ({ browser }, show) => {
      const contexts = new Map<string, BrowserContext>();
      await show({ browser, contexts });
      for (const context of contexts.values()) await context.close();
    },
    { scope: "worker" },
  ],
  context: async ({ warm, viewport, colorScheme, contextOptions }, show) =>
    lendContext(warm, { viewport, colorScheme, ...contextOptions }, show),
  page: async ({ context, language, isSignedIn, cutsConnections }, show) => {
    const page = await context.newPage();
    const complaints = watch(page, cutsConnections ? [REFUSED, CUT] : [REFUSED]);
    const kept: [string, string][] = [["ichiba.locale", language]];
    await page.addInitScript(
      ([values, token]) => {
        addEventListener("securitypolicyviolation", (event) => {
          console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
        });
        // The frame of a message is sandboxed and has no storage.
        if (self !== top) return;
        const isFirst = sessionStorage.getItem("e2e") === null;
        // What the worker's tests before this have left there.
        if (isFirst) localStorage.clear();
        for (const [name, value] of values) localStorage.setItem(name, value);
        sessionStorage.setItem("e2e", "1");
        if (token !== null && isFirst) sessionStorage.setItem("ichiba.session", token);
      },
      [kept, isSignedIn ? (process.env.E2E_TOKEN ?? null) : null] as const,
    );
    await show(page);
    expect(complaints).toEqual([]);
  },
});

const REFUSED = /the server responded with a status of (400|401|403|404|409|412|422|429)/;
const CUT = /net::(ERR_CONNECTION_RESET|ERR_INTERNET_DISCONNECTED|ERR_UPLOAD_FILE_CHANGED)/;

function watch(page: Page, expected: readonly RegExp[]): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    const isOurs = ["error", "warning"].includes(message.type());
    // The browser tells of each refused request; what the page makes of it is tested.
    const isExpected = expected.some((each) => each.test(message.text()));
    if (isOurs && !isExpected) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    const host = new URL(request.url()).hostname;
    const isLocal = host === "127.0.0.1" || /^(blob|data):/.test(request.url());
    if (!isLocal) complaints.push(`a request left for ${request.url()}`);
  });
  return complaints;
}

/** Goes to `path` and waits until nothing there is on its way any more. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(DASHBOARD() + path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await expect(
    page.getByText(/^(Loading…|Still waiting for an answer…|読み込み中…|応答を待っています…)$/),
  ).toHaveCount(0);
}

/** Keeps requests of `method` to `url` waiting until what it answers is called. */
export async function holdUp(page: Page, url: RegExp, method: string): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(url, async (route) => {
    if (route.request().method() === method) await held;
    await route.fallback();
  });
  return letGo;
}
