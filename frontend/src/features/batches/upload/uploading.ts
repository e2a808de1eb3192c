import type { Batch } from "@/api/types";
import { type UploadOptions, upload } from "@/api/upload";
import type { Choices } from "@/features/batches/upload/choices";

/** Hands a file over to be imported; the batch then goes on by itself. */
export function sendFile(file: File, choices: Choices, options: UploadOptions): Promise<Batch> {
  const form = new FormData();
  // The choices come first: what is wrong with them is told before the file has been read.
  for (const [name, value] of Object.entries(choices)) {
    if (value !== "" && !(name === "kind" && value === "orders")) form.append(name, String(value));
  }
  form.append("file", file);
  return upload<Batch>("/api/v1/batches", form, options);
}
