import { randomUUID } from "node:crypto";
import type { components as N } from "../src/api/notification.gen";
import type { components as O } from "../src/api/order.gen";
import type { components as P } from "../src/api/payment.gen";

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

/** A payment for an order that does not exist: its news is given up, visibly. */
export function payForNothing(): Promise<P["schemas"]["Payment"]> {
  const orderId = `01a206e1-e6fc-7${randomUUID().slice(15)}`;
  return call("PAYMENT", "POST", "/api/v1/payments", {
    order_id: orderId,
    amount: 4200,
    method: "card",
  });
}

/** Asks again until `isSo`, as long as the things of the product need by themselves. */
export async function eventually<Value>(
  ask: () => Promise<Value>,
  isSo: (value: Value) => boolean,
): Promise<Value> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const value = await ask();
    if (isSo(value)) return value;
    if (Date.now() > deadline) throw new Error(`never came; last: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
