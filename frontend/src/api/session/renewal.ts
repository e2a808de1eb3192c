import type { IssuerConfig } from "@/api/config";
import type { Tokens } from "@/api/session/issuer-flow";
import { currentSession, onSessionChange, signIn } from "@/api/session/session";

/** The part of a token's life after which it is renewed, and the pause after a try that failed. */
const RENEW_AFTER = 0.8;
const PAUSE_MS = 10_000;
const SHORTEST_MS = 1_000;
/** The most that a timer takes: what is longer would be over at once, again and again. */
const LONGEST_MS = 2 ** 31 - 1;

interface Held {
  access: string;
  id: string;
  /** Never written down: a reload of the page forgets it, and asks to sign in when time is up. */
  refresh: string;
}

let held: Held | null = null;
let issuer: IssuerConfig | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Gives up what the issuer would still give new tokens for; null where there is nothing. */
export function releaseRefreshToken(): string | null {
  const refreshToken = held?.refresh ?? null;
  clearTimeout(timer);
  held = null;
  return refreshToken;
}

/** Signs in with `tokens`, and gets new ones before they run out, as long as nothing else does. */
export function hold(oidc: IssuerConfig, tokens: Tokens): void {
  clearTimeout(timer);
  const { access, id, refresh, seconds } = tokens;
  held = refresh === null ? null : { access, id, refresh };
  issuer = oidc;
  signIn(access, id);
  if (held !== null && seconds !== null) renewIn(oidc, renewalPause(seconds));
}

/** Milliseconds after which a token that is good for `seconds` is renewed. */
export function renewalPause(seconds: number): number {
  return Math.min(Math.max(seconds * 1000 * RENEW_AFTER, SHORTEST_MS), LONGEST_MS);
}

function renewIn(oidc: IssuerConfig, milliseconds: number): void {
  timer = setTimeout(() => void renew(oidc), milliseconds);
}

async function renew(oidc: IssuerConfig): Promise<void> {
  if (held === null) return;
  const before = held;
  const [flow, failure] = await Promise.all([
    import("@/api/session/issuer-flow"),
    import("@/api/session/issuer-failure"),
  ]);
  try {
    const next = await flow.refresh(oidc, before.refresh);
    if (held !== before) return;
    hold(oidc, {
      ...next,
      id: next.id === "" ? before.id : next.id,
      refresh: next.refresh ?? before.refresh,
    });
  } catch (error) {
    if (held !== before) return;
    if (failure.failureOf(error).kind === "unreachable") renewIn(oidc, PAUSE_MS);
    else held = null; // it is over: when the token runs out, the page asks
  }
}

/** Somebody signed out in another tab, which has no refresh token to give back. */
async function giveBack(refreshToken: string): Promise<void> {
  if (issuer === null) return;
  const { revoke } = await import("@/api/session/issuer-flow");
  // It ends by itself where the issuer cannot be told.
  await revoke(issuer, refreshToken).catch(() => undefined);
}

// Somebody signed out, or in with something else. That the token ran out is no reason to forget:
// a computer that was asleep renews it late.
onSessionChange(() => {
  const { token, hasExpired } = currentSession();
  if (token === held?.access || (token === null && hasExpired)) return;
  const refreshToken = releaseRefreshToken();
  if (token === null && refreshToken !== null) void giveBack(refreshToken);
});
