import { useEffect, useState } from "react";
import { asProblem } from "@/api/problem";
import type { TemplateUpdate } from "@/api/types";
import { useIsComposing } from "@/lib/browser/input-method";
import { fetchSoon } from "@/lib/browser/when-idle";

export const PARTS = ["subject", "text", "html"] as const;
/** What is wrong with the parts of a draft. */
export type Faults = Partial<Record<(typeof PARTS)[number], string>>;

const TYPING_PAUSE_MS = 300;

/** Loads the schema of a template, which the editor shows without. */
export async function templateSchema() {
  return (await import("@/api/generated/notification-schemas.gen")).zTemplateUpdate;
}

fetchSoon(templateSchema);

/** `draft` once nothing was typed for a moment; null where there is nothing that can be shown. */
export function useSettledDraft(draft: TemplateUpdate | null): TemplateUpdate | null {
  const isComposing = useIsComposing();
  const [settled, setSettled] = useState<TemplateUpdate | null>(null);
  useEffect(() => {
    if (isComposing) return;
    let isCurrent = true;
    const settle = async () => {
      // What the schema refuses, an empty part, is told by the form itself.
      const isWhole = draft === null || (await templateSchema()).safeParse(draft).success;
      if (isCurrent && isWhole) setSettled(draft);
    };
    const pause = draft === null ? 0 : TYPING_PAUSE_MS;
    const timer = setTimeout(() => void settle().catch(() => undefined), pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
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
