"""Orders and their items. Amounts are whole yen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from services.chassis.base.problems import BadRequest, Conflict, NotFound
from services.chassis.base.sentences import Sentence
from services.order.domain import texts
from services.order.domain.amounts import (
    AFTER_SHIPPING,
    ELSEWHERE,
    STANDARD_RATE,
    Adjustment,
    AdjustmentKind,
    AmountNotPayable,
    TaxAmount,
    check_adjustments,
    is_payable,
    sum_of,
    tax_of,
)
from services.order.domain.customer_steps import NextAction
from services.order.domain.parcels import Parcel
from services.order.domain.payments import Dispute, PaidElsewhere
from services.order.domain.recipients import DeliveryRequest, Recipient
from services.order.domain.states_gen import ORDER_STATES, OrderEvent, OrderStatus

_PAYMENT_ASKED = (OrderStatus.PAYMENT_PROCESSING, OrderStatus.ACCEPTED, OrderStatus.PAID)
PAID_AFTER_SHIPPING = (OrderStatus.ACCEPTED, OrderStatus.SHIPPED, OrderStatus.DELIVERED)
"""Where an order that is paid after shipping may be before its money has come."""
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


class PaidElsewhereMissing(BadRequest):
    code = "paid_elsewhere_missing"

    def __init__(self) -> None:
        super().__init__(texts.PAID_ELSEWHERE_MISSING())


class PaidElsewhereNotAllowed(BadRequest):
    code = "paid_elsewhere_not_allowed"

    def __init__(self, method: str) -> None:
        super().__init__(texts.PAID_ELSEWHERE_NOT_ALLOWED(method=method))


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


class OrderNotEditable(Conflict):
    """The order has gone too far for its details to change."""

    code = "order_not_editable"

    def __init__(self, status: OrderStatus) -> None:
        super().__init__(texts.ORDER_NOT_EDITABLE(status=status))


class ParcelsNotEditable(Conflict):
    """Only an order that is on its way has parcels to mend."""

    code = "parcels_not_editable"

    def __init__(self, status: OrderStatus) -> None:
        super().__init__(texts.PARCELS_NOT_EDITABLE(status=status))


class PaymentNotPayable(Conflict):
    """There is nothing that the customer could pay on a link."""

    code = "payment_not_payable"


class PaymentDisputed(Conflict):
    """The customer's bank gives the money back, or may; only who confirms it refunds it too."""

    code = "payment_disputed"

    def __init__(self, dispute: Dispute) -> None:
        super().__init__(_about_dispute(dispute))


def _about_dispute(dispute: Dispute) -> Sentence:
    if not dispute.is_open:
        return texts.DISPUTE_LOST(amount=dispute.amount)
    if dispute.due_at is None:
        return texts.DISPUTE_OPEN(amount=dispute.amount, reason=dispute.reason)
    due_at = dispute.due_at.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return texts.DISPUTE_DUE(amount=dispute.amount, reason=dispute.reason, due_at=due_at)


class AddressOfRecipient(BadRequest):
    """The address of an order that has a recipient in parts would no longer be that one's."""

    code = "address_of_recipient"

    def __init__(self) -> None:
        super().__init__(texts.ADDRESS_OF_RECIPIENT())


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


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened to an order."""

    type: str
    from_status: OrderStatus | None = None
    to_status: OrderStatus | None = None
    data: Mapping[str, Any] | None = None
