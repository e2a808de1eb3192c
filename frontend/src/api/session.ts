import { useSyncExternalStore } from "react";
import { config } from "@/api/config";

/** Kept for a reload of this tab only; the browser forgets it with the tab. */
const KEY = "ichiba.session";

export interface Session {
  token: string | null;
  /** Whether a token was there that the services take no longer. */
  hasExpired: boolean;
}

let session: Session = { token: null, hasExpired: false };
const listeners = new Set<() => void>();

function change(next: Session): void {
  session = next;
  if (next.token === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, next.token);
  for (const listener of listeners) listener();
}

export function currentToken(): string | null {
  return session.token;
}

/** Whether `text` looks like a token: three parts in base64url, as a JWT has them. */
export function looksLikeToken(text: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);
}

export function signIn(token: string): void {
  change({ token, hasExpired: false });
}

export function signOut(): void {
  change({ token: null, hasExpired: false });
}

/** The services refuse `token`: ask for another, and lose nothing that is on the page. */
export function expire(token: string | null): void {
  if (token !== null && token === session.token) change({ token: null, hasExpired: true });
}

export function useSession(): Session {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => session,
  );
}

/** Who a token says that its bearer is; null where it does not say. */
export function subjectOf(token: string): string | null {
  try {
    const payload = token.split(".")[1] ?? "";
    const bytes = Uint8Array.from(
      atob(payload.replace(/-/g, "+").replace(/_/g, "/")),
      (character) => character.charCodeAt(0),
    );
    const claims = JSON.parse(new TextDecoder().decode(bytes)) as { sub?: unknown };
    return typeof claims.sub === "string" ? claims.sub : null;
  } catch {
    return null;
  }
}

/**
 * Signs in with the token in the address (`#token=…`), which is taken out of the address and of the
 * history first, or with what this tab has kept.
 */
export async function startSession(): Promise<void> {
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (given === null) {
    const kept = sessionStorage.getItem(KEY);
    if (kept !== null) signIn(kept);
    return;
  }
  history.replaceState(history.state, "", location.pathname + location.search);
  if (!looksLikeToken(given)) return;
  if (config.exchange === undefined) {
    signIn(given);
    return;
  }
  const token = await exchange(config.exchange, given);
  if (token === null) change({ token: null, hasExpired: true });
  else signIn(token);
}

async function exchange(url: string, linkToken: string): Promise<string | null> {
  try {
    const headers = { Authorization: `Bearer ${linkToken}` };
    const response = await fetch(url, { method: "POST", headers });
    if (!response.ok) return null;
    return ((await response.json()) as { token: string }).token;
  } catch {
    return null;
  }
}
