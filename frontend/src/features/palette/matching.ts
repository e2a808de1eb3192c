/**
 * The words that each command is found by beside its name, in both languages whichever is shown.
 * Synonyms are those that shops, other back offices and people use.
 */
export const KEYWORDS = {
  new_order: "new order create add place phone 新規注文 注文を登録 注文作成 受注登録 電話注文 追加",
  import:
    "import upload csv tsv file excel batch bulk 取込 取り込み インポート 一括登録 アップロード ファイル エクセル",
  import_parcels:
    "import parcels upload carrier tracking numbers yamato sagawa csv 荷物 取込 送り状 追跡番号 発送 ヤマト 佐川 ゆうプリ",
  profiles:
    "import profiles mapping columns format shopify rakuten 取込 プロファイル 列 割り当て 形式 マッピング",
  to_ship:
    "ship shipping shipment fulfil fulfill dispatch send parcel tracking 出荷 発送 配送 出荷待ち 追跡番号 送り状",
  payment_failed: "payment failed declined retry unpaid 決済失敗 支払い失敗 未払い 再決済 エラー",
  shortcuts: "shortcuts keys keyboard help hotkeys ショートカット キーボード キー操作 ヘルプ",
  letter_keys:
    "settings preferences letter keys shortcuts accessibility voice 設定 一文字キー ショートカット アクセシビリティ 音声入力",
  theme:
    "settings preferences appearance dark light theme mode colour color 設定 外観 テーマ ダーク ライト 配色",
  language: "settings preferences language english japanese locale 設定 言語 日本語 英語",
  "/": "overview dashboard home start figures sales 概要 ダッシュボード ホーム トップ 売上",
  "/orders":
    "orders order list search ship cancel edit customers export csv download 注文 受注 一覧 検索 キャンセル 取消 編集 顧客 エクスポート 書き出し ダウンロード",
  "/batches":
    "imports import batches csv files upload undo 取込 取り込み インポート 一括 履歴 取り消し",
  "/payments":
    "payments payment refund refunds money back capture card konbini bank 決済 支払い 入金 返金 払い戻し カード コンビニ 銀行振込",
  "/reconciliations":
    "reconciliation reconcile compare differences gateway 照合 突合 突き合わせ 差異 消込",
  "/notifications":
    "messages notifications mail email sms bounce 通知 メール メッセージ 送信 配信 不達",
  "/templates": "templates wording text mail テンプレート 文面 ひな形 メール",
  "/suppressions":
    "suppressions suppression blocklist unsubscribe bounce complaint 配信停止 送信停止 ブロック 除外 苦情",
  "/health":
    "health status system jobs retry errors dead letters breaker 状態 稼働状況 システム 障害 エラー 再試行",
  "/erasures":
    "erase erasure delete forget customer privacy gdpr personal data 消去 削除 忘れる お客様 個人情報 プライバシー",
  "/settings":
    "settings configuration environment sender issuer retention keep secrets 設定 環境変数 差出人 発行者 保存期間 保持期間",
} as const;
export type CommandId = keyof typeof KEYWORDS;

/** `text` so that its other ways of writing are the same: width, case, hiragana for katakana. */
function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

/** Whether every word of what was typed is in the name of a command or in its keywords. */
export function isMeant(id: CommandId, label: string, typed: string): boolean {
  const known = folded(`${label} ${KEYWORDS[id]}`);
  return folded(typed)
    .split(/\s+/)
    .every((word) => known.includes(word));
}
