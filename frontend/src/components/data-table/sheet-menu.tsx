import { Download, type LucideIcon } from "lucide-react";
import { Fragment, type ReactNode, useState } from "react";
import type { SheetEncoding } from "@/api/types";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLabel } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toasts";
import { save } from "@/lib/browser/download";
import { useText } from "@/lib/language/i18n";

// UTF-8 with a mark that Excel needs, or what older spreadsheets in Japan read.
const ENCODINGS: readonly SheetEncoding[] = ["utf-8-sig", "cp932"];

/** A file that a service makes, in either encoding. */
export interface Sheet {
  label: string;
  ask: (encoding: SheetEncoding) => Promise<ReadableStream<Uint8Array> | null>;
}

/** Saves one of several CSV files, in the encoding that is chosen. */
export function SheetMenu(props: {
  action: string;
  icon?: LucideIcon;
  fileName: () => string;
  sheets: readonly Sheet[];
  /** Files of another kind, which come after these. */
  children?: ReactNode;
}) {
  const t = useText();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const Icon = props.icon ?? Download;
  const run = async (ask: Sheet["ask"], encoding: SheetEncoding) => {
    setBusy(true);
    try {
      await save(props.fileName(), await ask(encoding));
      toast.done(t("export.done"));
    } catch (error) {
      toast.failed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Menu
      trigger={
        <Button isBusy={isBusy}>
          {!isBusy && <Icon aria-hidden="true" />}
          {props.action}
        </Button>
      }
    >
      {props.sheets.map(({ label, ask }) => (
        <Fragment key={label}>
          <MenuLabel>{label}</MenuLabel>
          {ENCODINGS.map((encoding) => (
            <MenuItem key={encoding} onSelect={() => void run(ask, encoding)}>
              {t(`export.encoding.${encoding}`)}
            </MenuItem>
          ))}
        </Fragment>
      ))}
      {props.children}
    </Menu>
  );
}
