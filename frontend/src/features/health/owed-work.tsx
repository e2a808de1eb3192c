import { useQueries, useQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { OWING_SERVICES, type OwingService } from "@/api/services";
import type { Delivery } from "@/api/types";
import { DeliveryList } from "@/components/health/delivery-list";
import { Count } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Segments } from "@/components/ui/segments";
import { Empty, ProblemNotice } from "@/components/ui/states";
import { shortId } from "@/components/values/code";
import { BatchLink, ErasureLink, OrderLink } from "@/components/values/id-links";
import { deliveries, useReplay } from "@/features/health/queries";
import { ReplayAll } from "@/features/health/replay-all";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";
import { useSteadyError } from "@/lib/steady-error";
import { isAboutBatch, isAboutErasure } from "@/lib/words/delivery-kinds";

const STATES = ["dead", "pending"] as const;

/** Owed work of the services that call others: what was given up first, then what waits. */
export function OwedWork() {
  const t = useText();
  const format = useFormat();
  const [state, setState] = useState<(typeof STATES)[number]>("dead");
  const counts = useQueries({
    queries: STATES.flatMap((each) => OWING_SERVICES.map((service) => deliveries(service, each))),
    combine: (results) =>
      STATES.map((_, index) =>
        results.slice(index * OWING_SERVICES.length, (index + 1) * OWING_SERVICES.length).reduce(
          (sum, { data, error }) => ({
            count: sum.count + (data?.total ?? 0),
            isKnown: sum.isKnown && data !== undefined && error === null,
          }),
          { count: 0, isKnown: true },
        ),
      ),
  });
  // Of a service that does not answer nobody knows what it owes.
  const shown = counts[STATES.indexOf(state)];
  return (
    <Card
      title={t("health.owed")}
      description={t("health.owed_hint")}
      actions={
        <Segments
          legend={t("health.owed_which")}
          options={STATES.map((each, index) => ({
            value: each,
            label: (
              <>
                {t(`delivery_state.${each}`)}
                <Count isUrgent={each === "dead" && (counts[index]?.count ?? 0) > 0}>
                  {format.number(counts[index]?.count ?? 0)}
                  {counts[index]?.isKnown === false && "+"}
                </Count>
              </>
            ),
          }))}
          value={state}
          onChange={setState}
        />
      }
    >
      <div className="space-y-5">
        {OWING_SERVICES.map((service) => (
          <Owed key={service} service={service} state={state} />
        ))}
        {shown?.isKnown === true && shown.count === 0 && (
          <Empty icon={CircleCheck} title={t(`health.none_${state}`)} />
        )}
        <ReplayAll isOffered={state === "dead" && (counts[0]?.count ?? 0) > 1} />
      </div>
    </Card>
  );
}

function Owed(props: { service: OwingService; state: (typeof STATES)[number] }) {
  const t = useText();
  const owed = useQuery(deliveries(props.service, props.state));
  const replay = useReplay(props.service);
  const error = useSteadyError(owed);
  if (error !== null) {
    return <ProblemNotice error={error} onRetry={() => void owed.refetch()} />;
  }
  const items = owed.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1.5 text-[0.8125rem] font-medium text-muted">
        {t(`service_name.${props.service}`)}
      </h3>
      <DeliveryList
        deliveries={items}
        onReplay={(id) => replay.mutateAsync(id)}
        renderSubject={(delivery) => <Subject delivery={delivery} />}
      />
      {typeof owed.data?.next_cursor === "string" && (
        <p className="mt-2 text-[0.8125rem] text-muted">{t("health.first_fifty")}</p>
      )}
    </section>
  );
}

function Subject({ delivery }: { delivery: Delivery }) {
  const t = useText();
  const id = delivery.subject_id;
  if (isAboutErasure(delivery)) {
    return <ErasureLink id={id}>{t("erasure.title", { name: shortId(id) })}</ErasureLink>;
  }
  if (!isAboutBatch(delivery)) return <OrderLink id={id} />;
  return <BatchLink id={id}>{t("batch.title", { name: shortId(id) })}</BatchLink>;
}
