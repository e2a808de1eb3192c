/** What was filled in from cells that were copied, and which of them found no place. */
export interface Filling {
  numbers: Readonly<Record<string, string>>;
  filled: number;
  left: readonly string[];
}

/**
 * Puts one cell after another into the fields of `ids` from `start` on. An empty cell leaves its
 * field as it is; a cell of several lines is no number, and takes its place all the same.
 */
export function fill(
  numbers: Readonly<Record<string, string>>,
  ids: readonly string[],
  start: number,
  cells: readonly string[],
): Filling {
  const next = { ...numbers };
  const left: string[] = [];
  let filled = 0;
  for (const [index, cell] of cells.entries()) {
    const text = cell.trim();
    const id = ids[start + index];
    if (text === "") continue;
    if (id === undefined || /[\r\n]/.test(text)) {
      left.push(text.replace(/\s+/g, " "));
      continue;
    }
    next[id] = text;
    filled += 1;
  }
  return { numbers: next, filled, left };
}
