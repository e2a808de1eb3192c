import { createLazyRoute } from "@tanstack/react-router";
import { NotFoundPage } from "@/components/layout/error-page";
import { TEMPLATE_CODES } from "@/components/values/status";
import { TemplatePage } from "@/features/templates/template-page";
import { oneOf } from "@/lib/browser/search-params";
import { LOCALES } from "@/lib/language/i18n";

export const Route = createLazyRoute("/templates/$code/$locale")({ component: Template });

function Template() {
  const params = Route.useParams();
  const code = oneOf(params.code, TEMPLATE_CODES);
  const locale = oneOf(params.locale, LOCALES);
  if (code === undefined || locale === undefined) return <NotFoundPage />;
  return <TemplatePage key={code + locale} code={code} locale={locale} />;
}
