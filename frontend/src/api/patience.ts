import { type Service, silent, unreachable } from "@/api/problem";

/** Milliseconds without an answer, and then without a byte of it, until a request is given up. */
export interface Patience {
  answer: number;
  silence: number;
}

/** A question that is cheap by design, and asked again and again. */
const HEALTH_MS = 4_000;
const READ_MS = 10_000;
/** A gateway may stand behind a command, and has time limits of its own. */
const COMMAND_MS = 30_000;
const SILENCE_MS = 15_000;
const NO_BODY: readonly number[] = [204, 205, 304];

/** How long `request` is waited for. Never in total: a large file may take as long as it comes. */
export function patienceWith(request: Request): Patience {
  if (request.method !== "GET") return { answer: COMMAND_MS, silence: SILENCE_MS };
  const isHealth = new URL(request.url).pathname.startsWith("/health/");
  return { answer: isHealth ? HEALTH_MS : READ_MS, silence: SILENCE_MS };
}

/**
 * `fetch` that gives up a service which falls silent, and throws an `ApiProblem` where the answer
 * does not come or breaks off.
 */
export function patientFetch(service: Service, patience = patienceWith) {
  return async (request: Request): Promise<Response> => {
    const { answer, silence } = patience(request);
    const cut = new AbortController();
    const leave = () => cut.abort(request.signal.reason);
    if (request.signal.aborted) leave();
    else request.signal.addEventListener("abort", leave);
    const giveUp = () => cut.abort(silent(service, request.method !== "GET"));
    const timer = setTimeout(giveUp, answer);
    try {
      const response = await fetch(request, { signal: cut.signal });
      return isEndless(response) ? response : watched(response, service, silence, giveUp);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Events are silent for long; whoever follows them knows how long is too long. */
function isEndless(response: Response): boolean {
  return response.headers.get("Content-Type")?.startsWith("text/event-stream") ?? false;
}

function watched(
  response: Response,
  service: Service,
  silence: number,
  giveUp: () => void,
): Response {
  // A browser gives an answer without a body an empty one, and takes it from nobody else.
  if (response.body === null || NO_BODY.includes(response.status)) return response;
  const body = watchedBody(response.body, silence, giveUp, (error) => foreign(error, service));
  return new Response(body, response);
}

/** What was thrown, where it is ours or the asker's own wish; else the connection was lost. */
function foreign(error: unknown, service: Service): unknown {
  const isWish = error instanceof DOMException && error.name === "AbortError";
  return isWish || error instanceof Error === false || error.name === "ApiProblem"
    ? error
    : unreachable(service);
}

/** The bytes of `body`; `giveUp` is called when no more have come for `silence` milliseconds. */
export function watchedBody(
  body: ReadableStream<Uint8Array>,
  silence: number,
  giveUp: () => void,
  translated: (error: unknown) => unknown,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      // Time runs only while something is asked for: a slow disk here is no silence there.
      async pull(controller) {
        const timer = setTimeout(giveUp, silence);
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          controller.error(translated(error));
        } finally {
          clearTimeout(timer);
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
