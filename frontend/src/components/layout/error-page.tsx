import { Link } from "@tanstack/react-router";
import { Compass, RotateCw } from "lucide-react";
import { asProblem } from "@/api/problem";
import { PageHeader } from "@/components/layout/page";
import { Button, buttonClasses } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty, ProblemNotice } from "@/components/ui/states";
import { useText } from "@/lib/language/i18n";

export function NotFoundPage() {
  const t = useText();
  return (
    <>
      <PageHeader title={t("not_found.title")} />
      <Card isFlush>
        <Empty
          icon={Compass}
          title={t("not_found.what")}
          action={
            <Link to="/" className={buttonClasses({ look: "primary" })}>
              {t("not_found.action")}
            </Link>
          }
        >
          {t("not_found.why")}
        </Empty>
      </Card>
    </>
  );
}

/** In the place of a page that cannot be shown; the menu around it still works. */
export function ErrorPage(props: { error: unknown; onRetry: () => void }) {
  const t = useText();
  const isOurs = asProblem(props.error) === null;
  return (
    <>
      <PageHeader title={t("error_page.title")} />
      <div className="space-y-4">
        <ProblemNotice error={props.error} onRetry={props.onRetry} />
        {isOurs && (
          <Button onClick={() => location.reload()}>
            <RotateCw aria-hidden="true" />
            {t("error_page.reload")}
          </Button>
        )}
      </div>
    </>
  );
}
