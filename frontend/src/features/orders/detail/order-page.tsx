import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Eraser } from "lucide-react";
import type { ReactNode } from "react";
import { asProblem } from "@/api/problem";
import type { Order, OrderStatus } from "@/api/types";
import { BackLink } from "@/components/layout/back-link";
import { NotFoundPage } from "@/components/layout/error-page";
import { PageHeader } from "@/components/layout/page";
import { PaymentPanel } from "@/components/payment/payment-panel";
import { buttonClasses } from "@/components/ui/button";
import { Card, Fact, Facts } from "@/components/ui/card";
import { Loading, ProblemNotice } from "@/components/ui/states";
import { useToast } from "@/components/ui/toasts";
import { Id, orderNumber, shortId } from "@/components/values/code";
import { BatchLink } from "@/components/values/id-links";
import { OrderStatusBadge } from "@/components/values/status";
import { Time } from "@/components/values/time";
import { Yen } from "@/components/values/yen";
import { OrderActions } from "@/features/orders/detail/order-actions";
import { OrderDelivery } from "@/features/orders/detail/order-delivery";
import { OrderExplanation } from "@/features/orders/detail/order-explanation";
import { OrderItems } from "@/features/orders/detail/order-items";
import { OrderMessages } from "@/features/orders/detail/order-messages";
import { OrderNeighbours } from "@/features/orders/detail/order-neighbours";
import { OrderTimeline } from "@/features/orders/detail/order-timeline";
import { useOrderActions } from "@/features/orders/queries/actions";
import { orderById, orderPayment } from "@/features/orders/queries/order";
import { mailtoOf } from "@/lib/browser/mailto";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

export function OrderPage({ orderId }: { orderId: string }) {
  const t = useText();
  const order = useQuery(orderById(orderId));
  const status = asProblem(order.error)?.status;
  if (order.data === undefined && (status === 404 || status === 422)) return <NotFoundPage />;
  const back = <BackLink to="/orders">{t("orders.title")}</BackLink>;
  if (order.data === undefined) {
    return (
      <>
        <PageHeader title={t("order.title", { name: shortId(orderId) })} back={back} />
        {order.error === null ? (
          <Card>
            <Loading lines={6} />
          </Card>
        ) : (
          <ProblemNotice error={order.error} onRetry={() => void order.refetch()} />
        )}
      </>
    );
  }
  return <Loaded order={order.data.body} etag={order.data.etag} back={back} error={order.error} />;
}

function Loaded(props: { order: Order; etag: string; back: ReactNode; error: unknown }) {
  const { order } = props;
  const t = useText();
  const format = useFormat();
  const title = t("order.title", { name: orderNumber(order) });
  return (
    <>
      <PageHeader
        title={title}
        back={props.back}
        heading={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {title}
            <OrderStatusBadge status={order.status} />
          </span>
        }
        description={
          <>
            {order.customer_name ?? t("customer.erased")} · <Yen amount={order.total_amount} /> ·{" "}
            {order.refunded_amount > 0 && (
              <>{t("order.refunded", { amount: format.yen(order.refunded_amount) })} · </>
            )}
            <Time at={order.ordered_at} />
          </>
        }
        actions={
          <>
            <OrderNeighbours orderId={order.id} />
            <OrderActions order={order} etag={props.etag} />
          </>
        }
      />
      {props.error !== null && (
        <div className="mb-4">
          <ProblemNotice error={props.error} />
        </div>
      )}
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-5">
        <div className="min-w-0 space-y-4 lg:space-y-5">
          <OrderExplanation order={order} etag={props.etag} />
          <OrderItems order={order} />
          <OrderMessages order={order} />
          <OrderTimeline order={order} />
        </div>
        <div className="min-w-0 space-y-4 lg:space-y-5">
          <OrderPayment order={order} etag={props.etag} />
          <OrderDelivery order={order} etag={props.etag} />
          <Customer order={order} />
          <Details order={order} />
        </div>
      </div>
    </>
  );
}

/** What a customer can still pay for. */
const PAYABLE: readonly OrderStatus[] = ["PAYMENT_PROCESSING", "PAYMENT_FAILED"];

function OrderPayment({ order, etag }: { order: Order; etag: string }) {
  const t = useText();
  const toast = useToast();
  const payment = useQuery(orderPayment(order.id, order.version));
  const { refund, record, settle, inquire, link, sendLink } = useOrderActions(order.id, etag);
  const to = order.customer_email ?? order.customer_phone;
  return (
    <Card title={t("order.payment")}>
      {payment.data === undefined && payment.error === null && <Loading lines={4} />}
      {payment.error !== null && (
        <ProblemNotice error={payment.error} onRetry={() => void payment.refetch()} />
      )}
      {payment.data === null && <p className="text-muted">{t("order.no_payment")}</p>}
      {payment.data !== undefined && payment.data !== null && (
        <PaymentPanel
          payment={payment.data}
          onRefund={async (request) => {
            await refund.mutateAsync(request);
            toast.done(t("refund.done"));
          }}
          onRecord={async (recording) => {
            await record.mutateAsync({ paymentId: payment.data?.id ?? "", ...recording });
            toast.done(t("record.done"));
          }}
          onSettle={async (settlement) => {
            await settle.mutateAsync(settlement);
            toast.done(t("settle.done"));
          }}
          onInquire={() => inquire.mutateAsync(payment.data?.id ?? "").catch(toast.failed)}
          email={order.customer_email}
          {...(PAYABLE.includes(order.status) && {
            onLink: (key) => link.mutateAsync({ paymentId: payment.data?.id ?? "", key }),
          })}
          {...(order.status === "PAYMENT_FAILED" &&
            to !== null && {
              sending: { to, locale: order.locale, onSend: sendLink.mutateAsync },
            })}
        />
      )}
    </Card>
  );
}

function Customer({ order }: { order: Order }) {
  const t = useText();
  if (order.erased_at !== null) return <ErasedCustomer order={order} erasedAt={order.erased_at} />;
  return (
    <Card title={t("order.customer")} actions={<EraseLink order={order} />}>
      <Facts>
        <Fact name={t("order.customer_name")}>
          {order.customer_email === null ? (
            <span className="font-medium">{order.customer_name}</span>
          ) : (
            <Link
              to="/orders"
              search={{ customer_email: order.customer_email }}
              className="font-medium text-link hover:underline"
            >
              {order.customer_name}
            </Link>
          )}
        </Fact>
        <Fact name={t("order.customer_email")}>
          {order.customer_email === null ? (
            <span className="text-muted">{t("order.no_email")}</span>
          ) : (
            <a href={mailtoOf(order.customer_email)} className="hover:text-link hover:underline">
              {order.customer_email}
            </a>
          )}
        </Fact>
        {order.customer_phone !== null && (
          <Fact name={t("order.customer_phone")}>{order.customer_phone}</Fact>
        )}
        {order.note !== null && (
          <Fact name={t("order.note")}>
            <span className="whitespace-pre-line">{order.note}</span>
          </Fact>
        )}
        <Fact name={t("order.locale")}>{t(`language.${order.locale}`)}</Fact>
      </Facts>
    </Card>
  );
}

function ErasedCustomer({ order, erasedAt }: { order: Order; erasedAt: string }) {
  const t = useText();
  return (
    <Card title={t("order.customer")}>
      <Facts>
        <Fact name={t("customer.erased_at")}>
          <Time at={erasedAt} />
          <span className="block text-[0.8125rem] text-muted">{t("customer.erased_hint")}</span>
        </Fact>
        <Fact name={t("order.locale")}>{t(`language.${order.locale}`)}</Fact>
      </Facts>
    </Card>
  );
}

/** The way to erase who ordered; there has to be something to know them by. */
function EraseLink({ order }: { order: Order }) {
  const t = useText();
  const { customer_email: email, customer_phone: phone } = order;
  if (email === null && phone === null) return null;
  // One address may have ordered by several numbers, and one number belong to a family.
  const customer = email === null ? { phone: phone ?? "" } : { email };
  return (
    <Link to="/erasures/new" state={{ customer }} className={buttonClasses({ size: "sm" })}>
      <Eraser aria-hidden="true" />
      {t("customer.erase")}
    </Link>
  );
}

function Details({ order }: { order: Order }) {
  const t = useText();
  return (
    <Card title={t("order.details")}>
      <Facts>
        <Fact name={t("order.id")}>
          <Id id={order.id} />
        </Fact>
        {order.external_id !== null && (
          <Fact name={t("order.external_id")}>
            <Id id={order.external_id} />
          </Fact>
        )}
        <Fact name={t("order.source")}>{order.source}</Fact>
        {order.batch_id !== null && (
          <Fact name={t("order.batch")}>
            <BatchLink id={order.batch_id} />
          </Fact>
        )}
        <Fact name={t("order.ordered_at")}>
          <Time at={order.ordered_at} />
        </Fact>
        <Fact name={t("order.created_at")}>
          <Time at={order.created_at} />
        </Fact>
        <Fact name={t("order.updated_at")}>
          <Time at={order.updated_at} />
        </Fact>
      </Facts>
    </Card>
  );
}
