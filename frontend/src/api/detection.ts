import { bodyOf, orderApi } from "@/api/client";
import type { components } from "@/api/order.gen";

export type Detection = components["schemas"]["ImportDetection"];

/** What is said of the file beside its bytes; what is empty is left to be found. */
export interface DetectionAsked {
  encoding: string;
  profile: string;
  /** A profile that is not stored, as JSON. */
  mapping: string;
  sheet: string;
}

/** As much of a file that is no workbook as the service looks at. */
const HEAD_BYTES = 64 * 1024;
const WORKBOOK_MARK = [0x50, 0x4b, 0x03, 0x04];

/** Whether the file is a workbook, as its first bytes tell. */
export async function isWorkbook(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, WORKBOOK_MARK.length).arrayBuffer());
  return WORKBOOK_MARK.every((byte, index) => head[index] === byte);
}

/** Asks the order service what a file is; of a workbook all of it is sent, of others the head. */
export async function detectFile(
  file: File,
  asked: DetectionAsked,
  signal: AbortSignal,
): Promise<Detection> {
  const form = new FormData();
  for (const [name, value] of Object.entries(asked)) if (value !== "") form.append(name, value);
  form.append("file", (await isWorkbook(file)) ? file : file.slice(0, HEAD_BYTES), file.name);
  return bodyOf(
    orderApi.POST("/api/v1/import-profiles/detect", {
      // The form is the body; what is given here only satisfies the type.
      body: { file: "" },
      bodySerializer: () => form,
      signal,
    }),
  );
}
