import { useSyncExternalStore } from "react";
import { idempotencyKeys } from "@/api/client";
import type { Choices } from "@/features/batches/uploading";
import { readPreference, writePreference } from "@/lib/preferences";

const PREFERENCE = "import";
const DEFAULTS: Choices = {
  dry_run: true,
  error_policy: "REJECT_FAILED_ROWS",
  notify: "EACH",
  source: "csv",
  encoding: "auto",
};

/** A file that is about to be imported. It lasts until it is sent, wherever one goes meanwhile. */
export interface Draft {
  file: File | null;
  choices: Choices;
}

let draft: Draft | null = null;
let keyOf = idempotencyKeys();
const listeners = new Set<() => void>();

/** What was chosen the last time, as far as it still can be; the encoding is each file's own. */
export function rememberedChoices(kept: string | null): Choices {
  try {
    const given = JSON.parse(kept ?? "{}") as Partial<Record<keyof Choices, unknown>>;
    const { dry_run, error_policy, notify, source } = given;
    return {
      ...DEFAULTS,
      ...(typeof dry_run === "boolean" && { dry_run }),
      ...(error_policy === "REJECT_EVERYTHING" && { error_policy }),
      ...((notify === "DIGEST" || notify === "NONE") && { notify }),
      ...(typeof source === "string" && source.trim() !== "" && { source }),
    };
  } catch {
    return DEFAULTS;
  }
}

function current(): Draft {
  draft ??= { file: null, choices: rememberedChoices(readPreference(PREFERENCE)) };
  return draft;
}

function change(next: Draft): void {
  draft = next;
  for (const listener of listeners) listener();
}

/** Takes another file, or none; it is read in the encoding that is found. */
export function chooseFile(file: File | null): void {
  change({ file, choices: { ...current().choices, encoding: "auto" } });
}

export function choose(part: Partial<Choices>): void {
  const choices = { ...current().choices, ...part };
  const { encoding: _encoding, ...kept } = choices;
  writePreference(PREFERENCE, JSON.stringify(kept));
  change({ ...current(), choices });
}

/** Names the import of this file in this way: sent again after a lost answer, it is made once. */
export function importKey(file: File, choices: Choices): string {
  return keyOf([file.name, file.size, file.lastModified, choices]);
}

/** The next time is another import, even of the same file. */
export function forgetImportKey(): void {
  keyOf = idempotencyKeys();
}

export function forgetDraft(): void {
  forgetImportKey();
  chooseFile(null);
}

export function useDraft(): Draft {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
}
