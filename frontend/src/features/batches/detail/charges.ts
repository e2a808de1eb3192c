import type { Batch } from "@/api/types";

/** How many orders, and their yen. */
export interface Sum {
  orders: number;
  yen: number;
}

/** The orders of a file by who takes their money; free ones have none. */
export interface Charges {
  charged: Sum;
  elsewhere: Sum;
  afterShipping: Sum;
  free: number;
}

/** What is charged for the orders of a file; null of a dry run that an earlier version made. */
export function chargesOf(batch: Batch): Charges | null {
  const elsewhere = sumOf(batch.orders_paid_elsewhere, batch.amount_paid_elsewhere);
  const afterShipping = sumOf(batch.orders_paid_after_shipping, batch.amount_paid_after_shipping);
  const { orders_free: free } = batch;
  if (elsewhere === null || afterShipping === null || free === null) return null;
  const charged = {
    orders: batch.orders_created - elsewhere.orders - afterShipping.orders - free,
    yen: batch.amount_total - elsewhere.yen - afterShipping.yen,
  };
  return { charged, elsewhere, afterShipping, free };
}

function sumOf(orders: number | null, yen: number | null): Sum | null {
  return orders === null || yen === null ? null : { orders, yen };
}
