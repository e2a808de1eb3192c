import { ExternalLink } from "lucide-react";
import type { NextAction } from "@/api/types";
import { CopyButton, CopyTextButton } from "@/components/ui/copy-button";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";
import { instructionsOf } from "@/lib/words/instructions";

/** What the customer still has to do for a payment, to be read out or copied to them. */
export function Instructions({ action }: { action: NextAction }) {
  const t = useText();
  const lines = instructionsOf(action, t, useFormat());
  const all = [
    ...lines.map((line) => t("instructions.line", { ...line })),
    ...(action.url === null ? [] : [action.url]),
  ];
  return (
    <section className="rounded-lg border border-line">
      <header className="border-b border-line bg-info-soft px-3 py-2 text-info">
        <h3 className="font-medium">{t(`instructions.${action.kind}`)}</h3>
        <p className="text-[0.8125rem]">{t(`instructions.${action.kind}_hint`)}</p>
      </header>
      {lines.length > 0 && (
        <dl className="divide-y divide-line">
          {lines.map(({ name, value }) => (
            <div key={name} className="flex flex-wrap items-center gap-x-3 px-3 py-1.5">
              <dt className="text-[0.8125rem] text-muted">{name}</dt>
              <dd className="ml-auto flex min-w-0 items-center gap-1 wrap-anywhere tabular">
                {value}
                <CopyButton text={value} label={t("instructions.copy", { name })} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <footer className="flex flex-wrap gap-x-4 gap-y-2 border-t border-line px-3 py-2">
        <CopyTextButton text={all.join("\n")}>{t("instructions.copy_all")}</CopyTextButton>
        {action.url !== null && (
          <a
            href={action.url}
            target="_blank"
            rel="noreferrer"
            className="inline-flex items-center gap-1 self-center text-link hover:underline"
          >
            {t("instructions.page")}
            <ExternalLink aria-hidden="true" className="size-3.5" />
          </a>
        )}
      </footer>
    </section>
  );
}
