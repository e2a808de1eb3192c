import { Eraser, RotateCw, SearchX } from "lucide-react";
import { useState } from "react";
import { idempotencyKeys } from "@/api/client";
import { asProblem } from "@/api/problem";
import type { CustomerToErase, ErasurePreview } from "@/api/types";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, Input } from "@/components/ui/field";
import { Stat, Stats } from "@/components/ui/stat";
import { Empty, Notice, ProblemNotice } from "@/components/ui/states";
import { useToast } from "@/components/ui/toasts";
import { isProof, proofOf } from "@/features/erasures/customer";
import { Obstacles } from "@/features/erasures/obstacles";
import { useErase } from "@/features/erasures/queries";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

interface Props {
  customer: CustomerToErase;
  preview: ErasurePreview;
  isBusy: boolean;
  onLookAgain: () => Promise<void>;
  onErased: (erasureId: string) => void;
}

/** What would be erased, and either what is in the way or the way to do it. */
export function PreviewCard(props: Props) {
  const t = useText();
  const { orders, payments, messages, files } = props.preview;
  const isNobody = orders + payments + messages + files === 0;
  return (
    <Card title={t("erasure.would")} description={proofOf(props.customer)}>
      {isNobody ? (
        <Empty icon={SearchX} title={t("erasure.none_found")}>
          {t("erasure.none_found_hint")}
        </Empty>
      ) : (
        <div className="space-y-4">
          <Counts {...props.preview} />
          {props.preview.can_be_erased ? <Erase {...props} /> : <Hindered {...props} />}
        </div>
      )}
    </Card>
  );
}

/** How much of everything, of a preview or of an erasure. */
export function Counts(props: {
  orders: number;
  payments: number;
  messages: number;
  files: number;
}) {
  const t = useText();
  const format = useFormat();
  return (
    <Stats>
      <Stat name={t("nav.orders")} value={format.number(props.orders)} />
      <Stat name={t("nav.payments")} value={format.number(props.payments)} />
      <Stat name={t("erasure.messages")} value={format.number(props.messages)} />
      <Stat name={t("erasure.files")} value={format.number(props.files)} />
    </Stats>
  );
}

function Hindered({ preview, isBusy, onLookAgain }: Props) {
  const t = useText();
  return (
    <>
      <Notice
        tone="warning"
        title={t("erasure.not_yet", { count: preview.in_the_way_total })}
        action={
          <Button size="sm" isBusy={isBusy} onClick={() => void onLookAgain()}>
            <RotateCw aria-hidden="true" />
            {t("erasure.look_again")}
          </Button>
        }
      >
        <p>{t("erasure.not_yet_hint")}</p>
      </Notice>
      <Obstacles preview={preview} />
    </>
  );
}

function Erase({ customer, onErased, onLookAgain }: Props) {
  const t = useText();
  const toast = useToast();
  const erase = useErase();
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [keyOf] = useState(idempotencyKeys);
  const submit = async () => {
    setWrong(!isProof(typed, customer));
    if (!isProof(typed, customer)) return;
    try {
      const { id } = await erase.mutateAsync({ body: customer, key: keyOf(customer) });
      toast.done(t("erasure.started"));
      onErased(id);
    } catch (problem) {
      // What has come into the way meanwhile is listed.
      if (asProblem(problem)?.code === "customer_not_finished") await onLookAgain();
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      className="space-y-4"
    >
      <Notice tone="danger" title={t("erasure.for_good")}>
        <ul className="list-disc space-y-0.5 pl-4">
          <li>{t("erasure.effect_gone")}</li>
          <li>{t("erasure.effect_files")}</li>
          <li>{t("erasure.effect_stays")}</li>
        </ul>
      </Notice>
      <Field
        label={t(customer.email === undefined ? "erasure.type_phone" : "erasure.type_email")}
        hint={proofOf(customer)}
        error={isWrong ? t("erasure.type_wrong") : undefined}
      >
        {(control) => (
          <Input
            {...control}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              setWrong(false);
            }}
            autoComplete="off"
            className="max-w-md"
          />
        )}
      </Field>
      {erase.error !== null && <ProblemNotice error={erase.error} />}
      <Button type="submit" look="danger" isBusy={erase.isPending}>
        <Eraser aria-hidden="true" />
        {t("erasure.erase")}
      </Button>
    </form>
  );
}
