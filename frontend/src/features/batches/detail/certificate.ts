import type { Certificate } from "@/api/types";

/** Yen that are in one place and not in the next; both 0 where all of it adds up. */
export interface Gaps {
  /** in the file and not ordered */
  toOrders: number;
  /** ordered, and neither captured, failed nor undecided */
  toPayments: number;
}

export function gapsOf(certificate: Certificate): Gaps {
  const { yen_in_file, yen_ordered, yen_captured, yen_failed, yen_unknown } = certificate;
  return {
    toOrders: yen_in_file - yen_ordered,
    toPayments: yen_ordered - (yen_captured + yen_failed + yen_unknown),
  };
}

/** What has become of the yen captured; together they are as many. */
export function returnsOf(certificate: Certificate) {
  const { yen_captured, yen_refunded, yen_to_refund } = certificate;
  return {
    refunded: yen_refunded,
    toRefund: yen_to_refund,
    kept: yen_captured - yen_refunded - yen_to_refund,
  };
}

/** The certificate as a file to keep. */
export function certificateFile(certificate: Certificate): { name: string; content: Blob } {
  const text = `${JSON.stringify(certificate, null, 2)}\n`;
  return {
    name: `certificate-${certificate.batch_id}.json`,
    content: new Blob([text], { type: "application/json" }),
  };
}
