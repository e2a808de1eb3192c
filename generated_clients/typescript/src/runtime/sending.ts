/** Calls: sent, sent again, and their answers. */

import { saved, streamed } from "#files";
import { Answer, Answered } from "./answered.js";
import * as answers from "./answers.js";
import {
  bearer,
  type ClientOptions,
  type Connection,
  fromEnvironment,
  IDEMPOTENCY_KEY,
  type LogEntry,
  type Prepared,
  requestIdOf,
  type Token,
} from "./connection.js";
import { IchibaError, NoAnswer, UnexpectedAnswer } from "./errors.js";
import type { Call } from "./operation.js";
import { codeOf, isPassing, Patience, retryAfter, sleep, wasNotSent, wasRedirected } from "./retrying.js";
import { piecesOf, Watch } from "./watch.js";

/** What became of one try. */
type Outcome<T> =
  | { readonly isOver: true; readonly answer: Answer<T> }
  | {
      readonly isOver: false;
      readonly error: unknown;
      readonly mayPass: boolean;
      readonly after?: number | undefined;
    };

/**
 * Sends the calls of one client. Each method rejects with a NoAnswer, ProblemError or
 * UnexpectedAnswer, or with the reason of the caller's signal.
 */
export class Sender {
  readonly #token: Token | undefined;
  #asked: Promise<string> | undefined;
  readonly #fetch: typeof fetch;
  readonly #log: ((entry: LogEntry) => void) | undefined;

  constructor(
    readonly connection: Connection,
    given: ClientOptions,
  ) {
    this.#token = given.token ?? fromEnvironment("ICHIBA_TOKEN");
    this.#fetch = given.fetch ?? ((...request) => fetch(...request));
    this.#log = given.log;
  }

  /** The model that is answered. */
  send<T>(call: Call): Answered<T> {
    return this.#answer(call, answers.model<T>);
  }

  /** Only whether it was done. */
  sendNothing(call: Call): Answered<void> {
    return this.#answer(call, answers.nothing);
  }

  /** A text, such as a page. */
  sendText(call: Call): Answered<string> {
    return this.#answer(call, answers.text, isNoError);
  }

  /** A file, whole; with `to` saved piece by piece, and begun anew if it breaks off. */
  read(call: Call, to: undefined): Answered<Uint8Array<ArrayBuffer>>;
  read(call: Call, to: string | URL): Answered<string>;
  read(call: Call, to?: string | URL): Answered<Uint8Array<ArrayBuffer>> | Answered<string> {
    if (to === undefined) return this.#answer(call, answers.bytes);
    return this.#answer(call, (_call, response, watch) => saved(to, piecesOf(response, watch)));
  }

  /** An answer as it comes. It is asked for again until it begins, and not once it has begun. */
  stream(call: Call): Answered<ReadableStream<Uint8Array>> {
    return this.#answer(call, (_call, response, watch) => {
      watch.isKept = true;
      watch.rest();
      return Promise.resolve(streamOf(piecesOf(response, watch), watch));
    });
  }

  /** The pieces of an event stream, asked for once; none where there is nothing to tell. */
  async *events(call: Call): AsyncGenerator<Uint8Array, void, undefined> {
    const prepared = await this.connection.prepare(call);
    const watch = new Watch(prepared.timeout, 0, call.options.signal);
    try {
      const response = await this.#signed(call, prepared, watch, 1);
      if (!response.ok) throw await answers.refusal(call, response, watch);
      yield* piecesOf(response, watch);
    } finally {
      watch.stop();
    }
  }

  #answer<T>(
    call: Call,
    take: answers.Take<T>,
    isWanted: (response: Response) => boolean = isSuccess,
  ): Answered<T> {
    return new Answered(this.#whole(call, take, isWanted));
  }

  async #whole<T>(
    call: Call,
    take: answers.Take<T>,
    isWanted: (response: Response) => boolean,
  ): Promise<Answer<T>> {
    const prepared = await this.connection.prepare(call);
    const patience = new Patience(prepared.retries);
    for (;;) {
      const attempt = patience.tries + 1;
      const outcome = await this.#try(call, prepared, attempt, take, isWanted);
      if (outcome.isOver) return outcome.answer;
      const pause = outcome.mayPass ? patience.next(outcome.after) : undefined;
      if (pause === undefined) throw thrown(call, prepared, attempt, outcome.error);
      await sleep(pause, call.options.signal);
    }
  }

  async #try<T>(
    call: Call,
    prepared: Prepared,
    attempt: number,
    take: answers.Take<T>,
    isWanted: (response: Response) => boolean,
  ): Promise<Outcome<T>> {
    const watch = new Watch(prepared.timeout, prepared.forSending, call.options.signal);
    try {
      const response = await this.#signed(call, prepared, watch, attempt);
      if (isWanted(response)) {
        const data = await take(call, response, watch);
        const { status, headers } = response;
        return { isOver: true, answer: new Answer(data, status, headers, requestIdOf(call, response)) };
      }
      const error = await answers.refusal(call, response, watch);
      const isPassingNow = isPassing(response.status) || answers.isInFlight(error);
      const mayPass = response.status === 429 || (call.mayBeRepeated && isPassingNow);
      return { isOver: false, error, mayPass, after: retryAfter(response.headers) };
    } catch (error) {
      call.options.signal?.throwIfAborted();
      if (error instanceof OwnFault) throw error.fault;
      const mayBeAgain = (call.mayBeRepeated && !wasRedirected(error)) || wasNotSent(error);
      const mayPass = isPassingFailure(error) && mayBeAgain;
      return { isOver: false, error, mayPass };
    } finally {
      if (!watch.isKept) watch.stop();
    }
  }

  /** One try; a token that was refused is asked for once more. */
  async #signed(
    call: Call,
    prepared: Prepared,
    watch: Watch,
    attempt: number,
  ): Promise<Response> {
    const isOurs = call.operation.isPublic !== true && !prepared.headers.has("Authorization");
    if (!isOurs) return this.#send(call, prepared, prepared.headers, watch, attempt);
    const asked = this.#ask();
    const response = await this.#send(call, prepared, await withToken(prepared, asked), watch, attempt);
    if (response.status !== 401 || typeof this.#token !== "function") return response;
    void response.body?.cancel().catch(() => undefined);
    if (this.#asked === asked) this.#asked = undefined; // unless another call has renewed it
    return this.#send(call, prepared, await withToken(prepared, this.#ask()), watch, attempt);
  }

  /** The token; calls that are under way together ask for it once. */
  #ask(): Promise<string> {
    const token = this.#token;
    if (typeof token !== "function") return Promise.resolve(token ?? "");
    if (this.#asked !== undefined) return this.#asked;
    const asked = (async () => token())();
    asked.catch(() => (this.#asked = undefined));
    return (this.#asked = asked);
  }

  async #send(
    call: Call,
    prepared: Prepared,
    headers: Headers,
    watch: Watch,
    attempt: number,
  ): Promise<Response> {
    const began = performance.now();
    // As a function of its own: a browser refuses it as a method of something else.
    const send = this.#fetch;
    let response: Response;
    try {
      response = await send(prepared.url, {
        method: call.operation.method,
        redirect: "manual",
        ...bodyOf(prepared.body, headers),
        headers,
        signal: watch.signal,
      });
    } catch (error) {
      const outcome = { error: codeOf(error) ?? nameOf(error) };
      this.#tell(entry(call, outcome, performance.now() - began, attempt, call.requestId));
      throw error;
    }
    watch.heard();
    const { status } = response;
    const id = requestIdOf(call, response);
    this.#tell(entry(call, { status }, performance.now() - began, attempt, id));
    return response;
  }

  #tell(told: LogEntry): void {
    try {
      this.#log?.(told);
    } catch (fault) {
      throw new OwnFault(fault);
    }
  }
}

/** What the caller's own functions throw: no reason to send anything again. */
class OwnFault {
  constructor(readonly fault: unknown) {}
}

async function withToken(prepared: Prepared, asked: Promise<string>): Promise<Headers> {
  const headers = new Headers(prepared.headers);
  try {
    const token = await asked;
    if (token) headers.set("Authorization", bearer(token));
  } catch (fault) {
    throw new OwnFault(fault);
  }
  return headers;
}

function bodyOf(body: Blob | string | undefined, headers: Headers): RequestInit {
  return body instanceof Blob ? streamed(body, headers) : { body: body ?? null };
}

function isSuccess(response: Response): boolean {
  return response.ok;
}

/** A page may lead to another page; in a browser that answer has no status. */
function isNoError(response: Response): boolean {
  return response.status < 400;
}

/** What is thrown by a connection, or by an answer that no service gives. */
function isPassingFailure(error: unknown): boolean {
  if (error instanceof IchibaError) return error instanceof UnexpectedAnswer;
  // Of the disk, and of nobody else.
  return !(error instanceof Error && "syscall" in error && "path" in error);
}

function thrown(call: Call, prepared: Prepared, tries: number, error: unknown): unknown {
  if (error instanceof IchibaError || !isPassingFailure(error)) return error;
  const key = prepared.headers.get(IDEMPOTENCY_KEY) ?? undefined;
  return new NoAnswer(call.operation.id, tries, call.requestId, key, error);
}

function entry(
  call: Call,
  outcome: { status?: number; error?: string },
  milliseconds: number,
  attempt: number,
  requestId: string,
): LogEntry {
  const operation = call.operation.id;
  const shown = outcome.status ?? outcome.error;
  const message = `${operation} ${shown} in ${Math.round(milliseconds)} ms (try ${attempt}, request ${requestId})`;
  const { status, error } = outcome;
  return { operation, status, error, milliseconds, attempt, requestId, message };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "Error";
}

function streamOf(
  pieces: AsyncGenerator<Uint8Array, void, undefined>,
  watch: Watch,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (!done) return controller.enqueue(value);
        watch.stop();
        controller.close();
      },
      async cancel() {
        watch.stop();
        await pieces.return();
      },
    },
    { highWaterMark: 0 },
  );
}
