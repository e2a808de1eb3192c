/** Where the services are, who asks, and what each call is sent with. */

import { blobOf, keyOf } from "./files.js";
import { randomId } from "./ids.js";
import type { Call, Service } from "./operation.js";

/** A token, or what is called for it; it is called again after one 401. */
export type Token = string | (() => string | Promise<string>);

/** How one try went: never a header, a body or a query. */
export interface LogEntry {
  readonly operation: string;
  /** The status; undefined where no answer came. */
  readonly status: number | undefined;
  /** What the try failed with, such as ECONNREFUSED or TimeoutError. */
  readonly error: string | undefined;
  /** Until the answer began. */
  readonly milliseconds: number;
  /** The first is 1. */
  readonly attempt: number;
  readonly requestId: string;
  /** All of it as one line. */
  readonly message: string;
}

/** What all calls of a client have in common. */
export interface ClientOptions {
  /** The bearer token. Left out, it is ICHIBA_TOKEN, where there is an environment. */
  token?: Token | undefined;
  /** The order service's origin. Left out, it is ICHIBA_ORDER_URL, or this machine. */
  orderUrl?: string | undefined;
  /** The payment service's, likewise. */
  paymentUrl?: string | undefined;
  /** The notification service's, likewise. */
  notificationUrl?: string | undefined;
  /** Milliseconds that an answer may take, or be silent for: 60,000. A file has longer. */
  timeout?: number | undefined;
  /** How often a call is sent again at most: 10. The pauses end after 120 seconds altogether. */
  retries?: number | undefined;
  /** Sent with every request, such as Accept-Language. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Is told of each try. */
  log?: ((entry: LogEntry) => void) | undefined;
  /** What sends the requests. */
  fetch?: typeof fetch | undefined;
}

const URLS: Readonly<Record<Service, string>> = {
  order: "http://127.0.0.1:8000",
  payment: "http://127.0.0.1:8001",
  notification: "http://127.0.0.1:8002",
};
/** An order waits for its payment 30 seconds at most. */
const TIMEOUT = 60_000;
const RETRIES = 10;
/** Bytes of a file for which a try has a millisecond more: 128 KiB a second. */
const BYTES_PER_MILLISECOND = 131;
const REQUEST_ID = "X-Request-Id";
export const IDEMPOTENCY_KEY = "Idempotency-Key";

/** What is sent, the same at every try but for the token. */
export interface Prepared {
  readonly url: string;
  readonly headers: Headers;
  readonly body: Blob | string | undefined;
  readonly timeout: number;
  /** Milliseconds more until the first word of an answer, for a file. */
  readonly forSending: number;
  readonly retries: number;
}

/** Where the calls of a client go. The token is not in here. */
export class Connection {
  readonly urls: Readonly<Record<Service, string>>;
  private readonly timeout: number;
  readonly retries: number;
  private readonly headers: Readonly<Record<string, string>>;

  constructor(spec: string, given: ClientOptions) {
    this.urls = {
      order: origin("order", given.orderUrl),
      payment: origin("payment", given.paymentUrl),
      notification: origin("notification", given.notificationUrl),
    };
    this.timeout = given.timeout ?? TIMEOUT;
    this.retries = given.retries ?? RETRIES;
    this.headers = { ...userAgent(spec), ...given.headers };
  }

  /** What the call is sent as. */
  async prepare(call: Call): Promise<Prepared> {
    const { file } = call.values;
    const body = file === undefined ? call.json : await blobOf(file);
    const headers = new Headers(this.headers);
    if (body !== undefined) {
      headers.set("Content-Type", file === undefined ? "application/json" : "text/csv");
    }
    headers.set(REQUEST_ID, call.requestId);
    for (const [name, value] of Object.entries(call.headers)) headers.set(name, value);
    const key = await this.key(call, body);
    if (key !== undefined) headers.set(IDEMPOTENCY_KEY, key);
    for (const [name, value] of Object.entries(call.options.headers ?? {})) {
      headers.set(name, value);
    }
    return {
      url: this.urls[call.operation.service] + call.url,
      headers,
      body,
      timeout: call.options.timeout ?? this.timeout,
      forSending: body instanceof Blob ? body.size / BYTES_PER_MILLISECOND : 0,
      retries: call.options.retries ?? this.retries,
    };
  }

  /** The caller's key, or one for this call, or one for this file and what is to become of it. */
  private async key(call: Call, body: Blob | string | undefined): Promise<string | undefined> {
    const given = call.options.idempotencyKey;
    if (given !== undefined || call.operation.takesKey !== true) return given;
    if (!(body instanceof Blob)) return randomId();
    const sorted = call.query.map((pair) => JSON.stringify(pair)).sort();
    return keyOf(body, sorted.join());
  }
}

/** The service's id of the request, or ours where something else answered. */
export function requestIdOf(call: Call, response: Response): string {
  return response.headers.get(REQUEST_ID) ?? call.requestId;
}

/** A variable of the environment, where there is one. */
export function fromEnvironment(name: string): string | undefined {
  const found = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return found.process?.env?.[name] || undefined;
}

/** An origin that is none is told now, and not by calls that nobody answers. */
function origin(service: Service, given: string | undefined): string {
  const known = given ?? fromEnvironment(`ICHIBA_${service.toUpperCase()}_URL`) ?? URLS[service];
  if (!/^https?:$/.test(protocolOf(known) ?? "")) {
    throw new TypeError(`${service}Url is ${JSON.stringify(known)}; it begins with http:// or https://`);
  }
  return known.trim().replace(/\/+$/, "");
}

/** A page's own address stands before one that is relative to it. */
function protocolOf(url: string): string | undefined {
  const { location } = globalThis as { location?: { href: string } };
  try {
    return new URL(url, location?.href).protocol;
  } catch {
    return undefined;
  }
}

/** What is sent for a token. What it is is not told: an error of `Headers` would repeat it. */
export function bearer(token: string): string {
  if (!/^[\t\x20-\x7e]*$/.test(token.trim())) {
    throw new TypeError("the token has characters that no header can have");
  }
  return `Bearer ${token.trim()}`;
}

/** What the service's log calls us. A browser has its own name, and keeps it. */
function userAgent(spec: string): Record<string, string> {
  const { versions } = (globalThis as { process?: { versions?: Record<string, string> } }).process ?? {};
  if (typeof (globalThis as { document?: unknown }).document !== "undefined") return {};
  const where = versions?.node === undefined ? "javascript" : `node ${versions.node}`;
  return { "User-Agent": `ichiba-sdk-typescript/${spec} (spec ${spec}; ${where})` };
}
