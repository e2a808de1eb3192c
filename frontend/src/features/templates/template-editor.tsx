import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Template, TemplatePreview, TemplateUpdate } from "@/api/types";
import { MessagePreview } from "@/components/messages/message-preview";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Loading, Notice, ProblemNotice } from "@/components/ui/states";
import { type Faults, faultsOf, useSettledDraft } from "@/features/templates/draft";
import { templatePreview } from "@/features/templates/queries";
import { TemplateForm } from "@/features/templates/template-form";
import { useText } from "@/lib/language/i18n";

const NONE: Faults = {};

/** The wording, and beside it the message that it makes, while it is being typed. */
export function TemplateEditor(props: {
  template: Template;
  etag: string;
  onReload: () => Promise<{ error: unknown }>;
}) {
  const { template } = props;
  const [draft, setDraft] = useState<TemplateUpdate | null>(null);
  const settled = useSettledDraft(draft);
  const preview = useQuery(
    templatePreview(template.code, template.locale, template.version, settled),
  );
  const faults = preview.error === null ? null : faultsOf(preview.error, "/draft");
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2 lg:gap-5">
      <TemplateForm {...props} faults={faults ?? NONE} onDraft={setDraft} />
      <Preview
        template={template}
        isDraft={draft !== null}
        isFaulty={faults !== null}
        shown={useLast(preview.data)}
        error={faults === null ? preview.error : null}
        onRetry={() => void preview.refetch()}
      />
    </div>
  );
}

/** The last value that there was: a preview stays while what is typed cannot be shown. */
function useLast<Value>(value: Value | undefined): Value | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}

function Preview(props: {
  template: Template;
  isDraft: boolean;
  isFaulty: boolean;
  shown: TemplatePreview | undefined;
  error: Error | null;
  onRetry: () => void;
}) {
  const { template, shown } = props;
  const t = useText();
  return (
    <Card
      title={t("templates.preview")}
      description={
        props.isDraft
          ? t("templates.draft_hint")
          : t("templates.preview_hint", { version: template.version })
      }
      actions={props.isDraft && <Badge tone="warning">{t("templates.unsaved")}</Badge>}
    >
      <div className="space-y-3">
        {props.error !== null && <ProblemNotice error={props.error} onRetry={props.onRetry} />}
        <div role="status" className="empty:hidden">
          {props.isFaulty && <Notice tone="warning">{t("templates.draft_faulty")}</Notice>}
        </div>
        {shown === undefined && props.error === null && <Loading lines={8} />}
        {shown !== undefined && (
          <MessagePreview
            subject={shown.subject}
            html={shown.html}
            text={shown.text}
            lang={template.locale}
          />
        )}
      </div>
    </Card>
  );
}
