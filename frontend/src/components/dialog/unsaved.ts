import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from "react";

/** Where somebody types; what is ticked or chosen from a list is chosen again in a moment. */
const TYPED = "input:not([type=checkbox], [type=radio], [type=file]), textarea";
type Control = HTMLInputElement | HTMLTextAreaElement;

const places = new Set<() => boolean>();

/** Whether something is typed in an open dialog that is not saved yet. */
export function isSomethingUnsaved(): boolean {
  return [...places].some((isUnsaved) => isUnsaved());
}

/**
 * Tells whether the controls inside an element hold something else than when they came: whatever
 * form they belong to, and whoever wrote it there.
 */
export function useUnsaved(element: RefObject<HTMLElement | null>): () => boolean {
  const first = useRef(new WeakMap<Control, string>());
  useLayoutEffect(() => {
    const place = element.current;
    if (place === null) return;
    const note = () => {
      for (const control of place.querySelectorAll<Control>(TYPED)) {
        if (!first.current.has(control)) first.current.set(control, control.value);
      }
    };
    note();
    const arrivals = new MutationObserver(note);
    arrivals.observe(place, { childList: true, subtree: true });
    return () => arrivals.disconnect();
  }, [element]);
  const isUnsaved = useCallback(
    () =>
      [...(element.current?.querySelectorAll<Control>(TYPED) ?? [])].some(
        (control) => control.value.trim() !== (first.current.get(control) ?? "").trim(),
      ),
    [element],
  );
  useEffect(() => {
    places.add(isUnsaved);
    return () => void places.delete(isUnsaved);
  }, [isUnsaved]);
  return isUnsaved;
}
