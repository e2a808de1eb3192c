"""What each error of Stripe's means for money: the table, and the outcome that follows from it.

https://docs.stripe.com/error-handling and https://docs.stripe.com/declines/codes. A class that is
not here fails a test, so that a new version of the SDK cannot bring one that nobody has judged.
"""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Any, Final

import aiohttp
import stripe

from services.payment.domain.outcomes import Outcome

# The SDK lets an answer that breaks off in its middle through as what it is below.
ERRORS: Final = (stripe.StripeError, aiohttp.ClientError, OSError)


class Meaning(Enum):
    """What an error leaves us knowing."""

    DECLINED = auto()
    """The customer's means of payment was refused: nothing moved, and nothing will."""
    REFUSED = auto()
    """What was asked for cannot be done, such as a refund of more than is left: nothing moved."""
    OURS = auto()
    """Nothing moved, and the customer has no part in it: it is asked for again."""
    UNDECIDED = auto()
    """Money may have moved, or may still: it has to be asked after."""


MEANINGS: Final[Mapping[type[stripe.StripeError], Meaning]] = {
    stripe.CardError: Meaning.DECLINED,
    stripe.InvalidRequestError: Meaning.REFUSED,
    stripe.RateLimitError: Meaning.OURS,
    stripe.AuthenticationError: Meaning.OURS,
    stripe.PermissionError: Meaning.OURS,
    # The key was given before with other parameters: what that call did has to be found out.
    stripe.IdempotencyError: Meaning.UNDECIDED,
    stripe.APIConnectionError: Meaning.UNDECIDED,
    # 409 and 5xx. Stripe asks to treat what a 500 did as not known.
    stripe.APIError: Meaning.UNDECIDED,
    # Of webhooks; no call is answered with it.
    stripe.SignatureVerificationError: Meaning.UNDECIDED,
    # Of the second version of the API, which is not called here: its words decide nothing.
    stripe.AlreadyCanceledError: Meaning.UNDECIDED,
    stripe.BlockedByStripeError: Meaning.UNDECIDED,
    stripe.CannotProceedError: Meaning.UNDECIDED,
    stripe.CapabilityNotEnabledError: Meaning.OURS,
    stripe.ControlledByAlternateResourceError: Meaning.UNDECIDED,
    stripe.FeatureNotEnabledError: Meaning.OURS,
    stripe.FinancialAccountNotOpenError: Meaning.OURS,
    stripe.FxQuoteNeedsRefreshError: Meaning.UNDECIDED,
    stripe.InsufficientFundsError: Meaning.OURS,
    stripe.InvalidPaymentMethodError: Meaning.UNDECIDED,
    stripe.InvalidPayoutMethodError: Meaning.UNDECIDED,
    stripe.InvalidVaultedCredentialError: Meaning.UNDECIDED,
    stripe.NotCancelableError: Meaning.UNDECIDED,
    stripe.QuotaExceededError: Meaning.OURS,
    stripe.RecipientNotNotifiableError: Meaning.UNDECIDED,
    stripe.TemporarySessionExpiredError: Meaning.UNDECIDED,
    stripe.VerificationAttemptFailedError: Meaning.UNDECIDED,
    stripe.VerificationExpiredError: Meaning.UNDECIDED,
    stripe.VerificationNotInitiatedError: Meaning.UNDECIDED,
}
CODES: Final[Mapping[str, Meaning]] = {
    "account_closed": Meaning.REFUSED,
    "account_invalid": Meaning.OURS,
    "api_key_expired": Meaning.OURS,
    "balance_insufficient": Meaning.OURS,
    "idempotency_key_in_use": Meaning.UNDECIDED,
    "insufficient_funds": Meaning.OURS,  # of our balance: a card's is a CardError
    "livemode_mismatch": Meaning.OURS,
    "lock_timeout": Meaning.OURS,
    "platform_api_key_expired": Meaning.OURS,
    "rate_limit": Meaning.OURS,
    "secret_key_required": Meaning.OURS,
    "testmode_charges_only": Meaning.OURS,
}
"""Of an invalid request, what its code says more exactly."""
OWN_PARAMETERS: Final = (
    "allowed_payment_method_types",
    "confirm",
    "currency",
    "metadata",
    "off_session",
    "payment_method_options",
    "payment_method_types",
    "return_url",
)
"""Parameters that are ours alone, such as a method that the shop has not activated at Stripe."""


def meaning_of(error: Exception) -> Meaning:
    """What is known after ``error``; of a class that nobody has judged, nothing."""
    kinds = (MEANINGS[kind] for kind in type(error).__mro__ if kind in MEANINGS)
    meaning = next(kinds, Meaning.UNDECIDED)
    if not isinstance(error, stripe.InvalidRequestError):
        return meaning
    is_ours = (error.param or "").startswith(OWN_PARAMETERS)
    return CODES.get(error.code or "", Meaning.OURS if is_ours else meaning)


def outcome_of(error: Exception) -> Outcome:
    """What a call that ended so leaves us knowing."""
    meaning = meaning_of(error)
    if not isinstance(error, stripe.StripeError) or meaning is Meaning.UNDECIDED:
        return lost(error)
    if meaning is Meaning.OURS:
        return Outcome.deferred(_code(error) or "gateway_refused", f"Stripe does not act: {error}")
    message = error.user_message or "The gateway refused."
    return Outcome.failed(_code(error) or "gateway_refused", message, _intent_of(error))


def lost(error: Exception) -> Outcome:
    """Nothing is known after ``error``; so it is with each error of a call that only looks."""
    code = _code(error) if isinstance(error, stripe.StripeError) else None
    return Outcome.lost(code or "no_answer", f"Stripe gave no usable answer: {error}")


def _code(error: stripe.StripeError) -> str | None:
    """The card's own decline code where there is one: it says more than ``card_declined``."""
    told = _told(error)
    return told.get("decline_code") or error.code or told.get("code")


def _intent_of(error: stripe.StripeError) -> str | None:
    intent: Mapping[str, Any] = _told(error).get("payment_intent") or {}
    return intent.get("id")


def _told(error: stripe.StripeError) -> Mapping[str, Any]:
    """The error as Stripe laid it out; nothing where it came from the way there."""
    body = error.json_body
    told = body.get("error") if isinstance(body, dict) else None
    return told if isinstance(told, dict) else {}
