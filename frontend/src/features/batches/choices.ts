import type { BatchUpload } from "@/api/types";

/** How a file is to be imported. */
export type Choices = Required<Omit<BatchUpload, "file" | "profile" | "kind">>;

const DEFAULTS: Choices = {
  dry_run: true,
  error_policy: "REJECT_FAILED_ROWS",
  notify: "EACH",
  source: "csv",
  encoding: "auto",
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
      ...(typeof source === "string" && source.trim() !== "" && { source }),
    };
  } catch {
    return DEFAULTS;
  }
}
