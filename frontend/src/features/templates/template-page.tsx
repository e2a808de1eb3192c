import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asProblem } from "@/api/problem";
import type { MessageLocale, TemplateCode } from "@/api/types";
import { BackLink } from "@/components/layout/back-link";
import { NotFoundPage } from "@/components/layout/error-page";
import { PageHeader } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Loading, ProblemNotice } from "@/components/ui/states";
import { templateBy } from "@/features/templates/queries";
import { TemplateEditor } from "@/features/templates/template-editor";
import { classNames } from "@/lib/class-names";
import { LOCALES, useText } from "@/lib/language/i18n";

export function TemplatePage({ code, locale }: { code: TemplateCode; locale: MessageLocale }) {
  const t = useText();
  const template = useQuery(templateBy(code, locale));
  if (asProblem(template.error)?.status === 404) return <NotFoundPage />;
  return (
    <>
      <PageHeader
        title={t(`template.${code}`)}
        description={t(`templates.when.${code}`)}
        back={<BackLink to="/templates">{t("templates.title")}</BackLink>}
        actions={<Languages code={code} locale={locale} />}
      />
      {template.error !== null && (
        <ProblemNotice error={template.error} onRetry={() => void template.refetch()} />
      )}
      {template.data === undefined && template.error === null && (
        <Card>
          <Loading lines={8} />
        </Card>
      )}
      {template.data !== undefined && (
        <TemplateEditor
          key={`${code} ${locale}`}
          template={template.data.body}
          etag={template.data.etag}
          onReload={() => template.refetch()}
        />
      )}
    </>
  );
}

function Languages({ code, locale }: { code: TemplateCode; locale: MessageLocale }) {
  const t = useText();
  return (
    <nav aria-label={t("templates.languages")}>
      <ul className="flex rounded-lg border border-line bg-sunken p-0.5">
        {LOCALES.map((each) => (
          <li key={each}>
            <Link
              to="/templates/$code/$locale"
              params={{ code, locale: each }}
              aria-current={each === locale ? "page" : undefined}
              lang={each}
              className={classNames(
                "block rounded-md px-3 py-1.5 font-medium",
                each === locale ? "bg-surface shadow-xs" : "text-muted hover:text-ink",
              )}
            >
              {t(`language.${each}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
