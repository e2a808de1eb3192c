import { useQueries } from "@tanstack/react-query";
import { Link, type LinkProps } from "@tanstack/react-router";
import { CircleCheck } from "lucide-react";
import { Count } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { ProblemNotice } from "@/components/ui/states";
import { total, type Waiting as What } from "@/features/overview/queries";
import { useFormat } from "@/lib/language/format";
import { type TextKey, useText } from "@/lib/language/i18n";

/** What does not go on without a person, with the page where it is seen to. */
const WAITING: readonly { what: What; text: TextKey; link: LinkProps }[] = [
  {
    what: "payment_failed",
    text: "waiting.payment_failed",
    link: { to: "/orders", search: { status: ["PAYMENT_FAILED"] } },
  },
  {
    what: "payment_unknown",
    text: "waiting.payment_unknown",
    link: { to: "/payments", search: { status: ["UNKNOWN"] } },
  },
  {
    what: "messages",
    text: "waiting.messages",
    link: { to: "/notifications", search: { status: ["BOUNCED", "FAILED"] } },
  },
  {
    what: "imports",
    text: "waiting.imports",
    link: { to: "/batches", search: { status: ["VALIDATED", "PAUSED"] } },
  },
  { what: "events", text: "waiting.events", link: { to: "/health" } },
  { what: "dead", text: "waiting.dead", link: { to: "/health" } },
];

/** How much there is of each; all well where there is none. */
export function Waiting() {
  const t = useText();
  const format = useFormat();
  const totals = useQueries({ queries: WAITING.map(({ what }) => total(what)) });
  const failed = totals.find(({ error }) => error !== null);
  return (
    <Card title={t("waiting.title")} isFlush>
      {failed !== undefined && (
        <div className="p-4">
          <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />
        </div>
      )}
      <ul className="divide-y divide-line">
        {WAITING.map(({ text, link }, index) => {
          const data = totals[index]?.data;
          return (
            <li key={text}>
              <Link
                {...link}
                className="flex items-center justify-between gap-3 px-4 py-3 -outline-offset-2 hover:bg-canvas sm:px-5"
              >
                {t(text)}
                <Count isUrgent={data !== undefined && data !== 0}>
                  {data === undefined ? t("state.none") : format.total(data)}
                </Count>
              </Link>
            </li>
          );
        })}
      </ul>
      {totals.every(({ data, error }) => data === 0 && error === null) && (
        <p className="flex items-center gap-2 border-t border-line px-4 py-3 text-success sm:px-5">
          <CircleCheck aria-hidden="true" className="size-4" />
          {t("waiting.none")}
        </p>
      )}
    </Card>
  );
}
