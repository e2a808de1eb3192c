/** One file of several that have the same heading: it is kept from the first. */
export async function joinCsv(files: readonly Blob[]): Promise<Blob> {
  const parts: BlobPart[] = [];
  for (const [index, file] of files.entries()) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    parts.push(index === 0 ? bytes : bytes.slice(bytes.indexOf(0x0a) + 1));
  }
  return new Blob(parts, { type: "text/csv" });
}
