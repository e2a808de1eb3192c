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
