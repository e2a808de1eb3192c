import { FileUp, X } from "lucide-react";
import { useId, useRef } from "react";
import type { BatchKind } from "@/api/types";
import { Button } from "@/components/ui/button";
import { classNames } from "@/lib/class-names";
import { useFormat } from "@/lib/language/format";
import { type TextKey, useText } from "@/lib/language/i18n";

const ACCEPTED = [
  ".csv,.tsv,.txt,.xlsx",
  "text/csv,text/tab-separated-values,text/plain",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
].join();

const CHOOSE: Record<BatchKind, { what: TextKey; hint: TextKey }> = {
  orders: { what: "import.choose", hint: "import.choose_hint" },
  parcels: { what: "import.choose_parcels", hint: "import.choose_parcels_hint" },
};

/** The file to import: a real input that also shows where to drop one. */
export function FileField(props: {
  file: File | null;
  /** Whether a file is held over the page. */
  isOver: boolean;
  isDisabled: boolean;
  kind: BatchKind;
  onChoose: (files: readonly File[]) => void;
  onRemove: () => void;
}) {
  const { file, isOver, isDisabled } = props;
  const t = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const remove = () => {
    props.onRemove();
    input.current?.focus();
  };
  const what = file === null ? CHOOSE[props.kind].what : "import.choose_another";
  return (
    <div className="space-y-3">
      {file !== null && <Chosen file={file} isDisabled={isDisabled} onRemove={remove} />}
      <label
        className={classNames(
          "flex flex-wrap items-center justify-center gap-x-3 gap-y-2 rounded-xl border-2 border-dashed px-4 text-center",
          "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-link",
          file === null ? "flex-col py-10" : "py-3",
          isOver ? "border-accent bg-accent-soft text-link" : "border-line-strong",
          isDisabled ? "opacity-55" : "cursor-pointer hover:bg-canvas",
        )}
      >
        <FileUp aria-hidden="true" className={file === null ? "size-7 text-muted" : "size-4"} />
        <span className="font-medium">{t(isOver ? "import.drop_here" : what)}</span>
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          disabled={isDisabled}
          aria-label={t(what)}
          aria-describedby={id}
          className="sr-only"
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            // So that the same file can be chosen again once it has been mended.
            target.value = "";
            if (files.length > 0) props.onChoose(files);
          }}
        />
        <span id={id} className={classNames("text-muted", file !== null && "sr-only")}>
          {t(CHOOSE[props.kind].hint)}
        </span>
      </label>
    </div>
  );
}

function Chosen(props: { file: File; isDisabled: boolean; onRemove: () => void }) {
  const t = useText();
  const format = useFormat();
  return (
    <p className="flex items-center gap-3">
      <span className="min-w-0 flex-1">
        <span className="font-medium break-all">{props.file.name}</span>{" "}
        <span className="whitespace-nowrap text-muted tabular">
          {format.bytes(props.file.size)}
        </span>
      </span>
      <Button
        look="ghost"
        size="smallIcon"
        disabled={props.isDisabled}
        onClick={props.onRemove}
        aria-label={t("import.remove", { name: props.file.name })}
        title={t("import.remove", { name: props.file.name })}
      >
        <X aria-hidden="true" />
      </Button>
    </p>
  );
}
