import { type Locale, useLanguage } from "@/lib/language/i18n";

const DAY_MS = 86_400_000;
const COUNTED_TO = 10_000;

/** The time zone of the browser, by its IANA name. */
export function timeZone(): string {
  const name = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  // Chromium's word for a machine that does not say.
  return name === "Etc/Unknown" ? "UTC" : name;
}

/** How numbers, yen and times are written in `locale`, times in the time zone of the browser. */
export function formatter(locale: Locale) {
  const yen = new Intl.NumberFormat(locale, { style: "currency", currency: "JPY" });
  const yenShort = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: "JPY",
    notation: "compact",
    maximumFractionDigits: 1,
  });
  const number = new Intl.NumberFormat(locale);
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "long" });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "full" });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: "medium" });
  const shortDay = new Intl.DateTimeFormat(locale, {
    month: "short",
    day: "numeric",
    timeZone: "UTC",
  });
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const countries = new Intl.DisplayNames(locale, { type: "region" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return {
    yen: (amount: number) => halfWidth(yen.format(amount)),
    yenShort: (amount: number) => halfWidth(yenShort.format(amount)),
    /** A rate that is given in percent. */
    percent: (rate: number) => percent.format(rate / 100),
    /** A country by its code of two letters, which stands where it has no name. */
    country: (code: string) => countries.of(code) ?? code,
    number: (value: number) => number.format(value),
    /** How many there are: services count to 10,000 and say null beyond. */
    total: (value: number | null) =>
      value === null ? `${number.format(COUNTED_TO)}+` : number.format(value),
    bytes: (size: number) => {
      const [amount, unit] = fileSize(size);
      const digits = unit === "byte" ? 0 : 1;
      return new Intl.NumberFormat(locale, {
        style: "unit",
        unit,
        unitDisplay: unit === "byte" ? "long" : "short",
        maximumFractionDigits: digits,
      }).format(amount);
    },
    dateTime: (time: string) => dateTime.format(new Date(time)),
    exact: (time: string) => exact.format(new Date(time)),
    day: (time: string) => day.format(new Date(time)),
    clock: (time: string) => clock.format(new Date(time)),
    /** A day such as `2026-11-20`, which is no point in time. */
    shortDay: (date: string) => shortDay.format(new Date(`${date}T00:00:00Z`)),
    relative: (time: string, now: number = Date.now()) => {
      const [amount, unit] = distance(new Date(time).getTime() - now);
      return relative.format(amount, unit);
    },
    duration: (seconds: number) => {
      const [amount, unit] = distance(seconds * 1000);
      return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(
        Math.abs(amount),
      );
    },
  };
}

/** The sign as wide as the digits beside it. */
function halfWidth(amount: string): string {
  return amount.replace("￥", "¥");
}

type Unit = "second" | "minute" | "hour" | "day";

/** A span of milliseconds in the largest unit that it has at least one of. */
export function distance(ms: number): [number, Unit] {
  const size = Math.abs(ms);
  if (size < 60_000) return [Math.round(ms / 1000), "second"];
  if (size < 3_600_000) return [Math.round(ms / 60_000), "minute"];
  if (size < DAY_MS) return [Math.round(ms / 3_600_000), "hour"];
  return [Math.round(ms / DAY_MS), "day"];
}

/** A number of bytes in the largest unit that it has at least one of, of 1,024 each. */
export function fileSize(bytes: number): [number, "byte" | "kilobyte" | "megabyte"] {
  if (bytes < 1024) return [bytes, "byte"];
  return bytes < 1024 ** 2 ? [bytes / 1024, "kilobyte"] : [bytes / 1024 ** 2, "megabyte"];
}

/** The key of the local day of `time`, such as `2026-11-20`. */
export function localDay(time: string | Date): string {
  const date = new Date(time);
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** Where the local day `day` begins, `plus` days later, as the services want times. */
export function startOfDay(day: string, plus = 0): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + plus).toISOString();
}

// To make one takes milliseconds, and a page of a list asks for one in each of its cells.
const made = new Map<Locale, ReturnType<typeof formatter>>();

export function useFormat() {
  const { locale } = useLanguage();
  const format = made.get(locale) ?? formatter(locale);
  made.set(locale, format);
  return format;
}
