import { useIsMutating, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Order } from "@/api/types";
import { isSomethingUnsaved } from "@/components/dialog/unsaved";
import { useToast } from "@/components/ui/toasts";
import { changeKey } from "@/features/orders/queries/actions";
import { useText } from "@/lib/language/i18n";

export type Asked = "pay" | "ship" | "deliver" | "cancel" | "edit";

/** A question about an order, and when it was asked. */
export interface Asking {
  what: Asked;
  at: number;
}

/** Puts a question away that somebody else has answered: what it asks for is no longer possible. */
export function useChangedMeanwhile(props: {
  asking: Asking | null;
  order: Order;
  isPossible: boolean;
  onAnswered: () => void;
}): void {
  const { asking, order, isPossible, onAnswered } = props;
  const t = useText();
  const toast = useToast();
  const cache = useQueryClient();
  const key = changeKey(order.id);
  const isBusy = useIsMutating({ mutationKey: key }) > 0;
  useEffect(() => {
    if (asking === null || isPossible || isBusy) return;
    // What was typed is not put away with it: the dialog itself says what became of the order.
    if (isSomethingUnsaved()) return;
    const own = cache.getMutationCache().findAll({ mutationKey: key }).at(-1)?.state;
    // What was done here has changed the order, and puts its question away by itself.
    if (own?.status === "success" && own.submittedAt >= asking.at) return;
    toast.refused(t("order.changed_meanwhile", { status: t(`order_status.${order.status}`) }));
    onAnswered();
  });
}
