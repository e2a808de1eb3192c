/** A line that both have, or that only one of them has. */
export interface ComparedLine {
  of: "both" | "theirs" | "mine";
  text: string;
}

const CONTEXT = 1;
/** Pairs of lines that are looked at; texts beyond are told to differ wholly. */
const MOST_PAIRS = 1_000_000;

/** The lines of both texts in order, as few of them as can be told to differ. */
export function compareLines(theirs: string, mine: string): ComparedLine[] {
  const [a, b] = [theirs.split("\n"), mine.split("\n")];
  if (theirs !== mine && a.length * b.length > MOST_PAIRS)
    return [
      ...a.map((text) => ({ of: "theirs", text }) as const),
      ...b.map((text) => ({ of: "mine", text }) as const),
    ];
  const common = commonLengths(a, b);
  const lengthAt = (i: number, j: number) => common[i]?.[j] ?? 0;
  const lines: ComparedLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ of: "both", text: a[i] ?? "" });
      i += 1;
      j += 1;
    } else if (j === b.length || (i < a.length && lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      lines.push({ of: "theirs", text: a[i] ?? "" });
      i += 1;
    } else {
      lines.push({ of: "mine", text: b[j] ?? "" });
      j += 1;
    }
  }
  return lines;
}

/** How many lines the texts have in common from line `i` of one and `j` of the other on. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [row, below] = [lengths[i] ?? [], lengths[i + 1] ?? []];
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return lengths;
}

/** A line at its place among all of them; null for the lines that were left out from there on. */
export interface PlacedLine {
  at: number;
  line: ComparedLine | null;
}

/** What differs with a line around it; each run of lines in between becomes one null. */
export function nearDifferences(lines: readonly ComparedLine[]): PlacedLine[] {
  const isNear = (index: number) =>
    lines.slice(Math.max(index - CONTEXT, 0), index + CONTEXT + 1).some(({ of }) => of !== "both");
  const near: PlacedLine[] = [];
  for (const [at, line] of lines.entries()) {
    if (isNear(at)) near.push({ at, line });
    else if (near.at(-1)?.line !== null) near.push({ at, line: null });
  }
  return near;
}
