import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { readPreference, writePreference } from "@/lib/browser/preferences";

const SEQUENCE_MS = 1200;
const handlers = new Map<string, () => void>();
let begun: { key: string; at: number } | null = null;

const LETTER_KEYS = "letter_keys";
const listeners = new Set<() => void>();

function hasLetterKeys(): boolean {
  return readPreference(LETTER_KEYS) !== "off";
}

/**
 * Whether keys without Ctrl or Cmd do something. Who speaks to the machine, or strikes keys by
 * accident, turns them off (WCAG 2.1.4).
 */
export function chooseLetterKeys(isOn: boolean): void {
  writePreference(LETTER_KEYS, isOn ? null : "off");
  for (const listener of listeners) listener();
}

export function useLetterKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, hasLetterKeys);
}

/** The shortcut that `event` ends, after what was typed before: `?`, `mod+k`, `g o`. */
export function shortcutOf(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">,
  before: string | null,
): string {
  if (event.ctrlKey || event.metaKey) return `mod+${event.key.toLowerCase()}`;
  if (event.altKey) return "";
  return before === null ? event.key.toLowerCase() : `${before} ${event.key.toLowerCase()}`;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isText = target instanceof HTMLInputElement && !["checkbox", "radio"].includes(target.type);
  return isText || target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const isCommand = event.ctrlKey || event.metaKey;
  if (!isCommand && !hasLetterKeys()) return;
  if (!isCommand && (isTyping(event.target) || document.querySelector("dialog[open]"))) return;
  const before = begun !== null && event.timeStamp - begun.at < SEQUENCE_MS ? begun.key : null;
  const handler = handlers.get(shortcutOf(event, before)) ?? handlers.get(shortcutOf(event, null));
  begun = null;
  if (handler !== undefined) {
    event.preventDefault();
    handler();
  } else if (!isCommand && event.key.length === 1) {
    begun = { key: event.key.toLowerCase(), at: event.timeStamp };
  }
}

/** Listens to the keyboard; the result ends it. */
export function startShortcuts(): () => void {
  addEventListener("keydown", onKeyDown);
  return () => removeEventListener("keydown", onKeyDown);
}

/** Calls `handler` when `keys` are typed, as long as the component is there. */
export function useShortcut(keys: string, handler: () => void): void {
  const latest = useEffectEvent(handler);
  useEffect(() => {
    const run = () => latest();
    handlers.set(keys, run);
    return () => {
      if (handlers.get(keys) === run) handlers.delete(keys);
    };
  }, [keys]);
}

/** Whether the command key is called Cmd here. */
export function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
