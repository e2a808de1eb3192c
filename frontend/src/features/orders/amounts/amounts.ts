import type { AdjustmentKind, OrderCreate, TaxAmount } from "@/api/types";

/** Rates of the consumption tax, in percent, the highest first. */
export const TAX_RATES = [10, 8, 0] as const;
/** What takes from the total; everything else adds to it. */
export const LOWERING: readonly AdjustmentKind[] = ["discount", "points"];
/** Yen that the gateway charges at once. */
export const PAYABLE = { least: 100, most: 1_000_000 };

export type Lines = Pick<OrderCreate, "items" | "adjustments">;
type Adjustment = NonNullable<OrderCreate["adjustments"]>[number];

export interface Sums {
  goods: number;
  by: Record<AdjustmentKind, number>;
  total: number;
  tax: TaxAmount[];
}

const lineTotal = ({ quantity, unit_price }: OrderCreate["items"][number]) => quantity * unit_price;
const sum = (amounts: readonly number[]) => amounts.reduce((total, each) => total + each, 0);
const isLowering = ({ kind }: Adjustment) => LOWERING.includes(kind);
/** A rate of its own: where none is said, shipping and fees have the usual one. */
const rateOf = (each: Adjustment) => each.tax_rate ?? (isLowering(each) ? null : 10);

/** What can be counted of what has been typed so far. */
export function countable({ items, adjustments = [] }: Lines): Required<Lines> {
  return {
    items: items.filter((item) => {
      const isWhole = item.quantity > 0 && item.unit_price >= 0;
      return isWhole && Number.isSafeInteger(lineTotal(item));
    }),
    adjustments: adjustments.filter(({ amount }) => Number.isSafeInteger(amount)),
  };
}

/**
 * What an order comes to, as services/order/domain/money/amounts.py has it;
 * `tests/unit/order/tax.json`.
 */
export function sumsOf(lines: Lines): Sums {
  const { items, adjustments } = countable(lines);
  const goods = sum(items.map(lineTotal));
  const of = (kind: AdjustmentKind) =>
    sum(adjustments.filter((each) => each.kind === kind).map(({ amount }) => amount));
  const by = {
    shipping: of("shipping"),
    fee: of("fee"),
    discount: of("discount"),
    points: of("points"),
  };
  const total = goods + sum(Object.values(by));
  return { goods, by, total, tax: taxOf({ items, adjustments }) };
}

function taxOf({ items, adjustments }: Required<Lines>): TaxAmount[] {
  const there = beforeReductions({ items, adjustments });
  for (const each of adjustments.filter(isLowering)) {
    const rate = rateOf(each);
    if (rate !== null) there.set(rate, (there.get(rate) ?? 0) + each.amount);
  }
  const shared = adjustments.filter((each) => each.kind === "discount" && rateOf(each) === null);
  for (const [rate, share] of shares(-sum(shared.map(({ amount }) => amount)), there)) {
    there.set(rate, (there.get(rate) ?? 0) - share);
  }
  return TAX_RATES.filter((rate) => there.has(rate)).map((tax_rate) => {
    const taxable_amount = there.get(tax_rate) ?? 0;
    const tax_amount = Math.floor((taxable_amount * tax_rate) / (100 + tax_rate));
    return { tax_rate, taxable_amount, tax_amount };
  });
}

/** Yen by tax rate, before discounts and points. */
export function beforeReductions({ items, adjustments = [] }: Lines): Map<number, number> {
  const there = new Map<number, number>();
  const add = (rate: number, amount: number) => there.set(rate, (there.get(rate) ?? 0) + amount);
  for (const item of items) add(item.tax_rate ?? 10, lineTotal(item));
  for (const each of adjustments) {
    const rate = rateOf(each);
    if (rate !== null) add(rate, isLowering(each) ? 0 : each.amount);
  }
  return there;
}

/** `amount` parted in proportion, to the yen; what rounding leaves goes to the largest remainders. */
function shares(amount: number, there: ReadonlyMap<number, number>): Map<number, number> {
  const whole = BigInt(sum([...there.values()]));
  if (whole <= 0n || amount <= 0) return new Map();
  const parts = [...there].map(([rate, part]) => {
    const product = BigInt(amount) * BigInt(part);
    return { rate, share: Number(product / whole), remainder: product % whole };
  });
  const left = amount - sum(parts.map(({ share }) => share));
  const byRemainder = [...parts].sort((one, other) =>
    one.remainder === other.remainder
      ? other.rate - one.rate
      : one.remainder > other.remainder
        ? -1
        : 1,
  );
  const lucky = new Set(byRemainder.slice(0, left).map(({ rate }) => rate));
  return new Map(parts.map(({ rate, share }) => [rate, share + (lucky.has(rate) ? 1 : 0)]));
}
