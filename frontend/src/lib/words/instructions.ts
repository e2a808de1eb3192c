import type { NextAction } from "@/api/types";
import type { formatter } from "@/lib/language/format";
import type { TextKey, Translate } from "@/lib/language/i18n";

/** One thing that a customer has to know in order to pay. */
export interface Instruction {
  name: string;
  value: string;
}

const STORES: Partial<Record<string, TextKey>> = {
  familymart: "instructions.familymart",
  lawson: "instructions.lawson",
  ministop: "instructions.ministop",
  seicomart: "instructions.seicomart",
};
const NUMBERS: Partial<Record<string, TextKey>> = {
  confirmation_number: "instructions.confirmation_number",
  payment_code: "instructions.payment_code",
};
const ACCOUNT: Partial<Record<string, TextKey>> = {
  account_holder_name: "instructions.account_holder_name",
  account_number: "instructions.account_number",
  account_type: "instructions.account_type",
  bank_code: "instructions.bank_code",
  bank_name: "instructions.bank_name",
  branch_code: "instructions.branch_code",
  branch_name: "instructions.branch_name",
};
const KINDS_OF_ACCOUNT: Partial<Record<string, TextKey>> = {
  futsu: "instructions.futsu",
  toza: "instructions.toza",
};
const OF_STORE = /^([a-z]+)_(payment_code|confirmation_number)$/;

/** How a payment is paid, line by line: what is stated, and by when. */
export function instructionsOf(
  action: NextAction,
  t: Translate,
  format: ReturnType<typeof formatter>,
): Instruction[] {
  const { details, reference, expires_at } = action;
  return [
    ...Object.entries(details).map(([name, value]) => ({
      name: nameOf(name, t),
      value: name === "account_type" ? wordOf(KINDS_OF_ACCOUNT, value, t) : value,
    })),
    ...(reference === null ? [] : [{ name: t("instructions.reference"), value: reference }]),
    ...(expires_at === null
      ? []
      : [{ name: t("instructions.until"), value: format.dateTime(expires_at) }]),
  ];
}

function nameOf(name: string, t: Translate): string {
  const [, store, number] = OF_STORE.exec(name) ?? [];
  if (store === undefined || number === undefined) return wordOf(ACCOUNT, name, t);
  return t("instructions.of_store", {
    store: wordOf(STORES, store, t),
    number: wordOf(NUMBERS, number, t),
  });
}

/** What is not known here keeps its own name. */
function wordOf(words: Partial<Record<string, TextKey>>, word: string, t: Translate): string {
  const key = words[word];
  return key === undefined ? word : t(key);
}
