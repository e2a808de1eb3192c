import { orderApi } from "@/api/client";
import { asProblem } from "@/api/problem";

/** Asks the order service whether it takes `token`; throws the problem where it does not. */
export async function checkToken(token: string): Promise<void> {
  await orderApi.GET("/api/v1/orders/stats", {
    params: { query: { days: 1 } },
    headers: { Authorization: `Bearer ${token}` },
  });
}

/** Whether the services know `token` for one of theirs; while they cannot say, it passes. */
export async function isTaken(token: string): Promise<boolean> {
  try {
    await checkToken(token);
    return true;
  } catch (problem) {
    return asProblem(problem)?.status !== 401;
  }
}
