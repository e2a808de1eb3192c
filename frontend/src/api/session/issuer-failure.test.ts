import * as oauth from "oauth4webapi";
import { describe, expect, test } from "vitest";
import { failureOf, SignInFailed } from "@/api/session/issuer-failure";

const ISSUER = new URL("https://login.example.com");
const server: oauth.AuthorizationServer = { issuer: ISSUER.href };
const client: oauth.Client = { client_id: "dashboard" };

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/json" },
  });

async function failing(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error("it did not fail");
}

function idToken(claims: Record<string, unknown>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const now = Math.floor(Date.now() / 1000);
  const all = { iss: ISSUER.href, aud: "dashboard", sub: "u", iat: now, exp: now + 60, ...claims };
  return `${part({ alg: "RS256" })}.${part(all)}.c2ln`;
}

function processed(claims: Record<string, unknown>): Promise<unknown> {
  const body = { access_token: "a.b.c", token_type: "bearer", id_token: idToken(claims) };
  return failing(() =>
    oauth.processAuthorizationCodeResponse(server, client, json(body), { expectedNonce: "n" }),
  );
}

describe("why a sign-in came to nothing", () => {
  test("the issuer's answer in the address", async () => {
    const answer = (parameters: string) =>
      failing(() =>
        oauth.validateAuthResponse(server, client, new URLSearchParams(parameters), "s"),
      );
    expect(
      failureOf(await answer("state=s&error=access_denied&error_description=No+thanks")),
    ).toEqual({ kind: "denied", detail: "No thanks" });
    expect(failureOf(await answer("state=s&error=invalid_scope"))).toEqual({
      kind: "refused",
      detail: "invalid_scope",
    });
    const another = await answer("state=s&code=c&iss=https%3A%2F%2Fevil.example.com");
    expect(failureOf(another).kind).toBe("misconfigured");
  });

  test("the issuer's answer to the code", async () => {
    const error = await failing(() =>
      oauth.processAuthorizationCodeResponse(
        server,
        client,
        json({ error: "invalid_grant", error_description: "used twice" }, 400),
      ),
    );
    expect(failureOf(error)).toEqual({ kind: "refused", detail: "used twice" });
  });

  test("a clock that is wrong, and a token that was meant for another sign-in", async () => {
    const past = Math.floor(Date.now() / 1000) - 3_600;
    expect(failureOf(await processed({ nonce: "n", exp: past })).kind).toBe("clock");
    expect(failureOf(await processed({ nonce: "another" })).kind).toBe("misconfigured");
  });

  test("an issuer that is not there, is down, or is another", async () => {
    const refused = await failing(() => fetch("http://127.0.0.1:1/"));
    expect(failureOf(refused)).toEqual({ kind: "unreachable", detail: null });
    const late = await failing(ringing);
    expect(failureOf(late).kind).toBe("unreachable");
    const down = await failing(() => oauth.processDiscoveryResponse(ISSUER, json({}, 502)));
    expect(failureOf(down).kind).toBe("unreachable");
    const missing = await failing(() => oauth.processDiscoveryResponse(ISSUER, json({}, 404)));
    expect(failureOf(missing).kind).toBe("misconfigured");
    const other = await failing(() =>
      oauth.processDiscoveryResponse(ISSUER, json({ issuer: "https://evil.example.com" })),
    );
    expect(failureOf(other).kind).toBe("misconfigured");
    const insecure = await failing(() =>
      oauth.discoveryRequest(new URL("http://login.example.com")),
    );
    expect(failureOf(insecure).kind).toBe("misconfigured");
  });

  test("what we know ourselves", () => {
    expect(failureOf(new SignInFailed("opaque"))).toEqual({ kind: "opaque", detail: null });
  });
});

/** Fails as a request does that takes too long. */
async function ringing(): Promise<never> {
  const signal = AbortSignal.timeout(0);
  await new Promise((resolve) => signal.addEventListener("abort", resolve));
  throw signal.reason;
}
