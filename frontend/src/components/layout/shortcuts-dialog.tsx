import { Fragment, useId } from "react";
import { Dialog, DialogBody } from "@/components/dialog/dialog";
import { useNavigation } from "@/components/layout/navigation";
import { Checkbox } from "@/components/ui/field";
import { Key } from "@/components/values/code";
import { chooseLetterKeys, isApple, useLetterKeys } from "@/lib/browser/shortcuts";
import { type TextKey, useText } from "@/lib/language/i18n";

/** All keys there are. */
export function ShortcutsDialog(props: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  const id = useId();
  const hasLetterKeys = useLetterKeys();
  const general: [TextKey, string[]][] = [
    ["shortcuts.palette", [isApple() ? "⌘" : "Ctrl", "K"]],
    ["shortcuts.new_order", ["C"]],
    ["import.title", ["I"]],
    ["shortcuts.search", ["/"]],
    ["shortcuts.help", ["?"]],
  ];
  const pages: [TextKey, string[]][] = useNavigation().map(({ text, key }) => [
    text,
    ["G", key.toUpperCase()],
  ]);
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={t("shortcuts.title")} width="md">
      <DialogBody className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <Group title={t("shortcuts.general")} entries={general} />
        <Group title={t("shortcuts.go_to")} entries={pages} />
        <label
          htmlFor={id}
          className="flex cursor-pointer items-start gap-2.5 border-t border-line pt-4 sm:col-span-2"
        >
          <Checkbox
            id={id}
            className="mt-0.5"
            checked={hasLetterKeys}
            onChange={({ target }) => chooseLetterKeys(target.checked)}
          />
          <span>
            <span className="block font-medium">{t("shortcuts.letter_keys")}</span>
            <span className="block text-[0.8125rem] text-muted">
              {t("shortcuts.letter_keys_hint")}
            </span>
          </span>
        </label>
      </DialogBody>
    </Dialog>
  );
}

function Group(props: { title: string; entries: [TextKey, string[]][] }) {
  const t = useText();
  return (
    <section>
      <h3 className="mb-2 text-[0.8125rem] font-medium text-muted">{props.title}</h3>
      <dl className="space-y-2">
        {props.entries.map(([text, keys]) => (
          <div key={text} className="flex items-center justify-between gap-4">
            <dt>{t(text)}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <Fragment key={key}>
                  <Key>{key}</Key>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
