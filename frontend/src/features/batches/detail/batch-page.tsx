import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "@/api/problem";
import type { Batch, BatchAction } from "@/api/types";
import { BackLink } from "@/components/layout/back-link";
import { NotFoundPage } from "@/components/layout/error-page";
import { PageHeader } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Loading, Notice, ProblemNotice } from "@/components/ui/states";
import { shortId } from "@/components/values/code";
import { BatchStatusBadge } from "@/components/values/status";
import { Time } from "@/components/values/time";
import { BatchActions } from "@/features/batches/detail/batch-actions";
import { BatchNotices } from "@/features/batches/detail/batch-notices";
import { BatchStats } from "@/features/batches/detail/batch-stats";
import { CertificateCard } from "@/features/batches/detail/certificate-card";
import { DetailsCard } from "@/features/batches/detail/details-card";
import { useFollowedBatch } from "@/features/batches/detail/follow-batch";
import { MessagesCard } from "@/features/batches/detail/messages-card";
import { ProgressCard } from "@/features/batches/detail/progress-card";
import { TimelineCard } from "@/features/batches/detail/timeline-card";
import { isUnderWay } from "@/features/batches/progress";
import { batchById } from "@/features/batches/queries";
import { RowsCard } from "@/features/batches/rows/rows-card";
import type { BatchSearch } from "@/features/batches/search";
import { useText } from "@/lib/language/i18n";

interface Props {
  batchId: string;
  search: BatchSearch;
  onSearch: (search: BatchSearch, state?: { pagesTurned: number }) => void;
}

/** One import: how far it is, what came of its rows, and what may be done with it now. */
export function BatchPage(props: Props) {
  const t = useText();
  const found = useQuery(batchById(props.batchId));
  const status = asProblem(found.error)?.status;
  if (found.data === undefined && (status === 404 || status === 422)) return <NotFoundPage />;
  if (found.data !== undefined) {
    return <Loaded {...props} batch={found.data} error={found.error} />;
  }
  return (
    <>
      <PageHeader title={t("batch.title", { name: shortId(props.batchId) })} back={<Back />} />
      {found.error === null ? (
        <Card>
          <Loading lines={6} />
        </Card>
      ) : (
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      )}
    </>
  );
}

function Back() {
  const t = useText();
  return <BackLink to="/batches">{t("batches.title")}</BackLink>;
}

function Loaded({ batch, error, search, onSearch }: Props & { batch: Batch; error: unknown }) {
  const t = useText();
  const connection = useFollowedBatch(batch);
  const [refused, setRefused] = useState<BatchAction | null>(null);
  const title = t("batch.title", { name: batch.filename ?? shortId(batch.id) });
  // Of a look at a file nothing was ordered, and of one that could not be read neither.
  const hasYen = !batch.dry_run && batch.orders_created > 0 && !isUnderWay(batch.status);
  return (
    <>
      <PageHeader
        title={title}
        back={<Back />}
        heading={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {title}
            <BatchStatusBadge status={batch.status} />
          </span>
        }
        description={
          <>
            {batch.dry_run && <>{t("batch.mode_dry_run")} · </>}
            {batch.source !== null && <>{t("batch.from", { source: batch.source })} · </>}
            <Time at={batch.created_at} />
          </>
        }
        actions={
          <BatchActions
            batch={batch}
            onDone={() => {
              setRefused(null);
              // A page belongs to one run over the file.
              if (search.cursor !== undefined) onSearch({ ...search, cursor: undefined });
            }}
            onRefused={setRefused}
          />
        }
      />
      <div className="space-y-4 lg:space-y-5">
        {error !== null && <ProblemNotice error={error} />}
        {refused !== null && <Refused batch={batch} action={refused} />}
        <BatchNotices batch={batch} />
        {isUnderWay(batch.status) && <ProgressCard batch={batch} connection={connection} />}
        <BatchStats batch={batch} />
        <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-5">
          <RowsCard batch={batch} search={search} onSearch={onSearch} />
          <div className="min-w-0 space-y-4 lg:space-y-5">
            {hasYen && <CertificateCard batch={batch} />}
            <MessagesCard batch={batch} />
            <DetailsCard batch={batch} />
            <TimelineCard batch={batch} />
          </div>
        </div>
      </div>
    </>
  );
}

/** Somebody, or the import itself, was quicker: says what it is now instead. */
function Refused({ batch, action }: { batch: Batch; action: BatchAction }) {
  const t = useText();
  return (
    <Notice
      tone="warning"
      isAlert
      title={t("batch.refused", { action: t(`batch.action.${action}`) })}
    >
      <p>{t("batch.refused_now", { status: t(`batch_status.${batch.status}`) })}</p>
    </Notice>
  );
}
