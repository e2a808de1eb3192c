import * as oauth from "oauth4webapi";
import type { IssuerConfig } from "@/api/config";
import { type Begun, CALLBACK_PATH, type Callback, remember } from "@/api/session/callback";
import { SignInFailed } from "@/api/session/issuer-failure";
import { looksLikeToken } from "@/api/session/session";

const PATIENCE_MS = 10_000;

export interface Tokens {
  access: string;
  /** "" where the issuer gave none. */
  id: string;
  refresh: string | null;
  /** How long the access token is good for; null where the issuer does not say. */
  seconds: number | null;
}

/** Where the issuer must be sent back to; it has to be on the client's list there. */
export const redirectUri = () => location.origin + CALLBACK_PATH;

function options(oidc: IssuerConfig) {
  return {
    signal: () => AbortSignal.timeout(PATIENCE_MS),
    // Whoever configured an issuer without TLS, for a trial, has decided so.
    [oauth.allowInsecureRequests]: oidc.issuer.startsWith("http:"),
  };
}

async function discover(oidc: IssuerConfig): Promise<oauth.AuthorizationServer> {
  const response = await oauth.discoveryRequest(new URL(oidc.issuer), options(oidc));
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const named = (body as { issuer?: unknown } | null)?.issuer;
  // Some issuers end their name with a slash, which the services leave out as well.
  const isSame = typeof named === "string" && withoutSlash(named) === withoutSlash(oidc.issuer);
  return oauth.processDiscoveryResponse(new URL(isSame ? named : oidc.issuer), response);
}

const withoutSlash = (url: string) => url.replace(/\/+$/, "");

function isAbsolute(text: string): boolean {
  return URL.canParse(text) && new URL(text).hash === "";
}

/** Where to sign in: the address at the issuer. Remembers what the way back will need. */
export async function begin(oidc: IssuerConfig, returnTo: string): Promise<string> {
  // Outside a secure context the browser has no cryptography for us.
  if (!isSecureContext) throw new SignInFailed("insecure");
  const server = await discover(oidc);
  if (server.authorization_endpoint === undefined) throw new SignInFailed("misconfigured");
  const begun: Begun = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    returnTo,
  };
  const url = new URL(server.authorization_endpoint);
  const given: Record<string, string> = {
    client_id: oidc.client_id,
    redirect_uri: redirectUri(),
    response_type: "code",
    scope: oidc.scopes,
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: "S256",
    ...(oidc.audience !== undefined && { audience: oidc.audience }),
    // RFC 8707 takes addresses alone; `audience` is what issuers had before it.
    ...(oidc.audience !== undefined && isAbsolute(oidc.audience) && { resource: oidc.audience }),
  };
  for (const [name, value] of Object.entries(given)) url.searchParams.set(name, value);
  remember(begun);
  return url.href;
}

/** The tokens for the code that the issuer has sent back; checks that it is ours and honest. */
export async function finish(oidc: IssuerConfig, { parameters, begun }: Callback): Promise<Tokens> {
  if (begun === null || parameters.get("state") !== begun.state) {
    throw new SignInFailed("forgotten");
  }
  const server = await discover(oidc);
  const client: oauth.Client = { client_id: oidc.client_id };
  const valid = oauth.validateAuthResponse(server, client, parameters, begun.state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    valid,
    redirectUri(),
    begun.verifier,
    options(oidc),
  );
  const isOpenId = oidc.scopes.split(" ").includes("openid");
  const result = await oauth.processAuthorizationCodeResponse(server, client, response, {
    ...(isOpenId && { expectedNonce: begun.nonce, requireIdToken: true }),
  });
  return tokensIn(result);
}

/** New tokens for a refresh token. */
export async function refresh(oidc: IssuerConfig, refreshToken: string): Promise<Tokens> {
  const server = await discover(oidc);
  const client: oauth.Client = { client_id: oidc.client_id };
  const response = await oauth.refreshTokenGrantRequest(
    server,
    client,
    oauth.None(),
    refreshToken,
    options(oidc),
  );
  return tokensIn(await oauth.processRefreshTokenResponse(server, client, response));
}

/** Has the issuer forget a refresh token, where it does that (RFC 7009). */
export async function revoke(oidc: IssuerConfig, refreshToken: string): Promise<void> {
  const server = await discover(oidc);
  if (server.revocation_endpoint === undefined) return;
  const client: oauth.Client = { client_id: oidc.client_id };
  const given = { ...options(oidc), additionalParameters: { token_type_hint: "refresh_token" } };
  await oauth.processRevocationResponse(
    await oauth.revocationRequest(server, client, oauth.None(), refreshToken, given),
  );
}

function tokensIn(result: oauth.TokenEndpointResponse): Tokens {
  // The services verify tokens by themselves; one that only the issuer understands is of no use.
  if (!looksLikeToken(result.access_token)) throw new SignInFailed("opaque");
  return {
    access: result.access_token,
    id: result.id_token ?? "",
    refresh: result.refresh_token ?? null,
    seconds: result.expires_in ?? null,
  };
}

/** Where the issuer ends its own session (OpenID Connect RP-Initiated Logout); null: nowhere. */
export async function endSessionUrl(oidc: IssuerConfig, idToken: string): Promise<string | null> {
  const { end_session_endpoint } = await discover(oidc);
  if (end_session_endpoint === undefined) return null;
  const url = new URL(end_session_endpoint);
  if (idToken !== "") url.searchParams.set("id_token_hint", idToken);
  url.searchParams.set("client_id", oidc.client_id);
  url.searchParams.set("post_logout_redirect_uri", `${location.origin}/`);
  return url.href;
}
