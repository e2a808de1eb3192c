import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  call,
  cancelOrder,
  erased,
  eventually,
  newId,
  newWord,
  notificationsOf,
  type Order,
  payForNothing,
  placeOrder,
  reportBounce,
  reportPayment,
  stranger,
} from "../api";
import { importFile, importSheet, reached, row, rows } from "../batches";
import { orderLines, sheet } from "../sheets";

/** What is shown, by its id or name. */
export interface Ids {
  order: string;
  failedOrder: string;
  payment: string;
  notification: string;
  reconciliation: string;
  batch: string;
  dryRun: string;
  failedBatch: string;
  parcels: string;
  profile: string;
  erasure: string;
  erasedOrder: string;
  voucher: string;
  unfinished: string;
  finished: string;
}

const kept = () => path.join(process.env.E2E_DATA_DIR ?? "", "shown.json");

/** What `keepShown` has kept, for every worker. */
export const shownIds = (): Ids => JSON.parse(readFileSync(kept(), "utf8")) as Ids;

export const keepShown = (ids: Ids): void => writeFileSync(kept(), JSON.stringify(ids));

/** Makes something of everything that the pages show. */
export async function somethingOfEverything(): Promise<Ids> {
  const order = await placeOrder();
  const failed = await placeOrder({ payment_token: "tok_declined", customer_name: "John Smith" });
  const stray = await payForNothing();
  await reportBounce({
    notification_id: newId(),
    recipient: "hanako.sato@example.jp",
    bounce_type: "hard",
    reason: "550 5.1.1 No such user",
  });
  await reportPayment({
    order_id: newId(),
    gateway_reference: "sim_of_another_shop_with_a_long_reference_0123456789",
    amount: 4200,
    currency: "JPY",
  });
  const [message] = await eventually(
    () => notificationsOf(order.id),
    (messages) => messages[0]?.status === "SENT",
  );
  const lines = orderLines(3).replace("1800", "eighteen");
  await importSheet(sheet(lines, "autumn-2026.csv"), { dry_run: "true" });
  const now = Date.now();
  const { id } = await call<{ id: string }>("ORDER", "POST", "/api/v1/reconciliations", {
    from: new Date(now - 60_000).toISOString(),
    to: new Date(now).toISOString(),
  });
  await eventually(
    () => call<{ status: string }>("ORDER", "GET", `/api/v1/reconciliations/${id}`),
    ({ status }) => status === "COMPLETED",
  );
  const [batch, dryRun, failedBatch] = await Promise.all([
    imported("COMPLETED"),
    imported("VALIDATED", { dry_run: "true" }),
    imported("FAILED", { error_policy: "REJECT_EVERYTHING" }),
  ]);
  const profile = newWord();
  await call("ORDER", "PUT", `/api/v1/import-profiles/${profile}`, {
    name: profile,
    title: "お茶の店の注文",
    source: profile,
    known_by: [profile],
    order: { external_id: profile, customer_name: { join: ["姓", "名"] } },
    items: { product_name: "商品", quantity: "数", price: "価格" },
    prices: "each_with_tax",
    states: [{ when: { 状態: ["入金済", "発送済*"] }, is: "paid" }, { is: "to_be_paid" }],
    adjustments: [{ kind: "shipping", amount: "送料" }],
  });
  const [gone, finished] = [`${newWord()}@example.jp`, `${newWord()}@example.jp`];
  const erasedOrder = await done(gone);
  await done(finished);
  const voucher = await placeOrder({
    payment_method: "konbini",
    payment_token: "tok_instructions",
  });
  return {
    erasure: (await erased(gone)).id,
    erasedOrder: erasedOrder.id,
    voucher: voucher.id,
    unfinished: failed.customer_email ?? "",
    finished,
    parcels: await parcels(),
    profile,
    order: order.id,
    failedOrder: failed.id,
    payment: stray.id,
    notification: message?.id ?? "",
    reconciliation: id,
    batch,
    dryRun,
    failedBatch,
  };
}

/** An order of which nothing is left to be done. */
async function done(customer_email: string): Promise<Order> {
  const order = await placeOrder({ ...stranger(customer_email), payment_token: "tok_declined" });
  return cancelOrder(order.id);
}

/** An import with something of everything, as soon as it has `status`. */
async function imported(
  status: Parameters<typeof reached>[1],
  choices: Record<string, string> = {},
): Promise<string> {
  const word = newWord();
  const lines = [
    ...rows(word, 3),
    row(`${word}-written`, { quantity: "２", unit_price: '"¥1,500円"' }),
    row(`${word}-address`, { customer_email: `${word}@gmial` }),
    row(`${word}-declined`, { payment_token: "tok_declined" }),
    row(`${word}-0`),
  ];
  const { id } = await importFile(lines, { filename: "受注-2026-11.csv", ...choices });
  await reached(id, status);
  return id;
}

/** A look at a carrier's file with something of everything. */
async function parcels(): Promise<string> {
  const word = newWord();
  await placeOrder({ external_id: `${word}-1` });
  const lines = [
    "注文番号,送り状番号,配送会社",
    `${word}-1,400000000013,ヤマト運輸`,
    `${word}-2,400000000024,ヤマト運輸`,
    `${word}-1,,ヤマト運輸`,
  ];
  const file = sheet(lines.join("\n"), "発送-2026-11.csv");
  const { id } = await importSheet(file, { kind: "parcels", dry_run: "true" });
  await reached(id, "VALIDATED");
  return id;
}
