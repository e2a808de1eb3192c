/** The encodings that the order service reads, by the first of the names that it gives them. */
export const ENCODINGS = ["utf-8", "utf-16", "cp932", "euc-jp", "iso-2022-jp"] as const;
export type EncodingName = (typeof ENCODINGS)[number];
export type EncodingChoice = EncodingName | "auto";

/** What the start of a file may be in: the encoding, and the decoder's name for it. */
interface Candidate {
  name: EncodingName;
  label: string;
  isMarked: boolean;
}

/** The start of a file as one encoding reads it. */
export interface Reading {
  encoding: EncodingName;
  /** Whether a byte order mark says so. */
  isMarked: boolean;
  text: string;
  /** Characters that are lost. */
  unreadable: number;
}

/** A reading, and whether every byte of it is part of a character. */
type Attempt = Reading & { isFaultless: boolean };

/** What stands for a character that is lost, whether it was lost here or before. */
const LOST = "\ufffd";
/** What the browser's Shift_JIS lets pass, and CP932 does not have. */
const NOT_IN_CP932 = "\u0080";

const MARKS: readonly { bytes: readonly number[]; name: EncodingName; label: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], name: "utf-8", label: "utf-8" },
  { bytes: [0xff, 0xfe], name: "utf-16", label: "utf-16le" },
  { bytes: [0xfe, 0xff], name: "utf-16", label: "utf-16be" },
];
// WHATWG's Shift_JIS is what Microsoft calls code page 932.
const LABELS: Record<EncodingName, readonly string[]> = {
  "utf-8": ["utf-8"],
  "utf-16": ["utf-16le", "utf-16be"],
  cp932: ["shift_jis"],
  "euc-jp": ["euc-jp"],
  "iso-2022-jp": ["iso-2022-jp"],
};

export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function marked(bytes: Uint8Array): Candidate | undefined {
  const mark = MARKS.find((each) => startsWith(bytes, each.bytes));
  return mark && { name: mark.name, label: mark.label, isMarked: true };
}

/** What the bytes may be in, the likeliest first; as the order service has it (ADR 0014). */
function candidates(bytes: Uint8Array, choice: EncodingChoice): Candidate[] {
  const mark = marked(bytes);
  if (mark !== undefined && (choice === "auto" || choice === mark.name)) return [mark];
  const names = choice === "auto" ? unmarked(bytes) : [choice];
  return names.flatMap((name) =>
    LABELS[name].map((label) => ({ name, label, isMarked: false }) satisfies Candidate),
  );
}

function unmarked(bytes: Uint8Array): EncodingName[] {
  if (bytes.includes(0)) return ["utf-16"];
  if (hasEscape(bytes)) return ["iso-2022-jp", "utf-8"];
  return ["utf-8", "cp932", "euc-jp"];
}

/** ISO-2022-JP changes its characters with `ESC $`. */
function hasEscape(bytes: Uint8Array): boolean {
  return bytes.some((byte, index) => byte === 0x1b && bytes[index + 1] === 0x24);
}

/** Reads `bytes`; where they are not the whole file, a character cut at their end is left out. */
function read(bytes: Uint8Array, isWhole: boolean, { name, label, isMarked }: Candidate): Attempt {
  const stream = !isWhole;
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes, { stream });
    const isFaultless = name !== "cp932" || !text.includes(NOT_IN_CP932);
    return { isFaultless, ...reading(name, isMarked, text) };
  } catch {
    const text = new TextDecoder(label).decode(bytes, { stream });
    return { isFaultless: false, ...reading(name, isMarked, text) };
  }
}

function reading(encoding: EncodingName, isMarked: boolean, decoded: string): Reading {
  const text = encoding === "cp932" ? decoded.replaceAll(NOT_IN_CP932, LOST) : decoded;
  return { encoding, isMarked, text, unreadable: text.split(LOST).length - 1 };
}

/**
 * The start of a file in each encoding that it may be in, the likeliest first: those that read all
 * of it, else the one that reads most of it.
 */
export function readings(bytes: Uint8Array, isWhole: boolean, choice: EncodingChoice): Reading[] {
  const all = candidates(bytes, choice).map((candidate) => read(bytes, isWhole, candidate));
  const faultless = all.filter(({ isFaultless }) => isFaultless);
  if (faultless.length > 0) return faultless.filter((each) => !isRatherEucJp(each, faultless));
  return all.sort((one, other) => one.unreadable - other.unreadable).slice(0, 1);
}

/** What both read is either all half-width kana of CP932, or else EUC-JP. */
function isRatherEucJp({ encoding, text }: Reading, others: readonly Reading[]): boolean {
  const isBoth = encoding === "cp932" && others.some((each) => each.encoding === "euc-jp");
  return isBoth && /[^\p{ASCII}\uff61-\uff9f]/u.test(text);
}

/** Whether nothing in `text` tells the encodings apart. */
export function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}
