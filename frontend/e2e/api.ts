import { createHmac, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { components as N } from "../src/api/generated/notification.gen";
import type { components as O } from "../src/api/generated/order.gen";
import type { components as P } from "../src/api/generated/payment.gen";

type Service = "ORDER" | "PAYMENT" | "NOTIFICATION";
export type Order = O["schemas"]["Order"];
export type OrderCreate = O["schemas"]["OrderCreate"];

/** One call to a real service; throws what it answers where that is no success. */
export async function call<Body>(
  service: Service,
  method: string,
  path: string,
  body?: unknown,
): Promise<Body> {
  const response = await fetch(`${process.env[`E2E_${service}`]}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${process.env.E2E_TOKEN}`,
      ...(body !== undefined && { "Content-Type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return (text === "" ? undefined : JSON.parse(text)) as Body;
}

/** A word that stands in no other test's data. */
export function newWord(): string {
  return `w${randomUUID().replaceAll("-", "").slice(0, 12)}`;
}

/** A customer who shares no name and address with those in the files of other tests. */
export function stranger(customer_email: string): Partial<OrderCreate> {
  return { customer_name: newWord(), customer_email };
}

export function placeOrder(given: Partial<OrderCreate> = {}): Promise<Order> {
  const body: OrderCreate = {
    customer_name: "佐藤 花子",
    customer_email: `${newWord()}@example.jp`,
    source: "e2e",
    locale: "ja",
    payment_method: "card",
    payment_token: "tok_ok",
    shipping_address: "〒100-0001 東京都千代田区千代田1-1",
    items: [
      { product_name: "有田焼 湯呑", sku: "ARITA-YUNOMI", quantity: 2, unit_price: 1800 },
      { product_name: "煎茶 100g", quantity: 1, unit_price: 1200 },
    ],
    ...given,
  };
  return call("ORDER", "POST", "/api/v1/orders", body);
}

export const getOrder = (id: string): Promise<Order> =>
  call("ORDER", "GET", `/api/v1/orders/${id}`);

/** Leaves nothing of an order to be done. */
export const cancelOrder = (id: string): Promise<Order> =>
  call("ORDER", "DELETE", `/api/v1/orders/${id}`);

/** Erases the customer of that address, whose orders are all done. */
export async function erased(email: string): Promise<O["schemas"]["Erasure"]> {
  const erasure = await eventually(
    () =>
      call<O["schemas"]["Erasure"]>("ORDER", "POST", "/api/v1/customers/erase", { email }).catch(
        () => null,
      ),
    (started) => started !== null,
  );
  return eventually(
    () => call<O["schemas"]["Erasure"]>("ORDER", "GET", `/api/v1/erasures/${erasure?.id}`),
    ({ status }) => status === "COMPLETED",
  );
}

export const getPayment = (orderId: string): Promise<P["schemas"]["Payment"]> =>
  call("PAYMENT", "GET", `/api/v1/payments/order/${orderId}`);

export async function notificationsOf(
  orderId: string,
): Promise<N["schemas"]["NotificationSummary"][]> {
  const page = await call<N["schemas"]["NotificationList"]>(
    "NOTIFICATION",
    "GET",
    `/api/v1/notifications/order/${orderId}`,
  );
  return page.items;
}

/** An id that nothing has. */
export const newId = () => `01a206e1-e6fc-7${randomUUID().slice(15)}`;

/** A payment for an order that does not exist: its news is given up, visibly. */
export function payForNothing(orderId = newId()): Promise<P["schemas"]["Payment"]> {
  return call("PAYMENT", "POST", "/api/v1/payments", {
    order_id: orderId,
    amount: 4200,
    method: "card",
  });
}

/** Reports `event` as `sender` does, signed as Standard Webhooks asks; answers the event's id. */
async function report(sender: "gateway" | "notification", event: unknown): Promise<string> {
  const id = `msg_${newWord()}`;
  const at = Math.floor(Date.now() / 1000);
  const body = JSON.stringify(event);
  const file = path.join(process.env.E2E_DATA_DIR ?? "", "keys", `${sender}_webhook_secret`);
  const key = Buffer.from(
    readFileSync(file, "utf8")
      .trim()
      .replace(/^whsec_/, ""),
    "base64",
  );
  const signature = createHmac("sha256", key).update(`${id}.${at}.${body}`).digest("base64");
  const [origin, place] =
    sender === "gateway"
      ? [process.env.E2E_PAYMENT, "payments"]
      : [process.env.E2E_NOTIFICATION, "notifications"];
  const response = await fetch(`${origin}/api/v1/${place}/webhook`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(at),
      "webhook-signature": `v1,${signature}`,
    },
    body,
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return id;
}

/** What the gateway reports of a payment; answers the event's id. */
export function reportPayment(data: P["schemas"]["GatewayEventData"]): Promise<string> {
  return report("gateway", {
    type: "payment.completed",
    timestamp: new Date().toISOString(),
    data,
  });
}

/** What a mail provider reports of a message that bounced; answers the event's id. */
export function reportBounce(data: N["schemas"]["DeliveryEventData"]): Promise<string> {
  return report("notification", {
    type: "message.bounced",
    timestamp: new Date().toISOString(),
    data,
  });
}

/** Asks again until `isSo`, as long as the things of the product need by themselves. */
export async function eventually<Value>(
  ask: () => Promise<Value>,
  isSo: (value: Value) => boolean,
): Promise<Value> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const value = await ask();
    if (isSo(value)) return value;
    if (Date.now() > deadline) throw new Error(`never came; last: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
