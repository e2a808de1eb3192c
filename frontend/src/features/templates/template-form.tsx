import { useBlocker } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { zTemplateUpdate } from "@/api/notification-schemas.gen";
import { asProblem } from "@/api/problem";
import type { Template, TemplateUpdate } from "@/api/types";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { Field, Input, TextArea } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/states";
import { useToast } from "@/components/ui/toasts";
import { type Faults, faultsOf, PARTS } from "@/features/templates/draft";
import { usePutTemplate } from "@/features/templates/queries";
import { schemaResolver } from "@/lib/form";
import { useText } from "@/lib/i18n";

/** Unlike a template that comes anew from the service, which leaves alone what is being typed. */
const WHOLLY = { keepDirtyValues: false };
const valuesOf = ({ subject, text, html }: Template): TemplateUpdate => ({ subject, text, html });

/** The wording of one message in one language; a save makes a new version. */
export function TemplateForm(props: {
  template: Template;
  etag: string;
  onReload: () => void;
  /** Why a part of what is typed cannot be shown beside. */
  faults: Faults;
  /** What is typed; null while it is what is saved. */
  onDraft: (draft: TemplateUpdate | null) => void;
}) {
  const { template, etag, faults, onDraft } = props;
  const t = useText();
  const toast = useToast();
  const put = usePutTemplate(template.code, template.locale);
  const [error, setError] = useState<unknown>(null);
  const form = useForm<TemplateUpdate>({
    resolver: schemaResolver(zTemplateUpdate, (values: TemplateUpdate) => values, t),
    mode: "onChange",
    values: valuesOf(template),
    resetOptions: { keepDirtyValues: true },
  });
  const { errors, isSubmitting, isDirty, dirtyFields } = form.formState;
  const changed = PARTS.filter((name) => dirtyFields[name]);
  const typed = useWatch({ control: form.control }) as TemplateUpdate;
  const { subject, text, html } = typed;
  useEffect(() => {
    onDraft(isDirty ? { subject, text, html } : null);
  }, [isDirty, subject, text, html, onDraft]);
  const submit = form.handleSubmit(async () => {
    setError(null);
    try {
      const saved = await put.mutateAsync({ body: form.getValues(), etag });
      form.reset(valuesOf(saved.body), WHOLLY);
      toast.done(t("templates.saved", { version: saved.body.version }));
    } catch (problem) {
      if (asProblem(problem)?.status === 412) props.onReload();
      const refused = faultsOf(problem, t, "");
      for (const part of PARTS) {
        const message = refused?.[part];
        if (message !== undefined) form.setError(part, { type: "server", message });
      }
      if (refused === null) setError(problem);
    }
  });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Card
        title={t("templates.wording")}
        description={t("templates.version", { version: template.version })}
      >
        <div className="space-y-4">
          <Field label={t("templates.subject")} error={errors.subject?.message ?? faults.subject}>
            {(control) => (
              <Input {...control} {...form.register("subject")} lang={template.locale} />
            )}
          </Field>
          <Field label={t("templates.text")} error={errors.text?.message ?? faults.text}>
            {(control) => (
              <TextArea
                {...control}
                {...form.register("text")}
                lang={template.locale}
                rows={12}
                spellCheck={false}
                className="font-mono text-[0.8125rem]"
              />
            )}
          </Field>
          <Field
            label={t("templates.html")}
            hint={t("templates.variables", { names: template.variables.join(", ") })}
            error={errors.html?.message ?? faults.html}
          >
            {(control) => (
              <TextArea
                {...control}
                {...form.register("html")}
                lang={template.locale}
                rows={16}
                spellCheck={false}
                className="font-mono text-[0.8125rem]"
              />
            )}
          </Field>
          {error !== null && <ProblemNotice error={error} />}
        </div>
        <div className="sticky bottom-0 -mx-4 mt-4 -mb-4 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-surface px-4 py-3 sm:-mx-5 sm:-mb-5 sm:px-5">
          <p role="status" className="mr-auto text-[0.8125rem] text-muted">
            {changed.length === 0
              ? t("edit.nothing")
              : t("edit.saves", {
                  fields: changed.map((name) => t(`templates.${name}`)).join(", "),
                })}
          </p>
          <Button disabled={!isDirty} onClick={() => form.reset(valuesOf(template), WHOLLY)}>
            {t("templates.discard")}
          </Button>
          <Button type="submit" look="primary" disabled={!isDirty} isBusy={isSubmitting}>
            {t("action.save")}
          </Button>
        </div>
      </Card>
      <LeaveQuestion isDirty={isDirty} />
    </form>
  );
}

/** Asks before unsaved words are left behind. */
function LeaveQuestion({ isDirty }: { isDirty: boolean }) {
  const t = useText();
  const blocker = useBlocker({
    shouldBlockFn: () => isDirty,
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  return (
    <Confirm
      isOpen={blocker.status === "blocked"}
      onClose={() => blocker.reset?.()}
      title={t("templates.leave_title")}
      action={t("templates.leave")}
      isDanger
      onConfirm={() => Promise.resolve(blocker.proceed?.())}
    >
      <p>{t("templates.leave_description")}</p>
    </Confirm>
  );
}
