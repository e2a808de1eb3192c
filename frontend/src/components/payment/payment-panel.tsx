import { CircleHelp, HandCoins, Link2, Undo2 } from "lucide-react";
import { Suspense, useState } from "react";
import type {
  Payment,
  PaymentAttempt,
  PaymentLink,
  Refund,
  RefundCreate,
  Sending,
} from "@/api/types";
import type { Recording } from "@/components/payment/record-dialog";
import type { Settlement } from "@/components/payment/settle-dialog";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Fact, Facts } from "@/components/ui/card";
import { deferred } from "@/components/ui/deferred";
import { Notice } from "@/components/ui/states";
import { Id } from "@/components/values/code";
import { FailureText } from "@/components/values/failure";
import { PaymentStatusBadge, RefundStatusBadge } from "@/components/values/status";
import { Time } from "@/components/values/time";
import { Yen } from "@/components/values/yen";
import { useText, withTexts } from "@/lib/language/i18n";
import { paymentFailure } from "@/lib/words/failure-codes";

const RefundDialog = deferred(
  async () =>
    (await withTexts("payments", import("@/components/payment/refund-dialog"))).RefundDialog,
);

const DisputeCard = deferred(
  async () => (await withTexts("payments", import("@/components/payment/dispute"))).DisputeCard,
);
const Instructions = deferred(
  async () =>
    (await withTexts("payments", import("@/components/payment/instructions"))).Instructions,
);
const LinkDialog = deferred(
  async () => (await withTexts("payments", import("@/components/payment/link-dialog"))).LinkDialog,
);
const RecordDialog = deferred(
  async () => (await import("@/components/payment/record-dialog")).RecordDialog,
);
const SettleDialog = deferred(
  async () => (await import("@/components/payment/settle-dialog")).SettleDialog,
);

const OUTCOME_TONES: Record<Payment["attempts"][number]["outcome"], Tone> = {
  completed: "success",
  pending: "info",
  failed: "danger",
  unknown: "warning",
  deferred: "warning",
};

/** Whether no gateway has it: others take the money, and people report it. */
const isByHand = ({ gateway }: Payment) => gateway === "external";

/** One payment: how it stands, what was given back, every call to the gateway. */
export function PaymentPanel(props: {
  payment: Payment;
  onRefund: (refund: { body: RefundCreate; key: string }) => Promise<unknown>;
  onRecord: (recording: Recording) => Promise<unknown>;
  onSettle: (settlement: Settlement) => Promise<unknown>;
  onInquire: () => Promise<unknown>;
  /** Makes a link for the customer; left out where nothing is to be paid any more. */
  onLink?: (key: string) => Promise<PaymentLink>;
  /** Sends one to the customer; left out where that cannot be. */
  sending?: Sending | undefined;
  /** The customer's address, where it is known. */
  email?: string | null;
}) {
  const { payment } = props;
  const t = useText();
  const failure = paymentFailure(payment.failure_code, payment.failure_message, t);
  return (
    <div className="space-y-5">
      {failure !== null && (
        <Notice tone="danger">
          <FailureText failure={failure} />
        </Notice>
      )}
      {payment.status === "UNKNOWN" && (
        <Notice tone="warning" title={t("payment.unknown")}>
          <p>{t("payment.unknown_hint")}</p>
        </Notice>
      )}
      <Suspense>
        {payment.next_action != null && <Instructions action={payment.next_action} />}
        {payment.dispute != null && <DisputeCard dispute={payment.dispute} />}
      </Suspense>
      <Facts className="sm:grid-cols-2">
        <Fact name={t("payment.status")}>
          <PaymentStatusBadge status={payment.status} />
        </Fact>
        <Fact name={t("payment.amount")}>
          <span className="text-base font-semibold">
            <Yen amount={payment.amount} />
          </span>
        </Fact>
        <Fact name={t("payment.method")}>{t(`payment_method.${payment.method}`)}</Fact>
        {!isByHand(payment) && <Fact name={t("payment.gateway")}>{payment.gateway}</Fact>}
        {payment.refunded_amount > 0 && (
          <Fact name={t("payment.refunded")}>
            <Yen amount={payment.refunded_amount} />
          </Fact>
        )}
        {payment.refundable_amount > 0 && (
          <Fact name={t("payment.refundable")}>
            <Yen amount={payment.refundable_amount} />
          </Fact>
        )}
        {payment.paid_elsewhere !== null && (
          <Fact name={t("payment.paid_to")}>{payment.paid_elsewhere.provider}</Fact>
        )}
        {payment.received_at !== null && (
          <Fact name={t("payment.received_at")}>
            <Time at={payment.received_at} />
          </Fact>
        )}
        {payment.gateway_reference !== null && (
          <Fact
            name={t(isByHand(payment) ? "payment.reference" : "payment.gateway_reference")}
            className="sm:col-span-2"
          >
            <Id id={payment.gateway_reference} />
          </Fact>
        )}
      </Facts>
      <PaymentActions {...props} />
      <Refunds {...props} />
      <Attempts payment={payment} />
    </div>
  );
}

function PaymentActions(props: Parameters<typeof PaymentPanel>[0]) {
  const { payment } = props;
  const t = useText();
  const [isRefunding, setRefunding] = useState(false);
  const [isRecording, setRecording] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [isLinking, setLinking] = useState(false);
  const isOpen =
    !isByHand(payment) && (payment.status === "UNKNOWN" || payment.status === "PENDING");
  const isAwaited = isByHand(payment) && payment.status === "PENDING";
  const { onLink } = props;
  const canLink = onLink !== undefined && (isOpen || payment.status === "FAILED");
  if (!isOpen && !isAwaited && !canLink && payment.refundable_amount === 0) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {isOpen && (
        <Button
          size="sm"
          isBusy={isAsking}
          onClick={() => {
            setAsking(true);
            void props.onInquire().finally(() => setAsking(false));
          }}
        >
          <CircleHelp aria-hidden="true" />
          {t("payment.inquire")}
        </Button>
      )}
      {canLink && (
        <Button size="sm" onClick={() => setLinking(true)}>
          <Link2 aria-hidden="true" />
          {t("link.title")}
        </Button>
      )}
      {isAwaited && (
        <Button size="sm" onClick={() => setRecording(true)}>
          <HandCoins aria-hidden="true" />
          {t("record.action")}
        </Button>
      )}
      {payment.refundable_amount > 0 && (
        <Button size="sm" look="quietDanger" onClick={() => setRefunding(true)}>
          <Undo2 aria-hidden="true" />
          {t("refund.action")}
        </Button>
      )}
      <Suspense>
        {isLinking && onLink !== undefined && (
          <LinkDialog
            payment={payment}
            email={props.email ?? null}
            onClose={() => setLinking(false)}
            onCreate={onLink}
            sending={props.sending}
          />
        )}
        {isRecording && (
          <RecordDialog
            payment={payment}
            onClose={() => setRecording(false)}
            onRecord={props.onRecord}
          />
        )}
        {isRefunding && (
          <RefundDialog
            payment={payment}
            onClose={() => setRefunding(false)}
            onRefund={props.onRefund}
          />
        )}
      </Suspense>
    </div>
  );
}

function Refunds({ payment, onSettle }: Parameters<typeof PaymentPanel>[0]) {
  const t = useText();
  const [settled, setSettled] = useState<Refund | null>(null);
  if (payment.refunds.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1.5 text-[0.8125rem] font-medium text-muted">{t("payment.refunds")}</h3>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {payment.refunds.map((refund) => (
          <li key={refund.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
            <span className="font-medium">
              <Yen amount={refund.amount} />
            </span>
            <RefundStatusBadge status={refund.status} />
            <span className="ml-auto text-[0.8125rem] text-muted">
              <Time at={refund.created_at} />
            </span>
            {isByHand(payment) && refund.status === "PENDING" && (
              <div className="flex basis-full flex-wrap items-center justify-between gap-x-3 gap-y-2">
                <p className="text-[0.8125rem] text-muted">{t("settle.open")}</p>
                <Button size="sm" onClick={() => setSettled(refund)}>
                  {t("settle.action")}
                </Button>
              </div>
            )}
            {(refund.failure_message ?? refund.reason) !== null && (
              <p className="basis-full text-[0.8125rem] text-muted">
                {refund.failure_message ?? refund.reason}
              </p>
            )}
          </li>
        ))}
      </ul>
      <Suspense>
        {settled !== null && (
          <SettleDialog refund={settled} onClose={() => setSettled(null)} onSettle={onSettle} />
        )}
      </Suspense>
    </section>
  );
}

function Attempts({ payment }: { payment: Payment }) {
  const t = useText();
  if (payment.attempts.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1.5 text-[0.8125rem] font-medium text-muted">
        {t(isByHand(payment) ? "payment.reports" : "payment.attempts")}
      </h3>
      <ol className="divide-y divide-line rounded-lg border border-line">
        {payment.attempts.map((attempt) => (
          <li
            key={attempt.at + attempt.operation}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2"
          >
            <span className="font-medium">{t(`attempt.operation.${attempt.operation}`)}</span>
            <Badge tone={OUTCOME_TONES[attempt.outcome]}>
              {t(`attempt.outcome.${attempt.outcome}`)}
            </Badge>
            <span className="ml-auto text-[0.8125rem] text-muted">
              <Time at={attempt.at} />
            </span>
            <AttemptFailure attempt={attempt} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function AttemptFailure({ attempt }: { attempt: PaymentAttempt }) {
  const t = useText();
  const failure = paymentFailure(attempt.code, attempt.detail, t);
  if (failure === null) return null;
  return (
    <p className="basis-full text-[0.8125rem] text-muted">
      <FailureText failure={failure} />
    </p>
  );
}
