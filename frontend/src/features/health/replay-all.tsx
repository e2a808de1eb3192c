import { useQueryClient } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, CircleDashed, RotateCw } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Dialog, DialogActions, DialogBody } from "@/components/dialog/dialog";
import { useDeliveryKind } from "@/components/health/delivery-list";
import { Button, Spinner } from "@/components/ui/button";
import { useToast } from "@/components/ui/toasts";
import { shortId } from "@/components/values/code";
import { allDead, type OwedByService, replayDelivery } from "@/features/health/queries";
import { type TextKey, useText } from "@/lib/language/i18n";
import { isAboutBatch, isAboutErasure } from "@/lib/words/delivery-kinds";
import { problemText } from "@/lib/words/problem-text";

type Result = "waiting" | "running" | "done" | { error: unknown };

/**
 * Has everything tried again that was given up, after asking. What is under way stays on the page
 * when there is nothing left to offer: each piece leaves the list as it is handed over.
 */
export function ReplayAll({ isOffered }: { isOffered: boolean }) {
  const t = useText();
  const toast = useToast();
  const [found, setFound] = useState<Awaited<ReturnType<typeof allDead>> | null>(null);
  const [isBusy, setBusy] = useState(false);
  const look = () => {
    setBusy(true);
    allDead()
      .then(setFound, toast.failed)
      .finally(() => setBusy(false));
  };
  return (
    <div className="flex justify-end empty:hidden">
      {isOffered && (
        <Button isBusy={isBusy} onClick={look}>
          <RotateCw aria-hidden="true" />
          {t("health.replay_all")}
        </Button>
      )}
      {found !== null && <ReplayDialog {...found} onClose={() => setFound(null)} />}
    </div>
  );
}

function ReplayDialog(props: { items: OwedByService[]; isCut: boolean; onClose: () => void }) {
  const { items } = props;
  const t = useText();
  const { results, phase, start, stop } = useReplays(items);
  const done = results.filter((result) => result === "done").length;
  const failed = results.filter((result) => typeof result === "object").length;
  return (
    <Dialog
      isOpen
      width="md"
      onClose={props.onClose}
      canClose={phase !== "running"}
      title={t("health.replay_all_title", { count: items.length })}
      description={t("health.replay_all_hint")}
    >
      <DialogBody className="space-y-3">
        <p role="status" className={phase === "asking" ? "sr-only" : "font-medium"}>
          {phase !== "asking" && t("health.replay_progress", { done, failed, all: items.length })}
        </p>
        {props.isCut && <p className="text-muted">{t("health.replay_cut")}</p>}
        <ul className="divide-y divide-line rounded-lg border border-line">
          {items.map((item, index) => (
            <Row key={item.id} item={item} result={results[index] ?? "waiting"} />
          ))}
        </ul>
      </DialogBody>
      <DialogActions>
        {phase === "running" ? (
          <Button onClick={stop}>{t("health.replay_stop")}</Button>
        ) : (
          <Button onClick={props.onClose}>
            {t(phase === "asking" ? "action.back" : "action.close")}
          </Button>
        )}
        {phase !== "finished" && (
          <Button
            look="primary"
            isBusy={phase === "running"}
            disabled={items.length === 0}
            onClick={() => void start()}
          >
            {t("health.replay_all_action", { count: items.length })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** One after the other, so that a service which has just come back is not run over. */
function useReplays(items: readonly OwedByService[]) {
  const cache = useQueryClient();
  const [results, setResults] = useState<readonly Result[]>(items.map(() => "waiting"));
  const [phase, setPhase] = useState<"asking" | "running" | "finished">("asking");
  const isStopped = useRef(false);
  const stop = () => {
    isStopped.current = true;
  };
  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );
  const start = async () => {
    isStopped.current = false;
    setPhase("running");
    for (const [index, { service, id }] of items.entries()) {
      if (isStopped.current) break;
      const tell = (result: Result) => setResults((before) => before.with(index, result));
      tell("running");
      await replayDelivery(service, id).then(
        () => tell("done"),
        (error: unknown) => tell({ error }),
      );
    }
    setPhase("finished");
    await cache.invalidateQueries({ queryKey: ["health"] });
  };
  return { results, phase, start, stop };
}

function titleOf(item: OwedByService): TextKey {
  if (isAboutErasure(item)) return "erasure.title";
  return isAboutBatch(item) ? "batch.title" : "order.title";
}

function Row({ item, result }: { item: OwedByService; result: Result }) {
  const t = useText();
  const kindOf = useDeliveryKind();
  const error = typeof result === "object" ? problemText(result.error, t) : null;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
      <Mark result={result} />
      <span className="min-w-0 flex-1 basis-40">
        <span className="font-medium">{kindOf(item.kind)}</span>{" "}
        <span className="text-[0.8125rem] text-muted">
          {t(`service_name.${item.service}`)} ·{" "}
          {t(titleOf(item), {
            name: shortId(item.subject_id),
          })}
        </span>
      </span>
      {result === "done" && (
        <span className="text-[0.8125rem] text-muted">{t("health.replay_due")}</span>
      )}
      {error !== null && (
        <p className="basis-full pl-7 text-[0.8125rem] text-danger">
          {error.title}
          {error.detail !== null && ` ${error.detail}`}
        </p>
      )}
    </li>
  );
}

function Mark({ result }: { result: Result }) {
  const t = useText();
  if (result === "running") return <Spinner />;
  if (result === "waiting") {
    return <CircleDashed aria-hidden="true" className="size-4 text-muted" />;
  }
  const [Icon, key, colour] =
    result === "done"
      ? ([CircleCheck, "health.replay_done", "text-success"] as const)
      : ([CircleAlert, "health.replay_failed", "text-danger"] as const);
  return <Icon role="img" aria-label={t(key)} className={`size-4 ${colour}`} />;
}
