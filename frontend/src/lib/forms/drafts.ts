import { currentSession, onSessionChange, subjectOf } from "@/api/session/session";

/**
 * Forms that are half written, kept for this tab until they are sent or somebody signs out. They are
 * for whoever wrote them alone; what pays for an order is never among them.
 */
const PREFIX = "ichiba.draft.";

interface Kept {
  subject: string | null;
  values: unknown;
}

let lastSubject: string | null = null;

/** Who is signed in, or was until the token ran out. */
function subject(): string | null {
  const { token } = currentSession();
  if (token !== null) lastSubject = subjectOf(token);
  return lastSubject;
}

/** What was kept under `name` by whoever is signed in; null where nothing was. */
export function readDraft(name: string): unknown {
  try {
    const kept = JSON.parse(sessionStorage.getItem(PREFIX + name) ?? "null") as Kept | null;
    if (kept === null) return null;
    if (kept.subject === subject()) return kept.values;
    sessionStorage.removeItem(PREFIX + name);
  } catch {
    // Kept by another release, or by a browser that keeps nothing.
  }
  return null;
}

/** Keeps `values` under `name` as far as the browser allows; null forgets them. */
export function keepDraft(name: string, values: unknown): void {
  try {
    const kept: Kept = { subject: subject(), values };
    if (values === null) sessionStorage.removeItem(PREFIX + name);
    else sessionStorage.setItem(PREFIX + name, JSON.stringify(kept));
  } catch {
    // The draft then lasts as long as the page.
  }
}

function forgetAll(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  }
}

onSessionChange(() => {
  const { token, hasExpired } = currentSession();
  if (token === null && !hasExpired) forgetAll();
});
