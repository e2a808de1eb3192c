import { queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type Detection, type DetectionAsked, detectFile } from "@/api/detection";
import { asProblem } from "@/api/problem";
import type { ProfileFault } from "@/components/profile-form/column-picker";
import type { Refusal } from "@/features/batches/sheet/preview";
import type { Sheet } from "@/features/batches/sheet/use-sheet";
import type { Choices } from "@/features/batches/upload/choices";
import { type Locale, useLanguage } from "@/lib/language/i18n";
import { missingIn, type ProfileDocument } from "@/lib/profile-document";

/** The name of the profile for our own columns. */
export const OWN = "ichiba";
/** Refusals that the service cannot but agree with; of the others it is the judge. */
const CERTAIN: readonly string[] = ["empty_file", "payload_too_large", "not_a_csv_file"];
const SETTLED_MS = 400;

// A file that is chosen anew is another object.
const numbers = new WeakMap<File, number>();
let last = 0;
function numberOf(file: File): number {
  const known = numbers.get(file);
  if (known !== undefined) return known;
  last += 1;
  numbers.set(file, last);
  return last;
}

function detection(file: File | null, asked: DetectionAsked, isWanted: boolean, locale: Locale) {
  return queryOptions({
    queryKey: ["detection", file === null ? null : numberOf(file), asked, locale],
    queryFn: ({ signal }) => {
      if (file === null) throw new Error("there is no file");
      return detectFile(file, asked, signal);
    },
    enabled: file !== null && isWanted,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });
}

/** What the service makes of a file, and of the columns that were chosen by hand. */
export interface Recognition {
  detection: Detection | undefined;
  isLooking: boolean;
  error: unknown;
  retry: () => void;
  /** What is wrong with the columns that were chosen, each at its place. */
  faults: readonly ProfileFault[];
  /** Why the file would be refused as it is to be read. */
  problems: Detection["problems"];
}

/** Asks what `file` is, and again whenever it is to be read in another way. */
export function useRecognition(
  file: File | null,
  choices: Choices,
  isWanted: boolean,
): Recognition {
  const { locale } = useLanguage();
  const { encoding, profile, sheet, kind } = choices;
  const mapping = useSettled(choices.mapping);
  const isByHand = mapping !== "";
  const asked = {
    encoding,
    profile: choices.mapping === "" ? profile : "auto",
    mapping: "",
    sheet,
    kind,
  };
  const found = useQuery(detection(file, asked, isWanted, locale));
  const isWhole = isByHand && missingIn(JSON.parse(mapping) as ProfileDocument).length === 0;
  const tried = useQuery(
    detection(file, { encoding, profile: "", mapping, sheet, kind }, isWanted && isWhole, locale),
  );
  const problems = (isByHand ? tried.data?.problems : found.data?.problems) ?? [];
  const refused = asProblem(tried.error)?.faults ?? [];
  return {
    detection: found.data,
    isLooking: found.isLoading || tried.isLoading,
    error: found.error ?? (refused.length > 0 ? null : tried.error),
    retry: () => void (found.error === null ? tried.refetch() : found.refetch()),
    faults: [
      ...(isByHand ? problems : []),
      ...refused.map(({ pointer, detail }) => ({
        pointer: pointer.replace(/^\/mapping/, ""),
        detail,
      })),
    ],
    problems,
  };
}

/** `value` as it is once it has not changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === "" ? 0 : SETTLED_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return value === "" ? value : settled;
}

/** Whether the service knows the file as another system's. */
export function isForeign(detected: Detection | undefined): boolean {
  return typeof detected?.profile === "string" && detected.profile !== OWN;
}

/** What stands against sending a file. */
export interface Verdict {
  /** What the heading of a file with our own columns lacks. */
  refusal: Refusal | null;
  isCertain: boolean;
  isDoubtful: boolean;
}

/** Weighs what the page sees of a file against what the service says of it. */
export function verdictOf(
  sheet: Sheet | null,
  choices: Choices,
  recognition: Pick<Recognition, "detection" | "problems" | "faults" | "error">,
): Verdict {
  const { detection: detected, problems, faults } = recognition;
  const isRefused = asProblem(recognition.error)?.mayPass === false;
  const seen = sheet?.state === "read" ? sheet.refusal : null;
  if (seen !== null && CERTAIN.includes(seen)) {
    return { refusal: seen, isCertain: true, isDoubtful: false };
  }
  if (choices.kind === "parcels") {
    const isDoubtful = problems.length > 0 || isRefused;
    return { refusal: null, isCertain: false, isDoubtful };
  }
  if (choices.mapping !== "") {
    const isMissing = missingIn(JSON.parse(choices.mapping) as ProfileDocument).length > 0;
    const isDoubtful = problems.length + faults.length > 0 || isRefused;
    return { refusal: null, isCertain: isMissing, isDoubtful };
  }
  const refusal = isElse(detected) ? null : seen;
  return {
    refusal,
    isCertain: false,
    isDoubtful: refusal !== null || problems.length > 0 || isRefused,
  };
}

/** Whether the service says that the file is none with our columns: another system's, known or not. */
export function isElse(detected: Detection | undefined): boolean {
  return detected !== undefined && detected.profile !== OWN;
}
