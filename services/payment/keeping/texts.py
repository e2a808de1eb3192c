"""What the payment service deletes by itself, in English and Japanese."""

from typing import Final

from services.chassis.base.sentences import Text

PAYMENT_ATTEMPTS: Final = Text(
    en="Calls to the gateway for payments that are settled, since each call. What a person "
    "recorded stays.",
    ja="決着した決済について決済代行会社に行った問い合わせ。問い合わせからの日数で数えます。"
    "担当者が記録した内容は残ります。",
)
GATEWAY_EVENTS: Final = Text(
    en="Events of the gateway that were applied or had no effect, since they arrived. Those that "
    "wait, and those that a person has to look at, stay.",
    ja="反映済み、または影響のなかった決済代行会社からの通知。受信からの日数で数えます。"
    "待機中のものと確認が必要なものは残ります。",
)
PAYMENT_LINKS: Final = Text(
    en="Links for paying, since they expired. Until then whoever follows one is told that it has "
    "expired, afterwards that it is not valid.",
    ja="支払い用リンク。有効期限が切れた日からの日数で数えます。それまではリンク先に期限切れと表示され、"
    "その後は無効と表示されます。",
)
