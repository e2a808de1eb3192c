import { useEffect, useState } from "react";
import { zTemplateUpdate } from "@/api/notification-schemas.gen";
import { asProblem } from "@/api/problem";
import type { TemplateUpdate } from "@/api/types";
import { useIsComposing } from "@/lib/input-method";

export const PARTS = ["subject", "text", "html"] as const;
/** What is wrong with the parts of a draft. */
export type Faults = Partial<Record<(typeof PARTS)[number], string>>;

const TYPING_PAUSE_MS = 300;

/** `draft` once nothing was typed for a moment; null where there is nothing that can be shown. */
export function useSettledDraft(draft: TemplateUpdate | null): TemplateUpdate | null {
  const isComposing = useIsComposing();
  const [settled, setSettled] = useState<TemplateUpdate | null>(null);
  useEffect(() => {
    // What the schema refuses, an empty part, is told by the form itself.
    const isWhole = draft !== null && zTemplateUpdate.safeParse(draft).success;
    if (isComposing || (draft !== null && !isWhole)) return;
    const timer = setTimeout(() => setSettled(draft), draft === null ? 0 : TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, isComposing]);
  return settled;
}

/**
 * What a refusal says of the parts, which stand below `place` in the body that was sent; null where
 * it says nothing of them.
 */
export function faultsOf(error: unknown, place: "" | "/draft"): Faults | null {
  const problem = asProblem(error);
  const faults: Faults = {};
  if (problem === null) return null;
  for (const { pointer, detail } of problem.faults) {
    const part = PARTS.find((each) => pointer === `${place}/${each}`);
    if (part !== undefined) faults[part] = detail;
  }
  return Object.keys(faults).length === 0 ? null : faults;
}
