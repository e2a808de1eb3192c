/** Who is signed in, as one tab tells another. */
export interface Shared {
  token: string;
  idToken: string | null;
}

type Message =
  | { kind: "asked" }
  | { kind: "answered"; session: Shared }
  | { kind: "signed-in"; session: Shared }
  | { kind: "signed-out" };

export interface Tabs {
  /** The session of another tab that is open; null where none answers in time. */
  ask: () => Promise<Shared | null>;
  tellSignIn: (session: Shared) => void;
  tellSignOut: () => void;
}

interface Listening {
  /** What this tab would tell one that asks; null where nobody is signed in. */
  current: () => Shared | null;
  onSignIn: (session: Shared) => void;
  onSignOut: () => void;
}

const NAME = "ichiba.session";
/** A tab that is open answers within a few milliseconds, one that is asleep not at all. */
const ANSWER_MS = 250;

/**
 * Tabs of the same browser and origin, which hear each other and write nothing down: a token that
 * is told is in memory, as it is where it came from.
 */
export function joinTabs(listening: Listening): Tabs {
  const channel = new BroadcastChannel(NAME);
  const tell = (message: Message) => channel.postMessage(message);
  let answered: ((session: Shared) => void) | null = null;
  channel.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    if (data.kind === "signed-out") listening.onSignOut();
    else if (data.kind === "signed-in") listening.onSignIn(data.session);
    else if (data.kind === "answered") answered?.(data.session);
    else {
      const session = listening.current();
      if (session !== null) tell({ kind: "answered", session });
    }
  });
  return {
    ask: () =>
      new Promise((resolve) => {
        const settle = (session: Shared | null) => {
          clearTimeout(timer);
          answered = null;
          resolve(session);
        };
        const timer = setTimeout(() => settle(null), ANSWER_MS);
        answered = settle;
        tell({ kind: "asked" });
      }),
    tellSignIn: (session) => tell({ kind: "signed-in", session }),
    tellSignOut: () => tell({ kind: "signed-out" }),
  };
}
