/** What is made of an answer. */

import { requestIdOf } from "./connection.js";
import { type IchibaError, problemClass, UnexpectedAnswer } from "./errors.js";
import type { Call } from "./operation.js";
import { bytesOf, type Watch } from "./watch.js";

const IN_FLIGHT = "idempotency_key_in_flight";

/** How an answer is read; what it throws but an IchibaError is taken for a lost connection. */
export type Take<T> = (call: Call, response: Response, watch: Watch) => Promise<T>;

/** The model that is answered. */
export async function model<T>(call: Call, response: Response, watch: Watch): Promise<T> {
  const content = await textOf(response, watch);
  const found = parsed(content);
  if (found === undefined) throw unexpected(call, response, content);
  return found as T;
}

/** Only whether it was done. */
export async function nothing(_call: Call, response: Response, watch: Watch): Promise<void> {
  await bytesOf(response, watch);
}

/** A text, such as a page. */
export function text(_call: Call, response: Response, watch: Watch): Promise<string> {
  return textOf(response, watch);
}

/** A file, whole. */
export function bytes(
  _call: Call,
  response: Response,
  watch: Watch,
): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(response, watch);
}

/** What an answer that is not the wanted one is thrown as. */
export async function refusal(
  call: Call,
  response: Response,
  watch: Watch,
): Promise<IchibaError> {
  const content = await textOf(response, watch);
  const problem = parsed(content);
  const isOurs = problem !== undefined && "code" in problem && "detail" in problem;
  if (!isOurs || response.status < 400) return unexpected(call, response, content);
  const Kind = problemClass(response.status);
  return new Kind(response.status, problem, response.headers, requestIdOf(call, response));
}

/** Whether the first try of a call is still under way. */
export function isInFlight(error: IchibaError): boolean {
  return "code" in error && error.code === IN_FLIGHT;
}

function unexpected(call: Call, response: Response, content: string): UnexpectedAnswer {
  const id = requestIdOf(call, response);
  return new UnexpectedAnswer(call.operation.id, response.status, content, id);
}

async function textOf(response: Response, watch: Watch): Promise<string> {
  return new TextDecoder().decode(await bytesOf(response, watch));
}

/** An object in JSON; undefined for anything else. */
function parsed(content: string): Record<string, unknown> | undefined {
  try {
    const found: unknown = JSON.parse(content);
    return typeof found === "object" && found !== null
      ? (found as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
