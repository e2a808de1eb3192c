import { mock } from "node:test";
import { type ClientOptions, Ichiba } from "@ichiba/sdk";
import type { Server } from "./server.js";

export const TOKEN = "SECRET-TOKEN";
export const ORDER = { id: "0190", status: "PAID", total_amount: 3600 };
export const WANTED = {
  customer_name: "佐藤 花子",
  items: [{ product_name: "有田焼 湯呑", quantity: 2, unit_price: 1800 }],
};

/** A client of `server`, for all three services. */
export function clientOf(server: Server, more: ClientOptions = {}): Ichiba {
  const { url } = server;
  return new Ichiba({ token: TOKEN, orderUrl: url, paymentUrl: url, notificationUrl: url, ...more });
}

/** From here on no pause takes any time. */
export function withoutPauses(): void {
  mock.method(Math, "random", () => 0);
}

/** What `promise` is rejected with. */
export async function thrownBy(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("it was not rejected");
}
