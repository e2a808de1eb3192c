/** What is sent, and what an answer becomes. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import {
  Conflict,
  Ichiba,
  IchibaError,
  Invalid,
  type LogEntry,
  ProblemError,
  ServiceFault,
  SPEC,
  Unauthorized,
  UnexpectedAnswer,
} from "@ichiba/sdk";
import { OrderStatus, type Order } from "@ichiba/sdk/order";
import { clientOf, ORDER, thrownBy, TOKEN, WANTED } from "./examples.js";
import { HTML, model, nowhere, problem, Server } from "./server.js";

test("a call is sent with all that it needs", async () => {
  await using server = await Server.start(model(ORDER, 201));
  const order = await clientOf(server).orders.create(WANTED);
  assert.equal(order.status, "PAID");
  const [request] = server.requests;
  assert.equal(`${request?.method} ${request?.url}`, "POST /api/v1/orders");
  assert.deepEqual(JSON.parse(request?.body ?? ""), WANTED);
  assert.equal(request?.headers.authorization, `Bearer ${TOKEN}`);
  assert.equal(request?.headers["content-type"], "application/json");
  assert.match(String(request?.headers["idempotency-key"]), /^[0-9a-f-]{36}$/);
  assert.match(String(request?.headers["x-request-id"]), /^[0-9a-f-]{36}$/);
  const agent = `ichiba-sdk-typescript/${SPEC} (spec ${SPEC}; node ${process.versions.node})`;
  assert.equal(request?.headers["user-agent"], agent);
});

test("each parameter goes where the spec has it", async () => {
  await using server = await Server.start(model({ items: [], next_cursor: null }));
  const client = clientOf(server, { headers: { "Accept-Language": "ja" } });
  await client.orders.list({ status: ["PAID", "SHIPPED"], q: "湯呑 & 急須", min_total: 0 });
  await client.orders.cancel("a/b?c", { if_match: '"3"', despite_dispute: true }, { headers: { "X-Own": "1" } });
  await client.payment.health.getLiveness();
  await client.notification.templates.get("ORDER_SHIPPED", "ja");
  const [list, cancel, health, template] = server.requests;
  const query = new URL(list?.url ?? "", server.url).searchParams;
  assert.deepEqual(query.getAll("status"), ["PAID", "SHIPPED"]);
  assert.deepEqual([query.get("q"), query.get("min_total")], ["湯呑 & 急須", "0"]);
  assert.equal(list?.headers["accept-language"], "ja");
  assert.equal(cancel?.url, "/api/v1/orders/a%2Fb%3Fc?despite_dispute=true");
  assert.deepEqual([cancel?.headers["if-match"], cancel?.headers["x-own"], cancel?.body], ['"3"', "1", ""]);
  assert.equal(cancel?.headers["idempotency-key"], undefined);
  assert.equal(health?.headers.authorization, undefined);
  assert.equal(template?.url, "/api/v1/templates/ORDER_SHIPPED/ja");
});

test("an optional body is left out where nothing is in it", async () => {
  await using server = await Server.start(model({}));
  const client = clientOf(server);
  await client.batches.confirm("1");
  await client.batches.confirm("1", { file_sha256: "f" });
  await client.orders.update("1", { note: null });
  await client.importProfiles.put("mine", { name: "mine" }, { if_match: '"1"' });
  assert.deepEqual(server.requests.map((each) => each.body), ["", '{"file_sha256":"f"}', '{"note":null}', '{"name":"mine"}']);
});

test("what cannot stand in a path is not sent", async () => {
  await using server = await Server.start(model(ORDER));
  for (const id of ["", "..", "."]) {
    assert.ok((await thrownBy(clientOf(server).orders.get(id))) instanceof TypeError);
  }
  assert.deepEqual(server.requests, []);
});

test("a refusal is thrown by its status, with its code, places and request id", async () => {
  const faults = [{ pointer: "/items", detail: "It is empty." }];
  await using server = await Server.start(
    problem(422, "validation_failed", { errors: faults }),
    problem(409, "illegal_transition"),
    problem(418, "teapot"),
    problem(501, "not_there"),
  );
  const client = clientOf(server);
  const invalid = await thrownBy(client.orders.create({ customer_name: "", items: [] }));
  assert.ok(invalid instanceof Invalid && invalid instanceof ProblemError && invalid instanceof IchibaError);
  assert.deepEqual([invalid.status, invalid.code, invalid.errors], [422, "validation_failed", faults]);
  const said = "422 validation_failed: It is validation_failed.; /items: It is empty. (request the-request)";
  assert.deepEqual([invalid.name, invalid.message, invalid.requestId], ["Invalid", said, "the-request"]);
  assert.ok((await thrownBy(client.orders.cancel("1"))) instanceof Conflict);
  const unknown = await thrownBy(client.orders.get("1"));
  assert.equal((unknown as object).constructor, ProblemError);
  assert.equal(((await thrownBy(client.orders.get("1"))) as object).constructor, ServiceFault);
});

test("a page of a proxy is no crash, whatever its status is", async () => {
  const page = { ...HTML, headers: { "Content-Type": "text/html", "X-Request-Id": "theirs" } };
  await using server = await Server.start({ ...page, status: 520 }, { ...page, status: 200 }, {}, model("text"));
  const client = clientOf(server, { retries: 0 });
  for (const status of [520, 200]) {
    const error = await thrownBy(client.orders.get("1"));
    assert.ok(error instanceof UnexpectedAnswer);
    assert.deepEqual([error.status, error.content, error.requestId], [status, HTML.body, "theirs"]);
  }
  assert.ok((await thrownBy(client.orders.get("1"))) instanceof UnexpectedAnswer);
  assert.ok((await thrownBy(client.orders.get("1"))) instanceof UnexpectedAnswer);
});

test("a redirection is not followed with the token", async () => {
  await using server = await Server.start({ status: 307, headers: { Location: "http://127.0.0.1:1/" } });
  const client = clientOf(server, { retries: 0 });
  const error = await thrownBy(client.orders.get("1"));
  assert.ok(error instanceof UnexpectedAnswer && error.status === 307);
  assert.equal(await client.paymentLinks.showPaymentPage("link"), "");
});

test("values of a later version are texts like any other", async () => {
  await using server = await Server.start(model({ ...ORDER, status: "LENT", new_member: 1 }));
  const order: Order = await clientOf(server).orders.get("1");
  const status: OrderStatus = "SOMETHING_ELSE";
  assert.notEqual(order.status, status);
  assert.equal(order.status, "LENT");
  assert.equal(OrderStatus.PAID, "PAID");
});

test("a token that is a function is asked again after one 401", async () => {
  await using server = await Server.start(problem(401, "token_expired"), model(ORDER), problem(401, "no"));
  let asked = 0;
  const client = clientOf(server, { token: async () => `token-${(asked += 1)}` });
  await client.orders.get("1");
  const error = await thrownBy(client.orders.get("1"));
  assert.ok(error instanceof Unauthorized);
  const sent = server.requests.map((each) => each.headers.authorization);
  assert.deepEqual(sent, ["token-1", "token-2", "token-2", "token-3"].map((each) => `Bearer ${each}`));
});

test("what the caller's own functions throw is no lost call", async () => {
  await using server = await Server.start(model(ORDER));
  const fault = new TypeError("mine");
  const fail = () => {
    throw fault;
  };
  assert.equal(await thrownBy(clientOf(server, { token: fail }).orders.get("1")), fault);
  assert.equal(server.requests.length, 0);
  assert.equal(await thrownBy(clientOf(server, { log: fail }).orders.create(WANTED)), fault);
  assert.equal(server.requests.length, 1);
});

test("the token is never shown, and each try is logged", async () => {
  await using server = await Server.start(problem(404, "order_not_found"));
  const told: LogEntry[] = [];
  const client = clientOf(server, { log: (entry) => told.push(entry) });
  const error = await thrownBy(client.orders.get("secret-id", { headers: { "X-Own": TOKEN } }));
  const options = { token: TOKEN, orderUrl: await nowhere(), retries: 0, log: (each: LogEntry) => told.push(each) };
  await thrownBy(new Ichiba(options).orders.get("1"));
  const shown = inspect([client, error, told], { depth: 20, showHidden: true }) + JSON.stringify([client, told]);
  assert.ok(!shown.includes(TOKEN));
  assert.ok(!JSON.stringify(told).includes("secret-id"));
  assert.match(told[0]?.message ?? "", /^get_order 404 in \d+ ms \(try 1, request [0-9a-f-]{36}\)$/);
  assert.deepEqual([told[0]?.status, told[1]?.status, told[1]?.error], [404, undefined, "ECONNREFUSED"]);
});

test("a tag that several services have is the order service's", () => {
  const client = new Ichiba({ token: "" });
  assert.equal(client.deliveries, client.order.deliveries);
  assert.notEqual(client.deliveries, client.payment.deliveries);
});
