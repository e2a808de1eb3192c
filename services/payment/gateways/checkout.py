"""What a gateway may be able to do besides: let customers pay on a link, let go of a payment.

For links it has ``open_checkout`` if it has a page of its own, or ``page_tokens``, which are
what a customer may choose from on ours; one that has neither takes no payments by link.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from services.payment.domain.outcomes import Outcome


@dataclass(frozen=True, slots=True)
class CheckoutAsked:
    """A payment by card to open a page for; asked twice with the same ``key``, it is the same one.

    ``amount`` in yen. The customer is led back to ``return_url``, paid or not, and the page closes
    at ``expires_at``.
    """

    key: str
    order_id: str
    amount: int
    order_number: str
    locale: str
    return_url: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Checkout:
    """A page of the gateway's, and what it knows it by."""

    reference: str
    url: str


@runtime_checkable
class HasCheckout(Protocol):
    """A gateway with a page of its own."""

    async def open_checkout(self, asked: CheckoutAsked) -> Checkout | Outcome:
        """The page, or why there is none; never raises for what the gateway does.

        ``find_capture`` is asked with the reference of the page until the payment has its own.
        """


@runtime_checkable
class CanCancel(Protocol):
    """A gateway that can let go of a payment which the customer has not made yet."""

    async def cancel_capture(self, key: str, reference: str) -> Outcome:
        """What has become of the payment: FAILED, or what overtook the wish to cancel it."""


@runtime_checkable
class HasPageTokens(Protocol):
    """A gateway whose tokens are no secrets, so that a customer may choose one."""

    page_tokens: Sequence[str]
