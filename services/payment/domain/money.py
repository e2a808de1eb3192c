"""The rules of money: what a payment may be of, and what of it can still be given back."""

from services.payment.domain.states_gen import PaymentEvent

MINIMUM_YEN = 100
MAXIMUM_YEN = 1_000_000
CURRENCY = "JPY"
METHODS = ("card", "konbini", "bank_transfer")


def refund_event(amount: int, refunded: int) -> PaymentEvent:
    """The event that ``refunded`` yen given back of ``amount`` captured are to the payment."""
    if not 0 < refunded <= amount:
        raise ValueError(f"{refunded} of {amount} yen cannot have been refunded")
    if refunded == amount:
        return PaymentEvent.REFUNDED_IN_FULL
    return PaymentEvent.PARTIALLY_REFUNDED
