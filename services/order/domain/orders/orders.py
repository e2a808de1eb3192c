"""Orders and their items. Amounts are whole yen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.order.domain.money.amounts import (
    AFTER_SHIPPING,
    STANDARD_RATE,
    Adjustment,
    TaxAmount,
    tax_of,
)
from services.order.domain.money.customer_steps import NextAction
from services.order.domain.money.payments import PaidElsewhere
from services.order.domain.orders.parcels import Parcel
from services.order.domain.orders.recipients import DeliveryRequest, Recipient
from services.order.domain.orders.refusals import AddressOfRecipient
from services.order.domain.states_gen import ORDER_STATES, OrderEvent, OrderStatus

_PAYMENT_ASKED = (OrderStatus.PAYMENT_PROCESSING, OrderStatus.ACCEPTED, OrderStatus.PAID)
PAID_AFTER_SHIPPING = (OrderStatus.ACCEPTED, OrderStatus.SHIPPED, OrderStatus.DELIVERED)
"""Where an order that is paid after shipping may be before its money has come."""
NOT_SOLD = (OrderStatus.PAYMENT_FAILED, OrderStatus.CANCELLED, OrderStatus.REFUNDED)
"""Orders that bring no yen: what was paid for them is given back, or is to be."""


@dataclass(frozen=True, slots=True)
class OrderItem:
    """A line of an order; prices in yen with tax, ``tax_rate`` in percent."""

    id: str
    product_name: str
    sku: str | None
    quantity: int
    unit_price: int
    tax_rate: int = STANDARD_RATE

    @property
    def line_total(self) -> int:
        return self.quantity * self.unit_price


@dataclass(frozen=True, slots=True)
class Order:
    """An order as it stands; ``version`` grows with each change.

    Discounts and points are 0 yen or less: goods and the four other amounts add up to the total.
    """

    id: str
    status: OrderStatus
    ordered_at: datetime
    customer_name: str
    customer_email: str | None
    customer_phone: str | None
    shipping_address: str | None
    note: str | None
    source: str
    external_id: str | None
    locale: str
    shipping_amount: int
    fee_amount: int
    discount_amount: int
    points_amount: int
    total_amount: int
    refunded_amount: int
    payment_method: str
    payment_id: str | None
    payment_error: str | None
    payment_version: int | None
    tracking_number: str | None
    carrier: str | None
    batch_id: str | None
    version: int
    created_at: datetime
    updated_at: datetime
    replaces: str | None = None
    """the undone order whose number it took"""
    erased_at: datetime | None = None
    """when its customer was erased: since then the name is empty, and all else about them None"""
    recipient: Recipient | None = None
    delivery_request: DeliveryRequest | None = None
    paid_elsewhere: PaidElsewhere | None = None
    next_action: NextAction | None = None
    """of its payment, as it was heard of last"""
    items: tuple[OrderItem, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    parcels: tuple[Parcel, ...] = ()

    @property
    def goods_amount(self) -> int:
        """The sum of the items."""
        beside = self.shipping_amount + self.fee_amount + self.discount_amount + self.points_amount
        return self.total_amount - beside

    @property
    def tax(self) -> tuple[TaxAmount, ...]:
        """The tax that it includes, by rate; of an order that was read with its lines."""
        return tax_of(self.items, self.adjustments)

    @property
    def is_reachable(self) -> bool:
        """Whether the customer can be told of it: marketplaces give no e-mail address."""
        return self.customer_email is not None

    @property
    def is_paid_after_shipping(self) -> bool:
        """Whether what it comes to is received when, or after, it has arrived."""
        return self.payment_method in AFTER_SHIPPING

    @property
    def awaits_payment(self) -> bool:
        """Whether there is to be a payment that may be undecided yet."""
        is_after = self.is_paid_after_shipping and self.status in PAID_AFTER_SHIPPING
        return is_after or self.status is OrderStatus.PAYMENT_PROCESSING

    def can_be_paid_by(self, payment_id: str | None) -> bool:
        """Whether the capture of that payment moves it.

        One that failed is paid by another payment, which the customer has made on a link; what
        its own payment says after its failure is no news.
        """
        is_failed = self.status is OrderStatus.PAYMENT_FAILED and self.payment_id == payment_id
        return not is_failed and ORDER_STATES.can_happen(self.status, OrderEvent.PAYMENT_COMPLETED)

    @property
    def payment_next_action(self) -> NextAction | None:
        """What the customer has to do now to pay."""
        is_open = self.status is OrderStatus.PAYMENT_PROCESSING
        return self.next_action if is_open else None

    @property
    def number(self) -> str:
        """What the customer knows the order by."""
        return self.external_id or self.id[-12:].upper()

    @property
    def may_have_been_paid(self) -> bool:
        """Whether cancelling it may give money back."""
        return self.status in _PAYMENT_ASKED and self.total_amount > 0

    @property
    def refundable_amount(self) -> int:
        """Yen that cancelling the order gives back, as far as is known; 0 where it is not paid."""
        is_paid = self.status is OrderStatus.PAID
        return self.total_amount - self.refunded_amount if is_paid else 0

    def find_mismatch(self, amount: int | None) -> str | None:
        """Why money of ``amount`` yen is not this order's; None: it may be, or is not known."""
        if amount is None or amount == self.total_amount:
            return None
        return f"The payment is for ¥{amount:,}, but the order total is ¥{self.total_amount:,}."


def with_address(order: Order, changes: Mapping[str, Any]) -> dict[str, Any]:
    """``changes`` of an order, with the address that its recipient has then.

    Raises:
        AddressOfRecipient: the address alone is to change, and it is a recipient's.
    """
    changed = dict(changes)
    recipient = changed.get("recipient", order.recipient)
    if "shipping_address" in changed and recipient is not None and "recipient" not in changed:
        raise AddressOfRecipient
    if "recipient" in changed and "shipping_address" not in changed and recipient is not None:
        changed["shipping_address"] = recipient.address()
    return changed


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened to an order."""

    type: str
    from_status: OrderStatus | None = None
    to_status: OrderStatus | None = None
    data: Mapping[str, Any] | None = None
