import { describe, expect, it, vi } from "vitest";
import { ApiProblem } from "@/api/problem";
import { OWN, type Recognition, verdictOf } from "@/features/batches/recognition/recognition";
import { previewOf } from "@/features/batches/sheet/preview";
import type { Sheet } from "@/features/batches/sheet/use-sheet";
import { rememberedChoices } from "@/features/batches/upload/choices";

// The page tells in its head where the services are.
vi.hoisted(() => Object.assign(globalThis, { document: { querySelector: () => null } }));

const OURS = "注文番号,氏名,メールアドレス,数量,単価\n1,佐藤,a@b.jp,1,2\n";
const THEIRS = "Name,Financial Status,Lineitem name\n#1001,paid,Cup\n";
const choices = rememberedChoices(null);

function sheetOf(text: string): Sheet {
  const preview = previewOf(new TextEncoder().encode(text), true, "auto");
  return { state: "read", refusal: preview.refusal, preview, isWorkbook: false };
}

function found(profile: string | null, codes: readonly string[] = []): Recognition {
  return {
    detection: {
      profile,
      title: profile,
      confidence: profile === null ? 0 : 100,
      runners_up: [],
      problems: [],
      encoding: "utf-8",
      delimiter: "comma",
      sheet: null,
      sheets: [],
      heading_row: 1,
      columns: [],
      proposals: [],
    },
    isLooking: false,
    error: null,
    retry: () => undefined,
    faults: [],
    problems: codes.map((code) => ({ code, pointer: null, detail: code })),
  };
}

describe("what stands against sending a file", () => {
  it("is what our own columns lack, where the service says that the file has those", () => {
    expect(verdictOf(sheetOf(OURS), choices, found(OWN, ["missing_column"]))).toEqual({
      refusal: "missing_column",
      isCertain: false,
      isDoubtful: true,
    });
  });

  it("is nothing of our columns, however many of them it has, where the service says otherwise", () => {
    expect(verdictOf(sheetOf(OURS), choices, found(null, ["no_profile"]))).toEqual({
      refusal: null,
      isCertain: false,
      isDoubtful: true,
    });
  });

  it("is nothing where a profile reads it, whatever our own columns would be", () => {
    expect(verdictOf(sheetOf(THEIRS), choices, found("shopify"))).toEqual({
      refusal: null,
      isCertain: false,
      isDoubtful: false,
    });
    expect(verdictOf(sheetOf(THEIRS), choices, found("etsy", ["missing_column"]))).toMatchObject({
      refusal: null,
      isDoubtful: true,
    });
  });

  it("is that nobody knows it, and not a column of ours", () => {
    expect(verdictOf(sheetOf(THEIRS), choices, found(null, ["no_profile"]))).toEqual({
      refusal: null,
      isCertain: false,
      isDoubtful: true,
    });
  });

  it("is what our own columns lack as long as the service has not answered", () => {
    const silent = { ...found(null), detection: undefined };
    expect(verdictOf(sheetOf(THEIRS), choices, silent).refusal).toBe("no_header");
  });

  it("is a refusal of the service, and no silence of it", () => {
    const problem = (status: number) =>
      new ApiProblem("order", status, "not_a_workbook", "no", null, []);
    const workbook: Sheet = { state: "read", refusal: null, preview: null, isWorkbook: true };
    const asked = (error: unknown) =>
      verdictOf(workbook, choices, { ...found(null), detection: undefined, error });
    expect(asked(problem(400)).isDoubtful).toBe(true);
    expect(asked(problem(503)).isDoubtful).toBe(false);
  });

  it("is a column that is not chosen yet", () => {
    const mapping = JSON.stringify({ order: { external_id: "Name" } });
    const byHand = { ...choices, mapping };
    expect(verdictOf(sheetOf(THEIRS), byHand, found(null)).isCertain).toBe(true);
  });

  it("is nothing of our columns in a file of parcels", () => {
    const parcels = { ...choices, kind: "parcels" as const };
    const silent = { ...found(null), detection: undefined };
    expect(verdictOf(sheetOf(THEIRS), parcels, silent)).toEqual({
      refusal: null,
      isCertain: false,
      isDoubtful: false,
    });
  });
});
