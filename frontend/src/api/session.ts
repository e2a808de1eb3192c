import { useSyncExternalStore } from "react";
import { receiveCallback, takeCallback } from "@/api/callback";
import { config } from "@/api/config";

/** Kept for a reload of this tab only; the browser forgets them with the tab. */
const KEY = "ichiba.session";
const ID_KEY = "ichiba.session.id";

/** Why a sign-in at the issuer came to nothing, or a sign-out did not reach it. */
export type SignInFailureKind =
  | "clock"
  | "denied"
  | "forgotten"
  | "insecure"
  | "left_open"
  | "misconfigured"
  | "not_accepted"
  | "opaque"
  | "refused"
  | "unreachable";

export interface SignInFailure {
  kind: SignInFailureKind;
  /** What the issuer, or the check that failed, says of it. */
  detail: string | null;
}

export interface Session {
  token: string | null;
  /** The issuer's statement of who signed in ("" where it made none); null for other tokens. */
  idToken: string | null;
  /** Whether a token was there that the services take no longer. */
  hasExpired: boolean;
  /** Whether a sign-in link was opened that has been used already. */
  isLinkUsed: boolean;
  failure: SignInFailure | null;
}

const NOBODY: Session = {
  token: null,
  idToken: null,
  hasExpired: false,
  isLinkUsed: false,
  failure: null,
};
let session: Session = NOBODY;
const listeners = new Set<() => void>();

function keep(key: string, value: string | null): void {
  if (value === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, value);
}

function change(next: Session): void {
  session = next;
  keep(KEY, next.token);
  keep(ID_KEY, next.idToken);
  for (const listener of listeners) listener();
}

export function currentSession(): Session {
  return session;
}

export function currentToken(): string | null {
  return session.token;
}

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether `text` looks like a token: three parts in base64url, as a JWT has them. */
export function looksLikeToken(text: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);
}

export function signIn(token: string, idToken: string | null = null): void {
  change({ ...NOBODY, token, idToken });
}

export function signOut(): void {
  change(NOBODY);
}

/** Tells of a sign-in that failed; who is signed in stays so. */
export function failSignIn(failure: SignInFailure | null): void {
  change({ ...session, failure });
}

/** The services refuse `token`: ask for another, and lose nothing that is on the page. */
export function expire(token: string | null): void {
  if (token !== null && token === session.token) change({ ...NOBODY, hasExpired: true });
}

export function useSession(): Session {
  return useSyncExternalStore(onSessionChange, currentSession);
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
 * history first, or with what this tab has kept. What an issuer has sent back is put aside likewise.
 */
export async function startSession(): Promise<void> {
  receiveCallback();
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (given === null) {
    goOn();
    return;
  }
  history.replaceState(history.state, "", location.pathname + location.search);
  if (!looksLikeToken(given)) return;
  if (config.exchange === undefined) {
    signIn(given);
    return;
  }
  const answer = await exchange(config.exchange, given);
  if (answer.token !== undefined) signIn(answer.token);
  else if (!goOn()) {
    const isLinkUsed = answer.code === "link_used";
    change({ ...NOBODY, hasExpired: !isLinkUsed, isLinkUsed });
  }
}

/** Goes on with the session that this tab has kept; false where there is none. */
function goOn(): boolean {
  const kept = sessionStorage.getItem(KEY);
  if (kept === null) return false;
  takeCallback(); // nobody who is signed in was waiting for it
  signIn(kept, sessionStorage.getItem(ID_KEY));
  return true;
}

/** A session's token for a link's, or the code of the refusal. */
async function exchange(
  url: string,
  linkToken: string,
): Promise<{ token?: string; code?: string }> {
  try {
    const headers = { Authorization: `Bearer ${linkToken}` };
    const response = await fetch(url, { method: "POST", headers });
    return (await response.json()) as { token?: string; code?: string };
  } catch {
    return {};
  }
}
