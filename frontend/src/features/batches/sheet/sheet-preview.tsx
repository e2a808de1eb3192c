import { Card, Fact, Facts } from "@/components/ui/card";
import { Field, Select } from "@/components/ui/field";
import { Notice } from "@/components/ui/states";
import type { ColumnName } from "@/features/batches/sheet/columns";
import { ENCODINGS, type EncodingChoice } from "@/features/batches/sheet/encodings";
import type { DELIMITERS, Preview } from "@/features/batches/sheet/preview";
import { SheetTable } from "@/features/batches/sheet/sheet-table";
import { RefusalNotice } from "@/features/batches/upload/refusal";
import { useFormat } from "@/lib/language/format";
import { type TextKey, type Translate, useText } from "@/lib/language/i18n";

const DELIMITER_NAMES: Record<(typeof DELIMITERS)[number], TextKey> = {
  ",": "import.delimiter.comma",
  "\t": "import.delimiter.tab",
  ";": "import.delimiter.semicolon",
};

/** What the start of the file looks like, in the encoding that was found or chosen. */
export function SheetPreview(props: {
  preview: Preview;
  /** What the heading lacks, where the file is one with our own columns. */
  refusal: Preview["refusal"];
  /** What the columns of another system's file are used for. */
  takenAs: ReadonlyMap<string, string> | null;
  encoding: EncodingChoice;
  isDisabled: boolean;
  onEncoding: (encoding: EncodingChoice) => void;
}) {
  const { preview } = props;
  const t = useText();
  const format = useFormat();
  const { refusal, takenAs } = props;
  const ignored = takenAs === null ? preview.headings.filter(({ isIgnored }) => isIgnored) : [];
  return (
    <Card title={t("import.preview")} description={t("import.preview_hint")} isFlush>
      <div className="space-y-4 p-4 sm:p-5">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("import.encoding")} hint={t(encodingHint(preview, props.encoding))}>
            {(control) => (
              <Select
                {...control}
                value={props.encoding}
                disabled={props.isDisabled}
                onChange={({ target }) => props.onEncoding(target.value as EncodingChoice)}
              >
                <option value="auto">
                  {t("import.encoding_auto", { found: foundName(preview, t) })}
                </option>
                {ENCODINGS.map((name) => (
                  <option key={name} value={name}>
                    {t(`import.encoding.${name}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Facts className="grid-cols-2">
            <Fact name={t("import.delimiter")}>{t(DELIMITER_NAMES[preview.delimiter])}</Fact>
            <Fact name={t("import.columns")}>
              {takenAs === null
                ? t("import.columns_known", {
                    known: preview.headings.filter(({ column }) => column !== null).length,
                    count: preview.headings.length,
                  })
                : format.number(preview.headings.length)}
            </Fact>
          </Facts>
        </div>
        {refusal !== null && <RefusalNotice code={refusal} detail={refusalDetail(preview, t)} />}
        {preview.unreadable > 0 && (
          <Notice
            tone="warning"
            title={t("import.unreadable_characters", { count: preview.unreadable })}
          >
            <p>{t("import.unreadable_characters_hint")}</p>
          </Notice>
        )}
        {ignored.length > 0 && (
          <p className="text-muted">
            {t("import.ignored", {
              count: ignored.length,
              names: ignored.map(({ text }) => text.trim()).join(t("import.comma")),
            })}
          </p>
        )}
      </div>
      {preview.headings.length > 0 && <SheetTable preview={preview} takenAs={takenAs} />}
    </Card>
  );
}

function foundName(preview: Preview, t: Translate): string {
  return preview.isUndecided
    ? t("import.encoding_ascii")
    : t(`import.encoding.${preview.encoding}`);
}

function encodingHint(preview: Preview, encoding: EncodingChoice): TextKey {
  if (encoding !== "auto") return "import.encoding_chosen_hint";
  return preview.isUndecided ? "import.encoding_ascii_hint" : "import.encoding_hint";
}

/** The columns that the refusal is about. */
function refusalDetail({ refusal, missing, repeated }: Preview, t: Translate): string | null {
  const names = (columns: readonly ColumnName[]) =>
    columns
      .map((name) => t("import.column_named", { label: t(`import.column.${name}`), name }))
      .join(t("import.comma"));
  if (refusal === "missing_column") return names(missing);
  return refusal === "repeated_column" ? names(repeated) : null;
}
