import createClient, { type Middleware } from "openapi-fetch";
import { config } from "@/api/config";
import type { paths as NotificationPaths } from "@/api/generated/notification.gen";
import type { paths as OrderPaths } from "@/api/generated/order.gen";
import type { paths as PaymentPaths } from "@/api/generated/payment.gen";
import { patientFetch } from "@/api/patience";
import { ApiProblem, problemOf, type Service, unreachable } from "@/api/problem";
import { readersLanguage } from "@/api/readers-language";
import { currentToken, expire } from "@/api/session/session";

const SENT_WITH = new WeakMap<Request, string | null>();

/** Sends the token, and throws an `ApiProblem` for whatever is not 2xx: an empty 500 as well. */
function guard(service: Service): Middleware {
  return {
    onRequest({ request }) {
      const token = currentToken();
      SENT_WITH.set(request, token);
      if (token !== null) request.headers.set("Authorization", `Bearer ${token}`);
      request.headers.set("Accept-Language", readersLanguage());
      return request;
    },
    async onResponse({ request, response }) {
      // An unready service says what is the matter in a body of its own.
      if (response.ok || isReadiness(request, response)) return;
      if (response.status === 401) expire(SENT_WITH.get(request) ?? null);
      throw await problemOf(service, response);
    },
    onError({ error }) {
      if (error instanceof ApiProblem) return error;
      if (error instanceof DOMException && error.name === "AbortError") return error;
      return unreachable(service);
    },
  };
}

function isReadiness(request: Request, response: Response): boolean {
  return response.status === 503 && new URL(request.url).pathname === "/health/ready";
}

export const orderApi = createClient<OrderPaths>({
  baseUrl: config.order,
  fetch: patientFetch("order"),
});
export const paymentApi = createClient<PaymentPaths>({
  baseUrl: config.payment,
  fetch: patientFetch("payment"),
});
export const notificationApi = createClient<NotificationPaths>({
  baseUrl: config.notification,
  fetch: patientFetch("notification"),
});
orderApi.use(guard("order"));
paymentApi.use(guard("payment"));
notificationApi.use(guard("notification"));

/** The body of a reply; the guard has thrown for one that is no success. */
export async function bodyOf<Body>(reply: Promise<{ data?: Body }>): Promise<Body> {
  return (await reply).data as Body;
}

/** A reply with the `ETag` that its resource has now. */
export interface Versioned<Body> {
  body: Body;
  etag: string;
}

export async function versionedOf<Body>(
  reply: Promise<{ data?: Body; response: Response }>,
): Promise<Versioned<Body>> {
  const { data, response } = await reply;
  return { body: data as Body, etag: response.headers.get("ETag") ?? "" };
}

/** A key that names one intention: sent again with it, a request takes effect once. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The key for `payload`: the same as long as the payload is, so that a repeated click does nothing. */
export function idempotencyKeys(): (payload: unknown) => string {
  let known = { text: "", key: "" };
  return (payload) => {
    const text = JSON.stringify(payload);
    if (text !== known.text) known = { text, key: newIdempotencyKey() };
    return known.key;
  };
}
