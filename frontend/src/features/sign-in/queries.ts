import { orderApi } from "@/api/client";

/** Asks the order service whether it takes `token`; throws the problem where it does not. */
export async function checkToken(token: string): Promise<void> {
  await orderApi.GET("/api/v1/orders/stats", {
    params: { query: { days: 1 } },
    headers: { Authorization: `Bearer ${token}` },
  });
}
