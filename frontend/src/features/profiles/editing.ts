import { useEffect, useState } from "react";
import { asProblem } from "@/api/problem";
import type { ImportProfile } from "@/api/types";
import type { ProfileFault } from "@/components/profile-form/column-picker";
import { useToast } from "@/components/ui/toasts";
import { useProfileActions } from "@/features/profiles/queries";
import { keepDraft, readDraft } from "@/lib/forms/drafts";
import { useText } from "@/lib/language/i18n";
import type { ProfileDocument } from "@/lib/profile-document";

interface Kept {
  document: ProfileDocument;
  /** The version that it was written over. */
  etag: string;
}

const draftName = (name: string) => `profile.${name}`;

/** A profile as it is being written, kept in this tab until it is saved or discarded. */
export function useEditing(profile: ImportProfile, etag: string) {
  const t = useText();
  const toast = useToast();
  const { put } = useProfileActions();
  const stored = profile.document as ProfileDocument;
  const [kept] = useState(() => readDraft(draftName(profile.name)) as Kept | null);
  const [document, setDocument] = useState(kept?.document ?? stored);
  const [base, setBase] = useState(kept?.etag ?? etag);
  const [error, setError] = useState<unknown>(null);
  const [faults, setFaults] = useState<readonly ProfileFault[]>([]);
  const isChanged = JSON.stringify(document) !== JSON.stringify(stored);
  useEffect(() => {
    keepDraft(draftName(profile.name), isChanged ? { document, etag: base } : null);
  }, [profile.name, document, base, isChanged]);
  const change = (next: ProfileDocument) => {
    setDocument(next);
    setFaults([]);
    setError(null);
  };
  const save = async () => {
    setError(null);
    try {
      const saved = await put.mutateAsync({ name: profile.name, body: document, etag: base });
      setBase(saved.etag);
      // Who goes on writing while it is saved loses nothing of it.
      setDocument((now) => (now === document ? (saved.body.document as ProfileDocument) : now));
      setFaults([]);
      keepDraft(draftName(profile.name), null);
      toast.done(t("profiles.saved"));
    } catch (problem) {
      const found = asProblem(problem)?.faults ?? [];
      setFaults(found);
      setError(found.length === 0 ? problem : null);
    }
  };
  return {
    document,
    change,
    save,
    isSaving: put.isPending,
    isChanged,
    wasKept: kept !== null,
    error,
    faults,
    /** Somebody else has saved since; what they saved stands again. */
    isOutdated: isChanged && base !== etag,
    discard: () => {
      change(stored);
      setBase(etag);
    },
    /** What is written here is to stand over the version `newest`, whatever was saved meanwhile. */
    rebase: (newest: string) => {
      setBase(newest);
      setError(null);
    },
  };
}
