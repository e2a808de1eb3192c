import { RotateCw } from "lucide-react";
import { useState } from "react";
import type { Delivery } from "@/api/types";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toasts";
import { FailureText } from "@/components/values/failure";
import { DeliveryStateBadge } from "@/components/values/status";
import { Time } from "@/components/values/time";
import { useText } from "@/lib/language/i18n";
import { DELIVERY_KINDS } from "@/lib/words/delivery-kinds";
import { peerErrorText } from "@/lib/words/problem-text";

export function useDeliveryKind(): (kind: string) => string {
  const t = useText();
  return (kind) => {
    const key = DELIVERY_KINDS[kind];
    return key === undefined ? kind : t(key);
  };
}

/** Work that is owed to another service, each piece with its error and a way to try it now. */
export function DeliveryList(props: {
  deliveries: readonly Delivery[];
  onReplay: (deliveryId: string) => Promise<unknown>;
  renderSubject?: (delivery: Delivery) => React.ReactNode;
}) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line">
      {props.deliveries.map((delivery) => (
        <DeliveryLine key={delivery.id} delivery={delivery} {...props} />
      ))}
    </ul>
  );
}

function DeliveryLine(props: {
  delivery: Delivery;
  onReplay: (deliveryId: string) => Promise<unknown>;
  renderSubject?: (delivery: Delivery) => React.ReactNode;
}) {
  const { delivery } = props;
  const t = useText();
  const kindOf = useDeliveryKind();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const replay = () => {
    setBusy(true);
    props
      .onReplay(delivery.id)
      .then(() => toast.done(t("delivery.replayed")), toast.failed)
      .finally(() => setBusy(false));
  };
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 px-3 py-2.5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{kindOf(delivery.kind)}</span>
          <DeliveryStateBadge state={delivery.state} />
        </p>
        <p className="mt-0.5 text-[0.8125rem] text-muted">
          {t("delivery.attempts", { count: delivery.attempts })}
          {delivery.state === "pending" && delivery.next_attempt_at !== null && (
            <>
              {" · "}
              {t("delivery.next")} <Time at={delivery.next_attempt_at} as="relative" />
            </>
          )}
          {props.renderSubject !== undefined && <> · {props.renderSubject(delivery)}</>}
        </p>
        {delivery.last_error !== null && (
          <p className="mt-1 text-[0.8125rem] text-danger">
            <FailureText failure={peerErrorText(delivery.last_error, t)} />
          </p>
        )}
      </div>
      {delivery.state !== "done" && (
        <Button size="sm" isBusy={isBusy} onClick={replay}>
          <RotateCw aria-hidden="true" />
          {t("delivery.replay")}
        </Button>
      )}
    </li>
  );
}
