import type { OrderCreate } from "@/api/types";
import { line, phone } from "@/lib/forms/entry";

type Recipient = NonNullable<OrderCreate["recipient"]>;
type Wishes = NonNullable<OrderCreate["delivery_request"]>;

// In the order of an address in Japan, the postal code first.
export const RECIPIENT_FIELDS = [
  "name",
  "phone",
  "postal_code",
  "region",
  "city",
  "line1",
  "line2",
  "country",
] as const satisfies readonly (keyof Recipient)[];
export type RecipientValues = Record<(typeof RECIPIENT_FIELDS)[number], string>;

export const WISHES = ["date", "time_slot", "note"] as const satisfies readonly (keyof Wishes)[];
export type WishValues = Record<(typeof WISHES)[number], string>;

export const NO_RECIPIENT: RecipientValues = {
  name: "",
  phone: "",
  postal_code: "",
  region: "",
  city: "",
  line1: "",
  line2: "",
  country: "JP",
};
export const NO_WISHES: WishValues = { date: "", time_slot: "", note: "" };

const READERS: Partial<Record<keyof Recipient, (typed: string) => string>> = {
  phone,
  postal_code: (typed) => phone(typed.trim().replace(/^〒\s*/, "")),
  country: (typed) => typed.normalize("NFKC").trim().toUpperCase(),
};

const filled = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));

/** Who is meant by what was typed; null where nothing was typed but the country. */
export function recipientIn(values: RecipientValues): Recipient | null {
  const read = Object.fromEntries(
    RECIPIENT_FIELDS.map((name) => [name, (READERS[name] ?? line)(values[name])]),
  );
  const { country: _country, ...rest } = filled(read);
  return Object.keys(rest).length === 0 ? null : (filled(read) as unknown as Recipient);
}

/** What the customer wishes; null where nothing was typed. */
export function wishesIn(values: WishValues): Wishes | null {
  const read = filled(Object.fromEntries(WISHES.map((name) => [name, line(values[name])])));
  return Object.keys(read).length === 0 ? null : read;
}

/** The fields of a form that hold `given`. */
export const recipientValues = (given: Partial<Record<string, string | null>> | null) =>
  Object.fromEntries(
    RECIPIENT_FIELDS.map((name) => [
      name,
      given === null ? NO_RECIPIENT[name] : (given[name] ?? ""),
    ]),
  ) as RecipientValues;

export const wishValues = (given: Partial<Record<string, string | null>> | null) =>
  Object.fromEntries(WISHES.map((name) => [name, given?.[name] ?? ""])) as WishValues;
