import { useQuery } from "@tanstack/react-query";
import { asProblem } from "@/api/problem";
import type { Payment } from "@/api/types";
import { BackLink } from "@/components/layout/back-link";
import { NotFoundPage } from "@/components/layout/error-page";
import { PageHeader } from "@/components/layout/page";
import { PaymentPanel } from "@/components/payment/payment-panel";
import { Card, Fact, Facts } from "@/components/ui/card";
import { Loading, ProblemNotice } from "@/components/ui/states";
import { useToast } from "@/components/ui/toasts";
import { Id, shortId } from "@/components/values/code";
import { BatchLink, OrderLink } from "@/components/values/id-links";
import { PaymentStatusBadge } from "@/components/values/status";
import { Time } from "@/components/values/time";
import { paymentById, usePaymentActions } from "@/features/payments/queries";
import { useText } from "@/lib/language/i18n";

export function PaymentPage({ paymentId }: { paymentId: string }) {
  const t = useText();
  const payment = useQuery(paymentById(paymentId));
  const status = asProblem(payment.error)?.status;
  if (payment.data === undefined && (status === 404 || status === 422)) return <NotFoundPage />;
  const title = t("payments.one", { name: shortId(paymentId) });
  return (
    <>
      <PageHeader
        title={title}
        back={<BackLink to="/payments">{t("payments.title")}</BackLink>}
        heading={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {title}
            {payment.data !== undefined && <PaymentStatusBadge status={payment.data.status} />}
          </span>
        }
      />
      {payment.error !== null && (
        <ProblemNotice error={payment.error} onRetry={() => void payment.refetch()} />
      )}
      {payment.data === undefined && payment.error === null && (
        <Card>
          <Loading lines={6} />
        </Card>
      )}
      {payment.data !== undefined && <Loaded payment={payment.data} />}
    </>
  );
}

function Loaded({ payment }: { payment: Payment }) {
  const t = useText();
  const toast = useToast();
  const { refund, record, settle, inquire, link } = usePaymentActions();
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-5">
      <Card title={t("order.payment")}>
        <PaymentPanel
          payment={payment}
          onRefund={async (request) => {
            await refund.mutateAsync(request);
            toast.done(t("refund.done"));
          }}
          onRecord={async (recording) => {
            await record.mutateAsync({ paymentId: payment.id, ...recording });
            toast.done(t("record.done"));
          }}
          onSettle={async (settlement) => {
            await settle.mutateAsync(settlement);
            toast.done(t("settle.done"));
          }}
          onInquire={() => inquire.mutateAsync(payment.id).catch(toast.failed)}
          onLink={(key) => link.mutateAsync({ paymentId: payment.id, key })}
        />
      </Card>
      <Card title={t("order.details")}>
        <Facts>
          <Fact name={t("payments.column.order")}>
            <OrderLink id={payment.order_id} />
          </Fact>
          {payment.batch_id !== null && (
            <Fact name={t("order.batch")}>
              <BatchLink id={payment.batch_id} />
            </Fact>
          )}
          <Fact name={t("order.id")}>
            <Id id={payment.id} />
          </Fact>
          <Fact name={t("payments.column.created")}>
            <Time at={payment.created_at} />
          </Fact>
          <Fact name={t("order.updated_at")}>
            <Time at={payment.updated_at} />
          </Fact>
        </Facts>
      </Card>
    </div>
  );
}
