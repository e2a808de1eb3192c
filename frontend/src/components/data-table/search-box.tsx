import { Search } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Input } from "@/components/ui/field";
import { useIsComposing } from "@/lib/browser/input-method";
import { useShortcut } from "@/lib/browser/shortcuts";
import { useEntryNotes } from "@/lib/forms/entry-notes";

const TYPING_PAUSE_MS = 250;
/** Characters of a search, as the services take it. */
const LONGEST = 200;

/**
 * Searches while one types, after a short pause; `/` goes there. What an input method is composing
 * is no word yet: it is neither searched for nor touched.
 */
export function SearchBox(props: {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** Whether what was typed so far can be searched for. */
  isComplete?: (typed: string) => boolean;
}) {
  const { value = "" } = props;
  const notes = useEntryNotes();
  const isComposing = useIsComposing();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // What was asked for here comes back as `value`, later than what is typed by then.
  const [asked, setAsked] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  if (known !== value && !isComposing) {
    setKnown(value);
    setAsked(null);
    if (value !== asked) setTyped(value);
  }
  useShortcut("/", () => input.current?.focus());
  const search = useEffectEvent((next: string) => {
    if (next !== "" && props.isComplete?.(next) === false) return;
    setAsked(next);
    props.onChange(next === "" ? undefined : next);
  });
  useEffect(() => {
    const next = typed.trim();
    if (isComposing || next === value || next.length > LONGEST) return;
    const timer = setTimeout(() => search(next), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, isComposing]);
  return (
    <div className="relative min-w-0 flex-1 basis-56">
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-2.5 left-3 size-4 text-muted"
      />
      <Input
        ref={(element) => {
          input.current = element;
        }}
        type="search"
        aria-label={props.label}
        placeholder={props.label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        noteOn={notes.upTo(LONGEST)}
        className="pl-9"
      />
    </div>
  );
}
