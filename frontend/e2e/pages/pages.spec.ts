import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { orderLines, sheet } from "../sheets";
import { expect, open, test } from "../test";
import { type Ids, shownIds } from "./shop";

let ids: Ids;

test.beforeAll(() => {
  ids = shownIds();
});

const PAGES: Record<string, (ids: Ids) => string> = {
  overview: () => "/",
  orders: () => "/orders",
  "orders-none": () => "/orders?q=nobody-is-called-this&status=PAID",
  order: ({ order }) => `/orders/${order}`,
  "order-failed": ({ failedOrder }) => `/orders/${failedOrder}`,
  "order-to-be-paid": ({ voucher }) => `/orders/${voucher}`,
  "new-order": () => "/orders/new",
  batches: () => "/batches",
  "batches-none": () => "/batches?status=UNDOING",
  "new-batch": () => "/batches/new",
  "new-batch-parcels": () => "/batches/new?kind=parcels",
  "batch-parcels": ({ parcels }) => `/batches/${parcels}?outcome=all`,
  profiles: () => "/profiles",
  profile: ({ profile }) => `/profiles/${profile}`,
  "profile-built-in": () => "/profiles/shopify",
  payments: () => "/payments",
  payment: ({ payment }) => `/payments/${payment}`,
  notifications: () => "/notifications",
  notification: ({ notification }) => `/notifications/${notification}`,
  templates: () => "/templates",
  template: () => "/templates/ORDER_CONFIRMATION/ja",
  suppressions: () => "/suppressions",
  health: () => "/health",
  settings: () => "/settings",
  erasures: () => "/erasures",
  erasure: ({ erasure }) => `/erasures/${erasure}`,
  "order-erased": ({ erasedOrder }) => `/orders/${erasedOrder}`,
  reconciliations: () => "/reconciliations",
  reconciliation: ({ reconciliation }) => `/reconciliations/${reconciliation}`,
  batch: ({ batch }) => `/batches/${batch}`,
  "batch-rows": ({ batch }) => `/batches/${batch}?outcome=all`,
  "batch-dry-run": ({ dryRun }) => `/batches/${dryRun}?outcome=all`,
  "batch-failed": ({ failedBatch }) => `/batches/${failedBatch}`,
  "not-found": () => "/nowhere",
};

/** An import page that shows a file with something wrong in it. */
async function openWithFile(page: Page): Promise<void> {
  await open(page, "/batches/new");
  const content = orderLines(3).replace("商品名", "色");
  await page.locator("input[type=file]").setInputFiles(sheet(content, "orders-2026-11.csv"));
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByRole("table")).toContainText("佐藤 花子");
}

/** A new order with something of everything, and with faults. */
async function openFilled(page: Page): Promise<void> {
  await open(page, "/orders/new");
  await page.locator("[name='items.0.unit_price']").fill("1800");
  await page.locator("[name=payment_method]").selectOption("external");
  const kinds = page.getByRole("button", { name: /^(Shipping|Discount|送料|割引)$/ });
  for (const button of await kinds.all()) await button.click();
  await page.locator("button[type=submit]").click();
  await expect(page.locator("[name='paid_elsewhere.provider'][aria-invalid]")).toBeVisible();
}

const UNKNOWN = "Order,Name,Item,Pieces,Price\nT-1,水沢 紗季,湯呑,2,1800\n";

/** An import page whose columns are chosen by hand. */
async function openMapping(page: Page): Promise<void> {
  await open(page, "/batches/new");
  await page.locator("input[type=file]").setInputFiles(sheet(UNKNOWN, "tea.csv"));
  await page.getByRole("button", { name: /^(Choose the columns here|ここで列を選ぶ)$/ }).click();
  await expect(page.getByText(/^(Such as|例：)/).first()).toBeVisible();
}

/** What would be erased of a customer. */
async function openPreview(page: Page, email: string): Promise<void> {
  await open(page, "/erasures/new");
  await page.locator("[name=email]").fill(email);
  await page.locator("button[type=submit]").click();
  await expect(page.locator("main section")).toHaveCount(2);
}

/** A link on which a customer pays. */
async function openLink(page: Page): Promise<void> {
  await open(page, `/orders/${ids.failedOrder}`);
  await page.getByRole("button", { name: /^(Payment link|支払いリンク)$/ }).click();
  await page.getByRole("button", { name: /^(Create link|リンクを作成)$/ }).click();
  await expect(page.locator("dialog input")).toBeVisible();
}

/** A profile as text. */
async function openText(page: Page): Promise<void> {
  await open(page, `/profiles/${ids.profile}`);
  await page.getByText(/^(Text|テキスト)$/).click();
  await expect(page.locator("textarea")).toBeVisible();
}

/** The theme that a page is loaded in, and the one that it changes to: each way once. */
const THEMES = { en: ["light", "dark"], ja: ["dark", "light"] } as const;

const SHOWN: Record<string, (page: Page) => Promise<void>> = {
  ...Object.fromEntries(
    Object.entries(PAGES).map(([name, path]) => [name, (page: Page) => open(page, path(ids))]),
  ),
  "new-batch-file": openWithFile,
  "new-batch-mapping": openMapping,
  "new-erasure": (page) => open(page, "/erasures/new"),
  "new-erasure-unfinished": (page) => openPreview(page, ids.unfinished),
  "new-erasure-finished": (page) => openPreview(page, ids.finished),
  "order-link": openLink,
  "new-order-filled": openFilled,
  "profile-text": openText,
};

/** Every page in both languages; otherwise one after the other in English and in Japanese. */
const IS_WHOLE = process.env.ICHIBA_E2E_WHOLE !== undefined;
const LANGUAGES = ["en", "ja"] as const;

for (const [turn, language] of LANGUAGES.entries()) {
  test.describe(language, () => {
    test.use({
      language,
      colorScheme: THEMES[language][0],
      // Or colours would be measured half-way from one theme to the other.
      contextOptions: { reducedMotion: "reduce" },
    });
    for (const [number, [name, show]] of Object.entries(SHOWN).entries()) {
      if (!IS_WHOLE && number % LANGUAGES.length !== turn) continue;
      test(`${name} has no barrier, light or dark, and fits 320 px`, async ({ page }) => {
        const shot = `test-results/shots/${name}-${language}`;
        await show(page);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        for (const [turn, theme] of THEMES[language].entries()) {
          await page.emulateMedia({ colorScheme: theme });
          await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
          // Two frames, after which no colour is on its way any more (its transition takes 1 ms).
          await page.evaluate(async () => {
            for (const _ of [1, 2]) await new Promise((drawn) => requestAnimationFrame(drawn));
          });
          if (IS_WHOLE) await page.screenshot({ path: `${shot}-${theme}.png` });
          const found = await barriers(page, turn === 0 ? ALL_RULES : RULES_OF_COLOUR);
          expect.soft(found, `${theme}: barriers`).toEqual([]);
        }
        await page.setViewportSize({ width: 320, height: 720 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (IS_WHOLE) await page.screenshot({ path: `${shot}-320.png`, fullPage: true });
        expect.soft(over, "px wider than the window").toBeLessThanOrEqual(0);
      });
    }
  });
}

type Rules = NonNullable<Parameters<AxeBuilder["options"]>[0]["runOnly"]>;

const ALL_RULES: Rules = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
/** What the other theme can break: it changes nothing but colours. */
const RULES_OF_COLOUR: Rules = {
  type: "rule",
  values: ["color-contrast", "link-in-text-block"],
};

async function barriers(page: Page, rules: Rules): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Without a page of its own for the result, which only frames of other origins need.
    .setLegacyMode()
    .options({ runOnly: rules })
    // The message in the frame is its author's.
    .exclude("iframe")
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.slice(0, 200)}`),
  );
}
