import { describe, expect, it } from "vitest";
import type { Batch } from "@/api/types";
import { chargesOf } from "@/features/batches/detail/charges";

describe("what is charged for a file", () => {
  const counted = {
    orders_created: 10,
    amount_total: 20_000,
    orders_paid_elsewhere: 3,
    amount_paid_elsewhere: 9_000,
    orders_paid_after_shipping: 2,
    amount_paid_after_shipping: 1_000,
    orders_free: 1,
  } as Batch;

  it("is the rest of what others take", () => {
    expect(chargesOf(counted)).toEqual({
      charged: { orders: 4, yen: 10_000 },
      elsewhere: { orders: 3, yen: 9_000 },
      afterShipping: { orders: 2, yen: 1_000 },
      free: 1,
    });
  });

  it("is not known of a dry run that did not count it", () => {
    expect(chargesOf({ ...counted, orders_paid_elsewhere: null })).toBeNull();
    expect(chargesOf({ ...counted, amount_paid_after_shipping: null })).toBeNull();
    expect(chargesOf({ ...counted, orders_free: null })).toBeNull();
  });
});
