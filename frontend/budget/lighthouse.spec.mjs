// Lighthouse on real pages with real data, as a desktop sees them: the median of three runs each.
import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { expect, test } from "@playwright/test";
import lighthouse, { desktopConfig } from "lighthouse";
import puppeteer from "puppeteer-core";
import { call } from "../e2e/api.ts";
import { FLAGS, findChromium } from "../scripts/chromium.mjs";

const LEAST = { performance: 0.95, accessibility: 1, "best-practices": 1 };
const RUNS = 3;
const MOST_VISITS = 3;
const REPORTS = "test-results/lighthouse-reports";

const first = async (service, list) => (await call(service, "GET", `${list}?limit=1`)).items[0].id;
const PAGES = {
  overview: async () => "/",
  orders: async () => "/orders",
  order: async () => `/orders/${await first("ORDER", "/api/v1/orders")}`,
  "new-order": async () => "/orders/new",
  batches: async () => "/batches",
  "new-batch": async () => "/batches/new",
  batch: async () => `/batches/${await first("ORDER", "/api/v1/batches")}`,
  payments: async () => "/payments",
  payment: async () => `/payments/${await first("PAYMENT", "/api/v1/payments")}`,
  notifications: async () => "/notifications",
  notification: async () =>
    `/notifications/${await first("NOTIFICATION", "/api/v1/notifications")}`,
  templates: async () => "/templates",
  template: async () => "/templates/ORDER_CONFIRMATION/ja",
  suppressions: async () => "/suppressions",
  reconciliations: async () => "/reconciliations",
  health: async () => "/health",
};

let browser;
test.beforeEach(async () => {
  browser = await puppeteer.launch({ executablePath: findChromium(), args: FLAGS });
});
test.afterEach(() => browser.close());
test.afterAll(() => {
  console.log(`Lighthouse's own reports: frontend/${REPORTS}/`);
});

for (const [name, path] of Object.entries(PAGES)) {
  test(name, async () => {
    const address = process.env.E2E_DASHBOARD + (await path());
    const results = [];
    for (let run = 0; run < RUNS; run += 1) results.push(await measure(address));
    const scores = Object.fromEntries(
      Object.keys(LEAST).map((category) => [
        category,
        median(results.map(({ lhr }) => lhr.categories[category].score ?? 0)),
      ]),
    );
    const load = loadavg()[0]?.toFixed(1);
    console.log(`${name}: ${JSON.stringify(scores)}, ${times(results)}; load ${load}`);
    keep(name, results);
    expect.soft(complaints(results), "what costs points").toEqual([]);
    for (const [category, least] of Object.entries(LEAST)) {
      expect.soft(scores[category], category).toBeGreaterThanOrEqual(least);
    }
  });
}

/** One visit; where Chromium's record of it has no beginning, nothing was measured: another. */
async function measure(address) {
  for (let visits = 1; ; visits += 1) {
    const result = await visit(address);
    const { runtimeError, finalDisplayedUrl } = result.lhr;
    if (runtimeError?.code !== "NO_NAVSTART" || visits === MOST_VISITS) {
      expect(runtimeError).toBeUndefined();
      expect(new URL(finalDisplayedUrl).href).toBe(new URL(address).href);
      return result;
    }
    console.log(`A visit of ${address} was recorded without its beginning; it is made again.`);
  }
}

/** A person who is signed in, and has nothing cached. */
async function visit(address) {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument((token) => {
    if (self === top) sessionStorage.setItem("ichiba.session", token);
  }, process.env.E2E_TOKEN);
  const settings = {
    onlyCategories: Object.keys(LEAST),
    output: "html",
    disableStorageReset: false,
  };
  const result = await lighthouse(address, settings, desktopConfig, page);
  await page.close();
  return result;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function times(results) {
  const of = (audit) =>
    Math.round(median(results.map(({ lhr }) => lhr.audits[audit].numericValue)));
  return `largest paint ${of("largest-contentful-paint")} ms, blocked ${of("total-blocking-time")} ms`;
}

/** What is not right in any run, in the categories that allow nothing. */
function complaints(results) {
  const refs = results.flatMap(({ lhr }) =>
    ["accessibility", "best-practices"].flatMap((category) =>
      lhr.categories[category].auditRefs
        .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score === 0)
        .map(({ id }) => `${category}: ${lhr.audits[id].title}`),
    ),
  );
  return [...new Set(refs)];
}

function keep(name, results) {
  mkdirSync(REPORTS, { recursive: true });
  writeFileSync(`${REPORTS}/${name}.html`, results.at(-1).report);
}
