import { expect, test } from "vitest";
import { compareLines, nearDifferences } from "@/features/templates/comparison";

const marked = (theirs: string, mine: string) =>
  nearDifferences(compareLines(theirs, mine)).map(({ line }) =>
    line === null ? "…" : `${{ both: " ", theirs: "-", mine: "+" }[line.of]}${line.text}`,
  );

test("a changed line stands under what it was, with a line around it", () => {
  expect(marked("a\nb\nc\nd\ne", "a\nb\nC\nd\ne")).toEqual(["…", " b", "-c", "+C", " d", "…"]);
});

test("lines that only one of them has leave the others as they are", () => {
  expect(marked("a\nb", "a\nnew\nb")).toEqual([" a", "+new", " b"]);
  expect(marked("a\ngone\nb", "a\nb")).toEqual([" a", "-gone", " b"]);
  expect(marked("a", "a\nb")).toEqual([" a", "+b"]);
});

test("what is between two changes far apart is one gap", () => {
  expect(marked("1\na\nb\nc\nd\n2", "x\na\nb\nc\nd\ny")).toEqual([
    "-1",
    "+x",
    " a",
    "…",
    " d",
    "-2",
    "+y",
  ]);
});

test("texts that are the same have no difference", () => {
  expect(marked("a\nb", "a\nb")).toEqual(["…"]);
  expect(marked("", "")).toEqual(["…"]);
});
