/** What a caller has got wrong is said before anything is sent, and never by sending it again. */

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { inspect } from "node:util";
import { Ichiba, NoAnswer, PreconditionFailed } from "@ichiba/sdk";
import { clientOf, ORDER, thrownBy, WANTED, withoutPauses } from "./examples.js";
import { model, problem, RESET, Server } from "./server.js";

beforeEach(() => {
  mock.restoreAll();
  withoutPauses();
});

test("a token is taken as a file has it, and never told", async () => {
  await using server = await Server.start(model(ORDER));
  await clientOf(server, { token: " of-a-file\n" }).orders.get("1");
  assert.equal(server.requests[0]?.headers.authorization, "Bearer of-a-file");
  for (const token of ["of\ntwo-lines", "トークン"]) {
    for (const given of [token, () => token, () => Promise.resolve(token)]) {
      const error = await thrownBy(clientOf(server, { token: given }).orders.get("1"));
      assert.ok(error instanceof TypeError);
      assert.match(error.message, /^the token has characters/);
      const told = inspect(error, { depth: 9 });
      assert.ok(token.split("\n").every((line) => !told.includes(line)));
    }
  }
  assert.equal(server.requests.length, 1);
});

test("an origin that is none is refused at once", () => {
  for (const orderUrl of ["orders.example", "ftp://orders.example", "http://", "/orders", ""]) {
    assert.throws(() => new Ichiba({ orderUrl }), /^TypeError: orderUrl is /);
  }
  assert.ok(new Ichiba({ orderUrl: "HTTPS://orders.example/" }));
});

test("a page's client may have an origin that is relative to it", async () => {
  const asked: string[] = [];
  const answer = (url: string | URL | globalThis.Request) => {
    asked.push(String(url));
    return Promise.resolve(Response.json(ORDER));
  };
  Object.assign(globalThis, { location: { href: "https://shop.example/admin/" } });
  try {
    await new Ichiba({ orderUrl: "/api-of-orders", fetch: answer }).orders.get("1");
  } finally {
    Reflect.deleteProperty(globalThis, "location");
  }
  assert.deepEqual(asked, ["/api-of-orders/api/v1/orders/1"]);
});

test("a value that JSON cannot have is a rejection, like any other", async () => {
  await using server = await Server.start(model(ORDER));
  const items = [{ product_name: "急須", quantity: 1n as unknown as number, unit_price: 4800 }];
  const call = clientOf(server).orders.create({ ...WANTED, items });
  assert.match(String(await thrownBy(call)), /^TypeError: .*BigInt/);
  assert.equal(server.requests.length, 0);
});

test("whatever names a version is not sent again", async () => {
  await using server = await Server.start();
  const { orders, importProfiles } = clientOf(server);
  const based = { if_match: '"2"' };
  const calls = [
    () => orders.setStatus("1", { status: "SHIPPED", ...based }),
    () => orders.cancel("1", based),
    () => importProfiles.delete("mine", based),
  ];
  for (const call of calls) {
    server.answers = [RESET, problem(412, "precondition_failed")];
    assert.ok((await thrownBy(call())) instanceof NoAnswer);
    assert.ok((await thrownBy(call())) instanceof PreconditionFailed);
  }
  assert.equal(server.requests.length, 2 * calls.length);
  server.answers = [RESET, model(ORDER)];
  await orders.setStatus("1", { status: "SHIPPED" });
});

test("a file that is to go somewhere else is sent once", async () => {
  const elsewhere = { Location: "http://127.0.0.1:9/" };
  await using server = await Server.start({ status: 307, headers: elsewhere });
  const lost = await thrownBy(clientOf(server).batches.create(new Blob(["a,b\n"])));
  assert.ok(lost instanceof NoAnswer);
  assert.match(inspect(lost), /unexpected redirect/);
  assert.equal(server.requests.length, 1);
});

test("a token that another call has renewed is not asked for again", async () => {
  let given = 0;
  const answer: typeof fetch = (_url, request) => {
    const isOld = new Headers(request?.headers).get("Authorization") === "Bearer token-0";
    const refused = { code: "token_expired", detail: "" };
    return Promise.resolve(isOld ? Response.json(refused, { status: 401 }) : Response.json(ORDER));
  };
  const client = new Ichiba({ token: () => `token-${given++}`, fetch: answer });
  assert.equal((await Promise.all(["1", "2", "3"].map((id) => client.orders.get(id)))).length, 3);
  assert.equal(given, 2);
  await client.orders.get("4");
  assert.equal(given, 2);
});

test("a token's function that fails is asked by the next call", async () => {
  await using server = await Server.start(model(ORDER));
  const told = [() => Promise.reject(new Error("no vault")), () => Promise.resolve("of-the-vault")];
  const client = clientOf(server, { token: () => told.shift()!() });
  assert.equal(String(await thrownBy(client.orders.get("1"))), "Error: no vault");
  await client.orders.get("1");
  assert.equal(server.requests[0]?.headers.authorization, "Bearer of-the-vault");
});
