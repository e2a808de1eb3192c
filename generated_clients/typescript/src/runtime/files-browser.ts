/** A browser has no paths, and knows best how to send a file. */

const NO_PATHS = "paths are for Node.js; give a File or a Blob, or read the answer as a stream";

export function opened(_path: string | URL): Promise<Blob> {
  return Promise.reject(new TypeError(NO_PATHS));
}

/** A browser reads a file as it sends it. */
export function streamed(file: Blob, _headers: Headers): RequestInit {
  return { body: file };
}

export function saved(_to: string | URL, _pieces: AsyncIterable<Uint8Array>): Promise<string> {
  return Promise.reject(new TypeError(NO_PATHS));
}
