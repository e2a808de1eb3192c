/** The address's query as flat parameters: a list is a repeated name, everything else is text. */
export type RawSearch = Record<string, unknown>;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function parseSearch(query: string): RawSearch {
  const search: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const before = search[name];
    if (before === undefined) search[name] = value;
    else search[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return search;
}

export function stringifySearch(search: RawSearch): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null && each !== "") query.append(name, String(each));
    }
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

/** One text, trimmed; undefined where there is none. */
export function text(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const trimmed = typeof first === "string" ? first.trim() : "";
  return trimmed === "" ? undefined : trimmed;
}

/** One of `values`; undefined for anything else. */
export function oneOf<Value extends string>(
  value: unknown,
  values: readonly Value[],
): Value | undefined {
  return values.find((each) => each === text(value));
}

/** Those of `values` that are named; undefined where none is. */
export function someOf<Value extends string>(
  value: unknown,
  values: readonly Value[],
): Value[] | undefined {
  const named = Array.isArray(value) ? value : [value];
  const found = values.filter((each) => named.includes(each));
  return found.length === 0 ? undefined : found;
}

/** A whole number from 0; undefined for anything else. */
export function count(value: unknown): number | undefined {
  const given = typeof value === "number" ? String(value) : text(value);
  return given !== undefined && /^\d{1,15}$/.test(given) ? Number(given) : undefined;
}

/** A day such as `2026-11-20`; undefined for anything else. */
export function day(value: unknown): string | undefined {
  const given = text(value);
  const isDay = given !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(given);
  return isDay && !Number.isNaN(Date.parse(given)) ? given : undefined;
}

/** A UUID in lower case; undefined for anything else. */
export function uuid(value: unknown): string | undefined {
  const given = text(value)?.toLowerCase();
  return given !== undefined && isUuid(given) ? given : undefined;
}

export function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);
}
