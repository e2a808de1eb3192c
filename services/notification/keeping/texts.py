"""What the notification service deletes by itself, in English and Japanese."""

from typing import Final

from services.chassis.base.sentences import Text

MESSAGES: Final = Text(
    en="Text and address of messages that are not under way, since each message was accepted. That "
    "it was sent, when, and from which template, stays.",
    ja="送信処理が終わったメッセージの本文と宛先。受け付けからの日数で数えます。"
    "送信したという事実、日時、テンプレートは残ります。",
)
SENDING_ATTEMPTS: Final = Text(
    en="Attempts to hand a message to the mail or SMS provider, since each attempt.",
    ja="メールや SMS の送信試行の記録。試行からの日数で数えます。",
)
DELIVERY_EVENTS: Final = Text(
    en="Reports of the providers that were dealt with, since they arrived.",
    ja="処理済みの配信レポート。受信からの日数で数えます。",
)
ACTIONS: Final = Text(
    en="Who did what to messages, batches, templates and the suppression list, since it was done.",
    ja="メッセージ、一括送信、テンプレート、配信停止リストに対する操作の記録。操作からの日数で数えます。",
)
LOCAL_MESSAGES: Final = Text(
    en="Messages that were written to files in the data directory because no provider is set up.",
    ja="送信事業者が設定されていないため、データフォルダーにファイルとして保存されたメッセージ。",
)
