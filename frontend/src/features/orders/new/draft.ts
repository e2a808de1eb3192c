import { newIdempotencyKey } from "@/api/client";
import { type FormValues, NO_ITEM, NOTHING, nothingOf } from "@/features/orders/new/form";
import { keepDraft, readDraft } from "@/lib/forms/drafts";

const NAME = "new_order";

/** An order that is half written. */
export interface Draft {
  /** Names it for as long as it is kept: sent again after a lost answer, it is one order. */
  id: string;
  values: FormValues;
}

/** What stands in the form of an order that nobody has begun. */
export function nothingIn(locale: string): FormValues {
  return { ...NOTHING, locale, items: [{ ...NO_ITEM }] };
}

/** The order that was begun here, or a new one; fields that it does not know are empty. */
export function startDraft(locale: string): Draft & { isBegun: boolean } {
  const kept = readDraft(NAME) as Partial<Draft> | null;
  const empty = nothingIn(locale);
  if (typeof kept?.id !== "string" || !Array.isArray(kept.values?.items)) {
    return { id: newIdempotencyKey(), values: empty, isBegun: false };
  }
  return { id: kept.id, values: filledIn(empty, kept.values), isBegun: true };
}

/** What was kept of the fields that there are now; those that are new since are empty. */
function filledIn(empty: FormValues, kept: Partial<FormValues>): FormValues {
  const known = Object.fromEntries(Object.keys(empty).flatMap((name) => keptOf(kept, name)));
  return {
    ...empty,
    ...known,
    items: (kept.items ?? []).map((item) => ({ ...NO_ITEM, ...item })),
    adjustments: (kept.adjustments ?? []).map((each) => ({ ...nothingOf(each.kind), ...each })),
    recipient: { ...empty.recipient, ...kept.recipient },
    delivery_request: { ...empty.delivery_request, ...kept.delivery_request },
    paid_elsewhere: { ...empty.paid_elsewhere, ...kept.paid_elsewhere },
  };
}

const keptOf = (kept: Partial<FormValues>, name: string) =>
  name in kept ? [[name, kept[name as keyof FormValues]]] : [];

/** Keeps what is typed so far, but for the means of payment; nothing, where nothing is typed. */
export function keepNewOrder({ id, values }: Draft): void {
  const kept = { ...values, payment_token: "" };
  const isEmpty = JSON.stringify(kept) === JSON.stringify(nothingIn(values.locale));
  keepDraft(NAME, isEmpty ? null : { id, values: kept });
}

export function forgetNewOrder(): void {
  keepDraft(NAME, null);
}

/** The key of `body` sent from the draft `id`: another body is another request. */
export function draftKey(id: string, body: unknown): string {
  return `${id}-${hashOf(JSON.stringify(body))}`;
}

/** FNV-1a over the UTF-16 units, twice, from two ends of its seed. */
function hashOf(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((seed) => {
      let hash = seed;
      for (let index = 0; index < text.length; index += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
      }
      return (hash >>> 0).toString(16).padStart(8, "0");
    })
    .join("");
}
