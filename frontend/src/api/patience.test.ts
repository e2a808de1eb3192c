import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { patienceWith, patientFetch } from "@/api/patience";

/** A real server that answers as `answer` does. */
let answer: (response: ServerResponse) => void;
let server: Server;
let url: string;

beforeEach(async () => {
  server = createServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const patient = patientFetch("payment", () => ({ answer: 200, silence: 200 }));
const get = () => patient(new Request(url));

describe("a service that says nothing", () => {
  it("is given up, and named", async () => {
    answer = () => undefined;
    await expect(get()).rejects.toMatchObject({ service: "payment", code: "service_silent" });
  });

  it("leaves open whether a command was carried out", async () => {
    answer = () => undefined;
    const command = patient(new Request(url, { method: "POST", body: "{}" }));
    await expect(command).rejects.toMatchObject({ code: "outcome_unknown" });
  });

  it("is given up in the middle of its answer as well", async () => {
    answer = (response) => void response.writeHead(200).write('{"items": [');
    const response = await get();
    await expect(response.json()).rejects.toMatchObject({ code: "service_silent" });
  });

  it("is one that cannot be reached where the connection breaks", async () => {
    answer = (response) => {
      response.writeHead(200, { "Content-Length": "100" }).write("{");
      setTimeout(() => response.destroy(), 50);
    };
    const response = await get();
    await expect(response.json()).rejects.toMatchObject({ code: "service_unreachable" });
  });

  it("says so to who asked, not to who went away meanwhile", async () => {
    answer = () => undefined;
    const stop = new AbortController();
    const asked = patient(new Request(url, { signal: stop.signal }));
    stop.abort();
    await expect(asked).rejects.toMatchObject({ name: "AbortError" });
  });
});

it("a large file may take as long as it comes, and however slowly it is taken", async () => {
  answer = (response) => {
    response.writeHead(200);
    let left = 6;
    const timer = setInterval(() => {
      response.write("x");
      left -= 1;
      if (left === 0) {
        clearInterval(timer);
        response.end();
      }
    }, 100);
  };
  const reader = (await get()).body?.getReader();
  let bytes = 0;
  for (;;) {
    const next = await reader?.read();
    if (next === undefined || next.done) break;
    bytes += next.value.length;
    if (bytes === 1) await new Promise((resolve) => setTimeout(resolve, 400));
  }
  expect(bytes).toBe(6);
});

it("an answer may have no body", async () => {
  answer = (response) => void response.writeHead(204).end();
  expect((await get()).status).toBe(204);
});

it("events may be silent for long", async () => {
  answer = (response) => {
    response.writeHead(200, { "Content-Type": "text/event-stream" }).flushHeaders();
    setTimeout(() => response.end("data: late\n\n"), 500);
  };
  expect(await (await get()).text()).toBe("data: late\n\n");
});

it("health is asked with the least patience, and a command with the most", () => {
  const [health, read, command] = [
    new Request("http://a.example/health/ready"),
    new Request("http://a.example/api/v1/payments"),
    new Request("http://a.example/api/v1/payments", { method: "POST" }),
  ].map((request) => patienceWith(request).answer);
  expect([health, read, command]).toEqual([4_000, 10_000, 30_000]);
});
