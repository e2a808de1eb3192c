import { useEffect, useState, useSyncExternalStore } from "react";

/** Words that are being composed with an input method, from their first letter to their choice. */
let composing: Element | null = null;
const listeners = new Set<() => void>();

function set(target: EventTarget | null): void {
  composing = target instanceof Element ? target : null;
  for (const listener of listeners) listener();
}

/**
 * Whether a key is the input method's own: what it does there is nobody else's business. Safari ends
 * a composition first and tells of the Enter that ended it afterwards, by the number alone.
 */
export function isInputMethodKey(event: Pick<KeyboardEvent, "isComposing" | "keyCode">): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** No dialog, form, palette or shortcut sees a key of an input method's. */
function withhold(event: KeyboardEvent): void {
  if (!isInputMethodKey(event)) return;
  event.stopImmediatePropagation();
  // What the browser itself does with them: it submits a form, it closes a dialog.
  if (event.key === "Enter" || event.key === "Escape") event.preventDefault();
}

/** Watches over compositions; the result ends it. */
export function startInputMethods(): () => void {
  const ending = new AbortController();
  const options = { capture: true, signal: ending.signal };
  addEventListener("keydown", withhold, options);
  addEventListener("compositionstart", ({ target }) => set(target), options);
  addEventListener("compositionend", () => set(null), options);
  addEventListener("focusout", () => set(null), options);
  return () => ending.abort();
}

/** Whether something is being composed: what is typed so far is no word yet. */
export function useIsComposing(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => composing?.isConnected ?? false,
  );
}

/** `value` once nothing was typed for `pauseMs`, and nothing is being composed. */
export function useSettled<Value>(value: Value, pauseMs: number): Value {
  const isComposing = useIsComposing();
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (isComposing) return;
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, isComposing, pauseMs]);
  return settled;
}
