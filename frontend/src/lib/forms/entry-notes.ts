import { asciiWord, phone, wholeNumber, yen } from "@/lib/forms/entry";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

const DIGITS = /^ *\d{0,15} *$/;

/** What to say under a field while it holds something else than what will be sent. */
export function useEntryNotes() {
  const t = useText();
  const format = useFormat();
  const readAs = (value: string) => t("field.read_as", { value });
  const number = (typed: string, value: number, write: (value: number) => string) =>
    DIGITS.test(typed) || !Number.isSafeInteger(value) ? null : readAs(write(value));
  const word = (typed: string, value: string) =>
    value === typed.replace(/^ +| +$/g, "") ? null : readAs(value);
  return {
    yen: (typed: string) => number(typed, yen(typed), format.yen),
    count: (typed: string) => number(typed, wholeNumber(typed), format.number),
    email: (typed: string) => word(typed, asciiWord(typed)),
    phone: (typed: string) => word(typed, phone(typed)),
    /** Spaces of the full width at the ends look like nothing at all. */
    text: (typed: string) => (/^\s*\u3000|\u3000\s*$/.test(typed) ? t("field.trimmed") : null),
    upTo: (maximum: number) => (typed: string) =>
      typed.trim().length > maximum
        ? t("field.too_long_now", { maximum, length: typed.trim().length })
        : null,
  };
}
