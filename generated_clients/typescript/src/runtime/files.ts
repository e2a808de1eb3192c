/** Files to send, from their beginning at every try. */

import { opened } from "#files";
import { hex, randomId } from "./ids.js";

/** A file to send: a path (not in browsers), a Blob or File, its content as bytes. */
export type Source = string | URL | Blob | Uint8Array | ArrayBuffer;

/** Hashed at once; a file of any size takes no more memory than this. */
const PIECE = 4 * 1024 * 1024;

/** The file as a Blob, which is read piece by piece, and as often as it is sent. */
export async function blobOf(source: Source): Promise<Blob> {
  if (source instanceof Blob) return source;
  if (typeof source === "string" || source instanceof URL) return opened(source);
  return new Blob([source as Uint8Array<ArrayBuffer>]);
}

/**
 * A key for this file and what is to become of it: the same file is one batch however often it is
 * sent. It is the SHA-256 of the SHA-256 of each piece, since browsers have no other way to hash a
 * file piece by piece; on a page without https they have none, and the key is a random one.
 */
export async function keyOf(file: Blob, more: string): Promise<string> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return randomId();
  const digests: ArrayBuffer[] = [];
  for (let at = 0; at < file.size; at += PIECE) {
    digests.push(await subtle.digest("SHA-256", await file.slice(at, at + PIECE).arrayBuffer()));
  }
  const whole = await new Blob([...digests, "\0", more]).arrayBuffer();
  return hex(new Uint8Array(await subtle.digest("SHA-256", whole)));
}
