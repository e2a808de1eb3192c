/** How often, and after which pauses, a call is sent again. */

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;
const LONGEST_RETRY_AFTER = 60_000;
/** Milliseconds that all pauses of a call may take together. */
export const LONGEST_ALTOGETHER = 120_000;

/** What a connection that was never made is called, by Node.js; a browser does not tell. */
const NOT_SENT = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Statuses that another try may change. */
export function isPassing(status: number): boolean {
  if (status === 408 || status === 429) return true;
  return status >= 500 && status !== 501 && status !== 505;
}

/** Whether the request certainly never reached the service. */
export function wasNotSent(error: unknown): boolean {
  return NOT_SENT.has(codeOf(error) ?? "");
}

/** Whether a file was to be sent somewhere else, where it does not follow; nor would it next time. */
export function wasRedirected(error: unknown): boolean {
  const cause = (error as { cause?: { message?: unknown } } | null)?.cause;
  return cause?.message === "unexpected redirect";
}

/** What the system calls the failure of a connection. */
export function codeOf(error: unknown): string | undefined {
  const cause = (error as { cause?: { code?: unknown } } | null)?.cause;
  return typeof cause?.code === "string" ? cause.code : undefined;
}

/**
 * The pauses of one call: up to 0.5, 1, 2, … 15 seconds, each drawn evenly between 0 and that (full
 * jitter). `Retry-After` counts instead, up to 60 seconds; all of them together end at 120.
 */
export class Patience {
  private failures = 0;
  private waited = 0;

  constructor(private readonly retries: number) {}

  /** How often it failed since something last came of it. */
  get tries(): number {
    return this.failures;
  }

  /** Something came of it. */
  renew(): void {
    this.failures = 0;
    this.waited = 0;
  }

  /** Milliseconds to wait before the next try; undefined if there is none. */
  next(retryAfter?: number): number | undefined {
    this.failures += 1;
    if (this.failures > this.retries || this.waited >= LONGEST_ALTOGETHER) return undefined;
    const longest = Math.min(FIRST_PAUSE * 2 ** Math.min(this.failures - 1, 10), LONGEST_PAUSE);
    return this.granted(retryAfter ?? Math.random() * longest);
  }

  /** So much of a pause of `ms` as is left of them all. */
  granted(ms: number = 0): number {
    const pause = Math.min(ms, LONGEST_RETRY_AFTER, LONGEST_ALTOGETHER - this.waited);
    this.waited += pause;
    return pause;
  }
}

/**
 * The milliseconds of a `Retry-After` in either of its forms (RFC 9110, 10.2.3); undefined where it
 * says nothing, or now: a pause is made all the same.
 */
export function retryAfter(headers: Headers, now: number = Date.now()): number | undefined {
  const said = headers.get("Retry-After")?.trim() ?? "";
  const isDate = /^[A-Za-z]{3,9},? /.test(said);
  const ms = /^\d+$/.test(said) ? Number(said) * 1_000 : isDate ? Date.parse(said) - now : 0;
  return ms > 0 ? ms : undefined;
}

/** Wait, unless `signal` is aborted: then throw its reason. */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", leave);
      resolve();
    }, ms);
    if (signal?.aborted) leave();
    else signal?.addEventListener("abort", leave, { once: true });
  });
}
