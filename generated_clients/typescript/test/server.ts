/** A server with a script: each request gets the next answer, and is kept. */

import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Answer {
  status?: number;
  body?: string;
  headers?: Record<string, string>;
  /** The connection is reset instead. */
  isReset?: boolean;
  /** No answer comes at all. */
  isSilent?: boolean;
  /** The body is broken off after what there is of it. */
  isCut?: boolean;
}

export interface Request {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export const HTML: Answer = {
  status: 502,
  body: "<html><h1>502 Bad Gateway</h1></html>",
  headers: { "Content-Type": "text/html" },
};
export const RESET: Answer = { isReset: true };

export function model(content: unknown, status = 200): Answer {
  return { status, body: JSON.stringify(content), headers: { "Content-Type": "application/json" } };
}

export function problem(status: number, code: string, more: object = {}, retryAfter?: string): Answer {
  const headers: Record<string, string> = { "Content-Type": "application/problem+json" };
  if (retryAfter !== undefined) headers["Retry-After"] = retryAfter;
  const content = { status, code, detail: `It is ${code}.`, request_id: "the-request", ...more };
  return { status, body: JSON.stringify(content), headers };
}

export function events(...batches: { version: number }[]): Answer {
  const told = batches.map((each) => `event: progress\r\nid: ${each.version}\r\ndata: ${JSON.stringify(each)}\r\n\r\n`);
  return { body: `: hello\n\n${told.join("")}`, headers: { "Content-Type": "text/event-stream" } };
}

/** Where nobody listens. */
export async function nowhere(): Promise<string> {
  await using server = await Server.start();
  return server.url;
}

export class Server implements AsyncDisposable {
  readonly requests: Request[] = [];
  /** When they are used up, the last one is given again. */
  answers: Answer[] = [];
  url = "";
  readonly #http = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("error", () => undefined);
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      this.requests.push({ method, url, headers, body: Buffer.concat(pieces).toString() });
      tell(response, (this.answers.length > 1 ? this.answers.shift() : this.answers[0]) ?? {});
    });
  });

  static async start(...answers: Answer[]): Promise<Server> {
    const server = new Server();
    server.answers = answers;
    await new Promise<void>((resolve) => server.#http.listen(0, "127.0.0.1", resolve));
    server.url = `http://127.0.0.1:${(server.#http.address() as AddressInfo).port}`;
    return server;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }
}

function tell(response: ServerResponse, answer: Answer): void {
  if (answer.isReset) return void response.socket?.resetAndDestroy();
  if (answer.isSilent) return;
  const length = Buffer.byteLength(answer.body ?? "") + (answer.isCut ? 1_000 : 0);
  response.writeHead(answer.status ?? 200, { "Content-Length": length, ...answer.headers });
  response.write(answer.body ?? "");
  if (answer.isCut) setTimeout(() => response.destroy(), 20);
  else response.end();
}
