import type { ProfileFault } from "@/components/profile-form/column-picker";
import { isRecord } from "@/lib/browser/search-params";
import type { ProfileDocument } from "@/lib/profile-document";

/** A text as it was read: the document, or why there is none. */
export type ReadText =
  | { document: ProfileDocument; lineOf: (pointer: string) => number | null }
  | { faults: ProfileFault[] };

const load = () => import("yaml");

/** The text of a document, as the files beside the service have it. */
export async function textOf(document: ProfileDocument): Promise<string> {
  const { stringify } = await load();
  return stringify(document, { lineWidth: 100, flowCollectionPadding: false });
}

/** Reads YAML, and so JSON too; every scalar is a text, as the service has it. */
export async function readText(text: string): Promise<ReadText> {
  const { LineCounter, parseDocument } = await load();
  const lines = new LineCounter();
  const parsed = parseDocument(text, { schema: "failsafe", lineCounter: lines });
  if (parsed.errors.length > 0) {
    const faults = parsed.errors.map(({ message }) => ({
      pointer: null,
      detail: message.split("\n")[0] ?? message,
    }));
    return { faults };
  }
  const value: unknown = parsed.toJS();
  const document: ProfileDocument = isRecord(value) ? value : {};
  const lineOf = (pointer: string) => {
    const path = pointer
      .split("/")
      .slice(1)
      .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = parsed.getIn(path.slice(0, length), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range !== undefined) return lines.linePos(range[0]).line;
    }
    return null;
  };
  return { document, lineOf };
}
