import type { Page } from "@playwright/test";
import { call, newWord } from "../../api";
import { sheet } from "../../sheets";
import { expect, holdUp, open, test } from "../../test";

const document = (name: string) => ({
  name,
  title: `Tea ${name}`,
  source: name,
  known_by: [name, "Pieces"],
  order: { external_id: name, customer_name: { join: ["Last name", "First name"] } },
  items: { product_name: "Item", quantity: "Pieces", price: "Price" },
  prices: "each_with_tax",
  states: [{ is: "paid" }],
});

async function ownProfile(): Promise<string> {
  const name = newWord();
  await call("ORDER", "PUT", `/api/v1/import-profiles/${name}`, document(name));
  return name;
}

const stored = (name: string) =>
  call<{ version: number; document: Record<string, unknown> }>(
    "ORDER",
    "GET",
    `/api/v1/import-profiles/${name}`,
  );

const showText = (page: Page) => page.getByText("Text", { exact: true }).click();

test("a profile that comes with Ichiba is looked at and copied, not changed", async ({ page }) => {
  const name = newWord();
  await open(page, "/profiles");
  await page.getByRole("link", { name: /^futureshop/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^futureshop/);
  await expect(page.getByLabel("Order number", { exact: true })).toHaveValue("受注コード");
  await expect(page.getByLabel("Order number", { exact: true })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Save" })).toHaveCount(0);
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Title for people").fill("Our shop");
  await dialog.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Our shop");
  expect(await stored(name)).toMatchObject({
    document: { name, order: { external_id: "受注コード" } },
  });
});

test("a profile is changed in the form, kept when it is left, and saved", async ({ page }) => {
  const name = await ownProfile();
  await open(page, `/profiles/${name}`);
  await page.getByLabel("Order total", { exact: true }).fill("Sum");
  await page.getByLabel("Customer: several columns").selectOption("The first one that is filled");
  await page.getByRole("link", { name: "Health" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Health");
  await page.goBack();
  await expect(page.getByLabel("Order total", { exact: true })).toHaveValue("Sum");
  await page.reload();
  await expect(page.getByLabel("Order total", { exact: true })).toHaveValue("Sum");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The profile is saved.")).toBeVisible();
  await expect(page.getByText("Nothing has changed.")).toBeVisible();
  expect((await stored(name)).document).toMatchObject({
    order: { external_id: name, customer_name: ["Last name", "First name"], total: "Sum" },
  });
});

test("what is written while a profile is being saved is still there", async ({ page }) => {
  const name = await ownProfile();
  const letGo = await holdUp(page, new RegExp(`import-profiles/${name}$`), "PUT");
  await open(page, `/profiles/${name}`);
  const total = page.getByLabel("Order total", { exact: true });
  await total.fill("Sum");
  await page.getByRole("button", { name: "Save" }).click();
  await total.fill("Sum of all");
  letGo();
  await expect(page.getByText("The profile is saved.")).toBeVisible();
  await expect(total).toHaveValue("Sum of all");
  await page.reload();
  await expect(total).toHaveValue("Sum of all");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Nothing has changed.")).toBeVisible();
  expect((await stored(name)).document).toMatchObject({ order: { total: "Sum of all" } });
});

test("the rest is written as text, and what is wrong is said with its line", async ({ page }) => {
  const name = await ownProfile();
  await open(page, `/profiles/${name}`);
  await showText(page);
  const text = page.getByLabel("The whole profile");
  await expect(text).toHaveValue(/external_id:/);
  const before = await text.inputValue();
  await text.fill(`${before}dates: often\n`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toHaveText(/1 place is not right/);
  const line = before.split("\n").length;
  await expect(text).toHaveAccessibleDescription(new RegExp(`Line ${line}, /dates: `));
  await text.fill("order: {external_id");
  await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();
  await text.fill(`${before}dates: mdy\nnot_settled: ["-9999"]\n`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The profile is saved.")).toBeVisible();
  expect((await stored(name)).document).toMatchObject({ dates: "mdy", not_settled: ["-9999"] });
});

test("a profile is tried on a file while it is written", async ({ page }) => {
  const name = await ownProfile();
  await open(page, `/profiles/${name}`);
  const lines = [`${name},Last name,First name,Item,Pieces,Price`, "T-1,水沢,紗季,湯呑,2,1800"];
  await page
    .getByLabel("Choose a sample file")
    .last()
    .setInputFiles(sheet(lines.join("\n")));
  await expect(page.getByText(/^It fits: 100%/)).toBeVisible();
  const price = page.getByLabel("Price", { exact: true });
  await expect(price.locator("option")).toContainText(["—", name, "Last name"]);
  await expect(page.getByText("Such as 1800")).toBeVisible();
  await showText(page);
  const text = page.getByLabel("The whole profile");
  await text.fill((await text.inputValue()).replace("price: Price", "price: Cost"));
  await expect(text).toHaveAccessibleDescription(/Cost/);
  await page.getByText("Form", { exact: true }).click();
  await expect(page.getByLabel("Price", { exact: true })).toHaveValue("Cost");
  await expect(page.getByRole("group", { name: "Price" })).toHaveAccessibleDescription(/Cost/);
});

test("what somebody else has saved meanwhile is not overwritten without a word", async ({
  page,
}) => {
  const name = await ownProfile();
  await open(page, `/profiles/${name}`);
  await page.getByLabel("Order total", { exact: true }).fill("Mine");
  await call("ORDER", "PUT", `/api/v1/import-profiles/${name}`, {
    ...document(name),
    title: "Theirs",
  });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Somebody else has saved this profile")).toBeVisible();
  expect((await stored(name)).document).toMatchObject({ title: "Theirs" });
  await page.getByRole("button", { name: "Let mine stand" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The profile is saved.")).toBeVisible();
  expect((await stored(name)).document).toMatchObject({ order: { total: "Mine" } });
});

test("a profile of one's own is deleted after a question", async ({ page }) => {
  const name = await ownProfile();
  await open(page, `/profiles/${name}`);
  await page.getByRole("button", { name: "Delete" }).click();
  const asking = page.getByRole("dialog", { name: `Delete “Tea ${name}”?` });
  await asking.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("The profile is deleted.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Import profiles");
  await expect(page.getByRole("link", { name: `Tea ${name}` })).toHaveCount(0);
});
