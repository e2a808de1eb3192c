import { config } from "@/api/config";
import type { paths as OrderPaths } from "@/api/generated/order.gen";
import { problemOf, silent, unreachable } from "@/api/problem";
import { readersLanguage } from "@/api/readers-language";
import { currentToken, expire } from "@/api/session/session";

/** How much of a request has left. */
export interface Sent {
  bytes: number;
  total: number;
}

export interface UploadOptions {
  idempotencyKey: string;
  signal: AbortSignal;
  onProgress: (sent: Sent) => void;
}

/** Without a byte that leaves, and then without an answer: the service looks at the whole file. */
const STUCK_MS = 30_000;
const ANSWER_MS = 60_000;

/**
 * Posts a form to the order service and answers with the body of the reply; throws an `ApiProblem`
 * for whatever is not 2xx, and an `AbortError`. `fetch` does not tell how much has left; this does.
 */
export function upload<Body>(
  path: keyof OrderPaths,
  form: FormData,
  options: UploadOptions,
): Promise<Body> {
  const token = currentToken();
  const request = new XMLHttpRequest();
  request.open("POST", config.order + path);
  request.setRequestHeader("Accept", "application/json, application/problem+json");
  request.setRequestHeader("Accept-Language", readersLanguage());
  request.setRequestHeader("Idempotency-Key", options.idempotencyKey);
  if (token !== null) request.setRequestHeader("Authorization", `Bearer ${token}`);
  request.upload.addEventListener("progress", ({ loaded, total }) =>
    options.onProgress({ bytes: loaded, total }),
  );
  const answered = answerOf(request, options.signal).then(async (response) => {
    if (response.status === 401) expire(token);
    if (!response.ok) throw await problemOf("order", response);
    return (await response.json()) as Body;
  });
  request.send(form);
  return answered;
}

function answerOf(request: XMLHttpRequest, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    const abort = () => request.abort();
    let timer = 0;
    const wait = (ms: number) => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        reject(silent("order", true));
        abort();
      }, ms);
    };
    wait(STUCK_MS);
    signal.addEventListener("abort", abort);
    request.upload.addEventListener("progress", () => wait(STUCK_MS));
    request.upload.addEventListener("load", () => wait(ANSWER_MS));
    request.addEventListener("load", () => resolve(responseOf(request)));
    request.addEventListener("error", () => reject(unreachable("order")));
    request.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
    request.addEventListener("loadend", () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", abort);
    });
  });
}

function responseOf(request: XMLHttpRequest): Response {
  const requestId = request.getResponseHeader("X-Request-Id");
  return new Response(request.responseText, {
    status: request.status,
    headers: requestId === null ? {} : { "X-Request-Id": requestId },
  });
}
