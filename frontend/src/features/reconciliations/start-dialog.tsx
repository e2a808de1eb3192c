import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { idempotencyKeys } from "@/api/client";
import { asProblem } from "@/api/problem";
import type { ReconciliationCreate } from "@/api/types";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/dialog/dialog";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/states";
import { useStartReconciliation } from "@/features/reconciliations/queries";
import { textIn } from "@/lib/forms/form-data";
import { localDay, startOfDay } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 92;

/**
 * The period of two local days, the last included. One that is not over yet has no end: the service
 * knows what time it is, and the clock here may be ahead of its.
 */
export function periodOf(from: string, to: string, now: Date): ReconciliationCreate {
  const end = startOfDay(to, 1);
  return { from: startOfDay(from), ...(Date.parse(end) <= now.getTime() && { to: end }) };
}

export function StartDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const start = useStartReconciliation();
  const [keyOf] = useState(idempotencyKeys);
  const [now] = useState(() => new Date());
  const [error, setError] = useState<unknown>(null);
  const [wrong, setWrong] = useState<string>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const [from, to] = [textIn(form, "from"), textIn(form, "to")];
    setError(null);
    setWrong(undefined);
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
    if (!(days >= 1 && days <= LONGEST_DAYS)) {
      setWrong(t("reconciliations.period_wrong", { days: LONGEST_DAYS }));
      return;
    }
    const body = periodOf(from, to, now);
    try {
      const { id } = await start.mutateAsync({ body, key: keyOf(body) });
      await navigate({
        to: "/reconciliations/$reconciliationId",
        params: { reconciliationId: id },
        ignoreBlocker: true,
      });
    } catch (problem) {
      const fault = asProblem(problem)?.code === "invalid_period" ? asProblem(problem) : null;
      if (fault === null) setError(problem);
      else setWrong(fault.detail);
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("reconciliations.start")}
      description={t("reconciliations.start_description")}
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="contents">
        <DialogBody className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <Field label={t("filters.created_from")} error={wrong}>
            {(control) => (
              <Input
                {...control}
                type="date"
                name="from"
                max={localDay(now)}
                defaultValue={localDay(new Date(now.getTime() - 7 * DAY_MS))}
              />
            )}
          </Field>
          <Field label={t("filters.created_to")}>
            {(control) => (
              <Input
                {...control}
                type="date"
                name="to"
                max={localDay(now)}
                defaultValue={localDay(now)}
              />
            )}
          </Field>
          {error !== null && (
            <div className="sm:col-span-2">
              <ProblemNotice error={error} />
            </div>
          )}
        </DialogBody>
        <DialogActions>
          <CancelButton />
          <Button type="submit" look="primary" isBusy={start.isPending}>
            {t("reconciliations.start")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
