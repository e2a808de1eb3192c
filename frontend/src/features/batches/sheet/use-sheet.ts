import { useEffect, useMemo, useState } from "react";
import type { EncodingChoice } from "@/features/batches/sheet/encodings";
import {
  HEAD_BYTES,
  isWorkbook,
  type Preview,
  previewOf,
  type Refusal,
  refusalOf,
} from "@/features/batches/sheet/preview";

/** What can be said of a file before it is sent. */
export type Sheet =
  | { state: "reading" }
  /** The file was moved, changed or deleted since it was chosen; or it is a folder. */
  | { state: "unreadable" }
  /** Of a workbook there is no preview: the service alone reads those. */
  | { state: "read"; refusal: Refusal | null; preview: Preview | null; isWorkbook: boolean };

interface Head {
  file: File;
  bytes: Uint8Array | null;
}

/** Looks at the start of `file`; null where there is none. */
export function useSheet(file: File | null, encoding: EncodingChoice): Sheet | null {
  const [head, setHead] = useState<Head | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (file === null) return;
    const keep = (bytes: Uint8Array | null) => isCurrent && setHead({ file, bytes });
    file
      .slice(0, HEAD_BYTES)
      .arrayBuffer()
      .then((buffer) => keep(new Uint8Array(buffer)))
      .catch(() => keep(null));
    return () => {
      isCurrent = false;
    };
  }, [file]);
  return useMemo(() => {
    if (file === null) return null;
    if (head?.file !== file) return { state: "reading" };
    return head.bytes === null ? { state: "unreadable" } : sheetOf(head.bytes, file.size, encoding);
  }, [file, head, encoding]);
}

function sheetOf(head: Uint8Array, size: number, encoding: EncodingChoice): Sheet {
  const refusal = refusalOf(head, size);
  const isBook = isWorkbook(head);
  if (refusal !== null || isBook) {
    return { state: "read", refusal, preview: null, isWorkbook: isBook };
  }
  const preview = previewOf(head, head.length === size, encoding);
  return { state: "read", refusal: preview.refusal, preview, isWorkbook: false };
}
