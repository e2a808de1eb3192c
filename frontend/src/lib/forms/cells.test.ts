import { describe, expect, it } from "vitest";
import { cellsOf, isSeveral } from "@/lib/forms/cells";

describe("cells that were copied in a spreadsheet", () => {
  it("are told apart by line breaks of every kind and by tabs", () => {
    expect(cellsOf("1\r\n2\r\n3\r\n")).toEqual([["1"], ["2"], ["3"]]);
    expect(cellsOf("1\n2\r3")).toEqual([["1"], ["2"], ["3"]]);
    expect(cellsOf("1\t2\r\n3\t4\r\n")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(cellsOf("1234-5678")).toEqual([["1234-5678"]]);
    expect(cellsOf("")).toEqual([[""]]);
  });

  it("keep their places where some are empty", () => {
    expect(cellsOf("1\r\n\r\n3\r\n")).toEqual([["1"], [""], ["3"]]);
    expect(cellsOf("\t2\r\n")).toEqual([["", "2"]]);
    expect(cellsOf("1\r\n\r\n")).toEqual([["1"], [""]]);
  });

  it("may hold line breaks, tabs and quotes, and are quoted then", () => {
    expect(cellsOf('"a\nb"\r\n"say ""hi"""\r\nc')).toEqual([["a\nb"], ['say "hi"'], ["c"]]);
    expect(cellsOf('"quoted"')).toEqual([['"quoted"']]);
    expect(cellsOf('5" disk\t1')).toEqual([['5" disk', "1"]]);
    expect(cellsOf('"open\nnext')).toEqual([['"open'], ["next"]]);
  });

  it("are several where a field of one line would run them together", () => {
    expect(isSeveral("one")).toBe(false);
    expect(isSeveral("one\r\n")).toBe(false);
    expect(isSeveral("one\r\ntwo")).toBe(true);
    expect(isSeveral("one\ttwo")).toBe(true);
    expect(isSeveral("\r\ntwo")).toBe(true);
  });
});
