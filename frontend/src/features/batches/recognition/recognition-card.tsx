import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { type Detection, FileGone } from "@/api/detection";
import { asProblem } from "@/api/problem";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { deferred } from "@/components/ui/deferred";
import { Field, Select } from "@/components/ui/field";
import { Loading, LoadingWord, Notice, ProblemNotice, Skeleton } from "@/components/ui/states";
import { knownProfiles } from "@/features/batches/recognition/known-profiles";
import { OWN, type Recognition } from "@/features/batches/recognition/recognition";
import type { Refusal } from "@/features/batches/sheet/preview";
import type { Choices } from "@/features/batches/upload/choices";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";
import { type ProfileDocument, proposed } from "@/lib/profile-document";

const Mapping = deferred(
  async () => (await import("@/features/batches/recognition/mapping")).Mapping,
);

const AUTO = "auto";
const BY_HAND = "mapping";

interface Props {
  recognition: Recognition;
  choices: Choices;
  /** What our own columns lack, where that is told beside the rows of the file. */
  refusal: Refusal | null;
  isDisabled: boolean;
  onChoose: (part: Partial<Choices>) => void;
}

/** What the file was recognised as and how sure that is, or which column is what. */
export function RecognitionCard(props: Props) {
  const { recognition, choices, onChoose } = props;
  const t = useText();
  const { detection, error } = recognition;
  const isByHand = choices.mapping !== "";
  const mapping = isByHand ? (JSON.parse(choices.mapping) as ProfileDocument) : null;
  return (
    <Card
      title={t("recognition.title")}
      description={t(choices.kind === "orders" ? "recognition.hint" : "recognition.hint_parcels")}
    >
      <fieldset disabled={props.isDisabled} className="min-w-0 space-y-4">
        <legend className="sr-only">{t("recognition.title")}</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          <ReadAs {...props} />
          {detection !== undefined && detection.sheets.length > 0 && (
            <SheetChoice {...props} detection={detection} />
          )}
        </div>
        <div role="status" className="space-y-3">
          {detection === undefined && error === null && (
            <>
              <LoadingWord />
              <Skeleton className="h-5 w-64" />
            </>
          )}
          {detection !== undefined && !isByHand && <Found {...props} detection={detection} />}
        </div>
        {error !== null && !(error instanceof FileGone) && (
          <ProblemNotice
            error={error}
            {...(asProblem(error)?.mayPass !== false && { onRetry: recognition.retry })}
          />
        )}
        <Problems {...props} />
        {mapping !== null && detection !== undefined && (
          <Suspense fallback={<Loading lines={6} />}>
            <Mapping
              document={mapping}
              onChange={(document) => onChoose({ mapping: JSON.stringify(document) })}
              columns={detection.columns}
              faults={recognition.faults}
              source={choices.source}
              onSaved={(profile) => onChoose({ mapping: "", profile })}
            />
          </Suspense>
        )}
      </fieldset>
    </Card>
  );
}

function ReadAs({ recognition, choices, onChoose }: Props) {
  const t = useText();
  const profiles = useQuery(knownProfiles(choices.kind));
  const { detection } = recognition;
  const value = choices.mapping === "" ? choices.profile : BY_HAND;
  return (
    <Field label={t("recognition.read_as")}>
      {(control) => (
        <Select
          {...control}
          value={value}
          onChange={({ target }) =>
            onChoose(
              target.value === BY_HAND
                ? { profile: AUTO, mapping: JSON.stringify(proposed(detection?.proposals ?? [])) }
                : { profile: target.value, mapping: "" },
            )
          }
        >
          <option value={AUTO}>{t("recognition.auto")}</option>
          {choices.kind === "orders" && (
            <option value={BY_HAND} disabled={detection === undefined}>
              {t("recognition.by_hand")}
            </option>
          )}
          <optgroup label={t("profiles.title")}>
            {(profiles.data ?? [])
              .filter(({ refuses }) => refuses === null)
              .map(({ name, title }) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
          </optgroup>
        </Select>
      )}
    </Field>
  );
}

function SheetChoice({ detection, choices, onChoose }: Props & { detection: Detection }) {
  const t = useText();
  return (
    <Field label={t("recognition.sheet")}>
      {(control) => (
        <Select
          {...control}
          value={choices.sheet === "" ? (detection.sheet ?? "") : choices.sheet}
          onChange={({ target }) => onChoose({ sheet: target.value, mapping: "" })}
        >
          {detection.sheets.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** Which profile reads the file; or those that come near, and the way to choose the columns. */
function Found({ detection, choices, onChoose }: Props & { detection: Detection }) {
  const t = useText();
  const format = useFormat();
  if (detection.profile === OWN) return <p>{t("recognition.own")}</p>;
  if (detection.profile !== null) {
    return (
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={detection.problems.length > 0 ? "warning" : "success"}>
          {detection.title ?? detection.profile}
        </Badge>
        <span className="text-muted">
          {t("recognition.confidence", { percent: format.percent(detection.confidence) })}
        </span>
      </p>
    );
  }
  if (choices.profile !== AUTO) return null;
  if (choices.kind === "parcels") {
    return <Notice tone="warning" title={t("recognition.unknown_parcels")} />;
  }
  return (
    <Notice
      tone="warning"
      title={t("recognition.unknown")}
      action={
        <Button
          size="sm"
          onClick={() => onChoose({ mapping: JSON.stringify(proposed(detection.proposals)) })}
        >
          {t("recognition.by_hand")}
        </Button>
      }
    >
      <p>{t("recognition.unknown_hint")}</p>
      {detection.runners_up.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-2">
          {detection.runners_up.map(({ name, title, confidence }) => (
            <li key={name}>
              <Button size="sm" onClick={() => onChoose({ profile: name })}>
                {t("recognition.near", { title, percent: format.percent(confidence) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** What keeps the file from being imported, but for what stands at a field of the form. */
function Problems({ recognition, choices, refusal }: Props) {
  const t = useText();
  const isByHand = choices.mapping !== "";
  const shown = recognition.problems.filter(
    // Those of columns that were chosen stand in the form.
    ({ code }) => code !== "no_profile" && code !== refusal && !isByHand,
  );
  if (shown.length === 0) return null;
  return (
    <Notice tone="danger" isAlert title={t("recognition.refused")}>
      <ul className="list-disc space-y-0.5 pl-4">
        {shown.map(({ code, pointer, detail }) => (
          <li key={`${code} ${pointer} ${detail}`}>{detail}</li>
        ))}
      </ul>
    </Notice>
  );
}
