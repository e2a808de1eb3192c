import { useQuery } from "@tanstack/react-query";
import { Lightbulb } from "lucide-react";
import type { Explanation, NextStep, Order, PaymentStatus } from "@/api/types";
import { DeliveryList, useDeliveryKind } from "@/components/health/delivery-list";
import { useCheckName } from "@/components/health/health-checks";
import { Card } from "@/components/ui/card";
import { Loading, Notice, ProblemNotice } from "@/components/ui/states";
import { FailureText } from "@/components/values/failure";
import { Time } from "@/components/values/time";
import { usePaymentWords } from "@/features/orders/payment/payment-words";
import { useOrderActions } from "@/features/orders/queries/actions";
import { orderExplanation, orderPayment } from "@/features/orders/queries/order";
import { useFormat } from "@/lib/language/format";
import { type TextKey, useText } from "@/lib/language/i18n";
import { peerErrorText } from "@/lib/words/problem-text";

type Step = Exclude<NonNullable<NextStep["operation_id"]>, "set_order_status">;
const STEPS: Record<Step, TextKey> = {
  send_payment_link: "next_step.send_payment_link",
  retry_payment: "next_step.retry_payment",
  refund_payment: "next_step.refund_payment",
  record_payment: "next_step.record_payment",
  settle_refund: "next_step.settle_refund",
  cancel_order: "next_step.cancel_order",
  replay_delivery: "next_step.replay_delivery",
};

/** Why the order is in its state: what is owed, what was tried, and what can be done now. */
export function OrderExplanation({ order, etag }: { order: Order; etag: string }) {
  const t = useText();
  const format = useFormat();
  const explanation = useQuery(orderExplanation(order.id, order.version));
  const { replay } = useOrderActions(order.id, etag);
  const { data } = explanation;
  const paymentWords = usePaymentWords(order);
  const { data: payment } = useQuery(orderPayment(order.id, order.version));
  return (
    <Card title={t("explain.title")}>
      <div className="space-y-4">
        <p>
          {t(explanationKey(order, payment?.status), {
            amount: format.yen(order.total_amount),
            error:
              order.payment_error === null
                ? t("explain.unknown_error")
                : paymentWords(order.payment_error),
          })}{" "}
          {order.refunded_amount > 0 &&
            order.status !== "REFUNDED" &&
            t("explain.refunded", { amount: format.yen(order.refunded_amount) })}
        </p>
        {explanation.error !== null && (
          <ProblemNotice error={explanation.error} onRetry={() => void explanation.refetch()} />
        )}
        {data === undefined && explanation.error === null && <Loading lines={2} />}
        {data !== undefined && (
          <>
            <Breakers explanation={data} />
            {data.owed.length > 0 && (
              <section>
                <h3 className="mb-1.5 text-[0.8125rem] font-medium text-muted">
                  {t("explain.owed")}
                </h3>
                <DeliveryList deliveries={data.owed} onReplay={(id) => replay.mutateAsync(id)} />
              </section>
            )}
            <NextSteps order={order} steps={data.next_steps} />
            <FailedAttempts explanation={data} />
          </>
        )}
      </div>
    </Card>
  );
}

/** An order may be on its way, and even delivered, before its money comes. */
function explanationKey({ status }: Order, payment: PaymentStatus | undefined): TextKey {
  const isUnpaid = payment === "PENDING" && (status === "SHIPPED" || status === "DELIVERED");
  return isUnpaid ? `explain_unpaid.${status}` : `explain.${status}`;
}

function Breakers({ explanation }: { explanation: Explanation }) {
  const t = useText();
  const nameOf = useCheckName();
  const open = explanation.breakers.filter(({ state }) => state !== "closed");
  return open.map((breaker) => (
    <Notice
      key={breaker.peer}
      tone="warning"
      title={t("explain.breaker", { peer: nameOf({ name: breaker.peer }) })}
    >
      <p>
        {t("explain.breaker_since")} <Time at={breaker.since} as="relative" />
        {breaker.last_error !== null && <> · {breaker.last_error}</>}
      </p>
    </Notice>
  ));
}

function NextSteps({ order, steps }: { order: Order; steps: readonly NextStep[] }) {
  const t = useText();
  const isWaiting = order.status === "PAYMENT_PROCESSING";
  const texts = new Set(
    steps.map(({ operation_id }) => {
      if (operation_id === null) return t(isWaiting ? "next_step.wait" : "next_step.nothing");
      if (operation_id === "set_order_status") {
        return t(order.status === "SHIPPED" ? "next_step.deliver" : "next_step.ship");
      }
      return t(STEPS[operation_id]);
    }),
  );
  return (
    <section>
      <h3 className="mb-1.5 text-[0.8125rem] font-medium text-muted">{t("explain.next_steps")}</h3>
      <ul className="space-y-1.5">
        {[...texts].map((text) => (
          <li key={text} className="flex gap-2.5">
            <Lightbulb aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-link" />
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function FailedAttempts({ explanation }: { explanation: Explanation }) {
  const t = useText();
  const kindOf = useDeliveryKind();
  const failed = explanation.attempts.filter(({ error }) => error !== null);
  if (failed.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer text-[0.8125rem] font-medium text-muted">
        {t("explain.attempts", { count: failed.length })}
      </summary>
      <ol className="mt-2 space-y-1.5 text-[0.8125rem]">
        {failed.map((attempt) => (
          <li key={attempt.at + attempt.delivery_id} className="flex flex-wrap gap-x-2">
            <span className="text-muted">
              <Time at={attempt.at} />
            </span>
            <span className="font-medium">{kindOf(attempt.kind)}</span>
            {attempt.error !== null && (
              <span className="basis-full">
                <FailureText failure={peerErrorText(attempt.error, t)} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
