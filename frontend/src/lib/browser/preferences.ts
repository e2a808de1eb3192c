/** What this browser remembers of a person's taste. Nothing of a customer's, and no token. */
const PREFIX = "ichiba.";

/** What was kept under `name`; null where nothing was, or where the browser keeps nothing. */
export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keeps `value` as far as the browser allows; null forgets it. */
export function writePreference(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    // Private windows may keep nothing; the choice then lasts as long as the page.
  }
}
