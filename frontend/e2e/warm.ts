import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";

/** The browser of a worker, and its contexts by the options that they were made with. */
export interface Warm {
  browser: Browser;
  contexts: Map<string, BrowserContext>;
}

/**
 * A context with the options of this test, in which the app has been compiled before where another
 * test of the worker had the same: a browser that the app has been in, as its users have. It has no
 * cookies, no permissions but those asked for, none of the pages of that test, and the right time.
 */
export async function lendContext(
  { browser, contexts }: Warm,
  chosen: BrowserContextOptions,
  show: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const made = JSON.stringify(chosen);
  const context = contexts.get(made) ?? (await newContext(browser));
  contexts.set(made, context);
  const [anchor] = context.pages();
  if (chosen.permissions !== undefined) await context.grantPermissions(chosen.permissions);
  await show(context);
  for (const page of context.pages()) if (page !== anchor) await page.close();
  if (!(await hasOwnClock(anchor))) {
    contexts.delete(made);
    await context.close();
    return;
  }
  await context.setOffline(false);
  await context.clearPermissions();
  await context.clearCookies();
}

/** Playwright sets the clock of a whole context, and has no way to set it right again. */
async function hasOwnClock(anchor: Page | undefined): Promise<boolean> {
  return (await anchor?.evaluate(() => String(setTimeout).includes("[native code]"))) === true;
}

/**
 * A context with one page that no test has: while it is there, so is its process, which the pages of
 * tests share (`--renderer-process-limit`), with what has been compiled in it.
 */
async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext();
  await (await context.newPage()).goto(`${process.env.E2E_DASHBOARD}/robots.txt`);
  return context;
}
