/**
 * Following a thing through its event stream, through reconnects, until it goes no further.
 *
 * A stream that ends says nothing about the thing: a service that restarts ends its streams
 * politely. So after each stream the thing itself is read. That also serves where something between
 * us and the service does not let streams through.
 */

import { IchibaError, NoAnswer, ProblemError, ServiceFault, TooManyRequests } from "./errors.js";
import { eventsIn } from "./events.js";
import { Call, type CallOptions, type Operation } from "./operation.js";
import { Patience, retryAfter, sleep } from "./retrying.js";
import type { Sender } from "./sending.js";

/** Milliseconds without a word after which a stream is given up; the service says something every 15 s. */
const SILENCE = 40_000;
const ASK_AGAIN = 1_000;

/** What the spec says of an event stream: `x-events`. */
export interface Followed<T> {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
  readonly type: string;
  /** The id that an event has which tells of the thing as it is. */
  readonly idOf: (thing: T) => string;
  /** Whether it goes no further. */
  readonly isLast: (thing: T) => boolean;
  readonly read: (options: CallOptions) => Promise<T>;
}

/** What becomes of the thing, until it goes no further by itself. */
export async function* follow<T>(
  sender: Sender,
  followed: Followed<T>,
  lastEventId: string | undefined,
  options: CallOptions,
): AsyncGenerator<T, void, undefined> {
  const patience = new Patience(options.retries ?? sender.connection.retries);
  const { signal } = options;
  let lastId = lastEventId;
  const took = (thing: T): T => {
    patience.renew();
    lastId = followed.idOf(thing);
    return thing;
  };
  for (;;) {
    const call = streamCall(followed, lastId, options);
    try {
      for await (const event of eventsIn(sender.events(call))) {
        if (event.type !== followed.type) continue;
        const thing = took(JSON.parse(event.data) as T);
        yield thing;
        if (followed.isLast(thing)) return;
      }
    } catch (error) {
      signal?.throwIfAborted();
      if (isFinal(error)) throw error;
      await sleep(patience.granted(askedPause(error)), signal);
    }
    let pause = (ASK_AGAIN * (1 + Math.random())) / 2;
    try {
      const thing = await followed.read({ ...options, retries: 0 });
      const isNews = followed.idOf(thing) !== lastId;
      took(thing);
      if (isNews) yield thing;
      if (followed.isLast(thing)) return;
    } catch (error) {
      if (!(error instanceof IchibaError) || isFinal(error)) throw error;
      const next = patience.next(askedPause(error));
      if (next === undefined) {
        const { id } = followed.operation;
        throw new NoAnswer(id, patience.tries, call.requestId, undefined, error);
      }
      pause = next;
    }
    await sleep(pause, signal);
  }
}

/** The stream from where the thing is known. */
function streamCall<T>(
  followed: Followed<T>,
  lastId: string | undefined,
  options: CallOptions,
): Call {
  const headers: Record<string, string> = { ...options.headers };
  if (lastId !== undefined) headers["Last-Event-ID"] = lastId;
  const own = { ...options, timeout: options.timeout ?? SILENCE, headers };
  return new Call(followed.operation, { path: followed.path }, own);
}

/** Milliseconds that the service asks to be left alone for; undefined where it does not say so. */
function askedPause(error: unknown): number | undefined {
  return error instanceof ProblemError ? retryAfter(error.headers) : undefined;
}

function isFinal(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false;
  return !(error instanceof ServiceFault || error instanceof TooManyRequests);
}
