import { useInfiniteQuery } from "@tanstack/react-query";
import type { Batch, BatchEvent } from "@/api/types";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Loading, ProblemNotice } from "@/components/ui/states";
import { BatchStatusBadge } from "@/components/values/status";
import { Time } from "@/components/values/time";
import { batchEvents } from "@/features/batches/queries";
import { useText } from "@/lib/language/i18n";

/** Who did what with the import, and when; the oldest first. */
export function TimelineCard({ batch }: { batch: Batch }) {
  const t = useText();
  const pages = useInfiniteQuery(batchEvents(batch.id, batch.version));
  const events = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Card title={t("batch.timeline")}>
      {pages.error !== null && (
        <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />
      )}
      {pages.data === undefined && pages.error === null && <Loading lines={4} />}
      <ol className="space-y-4">
        {events.map((event) => (
          <Entry key={event.id} event={event} />
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button
          size="sm"
          className="mt-4"
          isBusy={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t("order.more_events")}
        </Button>
      )}
    </Card>
  );
}

function Entry({ event }: { event: BatchEvent }) {
  const t = useText();
  return (
    <li>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <p className="font-medium">{t(`batch_event.${event.type}`)}</p>
        {event.to_status !== null && <BatchStatusBadge status={event.to_status} />}
      </div>
      <p className="mt-0.5 text-[0.8125rem] break-words text-muted">
        <Time at={event.at} /> · {t("event.by", { actor: event.actor })}
      </p>
    </li>
  );
}
