import { call, eventually, newWord, notificationsOf, placeOrder, reportBounce } from "../../api";
import { expect, open, test } from "../../test";

test.describe("in Japanese", () => {
  test.use({ language: "ja" });

  test("why a payment failed is said in words, its code beside", async ({ page }) => {
    const order = await placeOrder({ payment_token: "tok_insufficient_funds" });
    await open(page, `/orders/${order.id}`);
    const words = "残高または利用可能額が不足しています";
    const payment = page.getByRole("region", { name: "決済", exact: true });
    await expect(payment.getByText(words).first()).toBeVisible();
    await expect(payment.getByText("insufficient_funds").first()).toBeVisible();
    const why = page.getByRole("region", { name: "この状態の理由" });
    await expect(why).toContainText(words);
    await expect(page.getByRole("region", { name: "履歴" })).toContainText(words);
    await expect(page.getByText("The card has insufficient funds.")).toHaveCount(0);
    await open(page, `/payments?order_id=${order.id}`);
    await expect(page.getByRole("row").nth(1)).toContainText(words);
  });

  test("a refusal is told in the language of the page, with its code", async ({ page }) => {
    const recipient = `${newWord()}@example.jp`;
    await call("NOTIFICATION", "POST", "/api/v1/suppressions", { recipient });
    await open(page, "/suppressions");
    await page.getByRole("button", { name: "宛先を追加" }).click();
    const dialog = page.getByRole("dialog", { name: "宛先を追加" });
    await dialog.getByLabel("宛先").fill(recipient);
    await dialog.getByRole("button", { name: "宛先を追加" }).click();
    const alert = dialog.getByRole("alert");
    await expect(alert).toContainText(`${recipient} はすでに配信停止リストに登録されています。`);
    await expect(alert).toContainText("コード already_suppressed");
  });

  test("why a message bounced is said in words", async ({ page }) => {
    const recipient = `${newWord()}@example.jp`;
    const order = await placeOrder({ customer_email: recipient });
    const [message] = await eventually(
      () => notificationsOf(order.id),
      (messages) => messages[0]?.status === "SENT",
    );
    await reportBounce({
      notification_id: message?.id ?? "",
      recipient,
      bounce_type: "hard",
      reason: "550 5.1.1 No such user here",
    });
    await open(page, `/notifications/${message?.id}`);
    const reports = page.getByRole("region", { name: "事業者からの通知" });
    await expect(reports).toContainText("メッセージの不達 · 恒久的");
    await expect(reports).toContainText("宛先のメールアドレスが存在しません");
    await expect(reports).toContainText("550 5.1.1 No such user here");
  });
});
