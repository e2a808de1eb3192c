import { Ban, Download, Truck, X } from "lucide-react";
import { Suspense, useState } from "react";
import type { OrderSummary } from "@/api/types";
import { Button } from "@/components/ui/button";
import { deferred } from "@/components/ui/deferred";
import { useText } from "@/lib/i18n";

const BulkCancel = deferred(
  async () => (await import("@/features/orders/bulk-dialogs")).BulkCancel,
);
const BulkExport = deferred(
  async () => (await import("@/features/orders/bulk-dialogs")).BulkExport,
);
const BulkShip = deferred(async () => (await import("@/features/orders/bulk-ship")).BulkShip);

/** What can be done with the selected orders. */
export function BulkBar(props: { orders: readonly OrderSummary[]; onClear: () => void }) {
  const { orders, onClear } = props;
  const t = useText();
  const [asked, setAsked] = useState<"ship" | "export" | "cancel" | null>(null);
  // What was selected when the question was asked: the list changes under the dialog.
  const [asking, setAsking] = useState<readonly OrderSummary[]>([]);
  const ask = (what: "ship" | "export" | "cancel") => {
    setAsking(orders);
    setAsked(what);
  };
  const close = (isDone: boolean) => {
    setAsked(null);
    if (isDone) onClear();
  };
  return (
    <>
      {orders.length > 0 && (
        <section
          aria-label={t("bulk.label")}
          className="sticky bottom-4 z-20 mx-auto mt-4 flex w-fit max-w-full animate-appear flex-wrap items-center gap-2 rounded-xl border border-line bg-surface p-2 shadow-xl"
        >
          <p role="status" className="px-2 font-medium">
            {t("bulk.selected", { count: orders.length })}
          </p>
          <Button size="sm" onClick={() => ask("ship")}>
            <Truck aria-hidden="true" />
            {t("bulk.ship")}
          </Button>
          <Button size="sm" onClick={() => ask("export")}>
            <Download aria-hidden="true" />
            {t("export.action")}
          </Button>
          <Button size="sm" look="quietDanger" onClick={() => ask("cancel")}>
            <Ban aria-hidden="true" />
            {t("bulk.cancel")}
          </Button>
          <Button look="ghost" size="smallIcon" aria-label={t("bulk.clear")} onClick={onClear}>
            <X aria-hidden="true" />
          </Button>
        </section>
      )}
      <Suspense>
        {asked === "ship" && <BulkShip orders={asking} onClose={close} />}
        {asked === "export" && <BulkExport orders={asking} onClose={close} />}
        {asked === "cancel" && <BulkCancel orders={asking} onClose={close} />}
      </Suspense>
    </>
  );
}
