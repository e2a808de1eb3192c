import { FlaskConical } from "lucide-react";
import { useRef } from "react";
import type { Detection } from "@/api/detection";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice, ProblemNotice } from "@/components/ui/states";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

/** A sample file that the profile is tried on while it is being written. */
export function TrialCard(props: {
  file: File | null;
  detection: Detection | undefined;
  error: unknown;
  onChoose: (file: File) => void;
}) {
  const { file, detection } = props;
  const t = useText();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const problems = detection?.problems ?? [];
  return (
    <Card title={t("profiles.trial")} description={t("profiles.trial_hint")}>
      <div className="space-y-3">
        <Button onClick={() => input.current?.click()}>
          <FlaskConical aria-hidden="true" />
          {t(file === null ? "profiles.choose_sample" : "import.choose_another")}
        </Button>
        <input
          ref={input}
          type="file"
          aria-label={t("profiles.choose_sample")}
          tabIndex={-1}
          className="sr-only"
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            target.value = "";
            if (chosen !== undefined) props.onChoose(chosen);
          }}
        />
        {file !== null && <p className="font-medium break-all">{file.name}</p>}
        {props.error !== null && <ProblemNotice error={props.error} />}
        <div role="status" className="space-y-2 empty:hidden">
          {detection !== undefined && problems.length === 0 && (
            <p className="text-success">
              {t("profiles.trial_fits", {
                percent: format.percent(detection.confidence),
                row: detection.heading_row,
              })}
            </p>
          )}
          {problems.length > 0 && (
            <Notice tone="danger" title={t("recognition.refused")}>
              <ul className="list-disc space-y-0.5 pl-4">
                {problems.map(({ code, pointer, detail }) => (
                  <li key={`${code} ${pointer} ${detail}`}>{detail}</li>
                ))}
              </ul>
            </Notice>
          )}
        </div>
      </div>
    </Card>
  );
}
