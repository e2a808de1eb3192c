import { useBlocker } from "@tanstack/react-router";
import { useEffect } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { Template, TemplateUpdate } from "@/api/types";
import { Confirm } from "@/components/dialog/confirm";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, Input, TextArea } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/states";
import { ConflictDialog } from "@/features/templates/conflict-dialog";
import { type Faults, PARTS, templateSchema } from "@/features/templates/draft";
import { useSaving, valuesOf } from "@/features/templates/saving";
import { schemaResolver } from "@/lib/forms/form";
import { useText } from "@/lib/language/i18n";

/** The wording of one message in one language; a save makes a new version. */
export function TemplateForm(props: {
  template: Template;
  etag: string;
  onReload: () => Promise<{ error: unknown }>;
  /** Why a part of what is typed cannot be shown beside. */
  faults: Faults;
  /** What is typed; null while it is what is saved. */
  onDraft: (draft: TemplateUpdate | null) => void;
}) {
  const { template, etag, faults, onDraft, onReload } = props;
  const t = useText();
  const form = useForm<TemplateUpdate>({
    resolver: schemaResolver(templateSchema, (values: TemplateUpdate) => values, t),
    mode: "onChange",
    values: valuesOf(template),
    resetOptions: { keepDirtyValues: true },
  });
  const { errors, isSubmitting, dirtyFields } = form.formState;
  const changed = PARTS.filter((name) => dirtyFields[name]);
  // Of the whole form it is said for a moment that nothing is, when the template comes anew.
  const isDirty = changed.length > 0;
  const typed = useWatch({ control: form.control }) as TemplateUpdate;
  const { subject, text, html } = typed;
  useEffect(() => {
    onDraft(isDirty ? { subject, text, html } : null);
  }, [isDirty, subject, text, html, onDraft]);
  const { submit, ...saving } = useSaving({ form, typed, template, etag, onReload });
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
            hint={t("templates.variables", {
              names: [...template.variables, ...template.optional_variables].sort().join(", "),
            })}
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
          {saving.error !== null && !saving.isAsking && <ProblemNotice error={saving.error} />}
        </div>
        <div className="sticky bottom-0 -mx-4 mt-4 -mb-4 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-surface px-4 py-3 sm:-mx-5 sm:-mb-5 sm:px-5">
          <p role="status" className="mr-auto text-[0.8125rem] text-muted">
            {changed.length === 0
              ? t("edit.nothing")
              : t("edit.saves", {
                  fields: changed.map((name) => t(`templates.${name}`)).join(", "),
                })}
          </p>
          <Button disabled={!isDirty} onClick={saving.discard}>
            {t("templates.discard")}
          </Button>
          <Button type="submit" look="primary" disabled={!isDirty} isBusy={isSubmitting}>
            {t(saving.isConflict ? "templates.compare" : "action.save")}
          </Button>
        </div>
      </Card>
      <ConflictDialog
        isOpen={saving.isAsking && saving.isConflict}
        onClose={saving.close}
        theirs={template}
        mine={typed}
        changed={changed}
        error={saving.error}
        onTheirs={saving.takeTheirs}
        onMine={saving.save}
      />
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
