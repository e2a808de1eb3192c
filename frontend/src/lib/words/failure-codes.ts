import type { TextKey, Translate } from "@/lib/language/i18n";

/** What went wrong, in words of ours where we have some, and the code or the other side's own words. */
export interface Failure {
  title: string;
  detail: string | null;
}

// Gateways give codes as they like, so the spec does not list them: those of the simulator, and of
// Stripe's declines that a shop meets (https://docs.stripe.com/declines/codes).
const PAYMENT: Partial<Record<string, TextKey>> = {
  account_closed: "failure.account_closed",
  authentication_required: "failure.authentication_required",
  call_issuer: "failure.declined",
  card_declined: "failure.declined",
  card_not_supported: "failure.card_not_supported",
  card_velocity_exceeded: "failure.limit_exceeded",
  charge_already_refunded: "failure.already_refunded",
  currency_not_supported: "failure.card_not_supported",
  declined: "failure.declined",
  do_not_honor: "failure.declined",
  expired_card: "failure.expired_card",
  fraudulent: "failure.fraudulent",
  gateway_error: "failure.gateway_error",
  gateway_refused: "failure.gateway_refused",
  generic_decline: "failure.declined",
  incorrect_cvc: "failure.incorrect_cvc",
  incorrect_number: "failure.incorrect_number",
  insufficient_funds: "failure.insufficient_funds",
  invalid_account: "failure.account_closed",
  invalid_cvc: "failure.incorrect_cvc",
  invalid_expiry_month: "failure.expired_card",
  invalid_expiry_year: "failure.expired_card",
  invalid_number: "failure.incorrect_number",
  invalid_token: "failure.invalid_token",
  issuer_not_available: "failure.issuer_not_available",
  lost_card: "failure.lost_card",
  no_answer: "failure.no_answer",
  no_reference: "failure.no_reference",
  not_collected: "failure.not_collected",
  payment_token_missing: "failure.payment_token_missing",
  pickup_card: "failure.lost_card",
  processing_error: "failure.gateway_error",
  stolen_card: "failure.lost_card",
  timeout: "failure.no_answer",
  transaction_not_allowed: "failure.card_not_supported",
  try_again_later: "failure.issuer_not_available",
  unavailable: "failure.no_answer",
  withdrawal_count_limit_exceeded: "failure.limit_exceeded",
};

/** Why the gateway refused; its own words where its code is new to us, null where it said nothing. */
export function paymentFailure(
  code: string | null,
  message: string | null,
  t: Translate,
): Failure | null {
  const key = code === null ? undefined : PAYMENT[code];
  if (key !== undefined) return { title: t(key), detail: code };
  if (message !== null) return { title: message, detail: code };
  return code === null ? null : { title: code, detail: null };
}

// RFC 3463, 3: the subject and the detail of an enhanced status code.
const ENHANCED: Partial<Record<string, TextKey>> = {
  "1.1": "undelivered.no_mailbox",
  "1.2": "undelivered.no_domain",
  "1.3": "undelivered.no_mailbox",
  "1.6": "undelivered.no_mailbox",
  "1.10": "undelivered.no_domain",
  "2.1": "undelivered.mailbox_closed",
  "2.2": "undelivered.mailbox_full",
  "2.3": "undelivered.too_large",
  "3.4": "undelivered.too_large",
  "4.1": "undelivered.no_connection",
  "4.2": "undelivered.no_connection",
  "4.4": "undelivered.no_domain",
  "7.1": "undelivered.policy",
};
// RFC 5321, 4.2.3.
const SMTP: Partial<Record<string, TextKey>> = {
  "421": "undelivered.server_busy",
  "450": "undelivered.mailbox_busy",
  "451": "undelivered.server_busy",
  "452": "undelivered.server_busy",
  "550": "undelivered.no_mailbox",
  "551": "undelivered.no_mailbox",
  "552": "undelivered.mailbox_full",
  "553": "undelivered.no_mailbox",
  "554": "undelivered.refused",
};
// RFC 9110, 15: what an SMS provider answers.
const HTTP: Partial<Record<string, TextKey>> = {
  "401": "undelivered.credentials",
  "403": "undelivered.credentials",
  "429": "undelivered.too_fast",
};

/** Why a mail server did not take a message, from its reply code and its words. */
export function mailFailure(code: string | null, words: string | null, t: Translate): Failure {
  const [, subject, detail] = /\b[45]\.(\d{1,3})\.(\d{1,3})\b/.exec(words ?? "") ?? [];
  const reply = code ?? /^\s*([45]\d\d)\b/.exec(words ?? "")?.[1] ?? null;
  const key =
    ENHANCED[`${subject}.${detail}`] ??
    (subject === "7" ? "undelivered.policy" : undefined) ??
    (reply === null ? undefined : SMTP[reply]) ??
    byClass(reply);
  return { title: t(key), detail: together(code, words) };
}

/** Why an SMS provider did not take a message. */
export function smsFailure(code: string | null, words: string | null, t: Translate): Failure {
  const key = (code === null ? undefined : HTTP[code]) ?? byClass(code, "5");
  return { title: t(key), detail: together(code, words) };
}

/** `forNow` is the first digit of the codes that say that it may go another time. */
function byClass(code: string | null, forNow: "4" | "5" = "4"): TextKey {
  if (code === null) return "undelivered.no_connection";
  return code.startsWith(forNow) ? "undelivered.server_busy" : "undelivered.refused";
}

function together(code: string | null, words: string | null): string | null {
  if (code === null || words === null) return code ?? words;
  return words.startsWith(code) ? words : `${code} ${words}`;
}
