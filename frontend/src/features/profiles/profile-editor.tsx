import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Copy, Trash2 } from "lucide-react";
import { useState } from "react";
import { asProblem } from "@/api/problem";
import type { ImportProfile } from "@/api/types";
import { Confirm } from "@/components/dialog/confirm";
import { BackLink } from "@/components/layout/back-link";
import { PageHeader } from "@/components/layout/page";
import { ProfileForm } from "@/components/profile-form/profile-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, Input } from "@/components/ui/field";
import { Segments } from "@/components/ui/segments";
import { Notice, ProblemNotice } from "@/components/ui/states";
import { useToast } from "@/components/ui/toasts";
import { CopyDialog } from "@/features/profiles/copy-dialog";
import { useEditing } from "@/features/profiles/editing";
import { trial, useProfileActions } from "@/features/profiles/queries";
import { TextEditor } from "@/features/profiles/text-editor";
import { TrialCard } from "@/features/profiles/trial-card";
import { useText } from "@/lib/language/i18n";
import { missingIn, type ProfileDocument, withAt } from "@/lib/profile-document";

type View = "form" | "text";
type Editing = ReturnType<typeof useEditing>;

export function ProfileEditor(props: {
  profile: ImportProfile;
  etag: string;
  onReload: () => Promise<string>;
}) {
  const { profile } = props;
  const t = useText();
  const editing = useEditing(profile, props.etag);
  // The form is about orders; how parcels are read and carriers' files written is text alone.
  const isOfOrders = profile.kind === "orders";
  const [view, setView] = useState<View>(isOfOrders ? "form" : "text");
  const [isBroken, setBroken] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const { document } = editing;
  const isWhole = missingIn(document).length === 0;
  const tried = useQuery(trial(file, document, isWhole));
  const refused = (asProblem(tried.error)?.faults ?? []).map(({ pointer, detail }) => ({
    pointer: pointer.replace(/^\/mapping/, ""),
    detail,
  }));
  const faults = [...editing.faults, ...refused, ...(isWhole ? (tried.data?.problems ?? []) : [])];
  return (
    <>
      <PageHeader
        title={profile.title}
        description={<Origin profile={profile} />}
        back={<BackLink to="/profiles">{t("profiles.title")}</BackLink>}
        actions={<Actions profile={profile} />}
      />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-5">
        <Card
          title={t("profiles.content")}
          actions={
            isOfOrders && (
              <Segments
                legend={t("profiles.view")}
                options={[
                  { value: "form", label: t("profiles.view.form") },
                  { value: "text", label: t("profiles.view.text") },
                ]}
                value={view}
                onChange={(next) => {
                  setBroken(false);
                  setView(next);
                }}
              />
            )
          }
        >
          <fieldset disabled={profile.built_in && view === "form"} className="min-w-0 space-y-5">
            <legend className="sr-only">{t("profiles.content")}</legend>
            {view === "form" ? (
              <>
                <Names document={document} onChange={editing.change} />
                <ProfileForm
                  document={document}
                  onChange={editing.change}
                  columns={tried.data?.columns ?? null}
                  faults={faults}
                />
              </>
            ) : (
              <TextEditor
                document={document}
                faults={faults}
                isReadOnly={profile.built_in}
                onChange={editing.change}
                onBroken={setBroken}
              />
            )}
          </fieldset>
        </Card>
        <div className="min-w-0 space-y-4 lg:sticky lg:top-19 lg:space-y-5">
          {isOfOrders && (
            <TrialCard
              file={file}
              detection={isWhole ? tried.data : undefined}
              error={refused.length > 0 ? null : tried.error}
              onChoose={setFile}
            />
          )}
          {!profile.built_in && (
            <SaveCard editing={editing} isBroken={isBroken} onReload={props.onReload} />
          )}
        </div>
      </div>
    </>
  );
}

function Origin({ profile }: { profile: ImportProfile }) {
  const t = useText();
  return (
    <span className="flex flex-wrap items-center gap-2">
      <code className="font-mono text-[0.8125rem]">{profile.name}</code>
      <Badge tone="neutral">
        {t(profile.built_in ? "profiles.is_built_in" : "profiles.is_own")}
      </Badge>
      {profile.standing === "experimental" && (
        <Badge tone="warning">{t("profiles.experimental")}</Badge>
      )}
      {profile.refuses !== null && <span>{profile.refuses}</span>}
    </span>
  );
}

function Actions({ profile }: { profile: ImportProfile }) {
  const t = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const { remove } = useProfileActions();
  const [asked, setAsked] = useState<"copy" | "delete" | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <Button onClick={() => setAsked("copy")}>
        <Copy aria-hidden="true" />
        {t("profiles.copy")}
      </Button>
      {!profile.built_in && (
        <Button look="quietDanger" onClick={() => setAsked("delete")}>
          <Trash2 aria-hidden="true" />
          {t("profiles.delete")}
        </Button>
      )}
      {asked === "copy" && <CopyDialog profile={profile} onClose={close} />}
      <Confirm
        isOpen={asked === "delete"}
        onClose={close}
        title={t("profiles.delete_title", { title: profile.title })}
        action={t("profiles.delete")}
        isDanger
        onConfirm={async () => {
          await remove.mutateAsync(profile.name);
          toast.done(t("profiles.deleted"));
          await navigate({ to: "/profiles" });
        }}
      >
        <p>{t("profiles.delete_effect")}</p>
      </Confirm>
    </>
  );
}

/** What people call such files, where their orders come from, and how they are known. */
function Names(props: {
  document: ProfileDocument;
  onChange: (document: ProfileDocument) => void;
}) {
  const { document, onChange } = props;
  const t = useText();
  const write = (name: string, value: unknown) => onChange(withAt(document, [name], value));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t("profiles.title_of")}>
        {(control) => (
          <Input
            {...control}
            value={document.title ?? ""}
            onChange={({ target }) => write("title", target.value)}
            autoComplete="off"
          />
        )}
      </Field>
      <Field label={t("order.source")} hint={t("profiles.source_hint")}>
        {(control) => (
          <Input
            {...control}
            value={document.source ?? ""}
            onChange={({ target }) => write("source", target.value || undefined)}
            autoComplete="off"
          />
        )}
      </Field>
      <Field
        label={t("profiles.known_by_label")}
        hint={t("profiles.known_by_hint")}
        className="sm:col-span-2"
      >
        {(control) => (
          <KnownBy
            control={control}
            value={document.known_by ?? []}
            onChange={(columns) => write("known_by", columns)}
          />
        )}
      </Field>
    </div>
  );
}

function KnownBy(props: {
  control: object;
  value: readonly string[];
  onChange: (columns: string[]) => void;
}) {
  // What is typed keeps its commas and spaces while it is typed.
  const [typed, setTyped] = useState(() => props.value.join(", "));
  return (
    <Input
      {...props.control}
      value={typed}
      autoComplete="off"
      onChange={({ target }) => {
        setTyped(target.value);
        props.onChange(
          target.value
            .split(/[,、]/)
            .map((column) => column.trim())
            .filter((column) => column !== ""),
        );
      }}
    />
  );
}

/** Saves or discards what was changed, and says where somebody else was quicker. */
function SaveCard(props: { editing: Editing; isBroken: boolean; onReload: () => Promise<string> }) {
  const { editing, isBroken } = props;
  const t = useText();
  const isMet = asProblem(editing.error)?.status === 412;
  return (
    <Card>
      <div className="space-y-3">
        {isMet && (
          <Notice
            tone="warning"
            isAlert
            title={t("profiles.changed_meanwhile")}
            action={
              <Button size="sm" onClick={() => void props.onReload().then(editing.rebase)}>
                {t("profiles.overwrite")}
              </Button>
            }
          >
            <p>{t("profiles.changed_meanwhile_hint")}</p>
          </Notice>
        )}
        {editing.error !== null && !isMet && <ProblemNotice error={editing.error} />}
        {editing.faults.length > 0 && (
          <p role="alert" className="text-danger">
            {t("profiles.has_faults", { count: editing.faults.length })}
          </p>
        )}
        <p role="status" className="text-[0.8125rem] text-muted">
          {t(editing.isChanged ? "profiles.unsaved" : "profiles.all_saved")}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button
            look="primary"
            // What was met is answered first: until then it would be refused again.
            disabled={!editing.isChanged || isBroken || isMet}
            isBusy={editing.isSaving}
            onClick={() => void editing.save()}
          >
            {t("action.save")}
          </Button>
          {editing.isChanged && <Button onClick={editing.discard}>{t("profiles.discard")}</Button>}
        </div>
      </div>
    </Card>
  );
}
