import { WifiOff } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useText } from "@/lib/language/i18n";

function subscribe(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}

/** Says that there is no network; what was typed stays where it is. */
export function OfflineBanner() {
  const t = useText();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" className="print:hidden">
      {!isOnline && (
        <p className="flex items-center gap-2 bg-warning-soft px-4 py-2.5 font-medium text-warning sm:px-6">
          <WifiOff aria-hidden="true" className="size-4 shrink-0" />
          {t("layout.offline")}
        </p>
      )}
    </div>
  );
}
