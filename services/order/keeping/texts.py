"""What the order service deletes by itself, in English and Japanese."""

from typing import Final

from services.chassis.base.sentences import Text

DRY_RUNS: Final = Text(
    en="Dry runs that nobody confirmed, with their files, since their end.",
    ja="確定されなかったドライランとそのファイル。終了からの日数で数えます。",
)
IMPORT_ROWS: Final = Text(
    en="The rows and the uploaded file of an import, since its end. The import with its sums and "
    "its certificate stays.",
    ja="取り込みの行ごとの結果とアップロードされたファイル。終了からの日数で数えます。"
    "取り込みそのものと集計、証明書は残ります。",
)
PAYMENT_EVENTS: Final = Text(
    en="Events of the payment service that were applied to their orders, since they arrived. What "
    "an order still waits for stays.",
    ja="注文に反映済みの決済サービスの通知。受信からの日数で数えます。処理中の注文の通知は残ります。",
)
RECONCILIATION_ENTRIES: Final = Text(
    en="What a failed reconciliation had gathered, since its end. Reconciliations and the "
    "differences that they found stay.",
    ja="失敗した照合が集めた明細。終了からの日数で数えます。照合そのものと見つかった差異は残ります。",
)
