import { useQuery } from "@tanstack/react-query";
import { shortId } from "@/components/ui/code";
import { PageHeader } from "@/components/ui/page";
import { batchById } from "@/features/batches/queries";
import { useText } from "@/lib/i18n";

/** One import: how far it is, what came of its rows, and what may be done with it now. */
export function BatchPage({ batchId }: { batchId: string }) {
  const t = useText();
  const { data } = useQuery(batchById(batchId));
  return <PageHeader title={t("batch.title", { name: data?.filename ?? shortId(batchId) })} />;
}
