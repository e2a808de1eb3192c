import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { asProblem } from "@/api/problem";
import type { Template, TemplateUpdate } from "@/api/types";
import { useToast } from "@/components/ui/toasts";
import { faultsOf, PARTS } from "@/features/templates/draft";
import { usePutTemplate } from "@/features/templates/queries";
import { useText } from "@/lib/language/i18n";

/** Unlike a template that comes anew from the service, which leaves alone what is being typed. */
const WHOLLY = { keepDirtyValues: false };

export const valuesOf = ({ subject, text, html }: Template): TemplateUpdate => ({
  subject,
  text,
  html,
});

/**
 * Saves what is typed over the version that it was typed over. Where another was saved meanwhile,
 * it asks which of the two is to stand, however often one saves.
 */
export function useSaving(props: {
  form: UseFormReturn<TemplateUpdate>;
  typed: TemplateUpdate;
  template: Template;
  etag: string;
  onReload: () => Promise<{ error: unknown }>;
}) {
  const { form, template } = props;
  const t = useText();
  const toast = useToast();
  const put = usePutTemplate(template.code, template.locale);
  const [known, setKnown] = useState(template.version);
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isChanged = PARTS.some((part) => props.typed[part] !== template[part]);
  if (!isChanged && known !== template.version) setKnown(template.version);
  const isConflict = isChanged && known !== template.version;

  const stand = (version: Template, isTypedOver = false) => {
    if (isTypedOver) form.resetDefaultValues(valuesOf(version));
    else form.reset(valuesOf(version), WHOLLY);
    setKnown(version.version);
    setAsking(false);
    setError(null);
  };
  const refuse = async (problem: unknown) => {
    if (asProblem(problem)?.status === 412) {
      const reloaded = await props.onReload();
      setAsking(reloaded.error === null);
      setError(reloaded.error);
      return;
    }
    const faults = faultsOf(problem, "");
    if (faults === null) return setError(problem);
    setAsking(false);
    for (const part of PARTS) {
      const message = faults[part];
      if (message !== undefined) form.setError(part, { type: "server", message });
    }
  };
  const save = async () => {
    setError(null);
    const body = { ...form.getValues() };
    try {
      const saved = await put.mutateAsync({ body, etag: props.etag });
      // Who goes on typing while it is saved loses nothing of it.
      stand(
        saved.body,
        PARTS.some((part) => form.getValues(part) !== body[part]),
      );
      toast.done(t("templates.saved", { version: saved.body.version }));
    } catch (problem) {
      await refuse(problem);
    }
  };
  return {
    error,
    isAsking,
    isConflict,
    submit: form.handleSubmit(() => (isConflict ? setAsking(true) : save())),
    save,
    discard: () => stand(template),
    takeTheirs: () => {
      stand(template);
      toast.done(t("templates.conflict.taken", { version: template.version }));
    },
    close: () => setAsking(false),
  };
}
