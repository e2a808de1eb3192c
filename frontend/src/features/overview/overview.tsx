import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FileUp, Plus } from "lucide-react";
import { readiness, SERVICES } from "@/api/services";
import type { Service } from "@/api/types";
import { PageHeader } from "@/components/layout/page";
import { buttonClasses } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/states";
import { Days, Statuses, Today } from "@/features/overview/figures";
import { orderStats } from "@/features/overview/queries";
import { Messages, Services } from "@/features/overview/running";
import { Waiting } from "@/features/overview/waiting";
import { useText } from "@/lib/language/i18n";
import { useSteadyError } from "@/lib/steady-error";

/** What is far down the page, told at its head: a service that does not answer. */
function Silence({ service }: { service: Service }) {
  const ready = useQuery(readiness(service));
  const error = useSteadyError(ready);
  return error !== null && <ProblemNotice error={error} onRetry={() => void ready.refetch()} />;
}

/** How the day goes, and what waits for someone. */
export function Overview() {
  const t = useText();
  const stats = useQuery(orderStats());
  return (
    <>
      <PageHeader
        title={t("overview.title")}
        actions={
          <>
            <Link to="/batches/new" className={buttonClasses()}>
              <FileUp aria-hidden="true" />
              {t("import.title")}
            </Link>
            <Link to="/orders/new" className={buttonClasses({ look: "primary" })}>
              <Plus aria-hidden="true" />
              {t("new_order.title")}
            </Link>
          </>
        }
      />
      <div className="space-y-4 lg:space-y-5">
        {stats.error !== null && (
          <ProblemNotice error={stats.error} onRetry={() => void stats.refetch()} />
        )}
        {SERVICES.map((service) => (
          <Silence key={service} service={service} />
        ))}
        <Today stats={stats.data} />
        <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-5">
          <div className="min-w-0 space-y-4 lg:space-y-5">
            <Days stats={stats.data} />
            <Statuses stats={stats.data} />
          </div>
          <div className="min-w-0 space-y-4 lg:space-y-5">
            <Waiting />
            <Messages />
            <Services />
          </div>
        </div>
      </div>
    </>
  );
}
