import { createParser, type EventSourceMessage } from "eventsource-parser";
import { asProblem } from "@/api/problem";

/** Whether events come as they happen; `lost` while another connection is tried. */
export type Connection = "live" | "lost";

export interface Following {
  /** Asks for the events after `lastEventId`; a reply of 204 says that there are none left. */
  open: (
    lastEventId: string | undefined,
    signal: AbortSignal,
  ) => Promise<{ data?: ReadableStream<Uint8Array> | null; response: Response }>;
  onEvent: (event: EventSourceMessage) => void;
  onConnection: (connection: Connection) => void;
  signal: AbortSignal;
  lastEventId?: string;
  pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
/** The services say something every 15 seconds; three times nothing is a connection that died. */
const SILENCE_MS = 45_000;

/** The connection ended in the middle. */
class Dropped extends Error {}

/** How long to wait before the next try: not at all after one that brought something. */
export function pauseAfter(failures: number): number {
  if (failures === 0) return 0;
  return Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
}

/**
 * Follows server-sent events until there are none left, through lost connections and restarts. The
 * browser's EventSource cannot send a token.
 *
 * @throws ApiProblem where another try would be refused just so, as with a token that has expired
 */
export async function follow(following: Following): Promise<void> {
  const { signal, pause = untilTimeOrNetwork } = following;
  let lastEventId = following.lastEventId;
  let failures = 0;
  while (!signal.aborted) {
    const wasLost = await oneConnection(following, lastEventId, (event) => {
      failures = 0;
      lastEventId = event.id ?? lastEventId;
      following.onEvent(event);
    });
    if (wasLost === "ended" || signal.aborted) return;
    // A server that restarts says goodbye; only who does not come back is lost.
    if (wasLost === "lost" || failures > 0) following.onConnection("lost");
    await pause(pauseAfter(failures), signal);
    failures += 1;
  }
}

async function oneConnection(
  following: Following,
  lastEventId: string | undefined,
  onEvent: (event: EventSourceMessage) => void,
): Promise<"ended" | "closed" | "lost"> {
  const line = new Line(following.signal);
  try {
    const { data, response } = await following.open(lastEventId, line.signal);
    if (response.status === 204) return "ended";
    following.onConnection("live");
    if (data) for await (const event of eventsOf(data, line.heard)) onEvent(event);
    return "closed";
  } catch (error) {
    const mayPass = error instanceof Dropped || asProblem(error)?.mayPass === true;
    if (!mayPass && !line.signal.aborted) throw error;
    return "lost";
  } finally {
    line.close();
  }
}

/** One connection, given up when it is silent for too long or the network goes away. */
class Line {
  private readonly cut = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly signal: AbortSignal;

  constructor(stop: AbortSignal) {
    this.signal = AbortSignal.any([stop, this.cut.signal]);
    globalThis.addEventListener?.("offline", this.giveUp);
    this.heard();
  }

  readonly heard = (): void => {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.giveUp, SILENCE_MS);
  };

  private readonly giveUp = (): void => this.cut.abort();

  close(): void {
    clearTimeout(this.timer);
    globalThis.removeEventListener?.("offline", this.giveUp);
  }
}

/** The events in a body, as they come; `onBytes` is told of anything at all. */
export async function* eventsOf(
  body: ReadableStream<Uint8Array>,
  onBytes: () => void = () => undefined,
): AsyncGenerator<EventSourceMessage> {
  const found: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => found.push(event) });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw new Dropped("the connection was lost", { cause: error });
      });
      if (done) return;
      onBytes();
      parser.feed(decoder.decode(value, { stream: true }));
      yield* found.splice(0);
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/** Waits, though no longer than until the network is back; without one there is no hurry. */
function untilTimeOrNetwork(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener("online", go);
      signal.removeEventListener("abort", go);
      resolve();
    };
    const timer = setTimeout(go, navigator.onLine ? ms : LONGEST_PAUSE_MS);
    addEventListener("online", go);
    signal.addEventListener("abort", go);
  });
}
