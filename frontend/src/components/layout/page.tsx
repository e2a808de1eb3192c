import { type ReactNode, useEffect } from "react";
import { useText } from "@/lib/language/i18n";

/** The heading of a page, its title in the window, and what can be done there. */
export function PageHeader(props: {
  title: string;
  heading?: ReactNode;
  description?: ReactNode;
  back?: ReactNode;
  actions?: ReactNode;
}) {
  const t = useText();
  const title = t("page.title", { page: props.title });
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <header className="mb-5">
      {props.back}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-xl font-semibold tracking-tight text-balance">
            {props.heading ?? props.title}
          </h1>
          {props.description !== undefined && (
            <div className="mt-1 text-muted">{props.description}</div>
          )}
        </div>
        {props.actions !== undefined && (
          <div className="flex flex-wrap items-center gap-2">{props.actions}</div>
        )}
      </div>
    </header>
  );
}
