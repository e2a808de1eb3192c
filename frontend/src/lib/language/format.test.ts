import { describe, expect, it } from "vitest";
import { distance, fileSize, formatter, localDay, startOfDay } from "@/lib/language/format";

describe("yen", () => {
  it("has no decimals and a narrow sign in both languages", () => {
    expect(formatter("en").yen(1234567)).toBe("¥1,234,567");
    expect(formatter("ja").yen(1234567)).toBe("¥1,234,567");
    expect(formatter("ja").yenShort(15000)).toBe("¥1.5万");
  });
});

describe("sizes", () => {
  it("are told in the largest unit there is one of", () => {
    expect(fileSize(1023)).toEqual([1023, "byte"]);
    expect(fileSize(1536)).toEqual([1.5, "kilobyte"]);
    expect(fileSize(512 * 1024 ** 2)).toEqual([512, "megabyte"]);
    expect(formatter("en").bytes(1)).toBe("1 byte");
    expect(formatter("ja").bytes(64_614)).toBe("63.1 KB");
  });
});

describe("times", () => {
  it("are told in the largest unit there is one of", () => {
    expect(distance(-59_400)).toEqual([-59, "second"]);
    expect(distance(3_600_000)).toEqual([1, "hour"]);
    expect(distance(-2 * 86_400_000)).toEqual([-2, "day"]);
    expect(
      formatter("en").relative("2026-11-20T00:00:00Z", Date.parse("2026-11-20T02:00:00Z")),
    ).toBe("2 hours ago");
  });

  it("begin a local day, also on the first of a month", () => {
    expect(localDay(startOfDay("2026-11-30"))).toBe("2026-11-30");
    expect(localDay(startOfDay("2026-11-30", 1))).toBe("2026-12-01");
  });
});
