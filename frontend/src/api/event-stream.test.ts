import { describe, expect, it } from "vitest";
import { type Connection, eventsOf, follow, pauseAfter } from "@/api/event-stream";
import { ApiProblem } from "@/api/problem";

const encoder = new TextEncoder();

/** A body that comes in `parts`; it breaks off after them where `error` says so. */
function body(parts: Uint8Array[], error?: Error): ReadableStream<Uint8Array> {
  let next = 0;
  return new ReadableStream({
    pull(controller) {
      const part = parts[next];
      next += 1;
      if (part !== undefined) controller.enqueue(part);
      else if (error !== undefined) controller.error(error);
      else controller.close();
    },
  });
}

const event = (id: string, data: string) => `event: progress\nid: ${id}\ndata: ${data}\n\n`;
const problem = (status: number) => new ApiProblem("order", status, "any", "", null, []);

describe("the events in a body", () => {
  it("are put together from pieces, also where a character is cut in two", async () => {
    const bytes = encoder.encode(`: still here\n\n${event("7", "湯呑")}${event("8", "煎茶")}`);
    const cut = bytes.indexOf(encoder.encode("湯")[0] ?? 0) + 1;
    const found = [];
    for await (const each of eventsOf(body([bytes.slice(0, cut), bytes.slice(cut)]))) {
      found.push([each.id, each.event, each.data]);
    }
    expect(found).toEqual([
      ["7", "progress", "湯呑"],
      ["8", "progress", "煎茶"],
    ]);
  });

  it("tell of a comment as a sign of life, though of no event", async () => {
    let heard = 0;
    const found = [];
    for await (const each of eventsOf(body([encoder.encode(": still here\n\n")]), () => {
      heard += 1;
    })) {
      found.push(each);
    }
    expect([found, heard]).toEqual([[], 1]);
  });
});

type Reply = { data?: ReadableStream<Uint8Array>; status?: number } | Error;

/** Follows `replies` one after the other, and tells all that came of it. */
async function followed(replies: Reply[], options: { stopAt?: number; lastEventId?: string } = {}) {
  const stop = new AbortController();
  const told = {
    asked: [] as (string | undefined)[],
    data: [] as string[],
    connections: [] as Connection[],
    pauses: [] as number[],
  };
  await follow({
    signal: stop.signal,
    ...(options.lastEventId !== undefined && { lastEventId: options.lastEventId }),
    open: (lastEventId) => {
      told.asked.push(lastEventId);
      const reply = replies[told.asked.length - 1] ?? { status: 204 };
      if (reply instanceof Error) return Promise.reject(reply);
      const response = new Response(null, { status: reply.status ?? 200 });
      return Promise.resolve({ response, ...(reply.data && { data: reply.data }) });
    },
    onEvent: ({ data }) => told.data.push(data),
    onConnection: (connection) => told.connections.push(connection),
    pause: (ms) => {
      told.pauses.push(ms);
      if (told.pauses.length === options.stopAt) stop.abort();
      return Promise.resolve();
    },
  });
  return told;
}

describe("following", () => {
  it("asks after the last event, and ends when nothing is left", async () => {
    const told = await followed([
      { data: body([encoder.encode(event("3", "a") + event("4", "b"))]) },
      { data: body([encoder.encode(event("5", "c"))]) },
    ]);
    expect(told).toEqual({
      asked: [undefined, "4", "5"],
      data: ["a", "b", "c"],
      connections: ["live", "live"],
      pauses: [0, 0],
    });
  });

  it("says when the connection is lost, and goes on where it was", async () => {
    const told = await followed(
      [
        { data: body([encoder.encode(event("3", "a"))], new TypeError("network error")) },
        problem(0),
        problem(503),
        { data: body([encoder.encode(event("9", "b"))]) },
      ],
      { lastEventId: "2" },
    );
    expect(told.asked).toEqual(["2", "3", "3", "3", "9"]);
    expect(told.data).toEqual(["a", "b"]);
    expect(told.connections).toEqual(["live", "lost", "lost", "lost", "live"]);
    expect(told.pauses).toEqual([0, 500, 1000, 0]);
  });

  it("waits longer after each connection that brings nothing", async () => {
    const told = await followed([{ data: body([]) }, { data: body([]) }, { data: body([]) }]);
    expect(told.pauses).toEqual([0, 500, 1000]);
    expect(told.connections).toEqual(["live", "live", "lost", "live", "lost"]);
  });

  it("gives up where another try would be refused just so", async () => {
    await expect(followed([problem(401)])).rejects.toMatchObject({ status: 401 });
    await expect(followed([problem(404)])).rejects.toMatchObject({ status: 404 });
  });

  it("lets a mistake of ours be seen", async () => {
    const broken = follow({
      signal: new AbortController().signal,
      open: () =>
        Promise.resolve({
          response: new Response(null),
          data: body([encoder.encode(event("1", "no JSON"))]),
        }),
      onEvent: ({ data }) => JSON.parse(data),
      onConnection: () => undefined,
    });
    await expect(broken).rejects.toThrow(SyntaxError);
  });

  it("stops when it is told to", async () => {
    const told = await followed([problem(0), problem(0), problem(0)], { stopAt: 2 });
    expect(told.asked).toHaveLength(2);
  });
});

it("pauses grow, though not for ever", () => {
  expect([0, 1, 2, 3, 6, 50].map(pauseAfter)).toEqual([0, 500, 1000, 2000, 15_000, 15_000]);
});
