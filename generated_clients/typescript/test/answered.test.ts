/** What an answer says beside its body. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { NotFound } from "@ichiba/sdk";
import { clientOf, ORDER, thrownBy } from "./examples.js";
import { HTML, model, problem, Server } from "./server.js";

const HEAD = { ETag: '"3"', Location: "/api/v1/orders/0190", "X-Request-Id": "the-request" };

function withHead(content: unknown, status = 200) {
  const answer = model(content, status);
  return { ...answer, headers: { ...answer.headers, ...HEAD } };
}

test("a call is its data, and its whole answer if that is asked for", async () => {
  await using server = await Server.start(withHead(ORDER, 201));
  const call = clientOf(server).orders.get("0190");
  const { data, status, headers, requestId, etag } = await call.withResponse();
  assert.deepEqual(data, ORDER);
  assert.deepEqual([status, requestId, etag], [201, "the-request", '"3"']);
  assert.equal(headers.get("Location"), "/api/v1/orders/0190");
  assert.deepEqual(await call, ORDER);
  assert.equal(server.requests.length, 1);
});

test("it is a promise like any other", async () => {
  await using server = await Server.start(model(ORDER));
  const { orders } = clientOf(server);
  assert.ok(orders.get("0190") instanceof Promise);
  assert.deepEqual(await Promise.all([orders.get("0190"), orders.get("0190")]), [ORDER, ORDER]);
  let isOver = false;
  const ended = await orders.get("0190").finally(() => {
    isOver = true;
  });
  assert.deepEqual([ended, isOver], [ORDER, true]);
  assert.equal(await orders.get("0190").then(({ status }) => status), "PAID");
});

test("the head is that of the last try", async () => {
  await using server = await Server.start({ ...HTML, headers: { ETag: '"1"', "Retry-After": "0" } }, withHead(ORDER));
  assert.equal((await clientOf(server).orders.get("0190").withResponse()).etag, '"3"');
});

test("an answer without a version has none to change something by", async () => {
  await using server = await Server.start(model(ORDER));
  const answer = await clientOf(server).orders.get("0190").withResponse();
  assert.throws(() => answer.etag, /the answer has no ETag/);
});

test("a refusal is thrown either way, and once", async () => {
  await using server = await Server.start(problem(404, "order_not_found"));
  const { orders } = clientOf(server);
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", note);
  assert.ok((await thrownBy(orders.get("1").withResponse())) instanceof NotFound);
  assert.ok((await thrownBy(orders.get("1"))) instanceof NotFound);
  assert.equal(await orders.get("1").catch(() => "none"), "none");
  await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", note);
  assert.deepEqual(unhandled, []);
});

test("files and empty answers have heads as well", async () => {
  await using server = await Server.start({ body: "a,b\n", headers: HEAD });
  const client = clientOf(server);
  const file = await client.reports.exportOrders().withResponse();
  assert.deepEqual([new TextDecoder().decode(file.data), file.requestId], ["a,b\n", "the-request"]);
  const pieces = await client.reports.exportOrdersStream().withResponse();
  assert.deepEqual([await new Response(pieces.data).text(), pieces.etag], ["a,b\n", '"3"']);
  const gone = await client.importProfiles.delete("p").withResponse();
  assert.deepEqual([gone.data, gone.status], [undefined, 200]);
});

test("a client with other options is this one in all else", async () => {
  await using server = await Server.start(HTML);
  const client = clientOf(server, { headers: { "X-Shop": "1" }, retries: 3 });
  const other = client.withOptions({ retries: 0, headers: { "X-Page": "2" } });
  await thrownBy(other.orders.get("1"));
  const [request, ...more] = server.requests;
  assert.deepEqual([request?.headers["x-shop"], request?.headers["x-page"], more.length], ["1", "2", 0]);
  assert.equal(request?.headers.authorization, "Bearer SECRET-TOKEN");
  server.answers = [model(ORDER)];
  await client.orders.get("1");
  assert.deepEqual(server.requests.at(-1)?.headers["x-page"], undefined);
});
