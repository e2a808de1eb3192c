import { describe, expect, it } from "vitest";
import { zBatchSource } from "@/api/generated/order-schemas.gen";
import { batchListSearch } from "@/features/batches/search";
import { isSource, OWN_CHOICES, rememberedChoices } from "@/features/batches/upload/choices";

describe("the choices of the last import", () => {
  it("are taken up as far as they can still be made", () => {
    const kept = { error_policy: "REJECT_EVERYTHING", notify: "NONE", source: "shop" };
    expect(rememberedChoices(JSON.stringify({ ...kept, dry_run: false }))).toEqual({
      ...kept,
      dry_run: true,
      kind: "orders",
      ...OWN_CHOICES,
    });
    const defaults = rememberedChoices(null);
    expect(defaults).toMatchObject({ dry_run: true, notify: "EACH", source: "" });
    expect(rememberedChoices(JSON.stringify({ source: "csv" }))).toEqual(defaults);
    const odd = { error_policy: "IGNORE", notify: "PIGEON", source: " " };
    expect(rememberedChoices(JSON.stringify(odd))).toEqual(defaults);
    expect(rememberedChoices("{")).toEqual(defaults);
    expect(rememberedChoices("null")).toEqual(defaults);
  });
});

describe("where orders come from", () => {
  it.each([
    "web",
    " a ",
    "楽天市場",
    "x".repeat(64),
    "x".repeat(65),
    " ",
    "a\u0007",
    "a\u202e",
    "a\nb",
  ])("%j is taken or not, as the spec says", (source) => {
    expect(isSource(source)).toBe(zBatchSource.safeParse(source).success);
  });

  it("is left to the service where nothing is said", () => {
    expect(isSource("")).toBe(true);
  });
});

describe("the address of the list", () => {
  it("keeps the states it knows", () => {
    expect(batchListSearch({ status: ["RUNNING", "EATEN"], cursor: "x" })).toEqual({
      status: ["RUNNING"],
      cursor: "x",
    });
    expect(batchListSearch({ status: "EATEN" }).status).toBeUndefined();
  });
});
