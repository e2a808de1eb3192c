// The form of an import profile, as docs/import-profiles.md has it: what a form can show of it, and
// what it leaves to the text.

/** Where a text comes from: a column, the first that is filled, several joined, or a fixed text. */
export type Value =
  | string
  | Value[]
  | { fixed: string }
  | { column: Value; words?: Record<string, string>; names?: string }
  | { join: Value[]; with?: string; words?: Record<string, string>; names?: string };

export interface Rule {
  when?: Record<string, string | string[]>;
  is: string;
  why?: string;
}

export interface AdjustmentRule {
  kind: string;
  amount: Value;
  label?: string;
  stands?: string;
  tax?: string;
  tax_rate?: Value;
}

type Values = Record<string, Value | Record<string, Value>>;

/** A profile, or as much of one as there is so far. */
export interface ProfileDocument {
  name?: string;
  title?: string;
  source?: string;
  known_by?: string[];
  order?: Values;
  items?: Record<string, Value>;
  prices?: string | string[];
  adjustments?: AdjustmentRule[];
  states?: Rule[];
  dates?: string;
  [other: string]: unknown;
}

/** The members of an order and its items, named as a detection names them; the required ones first. */
export const MEMBERS = [
  "external_id",
  "customer_name",
  "items.product_name",
  "items.quantity",
  "items.price",
  "total",
  "ordered_at",
  "payment_method",
  "customer_email",
  "customer_phone",
  "recipient.name",
  "recipient.phone",
  "recipient.postal_code",
  "recipient.region",
  "recipient.city",
  "recipient.line1",
  "recipient.line2",
  "recipient.country",
  "delivery_request.date",
  "delivery_request.time_slot",
  "delivery_request.note",
  "note",
  "items.sku",
  "items.tax_rate",
  "payment_reference",
  "paid_at",
  "currency",
  "refunded",
] as const;
export type Member = (typeof MEMBERS)[number];
export const REQUIRED: readonly Member[] = MEMBERS.slice(0, 5);

export const ADJUSTMENT_KINDS = ["shipping", "fee", "discount", "points"] as const;
export const STANDS = ["repeated", "once", "summed"] as const;
export const STATES = ["paid", "to_be_paid", "cancelled", "refunded", "not_an_order"] as const;
export const PRICES = ["each_with_tax", "each_without_tax", "line", "line_without_tax"] as const;
export const DATES = ["ymd", "mdy", "dmy"] as const;

/** What a form shows of a value: columns and how they go together, or a text. */
export type Simple =
  | { columns: string[]; how: "first" | "join"; separator: string }
  | { fixed: string };

const NOTHING: Simple = { columns: [], how: "first", separator: " " };

/** What a form shows of `value`; null for one that only its text can say. */
export function simpleOf(value: Value | undefined): Simple | null {
  if (value === undefined) return NOTHING;
  if (typeof value === "string") return { ...NOTHING, columns: [value] };
  if (Array.isArray(value)) {
    return areTexts(value) ? { ...NOTHING, columns: value } : null;
  }
  if ("fixed" in value) return { fixed: value.fixed };
  const isPlain = Object.keys(value).every((name) => name === "join" || name === "with");
  if (!("join" in value) || !isPlain || !areTexts(value.join)) return null;
  return { columns: value.join, how: "join", separator: value.with ?? " " };
}

const areTexts = (values: readonly Value[]): values is string[] =>
  values.every((each) => typeof each === "string");

/** The value that `simple` stands for; undefined where nothing is chosen. */
export function writtenOf(simple: Simple): Value | undefined {
  if ("fixed" in simple) return { fixed: simple.fixed };
  const { columns, how, separator } = simple;
  const [first, ...others] = columns;
  if (first === undefined || others.length === 0) return first;
  if (how === "first") return columns;
  return separator === " " ? { join: columns } : { join: columns, with: separator };
}

/** Where a member stands in a document. */
export function pathOf(member: string): string[] {
  return member.startsWith("items.") ? member.split(".") : ["order", ...member.split(".")];
}

/** The JSON pointer (RFC 6901) of a place in a document. */
export function pointerTo(...path: (string | number)[]): string {
  return path
    .map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

type Tree = { [name: string]: unknown };
const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What stands at `path`; undefined where nothing does. */
export function at(document: ProfileDocument, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, name) => (isTree(part) ? part[name] : undefined), document);
}

/** `document` with `value` at `path`; without it, and without what is empty then, for undefined. */
export function withAt(
  document: ProfileDocument,
  path: readonly string[],
  value: unknown,
): ProfileDocument {
  return (changed(document, path, value) ?? {}) as ProfileDocument;
}

function changed(part: Tree, [name, ...rest]: readonly string[], value: unknown): Tree | undefined {
  if (name === undefined) return part;
  const before = part[name];
  const next = rest.length === 0 ? value : changed(isTree(before) ? before : {}, rest, value);
  const { [name]: _before, ...others } = part;
  if (next === undefined) return Object.keys(others).length === 0 ? undefined : others;
  // A member keeps its place among the others.
  return name in part
    ? Object.fromEntries(Object.entries(part).map(([key, old]) => [key, key === name ? next : old]))
    : { ...part, [name]: next };
}

/** What a profile cannot do without, and does not have yet: columns, and rules for orders' states. */
export function missingIn(document: ProfileDocument): (Member | "states")[] {
  const members = REQUIRED.filter((member) => at(document, pathOf(member)) === undefined);
  return document.states === undefined ? [...members, "states"] : members;
}

/** A document with the columns that were proposed for each member. */
export function proposed(
  proposals: readonly { member: string; columns: readonly string[] }[],
): ProfileDocument {
  const known: readonly string[] = MEMBERS;
  return proposals
    .filter(({ member, columns }) => known.includes(member) && columns.length > 0)
    .reduce<ProfileDocument>(
      (document, { member, columns }) =>
        withAt(
          document,
          pathOf(member),
          writtenOf({ columns: [...columns], how: "first", separator: " " }),
        ),
      { source: "csv", prices: [...PRICES] },
    );
}

const IN_FORM = /^\/(order|items|states|adjustments)\//;

/** Of what is wrong, what stands at no field of the form. */
export function faultsElsewhere<Fault extends { pointer: string | null }>(
  faults: readonly Fault[],
): Fault[] {
  return faults.filter(({ pointer }) => pointer === null || !IN_FORM.test(pointer));
}

/** Of what is wrong, what is at `pointer` or below it. */
export function faultsAt<Fault extends { pointer: string | null }>(
  faults: readonly Fault[],
  pointer: string,
): Fault[] {
  return faults.filter(
    (each) => each.pointer === pointer || each.pointer?.startsWith(`${pointer}/`) === true,
  );
}
