import { useQueryClient } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { Suspense, useEffect, useState } from "react";
import { useSession } from "@/api/session/session";
import { AppShell } from "@/components/layout/app-shell";
import { deferred } from "@/components/ui/deferred";
import { SignInDialog, SignInPage } from "@/features/sign-in/sign-in";
import { forgetDownloads } from "@/lib/browser/download";
import { startInputMethods } from "@/lib/browser/input-method";
import { startShortcuts } from "@/lib/browser/shortcuts";

const Palette = deferred(async () => (await import("@/features/palette/palette")).Palette);
const ShortcutsDialog = deferred(
  async () => (await import("@/components/layout/shortcuts-dialog")).ShortcutsDialog,
);

export function Root() {
  const { token, hasExpired } = useSession();
  const [isSearching, setSearching] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  // Once a page has been shown, it stays under the question for another token.
  const [wasSignedIn, setWasSignedIn] = useState(token !== null);
  const cache = useQueryClient();
  useEffect(startShortcuts, []);
  useEffect(startInputMethods, []);
  // What was refused while nobody was signed in is asked for again.
  const isSignedIn = token !== null;
  useEffect(() => {
    if (isSignedIn)
      void cache.invalidateQueries({ predicate: ({ state }) => state.error !== null });
  }, [isSignedIn, cache]);
  // Who signs in next is shown nothing that the one before has seen.
  const hasSignedOut = token === null && !hasExpired;
  useEffect(() => {
    if (hasSignedOut) cache.clear();
    void forgetDownloads(hasSignedOut);
  }, [hasSignedOut, cache]);
  if (token !== null && !wasSignedIn) setWasSignedIn(true);
  if (hasSignedOut && wasSignedIn) setWasSignedIn(false);
  if (token === null && !(hasExpired && wasSignedIn)) return <SignInPage hasExpired={hasExpired} />;
  return (
    <>
      <AppShell onSearch={() => setSearching(true)} onHelp={() => setHelpOpen(true)}>
        <Outlet />
      </AppShell>
      <Suspense>
        <Palette
          isOpen={isSearching}
          onClose={() => setSearching(false)}
          onHelp={() => setHelpOpen(true)}
        />
        <ShortcutsDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
      </Suspense>
      <SignInDialog isOpen={token === null} />
    </>
  );
}
