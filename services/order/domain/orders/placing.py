"""A new order: what is asked for, and the order that it becomes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from services.order.domain.money.amounts import (
    AFTER_SHIPPING,
    ELSEWHERE,
    STANDARD_RATE,
    Adjustment,
    AdjustmentKind,
    AmountNotPayable,
    check_adjustments,
    is_payable,
    sum_of,
)
from services.order.domain.money.payments import PaidElsewhere
from services.order.domain.orders.orders import Order, OrderItem
from services.order.domain.orders.recipients import DeliveryRequest, Recipient
from services.order.domain.orders.refusals import PaidElsewhereMissing, PaidElsewhereNotAllowed
from services.order.domain.states_gen import ORDER_STATES, OrderEvent


@dataclass(frozen=True, slots=True)
class NewItem:
    """A line of an order to place; ``unit_price`` in yen with tax, ``tax_rate`` in percent."""

    product_name: str
    sku: str | None
    quantity: int
    unit_price: int
    tax_rate: int = STANDARD_RATE

    @property
    def line_total(self) -> int:
        return self.quantity * self.unit_price


@dataclass(frozen=True, slots=True)
class NewOrder:
    """An order to place, as the customer's shop hands it over.

    ``ordered_at`` None: now. Without ``shipping_address`` the recipient's is the one.
    """

    customer_name: str
    customer_email: str | None
    customer_phone: str | None
    shipping_address: str | None
    note: str | None
    source: str
    external_id: str | None
    locale: str
    payment_method: str
    payment_token: str | None
    items: tuple[NewItem, ...]
    adjustments: tuple[Adjustment, ...] = ()
    ordered_at: datetime | None = None
    recipient: Recipient | None = None
    delivery_request: DeliveryRequest | None = None
    paid_elsewhere: PaidElsewhere | None = None


def place(
    new: NewOrder, *, new_id: Callable[[], str], now: datetime, batch_id: str | None = None
) -> Order:
    """The order that ``new`` becomes; its total is the sum of its items and adjustments.

    One of 0 yen is PAID, one that is paid after shipping ACCEPTED. Unless there is nothing to pay,
    the payment is owed in the unit of work that saves it.

    Raises:
        WrongSign, DiscountTooLarge: its adjustments make no total.
        PaidElsewhereMissing, PaidElsewhereNotAllowed: see ``check_paid_elsewhere``.
        AmountNotPayable: its payment method cannot take the total.
    """
    check_adjustments(new.items, new.adjustments)
    sums = {kind: sum_of(new.adjustments, kind) for kind in AdjustmentKind}
    total = sum([item.line_total for item in new.items]) + sum(sums.values())
    check_paid_elsewhere(new)
    if not is_payable(total, new.payment_method):
        raise AmountNotPayable(total, new.payment_method)
    address = new.shipping_address
    if address is None and new.recipient is not None:
        address = new.recipient.address()
    return Order(
        id=new_id(),
        status=ORDER_STATES.next_status(
            ORDER_STATES.initial, first_event(total, new.payment_method)
        ),
        ordered_at=new.ordered_at or now,
        customer_name=new.customer_name,
        customer_email=new.customer_email,
        customer_phone=new.customer_phone,
        shipping_address=address,
        note=new.note,
        source=new.source,
        external_id=new.external_id,
        locale=new.locale,
        shipping_amount=sums[AdjustmentKind.SHIPPING],
        fee_amount=sums[AdjustmentKind.FEE],
        discount_amount=sums[AdjustmentKind.DISCOUNT],
        points_amount=sums[AdjustmentKind.POINTS],
        total_amount=total,
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
        recipient=new.recipient,
        delivery_request=new.delivery_request,
        paid_elsewhere=new.paid_elsewhere,
        items=tuple(
            [
                OrderItem(
                    new_id(),
                    item.product_name,
                    item.sku,
                    item.quantity,
                    item.unit_price,
                    item.tax_rate,
                )
                for item in new.items
            ]
        ),
        adjustments=new.adjustments,
    )


def first_event(total: int, method: str) -> OrderEvent:
    """What happens at once to a new order of ``total`` yen that is paid by ``method``."""
    if not total:
        return OrderEvent.NOTHING_TO_PAY
    return OrderEvent.ACCEPTED if method in AFTER_SHIPPING else OrderEvent.PAYMENT_REQUESTED


def check_paid_elsewhere(new: NewOrder) -> None:
    """Refuse an order that says it was paid elsewhere and by what method it is to be paid here.

    Raises:
        PaidElsewhereMissing, PaidElsewhereNotAllowed: one is said without the other.
    """
    is_elsewhere = new.payment_method == ELSEWHERE
    if is_elsewhere and new.paid_elsewhere is None:
        raise PaidElsewhereMissing
    if not is_elsewhere and new.paid_elsewhere is not None:
        raise PaidElsewhereNotAllowed(new.payment_method)
