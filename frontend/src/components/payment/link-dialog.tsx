import { Link2, Mail } from "lucide-react";
import { useState } from "react";
import { newIdempotencyKey } from "@/api/client";
import type { Payment, PaymentLink } from "@/api/types";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/dialog/dialog";
import { Button, buttonClasses } from "@/components/ui/button";
import { CopyTextButton } from "@/components/ui/copy-button";
import { Field, Input } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/states";
import { mailtoOf } from "@/lib/browser/mailto";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

/** Makes a link on which the customer pays, to be copied or mailed to them. */
export function LinkDialog(props: {
  payment: Payment;
  /** Where the customer is written to; null if that is not known. */
  email: string | null;
  onClose: () => void;
  onCreate: (key: string) => Promise<PaymentLink>;
}) {
  const { payment, email } = props;
  const t = useText();
  const format = useFormat();
  const [link, setLink] = useState<PaymentLink | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  // Asked for again, because no answer came, it is the same link.
  const [key] = useState(newIdempotencyKey);
  const amount = format.yen(payment.amount);
  const create = async () => {
    setBusy(true);
    setError(null);
    try {
      setLink(await props.onCreate(key));
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const until = link === null ? "" : format.dateTime(link.expires_at);
  const body = t("link.mail_body", { amount, until, url: link?.url ?? "" });
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      width="md"
      title={t("link.title")}
      description={t("link.description", { amount })}
    >
      <DialogBody className="space-y-4">
        {link === null ? (
          <p>{t("link.effect")}</p>
        ) : (
          <>
            <Field label={t("link.url")} hint={t("link.until", { until })}>
              {(control) => (
                <Input
                  {...control}
                  readOnly
                  value={link.url}
                  onFocus={({ target }) => target.select()}
                  className="font-mono text-[0.8125rem]"
                />
              )}
            </Field>
            <div className="flex flex-wrap gap-2">
              <CopyTextButton text={link.url}>{t("link.copy")}</CopyTextButton>
              {email !== null && (
                <a
                  href={mailtoOf(email, { subject: t("link.mail_subject"), body })}
                  className={buttonClasses({ size: "sm" })}
                >
                  <Mail aria-hidden="true" />
                  {t("link.mail")}
                </a>
              )}
            </div>
            <p className="text-[0.8125rem] text-muted">{t("link.whoever")}</p>
          </>
        )}
        {error !== null && <ProblemNotice error={error} />}
      </DialogBody>
      <DialogActions>
        <CancelButton>{link === null ? undefined : t("action.close")}</CancelButton>
        {link === null && (
          <Button look="primary" isBusy={isBusy} onClick={() => void create()}>
            <Link2 aria-hidden="true" />
            {t("link.create")}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
