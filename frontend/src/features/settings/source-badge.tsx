import { Fragment } from "react";
import type { Setting } from "@/api/types";
import { Badge } from "@/components/ui/badge";
import { useText } from "@/lib/language/i18n";

/** Whether somebody has set a value. */
export function SourceBadge({ source }: { source: Setting["source"] }) {
  const t = useText();
  return (
    <Badge tone={source === "environment" ? "info" : "neutral"}>
      {t(`setting_source.${source}`)}
    </Badge>
  );
}

/** The variable that a value comes from, which breaks between its words where there is no room for it. */
export function Variable({ children }: { children: string }) {
  return (
    <code className="font-mono text-[0.8125rem] wrap-anywhere">
      {children.split("_").map((word, index) => (
        // The same word may come twice.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Fragment key={index}>
          {index > 0 && (
            <>
              _<wbr />
            </>
          )}
          {word}
        </Fragment>
      ))}
    </code>
  );
}
