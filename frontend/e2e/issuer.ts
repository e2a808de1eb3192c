import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Provider } from "oidc-provider";

const CLIENT_ID = "ichiba-dashboard";
const AUDIENCE = "https://ichiba.example.com/";
const SCOPES =
  "orders:read orders:write batches:write payments:read payments:write payments:refund " +
  "notifications:read notifications:write templates:write";

/** Whoever signs in under this name gets tokens that are over in a moment. */
export const BRIEF = "brief";
const BRIEF_SECONDS = 6;

export interface Issuer {
  url: string;
  clientId: string;
  audience: string;
  stop: () => Promise<void>;
}

/** A certified OpenID Connect issuer on `port`, which knows everybody, with one form of its own. */
export async function startIssuer(port: number, dashboard: string): Promise<Issuer> {
  const url = `http://127.0.0.1:${port}`;
  const provider = await newProvider(url, dashboard);
  const handle = provider.callback();
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/interaction/")) void interact(provider, request, response);
    else void handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url,
    clientId: CLIENT_ID,
    audience: AUDIENCE,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function newProvider(url: string, dashboard: string): Promise<Provider> {
  // Only the process that runs it needs it.
  const { Provider } = await import("oidc-provider");
  return new Provider(url, {
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code", "refresh_token"],
        redirect_uris: [`${dashboard}/sign-in/callback`],
        post_logout_redirect_uris: [`${dashboard}/`],
      },
    ],
    clientBasedCORS: (_context, origin) => origin === dashboard,
    cookies: { keys: ["of one run"] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    issueRefreshToken: () => true,
    loadExistingGrant: async (context) => {
      const accountId = context.oidc.session?.accountId;
      if (accountId === undefined) return undefined;
      const grant = new context.oidc.provider.Grant({ accountId, clientId: CLIENT_ID });
      grant.addOIDCScope("openid");
      grant.addResourceScope(AUDIENCE, SCOPES);
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPES,
          accessTokenFormat: "jwt",
          jwt: { sign: { alg: "RS256" } },
        }),
      },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = page(
            `<h1>Log out of the issuer?</h1>${form}
            <button form="op.logoutForm" name="logout" value="yes">Yes</button>`,
          );
        },
      },
    },
    ttl: {
      AccessToken: (_context, token) => (token.accountId === BRIEF ? BRIEF_SECONDS : 600),
      Grant: 3600,
      IdToken: 3600,
      Interaction: 600,
      RefreshToken: 3600,
      Session: 3600,
    },
  });
}

const page = (body: string) => `<!doctype html><html lang="en"><title>Issuer</title>${body}</html>`;

/** The form that asks who signs in, and what was answered. */
async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  if (request.method === "GET") {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(
      page(
        `<h1>The issuer</h1><form method="post"><label>User <input name="user"></label>
        <button name="do" value="sign-in">Let me in</button>
        <button name="do" value="cancel">Cancel</button></form>`,
      ),
    );
    return;
  }
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const form = new URLSearchParams(Buffer.concat(parts).toString());
  const denied = { error: "access_denied", error_description: "The person said no." };
  const isIn = form.get("do") === "sign-in";
  const answer = isIn ? { login: { accountId: form.get("user") ?? "" } } : denied;
  await provider.interactionFinished(request, response, answer, {
    mergeWithLastSubmission: false,
  });
}
