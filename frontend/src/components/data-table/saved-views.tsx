import { Link } from "@tanstack/react-router";
import { Bookmark, Trash2 } from "lucide-react";
import { useState } from "react";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/dialog/dialog";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Menu, MenuItem, MenuLabel } from "@/components/ui/menu";
import { type SavedView, useSavedViews } from "@/lib/browser/saved-views";
import { parseSearch, stringifySearch } from "@/lib/browser/search-params";
import { classNames } from "@/lib/class-names";
import { useEntryNotes } from "@/lib/forms/entry-notes";
import { textIn } from "@/lib/forms/form-data";
import { useText } from "@/lib/language/i18n";

const NAME_LENGTH = 40;

/** Views of one table as links: those that are always there, and a person's own. */
export function SavedViews(props: {
  table: string;
  path: "/orders";
  builtIn: readonly SavedView[];
  /** The query of the address as it is now, without the page. */
  current: string;
}) {
  const { table, path, current } = props;
  const t = useText();
  const { views, save, remove } = useSavedViews(table);
  const notes = useEntryNotes();
  const [isSaving, setSaving] = useState(false);
  const isKnown = [...props.builtIn, ...views].some((view) => view.query === current);
  return (
    <div className="flex flex-wrap items-center gap-1">
      <nav aria-label={t("views.label")} className="min-w-0">
        <ul className="flex flex-wrap gap-1">
          {[...props.builtIn, ...views].map((view) => (
            <li key={view.name + view.query}>
              <Link
                to={path}
                search={parseSearch(view.query)}
                aria-current={view.query === current ? "page" : undefined}
                className={classNames(
                  "inline-flex h-8 items-center rounded-lg px-3 font-medium",
                  view.query === current
                    ? "bg-accent-soft text-link"
                    : "text-muted hover:bg-sunken hover:text-ink",
                )}
              >
                {view.name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {!isKnown && (
        <Button look="ghost" size="sm" onClick={() => setSaving(true)}>
          <Bookmark aria-hidden="true" />
          {t("views.save")}
        </Button>
      )}
      {views.length > 0 && (
        <Menu
          align="start"
          trigger={
            <Button
              look="ghost"
              size="smallIcon"
              aria-label={t("views.remove_label")}
              title={t("views.remove_label")}
            >
              <Trash2 aria-hidden="true" />
            </Button>
          }
        >
          <MenuLabel>{t("views.remove_label")}</MenuLabel>
          {views.map((view) => (
            <MenuItem key={view.name} isDanger onSelect={() => remove(view.name)}>
              {view.name}
            </MenuItem>
          ))}
        </Menu>
      )}
      <Dialog
        isOpen={isSaving}
        onClose={() => setSaving(false)}
        title={t("views.save")}
        description={t("views.save_description")}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const name = textIn(event.currentTarget, "name");
            if (name.length > NAME_LENGTH) return;
            if (name !== "") save({ name, query: current });
            setSaving(false);
          }}
        >
          <DialogBody>
            <Field label={t("views.name")}>
              {(control) => (
                <Input {...control} name="name" required noteOn={notes.upTo(NAME_LENGTH)} />
              )}
            </Field>
          </DialogBody>
          <DialogActions>
            <CancelButton />
            <Button type="submit" look="primary">
              {t("action.save")}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </div>
  );
}

/** The query of `search` without what only turns pages, in a fixed order. */
export function viewQuery(search: Record<string, unknown>): string {
  const entries = Object.entries(search).filter(([name]) => name !== "cursor");
  return stringifySearch(Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b))));
}
