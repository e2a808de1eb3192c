import type { BatchUpload } from "@/api/types";

/** How a file is to be imported; what is empty is left to the service. */
export type Choices = Required<Omit<BatchUpload, "file">>;

/** What is each file's own: how it is read. */
export const OWN_CHOICES = { encoding: "auto", profile: "auto", mapping: "", sheet: "" };

const DEFAULTS: Choices = {
  dry_run: true,
  error_policy: "REJECT_FAILED_ROWS",
  notify: "EACH",
  source: "",
  kind: "orders",
  ...OWN_CHOICES,
};

/**
 * What was chosen the last time, as far as it still can be. The encoding is each file's own, and to
 * go without a check is decided each time.
 */
export function rememberedChoices(kept: string | null): Choices {
  try {
    const given = JSON.parse(kept ?? "{}") as Partial<Record<keyof Choices, unknown>>;
    const { error_policy, notify, source } = given;
    return {
      ...DEFAULTS,
      ...(error_policy === "REJECT_EVERYTHING" && { error_policy }),
      ...((notify === "DIGEST" || notify === "NONE") && { notify }),
      // Once the name of all orders from files; a profile knows better where they come from.
      ...(typeof source === "string" && !["", "csv"].includes(source.trim()) && { source }),
    };
  } catch {
    return DEFAULTS;
  }
}

// As the spec's BatchSource has it: no control characters, and something beside spaces.
const SOURCE = /^[^\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]{1,64}$/u;

/** Whether the orders of an import may be said to come from there; empty leaves it to the service. */
export function isSource(source: string): boolean {
  return source === "" || (SOURCE.test(source) && source.trim() !== "");
}
