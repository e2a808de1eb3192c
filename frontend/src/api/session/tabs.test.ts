import { expect, it, vi } from "vitest";
import { joinTabs, type Shared } from "@/api/session/tabs";

/** A tab of one browser: node's own BroadcastChannel reaches its process, as a browser's its origin. */
function tab(session: Shared | null) {
  const heard: string[] = [];
  const tabs = joinTabs({
    current: () => session,
    onSignIn: ({ token }) => heard.push(`in ${token}`),
    onSignOut: () => heard.push("out"),
  });
  return { heard, ...tabs };
}

it("a tab that asks is told by one that is signed in; the others hear no news", async () => {
  const other = tab(null);
  expect(await other.ask()).toBeNull();
  const signedIn = tab({ token: "a.b.c", idToken: null });
  const opened = tab(null);
  expect(await opened.ask()).toEqual({ token: "a.b.c", idToken: null });
  expect([other.heard, signedIn.heard, opened.heard]).toEqual([[], [], []]);
  opened.tellSignOut();
  await vi.waitFor(() => expect([other.heard, signedIn.heard]).toEqual([["out"], ["out"]]));
  opened.tellSignIn({ token: "d.e.f", idToken: null });
  await vi.waitFor(() => expect(signedIn.heard).toEqual(["out", "in d.e.f"]));
  expect(opened.heard).toEqual([]);
});

it("a session goes to whom it belongs: never over the page of somebody else", async () => {
  vi.stubGlobal("document", { querySelector: () => null });
  const { isForThisTab } = await import("@/api/session/session");
  const tokenOf = (sub: string) => `a.${btoa(JSON.stringify({ sub }))}.c`;
  const theirs = { token: tokenOf("hanako"), idToken: null };
  const session = {
    token: null,
    idToken: null,
    hasExpired: false,
    isLinkUsed: false,
    failure: null,
  };
  expect(isForThisTab(theirs, session, "taro")).toBe(true);
  expect(isForThisTab(theirs, { ...session, hasExpired: true }, "hanako")).toBe(true);
  expect(isForThisTab(theirs, { ...session, hasExpired: true }, "taro")).toBe(false);
  expect(isForThisTab(theirs, { ...session, token: tokenOf("taro") }, "taro")).toBe(false);
});
