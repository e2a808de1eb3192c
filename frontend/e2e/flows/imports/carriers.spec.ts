import { readFile } from "node:fs/promises";
import { call, getOrder, newWord, placeOrder } from "../../api";
import { getBatch, reached } from "../../batches";
import { sheet } from "../../sheets";
import { expect, open, test } from "../../test";

const PROFILES = "/api/v1/export-profiles";

test("a carrier's file ships orders, after a look at what it would do", async ({ page }) => {
  const word = newWord();
  const first = await placeOrder({ external_id: `${word}-1` });
  const second = await placeOrder({ external_id: `${word}-2` });
  const lines = [
    "注文番号,送り状番号,配送会社",
    `${word}-1,400000000013,ヤマト運輸`,
    `${word}-1,400000000024,ヤマト運輸`,
    `${word}-2,,ヤマト運輸`,
    `${word}-none,400000000035,ヤマト運輸`,
  ];
  const file = sheet(lines.join("\n"), `${word}.csv`);
  const send = async () => {
    await open(page, "/batches");
    await page.getByRole("link", { name: "Import parcels" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Import parcels");
    await page.locator("input[type=file]").setInputFiles(file);
    await expect(page.getByRole("table", { name: "First rows of the file" })).toContainText(
      "400000000013",
    );
    const reading = page.getByRole("region", { name: "How the file is read" });
    await expect(reading).toContainText("Order and tracking numbers");
    await expect(reading.getByRole("option", { name: /B2クラウド/ })).toHaveCount(1);
    await expect(reading.getByRole("option", { name: /Shopify/ })).toHaveCount(0);
    await expect(page.getByText("One message for each customer")).toHaveCount(0);
    await page.getByRole("button", { name: "Send and check" }).click();
    await expect(page).toHaveURL(/\/batches\/[0-9a-f-]{36}/);
    const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    await reached(id, "VALIDATED");
    return id;
  };
  const id = await send();
  const stat = (name: string) => page.locator("dl, div").filter({ hasText: name }).last();
  await expect(stat("Orders to be shipped")).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).first().click();
  const rows = page.getByRole("table", { name: "Rows of the file" });
  await expect(rows).toContainText("Order not found");
  await expect(rows).toContainText("No tracking number");
  await page.getByRole("button", { name: "Import now" }).click();
  const asking = page.getByRole("dialog", { name: "Ship these parcels?" });
  await expect(asking).toContainText("1 order is marked as shipped.");
  await expect(asking).toContainText("What was shipped cannot be undone.");
  await asking.getByRole("button", { name: "Import now" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Completed", {
    timeout: 60_000,
  });
  expect((await getBatch(id)).parcels).toMatchObject({ orders_shipped: 1, parcels_shipped: 2 });
  const shipped = await getOrder(first.id);
  expect(shipped.status).toBe("SHIPPED");
  expect(shipped.parcels.map(({ tracking_number }) => tracking_number)).toEqual([
    "400000000013",
    "400000000024",
  ]);
  expect((await getOrder(second.id)).status).toBe("PAID");
  await expect(page.getByRole("button", { name: "More actions" })).toHaveCount(0);

  // The same file again has nothing to do.
  await send();
  await expect(page.getByText("There is nothing to import")).toBeVisible();
  await expect(page.getByRole("button", { name: "Import now" })).toHaveCount(0);
  await open(page, "/batches?kind=parcels");
  await expect(page.getByRole("table").getByRole("link", { name: `${word}.csv` })).toHaveCount(2);
});

test("orders to ship are written for a carrier, and what cannot be written is told first", async ({
  page,
}) => {
  const word = newWord();
  const recipient = {
    name: "佐藤 花子",
    phone: "03-1234-5678",
    postal_code: "100-0001",
    region: "東京都",
    city: "千代田区",
    line1: "千代田1-1",
  };
  await placeOrder({ customer_name: `${word} a`, external_id: `${word}-1`, recipient });
  await placeOrder({
    customer_name: `${word} b`,
    external_id: `${word}-2`,
    recipient: { ...recipient, name: "𠮷田 花子" },
  });
  await open(page, `/orders?q=${word}`);
  await page.getByRole("button", { name: "Export" }).click();
  const { items } = await call<{ items: { title: string }[] }>("ORDER", "GET", PROFILES);
  for (const { title } of items) {
    await expect(page.getByRole("menuitem", { name: title })).toBeVisible();
  }
  await page.getByRole("menuitem", { name: "Yamato B2 Cloud" }).click();
  const asking = page.getByRole("dialog", { name: "Not everything can be written" });
  await expect(asking).toContainText("𠮷");
  const downloading = page.waitForEvent("download");
  await asking.getByRole("button", { name: "Write it with marks" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^yamato-b2-.*\.csv$/);
  const text = new TextDecoder("shift_jis").decode(await readFile(await download.path()));
  expect(text).toContain(`${word}-1`);
  expect(text).toContain("〓田 花子");
});
