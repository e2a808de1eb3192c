import { test } from "@playwright/test";
import { keepShown, somethingOfEverything } from "./shop";

test("there is something of everything that the pages show", async () => {
  // It imports, reconciles, mails and erases: more than a page waits for.
  test.setTimeout(180_000);
  keepShown(await somethingOfEverything());
});
