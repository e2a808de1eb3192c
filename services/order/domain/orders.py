"""Orders and their items. Amounts are whole yen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.chassis.base.problems import Conflict, NotFound
from services.order.domain import texts
from services.order.domain.states_gen import ORDER_STATES, OrderStatus

NOT_SOLD = (OrderStatus.PAYMENT_FAILED, OrderStatus.CANCELLED, OrderStatus.REFUNDED)
"""Orders that bring no yen: what was paid for them is given back, or is to be."""


class OrderNotFound(NotFound):
    code = "order_not_found"

    def __init__(self, order_id: str) -> None:
        super().__init__(texts.ORDER_NOT_FOUND(order_id=order_id))


class ExternalIdConflict(Conflict):
    code = "external_id_conflict"

    def __init__(self, source: str, external_id: str) -> None:
        super().__init__(texts.EXTERNAL_ID_CONFLICT(source=source, external_id=external_id))


@dataclass(frozen=True, slots=True)
class NewItem:
    """A line of an order to place; ``unit_price`` in yen."""

    product_name: str
    sku: str | None
    quantity: int
    unit_price: int


@dataclass(frozen=True, slots=True)
class NewOrder:
    """An order to place, as the customer's shop hands it over."""

    customer_name: str
    customer_email: str
    customer_phone: str | None
    shipping_address: str | None
    note: str | None
    source: str
    external_id: str | None
    locale: str
    payment_method: str
    payment_token: str
    items: tuple[NewItem, ...]


@dataclass(frozen=True, slots=True)
class OrderItem:
    """A line of an order; prices in yen."""

    id: str
    product_name: str
    sku: str | None
    quantity: int
    unit_price: int

    @property
    def line_total(self) -> int:
        return self.quantity * self.unit_price


class OrderNotEditable(Conflict):
    """The order has gone too far for its details to change."""

    code = "order_not_editable"

    def __init__(self, status: OrderStatus) -> None:
        super().__init__(texts.ORDER_NOT_EDITABLE(status=status))


@dataclass(frozen=True, slots=True)
class Order:
    """An order as it stands; ``version`` grows with each change."""

    id: str
    status: OrderStatus
    customer_name: str
    customer_email: str
    customer_phone: str | None
    shipping_address: str | None
    note: str | None
    source: str
    external_id: str | None
    locale: str
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
    items: tuple[OrderItem, ...] = ()

    @property
    def number(self) -> str:
        """What the customer knows the order by."""
        return self.external_id or self.id[-12:].upper()

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


def place(
    new: NewOrder,
    *,
    new_id: Callable[[], str],
    now: datetime,
    status: OrderStatus = ORDER_STATES.initial,
    batch_id: str | None = None,
) -> Order:
    """The order that ``new`` becomes; its total is the sum of its lines.

    ``status`` is where it stands once what made it is done.
    """
    items = tuple(
        [
            OrderItem(new_id(), item.product_name, item.sku, item.quantity, item.unit_price)
            for item in new.items
        ]
    )
    return Order(
        id=new_id(),
        status=status,
        customer_name=new.customer_name,
        customer_email=new.customer_email,
        customer_phone=new.customer_phone,
        shipping_address=new.shipping_address,
        note=new.note,
        source=new.source,
        external_id=new.external_id,
        locale=new.locale,
        total_amount=sum([item.line_total for item in items]),
        refunded_amount=0,
        payment_method=new.payment_method,
        payment_id=None,
        payment_error=None,
        payment_version=None,
        tracking_number=None,
        carrier=None,
        batch_id=batch_id,
        version=1,
        created_at=now,
        updated_at=now,
        items=items,
    )


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened to an order."""

    type: str
    from_status: OrderStatus | None = None
    to_status: OrderStatus | None = None
    data: Mapping[str, Any] | None = None
