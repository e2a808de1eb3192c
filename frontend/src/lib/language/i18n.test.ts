import { expect, it } from "vitest";
import { translator } from "@/lib/language/i18n";
import en from "@/locales/en.json";
import ja from "@/locales/ja.json";

it("puts values in their places and chooses by count", () => {
  const t = translator(en, "en");
  expect(t("bulk.selected", { count: 1 })).toBe("1 selected");
  expect(t("bulk.cancel_action", { count: 1 })).toBe("Cancel 1 order");
  expect(t("bulk.cancel_action", { count: 1200 })).toBe("Cancel 1,200 orders");
  expect(translator(ja, "ja")("bulk.cancel_action", { count: 1 })).toBe("1件をキャンセル");
});
