import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { asProblem } from "@/api/problem";
import type { Erasure } from "@/api/types";
import { BackLink } from "@/components/layout/back-link";
import { NotFoundPage } from "@/components/layout/error-page";
import { PageHeader } from "@/components/layout/page";
import { Spinner } from "@/components/ui/button";
import { Card, Fact, Facts } from "@/components/ui/card";
import { Loading, Notice, ProblemNotice } from "@/components/ui/states";
import { Id, shortId } from "@/components/values/code";
import { ErasureStatusBadge } from "@/components/values/status";
import { Time } from "@/components/values/time";
import { usePlaceName } from "@/features/erasures/places";
import { Counts } from "@/features/erasures/preview-card";
import { erasureById, useForgetShown } from "@/features/erasures/queries";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

/** How far an erasure is, what it has erased where, and what others still keep. */
export function ErasurePage({ erasureId }: { erasureId: string }) {
  const t = useText();
  const found = useQuery(erasureById(erasureId));
  const status = asProblem(found.error)?.status;
  const { data } = found;
  useForgetting(data?.status);
  if (data === undefined && (status === 404 || status === 422)) return <NotFoundPage />;
  const title = t("erasure.title", { name: shortId(erasureId) });
  return (
    <>
      <PageHeader
        title={title}
        back={<BackLink to="/erasures">{t("erasures.title")}</BackLink>}
        heading={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {title}
            {data !== undefined && <ErasureStatusBadge status={data.status} />}
          </span>
        }
      />
      {found.error !== null && (
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      )}
      {data === undefined && found.error === null && (
        <Card>
          <Loading lines={5} />
        </Card>
      )}
      {data !== undefined && <Report erasure={data} />}
    </>
  );
}

/** What was shown before of the customer is not shown from the cache once it is gone. */
function useForgetting(status: Erasure["status"] | undefined): void {
  const forget = useForgetShown();
  const before = useRef(status);
  useEffect(() => {
    if (before.current === "IN_PROGRESS" && status === "COMPLETED") forget();
    before.current = status;
  });
}

function Report({ erasure }: { erasure: Erasure }) {
  const t = useText();
  const isUnderWay = erasure.status === "IN_PROGRESS";
  return (
    <div className="space-y-4 lg:space-y-5">
      <div role="status" className="empty:hidden">
        {isUnderWay && erasure.error === null && (
          <p className="flex items-center gap-2.5 text-muted">
            <Spinner />
            {t("erasure.under_way")}
          </p>
        )}
        {isUnderWay && erasure.error !== null && (
          <Notice tone="warning" title={t("erasure.waiting")}>
            <p>{erasure.error}</p>
          </Notice>
        )}
      </div>
      <Counts {...erasure} />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-5">
        <div className="min-w-0 space-y-4 lg:space-y-5">
          {erasure.left.length > 0 && <Left erasure={erasure} />}
          <Places erasure={erasure} />
        </div>
        <Card title={t("order.details")}>
          <Facts>
            <Fact name={t("erasure.by")}>{erasure.created_by}</Fact>
            <Fact name={t("erasure.created_at")}>
              <Time at={erasure.created_at} />
            </Fact>
            {erasure.finished_at !== null && (
              <Fact name={t("erasure.finished_at")}>
                <Time at={erasure.finished_at} />
              </Fact>
            )}
            <Fact name={t("order.id")}>
              <Id id={erasure.id} />
            </Fact>
            <Fact name={t("erasure.customer_key")}>
              <Id id={erasure.customer_key} />
              <span className="block text-[0.8125rem] text-muted">
                {t("erasure.customer_key_hint")}
              </span>
            </Fact>
          </Facts>
        </Card>
      </div>
    </div>
  );
}

/** What the shop has to see to itself. */
function Left({ erasure }: { erasure: Erasure }) {
  const t = useText();
  const format = useFormat();
  const nameOf = usePlaceName();
  return (
    <Notice tone="warning" title={t("erasure.left")}>
      <p>{t("erasure.left_hint")}</p>
      <ul className="mt-1.5 list-disc pl-4">
        {erasure.left.map(({ place, count }) => (
          <li key={place}>
            {t("erasure.left_at", { place: nameOf(place), number: format.number(count) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Places({ erasure }: { erasure: Erasure }) {
  const t = useText();
  const format = useFormat();
  const nameOf = usePlaceName();
  return (
    <Card title={t("erasure.places")} isFlush>
      {erasure.erased.length === 0 ? (
        <p className="p-4 text-muted sm:p-5">
          {t(erasure.status === "IN_PROGRESS" ? "erasure.nothing_yet" : "erasure.nothing")}
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {erasure.erased.map(({ service, place, count }) => (
            <li
              key={`${service}.${place}`}
              className="flex items-baseline justify-between gap-4 px-4 py-2.5 sm:px-5"
            >
              <span>
                {nameOf(place)}
                <span className="block text-[0.8125rem] text-muted">
                  {t(`service_name.${service}`)}
                </span>
              </span>
              <span className="tabular">{format.number(count)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
