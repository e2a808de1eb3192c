import { call, newWord, placeOrder } from "../../api";
import { expect, holdUp, open, test } from "../../test";

test("a recipient is put on the suppression list and taken off again", async ({ page }) => {
  const recipient = `${newWord()}@example.com`;
  await open(page, "/suppressions");
  await page.getByRole("button", { name: "Add a recipient" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a recipient" });
  await dialog.getByLabel("Recipient").fill("nobody");
  await dialog.getByRole("button", { name: "Add a recipient" }).click();
  await expect(dialog.getByLabel("Recipient")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("Recipient").fill(recipient);
  await dialog.getByLabel("Note").fill("asked for it");
  await dialog.getByRole("button", { name: "Add a recipient" }).click();
  await expect(dialog).toBeHidden();
  await page.getByLabel("Part of an address or number").fill(recipient);
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.getByRole("button", { name: `Remove ${recipient}` }).click();
  const asking = page.getByRole("dialog", { name: "Remove from the list?" });
  await asking.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("No recipient matches")).toBeVisible();
  await expect(page.getByText("Messages are sent there again.")).toBeVisible();
});

test.describe("a connection that is cut", () => {
  test.use({ cutsConnections: true });

  test("a recipient goes off the list at once, and back where that was refused", async ({
    page,
  }) => {
    const recipient = `${newWord()}@example.com`;
    await call("NOTIFICATION", "POST", "/api/v1/suppressions", { recipient });
    const removal = /suppressions\?recipient=/;
    await page.route(removal, (route) => route.abort("connectionreset"));
    const letGo = await holdUp(page, removal, "DELETE");
    await open(page, `/suppressions?q=${recipient}`);
    await page.getByRole("button", { name: `Remove ${recipient}` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await expect(page.getByText("No recipient matches")).toBeVisible();
    letGo();
    await expect(page.getByText("The notification service cannot be reached")).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: recipient })).toHaveCount(1);
  });
});

test("a message to who is suppressed is sent once they are not", async ({ page }) => {
  const recipient = `${newWord()}@example.com`;
  await call("NOTIFICATION", "POST", "/api/v1/suppressions", { recipient });
  await placeOrder({ customer_email: recipient, locale: "en" });
  await open(page, `/notifications?recipient=${recipient}`);
  await expect(page.getByRole("row").filter({ hasText: "Suppressed" })).toHaveCount(1);
  await page.getByRole("link", { name: /^Thank you for your order/ }).click();
  await expect(page.getByText(`${recipient} was put on the list by`)).toBeVisible();
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(page.getByText(`${recipient} is on the suppression list (`)).toBeVisible();
  const list = page.getByRole("link", { name: "Open the suppression list" });
  await expect(list).toHaveAttribute("href", new RegExp(`q=${encodeURIComponent(recipient)}`));
  await call(
    "NOTIFICATION",
    "DELETE",
    `/api/v1/suppressions?recipient=${encodeURIComponent(recipient)}`,
  );
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Sent");
});
