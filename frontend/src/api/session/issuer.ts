import { config } from "@/api/config";
import { type Callback, hasCallback, takeCallback } from "@/api/session/callback";
import { currentSession, failSignIn, signOut } from "@/api/session/session";

// What signing in at an issuer needs is fetched when somebody does.
const flow = () => import("@/api/session/issuer-flow");
const failures = () => import("@/api/session/issuer-failure");

/** The issuer's host, for a person to recognise; null where none is configured. */
export function issuerHost(): string | null {
  return config.oidc === undefined ? null : new URL(config.oidc.issuer).host;
}

/** Goes to the issuer, to come back to the page that is open. */
export async function signInAtIssuer(): Promise<void> {
  if (config.oidc === undefined) return;
  failSignIn(null);
  try {
    const { begin } = await flow();
    location.assign(await begin(config.oidc, location.href.replace(/#.*$/, "")));
  } catch (error) {
    failSignIn((await failures()).failureOf(error));
    throw error;
  }
}

export { hasCallback };

/** Signs in with what the issuer sent back, where `isTaken` says that the services take it. */
export async function finishSignIn(isTaken: (token: string) => Promise<boolean>): Promise<void> {
  const callback = takeCallback();
  if (callback === null || config.oidc === undefined) return;
  try {
    await finish(callback, isTaken);
  } catch (error) {
    failSignIn((await failures()).failureOf(error));
  }
}

async function finish(callback: Callback, isTaken: (token: string) => Promise<boolean>) {
  if (config.oidc === undefined) return;
  const [{ finish }, { hold }] = await Promise.all([flow(), import("@/api/session/renewal")]);
  const tokens = await finish(config.oidc, callback);
  if (await isTaken(tokens.access)) hold(config.oidc, tokens);
  else failSignIn({ kind: "not_accepted", detail: null });
}

/** Ends the session here, and at the issuer that began it. */
export async function signOutEverywhere(): Promise<void> {
  const { idToken } = currentSession();
  if (idToken === null || config.oidc === undefined) {
    signOut();
    return;
  }
  // It cannot be fetched without a network; then no token was held by it either.
  const renewal = await import("@/api/session/renewal").catch(() => null);
  const refreshToken = renewal?.releaseRefreshToken() ?? null;
  signOut();
  try {
    const { endSessionUrl, revoke } = await flow();
    if (refreshToken !== null) await revoke(config.oidc, refreshToken);
    const url = await endSessionUrl(config.oidc, idToken);
    if (url !== null) location.assign(url);
    else failSignIn({ kind: "left_open", detail: null });
  } catch {
    failSignIn({ kind: "left_open", detail: null });
  }
}
