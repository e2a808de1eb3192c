import { PageHeader } from "@/components/ui/page";
import { useText } from "@/lib/i18n";

/** All imports, the newest first. */
export function BatchList() {
  const t = useText();
  return <PageHeader title={t("batches.title")} />;
}
