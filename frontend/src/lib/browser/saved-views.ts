import { useState } from "react";
import { readPreference, writePreference } from "@/lib/browser/preferences";

/** Filters, columns and sort of one table under a name, as the query of its address. */
export interface SavedView {
  name: string;
  query: string;
}

function isView(value: unknown): value is SavedView {
  const view = value as Partial<SavedView> | null;
  return typeof view?.name === "string" && typeof view.query === "string";
}

export function readViews(table: string): SavedView[] {
  try {
    const kept: unknown = JSON.parse(readPreference(`views.${table}`) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isView) : [];
  } catch {
    return [];
  }
}

/** A person's own views of `table`; one that is saved under a known name replaces it. */
export function useSavedViews(table: string) {
  const [views, setViews] = useState(() => readViews(table));
  const change = (next: SavedView[]) => {
    setViews(next);
    writePreference(`views.${table}`, next.length === 0 ? null : JSON.stringify(next));
  };
  return {
    views,
    save: (view: SavedView) => change([...views.filter((each) => each.name !== view.name), view]),
    remove: (name: string) => change(views.filter((each) => each.name !== name)),
  };
}
