import { useSyncExternalStore } from "react";
import { readPreference, writePreference } from "@/lib/browser/preferences";

export type Theme = "light" | "dark" | "system";
export const THEMES: readonly Theme[] = ["light", "dark", "system"];

const systemIsDark = () => matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();
let chosen: Theme = "system";

function show(): void {
  const isDark = chosen === "dark" || (chosen === "system" && systemIsDark().matches);
  const shown = isDark ? "dark" : "light";
  document.documentElement.dataset.theme = shown;
  document.querySelector('meta[name="color-scheme"]')?.setAttribute("content", shown);
}

/** Shows what was chosen before, and follows the system where nothing was. */
export function startTheme(): void {
  const kept = readPreference("theme") as Theme | null;
  chosen = kept !== null && THEMES.includes(kept) ? kept : "system";
  systemIsDark().addEventListener("change", show);
  show();
}

export function chooseTheme(theme: Theme): void {
  chosen = theme;
  writePreference("theme", theme === "system" ? null : theme);
  show();
  for (const listener of listeners) listener();
}

export function useTheme(): Theme {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => chosen,
  );
}
