import { expect, it } from "vitest";
import type { NextAction } from "@/api/types";
import { formatter } from "@/lib/language/format";
import { translator } from "@/lib/language/i18n";
import { instructionsOf } from "@/lib/words/instructions";
import english from "@/locales/payments/en.json";
import japanese from "@/locales/payments/ja.json";

const voucher: NextAction = {
  kind: "voucher",
  url: "https://gateway.example/voucher",
  reference: null,
  expires_at: "2026-11-23T14:59:59Z",
  details: { lawson_payment_code: "10116191", newstore_payment_code: "7", something: "x" },
};

const told = (action: NextAction, locale: "en" | "ja") =>
  instructionsOf(
    action,
    translator(locale === "en" ? english : japanese, locale),
    formatter(locale),
  ).map(({ name, value }) => `${name}=${value}`);

it("names what is stated at which store, and keeps the name of what is new", () => {
  expect(told(voucher, "en").slice(0, 3)).toEqual([
    "Lawson payment code=10116191",
    "newstore payment code=7",
    "something=x",
  ]);
  expect(told(voucher, "ja")[0]).toBe("ローソンの払込番号=10116191");
  expect(told(voucher, "en")[3]).toMatch(/^Pay by=/);
});

it("names an account, its kind, and what a transfer has to state", () => {
  const transfer: NextAction = {
    kind: "transfer",
    url: null,
    reference: "123456",
    expires_at: null,
    details: { bank_name: "市場銀行", account_type: "futsu" },
  };
  expect(told(transfer, "en")).toEqual([
    "Bank=市場銀行",
    "Account type=ordinary (futsu)",
    "To be stated=123456",
  ]);
  expect(told(transfer, "ja")).toEqual(["銀行名=市場銀行", "口座種別=普通", "振込時の記載=123456"]);
});
