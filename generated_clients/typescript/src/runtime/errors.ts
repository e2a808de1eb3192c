/**
 * What a call may throw.
 *
 *     IchibaError
 *     ├── NoAnswer              nothing usable came, however often it was asked for
 *     ├── UnexpectedAnswer      something else answered, such as a proxy
 *     ├── RepeatedCursor        a list leads back to a page that was read
 *     └── ProblemError          the service refused: status, code, detail
 *         ├── BadRequest (400), Unauthorized (401), PaymentRequired (402), Forbidden (403),
 *         ├── NotFound (404), Conflict (409), Gone (410), PreconditionFailed (412),
 *         ├── ContentTooLarge (413), UnsupportedMediaType (415), Invalid (422), TooManyRequests (429)
 *         └── ServiceFault (500 and more)
 *             └── Unavailable (503)
 *
 * A call whose `signal` is aborted throws the signal's reason, as `fetch` does.
 */

/** Characters of an answer that a message repeats. */
const SHOWN = 200;

/** Anything that a call throws. */
export class IchibaError extends Error {
  /** Under which the service's log has the call. */
  readonly requestId: string;

  constructor(message: string, requestId: string, cause?: unknown) {
    super(`${message} (request ${requestId})`, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.requestId = requestId;
  }
}

/** The call may have taken effect or not. Its `cause` is what the last try failed with. */
export class NoAnswer extends IchibaError {
  /** What the call was sent with; with the same one it is safe to make again. */
  readonly idempotencyKey: string | undefined;

  constructor(
    operation: string,
    tries: number,
    requestId: string,
    idempotencyKey: string | undefined,
    cause: unknown,
  ) {
    const times = tries === 1 ? "once" : `${tries} times`;
    super(`${operation}: asked ${times}, no answer`, requestId, cause);
    this.idempotencyKey = idempotencyKey;
  }
}

/** What answered is not the service. */
export class UnexpectedAnswer extends IchibaError {
  /** The HTTP status. */
  readonly status: number;
  /** The answer, whole. */
  readonly content: string;

  constructor(operation: string, status: number, content: string, requestId: string) {
    super(`${operation}: unexpected answer ${status}: ${content.slice(0, SHOWN)}`, requestId);
    this.status = status;
    this.content = content;
  }
}

/** A list that would never end. */
export class RepeatedCursor extends IchibaError {}

/** One fault of a request; `pointer` is its place, such as /items/0/quantity. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

/** The service refused (RFC 9457). Branch on the class or on `code`; show `detail` to a person. */
export class ProblemError extends IchibaError {
  /** The HTTP status. */
  readonly status: number;
  /** What happened, for programs; it is stable. */
  readonly code: string;
  /** What happened and what to do, for a person, in the language asked for. */
  readonly detail: string;
  /** Each fault of the request with its place. */
  readonly errors: readonly Fault[];
  /** The answer's headers. */
  readonly headers: Headers;
  /** The answer's members as they came. */
  readonly problem: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    problem: Readonly<Record<string, unknown>>,
    headers: Headers,
    requestId: string,
  ) {
    const code = String(problem.code ?? "");
    const detail = String(problem.detail ?? "");
    const errors = faultsIn(problem.errors);
    const places = errors.map((fault) => `; ${fault.pointer}: ${fault.detail}`).join("");
    super(`${status} ${code}: ${detail}${places}`, String(problem.request_id ?? requestId));
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.errors = errors;
    this.headers = headers;
    this.problem = problem;
  }
}

function faultsIn(errors: unknown): Fault[] {
  if (!Array.isArray(errors)) return [];
  return errors.map((each: Partial<Fault> | null) => ({
    pointer: String(each?.pointer ?? ""),
    detail: String(each?.detail ?? ""),
  }));
}

/** 400. */
export class BadRequest extends ProblemError {}
/** 401: the token is missing, wrong or too old. */
export class Unauthorized extends ProblemError {}
/** 402: the payment was declined. */
export class PaymentRequired extends ProblemError {}
/** 403: the token lacks a scope. */
export class Forbidden extends ProblemError {}
/** 404. */
export class NotFound extends ProblemError {}
/** 409: the state of things does not allow it; `code` says which rule. */
export class Conflict extends ProblemError {}
/** 410. */
export class Gone extends ProblemError {}
/** 412: somebody else has changed it since. */
export class PreconditionFailed extends ProblemError {}
/** 413. */
export class ContentTooLarge extends ProblemError {}
/** 415. */
export class UnsupportedMediaType extends ProblemError {}
/** 422: `errors` names each fault and its place. */
export class Invalid extends ProblemError {}
/** 429, still after the last try. */
export class TooManyRequests extends ProblemError {}
/** 500 or another status of the service's own failure, still after the last try. */
export class ServiceFault extends ProblemError {}
/** 503: the service, or one that it needs, is not there for now. */
export class Unavailable extends ServiceFault {}

const BY_STATUS: Readonly<Record<number, typeof ProblemError>> = {
  400: BadRequest,
  401: Unauthorized,
  402: PaymentRequired,
  403: Forbidden,
  404: NotFound,
  409: Conflict,
  410: Gone,
  412: PreconditionFailed,
  413: ContentTooLarge,
  415: UnsupportedMediaType,
  422: Invalid,
  429: TooManyRequests,
  503: Unavailable,
};

/** The class for a status; ProblemError for one that has none. */
export function problemClass(status: number): typeof ProblemError {
  return BY_STATUS[status] ?? (status >= 500 ? ServiceFault : ProblemError);
}
