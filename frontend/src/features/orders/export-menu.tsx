import { SheetMenu } from "@/components/sheet-menu";
import { exportOrders } from "@/features/orders/queries";
import { isFiltered, type OrderSearch } from "@/features/orders/search";
import { localDay } from "@/lib/format";
import { useText } from "@/lib/i18n";

/** The file of all orders that match the filters in force, whatever page is shown. */
export function ExportMenu({ search }: { search: OrderSearch }) {
  const t = useText();
  return (
    <SheetMenu
      action={t("export.action")}
      fileName={() => `orders-${localDay(new Date())}.csv`}
      sheets={[
        {
          label: t(isFiltered(search) ? "export.filtered" : "export.all"),
          ask: (encoding) => exportOrders(search, encoding),
        },
      ]}
    />
  );
}
