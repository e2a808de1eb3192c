import { useState } from "react";

/**
 * Why a question that is asked again and again has no answer yet, told until it has one. While the
 * next try is on its way the query itself knows of no failure, and a page would blink.
 */
export function useSteadyError(query: { error: Error | null; data: unknown }): Error | null {
  const [last, setLast] = useState<Error | null>(null);
  const told = query.error ?? (query.data === undefined ? last : null);
  if (told !== last) setLast(told);
  return told;
}
