/** Why a row failed, as far as there are words for it; the spec leaves room for others. */
export const ROW_CODES = [
  "missing_value",
  "invalid_email",
  "invalid_number",
  "out_of_range",
  "too_long",
  "invalid_text",
  "unknown_payment_method",
  "unknown_locale",
  "wrong_column_count",
  "undecodable_bytes",
  "conflicting_rows",
  "order_rejected",
  "too_many_items",
  "external_id_conflict",
  "payment_declined",
  "amount_not_payable",
  "total_differs",
  "rounded_number",
  "ambiguous_date",
  "changed_quotes",
  "not_settled",
  "invalid_date",
  "unsupported_currency",
  "unknown_state",
  "rows_apart",
  "adjustment_sign",
  "discount_too_large",
  "skipped_cancelled",
  "skipped_refunded",
  "skipped_not_an_order",
  "parcels_shipped",
  "parcels_changed",
  "same_already",
  "no_number",
  "order_not_found",
  "ambiguous_order",
  "not_shippable",
  "too_many_parcels",
] as const;
export type RowCode = (typeof ROW_CODES)[number];

export function isKnown<Value extends string>(
  values: readonly Value[],
  value: string,
): value is Value {
  return (values as readonly string[]).includes(value);
}
