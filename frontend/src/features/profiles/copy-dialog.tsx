import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ImportProfile } from "@/api/types";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/dialog/dialog";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/states";
import { useToast } from "@/components/ui/toasts";
import { useProfileActions } from "@/features/profiles/queries";
import { textIn } from "@/lib/forms/form-data";
import { useText } from "@/lib/language/i18n";
import type { ProfileDocument } from "@/lib/profile-document";

const NAME = /^[a-z][a-z0-9-]{0,62}$/;

/** Makes another profile of this one, under a name of the shop's own. */
export function CopyDialog({ profile, onClose }: { profile: ImportProfile; onClose: () => void }) {
  const t = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const { put } = useProfileActions();
  const [isWrong, setWrong] = useState(false);
  const copy = async (form: HTMLFormElement) => {
    const name = textIn(form, "name");
    setWrong(!NAME.test(name));
    if (!NAME.test(name)) return;
    const { standing: _standing, ...document } = profile.document as ProfileDocument;
    const title = textIn(form, "title") || profile.title;
    await put.mutateAsync({ name, body: { ...document, name, title } });
    toast.done(t("profiles.copied"));
    onClose();
    // What was typed here is saved, and nothing to ask about.
    await navigate({ to: "/profiles/$name", params: { name }, ignoreBlocker: true });
  };
  return (
    <Dialog isOpen onClose={onClose} title={t("profiles.copy_title", { title: profile.title })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // What is refused is shown from the mutation.
          copy(event.currentTarget).catch(() => undefined);
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
              <Input
                {...control}
                name="name"
                defaultValue={`my-${profile.name}`}
                autoComplete="off"
                spellCheck={false}
              />
            )}
          </Field>
          <Field label={t("profiles.title_of")}>
            {(control) => (
              <Input {...control} name="title" defaultValue={profile.title} autoComplete="off" />
            )}
          </Field>
          {put.error !== null && <ProblemNotice error={put.error} />}
        </DialogBody>
        <DialogActions>
          <CancelButton />
          <Button type="submit" look="primary" isBusy={put.isPending}>
            {t("profiles.copy")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
