/**
 * The cells that a spreadsheet puts on the clipboard: rows end in a line break, cells in a tab, and
 * what holds either is quoted. Empty cells count, so that a column keeps its places.
 */
export function cellsOf(copied: string): string[][] {
  const text = copied.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)([\t\n]|$)/gy;
  while (pattern.lastIndex <= text.length) {
    const [, cell = "", end = ""] = pattern.exec(text) ?? [];
    rows.at(-1)?.push(isQuoted(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "") break;
    if (end === "\n") rows.push([]);
  }
  return rows;
}

function isQuoted(cell: string): boolean {
  return cell.length > 1 && /^".*[\t\n"].*"$/s.test(cell);
}

/** Whether what was copied is more than one line or cell: a field of one line would run it together. */
export function isSeveral(copied: string): boolean {
  const rows = cellsOf(copied.trimEnd());
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1;
}
