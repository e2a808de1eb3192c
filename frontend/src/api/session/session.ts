import { useSyncExternalStore } from "react";
import { config } from "@/api/config";
import { hasCallback, receiveCallback, takeCallback } from "@/api/session/callback";
import { joinTabs, type Shared, type Tabs } from "@/api/session/tabs";

/** Kept for a reload of this tab; the browser forgets them with the tab. */
const KEY = "ichiba.session";
const ID_KEY = "ichiba.session.id";
const AT_KEY = "ichiba.session.at";
/** When this browser was last signed out, for a tab that was asleep then: no secret. */
const SIGNED_OUT_KEY = "ichiba.signed-out";
const EXCHANGE_MS = 10_000;

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
/** Whose session ran out last, for whom the page is kept as it was. */
let lastSubject: string | null = null;
let tabs: Tabs | null = null;
const listeners = new Set<() => void>();

function keep(key: string, value: string | null): void {
  if (value === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, value);
}

function change(next: Session): void {
  if (session.token !== null) lastSubject = subjectOf(session.token);
  session = next;
  keep(KEY, next.token);
  keep(ID_KEY, next.idToken);
  keep(AT_KEY, next.token === null ? null : String(Date.now()));
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

/** Signs in here, and in every other tab where the same person is, or nobody. */
export function signIn(token: string, idToken: string | null = null): void {
  change({ ...NOBODY, token, idToken });
  tabs?.tellSignIn({ token, idToken });
}

/** Signs out in every tab. */
export function signOut(): void {
  change(NOBODY);
  rememberSignOut();
  tabs?.tellSignOut();
}

function rememberSignOut(): void {
  try {
    localStorage.setItem(SIGNED_OUT_KEY, String(Date.now()));
  } catch {
    // A browser that keeps nothing wakes no tab with what it has kept either.
  }
}

/** Whether what this tab has kept was signed out in another while this one was not there to hear. */
function isSignedOutSince(): boolean {
  const signedOut = Number(localStorage.getItem(SIGNED_OUT_KEY) ?? 0);
  return signedOut > Number(sessionStorage.getItem(AT_KEY) ?? 0);
}

function currentShared(): Shared | null {
  const { token, idToken } = session;
  return token === null ? null : { token, idToken };
}

/** Whether what another tab has is for this one: never over the page of somebody else. */
export function isForThisTab(theirs: Shared, own: Session, ownSubject: string | null): boolean {
  const isOpen = own.token !== null || own.hasExpired;
  return !isOpen || ownSubject === null || subjectOf(theirs.token) === ownSubject;
}

function adopt(theirs: Shared): void {
  const subject = session.token === null ? lastSubject : subjectOf(session.token);
  const isNews = theirs.token !== session.token;
  if (isNews && isForThisTab(theirs, session, subject)) change({ ...NOBODY, ...theirs });
}

/** Shares who is signed in with the other tabs of this browser. */
function share(): Tabs {
  tabs ??= joinTabs({
    current: currentShared,
    onSignIn: adopt,
    onSignOut: () => {
      if (session.token !== null || session.hasExpired) change(NOBODY);
    },
  });
  return tabs;
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
  const { sub } = claimsOf(token);
  return typeof sub === "string" ? sub : null;
}

/** Whether a token says that its bearer may do what needs `scope`. The services decide for themselves. */
export function isAllowed(token: string, scope: string): boolean {
  const { scope: given } = claimsOf(token);
  const scopes: unknown[] = typeof given === "string" ? given.split(" ") : [given].flat();
  return scopes.includes("admin") || scopes.includes(scope);
}

function claimsOf(token: string): Readonly<Record<string, unknown>> {
  try {
    const payload = token.split(".")[1] ?? "";
    const bytes = Uint8Array.from(
      atob(payload.replace(/-/g, "+").replace(/_/g, "/")),
      (character) => character.charCodeAt(0),
    );
    return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/**
 * Signs in with the token in the address (`#token=…`), which is taken out of the address and of the
 * history first, or with what this tab has kept, or with what another tab has. What an issuer has
 * sent back is put aside likewise.
 */
export async function startSession(): Promise<void> {
  receiveCallback();
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (given === null) {
    await signInAgain();
    return;
  }
  history.replaceState(history.state, "", location.pathname + location.search);
  share();
  if (!looksLikeToken(given)) return;
  if (config.exchange === undefined) {
    signIn(given);
    return;
  }
  const answer = await exchange(config.exchange, given);
  if (answer.token !== undefined) {
    signIn(answer.token);
    return;
  }
  await signInAgain(); // this tab, or another, may be signed in all the same
  const isLinkUsed = answer.code === "link_used";
  if (session.token === null) change({ ...NOBODY, hasExpired: !isLinkUsed, isLinkUsed });
}

async function signInAgain(): Promise<void> {
  const kept = sessionStorage.getItem(KEY);
  if (kept !== null && !isSignedOutSince()) {
    takeCallback(); // nobody who is signed in was waiting for it
    change({ ...NOBODY, token: kept, idToken: sessionStorage.getItem(ID_KEY) });
    share();
    return;
  }
  if (kept !== null) change(NOBODY);
  const others = share();
  if (hasCallback()) return; // somebody is signing in here
  const theirs = await others.ask();
  if (theirs !== null) adopt(theirs);
}

/** A session's token for a link's, or the code of the refusal. */
async function exchange(
  url: string,
  linkToken: string,
): Promise<{ token?: string; code?: string }> {
  try {
    const headers = { Authorization: `Bearer ${linkToken}` };
    const signal = AbortSignal.timeout(EXCHANGE_MS);
    const response = await fetch(url, { method: "POST", headers, signal });
    return (await response.json()) as { token?: string; code?: string };
  } catch {
    return {};
  }
}
