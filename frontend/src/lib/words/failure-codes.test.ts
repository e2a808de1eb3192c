import { describe, expect, test } from "vitest";
import { translator } from "@/lib/language/i18n";
import { mailFailure, paymentFailure, smsFailure } from "@/lib/words/failure-codes";
import { peerErrorText } from "@/lib/words/problem-text";
import english from "@/locales/en.json";
import japanese from "@/locales/ja.json";

const en = translator(english, "en");
const ja = translator(japanese, "ja");

describe("why a payment failed", () => {
  test("a known code has words in both languages, and stays beside them", () => {
    const code = "insufficient_funds";
    const message = "The card has insufficient funds.";
    expect(paymentFailure(code, message, en)).toEqual({
      title: "The card has insufficient funds",
      detail: code,
    });
    expect(paymentFailure(code, message, ja)).toEqual({
      title: "残高または利用可能額が不足しています",
      detail: code,
    });
  });

  test("a code that is new falls back to the gateway's words", () => {
    expect(paymentFailure("moon_phase", "Not at full moon.", ja)).toEqual({
      title: "Not at full moon.",
      detail: "moon_phase",
    });
    expect(paymentFailure("moon_phase", null, ja)).toEqual({ title: "moon_phase", detail: null });
    expect(paymentFailure(null, null, ja)).toBeNull();
  });
});

describe("why a message was not taken", () => {
  test.each([
    ["550", "5.1.1 The mailbox does not exist", "There is no such mailbox"],
    ["550", "5.7.26 Unauthenticated mail", "The recipient's server refuses such mail"],
    ["554", "5.2.2 Over quota", "The mailbox is full"],
    ["552", "Over quota", "The mailbox is full"],
    ["421", "Busy", "The server accepts nothing at the moment"],
    ["499", "Odd", "The server accepts nothing at the moment"],
    ["599", "Odd", "It was refused"],
    [null, "550 5.1.2 Bad destination", "There is no such mail domain"],
    [null, "550 Who?", "There is no such mailbox"],
    [null, "The connection timed out.", "The other side could not be reached"],
    [null, null, "The other side could not be reached"],
  ])("mail: %s %s", (code, words, title) => {
    expect(mailFailure(code, words, en).title).toBe(title);
  });

  test.each([
    ["401", "Its key is wrong, or its account is closed"],
    ["429", "Messages are sent too fast"],
    ["503", "The server accepts nothing at the moment"],
    ["400", "It was refused"],
    [null, "The other side could not be reached"],
  ])("SMS: %s", (code, title) => {
    expect(smsFailure(code, "x", en).title).toBe(title);
  });

  test("code and words stand together, and once", () => {
    expect(mailFailure("550", "5.1.1 no", en).detail).toBe("550 5.1.1 no");
    expect(mailFailure(null, "550 5.1.1 no", en).detail).toBe("550 5.1.1 no");
    expect(mailFailure("550", "550 no", en).detail).toBe("550 no");
    expect(mailFailure("550", null, en).detail).toBe("550");
    expect(mailFailure(null, null, en).detail).toBeNull();
  });
});

describe("why what is owed was not taken", () => {
  test.each([
    ["order refused: 404 order_not_found: There is no order 1.", "該当する注文がありません"],
    ["payment refused: 409 strange_code: Odd.", "現在の状態では実行できません"],
    ["notification: no answer within 10 s", "通知サービスから応答がありません"],
  ])("%s", (error, title) => {
    expect(peerErrorText(error, ja)).toEqual({ title, detail: error });
  });

  test("what is in other words stays as it is", () => {
    expect(peerErrorText("Gone fishing.", ja)).toEqual({ title: "Gone fishing.", detail: null });
  });
});
