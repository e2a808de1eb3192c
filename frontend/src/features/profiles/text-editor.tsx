import { useEffect, useState } from "react";
import type { ProfileFault } from "@/components/profile-form/column-picker";
import { Field, TextArea } from "@/components/ui/field";
import { Loading } from "@/components/ui/states";
import { type ReadText, readText, textOf } from "@/features/profiles/yaml-text";
import { useText } from "@/lib/language/i18n";
import type { ProfileDocument } from "@/lib/profile-document";

/** The whole profile as YAML, with what is wrong in it by line. */
export function TextEditor(props: {
  document: ProfileDocument;
  faults: readonly ProfileFault[];
  isReadOnly: boolean;
  onChange: (document: ProfileDocument) => void;
  /** Whether the text is none that can be saved. */
  onBroken: (isBroken: boolean) => void;
}) {
  const { document, onChange, onBroken } = props;
  const t = useText();
  const [text, setText] = useState<string | null>(null);
  const [read, setRead] = useState<ReadText | null>(null);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  // The text is the master as long as it is open: written anew, it would jump under the hand.
  const [first] = useState(document);
  useEffect(() => {
    let isCurrent = true;
    const show = async () => {
      const written = await textOf(first);
      const given = await readText(written);
      if (!isCurrent) return;
      setText(written);
      setRead(given);
    };
    show().catch((error: unknown) => setFailure({ error }));
    return () => {
      isCurrent = false;
    };
  }, [first]);
  const type = async (typed: string) => {
    setText(typed);
    const next = await readText(typed);
    setRead(next);
    onBroken("faults" in next);
    if ("document" in next) onChange(next.document);
  };
  if (failure !== null) throw failure.error; // what reads the text cannot be fetched
  if (text === null) return <Loading lines={6} />;
  const lineOf = read !== null && "lineOf" in read ? read.lineOf : () => null;
  const faults = read !== null && "faults" in read ? read.faults : props.faults;
  return (
    <Field
      label={t("profiles.text")}
      hint={t("profiles.text_hint")}
      error={faults.length === 0 ? undefined : <FaultList faults={faults} lineOf={lineOf} />}
    >
      {(control) => (
        <TextArea
          {...control}
          value={text}
          onChange={({ target }) => void type(target.value)}
          readOnly={props.isReadOnly}
          spellCheck={false}
          wrap="off"
          rows={24}
          className="overflow-x-auto font-mono text-[0.8125rem]"
        />
      )}
    </Field>
  );
}

function FaultList(props: {
  faults: readonly ProfileFault[];
  lineOf: (pointer: string) => number | null;
}) {
  const t = useText();
  return (
    <span className="block space-y-0.5">
      {props.faults.map(({ pointer, detail }) => {
        const line = pointer === null ? null : props.lineOf(pointer);
        return (
          <span key={`${pointer} ${detail}`} className="block">
            {line === null
              ? detail
              : t("profiles.fault_at", { line, place: pointer ?? "", fault: detail })}
          </span>
        );
      })}
    </span>
  );
}
