import type { ReactNode } from "react";
import type { Setting } from "@/api/types";
import { Card, Fact, Facts } from "@/components/ui/card";
import { Notice } from "@/components/ui/states";
import { WithCode } from "@/components/values/code";
import { type Answers, named } from "@/features/settings/groups";
import { SourceBadge, Variable } from "@/features/settings/source-badge";
import { type TextKey, useText } from "@/lib/language/i18n";

const SIMULATOR = "simulator";

/** What customers see of the shop, and who takes its money. */
export function ShopCards({ answers }: { answers: Answers }) {
  const t = useText();
  const { notification, payment } = answers;
  const gateway = named(payment, "ICHIBA_GATEWAY");
  return (
    <div className="grid grid-cols-1 items-start gap-4 empty:hidden lg:grid-cols-2 lg:gap-5">
      {notification !== undefined && (
        <Card title={t("settings.shop")} description={t("settings.shop_hint")}>
          <Facts className="sm:grid-cols-2">
            <Fact name={t("settings.shop_name")}>
              <span className="wrap-anywhere">{notification.shop_name}</span>
            </Fact>
            <Named
              name="settings.mail_from"
              setting={named(notification, "ICHIBA_MAIL_FROM")}
              without="settings.mail_from_none"
            />
            <Named
              name="settings.mail_reply_to"
              setting={named(notification, "ICHIBA_MAIL_REPLY_TO")}
              without="settings.mail_reply_to_none"
            />
            <Named
              name="settings.smtp_url"
              setting={named(notification, "ICHIBA_SMTP_URL")}
              whenSet="settings.smtp_url_set"
              without="settings.smtp_url_none"
            />
            <Named
              name="settings.sms_url"
              setting={named(notification, "ICHIBA_SMS_URL")}
              whenSet="settings.sms_url_set"
              without="settings.sms_url_none"
            />
            <Named
              name="settings.invoice_issuer"
              setting={named(notification, "ICHIBA_INVOICE_ISSUER")}
              without="settings.invoice_none"
            />
            <Named
              name="settings.invoice_number"
              setting={named(notification, "ICHIBA_INVOICE_NUMBER")}
              without="settings.invoice_none"
            />
          </Facts>
        </Card>
      )}
      {payment !== undefined && (
        <Card title={t("settings.payments")} description={t("settings.payments_hint")}>
          <div className="space-y-4">
            {gateway?.value === SIMULATOR && (
              <Notice tone="warning">{t("settings.simulator")}</Notice>
            )}
            <Facts className="sm:grid-cols-2">
              <Named name="settings.gateway" setting={gateway} without="settings.not_set" />
              <Named
                name="settings.stripe_api_key"
                setting={named(payment, "ICHIBA_STRIPE_API_KEY")}
                whenSet="settings.secret_set"
                without="settings.secret_not_set"
              />
              <Named
                name="settings.stripe_webhook_secret"
                setting={named(payment, "ICHIBA_STRIPE_WEBHOOK_SECRET")}
                whenSet="settings.secret_set"
                without="settings.secret_not_set"
              />
              <Named
                name="settings.stripe_return_url"
                setting={named(payment, "ICHIBA_STRIPE_RETURN_URL")}
                without="settings.not_set"
              />
              <Named
                name="settings.payment_link_days"
                setting={named(payment, "ICHIBA_PAYMENT_LINK_DAYS")}
                without="settings.not_set"
              />
            </Facts>
          </div>
        </Card>
      )}
    </div>
  );
}

/** A setting by its name for a person; nothing of one that the service does not show. */
function Named(props: {
  name: TextKey;
  setting: Setting | undefined;
  /** What to say in place of the value where there is one. */
  whenSet?: TextKey;
  /** What holds without it. */
  without: TextKey;
}) {
  const t = useText();
  const { setting } = props;
  if (setting === undefined) return null;
  const told: ReactNode = setting.is_set ? (
    (props.whenSet !== undefined && t(props.whenSet)) || setting.value
  ) : (
    <span className="text-muted">
      <WithCode>{t(props.without)}</WithCode>
    </span>
  );
  return (
    <Fact name={t(props.name)}>
      <span className="wrap-anywhere">{told}</span>
      <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-muted">
        <Variable>{setting.name}</Variable>
        {setting.source === "environment" && <SourceBadge source={setting.source} />}
      </span>
    </Fact>
  );
}
