import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleAlert, CircleCheck, Download, RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import type { Batch, Certificate } from "@/api/types";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Loading, ProblemNotice } from "@/components/ui/states";
import { Time } from "@/components/values/time";
import { Yen } from "@/components/values/yen";
import { certificateFile, gapsOf, returnsOf } from "@/features/batches/detail/certificate";
import { batchCertificate } from "@/features/batches/queries";
import { download } from "@/lib/browser/download";
import { classNames } from "@/lib/class-names";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

/** Whether the yen of the file are all accounted for, counted in both services at this moment. */
export function CertificateCard({ batch }: { batch: Batch }) {
  const t = useText();
  const certificate = useQuery(batchCertificate(batch.id, batch.status));
  const { data } = certificate;
  return (
    <Card title={t("certificate.title")} description={t("certificate.description")}>
      {certificate.isPending && <Loading lines={4} />}
      {certificate.error !== null && (
        <ProblemNotice error={certificate.error} onRetry={() => void certificate.refetch()} />
      )}
      {data !== undefined && (
        <div className="space-y-3">
          <Verdict certificate={data} />
          <Sums certificate={data} />
          <p className="text-[0.8125rem] text-muted">
            {t("certificate.checked_at")} <Time at={data.checked_at} />
          </p>
          <div className="flex flex-wrap gap-2">
            <Button
              size="sm"
              isBusy={certificate.isFetching}
              onClick={() => void certificate.refetch()}
            >
              {!certificate.isFetching && <RotateCw aria-hidden="true" />}
              {t("certificate.again")}
            </Button>
            <Button size="sm" onClick={() => save(data)}>
              <Download aria-hidden="true" />
              {t("certificate.save")}
            </Button>
          </div>
        </div>
      )}
    </Card>
  );
}

function save(certificate: Certificate): void {
  const { name, content } = certificateFile(certificate);
  download(name, content);
}

function Verdict({ certificate }: { certificate: Certificate }) {
  const t = useText();
  const format = useFormat();
  const { balanced } = certificate;
  const { toOrders, toPayments } = gapsOf(certificate);
  const Icon = balanced ? CircleCheck : CircleAlert;
  return (
    <div
      role="status"
      className={classNames(
        "flex gap-2 rounded-lg px-3 py-2.5",
        balanced ? "bg-success-soft text-success" : "bg-danger-soft text-danger",
      )}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">
        <p className="font-medium">
          {t(balanced ? "certificate.balanced" : "certificate.not_balanced")}
        </p>
        {toOrders !== 0 && (
          <p>{t("certificate.gap_orders", { amount: format.yen(Math.abs(toOrders)) })}</p>
        )}
        {toPayments !== 0 && (
          <p>{t("certificate.gap_payments", { amount: format.yen(Math.abs(toPayments)) })}</p>
        )}
        {!balanced && (
          <p>
            <Link to="/reconciliations" className="font-medium underline">
              {t("certificate.reconcile")}
            </Link>
          </p>
        )}
      </div>
    </div>
  );
}

function Sums({ certificate }: { certificate: Certificate }) {
  const t = useText();
  const { yen_stated, yen_paid_elsewhere, yen_paid_after_shipping } = certificate;
  return (
    <dl className="space-y-1.5">
      <Sum name={t("certificate.in_file")} amount={certificate.yen_in_file} isWhole />
      {yen_stated !== null && <Sum name={t("certificate.stated")} amount={yen_stated} isWhole />}
      <Sum name={t("certificate.ordered")} amount={certificate.yen_ordered} isWhole />
      {yen_paid_elsewhere > 0 && (
        <Sum name={t("certificate.paid_elsewhere")} amount={yen_paid_elsewhere} isPart />
      )}
      {yen_paid_after_shipping > 0 && (
        <Sum name={t("certificate.paid_after_shipping")} amount={yen_paid_after_shipping} isPart />
      )}
      <Sum name={t("certificate.captured")} amount={certificate.yen_captured} />
      <Returned certificate={certificate} />
      <Sum name={t("certificate.failed")} amount={certificate.yen_failed} />
      <Sum name={t("certificate.unknown")} amount={certificate.yen_unknown} />
    </dl>
  );
}

/** What has become since of the yen captured, where some were given back or are to be. */
function Returned({ certificate }: { certificate: Certificate }) {
  const t = useText();
  const { kept, refunded, toRefund } = returnsOf(certificate);
  if (refunded === 0 && toRefund === 0) return null;
  return (
    <>
      <Sum name={t("certificate.refunded")} amount={refunded} isPart />
      {toRefund > 0 && <Sum name={t("certificate.to_refund")} amount={toRefund} isPart />}
      <Sum name={t("certificate.kept")} amount={kept} isPart />
    </>
  );
}

function Sum(props: { name: ReactNode; amount: number; isWhole?: boolean; isPart?: boolean }) {
  return (
    <div
      className={classNames(
        "flex flex-wrap justify-between gap-x-3",
        props.isWhole ? "font-medium" : props.isPart ? "pl-8" : "pl-4",
      )}
    >
      <dt className={props.isWhole ? undefined : "text-muted"}>{props.name}</dt>
      <dd>
        <Yen amount={props.amount} />
      </dd>
    </div>
  );
}
