import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { asProblem } from "@/api/problem";
import type { Order } from "@/api/types";
import { Notice, ProblemNotice } from "@/components/ui/states";
import { actorOf, differences } from "@/features/orders/editing/changes";
import { orderEvents } from "@/features/orders/queries/order";
import { useText } from "@/lib/language/i18n";

/**
 * For a dialog about an order that others change too: what to say of a refusal, and whether what
 * the dialog is for is still possible.
 */
export function useConflict(order: Order, isPossible: boolean) {
  const [begun] = useState(order);
  return {
    isPossible,
    /** What to say: of a refusal, or of what others have made impossible; null of neither. */
    explain: (error: unknown, isBusy = false): ReactNode => {
      const isChanged = begun.version !== order.version;
      const isRefused = [409, 412].includes(asProblem(error)?.status ?? 0);
      const isOver = error === null && !isPossible && !isBusy;
      if (isChanged && (isRefused || isOver)) {
        return <ConflictNotice before={begun} now={order} isPossible={isPossible} />;
      }
      return error === null ? null : <ProblemNotice error={error} />;
    },
  };
}

/** Who has changed the order meanwhile, what of it, and what that means for what was to be done. */
export function ConflictNotice(props: { before: Order; now: Order; isPossible: boolean }) {
  const { before, now } = props;
  const t = useText();
  const events = useInfiniteQuery(orderEvents(now.id, now.version));
  const actor = actorOf(events.data?.pages.flatMap(({ items }) => items) ?? [], before);
  const what = differences(before, now, t).join(t("list.separator"));
  return (
    <Notice
      tone="warning"
      isAlert
      title={
        actor === null ? t("conflict.changed", { what }) : t("conflict.changed_by", { what, actor })
      }
    >
      <p>{t(props.isPossible ? "conflict.still_possible" : "conflict.impossible")}</p>
    </Notice>
  );
}
