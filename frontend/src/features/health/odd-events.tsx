import { useQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import type {
  DeliveryEvent,
  DeliveryEventOutcome,
  GatewayEvent,
  GatewayEventOutcome,
} from "@/api/types";
import type { Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Empty, Loading, ProblemNotice } from "@/components/ui/states";
import { shortId } from "@/components/values/code";
import { FailureText } from "@/components/values/failure";
import { MessageLink, OrderLink, PaymentLink } from "@/components/values/id-links";
import { Yen } from "@/components/values/yen";
import { EventLine } from "@/features/health/event-line";
import {
  oddGatewayEvents,
  useReplayDeliveryEvent,
  useReplayGatewayEvent,
  waitingDeliveryEvents,
} from "@/features/health/queries";
import { type TextKey, useText } from "@/lib/language/i18n";
import { useSteadyError } from "@/lib/steady-error";
import { useTypeName } from "@/lib/words/event-types";
import { mailFailure, paymentFailure, smsFailure } from "@/lib/words/failure-codes";

const GATEWAY_TONES: Record<GatewayEventOutcome, Tone> = {
  APPLIED: "success",
  IGNORED: "neutral",
  WAITING: "warning",
  MISMATCHED: "danger",
  CONFLICTING: "danger",
};
const DELIVERY_TONES: Record<DeliveryEventOutcome, Tone> = {
  APPLIED: "success",
  IGNORED: "neutral",
  WAITING: "warning",
};

/** What the gateway and the providers have reported that has had no effect, and why. */
export function OddEvents() {
  const t = useText();
  const gateway = useQuery(oddGatewayEvents());
  const delivery = useQuery(waitingDeliveryEvents());
  const failures = [useSteadyError(gateway), useSteadyError(delivery)];
  const isEmpty = gateway.data?.items.length === 0 && delivery.data?.items.length === 0;
  return (
    <Card title={t("health.events")} description={t("health.events_hint")}>
      <div className="space-y-5">
        {[gateway, delivery].map(({ data, refetch }, index) => {
          const error = failures[index] ?? null;
          return (
            <div key={index === 0 ? "gateway" : "delivery"} className="empty:hidden">
              {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
              {data === undefined && error === null && <Loading lines={2} />}
            </div>
          );
        })}
        <Group
          name="health.events_gateway"
          isCut={typeof gateway.data?.next_cursor === "string"}
          lines={(gateway.data?.items ?? []).map((event) => (
            <GatewayLine key={event.id} event={event} />
          ))}
        />
        <Group
          name="health.events_delivery"
          isCut={typeof delivery.data?.next_cursor === "string"}
          lines={(delivery.data?.items ?? []).map((event) => (
            <DeliveryLine key={event.id} event={event} />
          ))}
        />
        {isEmpty && (
          <Empty icon={CircleCheck} title={t("health.none_events")}>
            {t("health.none_events_hint")}
          </Empty>
        )}
      </div>
    </Card>
  );
}

function Group(props: { name: TextKey; lines: readonly ReactNode[]; isCut: boolean }) {
  const t = useText();
  if (props.lines.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1.5 text-[0.8125rem] font-medium text-muted">{t(props.name)}</h3>
      <ul className="divide-y divide-line rounded-lg border border-line">{props.lines}</ul>
      {props.isCut && <p className="mt-2 text-[0.8125rem] text-muted">{t("health.first_fifty")}</p>}
    </section>
  );
}

function GatewayLine({ event }: { event: GatewayEvent }) {
  const t = useText();
  const typeOf = useTypeName();
  const replay = useReplayGatewayEvent();
  const failure = paymentFailure(event.failure_code, event.failure_message, t);
  const words = (outcome: GatewayEventOutcome) => t(`gateway_event.outcome.${outcome}`);
  return (
    <EventLine
      title={typeOf(event.type)}
      tone={GATEWAY_TONES[event.outcome]}
      outcome={words(event.outcome)}
      explanation={t(`gateway_event.meaning.${event.outcome}`)}
      reason={event.outcome_reason}
      receivedAt={event.received_at}
      eventId={event.event_id}
      facts={[
        event.amount !== null && [t("event.amount"), <Yen key="amount" amount={event.amount} />],
        event.order_id !== null && [
          t("event.order"),
          <OrderLink key="order" id={event.order_id}>
            {shortId(event.order_id)}
          </OrderLink>,
        ],
        event.payment_id !== null && [
          t("event.payment"),
          <PaymentLink key="payment" id={event.payment_id} />,
        ],
        event.gateway_reference !== null && [
          t("payment.gateway_reference"),
          event.gateway_reference,
        ],
        event.refund_reference !== null && [t("event.refund_reference"), event.refund_reference],
        failure !== null && [t("event.failure"), <FailureText key="failure" failure={failure} />],
      ]}
      onReplay={async () => words((await replay.mutateAsync(event.id)).outcome)}
    />
  );
}

function DeliveryLine({ event }: { event: DeliveryEvent }) {
  const t = useText();
  const typeOf = useTypeName();
  const replay = useReplayDeliveryEvent();
  const failureOf = event.source === "SMS" ? smsFailure : mailFailure;
  const words = (outcome: DeliveryEventOutcome) => t(`delivery_event.outcome.${outcome}`);
  return (
    <EventLine
      title={typeOf(event.type)}
      tone={DELIVERY_TONES[event.outcome]}
      outcome={words(event.outcome)}
      explanation={t(`delivery_event.meaning.${event.outcome}`)}
      reason={event.outcome_reason}
      receivedAt={event.received_at}
      eventId={event.event_id}
      facts={[
        event.recipient !== null && [t("event.recipient"), event.recipient],
        event.notification_id !== null && [
          t("event.message"),
          <MessageLink key="message" id={event.notification_id} />,
        ],
        event.bounce_type !== null && [
          t("event.bounce"),
          t(`delivery_event.bounce.${event.bounce_type}`),
        ],
        event.reason !== null && [
          t("event.said"),
          <FailureText key="said" failure={failureOf(null, event.reason, t)} />,
        ],
      ]}
      onReplay={async () => words((await replay.mutateAsync(event.id)).outcome)}
    />
  );
}
