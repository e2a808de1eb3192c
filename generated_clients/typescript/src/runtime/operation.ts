/** One call: which operation, with which values, and how it may be treated. */

import { randomId } from "./ids.js";
import type { Source } from "./files.js";

export type Service = "order" | "payment" | "notification";

/** What the spec says of an operation. */
export interface Operation {
  readonly id: string;
  readonly service: Service;
  readonly method: string;
  readonly path: string;
  /** Parameters that are sent in the query. */
  readonly query?: readonly string[];
  /** Parameters that are sent as headers, and what those are called. */
  readonly headers?: Readonly<Record<string, string>>;
  /** All other parameters are members of a JSON body; an optional one is left out when empty. */
  readonly body?: "required" | "optional";
  /** An Idempotency-Key makes it take effect once. */
  readonly takesKey?: true;
  /** Without a key it may be sent again as well. */
  readonly isRepeatable?: true;
  /** It does not ask who calls. */
  readonly isPublic?: true;
}

/** What one call has of its own; what is not given is the client's. */
export interface CallOptions {
  /** Milliseconds that an answer may take, or be silent for. */
  timeout?: number | undefined;
  /** How often it is sent again at most. */
  retries?: number | undefined;
  /** Headers for this request. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Aborts the call, whatever it is doing. */
  signal?: AbortSignal | undefined;
}

/** The options of an operation that takes an Idempotency-Key. */
export interface KeyedCallOptions extends CallOptions {
  /** Left out, each call has its own, the same for all its tries. */
  idempotencyKey?: string | undefined;
}

/** The values of a call, as they were given. */
export interface Values {
  readonly path?: Readonly<Record<string, string>>;
  readonly params?: object;
  /** A body that is not made of parameters. */
  readonly body?: unknown;
  readonly file?: Source;
}

/** One logical call. It keeps its request id and its key however often it is sent. */
export class Call {
  readonly requestId: string = randomId();
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly #members: Readonly<Record<string, unknown>>;

  constructor(
    readonly operation: Operation,
    readonly values: Values,
    readonly options: KeyedCallOptions = {},
  ) {
    const query: [string, string][] = [];
    const headers: Record<string, string> = {};
    const members: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(values.params ?? {})) {
      const header = operation.headers?.[name];
      const isMember = operation.body !== undefined && !operation.query?.includes(name);
      if (value === undefined) continue;
      if (header !== undefined) headers[header] = String(value);
      else if (isMember) members[name] = value;
      else if (value !== null) query.push(...pairs(name, value));
    }
    this.query = query;
    this.headers = headers;
    this.#members = members;
  }

  /** The body in JSON. Throws a TypeError where a value has none, such as a bigint. */
  get json(): string | undefined {
    return bodyOf(this.operation, this.values, this.#members);
  }

  /** The path with its values, each one segment whatever is in it, and the query. */
  get url(): string {
    const path = this.operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      segment(name, this.values.path?.[name]),
    );
    const query = new URLSearchParams(this.query.map(([name, value]) => [name, value])).toString();
    return query === "" ? path : `${path}?${query}`;
  }

  /**
   * Whether it has one effect however often it is sent.
   *
   * A change that names the version it is based on is not: its second try would be refused because
   * of its first.
   */
  get mayBeRepeated(): boolean {
    const { method, takesKey, isRepeatable } = this.operation;
    if (takesKey === true) return true;
    if ("If-Match" in this.headers) return false;
    return isRepeatable === true || (method !== "POST" && method !== "PATCH");
  }
}

function segment(name: string, value: string | undefined): string {
  // An empty segment, or one of dots, would make it the path of something else.
  if (value === undefined || value === "" || value === "." || value === "..") {
    throw new TypeError(`${name} is ${JSON.stringify(value)}, which cannot stand in a path`);
  }
  return encodeURIComponent(value);
}

function pairs(name: string, value: unknown): [string, string][] {
  const each: unknown[] = Array.isArray(value) ? value : [value];
  return each.map((one) => [name, String(one)]);
}

function bodyOf(operation: Operation, values: Values, members: object): string | undefined {
  if (values.body !== undefined) return JSON.stringify(values.body);
  const isEmpty = Object.keys(members).length === 0;
  if (operation.body === undefined || (operation.body === "optional" && isEmpty)) return undefined;
  return JSON.stringify(members);
}
