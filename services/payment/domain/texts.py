"""What this service refuses, in English and Japanese; ``chassis.base.sentences`` says how."""

from typing import Final

from services.chassis.base.sentences import Text

PAYMENT: Final = Text(en="payment", ja="決済")
REFUND: Final = Text(en="refund", ja="返金")

# ---------------------------------------------------------------------------------------- payments

PAYMENT_NOT_FOUND: Final = Text(
    en="There is no payment {payment_id}.", ja="決済 {payment_id} が見つかりません。"
)
ORDER_HAS_NO_PAYMENT: Final = Text(
    en="There is no payment for the order {order_id}.", ja="注文 {order_id} の決済はありません。"
)
PAYMENT_ALREADY_EXISTS: Final = Text(
    en="The order {order_id} already has a payment that has not failed.",
    ja="注文 {order_id} には、失敗していない決済がすでにあります。",
)
ORDER_CLOSED: Final = Text(
    en="The order {order_id} was cancelled and takes no more payments.",
    ja="注文 {order_id} はキャンセル済みのため、決済できません。",
)
AMOUNT_NOT_PAYABLE: Final = Text(
    en="A payment by {method} must be between ¥{minimum:,} and ¥{maximum:,};"
    " ¥{amount:,} was requested.",
    ja="支払方法 {method} で決済できる金額は {minimum:,} 円から {maximum:,} 円までです"
    "（指定された金額: {amount:,} 円）。",
)
PAID_ELSEWHERE_MISSING: Final = Text(
    en="A payment by {method} needs `paid_elsewhere`, which says who took the money.",
    ja="支払方法 {method} には、代金を受け取った相手を示す `paid_elsewhere` が必要です。",
)
PAID_ELSEWHERE_NOT_ALLOWED: Final = Text(
    en="`paid_elsewhere` is only for the method {meant}; {method} was requested.",
    ja="`paid_elsewhere` は支払方法 {meant} でのみ指定できます（指定された支払方法: {method}）。",
)
ORDER_SERVICE_UNAVAILABLE: Final = Text(en="{reason}", ja="注文サービスを利用できません: {reason}")
PAYMENT_MADE_BY_GATEWAY: Final = Text(
    en="The payment goes through the gateway {gateway}, which reports the outcome itself.",
    ja="この決済は決済代行会社 {gateway} を通るため、入金を手動で記録できません。",
)
PAYMENT_ALREADY_RECORDED: Final = Text(
    en="The payment is already {status}, and was not recorded with these values.",
    ja="決済の状態はすでに {status} で、この内容とは別に記録されています。",
)
AMOUNT_DIFFERS: Final = Text(
    en="The payment is for ¥{amount:,}, but ¥{received:,} was received.",
    ja="決済の金額は {amount:,} 円ですが、入金額は {received:,} 円です。",
)
PAYMENT_DIFFERS: Final = Text(
    en="The batch already has a payment of ¥{known:,} for the order; ¥{asked:,} was requested.",
    ja="この取込には、この注文に対する {known:,} 円の決済がすでにあります"
    "（指定された金額: {asked:,} 円）。",
)
PAYMENT_MADE: Final = Text(
    en="The order is paid already: its payment is {status}.",
    ja="この注文は決済済みです（決済の状態: {status}）。",
)
PAYMENT_PAST_GATEWAY: Final = Text(
    en="The order's payment does not go through a gateway, so there is no page to pay it on.",
    ja="この注文の支払いは決済代行会社を通らないため、支払い用のリンクを作成できません。",
)
NO_PAGE_FOR_PAYING: Final = Text(
    en="The gateway in use has no page on which customers pay.",
    ja="使用中の決済代行会社には、お客様がお支払いになるページがありません。",
)
PAYMENT_BATCH_NOT_FOUND: Final = Text(
    en="The batch {batch_id} has no payments.", ja="取込 {batch_id} に決済はありません。"
)

# ----------------------------------------------------------------------------------------- refunds

NOTHING_CAPTURED: Final = Text(
    en="The payment is {status}: nothing was captured.",
    ja="決済の状態が {status} で、売上が確定していないため、返金できません。",
)
DISPUTE_DUE: Final = Text(
    en="The customer's bank disputes ¥{amount:,} of the payment ({reason}); evidence is due by"
    " {due_at}. If the bank decides for the customer, the money goes back without a refund. Send"
    " evidence or accept the dispute at the gateway. To refund all the same, confirm it with"
    " `despite_dispute`.",
    ja="お客様のカード会社がこの決済の {amount:,} 円について異議を申し立てています（{reason}）。"
    "証拠の提出期限は {due_at} です。お客様の主張が認められると、返金しなくても代金は戻されます。"
    "決済代行会社の画面で証拠を提出するか、異議を受け入れてください。"
    "それでも返金する場合は `despite_dispute` で確認してください。",
)
DISPUTE_OPEN: Final = Text(
    en="The customer's bank disputes ¥{amount:,} of the payment ({reason}) and has not decided yet."
    " If it decides for the customer, the money goes back without a refund. Wait for its decision."
    " To refund all the same, confirm it with `despite_dispute`.",
    ja="お客様のカード会社がこの決済の {amount:,} 円について異議を審査しています（{reason}）。"
    "お客様の主張が認められると、返金しなくても代金は戻されます。結果をお待ちください。"
    "それでも返金する場合は `despite_dispute` で確認してください。",
)
DISPUTE_LOST: Final = Text(
    en="The customer's bank has already given ¥{amount:,} of the payment back. A refund would be"
    " paid in addition. To refund all the same, confirm it with `despite_dispute`.",
    ja="お客様のカード会社を通じて、この決済の {amount:,} 円はすでにお客様へ戻されています。"
    "返金すると二重の支払いになります。"
    "それでも返金する場合は `despite_dispute` で確認してください。",
)
PAYMENT_NOT_RECEIVED: Final = Text(
    en="The payment was never received. It is no longer expected.",
    ja="この決済の代金は受け取られていません。今後の入金の予定も取り消しました。",
)
REFUND_NOT_FOUND: Final = Text(
    en="There is no refund {refund_id}.", ja="返金 {refund_id} が見つかりません。"
)
REFUND_MADE_BY_GATEWAY: Final = Text(
    en="The refund is made by the gateway {gateway}, which reports the outcome itself.",
    ja="この返金は決済代行会社 {gateway} が行うため、手動で処理できません。",
)
REFUND_ALREADY_SETTLED: Final = Text(
    en="The refund is already {status}, and was not settled with these values.",
    ja="返金の状態はすでに {status} で、この内容とは別に処理されています。",
)
OTHER_GATEWAY: Final = Text(
    en="The payment was taken through the gateway {gateway}, which is not set up here.",
    ja="この決済は、ここで設定されていない決済代行会社 {gateway} のものです。",
)
NOTHING_LEFT: Final = Text(
    en="Nothing of the payment is left to refund.", ja="この決済に返金できる残額はありません。"
)
REFUND_EXCEEDS_BALANCE: Final = Text(
    en="Only ¥{left:,} of the payment is left to refund; ¥{asked:,} was requested.",
    ja="返金できる残額は {left:,} 円です（指定された金額: {asked:,} 円）。",
)

# ----------------------------------------------------------------------------------------- gateway

GATEWAY_EVENT_NOT_FOUND: Final = Text(
    en="There is no gateway event {gateway_event_id}.",
    ja="決済代行会社からの通知 {gateway_event_id} が見つかりません。",
)
GATEWAY_PAYMENT_NOT_FOUND: Final = Text(
    en="The gateway has no payment {reference}.",
    ja="決済代行会社に決済 {reference} が見つかりません。",
)
GATEWAY_NOT_IN_USE: Final = Text(
    en="The payment belongs to the gateway {meant}, which is not set up here; {in_use} is in use.",
    ja="この決済は決済代行会社 {meant} のものですが、ここでは設定されていません"
    "（現在使用しているのは {in_use} です）。",
)
GATEWAY_KEEPS_NO_BOOKS: Final = Text(
    en="The gateway {gateway} has no list of captures and refunds.",
    ja="決済代行会社 {gateway} には、売上と返金の一覧がありません。",
)
GATEWAY_PAYMENT_IS_KNOWN: Final = Text(
    en="The payment {payment_id} stands for {reference}. Refund the payment instead.",
    ja="{reference} は決済 {payment_id} として登録されています。その決済から返金してください。",
)
NOTHING_TO_REFUND: Final = Text(
    en="The capture is {status}: there is nothing to refund.",
    ja="売上の状態が {status} のため、返金するものがありません。",
)
REFUND_DECLINED: Final = Text(
    en="The gateway declined the refund.", ja="決済代行会社が返金を拒否しました。"
)
GATEWAY_SILENT: Final = Text(
    en="The gateway did not answer.", ja="決済代行会社から応答がありません。"
)
GATEWAY_SILENT_ON_PURPOSE: Final = Text(
    en="The gateway did not answer, on purpose.",
    ja="決済代行会社から応答がありません（障害の模擬）。",
)
GATEWAY_SLOW: Final = Text(
    en="The gateway did not answer within {seconds} s.",
    ja="決済代行会社から {seconds} 秒以内に応答がありませんでした。",
)
GATEWAY_OUT_OF_REACH: Final = Text(
    en="The gateway {gateway} cannot be asked now: {reason}",
    ja="現在、決済代行会社 {gateway} に問い合わせできません: {reason}",
)
STRIPE_UNUSABLE: Final = Text(
    en="Stripe gave no usable answer: {error}",
    ja="Stripe から有効な応答がありませんでした: {error}",
)
GATEWAY_SAID: Final = Text(en="{words}", ja="決済代行会社の応答: {words}")

# --------------------------------------------------------------------------------- the pay page

PAGE_TITLE: Final = Text(en="Payment", ja="お支払い")
PAGE_ORDER: Final = Text(en="Order number", ja="ご注文番号")
PAGE_AMOUNT: Final = Text(en="Amount to pay", ja="お支払い金額")
PAGE_YEN: Final = Text(en="¥{amount:,}", ja="{amount:,} 円")
PAGE_PAY: Final = Text(en="Pay ¥{amount:,}", ja="{amount:,} 円を支払う")
PAGE_LEADS_ON: Final = Text(
    en="You pay by card on the secure page of our payment provider.",
    ja="決済代行会社の安全なページで、クレジットカードでお支払いいただけます。",
)
PAGE_SIMULATED: Final = Text(
    en="This is a simulation: no money moves. Choose what the card does.",
    ja="これはシミュレーションです。実際の請求は発生しません。カードの動作を選んでください。",
)
PAGE_TOKENS: Final = {
    "tok_ok": PAGE_PAY,
    "tok_declined": Text(en="Pay with a card that is declined", ja="利用できないカードで支払う"),
    "tok_insufficient_funds": Text(
        en="Pay with a card that has insufficient funds", ja="残高不足のカードで支払う"
    ),
}
PAGE_DECLINED: Final = Text(
    en="The payment was declined, and you have not been charged. Please try again or use another"
    " card.",
    ja="お支払いを完了できませんでした。ご請求は発生しておりません。もう一度お試しいただくか、"
    "別のカードをご利用ください。",
)
PAGE_PAID: Final = Text(
    en="Your payment has been received. Thank you.",
    ja="お支払いを確認いたしました。ありがとうございます。",
)
PAGE_UNDER_WAY: Final = Text(
    en="A payment for this order is under way. Please look here again in a few minutes: nothing is"
    " charged twice.",
    ja="このご注文のお支払いは手続き中です。数分後にもう一度ご確認ください。"
    "二重に請求されることはありません。",
)
PAGE_GO_ON: Final = Text(en="Go on with the payment", ja="お支払いの手続きを続ける")
PAGE_CLOSED: Final = Text(
    en="There is nothing to pay for this order any more. If you have questions, please contact the"
    " shop.",
    ja="このご注文にお支払いいただくものはありません。ご不明な点はショップまでお問い合わせください。",
)
PAGE_EXPIRED: Final = Text(
    en="This link has expired. Please ask the shop for a new one.",
    ja="このリンクは有効期限が切れています。お手数ですが、ショップに新しいリンクをご依頼ください。",
)
PAGE_UNKNOWN: Final = Text(
    en="This link is not valid. Please check that you have copied all of it, or ask the shop for a"
    " new one.",
    ja="このリンクは正しくありません。リンク全体をコピーしたかご確認いただくか、"
    "ショップに新しいリンクをご依頼ください。",
)
PAGE_NO_MEANS: Final = Text(en="Please choose how to pay.", ja="お支払い方法を選んでください。")
PAGE_LATER: Final = Text(
    en="We cannot take payments right now. Please try again in a few minutes; you have not been"
    " charged.",
    ja="ただいまお支払いの手続きができません。数分後にもう一度お試しください。"
    "ご請求は発生しておりません。",
)
