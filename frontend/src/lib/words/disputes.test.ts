import { expect, it } from "vitest";
import type { Dispute } from "@/api/types";
import { translator } from "@/lib/language/i18n";
import { disputeReason, mayBePaidTwice } from "@/lib/words/disputes";
import english from "@/locales/payments/en.json";

const inStatus = (status: Dispute["status"]) => ({
  dispute: { status, amount: 3600, reason: "fraudulent", due_at: null },
});

it("warns while the bank may give the money back, and after it has", () => {
  expect(mayBePaidTwice(inStatus("NEEDS_RESPONSE"))).toBe(true);
  expect(mayBePaidTwice(inStatus("UNDER_REVIEW"))).toBe(true);
  expect(mayBePaidTwice(inStatus("LOST"))).toBe(true);
});

it("does not warn where nobody disputes, or the shop keeps the money", () => {
  expect(mayBePaidTwice(inStatus("WON"))).toBe(false);
  expect(mayBePaidTwice(inStatus("CLOSED"))).toBe(false);
  expect(mayBePaidTwice({ dispute: null })).toBe(false);
  expect(mayBePaidTwice(null)).toBe(false);
});

it("tells a reason in words, and one that it does not know as the gateway says it", () => {
  const t = translator(english, "en");
  expect(disputeReason("fraudulent", t)).toBe("The cardholder says they did not pay");
  expect(disputeReason("noncompliant", t)).toBe("noncompliant");
});
