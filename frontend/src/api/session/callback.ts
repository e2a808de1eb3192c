/** What a sign-in at the issuer must remember while the browser is there; kept for that time only. */
const KEY = "ichiba.sign-in";
export const CALLBACK_PATH = "/sign-in/callback";

export interface Begun {
  state: string;
  nonce: string;
  verifier: string;
  /** The address of this page's that was asked for. */
  returnTo: string;
}

export interface Callback {
  parameters: URLSearchParams;
  /** Null where no sign-in of this tab's is under way: somebody made the address up. */
  begun: Begun | null;
}

let received: Callback | null = null;

export function remember(begun: Begun): void {
  sessionStorage.setItem(KEY, JSON.stringify(begun));
}

function recall(): Begun | null {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return kept === null ? null : (JSON.parse(kept) as Begun);
}

/** Takes the issuer's answer out of the address and the history, before anything else sees it. */
export function receiveCallback(): void {
  if (location.pathname !== CALLBACK_PATH) return;
  const begun = recall();
  received = { parameters: new URLSearchParams(location.search), begun };
  history.replaceState(null, "", begun?.returnTo ?? "/");
}

export function hasCallback(): boolean {
  return received !== null;
}

/** The issuer's answer, given once: its code is good for one use. */
export function takeCallback(): Callback | null {
  const callback = received;
  received = null;
  return callback;
}
