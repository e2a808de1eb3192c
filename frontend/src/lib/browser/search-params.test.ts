import { describe, expect, it } from "vitest";
import {
  count,
  day,
  oneOf,
  parseSearch,
  someOf,
  stringifySearch,
  uuid,
} from "@/lib/browser/search-params";

describe("the address's query", () => {
  it("repeats the name of a list, and leaves out what is not given", () => {
    const query = stringifySearch({
      status: ["PAID", "SHIPPED"],
      q: "佐藤",
      sort: undefined,
      x: "",
    });
    expect(query).toBe("?status=PAID&status=SHIPPED&q=%E4%BD%90%E8%97%A4");
    expect(parseSearch(query)).toEqual({ status: ["PAID", "SHIPPED"], q: "佐藤" });
  });

  it("is nothing at all where nothing is given", () => {
    expect(stringifySearch({ q: undefined })).toBe("");
  });

  it("drops what it cannot be", () => {
    expect(oneOf("b", ["a"])).toBeUndefined();
    expect(someOf(["b", "a", "a"], ["a", "c"])).toEqual(["a"]);
    expect(someOf("x", ["a"])).toBeUndefined();
    expect([count("12"), count("-1"), count("1e3"), count("")]).toEqual([
      12,
      undefined,
      undefined,
      undefined,
    ]);
    expect([day("2026-11-20"), day("2026-13-40"), day("20.11.2026")]).toEqual([
      "2026-11-20",
      undefined,
      undefined,
    ]);
    expect(uuid("019A2B3C-4d5e-7f60-8a1b-2c3d4e5f6071")).toBe(
      "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
    );
    expect(uuid("019a")).toBeUndefined();
  });
});
