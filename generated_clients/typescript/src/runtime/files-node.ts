/** Files on a disk. */

import { randomBytes } from "node:crypto";
import { openAsBlob } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A file to send. */
export function opened(path: string | URL): Promise<Blob> {
  return openAsBlob(path instanceof URL ? fileURLToPath(path) : path);
}

const PIECE = 256 * 1024;

/**
 * A body that is read as it is sent. Unless it has no window and fails at a redirection, `fetch` of
 * Node.js keeps a copy of a whole body for the case that it has to be sent somewhere else.
 */
export function streamed(file: Blob, headers: Headers): RequestInit {
  headers.set("Content-Length", String(file.size));
  let at = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (at >= file.size) return controller.close();
        const piece = await file.slice(at, at + PIECE).arrayBuffer();
        at += piece.byteLength;
        controller.enqueue(new Uint8Array(piece));
      },
    },
    { highWaterMark: 0 },
  );
  return { body, duplex: "half", window: null, redirect: "error" } as RequestInit;
}

/** A file that stands at `to` once it is whole; until then it has another name beside it. */
export async function saved(
  to: string | URL,
  pieces: AsyncIterable<Uint8Array>,
): Promise<string> {
  const path = to instanceof URL ? fileURLToPath(to) : to;
  const beside = join(
    dirname(path),
    `.${basename(path)}.${process.pid}-${randomBytes(4).toString("hex")}.part`,
  );
  try {
    const file = await open(beside, "wx");
    try {
      for await (const piece of pieces) await file.writeFile(piece);
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
  return path;
}
