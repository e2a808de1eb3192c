import type { components } from "@/api/generated/order.gen";

export type ProblemBody = components["schemas"]["Problem"];
export type Service = "order" | "payment" | "notification";

/** A service refused, failed, or could not be reached (`status` 0). */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";

  constructor(
    readonly service: Service,
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly requestId: string | null,
    readonly faults: readonly components["schemas"]["Fault"][],
    /** Seconds after which the service asks to be asked again; null where it does not say. */
    readonly retryAfter: number | null = null,
  ) {
    super(detail);
  }

  /** Whether the same request may succeed a little later. */
  get mayPass(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

function isProblem(body: unknown): body is ProblemBody {
  const given = body as Partial<ProblemBody> | null;
  return typeof given?.code === "string" && typeof given.detail === "string";
}

/** What a reply that is no success says; also an empty one, and one that is not of ours. */
export async function problemOf(service: Service, response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const requestId = response.headers.get("X-Request-Id");
  const { status } = response;
  const wait = retryAfter(response.headers.get("Retry-After"));
  if (!isProblem(body)) {
    return new ApiProblem(service, status, "no_problem_given", "", requestId, [], wait);
  }
  const { code, detail, request_id, errors } = body;
  return new ApiProblem(service, status, code, detail, request_id, errors ?? [], wait);
}

/** Seconds from now, of a `Retry-After` in either of its forms (RFC 9110, 10.2.3). */
export function retryAfter(header: string | null, now = Date.now()): number | null {
  if (header === null || header.trim() === "") return null;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}

export function unreachable(service: Service): ApiProblem {
  return new ApiProblem(service, 0, "service_unreachable", "", null, []);
}

/** It says nothing; of a command nobody knows then whether it was carried out. */
export function silent(service: Service, isCommand = false): ApiProblem {
  const code = isCommand ? "outcome_unknown" : "service_silent";
  return new ApiProblem(service, 0, code, "", null, []);
}

/** The problem that `error` is; null for a mistake of ours. */
export function asProblem(error: unknown): ApiProblem | null {
  return error instanceof ApiProblem ? error : null;
}
