"""What every service deletes by itself, in English and Japanese."""

from typing import Final

from services.chassis.base.sentences import Text

OWED_WORK: Final = Text(
    en="Calls to other services that were made, since then. What is still owed, or waits for a "
    "person, stays.",
    ja="完了した他サービスへの連絡。完了からの日数で数えます。未完了のものと対応待ちのものは残ります。",
)
IDEMPOTENCY_KEYS: Final = Text(
    en="Idempotency keys with their stored answers, since the first request.",
    ja="Idempotency-Key と保存した応答。最初のリクエストからの日数で数えます。",
)
JOB_RECORDS: Final = Text(
    en="Records of background work that has ended, since its end.",
    ja="終了したバックグラウンド処理の記録。終了からの日数で数えます。",
)
