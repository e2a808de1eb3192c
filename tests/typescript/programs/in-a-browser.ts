// In a page: places, lists, changes and imports orders, and tells the page's server what it saw.
import { Ichiba, IchibaError, PreconditionFailed } from "@ichiba/sdk";

async function told(): Promise<object> {
  const client = new Ichiba(await (await fetch("/options.json")).json());
  const created = await client.orders
    .create({
      customer_name: "佐藤 花子",
      items: [{ product_name: "有田焼 湯呑", quantity: 2, unit_price: 1800 }],
      source: "page",
    })
    .withResponse();
  const order = created.data;
  const changed = await client.orders.update(order.id, { note: "贈答用", if_match: created.etag });
  let refusal: unknown;
  try {
    await client.orders.update(order.id, { note: "自宅用", if_match: created.etag });
  } catch (error) {
    if (!(error instanceof PreconditionFailed)) throw error;
    refusal = { code: error.code, requestId: error.requestId };
  }

  const sheet = await (await fetch("/orders.csv")).blob();
  const sent = await client.batches.create(new File([sheet], "orders.csv"), { source: "page", notify: "NONE" });
  let last = sent;
  let seen = 0;
  for await (last of client.batches.follow(sent.id)) seen += 1;
  const orders: string[] = [];
  for await (const each of client.orders.iter({ batch_id: sent.id, limit: 3 })) orders.push(each.id);
  const errors = new Response(await client.batches.getErrorsStream(sent.id));

  return {
    status: created.status,
    location: created.headers.get("Location"),
    isNamed: created.requestId.length === 36,
    order: order.id,
    note: changed.note,
    refusal,
    batch: last.status,
    seen,
    orders,
    errors: await errors.text(),
  };
}

function failure(error: unknown): object {
  const kind = error instanceof IchibaError ? error.constructor.name : String(error);
  return { failed: kind, message: error instanceof Error ? error.message : "" };
}

const body = JSON.stringify(await told().catch(failure));
await fetch("/told", { method: "POST", body });
