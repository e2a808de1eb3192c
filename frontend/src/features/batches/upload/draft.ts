import { useSyncExternalStore } from "react";
import { idempotencyKeys } from "@/api/client";
import { currentSession, onSessionChange } from "@/api/session/session";
import { type Choices, OWN_CHOICES, rememberedChoices } from "@/features/batches/upload/choices";
import { readPreference, writePreference } from "@/lib/browser/preferences";

const PREFERENCE = "import";

/** A file that is about to be imported. It lasts until it is sent, wherever one goes meanwhile. */
export interface Draft {
  file: File | null;
  choices: Choices;
}

let draft: Draft | null = null;
let keyOf = idempotencyKeys();
const listeners = new Set<() => void>();

function nothingChosen(): Draft {
  return { file: null, choices: rememberedChoices(readPreference(PREFERENCE)) };
}

function current(): Draft {
  draft ??= nothingChosen();
  return draft;
}

function change(next: Draft): void {
  draft = next;
  for (const listener of listeners) listener();
}

/** Takes another file, or none; how it is read is found anew. */
export function chooseFile(file: File | null): void {
  change({ file, choices: { ...current().choices, ...OWN_CHOICES } });
}

export function choose(part: Partial<Choices>): void {
  const choices = { ...current().choices, ...part };
  const { error_policy, notify, source } = choices;
  writePreference(PREFERENCE, JSON.stringify({ error_policy, notify, source }));
  change({ ...current(), choices });
}

/** Names the import of this file in this way: sent again after a lost answer, it is made once. */
export function importKey(file: File, choices: Choices): string {
  // A file that is chosen anew is another object, and the same file.
  return keyOf([file.name, file.size, file.lastModified, choices]);
}

/** The next time is another import, even of the same file. */
export function forgetImportKey(): void {
  keyOf = idempotencyKeys();
}

export function forgetDraft(): void {
  forgetImportKey();
  change(nothingChosen());
}

// A file of customers' addresses is not for whoever signs in next.
onSessionChange(() => {
  const { token, hasExpired } = currentSession();
  if (token === null && !hasExpired) forgetDraft();
});

export function useDraft(): Draft {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
}
