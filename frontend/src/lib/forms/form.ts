import {
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  type Resolver,
  set,
  type UseFormSetError,
} from "react-hook-form";
import type * as z from "zod/mini";
import { asProblem } from "@/api/problem";
import { fetchSoon } from "@/lib/browser/when-idle";
import type { Translate } from "@/lib/language/i18n";

type Issue = z.core.$ZodIssue;

/** What is wrong with a value, in our words: the schemas of the spec have none for a person. */
export function issueText(issue: Issue, t: Translate): string {
  switch (issue.code) {
    case "invalid_type":
      return t(
        issue.expected === "int" || issue.expected === "number"
          ? "field.whole_number"
          : "field.required",
      );
    case "too_small":
      if (issue.origin === "string" || issue.origin === "array") {
        return Number(issue.minimum) <= 1
          ? t("field.required")
          : t("field.too_short", { minimum: Number(issue.minimum) });
      }
      return t("field.at_least", { minimum: Number(issue.minimum) });
    case "too_big":
      return issue.origin === "string"
        ? t("field.too_long", { maximum: Number(issue.maximum) })
        : t("field.at_most", { maximum: Number(issue.maximum) });
    case "invalid_format":
      return t(issue.format === "email" ? "field.email" : "field.characters");
    default:
      return t("field.invalid");
  }
}

/** The body that a form's values stand for: what was left empty is left out. */
export function withoutEmpty<Values extends object>(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== "" && value !== undefined),
  ) as Values;
}

type Schema = z.ZodMiniType;

const uncompiled = () => import("@/lib/forms/uncompiled");
fetchSoon(uncompiled);

/** A schema that can be used; null where it cannot be fetched. */
async function loaded(schema: Schema | (() => Promise<Schema>)): Promise<Schema | null> {
  try {
    await uncompiled();
    return typeof schema === "function" ? await schema() : schema;
  } catch {
    return null;
  }
}

/**
 * Checks a form against the schema that the spec gives for `toBody(values)`. A page that only checks
 * what is sent hands in how its schema is loaded: the page is there without it. Where the schema
 * cannot be fetched, the service checks alone: sending tells whether it can be reached.
 */
export function schemaResolver<Values extends FieldValues>(
  schema: Schema | (() => Promise<Schema>),
  toBody: (values: Values) => unknown,
  t: Translate,
): Resolver<Values> {
  return async (values) => {
    const result = (await loaded(schema))?.safeParse(toBody(values));
    if (result === undefined || result.success) return { values, errors: {} };
    const errors: FieldErrors<Values> = {};
    const seen = new Set<string>();
    for (const issue of result.error.issues) {
      const path = issue.path.join(".");
      if (seen.has(path)) continue;
      seen.add(path);
      set(errors, path === "" ? "root" : path, { type: issue.code, message: issueText(issue, t) });
    }
    return { values: {}, errors };
  };
}

/** The field that a pointer of a problem names: `/items/0/quantity` is `items.0.quantity`. */
export function fieldOf(pointer: string): string | null {
  return pointer.startsWith("/") ? pointer.slice(1).replaceAll("/", ".") : null;
}

/** Shows each fault of a refused body at its field; false where there was none to show. */
export function showFaults<Values extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<Values>,
): boolean {
  const faults = asProblem(error)?.faults ?? [];
  let isFirst = true;
  for (const { pointer, detail } of faults) {
    const field = fieldOf(pointer);
    if (field === null) continue;
    setError(
      field as FieldPath<Values>,
      { type: "server", message: detail },
      { shouldFocus: isFirst },
    );
    isFirst = false;
  }
  return !isFirst;
}
