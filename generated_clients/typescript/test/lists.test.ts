/** Lists, page by page. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { RepeatedCursor } from "@ichiba/sdk";
import { clientOf, thrownBy } from "./examples.js";
import { model, Server } from "./server.js";

const page = (ids: number[], next: string | null) =>
  model({ items: ids.map((id) => ({ id: String(id) })), next_cursor: next, total: 5 });

test("all pages are gone through, each asked for when it is needed", async () => {
  await using server = await Server.start(page([1, 2], "b"), page([], "c"), page([3], null));
  const orders = clientOf(server).orders.iter({ source: "web", limit: 2 });
  assert.equal(server.requests.length, 0);
  const seen: string[] = [];
  for await (const order of orders) {
    seen.push(`${order.id} on ${orders.cursor}`);
    assert.equal(server.requests.length, seen.length < 3 ? 1 : 3);
  }
  assert.deepEqual(seen, ["1 on undefined", "2 on undefined", "3 on c"]);
  assert.deepEqual(server.requests.map((each) => each.url.split("?")[1]), [
    "source=web&limit=2",
    "source=web&limit=2&cursor=b",
    "source=web&limit=2&cursor=c",
  ]);
  assert.deepEqual(await orders.next(), { done: true, value: undefined });
});

test("it resumes at a cursor, and is left early", async () => {
  await using server = await Server.start(page([7, 8], "d"));
  const rows = clientOf(server).batches.iterRows("1", { cursor: "c" });
  for await (const _ of rows) break;
  assert.equal(server.requests[0]?.url, "/api/v1/batches/1/rows?cursor=c");
  assert.deepEqual([rows.cursor, (await rows.next()).done, server.requests.length], ["c", true, 1]);
});

test("a list that leads back to a page that was read ends", async () => {
  await using server = await Server.start(page([1], "b"), page([2], "c"), page([3], "b"));
  const all = async () => {
    for await (const _ of clientOf(server).orders.iter());
  };
  assert.ok((await thrownBy(all())) instanceof RepeatedCursor);
  assert.equal(server.requests.length, 3);
});

test("items that are asked for at once come once each", async () => {
  await using server = await Server.start(page([1, 2], "b"), page([3], null));
  const orders = clientOf(server).orders.iter();
  const found = await Promise.all([orders.next(), orders.next(), orders.next(), orders.next()]);
  assert.deepEqual(found.map((each) => each.value?.id), ["1", "2", "3", undefined]);
});
