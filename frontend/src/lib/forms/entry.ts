// What a person types is understood as a cell of a file is: services/order/sheets/own/cells.py. Both are
// held to tests/unit/order/sheets/typed.json.

const DASHES = /[‐‑‒–—―−ー─]/g;
const CANONICAL_PHONE = /^[0-9+()-][0-9+() -]{1,30}[0-9+()-]$/;
const NUMBER = /^(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+)$/;
const NEGATIVE = /^(?:[-−△▲]\s*([0-9,]+)|\(([0-9,]+)\))$/;
const MAX_DIGITS = 15;

function halfWidth(typed: string): string {
  return typed.normalize("NFKC").trim();
}

/** A line of text, without the spaces around it. */
export function line(typed: string): string {
  return typed.trim();
}

/** Text of several lines, each ending in a line feed. */
export function lines(typed: string): string {
  return typed.replace(/\r\n?/g, "\n").trim();
}

/** A word of ASCII, an e-mail address for one; full-width characters become half-width. */
export function asciiWord(typed: string): string {
  return /^\p{ASCII}*$/u.test(typed) ? typed.trim() : halfWidth(typed);
}

/** A telephone number; full-width characters and dashes of any length become half-width. */
export function phone(typed: string): string {
  return CANONICAL_PHONE.test(typed) ? typed : halfWidth(typed).replace(DASHES, "-");
}

/** A number without a unit, thousands set apart or not; NaN where it is no whole number. */
export function wholeNumber(typed: string): number {
  return numberOf(halfWidth(typed));
}

/** Whole yen; a yen sign before the digits or 円 after them is understood. */
export function yen(typed: string): number {
  // In CP932 the yen sign is the byte of a backslash.
  return numberOf(
    halfWidth(typed)
      .replace(/円$/, "")
      .replace(/^[¥\\]+/, "")
      .trim(),
  );
}

function numberOf(plain: string): number {
  if (!NUMBER.test(plain)) {
    const [, signed, inBrackets] = NEGATIVE.exec(plain) ?? [];
    const digits = signed ?? inBrackets;
    return digits === undefined ? Number.NaN : -Number(digits.replaceAll(",", ""));
  }
  const digits = plain.replace(/[, ]/g, "").replace(/^0+(?=.)/, "");
  return digits.length > MAX_DIGITS ? Number.MAX_SAFE_INTEGER : Number(digits);
}
