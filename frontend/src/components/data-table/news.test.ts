import { describe, expect, it } from "vitest";
import type { Page } from "@/api/types";
import { hold } from "@/components/data-table/news";

interface Row {
  id: string;
  status?: string;
}
const page = (ids: string, next: string | null = null, status = "old"): Page<Row> => ({
  items: Array.from(ids, (id) => ({ id, status })),
  next_cursor: next,
});
const held = (shown: Page<Row>, latest: Page<Row> | undefined) => {
  const { page: rows, news } = hold(shown, latest);
  return [rows.items.map(({ id }) => id).join(""), rows.next_cursor, news.arrived, news.gone];
};

describe("a list that is looked at", () => {
  it("keeps its rows in their places and counts what has come before or between them", () => {
    expect(held(page("cba"), page("edcba"))).toEqual(["cba", null, 2, 0]);
    expect(held(page("cba"), page("cxba"))).toEqual(["cba", null, 1, 0]);
    expect(held(page("cba"), undefined)).toEqual(["cba", null, 0, 0]);
  });

  it("takes over what has changed in its rows", () => {
    const { page: rows } = hold(page("ba"), page("cba", null, "new"));
    expect(rows.items).toEqual([
      { id: "b", status: "new" },
      { id: "a", status: "new" },
    ]);
  });

  it("counts what is no longer in it, and not what was pushed to the next page", () => {
    expect(held(page("cba"), page("ca"))).toEqual(["cba", null, 0, 1]);
    expect(held(page("cba", "older"), page("edc", "older"))).toEqual(["cba", "older", 2, 0]);
    expect(held(page("cba", "older"), page("dca", "older"))).toEqual(["cba", "older", 1, 0]);
  });

  it("grows at its end, where nothing moves, and goes on from there", () => {
    expect(held(page("abc"), page("abcd", "more"))).toEqual(["abcd", "more", 0, 0]);
    expect(held(page("abc", "c"), page("bcd", "d"))).toEqual(["abcd", "d", 0, 1]);
  });

  it("shows at once what comes to an empty list, and holds what has left it altogether", () => {
    expect(held(page(""), page("ba"))).toEqual(["ba", null, 0, 0]);
    expect(held(page("ba"), page(""))).toEqual(["ba", null, 0, 2]);
    expect(held(page("ba"), page("dc"))).toEqual(["ba", null, 2, 2]);
  });
});
