/** What is sent again, how often, and what is not. */

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Ichiba, NoAnswer, TooManyRequests, Unavailable, UnexpectedAnswer } from "@ichiba/sdk";
import { Patience, retryAfter, sleep } from "../dist/runtime/retrying.js";
import { clientOf, ORDER, thrownBy, WANTED, withoutPauses } from "./examples.js";
import { type Answer, HTML, model, nowhere, problem, RESET, Server } from "./server.js";

beforeEach(() => {
  mock.restoreAll();
  withoutPauses();
});

test("what is lost on the way is sent again with the same key and id", async () => {
  const inFlight = problem(409, "idempotency_key_in_flight");
  const page = { ...HTML, status: 200 };
  const cut: Answer = { ...model(ORDER), isCut: true };
  await using server = await Server.start(RESET, HTML, problem(503, "away"), inFlight, page, cut, model(ORDER, 201));
  await clientOf(server).orders.create(WANTED);
  assert.equal(server.requests.length, 7);
  for (const name of ["idempotency-key", "x-request-id"]) {
    assert.equal(new Set(server.requests.map((each) => each.headers[name])).size, 1);
  }
  assert.equal(new Set(server.requests.map((each) => each.body)).size, 1);
});

test("each call has a key of its own, unless the caller has one", async () => {
  await using server = await Server.start(model(ORDER, 201));
  const client = clientOf(server);
  await client.orders.create(WANTED);
  await client.orders.create(WANTED);
  await client.orders.create(WANTED, { idempotencyKey: "mine" });
  const keys = server.requests.map((each) => each.headers["idempotency-key"]);
  assert.deepEqual([new Set(keys).size, keys[2]], [3, "mine"]);
});

test("what would have a second effect is sent again only if it was not carried out", async () => {
  await using server = await Server.start(problem(503, "away"), RESET, HTML, problem(503, "away"), problem(429, "slow"), model({}));
  const client = clientOf(server);
  assert.ok((await thrownBy(client.batches.pause("1"))) instanceof Unavailable);
  assert.ok((await thrownBy(client.batches.pause("1"))) instanceof NoAnswer);
  assert.ok((await thrownBy(client.batches.pause("1"))) instanceof UnexpectedAnswer);
  assert.ok((await thrownBy(client.orders.update("1", { note: "x", if_match: '"1"' }))) instanceof Unavailable);
  assert.equal(server.requests.length, 4);
  await client.batches.pause("1");
  assert.equal(server.requests.length, 6);
  let tries = 0;
  const nobody = new Ichiba({ token: "", orderUrl: await nowhere(), retries: 2, log: () => (tries += 1) });
  assert.ok((await thrownBy(nobody.batches.pause("1"))) instanceof NoAnswer);
  assert.equal(tries, 3);
});

test("it ends after so many tries, and says with which key it is safe to ask again", async () => {
  await using server = await Server.start(RESET);
  const client = clientOf(server, { retries: 2 });
  const lost = await thrownBy(client.orders.create(WANTED, { idempotencyKey: "mine" }));
  assert.ok(lost instanceof NoAnswer);
  assert.equal(lost.idempotencyKey, "mine");
  assert.match(lost.message, /^create_order: asked 3 times, no answer \(request [0-9a-f-]{36}\)$/);
  assert.ok(lost.cause instanceof TypeError);
  server.answers = [problem(429, "slow")];
  assert.ok((await thrownBy(client.orders.get("1", { retries: 1 }))) instanceof TooManyRequests);
  assert.equal(server.requests.length, 5);
});

test("Retry-After is obeyed", async () => {
  await using server = await Server.start(problem(503, "away", {}, "1"), model(ORDER));
  const began = performance.now();
  await clientOf(server).orders.get("1");
  assert.ok(performance.now() - began >= 990);
  const now = Date.parse("2026-11-30T00:00:00Z");
  const said = (value: string) => retryAfter(new Headers({ "Retry-After": value }), now);
  assert.deepEqual(["7", "Mon, 30 Nov 2026 00:00:09 GMT"].map(said), [7_000, 9_000]);
  for (const nothing of ["0", "-5", "1.5", "soon", "", "Sun, 29 Nov 2026 00:00:00 GMT", "Wed, 99 Foo 2026"]) {
    assert.equal(said(nothing), undefined, nothing);
  }
});

test("pauses are drawn at random below a limit that doubles, and end at 120 seconds", () => {
  mock.method(Math, "random", () => 0.5);
  const usual = new Patience(8);
  const pauses = Array.from({ length: 9 }, () => usual.next());
  assert.deepEqual(pauses, [250, 500, 1_000, 2_000, 4_000, 7_500, 7_500, 7_500, undefined]);
  const asked = new Patience(10);
  assert.deepEqual([1e9, 50_000, 50_000, 1].map((each) => asked.next(each)), [60_000, 50_000, 10_000, undefined]);
});

test("a try that stays silent is given up", async () => {
  await using server = await Server.start({ isSilent: true });
  const client = clientOf(server, { timeout: 80, retries: 1 });
  const began = performance.now();
  const lost = await thrownBy(client.orders.get("1"));
  assert.ok(lost instanceof NoAnswer && lost.cause instanceof DOMException);
  assert.equal(lost.cause.name, "TimeoutError");
  assert.ok(performance.now() - began < 2_000);
  assert.equal(server.requests.length, 2);
});

test("the caller's signal ends a call at once, while it waits as well", async () => {
  await using server = await Server.start({ isSilent: true });
  const client = clientOf(server);
  const stop = new AbortController();
  const call = thrownBy(client.orders.get("1", { signal: stop.signal }));
  stop.abort(new Error("enough"));
  assert.equal(((await call) as Error).message, "enough");
  assert.equal(((await thrownBy(client.orders.get("1", { signal: stop.signal }))) as Error).message, "enough");
  server.answers = [problem(503, "away", {}, "30")];
  const error = await thrownBy(client.orders.get("1", { signal: AbortSignal.timeout(100) }));
  assert.equal((error as Error).name, "TimeoutError");
  await sleep(1, undefined);
});
