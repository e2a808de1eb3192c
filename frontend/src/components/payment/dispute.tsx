import { useId } from "react";
import type { Dispute } from "@/api/types";
import { Fact, Facts } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/field";
import { Notice } from "@/components/ui/states";
import { DisputeBadge } from "@/components/values/status";
import { Time } from "@/components/values/time";
import { Yen } from "@/components/values/yen";
import { useText } from "@/lib/language/i18n";
import { disputeReason } from "@/lib/words/disputes";

/** That the customer's bank takes the money back or asks about it, and by when the shop has to answer. */
export function DisputeCard({ dispute }: { dispute: Dispute }) {
  const t = useText();
  return (
    <section className="rounded-lg border border-line p-3">
      <h3 className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
        {t("dispute.title")}
        <DisputeBadge status={dispute.status} />
      </h3>
      <Facts>
        <Fact name={t("dispute.amount")}>
          <Yen amount={dispute.amount} />
        </Fact>
        {dispute.due_at !== null && (
          <Fact name={t("dispute.due_at")}>
            <Time at={dispute.due_at} />
          </Fact>
        )}
        <Fact name={t("dispute.reason")}>{disputeReason(dispute.reason, t)}</Fact>
      </Facts>
      <p className="mt-2 text-[0.8125rem] text-muted">{t(`dispute_meaning.${dispute.status}`)}</p>
    </section>
  );
}

/** Says that the customer may get the money twice, and lets it be given back all the same. */
export function DespiteDispute(props: {
  dispute: Dispute;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}) {
  const t = useText();
  const id = useId();
  return (
    <Notice tone="danger" title={t("dispute.twice")}>
      <p>{t(`dispute_meaning.${props.dispute.status}`)}</p>
      {props.dispute.due_at !== null && (
        <p>
          {t("dispute.due_at")}: <Time at={props.dispute.due_at} />
        </p>
      )}
      <label htmlFor={id} className="mt-2 flex cursor-pointer items-start gap-2">
        <Checkbox
          id={id}
          className="mt-0.5"
          checked={props.isChosen}
          onChange={({ target }) => props.onChoose(target.checked)}
        />
        <span className="font-medium">{t("dispute.despite")}</span>
      </label>
    </Notice>
  );
}
