import { useQueries } from "@tanstack/react-query";
import { asProblem } from "@/api/problem";
import { SERVICES } from "@/api/services";
import type { Settings } from "@/api/types";
import { PageHeader } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Loading, ProblemNotice } from "@/components/ui/states";
import { WithCode } from "@/components/values/code";
import type { Answers } from "@/features/settings/groups";
import { settingsOf } from "@/features/settings/queries";
import { RetentionCard } from "@/features/settings/retention-card";
import { SettingsCards } from "@/features/settings/settings-cards";
import { ShopCards } from "@/features/settings/shop-cards";
import { useLanguage } from "@/lib/language/i18n";

/** What this installation is set to: the shop, how long things are kept, and every variable. */
export function SettingsPage() {
  const { t, locale } = useLanguage();
  const results = useQueries({ queries: SERVICES.map((service) => settingsOf(service, locale)) });
  const answers: Answers = Object.fromEntries(
    SERVICES.map((service, index): [string, Settings | undefined] => [
      service,
      results[index]?.data,
    ]).filter(([, answer]) => answer !== undefined),
  );
  const failed = results.filter(({ error }) => error !== null);
  const refused = failed.filter(({ error }) => asProblem(error)?.status === 403);
  // Who may not see them hears it once.
  const told = [...failed.filter((result) => !refused.includes(result)), ...refused.slice(0, 1)];
  return (
    <>
      <PageHeader
        title={t("settings.title")}
        description={<WithCode>{t("settings.description")}</WithCode>}
      />
      <div className="space-y-4 lg:space-y-5">
        {told.map(({ error, refetch }) => (
          <ProblemNotice
            key={asProblem(error)?.service}
            error={error}
            onRetry={() => void refetch()}
          />
        ))}
        {results.some(({ isPending }) => isPending) ? (
          <Card>
            <Loading lines={8} />
          </Card>
        ) : (
          <>
            <ShopCards answers={answers} />
            <RetentionCard answers={answers} />
            <SettingsCards answers={answers} />
          </>
        )}
      </div>
    </>
  );
}
