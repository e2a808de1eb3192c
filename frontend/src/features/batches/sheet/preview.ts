import Papa from "papaparse";
import {
  COLUMNS,
  type ColumnName,
  columnOf,
  isOurs,
  isOwnColumn,
} from "@/features/batches/sheet/columns";
import {
  type EncodingChoice,
  type EncodingName,
  isAscii,
  type Reading,
  readings,
  startsWith,
} from "@/features/batches/sheet/encodings";

/** How much of a file is looked at before it is sent. */
export const HEAD_BYTES = 64 * 1024;
/** What the order service takes unless it is told otherwise. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024;
const SHOWN_ROWS = 8;

export const DELIMITERS = [",", "\t", ";"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What the service will refuse the file for; those that end the matter come first. */
export type Refusal =
  | "empty_file"
  | "payload_too_large"
  | "not_a_csv_file"
  | "nul_bytes"
  | "no_header"
  | "missing_column"
  | "repeated_column"
  | "no_rows";

export interface Heading {
  /** As it stands in the file. */
  text: string;
  column: ColumnName | null;
  /** Whether it means nothing, and is not of our own making either. */
  isIgnored: boolean;
}

export interface PreviewRow {
  /** As a spreadsheet numbers it; the heading is 1 where nothing stands above it. */
  number: number;
  cells: string[];
}

/** What the start of a file shows. */
export interface Preview {
  encoding: EncodingName;
  /** Only ASCII so far: the rest of the file decides. */
  isUndecided: boolean;
  unreadable: number;
  delimiter: Delimiter;
  headings: Heading[];
  rows: PreviewRow[];
  missing: ColumnName[];
  repeated: ColumnName[];
  refusal: Refusal | null;
}

const OTHER_FILES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x05, 0x06], // an empty ZIP
  [0xd0, 0xcf, 0x11, 0xe0], // .xls
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x1f, 0x8b], // gzip
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
];
/** A ZIP file, as a workbook (.xlsx) is; whether it is one, the service sees. */
const WORKBOOK = [0x50, 0x4b, 0x03, 0x04];
/** Blanks, and the bytes of byte order marks. */
const NOTHING = new Set([0x20, 0x09, 0x0d, 0x0a, 0x00, 0xef, 0xbb, 0xbf, 0xff, 0xfe]);

export function isWorkbook(head: Uint8Array): boolean {
  return startsWith(head, WORKBOOK);
}

/** Why the file is none of orders, as its size and first bytes tell; null where they do not. */
export function refusalOf(head: Uint8Array, size: number): Refusal | null {
  if (size === 0) return "empty_file";
  if (size > MAX_FILE_BYTES) return "payload_too_large";
  if (OTHER_FILES.some((start) => startsWith(head, start))) return "not_a_csv_file";
  return size === head.length && head.every((byte) => NOTHING.has(byte)) ? "empty_file" : null;
}

/** What the start of a file, at most `HEAD_BYTES`, looks like; `isWhole` where that is all of it. */
export function previewOf(head: Uint8Array, isWhole: boolean, choice: EncodingChoice): Preview {
  const found = readings(head, isWhole, choice).flatMap((reading) =>
    DELIMITERS.map((delimiter) => parse(reading, delimiter, isWhole)),
  );
  // The first of the best: most columns known, then most columns.
  const [first, ...others] = found as [Parsed, ...Parsed[]];
  return summary(
    others.reduce((best, each) => (isBetter(each, best) ? each : best), first),
    isWhole,
  );
}

interface Parsed {
  reading: Reading;
  delimiter: Delimiter;
  headings: Heading[];
  rows: PreviewRow[];
}

const knownIn = ({ headings }: Parsed) => headings.filter(({ column }) => column !== null).length;

function isBetter(one: Parsed, other: Parsed): boolean {
  const known = knownIn(one) - knownIn(other);
  if (known !== 0) return known > 0;
  return one.reading === other.reading && one.headings.length > other.headings.length;
}

function parse(reading: Reading, delimiter: Delimiter, isWhole: boolean): Parsed {
  const { data } = Papa.parse<string[]>(reading.text, { delimiter, skipEmptyLines: false });
  // The last row of a part may be cut anywhere.
  const whole = isWhole || data.length < 2 ? data : data.slice(0, -1);
  const rows = whole
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  return { reading, delimiter, headings: headingsOf(rows[0]?.cells ?? []), rows: rows.slice(1) };
}

function headingsOf(row: readonly string[]): Heading[] {
  const last = row.findLastIndex((text) => text.trim() !== "");
  const texts = row.slice(0, last + 1);
  const isOwnFile = isOurs(texts);
  return texts.map((text) => {
    const column = columnOf(text);
    const isOwn = isOwnFile && isOwnColumn(text);
    return { text, column, isIgnored: column === null && text.trim() !== "" && !isOwn };
  });
}

function summary(parsed: Parsed, isWhole: boolean): Preview {
  const { reading, delimiter, headings, rows } = parsed;
  const named = headings.flatMap(({ column }) => column ?? []);
  const missing = COLUMNS.filter((each) => each.isRequired && !named.includes(each.name));
  const found = {
    missing: missing.map(({ name }) => name),
    repeated: [...new Set(named.filter((name, index) => named.indexOf(name) < index))],
  };
  return {
    encoding: reading.encoding,
    isUndecided: reading.encoding === "utf-8" && !reading.isMarked && isAscii(reading.text),
    unreadable: reading.unreadable,
    delimiter,
    headings,
    rows: rows.slice(0, SHOWN_ROWS),
    ...found,
    refusal: headingRefusal(reading, named, found, isWhole && rows.length === 0),
  };
}

function headingRefusal(
  reading: Reading,
  named: readonly ColumnName[],
  { missing, repeated }: Pick<Preview, "missing" | "repeated">,
  hasNoRows: boolean,
): Refusal | null {
  const isGuess = reading.encoding === "utf-16" && !reading.isMarked;
  if (reading.text.includes("\0") || (isGuess && named.length === 0)) return "nul_bytes";
  if (named.length === 0) return "no_header";
  if (repeated.length > 0) return "repeated_column";
  if (missing.length > 0) return "missing_column";
  return hasNoRows ? "no_rows" : null;
}
