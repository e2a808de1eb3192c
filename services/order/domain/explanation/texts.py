"""What an explanation says, in English and Japanese; ``chassis.base.sentences`` says how."""

from typing import Final

from services.chassis.base.sentences import Text

# ------------------------------------------------------------------------------- what has happened

SAVED: Final = Text(
    en="The order is saved; its payment has not been requested.",
    ja="注文は登録済みです。決済はまだ依頼していません。",
)
PAYMENT_ASKED: Final = Text(
    en="The payment of {amount:,} yen was requested and is not decided yet.",
    ja="{amount:,} 円の決済を依頼しました。結果はまだ出ていません。",
)
PAYMENT_FAILED: Final = Text(
    en="The payment of {amount:,} yen failed: {reason}",
    ja="{amount:,} 円の決済に失敗しました: {reason}",
)
UNKNOWN_REASON: Final = Text(en="the reason is not known.", ja="理由は不明です。")
ACCEPTED: Final = Text(
    en="The order is accepted and is waiting to be shipped.",
    ja="注文は受付済みで、発送待ちです。",
)
PAID: Final = Text(
    en="The order is paid ({paid}) and is waiting to be shipped.",
    ja="決済済みです({paid})。発送待ちです。",
)
SHIPPED: Final = Text(
    en="The order is paid ({paid}) and on its way to the customer.",
    ja="決済済みです({paid})。配送中です。",
)
DELIVERED: Final = Text(
    en="The order is paid ({paid}) and delivered.",
    ja="決済済みです({paid})。配達が完了しています。",
)
CANCELLED: Final = Text(en="The order was cancelled.", ja="注文はキャンセルされました。")
CANCELLED_AND_REFUNDED: Final = Text(
    en="The order was cancelled; {back:,} yen were refunded.",
    ja="注文はキャンセルされ、{back:,} 円を返金しました。",
)
REFUNDED: Final = Text(
    en="The payment of {amount:,} yen was refunded in full.",
    ja="決済した {amount:,} 円の全額を返金しました。",
)
YEN: Final = Text(en="{amount:,} yen", ja="{amount:,} 円")
YEN_LESS_REFUNDS: Final = Text(
    en="{amount:,} yen, of which {back:,} yen were refunded",
    ja="{amount:,} 円、うち {back:,} 円は返金済み",
)

UNPAID_SHIPPED: Final = Text(en="The order is on its way to the customer.", ja="注文は配送中です。")
UNPAID_DELIVERED: Final = Text(en="The order is delivered.", ja="注文の配達は完了しています。")
PAID_ON_DELIVERY: Final = Text(
    en="The customer pays {amount:,} yen on delivery.",
    ja="代金 {amount:,} 円は、お届けの際にお客様が支払います。",
)
PAID_BY_INVOICE: Final = Text(
    en="The customer pays {amount:,} yen by invoice.",
    ja="代金 {amount:,} 円は、請求書によりお客様が支払います。",
)

FREE_PAID: Final = Text(
    en="The order costs nothing and is waiting to be shipped.",
    ja="代金が 0 円の注文で、発送待ちです。",
)
FREE_SHIPPED: Final = Text(
    en="The order costs nothing and is on its way to the customer.",
    ja="代金が 0 円の注文で、配送中です。",
)
FREE_DELIVERED: Final = Text(
    en="The order costs nothing and is delivered.",
    ja="代金が 0 円の注文で、配達が完了しています。",
)

ELSEWHERE_ASKED: Final = Text(
    en="The payment of {amount:,} yen to {provider} is being recorded.",
    ja="{provider} で支払われた {amount:,} 円を記録しています。",
)
ELSEWHERE_PAID: Final = Text(
    en="The order was paid to {provider} ({paid}) and is waiting to be shipped.",
    ja="{provider} で決済済みです({paid})。発送待ちです。",
)
ELSEWHERE_SHIPPED: Final = Text(
    en="The order was paid to {provider} ({paid}) and is on its way to the customer.",
    ja="{provider} で決済済みです({paid})。配送中です。",
)
ELSEWHERE_DELIVERED: Final = Text(
    en="The order was paid to {provider} ({paid}) and is delivered.",
    ja="{provider} で決済済みです({paid})。配達が完了しています。",
)

SENT_AS: Final = Text(en="It was sent as {parcel}.", ja="送り状は {parcel} です。")
SENT_IN_PARCELS: Final = Text(
    en="It was sent in {count} parcels: {parcels}.", ja="{count} 個口で発送しました: {parcels}。"
)
SENT_IN_MANY_PARCELS: Final = Text(
    en="It was sent in {count} parcels: {parcels} and {more} more.",
    ja="{count} 個口で発送しました: {parcels}、ほか {more} 個。",
)
UNREACHABLE: Final = Text(
    en="No messages are sent, because the order has no e-mail address.",
    ja="注文にメールアドレスがないため、通知は送信しません。",
)

# ------------------------------------------------------------------------ what the order waits for

PAYMENT: Final = Text(en="payment", ja="決済")
REFUND: Final = Text(en="refund", ja="返金")
NOTICE: Final = Text(en="message to the customer", ja="お客様への通知")
BATCH_PAYMENTS: Final = Text(
    en="payment, together with others of its batch,", ja="決済(同じ取込の注文とまとめて)"
)
BATCH_REFUNDS: Final = Text(
    en="refund, together with others of its batch,", ja="返金(同じ取込の注文とまとめて)"
)
BATCH_NOTICES: Final = Text(
    en="message to the customer, together with others of its batch,",
    ja="お客様への通知(同じ取込の注文とまとめて)",
)
ONCE: Final = Text(en="{attempts} time", ja="{attempts} 回")
TIMES: Final = Text(en="{attempts} times", ja="{attempts} 回")
BECAUSE: Final = Text(en=" (last error: {error})", ja="(最後のエラー: {error})")
NEXT_AT: Final = Text(en=" at {at}", ja="{at} に")
OWED: Final = Text(
    en="The {noun} has been owed since {since}, was tried {times}{because}, and will be retried "
    "automatically{when}.",
    ja="{noun}は {since} から未完了です。{times}試行しました{because}。{when}自動で再試行します。",
)
BEING_TRIED: Final = Text(
    en="The {noun} has been owed since {since} and is being tried now.",
    ja="{noun}は {since} から未完了で、いま試行しています。",
)
GIVEN_UP: Final = Text(
    en="The {noun} was tried {times} and given up{because}; it waits for an operator.",
    ja="{noun}は {times}試行して打ち切りました{because}。担当者の対応を待っています。",
)
REFUND_GIVEN_UP: Final = Text(
    en="The {noun} was tried {times} and given up{because}; the money still has to be refunded, "
    "and it waits for an operator.",
    ja="{noun}は {times}試行して打ち切りました{because}。"
    "返金はまだ済んでおらず、担当者の対応を待っています。",
)
REFUND_FAILED: Final = Text(
    en="A refund of {amount:,} yen that had been accepted failed at {at} ({reason}); unless it has "
    "been requested again since, the money still has to be refunded.",
    ja="受け付けられていた {amount:,} 円の返金が {at} に失敗しました({reason})。"
    "その後に依頼し直していなければ、返金はまだ済んでいません。",
)
REFUND_BY_HAND: Final = Text(
    en="A refund of {amount:,} yen has to be made by hand, because no gateway took the money; "
    "nobody has recorded yet that it was made.",
    ja="{amount:,} 円は、決済代行会社を通していないため、手作業での返金が必要です。"
    "返金の記録はまだありません。",
)
PAYMENT_SERVICE: Final = Text(en="payment service", ja="決済サービス")
NOTIFICATION_SERVICE: Final = Text(en="notification service", ja="通知サービス")
PAYMENT_SERVICE_BATCHES: Final = Text(
    en="payment service about batches", ja="決済サービス(一括処理)"
)
NOTIFICATION_SERVICE_BATCHES: Final = Text(
    en="notification service about batches", ja="通知サービス(一括処理)"
)
HELD_BACK: Final = Text(
    en="Calls to the {peer} have been held back since {since}, because it does not answer usably.",
    ja="{peer}が正しく応答しないため、{since} から呼び出しを控えています。",
)
AWAITS_GATEWAY: Final = Text(
    en="The payment service has accepted it and is waiting for the gateway's decision.",
    ja="決済サービスが受け付け、決済代行会社の結果を待っています。",
)

# -------------------------------------------------------------------------------- what can be done

NOTHING_TO_DO: Final = Text(en="Nothing needs to be done.", ja="対応は不要です。")
RETRIED_BY_ITSELF: Final = Text(
    en="Nothing needs to be done: owed calls are retried automatically. To retry now, replay the "
    "delivery.",
    ja="対応は不要です。未完了の処理は自動で再試行します。すぐに再試行するには、再実行してください。",
)
WAIT: Final = Text(
    en="Wait: the payment service reports the decision as soon as it is made.",
    ja="お待ちください。結果が出次第、決済サービスから届きます。",
)
PAY_AGAIN: Final = Text(
    en="Request the payment again, or with another payment method.",
    ja="決済をもう一度依頼するか、別の支払い方法で依頼してください。",
)
SEND_LINK: Final = Text(
    en="Send the customer a link on which they pay by card.",
    ja="カードでお支払いいただけるリンクをお客様に送ってください。",
)
SHIP: Final = Text(
    en="Mark the order as shipped once it has left.", ja="発送したら、発送済みにしてください。"
)
DELIVER: Final = Text(
    en="Mark the order as delivered once it has arrived.", ja="届いたら、配達完了にしてください。"
)
RECORD_PAYMENT: Final = Text(
    en="Record the payment once the money has come.", ja="入金されたら、入金を記録してください。"
)
SETTLE_REFUND: Final = Text(
    en="Refund {amount:,} yen by hand, and then record that it was made.",
    ja="{amount:,} 円を手作業で返金し、そのことを記録してください。",
)
REFUND_AGAIN: Final = Text(
    en="Request the refund of {amount:,} yen from the payment service again, unless that has been "
    "done since. If it fails once more, return the money in another way.",
    ja="まだ依頼し直していなければ、{amount:,} 円の返金を決済サービスにもう一度依頼してください。"
    "再び失敗したら、別の方法で返金してください。",
)
REPLAY: Final = Text(
    en="Fix the cause of the error, then have the {noun} retried.",
    ja="エラーの原因を取り除いてから、{noun}を再実行してください。",
)
CANCEL: Final = Text(en="Cancel the order: {told}.", ja="注文をキャンセルできます。{told}。")
CANCEL_PAID: Final = Text(
    en="Cancel the order: {refund}, and {told}.",
    ja="注文をキャンセルできます。{refund}。{told}。",
)
CANCEL_UNDECIDED: Final = Text(
    en="Cancel the order: {told}. If it turns out to have been paid, the money is refunded {how}.",
    ja="注文をキャンセルできます。{told}。決済済みと分かった場合は、{how}返金します。",
)
CUSTOMER_IS_TOLD: Final = Text(en="the customer is told", ja="お客様に通知します")
CUSTOMER_CANNOT_BE_TOLD: Final = Text(
    en="the customer cannot be told", ja="お客様には通知できません"
)
NOTHING_TO_REFUND: Final = Text(en="nothing is left to refund", ja="返金する金額は残っていません")
REST_OF_PAYMENT: Final = Text(
    en="the remaining {amount:,} yen of its payment", ja="決済の残り {amount:,} 円"
)
IS_REFUNDED: Final = Text(en="{yen} will be refunded", ja="{yen}を返金します")
IS_REFUNDED_BY_HAND: Final = Text(
    en="{yen} will be refunded by hand", ja="{yen}を手作業で返金する必要があります"
)
AUTOMATICALLY: Final = Text(en="automatically", ja="自動で")
BY_HAND: Final = Text(en="by hand", ja="手作業で")
