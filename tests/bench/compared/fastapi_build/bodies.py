"""What the three services are sent and answer."""

from datetime import datetime
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from tests.bench.compared.fastapi_build.fields import (
    ABSENT,
    Body,
    Country,
    Day,
    Email,
    Id,
    Line32,
    Line64,
    Line100,
    Line128,
    Line150,
    Line200,
    Lines500,
    Lines1000,
    Locale,
    PaymentMethod,
    PaymentToken,
    Phone,
    PostalCode,
    SignedYen,
    TaxRate,
    Time,
    Yen,
)

_GATEWAY_METHODS = ("card", "konbini", "bank_transfer")


class Recipient(Body):
    """Who gets the parcel."""

    name: Line100
    phone: Phone | None = None
    postal_code: PostalCode | None = None
    region: Line100 | None = None
    city: Line100 | None = None
    line1: Line150 | None = None
    line2: Line150 | None = None
    country: Country = "JP"


class DeliveryRequest(Body):
    """When the parcel should come."""

    date: Day | None = None
    time_slot: Line32 | None = None
    note: Line200 | None = None


class PaidElsewhere(Body):
    """Who else took the money."""

    provider: Line64
    reference: Line128 | None = None
    paid_at: Time | None = None


class ItemCreate(Body):
    """A line of an order."""

    product_name: Line200
    sku: Line64 = ABSENT
    quantity: Annotated[int, Field(ge=1, le=9999)]
    unit_price: Yen
    tax_rate: TaxRate = 10


class AdjustmentCreate(Body):
    """Shipping, a fee, a discount or points."""

    kind: Literal["shipping", "fee", "discount", "points"]
    label: Line100 = ABSENT
    amount: SignedYen
    tax_rate: TaxRate = ABSENT

    @model_validator(mode="after")
    def _has_its_sign(self) -> Self:
        adds = self.kind in ("shipping", "fee")
        if self.amount < 0 if adds else self.amount > 0:
            raise ValueError("shipping and fees add to the total, the others take from it")
        if adds and "tax_rate" not in self.model_fields_set:
            self.tax_rate = 10
        return self


class OrderCreate(Body):
    """An order to place."""

    ordered_at: Time = ABSENT
    customer_name: Line100
    customer_email: Email | None = None
    customer_phone: Phone = ABSENT
    shipping_address: Lines500 = ABSENT
    recipient: Recipient | None = None
    delivery_request: DeliveryRequest | None = None
    note: Lines1000 = ABSENT
    source: Line64 = "api"
    external_id: Line64 = ABSENT
    locale: Locale = "ja"
    payment_method: PaymentMethod = "card"
    payment_token: PaymentToken = ABSENT
    paid_elsewhere: PaidElsewhere = ABSENT
    items: Annotated[list[ItemCreate], Field(min_length=1, max_length=100)]
    adjustments: Annotated[list[AdjustmentCreate], Field(max_length=20, default_factory=list)]

    @property
    def total(self) -> int:
        """What is to be paid, in yen."""
        goods = sum(item.quantity * item.unit_price for item in self.items)
        return goods + sum(each.amount for each in self.adjustments)

    @model_validator(mode="after")
    def _can_be_paid(self) -> Self:
        if (self.payment_method == "external") != (self.paid_elsewhere is not None):
            raise ValueError("an order is external exactly if it says who took the money")
        self._check_discounts()
        total = self.total
        is_charged = self.payment_method in _GATEWAY_METHODS and total != 0
        if is_charged and not 100 <= total <= 1_000_000:
            raise ValueError("the gateway charges 100 to 1,000,000 yen")
        return self

    def _check_discounts(self) -> None:
        """No more may be taken than there is, in all and of each tax rate."""
        if self.total < 0:
            raise ValueError("the discounts are larger than the order")
        if not self.adjustments:
            return
        left: dict[int, int] = {}
        for item in self.items:
            left[item.tax_rate] = left.get(item.tax_rate, 0) + item.quantity * item.unit_price
        for each in self.adjustments:
            if each.tax_rate is not None:
                left[each.tax_rate] = left.get(each.tax_rate, 0) + each.amount
        if any(amount < 0 for amount in left.values()):
            raise ValueError("the discounts of a tax rate are larger than what they lower")


class Answer(BaseModel):
    """A body of an answer, made from a row."""

    model_config = ConfigDict(from_attributes=True)


class Item(Answer):
    """A line of an order as it was placed."""

    id: str
    product_name: str
    sku: str | None
    quantity: int
    unit_price: int
    tax_rate: int
    line_total: int


class Adjustment(Answer):
    """An adjustment as it was placed."""

    kind: str
    label: str | None
    amount: int
    tax_rate: int | None


class Order(Answer):
    """An order with its lines."""

    id: str
    status: str
    ordered_at: datetime
    customer_name: str
    customer_email: str | None
    customer_phone: str | None
    shipping_address: str | None
    recipient: dict[str, Any] | None
    delivery_request: dict[str, Any] | None
    note: str | None
    source: str
    external_id: str | None
    locale: str
    currency: str
    total_amount: int
    payment_method: str
    paid_elsewhere: dict[str, Any] | None
    payment_id: str | None
    payment_error: str | None
    created_at: datetime
    updated_at: datetime
    items: list[Item]
    adjustments: list[Adjustment]


class PaymentCreate(Body):
    """A payment to take."""

    order_id: Id
    amount: Annotated[int, Field(ge=1, le=999_900_000_000)]
    currency: Literal["JPY"] = "JPY"
    method: PaymentMethod
    token: PaymentToken = ABSENT


class Payment(Answer):
    """A payment and what became of it."""

    id: str
    order_id: str
    amount: int
    currency: str
    status: str
    method: str
    gateway_reference: str | None
    failure_code: str | None
    created_at: datetime
    updated_at: datetime


def _small_enough(context: dict[str, Any]) -> dict[str, Any]:
    if len(context) > 100:
        raise ValueError("the context has too many members")
    return context


class EmailCreate(Body):
    """A message to send."""

    order_id: Id
    template: Literal["ORDER_CONFIRMATION"]
    recipient: Email
    locale: Locale = "ja"
    context: Annotated[dict[str, Any], AfterValidator(_small_enough)]


class Notification(Answer):
    """A message as it was rendered."""

    id: str
    order_id: str
    template: str
    locale: str
    recipient: str
    subject: str
    text: str
    html: str
    status: str
    created_at: datetime
    sent_at: datetime | None
