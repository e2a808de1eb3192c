import type { components } from "@/api/order.gen";

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
  if (!isProblem(body)) {
    return new ApiProblem(service, response.status, "no_problem_given", "", requestId, []);
  }
  const { code, detail, request_id, errors } = body;
  return new ApiProblem(service, response.status, code, detail, request_id, errors ?? []);
}

export function unreachable(service: Service): ApiProblem {
  return new ApiProblem(service, 0, "service_unreachable", "", null, []);
}

/** The problem that `error` is; null for a mistake of ours. */
export function asProblem(error: unknown): ApiProblem | null {
  return error instanceof ApiProblem ? error : null;
}
