import { call, newWord } from "../../api";
import { expect, holdUp, open, test } from "../../test";

const PATH = "/api/v1/templates/ORDER_SHIPPED/en";
const template = () => call<{ version: number; text: string }>("NOTIFICATION", "GET", PATH);

test("what is typed is shown beside before it is saved", async ({ page }) => {
  const before = await template();
  await open(page, "/templates/ORDER_SHIPPED/en");
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview).toContainText(`Version ${before.version} with sample values`);
  await page.getByLabel("Subject").fill("Hello {{ customer_name|upper }}");
  await expect(preview).toContainText("Hello EMMA WILSON");
  await expect(preview).toContainText("What you typed, with sample values");
  await expect(preview.getByText("Unsaved", { exact: true })).toBeVisible();
  await page.getByRole("textbox", { name: "HTML" }).fill("<h1>Sent by {{ carrier }}</h1>");
  await expect(
    page.frameLocator("iframe").getByRole("heading", { name: /^Sent by \w+/ }),
  ).toBeVisible();

  const text = page.getByRole("textbox", { name: "Text" });
  await text.fill("fine\n{{ customer_name");
  await expect(text).toHaveAttribute("aria-invalid", "true");
  await expect(text).toHaveAccessibleDescription(/^The text does not parse: .*\(line 2\)\.$/);
  await expect(preview).toContainText("The preview shows what you typed before.");
  await expect(preview).toContainText("Hello EMMA WILSON");
  await text.fill("{{ customer_nmae }}");
  await expect(text).toHaveAccessibleDescription(/^The context lacks variables .*customer_nmae\.$/);
  await text.fill("{{ ''.__class__ }}");
  await expect(text).toHaveAccessibleDescription(/^The text is not allowed: /);
  await text.fill("Dear {{ customer_name }}");
  await expect(text).not.toHaveAttribute("aria-invalid");
  await expect(preview).not.toContainText("The preview shows what you typed before.");

  await page.getByRole("button", { name: "Discard" }).click();
  await expect(preview).toContainText(`Version ${before.version} with sample values`);
  await expect(preview).not.toContainText("Hello EMMA WILSON");
  expect(await template()).toEqual(before);
});

test("each language is previewed with its own sample", async ({ page }) => {
  await open(page, "/templates/ORDER_SHIPPED/ja");
  const preview = page.getByRole("region", { name: "Preview" });
  await page.getByLabel("Subject").fill("{{ customer_name }}様へ");
  await expect(preview).toContainText(/\S+様へ/);
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(preview).toContainText("with sample values");
  await expect(page.getByText("Nothing has changed.")).toBeVisible();
  await page.getByRole("link", { name: "English" }).click();
  await page.getByLabel("Subject").fill("For {{ customer_name }}");
  await expect(preview).toContainText("For Emma Wilson");
});

test("what somebody else saved meanwhile is not overwritten unless it is said so", async ({
  page,
}) => {
  const word = newWord();
  const path = "/api/v1/templates/PAYMENT_FAILED/en";
  type Wording = { version: number; subject: string; text: string; html: string };
  const saved = () => call<Wording>("NOTIFICATION", "GET", path);
  const theySave = async (part: Partial<Wording>) => {
    const { subject, text, html } = { ...(await saved()), ...part };
    return call<Wording>("NOTIFICATION", "PUT", path, { subject, text, html });
  };
  await open(page, "/templates/PAYMENT_FAILED/en");
  const subject = page.getByLabel("Subject");
  await subject.fill(`Mine ${word}`);
  const theirs = await theySave({ subject: `Theirs ${word}`, text: `Their text ${word}` });
  await page.getByRole("button", { name: "Save" }).click();
  const dialog = page.getByRole("dialog", {
    name: `Version ${theirs.version} was saved by somebody else`,
  });
  await expect(dialog).toContainText(`Version ${theirs.version}:Theirs ${word}`);
  await expect(dialog).toContainText(`Yours:Mine ${word}`);
  await dialog.getByRole("button", { name: "Back" }).click();
  await expect(subject).toHaveValue(`Mine ${word}`);
  await expect(page.getByRole("textbox", { name: "Text" })).toHaveValue(`Their text ${word}`);

  const again = page.getByRole("button", { name: "Compare and save…" });
  await expect(again).toBeFocused();
  await again.press("Enter");
  await expect(dialog).toBeVisible();
  expect(await saved()).toEqual(theirs);
  const later = await theySave({ subject: `Later ${word}` });
  await dialog.getByRole("button", { name: `Save mine as version ${later.version}` }).click();
  await expect(
    page.getByRole("dialog", { name: `Version ${later.version} was saved by somebody else` }),
  ).toContainText(`Version ${later.version}:Later ${word}`);
  expect(await saved()).toEqual(later);
  await page.getByRole("button", { name: `Save mine as version ${later.version + 1}` }).click();
  await expect(page.getByText(`Version ${later.version + 1} is saved.`)).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();
  expect(await saved()).toMatchObject({
    version: later.version + 1,
    subject: `Mine ${word}`,
    text: `Their text ${word}`,
  });

  await subject.fill(`Mine again ${word}`);
  const last = await theySave({ subject: `Last ${word}` });
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Use theirs, discard mine" }).click();
  await expect(subject).toHaveValue(`Last ${word}`);
  await expect(page.getByText("Nothing has changed.")).toBeVisible();
  expect(await saved()).toEqual(last);
});

test("a template is changed, previewed and not left behind unsaved", async ({ page }) => {
  const word = newWord();
  await open(page, "/templates/BATCH_DIGEST/en");
  const subject = page.getByLabel("Subject");
  await expect(subject).not.toHaveValue("");
  const before = await subject.inputValue();
  await subject.fill(`${before} ${word}`);
  await expect(page.getByText("Saves: Subject")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("region", { name: "Preview" })).toContainText(word);
  await subject.fill("{{ broken");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(subject).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("The subject does not parse:")).toBeVisible();
  await page.getByRole("link", { name: "日本語" }).click();
  await expect(page.getByRole("dialog", { name: "Leave without saving?" })).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(/BATCH_DIGEST\/ja$/);
});

test("what is typed while a template is being saved is still there", async ({ page }) => {
  const word = newWord();
  const letGo = await holdUp(page, /templates\/PAYMENT_INSTRUCTIONS\/en$/, "PUT");
  await open(page, "/templates/PAYMENT_INSTRUCTIONS/en");
  const subject = page.getByLabel("Subject");
  await expect(subject).not.toHaveValue("");
  await subject.fill(word);
  await page.getByRole("button", { name: "Save" }).click();
  await subject.press("End");
  await page.keyboard.type(" and more");
  letGo();
  await expect(page.getByText(/^Version \d+ is saved/)).toBeVisible();
  await expect(subject).toHaveValue(`${word} and more`);
  await expect(page.getByText("Saves: Subject")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Nothing has changed.")).toBeVisible();
  await page.reload();
  await expect(subject).toHaveValue(`${word} and more`);
});
