import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Template, TemplateCode } from "@/api/types";
import { PageHeader } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Loading, ProblemNotice } from "@/components/ui/states";
import { TEMPLATE_CODES } from "@/components/values/status";
import { Time } from "@/components/values/time";
import { allTemplates } from "@/features/templates/queries";
import { useText } from "@/lib/language/i18n";

/** Each message there is, with its wording in each language. */
export function TemplateList() {
  const t = useText();
  const templates = useQuery(allTemplates());
  return (
    <>
      <PageHeader title={t("templates.title")} description={t("templates.description")} />
      {templates.error !== null && (
        <ProblemNotice error={templates.error} onRetry={() => void templates.refetch()} />
      )}
      {templates.data === undefined && templates.error === null && (
        <Card>
          <Loading lines={5} />
        </Card>
      )}
      {templates.data !== undefined && (
        <div className="grid grid-cols-1 gap-4 md:grid-cols-2 lg:gap-5">
          {TEMPLATE_CODES.map((code) => (
            <TemplateCard
              key={code}
              code={code}
              templates={templates.data.items.filter((template) => template.code === code)}
            />
          ))}
        </div>
      )}
    </>
  );
}

function TemplateCard(props: { code: TemplateCode; templates: readonly Template[] }) {
  const t = useText();
  return (
    <Card
      title={t(`template.${props.code}`)}
      description={t(`templates.when.${props.code}`)}
      isFlush
    >
      <ul className="divide-y divide-line">
        {props.templates.map((template) => (
          <li key={template.locale}>
            <Link
              to="/templates/$code/$locale"
              params={{ code: template.code, locale: template.locale }}
              className="block px-4 py-3 -outline-offset-2 hover:bg-canvas sm:px-5"
            >
              <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span lang={template.locale} className="font-medium text-link">
                  {t(`language.${template.locale}`)}
                </span>
                <span className="text-[0.8125rem] text-muted">
                  {t("templates.version", { version: template.version })} ·{" "}
                  <Time at={template.updated_at} />
                  {template.actor !== null && ` · ${template.actor}`}
                </span>
              </span>
              <span lang={template.locale} className="mt-0.5 block truncate text-muted">
                {template.subject}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
