import { useBlocker, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { PageHeader } from "@/components/ui/page";
import { Loading, Notice } from "@/components/ui/states";
import { ChoicesCard, isSource } from "@/features/batches/choices-card";
import { choose, chooseFile, useDraft } from "@/features/batches/draft";
import { useFileDrop } from "@/features/batches/file-drop";
import { FileField } from "@/features/batches/file-field";
import { FileGuide } from "@/features/batches/file-guide";
import { RefusalNotice } from "@/features/batches/refusal";
import { SendCard } from "@/features/batches/send-card";
import { useSending } from "@/features/batches/sending";
import type { EncodingChoice } from "@/features/batches/sheet/encodings";
import { type Sheet, useSheet } from "@/features/batches/sheet/use-sheet";
import { SheetPreview } from "@/features/batches/sheet-preview";
import { TemplateMenu } from "@/features/batches/template-menu";
import { useText } from "@/lib/i18n";

/** A file of orders, looked at before it is sent. */
export function NewBatch() {
  const t = useText();
  const navigate = useNavigate();
  const { file, choices } = useDraft();
  const [isSeveral, setSeveral] = useState(false);
  const encoding = choices.encoding as EncodingChoice;
  const sheet = useSheet(file, encoding);
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
        title={t("import.title")}
        description={t("import.description")}
        back={<BackLink to="/batches">{t("batches.title")}</BackLink>}
        actions={
          <>
            <FileGuide />
            <TemplateMenu />
          </>
        }
      />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-5">
        <div className="min-w-0 space-y-4 lg:space-y-5">
          <Card title={t("import.file")}>
            <FileField
              file={file}
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
          {sheet?.state === "read" && sheet.preview !== null && (
            <SheetPreview
              preview={sheet.preview}
              encoding={encoding}
              isDisabled={isSending}
              onEncoding={(name) => {
                forget();
                choose({ encoding: name });
              }}
            />
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
