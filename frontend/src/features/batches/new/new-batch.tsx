import { Link, useBlocker, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Detection } from "@/api/detection";
import type { BatchKind } from "@/api/types";
import { Confirm } from "@/components/dialog/confirm";
import { BackLink } from "@/components/layout/back-link";
import { PageHeader } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Loading, Notice } from "@/components/ui/states";
import { ChoicesCard } from "@/features/batches/new/choices-card";
import { SendCard } from "@/features/batches/new/send-card";
import { ColumnsTable } from "@/features/batches/recognition/columns-table";
import {
  isElse,
  isForeign,
  useRecognition,
  verdictOf,
} from "@/features/batches/recognition/recognition";
import { RecognitionCard } from "@/features/batches/recognition/recognition-card";
import type { EncodingChoice } from "@/features/batches/sheet/encodings";
import { FileGuide } from "@/features/batches/sheet/file-guide";
import { SheetPreview } from "@/features/batches/sheet/sheet-preview";
import { type Sheet, useSheet } from "@/features/batches/sheet/use-sheet";
import { type Choices, isSource, OWN_CHOICES } from "@/features/batches/upload/choices";
import { choose, chooseFile, useDraft } from "@/features/batches/upload/draft";
import { useFileDrop } from "@/features/batches/upload/file-drop";
import { FileField } from "@/features/batches/upload/file-field";
import { RefusalNotice } from "@/features/batches/upload/refusal";
import { useSending } from "@/features/batches/upload/sending";
import { TemplateMenu } from "@/features/batches/upload/template-menu";
import { useText } from "@/lib/language/i18n";
import { MEMBERS, type Member } from "@/lib/profile-document";

/** A file of orders, or of parcels, looked at before it is sent. */
export function NewBatch({ kind }: { kind: BatchKind }) {
  const t = useText();
  const navigate = useNavigate();
  const draft = useDraft();
  const { file } = draft;
  const choices = choicesFor(kind, draft.choices);
  const [isSeveral, setSeveral] = useState(false);
  const encoding = choices.encoding as EncodingChoice;
  const sheet = useSheet(file, encoding);
  const isReadable = sheet?.state === "read" && (sheet.preview !== null || sheet.isWorkbook);
  const recognition = useRecognition(file, choices, isReadable);
  const verdict = verdictOf(sheet, choices, recognition);
  const takenAs = useTakenAs(
    recognition.detection,
    choices.mapping !== "" || isElse(recognition.detection),
  );
  const chooseAnew = (part: Partial<Choices>) => {
    forget();
    choose({ ...part, kind });
  };
  const { send, abort, forget, ...sending } = useSending((batch) => {
    const params = { batchId: batch.id };
    void navigate({ to: "/batches/$batchId", params, ignoreBlocker: true });
  });
  const isSending = sending.sent !== null;
  const take = (files: readonly File[]) => {
    if (isSending) return;
    forget();
    setSeveral(files.length > 1);
    if (files.length === 1) chooseFile(files[0] ?? null);
  };
  const isOver = useFileDrop(take);
  return (
    <>
      <PageHeader
        title={t(kind === "parcels" ? "import.parcels_title" : "import.title")}
        description={
          <>
            <p>{t(kind === "parcels" ? "import.parcels_description" : "import.description")}</p>
            <KindLinks kind={kind} />
          </>
        }
        back={<BackLink to="/batches">{t("batches.title")}</BackLink>}
        actions={
          kind === "orders" && (
            <>
              <FileGuide />
              <TemplateMenu />
            </>
          )
        }
      />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-5">
        <div className="min-w-0 space-y-4 lg:space-y-5">
          <Card title={t("import.file")}>
            <FileField
              file={file}
              kind={kind}
              isOver={isOver && !isSending}
              isDisabled={isSending}
              onChoose={take}
              onRemove={() => {
                forget();
                chooseFile(null);
              }}
            />
            <div className="mt-3 space-y-3 empty:hidden">
              {isSeveral && <Notice tone="warning" isAlert title={t("import.one_file")} />}
              {sheet !== null && <FileTrouble sheet={sheet} />}
            </div>
          </Card>
          {sheet?.state === "reading" && (
            <Card title={t("import.preview")}>
              <Loading lines={4} />
            </Card>
          )}
          {isReadable && (
            <RecognitionCard
              recognition={recognition}
              choices={choices}
              refusal={sheet.preview === null ? null : verdict.refusal}
              isDisabled={isSending}
              onChoose={chooseAnew}
            />
          )}
          {sheet?.state === "read" && sheet.preview !== null && (
            <SheetPreview
              preview={sheet.preview}
              refusal={verdict.refusal}
              takenAs={kind === "parcels" ? NOTHING_TAKEN : takenAs}
              encoding={encoding}
              isDisabled={isSending}
              onEncoding={(name) => chooseAnew({ encoding: name })}
            />
          )}
          {sheet?.state === "read" &&
            sheet.isWorkbook &&
            recognition.detection !== undefined &&
            choices.mapping === "" && (
              <Card title={t("import.workbook")} isFlush>
                <ColumnsTable
                  columns={recognition.detection.columns}
                  takenAs={takenAs ?? NOTHING_TAKEN}
                />
              </Card>
            )}
        </div>
        {/* The choices give way to the card below them and are never under it. */}
        <div className="flex min-w-0 flex-col gap-4 lg:sticky lg:top-19 lg:max-h-[calc(100dvh-13.5rem)]">
          <div className="rounded-xl lg:min-h-40 lg:overflow-y-auto">
            <ChoicesCard choices={choices} isDisabled={isSending} onChoose={choose} />
          </div>
          <div className="shrink-0">
            <SendCard
              sheet={sheet}
              choices={choices}
              verdict={verdict}
              isReady={file !== null && isSource(choices.source)}
              sending={sending}
              onSend={() => file !== null && send(file, choices)}
              onAbort={abort}
            />
          </div>
        </div>
      </div>
      <LeaveQuestion isSending={isSending} hasFile={file !== null} />
    </>
  );
}

const NOTHING_TAKEN: ReadonlyMap<string, string> = new Map();

/** What was chosen, as far as a file of this kind can have it; how it is read is the kind's own. */
function choicesFor(kind: BatchKind, chosen: Choices): Choices {
  const own = chosen.kind === kind ? chosen : { ...chosen, ...OWN_CHOICES };
  const isNoDigest = kind === "parcels" && own.notify === "DIGEST";
  return { ...own, kind, ...(isNoDigest && { notify: "EACH" as const }) };
}

/** What each column of another system's file is used for; null where the file has our own. */
function useTakenAs(
  detection: Detection | undefined,
  isTheirs: boolean,
): ReadonlyMap<string, string> | null {
  const t = useText();
  if (!isTheirs) return null;
  const used = new Map<string, string>();
  if (!isForeign(detection)) return used;
  for (const { member, columns } of detection?.proposals ?? []) {
    for (const column of columns) {
      const name = isMember(member) ? t(`member.${member}`) : member;
      if (!used.has(column.trim())) used.set(column.trim(), name);
    }
  }
  return used;
}

const isMember = (member: string): member is Member => MEMBERS.some((each) => each === member);

/** Files of orders, and files of the parcels that they left in. */
function KindLinks({ kind }: { kind: BatchKind }) {
  const t = useText();
  const other = kind === "orders" ? "parcels" : "orders";
  return (
    <p>
      <Link
        to="/batches/new"
        search={other === "orders" ? {} : { kind: other }}
        className="text-link underline"
      >
        {t(`import.rather.${other}`)}
      </Link>
    </p>
  );
}

/** Why nothing of the file can be shown. */
function FileTrouble({ sheet }: { sheet: Sheet }) {
  const t = useText();
  if (sheet.state === "unreadable") return <RefusalNotice code="unreadable" />;
  if (sheet.state === "reading" || sheet.preview !== null || sheet.refusal === null) return null;
  const isTooLarge = sheet.refusal === "payload_too_large";
  return <RefusalNotice code={sheet.refusal} detail={isTooLarge ? t("import.limit") : null} />;
}

/**
 * Asks before a file that is being sent is left behind. One that is chosen is there again on return,
 * but no reload brings it back.
 */
function LeaveQuestion({ isSending, hasFile }: { isSending: boolean; hasFile: boolean }) {
  const t = useText();
  const blocker = useBlocker({
    shouldBlockFn: () => isSending,
    enableBeforeUnload: isSending || hasFile,
    withResolver: true,
  });
  return (
    <Confirm
      isOpen={blocker.status === "blocked"}
      onClose={() => blocker.reset?.()}
      title={t("import.leave_title")}
      action={t("import.leave")}
      isDanger
      onConfirm={() => Promise.resolve(blocker.proceed?.())}
    >
      <p>{t("import.leave_description")}</p>
    </Confirm>
  );
}
