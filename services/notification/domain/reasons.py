"""Why a payment failed, as a customer is told: by the gateway's code, in the message's language.

The gateway's own sentence is for developers, and in English. Codes are those of the simulator and
of Stripe's declines (https://docs.stripe.com/declines/codes). A customer is told neither of a
suspicion nor of our own trouble, as Stripe advises.
"""

from collections.abc import Mapping
from typing import Any, Final

from services.chassis.base.sentences import Text
from services.notification.domain import texts

CODE: Final = "failure_code"
MESSAGE: Final = "failure_message"

_REASONS: Mapping[str, Text] = {
    "account_closed": texts.ACCOUNT_CLOSED,
    "authentication_required": texts.NOT_CONFIRMED,
    "call_issuer": texts.DECLINED,
    "card_declined": texts.DECLINED,
    "card_not_supported": texts.NOT_FOR_THIS,
    "card_velocity_exceeded": texts.NO_FUNDS,
    "currency_not_supported": texts.NOT_FOR_THIS,
    "declined": texts.DECLINED,
    "do_not_honor": texts.DECLINED,
    "expired": texts.TOO_LATE,
    "expired_card": texts.EXPIRED,
    "fraudulent": texts.DECLINED,
    "generic_decline": texts.DECLINED,
    "incorrect_cvc": texts.WRONG_CVC,
    "incorrect_number": texts.WRONG_NUMBER,
    "insufficient_funds": texts.NO_FUNDS,
    "invalid_account": texts.ACCOUNT_CLOSED,
    "invalid_cvc": texts.WRONG_CVC,
    "invalid_expiry_month": texts.EXPIRED,
    "invalid_expiry_year": texts.EXPIRED,
    "invalid_number": texts.WRONG_NUMBER,
    "issuer_not_available": texts.TRY_LATER,
    "lost_card": texts.DECLINED,
    "payment_intent_authentication_failure": texts.NOT_CONFIRMED,
    "pickup_card": texts.DECLINED,
    "processing_error": texts.TRY_LATER,
    "stolen_card": texts.DECLINED,
    "transaction_not_allowed": texts.NOT_FOR_THIS,
    "try_again_later": texts.TRY_LATER,
    "withdrawal_count_limit_exceeded": texts.NO_FUNDS,
}


def with_reason(context: Mapping[str, Any], locale: str) -> dict[str, Any]:
    """``context``; where it has a code, its reason is what we say of that in ``locale``."""
    code = context.get(CODE)
    if not isinstance(code, str):
        return dict(context)
    reason = _REASONS.get(code, texts.NOT_COMPLETED)
    return {**context, MESSAGE: reason.ja if locale == "ja" else reason.en}
