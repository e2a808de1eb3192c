import { Unplug } from "lucide-react";
import type { Connection } from "@/api/event-stream";
import type { Batch } from "@/api/types";
import { Card } from "@/components/ui/card";
import { percentOf, progressOf, quarterOf } from "@/features/batches/progress";
import { etaText, phaseText } from "@/features/batches/words";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

/** How far the batch is and how long it will take, while it is under way. */
export function ProgressCard({ batch, connection }: { batch: Batch; connection: Connection }) {
  const t = useText();
  const format = useFormat();
  const progress = progressOf(batch);
  const percent = percentOf(progress);
  const counts =
    progress.total === null
      ? t("batch.progress.unknown")
      : t(`batch.progress.${progress.unit}`, { done: progress.done, count: progress.total });
  return (
    <Card title={t("batch.progress.title")} description={phaseText(batch, t)}>
      <Bar percent={percent} text={counts} isMoving={batch.status !== "PAUSED"} />
      <p className="mt-2 flex flex-wrap justify-between gap-x-4 gap-y-1 tabular">
        <span>{counts}</span>
        <span className="text-muted">{etaText(batch, t, format)}</span>
      </p>
      {/* Often enough to know that it goes on, and not at every row. */}
      <p role="status" className="sr-only">
        {percent === null
          ? phaseText(batch, t)
          : t("batch.progress.announced", {
              phase: phaseText(batch, t),
              percent: quarterOf(percent),
            })}
      </p>
      <div role="status">
        {connection === "lost" && (
          <p className="mt-3 flex items-center gap-2 text-warning">
            <Unplug aria-hidden="true" className="size-4 shrink-0" />
            {t("batch.progress.reconnecting")}
          </p>
        )}
      </div>
    </Card>
  );
}

function Bar(props: { percent: number | null; text: string; isMoving: boolean }) {
  const t = useText();
  const { percent } = props;
  return (
    <div
      role="progressbar"
      aria-label={t("batch.progress.title")}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent ?? undefined}
      aria-valuetext={props.text}
      className="h-2.5 overflow-hidden rounded-full bg-sunken"
    >
      <div
        className={
          percent === null && props.isMoving
            ? "h-full w-1/3 animate-pulse rounded-full bg-accent"
            : "h-full rounded-full bg-accent transition-[width]"
        }
        style={percent === null ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
