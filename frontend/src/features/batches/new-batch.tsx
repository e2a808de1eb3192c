import { PageHeader } from "@/components/ui/page";
import { useText } from "@/lib/i18n";

/** A file of orders, looked at before it is sent. */
export function NewBatch() {
  const t = useText();
  return <PageHeader title={t("import.title")} />;
}
