"""Why a payment failed, as a customer is told: by the gateway's code, in the message's language.

The gateway's own sentence is for developers, and in English. Codes are those of the simulator and
of Stripe's declines (https://docs.stripe.com/declines/codes). A customer is told neither of a
suspicion nor of our own trouble, as Stripe advises.
"""

from collections.abc import Mapping
from typing import Any, Final

from services.chassis.base.sentences import Text

CODE: Final = "failure_code"
MESSAGE: Final = "failure_message"

_NOT_COMPLETED = Text(
    en="The payment could not be completed.", ja="お支払いを完了できませんでした。"
)
_DECLINED = Text(en="The card was declined.", ja="カード会社により承認されませんでした。")
_EXPIRED = Text(
    en="The card has expired, or its expiry date is wrong.",
    ja="カードの有効期限が切れているか、正しくありません。",
)
_WRONG_NUMBER = Text(en="The card number is wrong.", ja="カード番号が正しくありません。")
_WRONG_CVC = Text(
    en="The card's security code is wrong.", ja="カードのセキュリティコードが正しくありません。"
)
_NO_FUNDS = Text(
    en="The card's balance or limit is not sufficient.",
    ja="カードの残高または利用限度額が不足しています。",
)
_NOT_FOR_THIS = Text(
    en="The card cannot be used for this purchase.",
    ja="このカードは今回のお支払いにご利用いただけません。",
)
_NOT_CONFIRMED = Text(
    en="The payment was not confirmed with your bank.",
    ja="カード会社による本人確認が完了しませんでした。",
)
_ACCOUNT_CLOSED = Text(
    en="The account is closed or not valid.", ja="口座が解約されているか、無効です。"
)
_TRY_LATER = Text(
    en="The card company could not be reached. Please try again later.",
    ja="カード会社に接続できませんでした。時間をおいてもう一度お試しください。",
)
_TOO_LATE = Text(
    en="The payment was not received in time.", ja="期限までにお支払いを確認できませんでした。"
)
_REASONS: Mapping[str, Text] = {
    "account_closed": _ACCOUNT_CLOSED,
    "authentication_required": _NOT_CONFIRMED,
    "call_issuer": _DECLINED,
    "card_declined": _DECLINED,
    "card_not_supported": _NOT_FOR_THIS,
    "card_velocity_exceeded": _NO_FUNDS,
    "currency_not_supported": _NOT_FOR_THIS,
    "declined": _DECLINED,
    "do_not_honor": _DECLINED,
    "expired": _TOO_LATE,
    "expired_card": _EXPIRED,
    "fraudulent": _DECLINED,
    "generic_decline": _DECLINED,
    "incorrect_cvc": _WRONG_CVC,
    "incorrect_number": _WRONG_NUMBER,
    "insufficient_funds": _NO_FUNDS,
    "invalid_account": _ACCOUNT_CLOSED,
    "invalid_cvc": _WRONG_CVC,
    "invalid_expiry_month": _EXPIRED,
    "invalid_expiry_year": _EXPIRED,
    "invalid_number": _WRONG_NUMBER,
    "issuer_not_available": _TRY_LATER,
    "lost_card": _DECLINED,
    "payment_intent_authentication_failure": _NOT_CONFIRMED,
    "pickup_card": _DECLINED,
    "processing_error": _TRY_LATER,
    "stolen_card": _DECLINED,
    "transaction_not_allowed": _NOT_FOR_THIS,
    "try_again_later": _TRY_LATER,
    "withdrawal_count_limit_exceeded": _NO_FUNDS,
}


def with_reason(context: Mapping[str, Any], locale: str) -> dict[str, Any]:
    """``context``; where it has a code, its reason is what we say of that in ``locale``."""
    code = context.get(CODE)
    if not isinstance(code, str):
        return dict(context)
    reason = _REASONS.get(code, _NOT_COMPLETED)
    return {**context, MESSAGE: reason.ja if locale == "ja" else reason.en}
