import { bodyOf, orderApi } from "@/api/client";
import type { components } from "@/api/generated/order.gen";

export type Detection = components["schemas"]["ImportDetection"];

/** What is said of the file beside its bytes; what is empty is left to be found. */
export interface DetectionAsked {
  encoding: string;
  profile: string;
  /** A profile that is not stored, as JSON. */
  mapping: string;
  sheet: string;
  kind: components["schemas"]["BatchKind"];
}

/** As much of a file that is no workbook as the service looks at. */
const HEAD_BYTES = 64 * 1024;
const WORKBOOK_MARK = [0x50, 0x4b, 0x03, 0x04];

/** The file was moved, changed or deleted since it was chosen. */
export class FileGone extends Error {
  override readonly name = "FileGone";
}

/** What of the file is sent: all of a workbook, as its first bytes tell, and the head of others. */
async function lookedAt(file: File): Promise<Blob> {
  try {
    // Read here: the browser tells of a request whose file is gone as of a service that is.
    const head = await file.slice(0, HEAD_BYTES).arrayBuffer();
    const bytes = new Uint8Array(head, 0, Math.min(WORKBOOK_MARK.length, head.byteLength));
    const isWorkbook = WORKBOOK_MARK.every((byte, index) => bytes[index] === byte);
    return isWorkbook ? file : new Blob([head]);
  } catch {
    throw new FileGone();
  }
}

/** Asks the order service what a file is; of a workbook all of it is sent, of others the head. */
export async function detectFile(
  file: File,
  asked: DetectionAsked,
  signal: AbortSignal,
): Promise<Detection> {
  const form = new FormData();
  for (const [name, value] of Object.entries(asked)) if (value !== "") form.append(name, value);
  form.append("file", await lookedAt(file), file.name);
  return bodyOf(
    orderApi.POST("/api/v1/import-profiles/detect", {
      // The form is the body; what is given here only satisfies the type.
      body: { file: "" },
      bodySerializer: () => form,
      signal,
    }),
  );
}
