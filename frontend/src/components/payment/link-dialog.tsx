import { Link2, Mail, Send } from "lucide-react";
import { useState } from "react";
import { newIdempotencyKey } from "@/api/client";
import type { Payment, PaymentLink, Sending, SentPaymentLink } from "@/api/types";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/dialog/dialog";
import { Button, buttonClasses } from "@/components/ui/button";
import { CopyTextButton } from "@/components/ui/copy-button";
import { Field, Input } from "@/components/ui/field";
import { Notice, ProblemNotice } from "@/components/ui/states";
import { mailtoOf } from "@/lib/browser/mailto";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

/** Sends the customer a link on which they pay, or makes one to be copied or mailed to them. */
export function LinkDialog(props: {
  payment: Payment;
  /** Where the customer is written to; null if that is not known. */
  email: string | null;
  onClose: () => void;
  onCreate: (key: string) => Promise<PaymentLink>;
  /** Has it sent; left out where it cannot be. */
  sending?: Sending | undefined;
}) {
  const { payment, email } = props;
  const t = useText();
  const format = useFormat();
  const [link, setLink] = useState<PaymentLink | null>(null);
  const [sent, setSent] = useState<SentPaymentLink | null>(null);
  const [busyWith, setBusyWith] = useState<"create" | "send" | null>(null);
  const [error, setError] = useState<unknown>(null);
  // Asked for again, because no answer came, it is the same link.
  const [key] = useState(newIdempotencyKey);
  const amount = format.yen(payment.amount);
  const attempt = async (what: "create" | "send", work: () => Promise<void>) => {
    setBusyWith(what);
    setError(null);
    try {
      await work();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusyWith(null);
    }
  };
  const { sending } = props;
  const isOpen = link === null && sent === null;
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
        {isOpen && <Effect sending={sending} />}
        {sent !== null && sending !== undefined && <OnItsWay sent={sent} to={sending.to} />}
        {link !== null && (
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
        <CancelButton>{isOpen ? undefined : t("action.close")}</CancelButton>
        {isOpen && (
          <Button
            look={sending === undefined ? "primary" : "secondary"}
            isBusy={busyWith === "create"}
            disabled={busyWith === "send"}
            onClick={() => void attempt("create", async () => setLink(await props.onCreate(key)))}
          >
            <Link2 aria-hidden="true" />
            {t("link.create")}
          </Button>
        )}
        {isOpen && sending !== undefined && (
          <Button
            look="primary"
            isBusy={busyWith === "send"}
            disabled={busyWith === "create"}
            onClick={() => void attempt("send", async () => setSent(await sending.onSend(key)))}
          >
            <Send aria-hidden="true" />
            {t("link.send")}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** What the buttons do, before one of them is pressed. */
function Effect({ sending }: { sending: Sending | undefined }) {
  const t = useText();
  if (sending === undefined) return <p>{t("link.effect")}</p>;
  const language = t(`language.${sending.locale}`);
  return (
    <>
      <p>{t("link.effect_send", { to: sending.to, language })}</p>
      <p className="text-muted">{t("link.effect_create")}</p>
    </>
  );
}

function OnItsWay({ sent, to }: { sent: SentPaymentLink; to: string }) {
  const t = useText();
  const format = useFormat();
  return (
    <Notice tone="info" title={t("link.sent", { to })}>
      <p>
        {t("link.sent_how", {
          channel: t(`channel.${sent.channel}`),
          language: t(`language.${sent.locale}`),
          until: format.dateTime(sent.expires_at),
        })}
      </p>
    </Notice>
  );
}
