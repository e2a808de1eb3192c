/** What a file of orders may hold, in the order of the empty file; docs/csv.md explains each. */
export const COLUMNS = [
  { name: "external_id", japanese: "注文番号", isRequired: false },
  { name: "customer_name", japanese: "氏名", isRequired: true },
  { name: "customer_email", japanese: "メールアドレス", isRequired: false },
  { name: "customer_phone", japanese: "電話番号", isRequired: false },
  { name: "shipping_address", japanese: "住所", isRequired: false },
  { name: "product_name", japanese: "商品名", isRequired: true },
  { name: "sku", japanese: "商品コード", isRequired: false },
  { name: "quantity", japanese: "数量", isRequired: true },
  { name: "unit_price", japanese: "単価", isRequired: true },
  { name: "payment_method", japanese: "支払方法", isRequired: false },
  { name: "payment_token", japanese: "決済トークン", isRequired: false },
  { name: "note", japanese: "備考", isRequired: false },
  { name: "locale", japanese: "言語", isRequired: false },
] as const;

export type ColumnName = (typeof COLUMNS)[number]["name"];
export const COLUMN_NAMES: readonly ColumnName[] = COLUMNS.map(({ name }) => name);

/** Other headings that mean a column. */
export const ALIASES: Readonly<Record<string, ColumnName>> = {
  支払い方法: "payment_method",
  お支払方法: "payment_method",
  お支払い方法: "payment_method",
  email: "customer_email",
  phone: "customer_phone",
  メール: "customer_email",
  お名前: "customer_name",
};

/** Columns of our own files that make no order: they are passed over without a word. */
export const OWN_COLUMNS = {
  errors: ["_row", "_code", "_pointer", "_detail"],
  export: [
    "id",
    "status",
    "created_at",
    "source",
    "line_total",
    "total_amount",
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
