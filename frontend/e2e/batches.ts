import type { components as N } from "../src/api/generated/notification.gen";
import type { components as O } from "../src/api/generated/order.gen";
import { call, eventually } from "./api";
import { type Sheet, sheet } from "./sheets";

export type Batch = O["schemas"]["Batch"];
type Messages = N["schemas"]["NotificationBatch"];

const HEADING =
  "external_id,customer_name,customer_email,product_name,quantity,unit_price,payment_method,payment_token";
/** Yen of one row as `row` makes it. */
export const ROW_YEN = 3600;

/** A row of a file of orders, right but for what is given. */
export function row(id: string, given: Record<string, string> = {}): string {
  const cells: Record<string, string> = {
    external_id: id,
    customer_name: "佐藤 花子",
    customer_email: `${id}@example.jp`,
    product_name: "有田焼 湯呑",
    quantity: "2",
    unit_price: "1800",
    payment_method: "card",
    payment_token: "tok_ok",
    ...given,
  };
  return HEADING.split(",")
    .map((name) => cells[name])
    .join(",");
}

export function rows(word: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => row(`${word}-${index}`));
}

/** Imports `file` as a program does. */
export async function importSheet(
  file: Sheet,
  choices: Record<string, string> = {},
): Promise<Batch> {
  const query = new URLSearchParams({ filename: file.name, ...choices });
  const response = await fetch(`${process.env.E2E_ORDER}/api/v1/batches?${query}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.E2E_TOKEN}`, "Content-Type": file.mimeType },
    body: new Uint8Array(file.buffer),
  });
  if (!response.ok) throw new Error(`create_batch: ${response.status} ${await response.text()}`);
  return (await response.json()) as Batch;
}

/** Imports a file of `lines` that `row` has made. */
export function importFile(
  lines: readonly string[],
  choices: Record<string, string> = {},
): Promise<Batch> {
  return importSheet(sheet([HEADING, ...lines, ""].join("\n"), "orders.csv"), choices);
}

export const getBatch = (id: string): Promise<Batch> =>
  call("ORDER", "GET", `/api/v1/batches/${id}`);

export const act = (id: string, action: string): Promise<Batch> =>
  call("ORDER", "POST", `/api/v1/batches/${id}/${action}`);

/** The batch as soon as it has `status`. */
export const reached = (id: string, status: Batch["status"]): Promise<Batch> =>
  eventually(
    () => getBatch(id),
    (batch) => batch.status === status,
  );

export const messagesOf = (id: string): Promise<Messages> =>
  call("NOTIFICATION", "GET", `/api/v1/notifications/batch/${id}`);
