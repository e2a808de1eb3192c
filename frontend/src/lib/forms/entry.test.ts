import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { asciiWord, line, lines, phone, wholeNumber, yen } from "@/lib/forms/entry";

const SHARED = JSON.parse(
  readFileSync(
    new URL("../../../../tests/unit/order/sheets/typed.json", import.meta.url).pathname,
    "utf8",
  ),
) as Record<string, [string, string | number | null][]>;

const READERS: Record<string, (typed: string) => string | number> = {
  customer_name: line,
  customer_email: asciiWord,
  customer_phone: phone,
  shipping_address: lines,
  quantity: wholeNumber,
  unit_price: yen,
};

describe("what is typed is understood as a cell of a file is", () => {
  it.each(Object.entries(SHARED))("%s", (column, cases) => {
    const read = READERS[column];
    if (read === undefined) throw new Error(`${column} has no reader here`);
    expect(cases.map(([typed]) => [typed, read(typed)])).toEqual(
      cases.map(([typed, value]) => [typed, value ?? Number.NaN]),
    );
  });

  it("keeps what is out of range out of range, so that the limit is told", () => {
    expect(yen("-500")).toBe(-500);
    expect(yen("△1,000")).toBe(-1000);
    expect(wholeNumber("9".repeat(16))).toBe(Number.MAX_SAFE_INTEGER);
    expect(wholeNumber("")).toBeNaN();
  });
});
