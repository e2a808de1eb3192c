import { describe, expect, it } from "vitest";
import { type CommandId, isMeant, KEYWORDS } from "@/features/palette/matching";

const found = (typed: string) =>
  (Object.keys(KEYWORDS) as CommandId[]).filter((id) => isMeant(id, "", typed));

describe("a command is found by its words in both languages", () => {
  it.each([
    ["返金", "/payments"],
    ["refund", "/payments"],
    ["インポート", "import"],
    ["いんぽーと", "import"],
    ["ｲﾝﾎﾟｰﾄ", "import"],
    ["取り込み", "import"],
    ["取込", "/batches"],
    ["設定", "language"],
    ["settings", "theme"],
    ["ship", "to_ship"],
    ["SHIP", "to_ship"],
    ["出荷", "to_ship"],
    ["発送", "to_ship"],
    ["キャンセル", "/orders"],
    ["テンプレート", "/templates"],
    ["照合", "/reconciliations"],
    ["配信停止", "/suppressions"],
    ["障害", "/health"],
    ["ショートカット", "shortcuts"],
    ["new order", "new_order"],
  ])("%s", (typed, id) => expect(found(typed)).toContain(id));

  it("and not by a word that is none of its own", () => {
    expect(found("佐藤")).toEqual([]);
    expect(found("refund zebra")).toEqual([]);
  });
});
