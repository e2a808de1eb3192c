"""Links on which a customer pays, and how what they are for stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from services.payment.domain.gateway_events import find_live
from services.payment.domain.outcomes import Outcome
from services.payment.domain.payments import Payment
from services.payment.domain.refusals import PaymentNotPayable
from services.payment.domain.states import UNDECIDED
from services.payment.domain.states_gen import PaymentStatus

CHECKOUT_FOR: Final = timedelta(hours=1)
"""How long the gateway's page for one payment is open; after that another one is opened."""
CHECKOUT_EXPIRED: Final = Outcome.failed(
    "checkout_expired", "The customer did not pay while the page was open."
)
_PAYABLE_ORDERS: Final = ("PAYMENT_FAILED", "PAYMENT_PROCESSING")
METHOD: Final = "card"
"""What is paid by on a link."""


@dataclass(frozen=True, slots=True)
class PaymentLink:
    """A link to pay the order of ``payment_id`` on; ``requested_by`` is who had it made."""

    id: str
    payment_id: str
    requested_by: str | None
    expires_at: datetime
    created_at: datetime


@dataclass(frozen=True, slots=True)
class PayableOrder:
    """What the order service says of an order: no more of it than a page has to show."""

    number: str
    status: str
    locale: str


class Standing(StrEnum):
    """How it stands with what a link is for."""

    PAYABLE = "payable"
    UNDER_WAY = "under way"
    PAID = "paid"
    CLOSED = "closed"
    """There is nothing to pay any more."""


def standing_of(order: PayableOrder, payments: Sequence[Payment]) -> Standing:
    """How an order with these payments stands; the payments go before what the order has heard."""
    live = find_live(payments)
    if order.status == "CANCELLED":
        return Standing.CLOSED
    if live is None:
        return Standing.PAYABLE if order.status in _PAYABLE_ORDERS else Standing.CLOSED
    if live.status in UNDECIDED:
        return Standing.CLOSED if live.is_external else Standing.UNDER_WAY
    return Standing.CLOSED if live.status is PaymentStatus.REFUNDED else Standing.PAID


def require_linkable(payment: Payment, of_order: Sequence[Payment], *, has_page: bool) -> None:
    """Refuse a link for what cannot be paid on one.

    Raises:
        PaymentNotPayable: says why.
    """
    live = find_live(of_order)
    if payment.is_external or (live is not None and live.is_external):
        raise PaymentNotPayable.past_the_gateway()
    if live is not None and live.status not in UNDECIDED:
        raise PaymentNotPayable.made(live.status)
    if not has_page:
        raise PaymentNotPayable.without_page()
