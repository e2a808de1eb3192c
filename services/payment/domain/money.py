"""The rules of money: what a payment may be of, and what of it can still be given back."""

from services.payment.domain.states_gen import PaymentEvent

CURRENCY = "JPY"
GATEWAY_METHODS = ("card", "konbini", "bank_transfer")
"""Paid through the gateway in use."""
OTHER_METHODS = ("cash_on_delivery", "invoice", "external")
"""Paid past the gateway: somebody else takes the money, and a person says that it came."""
METHODS = (*GATEWAY_METHODS, *OTHER_METHODS)
PAID_ELSEWHERE = "external"
"""The method of what was paid before we hear of it."""
EXTERNAL = "external"
"""The gateway, by name, of every payment past the gateway in use: nobody is ever asked about it."""
GATEWAY_YEN = (100, 1_000_000)
OTHER_YEN = (1, 999_900_000_000)
"""The largest order: 100 lines of 9,999 pieces at 1,000,000 yen."""


def limits_of(method: str) -> tuple[int, int]:
    """The least and the most yen that a payment by ``method`` may be of."""
    return GATEWAY_YEN if method in GATEWAY_METHODS else OTHER_YEN


def return_event(refunded: int) -> PaymentEvent:
    """The event that it is to the payment if only ``refunded`` yen of it stay given back."""
    return PaymentEvent.REFUND_RETURNED if refunded else PaymentEvent.REFUNDS_RETURNED


def refund_event(amount: int, refunded: int) -> PaymentEvent:
    """The event that ``refunded`` yen given back of ``amount`` captured are to the payment."""
    if not 0 < refunded <= amount:
        raise ValueError(f"{refunded} of {amount} yen cannot have been refunded")
    if refunded == amount:
        return PaymentEvent.REFUNDED_IN_FULL
    return PaymentEvent.PARTIALLY_REFUNDED
