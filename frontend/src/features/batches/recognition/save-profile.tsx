import { useState } from "react";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/dialog/dialog";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/states";
import { useToast } from "@/components/ui/toasts";
import { useSaveProfile } from "@/features/batches/recognition/known-profiles";
import { textIn } from "@/lib/forms/form-data";
import { useText } from "@/lib/language/i18n";
import {
  at,
  missingIn,
  type ProfileDocument,
  pathOf,
  REQUIRED,
  simpleOf,
  type Value,
} from "@/lib/profile-document";

const NAME = /^[a-z][a-z0-9-]{0,62}$/;
const KNOWN_BY = 10;

/** Keeps the columns that were chosen, so that the next file of the kind is recognised. */
export function SaveProfile(props: {
  document: ProfileDocument;
  source: string;
  onSaved: (name: string) => void;
}) {
  const t = useText();
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const [isWrong, setWrong] = useState(false);
  const save = useSaveProfile((name) => {
    toast.done(t("profiles.saved"));
    setOpen(false);
    props.onSaved(name);
  });
  const submit = (form: HTMLFormElement) => {
    const name = textIn(form, "name");
    setWrong(!NAME.test(name));
    if (!NAME.test(name)) return;
    save.mutate({
      ...props.document,
      name,
      title: textIn(form, "title") || name,
      source: props.source || name,
      known_by: knownBy(props.document),
    });
  };
  return (
    <>
      <Button
        size="sm"
        disabled={missingIn(props.document).length > 0}
        onClick={() => setOpen(true)}
      >
        {t("recognition.save")}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t("recognition.save")}
        description={t("recognition.save_hint")}
      >
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit(event.currentTarget);
          }}
          className="contents"
        >
          <DialogBody className="space-y-4">
            <Field
              label={t("profiles.name")}
              hint={t("profiles.name_hint")}
              error={isWrong ? t("profiles.name_wrong") : undefined}
            >
              {(control) => (
                <Input {...control} name="name" autoComplete="off" spellCheck={false} />
              )}
            </Field>
            <Field label={t("profiles.title_of")} isOptional={t("field.optional")}>
              {(control) => <Input {...control} name="title" autoComplete="off" />}
            </Field>
            {save.error !== null && <ProblemNotice error={save.error} />}
          </DialogBody>
          <DialogActions>
            <CancelButton />
            <Button type="submit" look="primary" isBusy={save.isPending}>
              {t("action.save")}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
}

/** The headings by which such a file is known again: those that every order needs. */
function knownBy(document: ProfileDocument): string[] {
  const columns = REQUIRED.flatMap((member) => {
    const simple = simpleOf(at(document, pathOf(member)) as Value | undefined);
    return simple !== null && "columns" in simple ? simple.columns : [];
  });
  return [...new Set(columns)].slice(0, KNOWN_BY);
}
