import { useQueryClient } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useSession } from "@/api/session";
import { AppShell } from "@/components/layout/app-shell";
import { Palette } from "@/features/palette/palette";
import { SignInDialog, SignInPage } from "@/features/sign-in/sign-in";
import { forgetDownloads } from "@/lib/download";
import { startShortcuts } from "@/lib/shortcuts";

export function Root() {
  const { token, hasExpired } = useSession();
  const [isSearching, setSearching] = useState(false);
  // Once a page has been shown, it stays under the question for another token.
  const [wasSignedIn, setWasSignedIn] = useState(token !== null);
  const cache = useQueryClient();
  useEffect(startShortcuts, []);
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
      <AppShell onSearch={() => setSearching(true)}>
        <Outlet />
      </AppShell>
      <Palette isOpen={isSearching} onClose={() => setSearching(false)} />
      <SignInDialog isOpen={token === null} />
    </>
  );
}
