import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLabel } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toasts";
import { download } from "@/lib/download";
import { useText } from "@/lib/i18n";

const ENCODINGS = ["utf-8-sig", "cp932"] as const;
/** UTF-8 with a mark that Excel needs, or what older spreadsheets in Japan read. */
export type SheetEncoding = (typeof ENCODINGS)[number];

/** Saves a CSV file that a service makes, in the encoding that is chosen. */
export function SheetMenu(props: {
  action: string;
  label: string;
  fileName: () => string;
  ask: (encoding: SheetEncoding) => Promise<Blob>;
}) {
  const t = useText();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const run = async (encoding: SheetEncoding) => {
    setBusy(true);
    try {
      download(props.fileName(), await props.ask(encoding));
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
          {!isBusy && <Download aria-hidden="true" />}
          {props.action}
        </Button>
      }
    >
      <MenuLabel>{props.label}</MenuLabel>
      {ENCODINGS.map((encoding) => (
        <MenuItem key={encoding} onSelect={() => void run(encoding)}>
          {t(`export.encoding.${encoding}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
