/** Files that are sent and saved. */

import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, mock, test } from "node:test";
import { pathToFileURL } from "node:url";
import { NoAnswer, NotFound } from "@ichiba/sdk";
import { clientOf, thrownBy, withoutPauses } from "./examples.js";
import { HTML, model, problem, RESET, Server } from "./server.js";

const SHEET = "name,price\n急須,4800\n";
let folder = "";

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "ichiba-sdk-"));
  await writeFile(join(folder, "orders.csv"), SHEET);
});
after(() => rm(folder, { recursive: true }));
beforeEach(() => {
  mock.restoreAll();
  withoutPauses();
});

test("a file is sent from its first byte at each try, whatever it is given as", async () => {
  await using server = await Server.start(RESET, HTML, model({ id: "1", status: "QUEUED" }, 202));
  const client = clientOf(server);
  const path = join(folder, "orders.csv");
  const sources = [path, pathToFileURL(path), new Blob([SHEET]), new TextEncoder().encode(SHEET)];
  for (const source of sources) await client.batches.create(source, { source: "web" });
  assert.equal(server.requests.length, 6);
  for (const request of server.requests) {
    assert.equal(request.body, SHEET);
    assert.equal(request.headers["content-type"], "text/csv");
    assert.equal(Number(request.headers["content-length"]), Buffer.byteLength(SHEET));
  }
});

test("its key is made from its content and the options", async () => {
  await using server = await Server.start(model({}, 202));
  const { batches } = clientOf(server);
  const big = new Uint8Array(9 * 1024 * 1024);
  await batches.create(new Blob([SHEET]), { source: "web", notify: "NONE" });
  await batches.create(join(folder, "orders.csv"), { notify: "NONE", source: "web" });
  await batches.create(new Blob([SHEET]), { source: "other" });
  await batches.create(new Blob([`${SHEET}\n`]), { source: "web", notify: "NONE" });
  await batches.create(big);
  big[big.length - 1] = 1;
  await batches.create(big);
  const keys = server.requests.map((each) => String(each.headers["idempotency-key"]));
  assert.ok(keys.every((each) => /^[0-9a-f]{64}$/.test(each)));
  assert.equal(keys[0], keys[1]);
  assert.equal(new Set(keys).size, 5);
});

test("a saved file is there once it is whole; what breaks off begins anew", async () => {
  const file = { body: SHEET.repeat(3), headers: { "Content-Type": "text/csv" } };
  await using server = await Server.start({ ...file, isCut: true }, RESET, file);
  const to = join(folder, "errors.csv");
  assert.equal(await clientOf(server).batches.getErrors("1", {}, { to }), to);
  assert.equal(await readFile(to, "utf8"), SHEET.repeat(3));
  assert.equal(server.requests.length, 3);
  server.answers = [{ ...file, isCut: true }];
  const other = join(folder, "other.csv");
  const client = clientOf(server, { retries: 1 });
  assert.ok((await thrownBy(client.batches.getErrors("1", {}, { to: other }))) instanceof NoAnswer);
  server.answers = [problem(404, "batch_not_found")];
  assert.ok((await thrownBy(client.batches.getErrors("1", {}, { to: other }))) instanceof NotFound);
  assert.deepEqual((await readdir(folder)).sort(), ["errors.csv", "orders.csv"]);
});

test("a disk that refuses is not the service's fault", async () => {
  await using server = await Server.start({ body: SHEET });
  const to = join(folder, "nowhere", "errors.csv");
  const error = await thrownBy(clientOf(server).batches.getErrors("1", {}, { to }));
  assert.equal((error as NodeJS.ErrnoException).code, "ENOENT");
  assert.equal(server.requests.length, 1);
});

test("a file is answered whole, or as it comes", async () => {
  await using server = await Server.start({ body: SHEET });
  const client = clientOf(server);
  assert.equal(new TextDecoder().decode(await client.reports.exportOrders()), SHEET);
  assert.equal(await new Response(await client.reports.exportOrdersStream()).text(), SHEET);
  server.answers = [HTML, { body: SHEET, isCut: true }];
  const broken = await client.batches.getTemplateStream();
  assert.ok((await thrownBy(new Response(broken).text())) instanceof Error);
});

test("a stream that falls silent is given up, and one that nobody reads is not", async () => {
  await using server = await Server.start({ body: SHEET, headers: { "Content-Length": "1000" } });
  const reader = (await clientOf(server, { timeout: 150 }).reports.exportOrdersStream()).getReader();
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(new TextDecoder().decode((await reader.read()).value), SHEET);
  assert.equal(((await thrownBy(reader.read())) as Error).name, "TimeoutError");
});
