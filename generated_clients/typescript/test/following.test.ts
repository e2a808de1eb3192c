/** Following a batch through streams that end, break off or never come. */

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { NoAnswer, NotFound } from "@ichiba/sdk";
import { eventsIn } from "../dist/runtime/events.js";
import { clientOf, thrownBy, withoutPauses } from "./examples.js";
import { events, HTML, model, problem, RESET, Server } from "./server.js";

const batch = (version: number, status = "RUNNING") => ({ id: "1", version, status });

async function versionsFrom(server: Server, lastEventId?: string): Promise<number[]> {
  const seen: number[] = [];
  const params = lastEventId === undefined ? {} : { last_event_id: lastEventId };
  for await (const each of clientOf(server, { retries: 3 }).batches.follow("1", params)) {
    seen.push(each.version);
  }
  return seen;
}

beforeEach(() => {
  mock.restoreAll();
  withoutPauses();
});

test("a stream that ends politely is no end", async () => {
  await using server = await Server.start(
    events(batch(1), batch(2)),
    model(batch(2)),
    events(batch(3), batch(4, "COMPLETED")),
  );
  assert.deepEqual(await versionsFrom(server), [1, 2, 3, 4]);
  const [first, read, second] = server.requests;
  assert.deepEqual([first?.url, read?.url], ["/api/v1/batches/1/progress", "/api/v1/batches/1"]);
  assert.deepEqual([first?.headers["last-event-id"], second?.headers["last-event-id"]], [undefined, "2"]);
});

test("it goes on where no stream comes through, and where one breaks off", async () => {
  await using server = await Server.start(
    HTML,
    model(batch(1)),
    { ...events(batch(2)), isCut: true },
    RESET,
    RESET,
    model(batch(3)),
    { status: 204 },
    model(batch(3, "CANCELLED")),
  );
  assert.deepEqual(await versionsFrom(server, "0"), [1, 2, 3]);
  assert.equal(server.requests[0]?.headers["last-event-id"], "0");
});

test("a service that asks to be left alone is", async () => {
  const busy = problem(429, "rate_limited", {}, "1");
  await using server = await Server.start(busy, busy, events(batch(1, "COMPLETED")));
  const began = performance.now();
  assert.deepEqual(await versionsFrom(server), [1]);
  assert.ok(performance.now() - began >= 1_990);
});

test("what the service refuses ends it, and so does a service that is away for too long", async () => {
  await using server = await Server.start(problem(404, "batch_not_found"));
  assert.ok((await thrownBy(versionsFrom(server))) instanceof NotFound);
  assert.equal(server.requests.length, 1);
  server.answers = [problem(503, "away")];
  assert.ok((await thrownBy(versionsFrom(server))) instanceof NoAnswer);
  assert.equal(server.requests.length, 1 + 2 * 4);
});

test("whoever stops following closes the stream", async () => {
  await using server = await Server.start(events(batch(1), batch(2)));
  for await (const each of clientOf(server).batches.follow("1")) {
    assert.equal(each.version, 1);
    break;
  }
  const stop = new AbortController();
  server.answers = [{ isSilent: true }];
  const next = clientOf(server).batches.follow("1", {}, { signal: stop.signal }).next();
  stop.abort(new Error("enough"));
  assert.equal(((await thrownBy(next)) as Error).message, "enough");
});

test("events are read whatever pieces they come in", async () => {
  const text = "\ufeff: hi\r\nevent: a\r\ndata: 1\ndata: {\rdata:二\r\n\r\ndata\n\nid: 4\n\nevent: b\ndata: lost";
  const bytes = new TextEncoder().encode(text);
  for (const size of [1, 2, 3, 7, bytes.length]) {
    const pieces = async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
    };
    const found: unknown[] = [];
    for await (const event of eventsIn(pieces())) found.push(event);
    assert.deepEqual(found, [
      { type: "a", data: "1\n{\n二" },
      { type: "message", data: "" },
    ]);
  }
});
