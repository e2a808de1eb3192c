import * as oauth from "oauth4webapi";
import type { SignInFailure, SignInFailureKind } from "@/api/session/session";

/** A sign-in cannot go on, for a reason that we know ourselves. */
export class SignInFailed extends Error {
  override readonly name = "SignInFailed";

  constructor(readonly kind: SignInFailureKind) {
    super(kind);
  }
}

/** What `error` means to who wants to sign in. */
export function failureOf(error: unknown): SignInFailure {
  if (error instanceof SignInFailed) return { kind: error.kind, detail: null };
  if (error instanceof oauth.AuthorizationResponseError) {
    const kind = error.error === "access_denied" ? "denied" : "refused";
    return { kind, detail: error.error_description ?? error.error };
  }
  if (error instanceof oauth.ResponseBodyError) {
    return { kind: "refused", detail: error.error_description ?? error.error };
  }
  if (isOfTheNetwork(error)) return { kind: "unreachable", detail: null };
  if (error instanceof oauth.OperationProcessingError) {
    const kind = error.code === oauth.JWT_TIMESTAMP_CHECK ? "clock" : "misconfigured";
    return { kind, detail: error.message };
  }
  return { kind: "misconfigured", detail: error instanceof Error ? error.message : null };
}

/** Whether nothing came back, or a gateway answered for an issuer that is down. */
function isOfTheNetwork(error: unknown): boolean {
  if (error instanceof DOMException) return true;
  // The library's own TypeErrors, of wrong arguments, have a code; fetch's have none.
  if (error instanceof TypeError) return !("code" in error);
  const reply = error instanceof Error ? error.cause : null;
  return reply instanceof Response && reply.status >= 500;
}
