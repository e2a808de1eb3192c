import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Order, OrderEvent, OrderEventType } from "@/api/types";
import type { Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Loading, ProblemNotice } from "@/components/ui/states";
import { OrderStatusBadge, TEMPLATE_CODES } from "@/components/values/status";
import { Time } from "@/components/values/time";
import { byDay } from "@/features/orders/detail/timeline";
import { usePaymentWords } from "@/features/orders/payment/payment-words";
import { orderEvents } from "@/features/orders/queries/order";
import { classNames } from "@/lib/class-names";
import { useFormat } from "@/lib/language/format";
import { type Translate, useText } from "@/lib/language/i18n";

const TONES: Record<OrderEventType, Tone> = {
  order_placed: "info",
  order_updated: "neutral",
  replaced: "neutral",
  payment_requested: "info",
  nothing_to_pay: "success",
  accepted: "success",
  payment_retried: "info",
  payment_completed: "success",
  payment_failed: "danger",
  shipped: "success",
  parcels_changed: "info",
  delivered: "success",
  cancelled: "danger",
  refunded: "violet",
  payment_attempted: "neutral",
  payment_received: "success",
  payment_pending: "info",
  payment_unanswered: "warning",
  payment_event_ignored: "neutral",
  payment_event_kept: "neutral",
  payment_partially_refunded: "violet",
  refund_requested: "neutral",
  refund_accepted: "violet",
  refund_refused: "danger",
  refund_failed: "danger",
  refund_unanswered: "warning",
  remedy_applied: "info",
  delivery_replayed: "neutral",
  no_address_for_notices: "neutral",
  notice_requested: "neutral",
  notice_accepted: "success",
  notice_not_needed: "neutral",
  notice_refused: "danger",
  notice_unanswered: "warning",
  customer_erased: "neutral",
};

const DOTS: Record<Tone, string> = {
  neutral: "bg-muted",
  info: "bg-info",
  success: "bg-success",
  warning: "bg-warning",
  danger: "bg-danger",
  violet: "bg-violet",
};

export function OrderTimeline({ order }: { order: Order }) {
  const t = useText();
  const format = useFormat();
  const paymentWords = usePaymentWords(order);
  const pages = useInfiniteQuery(orderEvents(order.id, order.version));
  const days = useMemo(
    () => byDay(pages.data?.pages.flatMap(({ items }) => items) ?? []),
    [pages.data],
  );
  return (
    <Card title={t("order.timeline")}>
      {pages.error !== null && (
        <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />
      )}
      {pages.data === undefined && pages.error === null && <Loading lines={5} />}
      <div className="space-y-6">
        {days.map(([day, events]) => (
          <section key={day} aria-label={format.day(events[0]?.at ?? day)}>
            <h3 className="mb-3 text-[0.8125rem] font-medium text-muted">
              {format.day(events[0]?.at ?? day)}
            </h3>
            <ol className="space-y-4 border-l border-line pl-5">
              {events.map((event) => (
                <TimelineEntry key={event.id} event={event} wordsOf={paymentWords} />
              ))}
            </ol>
          </section>
        ))}
      </div>
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

function TimelineEntry(props: { event: OrderEvent; wordsOf: (error: string) => string }) {
  const { event } = props;
  const t = useText();
  const format = useFormat();
  const facts = factsOf(event, t, props.wordsOf, format.yen);
  return (
    <li className="relative">
      <span
        aria-hidden="true"
        className={classNames(
          "absolute top-1.5 -left-[1.5625rem] size-2.25 rounded-full ring-4 ring-surface",
          DOTS[TONES[event.type]],
        )}
      />
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <p className="font-medium">{t(`event.${event.type}`)}</p>
        {event.to_status !== null && event.to_status !== event.from_status && (
          <OrderStatusBadge status={event.to_status} />
        )}
        <p className="ml-auto text-[0.8125rem] text-muted">
          <Time at={event.at} as="clock" />
        </p>
      </div>
      {facts.map((fact) => (
        <p key={fact} className="mt-0.5 text-[0.8125rem] text-muted">
          {fact}
        </p>
      ))}
      <p className="mt-0.5 text-[0.8125rem] text-muted">{t("event.by", { actor: event.actor })}</p>
    </li>
  );
}

function templateName(code: string, t: Translate): string {
  const known = TEMPLATE_CODES.find((each) => each === code);
  return known === undefined ? code : t(`template.${known}`);
}

/** What is known of an event beside its type, in words. */
export function factsOf(
  event: OrderEvent,
  t: Translate,
  wordsOf: (error: string) => string,
  yen: (amount: number) => string,
): string[] {
  const data: Record<string, unknown> = event.data;
  const facts: string[] = [];
  const text = (name: string) => (typeof data[name] === "string" ? data[name] : null);
  for (const name of ["error", "failure_message", "payment_error", "reason", "detail"]) {
    const value = text(name);
    if (value !== null) facts.push(wordsOf(value));
  }
  if (typeof data.amount === "number") facts.push(yen(data.amount));
  const template = text("template");
  if (template !== null) facts.push(templateName(template, t));
  for (const parcel of Array.isArray(data.parcels) ? data.parcels : [data]) {
    const fact = parcelFact(parcel as Record<string, unknown>);
    if (fact !== "") facts.push(fact);
  }
  if (Array.isArray(data.fields)) {
    facts.push(t("event.fields", { fields: data.fields.map(String).join(", ") }));
  }
  return facts;
}

const parcelFact = ({ carrier, tracking_number }: Record<string, unknown>): string =>
  [carrier, tracking_number].filter((part) => typeof part === "string").join(" · ");
