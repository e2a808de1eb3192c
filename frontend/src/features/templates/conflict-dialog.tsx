import { useState } from "react";
import type { Template, TemplateUpdate } from "@/api/types";
import { Dialog, DialogActions, DialogBody } from "@/components/dialog/dialog";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/states";
import { Time } from "@/components/values/time";
import { type ComparedLine, compareLines, nearDifferences } from "@/features/templates/comparison";
import type { PARTS } from "@/features/templates/draft";
import { classNames } from "@/lib/class-names";
import { useText } from "@/lib/language/i18n";

/** Somebody else saved `theirs` meanwhile: what is typed is shown against it, and one is chosen. */
export function ConflictDialog(props: {
  isOpen: boolean;
  onClose: () => void;
  theirs: Template;
  mine: TemplateUpdate;
  changed: readonly (typeof PARTS)[number][];
  error: unknown;
  onTheirs: () => void;
  onMine: () => Promise<unknown>;
}) {
  const { theirs } = props;
  const t = useText();
  const [isBusy, setBusy] = useState(false);
  const saveMine = async () => {
    setBusy(true);
    await props.onMine();
    setBusy(false);
  };
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t("templates.conflict.title", { version: theirs.version })}
      description={t("templates.conflict.what", { version: theirs.version })}
      width="lg"
    >
      <DialogBody className="space-y-4">
        <p className="text-[0.8125rem] text-muted">
          {t("templates.conflict.when")} <Time at={theirs.updated_at} />
          {theirs.actor !== null && ` · ${theirs.actor}`}
        </p>
        {props.changed.map((part) => (
          <section key={part} className="min-w-0">
            <h3 className="mb-1.5 text-[0.8125rem] font-medium">{t(`templates.${part}`)}</h3>
            <Comparison theirs={theirs} theirText={theirs[part]} myText={props.mine[part]} />
          </section>
        ))}
        {props.error !== null && <ProblemNotice error={props.error} />}
      </DialogBody>
      <DialogActions>
        <Button onClick={props.onClose} className="sm:mr-auto">
          {t("action.back")}
        </Button>
        <Button look="danger" onClick={props.onTheirs}>
          {t("templates.conflict.theirs")}
        </Button>
        <Button look="primary" isBusy={isBusy} onClick={() => void saveMine()}>
          {t("templates.conflict.mine", { version: theirs.version + 1 })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Their lines and mine, where they differ. */
function Comparison(props: { theirs: Template; theirText: string; myText: string }) {
  const { theirs, theirText, myText } = props;
  const t = useText();
  if (theirText === myText) return <p className="text-muted">{t("templates.conflict.none")}</p>;
  const lines = nearDifferences(compareLines(theirText, myText));
  return (
    <ol
      lang={theirs.locale}
      className="overflow-hidden rounded-lg border border-line font-mono text-[0.8125rem]"
    >
      {lines.map(({ at, line }) => (
        <Line key={at} line={line} version={theirs.version} />
      ))}
    </ol>
  );
}

const SIGNS = { both: "", theirs: "−", mine: "+" };

function Line({ line, version }: { line: ComparedLine | null; version: number }) {
  const t = useText();
  if (line === null)
    return (
      <li className="bg-sunken px-2 text-center text-muted">
        <span aria-hidden="true">⋯</span>
        <span className="sr-only">{t("templates.conflict.gap")}</span>
      </li>
    );
  return (
    <li
      className={classNames(
        "flex gap-2 px-2 py-px",
        line.of === "theirs" && "bg-danger-soft text-danger",
        line.of === "mine" && "bg-success-soft text-success",
      )}
    >
      <span aria-hidden="true" className="w-3 shrink-0 select-none">
        {SIGNS[line.of]}
      </span>
      {line.of !== "both" && (
        <span className="shrink-0">
          {line.of === "mine"
            ? t("templates.conflict.mine_line")
            : t("templates.conflict.theirs_line", { version })}
        </span>
      )}
      <span className="min-w-0 break-words whitespace-pre-wrap">{line.text}</span>
    </li>
  );
}
