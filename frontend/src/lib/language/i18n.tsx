import { createContext, type ReactNode, use, useMemo } from "react";
import { readPreference, writePreference } from "@/lib/browser/preferences";
import type english from "@/locales/en.json";
import type more from "@/locales/more/en.json";
import type payments from "@/locales/payments/en.json";

export type Locale = "en" | "ja";
export const LOCALES: readonly Locale[] = ["en", "ja"];

type RawKey = keyof typeof english | keyof typeof more | keyof typeof payments;
type Plural<Key> = Key extends `${infer Base}_other` ? Base : never;
type Single<Key> = Key extends `${string}_${"one" | "other"}` ? never : Key;
/** The name of a text; one that depends on a count is named without `_one` and `_other`. */
export type TextKey = Single<RawKey> | Plural<RawKey>;
export type Values = Record<string, string | number>;
export type Translate = (key: TextKey, values?: Values) => string;
type Texts = Record<string, string>;

const LOADERS: Record<Locale, () => Promise<{ default: Texts }>> = {
  en: () => import("@/locales/en.json"),
  ja: () => import("@/locales/ja.json"),
};
/** Texts that are seldom needed, which come with the first page or dialog that has them. */
const AREAS = {
  more: {
    en: () => import("@/locales/more/en.json"),
    ja: () => import("@/locales/more/ja.json"),
  },
  payments: {
    en: () => import("@/locales/payments/en.json"),
    ja: () => import("@/locales/payments/ja.json"),
  },
} satisfies Record<string, Record<Locale, () => Promise<{ default: Texts }>>>;
type Area = keyof typeof AREAS;
let shown: { locale: Locale; texts: Texts } | null = null;
const areasShown = new Set<Area>();

/** The language that was chosen before, or else the first one of the browser's that there is. */
export function preferredLocale(): Locale {
  const wanted = [readPreference("locale") ?? "", ...navigator.languages];
  const found = wanted.map((tag) => tag.slice(0, 2)).find((tag) => LOCALES.includes(tag as Locale));
  return (found as Locale | undefined) ?? "en";
}

/** The texts of `locale`. */
export async function loadTexts(locale: Locale): Promise<Texts> {
  const texts = { ...(await LOADERS[locale]()).default };
  // From here on, whatever comes adds its texts by itself.
  shown = { locale, texts };
  for (const area of areasShown) Object.assign(texts, (await AREAS[area][locale]()).default);
  return texts;
}

/** Waits for a page or a dialog, and for the texts of `area` in the language that is shown. */
export async function withTexts<Module>(area: Area, module: Promise<Module>): Promise<Module> {
  areasShown.add(area);
  if (shown !== null) Object.assign(shown.texts, (await AREAS[area][shown.locale]()).default);
  return module;
}

/** Remembers `locale` for the next visit. */
export function rememberLocale(locale: Locale): void {
  writePreference("locale", locale);
}

/** Looks texts up and puts values into their `{places}`; numbers are written as `locale` does. */
export function translator(texts: Texts, locale: Locale): Translate {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (key, values = {}) => {
    const form = typeof values.count === "number" ? plurals.select(values.count) : "other";
    const text = texts[key] ?? texts[`${key}_${form}`] ?? texts[`${key}_other`] ?? key;
    return text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) return place;
      return typeof value === "number" ? numbers.format(value) : value;
    });
  };
}

interface Language {
  locale: Locale;
  t: Translate;
  change: (locale: Locale) => void;
}

const Context = createContext<Language | null>(null);

export function LanguageProvider(props: {
  locale: Locale;
  texts: Texts;
  onChange: (locale: Locale) => void;
  children: ReactNode;
}) {
  const { locale, texts, onChange } = props;
  const language = useMemo(
    () => ({ locale, t: translator(texts, locale), change: onChange }),
    [locale, texts, onChange],
  );
  return <Context value={language}>{props.children}</Context>;
}

/** The language that is shown, and how to change it. */
export function useLanguage(): Language {
  const language = use(Context);
  if (language === null) throw new Error("LanguageProvider is missing");
  return language;
}

/** How a text is written in the language that is shown. */
export function useText(): Translate {
  return useLanguage().t;
}
