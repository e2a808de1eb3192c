import { expect, it } from "vitest";
import type { Certificate } from "@/api/types";
import { gapsOf, returnsOf } from "@/features/batches/detail/certificate";

it("a certificate tells where yen are missing, and what was given back", () => {
  const sums = {
    yen_in_file: 1000,
    yen_ordered: 900,
    yen_captured: 500,
    yen_failed: 300,
    yen_unknown: 50,
    yen_refunded: 200,
    yen_to_refund: 100,
  } as Certificate;
  expect(gapsOf(sums)).toEqual({ toOrders: 100, toPayments: 50 });
  expect(returnsOf(sums)).toEqual({ refunded: 200, toRefund: 100, kept: 200 });
});
