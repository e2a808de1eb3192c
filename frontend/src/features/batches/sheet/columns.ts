/** What a file of orders may hold, in the order of the empty file; docs/csv.md explains each. */
export const COLUMNS = [
  { name: "external_id", japanese: "注文番号", isRequired: false },
  { name: "ordered_at", japanese: "注文日時", isRequired: false },
  { name: "customer_name", japanese: "氏名", isRequired: true },
  { name: "customer_email", japanese: "メールアドレス", isRequired: false },
  { name: "customer_phone", japanese: "電話番号", isRequired: false },
  { name: "shipping_address", japanese: "住所", isRequired: false },
  { name: "recipient_name", japanese: "お届け先氏名", isRequired: false },
  { name: "recipient_phone", japanese: "お届け先電話番号", isRequired: false },
  { name: "recipient_postal_code", japanese: "お届け先郵便番号", isRequired: false },
  { name: "recipient_region", japanese: "お届け先都道府県", isRequired: false },
  { name: "recipient_city", japanese: "お届け先市区町村", isRequired: false },
  { name: "recipient_line1", japanese: "お届け先番地", isRequired: false },
  { name: "recipient_line2", japanese: "お届け先建物名", isRequired: false },
  { name: "recipient_country", japanese: "お届け先国", isRequired: false },
  { name: "product_name", japanese: "商品名", isRequired: true },
  { name: "sku", japanese: "商品コード", isRequired: false },
  { name: "quantity", japanese: "数量", isRequired: true },
  { name: "unit_price", japanese: "単価", isRequired: true },
  { name: "tax_rate", japanese: "税率", isRequired: false },
  { name: "adjustment_kind", japanese: "調整区分", isRequired: false },
  { name: "adjustment_label", japanese: "調整名", isRequired: false },
  { name: "adjustment_amount", japanese: "調整額", isRequired: false },
  { name: "adjustment_tax_rate", japanese: "調整税率", isRequired: false },
  { name: "shipping_amount", japanese: "送料", isRequired: false },
  { name: "fee_amount", japanese: "手数料", isRequired: false },
  { name: "discount_amount", japanese: "値引き", isRequired: false },
  { name: "points_amount", japanese: "ポイント利用", isRequired: false },
  { name: "total_amount", japanese: "合計金額", isRequired: false },
  { name: "payment_method", japanese: "支払方法", isRequired: false },
  { name: "payment_token", japanese: "決済トークン", isRequired: false },
  { name: "paid_elsewhere_provider", japanese: "決済会社", isRequired: false },
  { name: "paid_elsewhere_reference", japanese: "決済番号", isRequired: false },
  { name: "paid_elsewhere_paid_at", japanese: "決済日時", isRequired: false },
  { name: "delivery_request_date", japanese: "お届け希望日", isRequired: false },
  { name: "delivery_request_time_slot", japanese: "お届け希望時間帯", isRequired: false },
  { name: "delivery_request_note", japanese: "お届けメモ", isRequired: false },
  { name: "note", japanese: "備考", isRequired: false },
  { name: "locale", japanese: "言語", isRequired: false },
] as const;

export type ColumnName = (typeof COLUMNS)[number]["name"];
export const COLUMN_NAMES: readonly ColumnName[] = COLUMNS.map(({ name }) => name);

/** Other headings that mean a column. */
export const ALIASES: Readonly<Record<string, ColumnName>> = {
  注文日: "ordered_at",
  支払い方法: "payment_method",
  お支払方法: "payment_method",
  お支払い方法: "payment_method",
  email: "customer_email",
  phone: "customer_phone",
  メール: "customer_email",
  お名前: "customer_name",
};

/** Columns of our own files that are no columns elsewhere: they are passed over without a word. */
export const OWN_COLUMNS = {
  errors: ["_row", "_code", "_pointer", "_detail"],
  export: [
    "id",
    "status",
    "created_at",
    "source",
    "line_total",
    "refunded_amount",
    "tracking_number",
    "carrier",
  ],
} as const;

/** Headings are the same in capitals or not, in full or half width, with spaces, `_` or `-`. */
function keyOf(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]/g, "");
}

const BY_KEY: ReadonlyMap<string, ColumnName> = new Map([
  ...COLUMNS.flatMap(({ name, japanese }): [string, ColumnName][] => [
    [keyOf(name), name],
    [keyOf(japanese), name],
  ]),
  ...Object.entries(ALIASES).map(([alias, name]): [string, ColumnName] => [keyOf(alias), name]),
]);

/** The column that a heading names; null where it names none. */
export function columnOf(heading: string): ColumnName | null {
  return BY_KEY.get(keyOf(heading)) ?? null;
}

/** Whether the headings are those of an export or of an errors.csv. */
export function isOurs(headings: readonly string[]): boolean {
  return Object.values(OWN_COLUMNS).some((own) => own.every((name) => headings.includes(name)));
}

export function isOwnColumn(heading: string): boolean {
  return Object.values(OWN_COLUMNS).some((own) => (own as readonly string[]).includes(heading));
}
