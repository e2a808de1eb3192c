import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { asProblem } from "@/api/problem";
import type { Batch } from "@/api/types";
import type { Sent } from "@/api/upload";
import type { Choices } from "@/features/batches/upload/choices";
import { forgetDraft, forgetImportKey, importKey } from "@/features/batches/upload/draft";
import { sendFile } from "@/features/batches/upload/uploading";

/** The file was moved, changed or deleted since it was chosen. */
export class FileUnreadable extends Error {
  override readonly name = "FileUnreadable";
}

export interface Sending {
  /** How much has left; null while nothing is being sent. */
  sent: Sent | null;
  error: unknown;
  /** What had left when it was stopped; null where it was not. */
  stoppedAt: Sent | null;
}

const IDLE: Sending = { sent: null, error: null, stoppedAt: null };

/** Whether nothing is left to send: the service has it, and has not answered yet. */
export function isAllSent({ bytes, total }: Sent): boolean {
  return total > 0 && bytes >= total;
}

/** Sends a file to be imported; it can be stopped, and what failed can be sent again. */
export function useSending(onSent: (batch: Batch) => void) {
  const cache = useQueryClient();
  const [sending, setSending] = useState(IDLE);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const renewed = () => {
    controller.current = new AbortController();
    return controller.current;
  };
  const send = async (file: File, choices: Choices) => {
    const { signal } = renewed();
    let sent: Sent = { bytes: 0, total: file.size };
    const show = (next: Sent) => {
      sent = next;
      setSending({ ...IDLE, sent });
    };
    show(sent);
    try {
      const batch = await sendFile(file, choices, {
        idempotencyKey: importKey(file, choices),
        signal,
        onProgress: show,
      });
      void cache.invalidateQueries({ queryKey: ["batches"] });
      forgetDraft();
      onSent(batch);
    } catch (problem) {
      if (signal.aborted) setSending({ ...IDLE, stoppedAt: sent });
      else setSending({ ...IDLE, error: await reasonOf(problem, file) });
    }
  };
  return {
    ...sending,
    send: (file: File, choices: Choices) => void send(file, choices),
    abort: () => controller.current?.abort(),
    forget: () => setSending(IDLE),
  };
}

/** Tells a file that is gone from a service that is: the browser gives the same answer to both. */
async function reasonOf(problem: unknown, file: File): Promise<unknown> {
  const { code } = asProblem(problem) ?? {};
  if (code === "idempotency_key_reused") forgetImportKey();
  if (code !== "service_unreachable") return problem;
  try {
    await file.slice(0, 1).arrayBuffer();
    return problem;
  } catch {
    return new FileUnreadable();
  }
}
