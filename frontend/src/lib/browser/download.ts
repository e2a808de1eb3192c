/** Saves `content` as a file called `name`. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const FOLDER = "downloads";
/** The browser has long taken over by then what was given to it. */
const KEPT_MS = 10 * 60_000;

/**
 * Saves what comes as a file called `name`. It goes to the disk as it comes, into the browser's
 * private files of this page, and from there to where downloads go: a file of any size needs no
 * memory, and neither a token nor a ticket in an address.
 */
export async function save(
  name: string,
  content: ReadableStream<Uint8Array> | null,
): Promise<void> {
  const folder = await privateFolder();
  if (folder === null) {
    download(name, await new Response(content).blob());
    return;
  }
  await sweep(folder, KEPT_MS);
  const entry = `${Date.now()}-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
  const file = await folder.getFileHandle(entry, { create: true });
  try {
    const disk = await file.createWritable();
    await (content ?? new Blob().stream()).pipeTo(disk);
  } catch (error) {
    await folder.removeEntry(entry).catch(() => undefined);
    throw error;
  }
  download(name, await file.getFile());
}

/** Deletes what was put aside for downloads: what is old, or everything when somebody signs out. */
export async function forgetDownloads(isAll: boolean): Promise<void> {
  const folder = await privateFolder();
  if (folder !== null) await sweep(folder, isAll ? 0 : KEPT_MS);
}

/** Where no private files can be had: outside a secure context, or in an older browser. */
async function privateFolder(): Promise<FileSystemDirectoryHandle | null> {
  if (!("FileSystemFileHandle" in globalThis)) return null;
  if (!("createWritable" in FileSystemFileHandle.prototype)) return null;
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(FOLDER, { create: true });
  } catch {
    return null;
  }
}

async function sweep(folder: FileSystemDirectoryHandle, keptMs: number): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  const old = names.filter((name) => Date.now() - Number.parseInt(name, 10) >= keptMs);
  // Another tab may be at it as well.
  await Promise.all(old.map((name) => folder.removeEntry(name).catch(() => undefined)));
}
