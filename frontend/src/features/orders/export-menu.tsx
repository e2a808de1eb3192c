import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLabel } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toasts";
import { exportOrders } from "@/features/orders/queries";
import { isFiltered, type OrderSearch } from "@/features/orders/search";
import { download } from "@/lib/download";
import { localDay } from "@/lib/format";
import { useText } from "@/lib/i18n";

const ENCODINGS = ["utf-8-sig", "cp932"] as const;

/** The file of all orders that match the filters in force, whatever page is shown. */
export function ExportMenu({ search }: { search: OrderSearch }) {
  const t = useText();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const run = async (encoding: (typeof ENCODINGS)[number]) => {
    setBusy(true);
    try {
      download(`orders-${localDay(new Date())}.csv`, await exportOrders(search, encoding));
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
          {t("export.action")}
        </Button>
      }
    >
      <MenuLabel>{t(isFiltered(search) ? "export.filtered" : "export.all")}</MenuLabel>
      {ENCODINGS.map((encoding) => (
        <MenuItem key={encoding} onSelect={() => void run(encoding)}>
          {t(`export.encoding.${encoding}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
