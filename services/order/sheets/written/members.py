"""What a line of an export can say of an order."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from services.order.domain.money.amounts import CASH_ON_DELIVERY
from services.order.domain.orders.orders import Order, OrderItem
from services.order.domain.orders.parcels import Parcel
from services.order.domain.orders.recipients import Recipient

Said = str | int | date | datetime | None
_CODE: Final = re.compile(r"〒\s*([0-9]{3}-?[0-9]{4})\s*")
_FROM_ABROAD: Final = re.compile(r"^\+81[ -]?(?:\(0\))?0?")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file: an order, and which of its parcels and items the line is for."""

    order: Order
    today: date
    parcel: Parcel | None = None
    item: OrderItem | None = None

    @property
    def to(self) -> Recipient:
        """Who gets it; of an order without a recipient, its customer."""
        order = self.order
        return order.recipient or Recipient(order.customer_name, order.customer_phone)

    @property
    def has_cod(self) -> bool:
        """Whether the carrier takes the money."""
        return self.order.payment_method == CASH_ON_DELIVERY


def _street(line: Line) -> str:
    """The address without the building; where it is not in parts, all of it."""
    to = line.to
    found = "".join(part for part in (to.region, to.city, to.line1) if part)
    return found or _CODE.sub("", line.order.shipping_address or "")


def _address(line: Line) -> str:
    return " ".join(part for part in (_street(line), line.to.line2) if part)


def _postal_code(line: Line) -> str | None:
    found = _CODE.search(line.order.shipping_address or "")
    return line.to.postal_code or (found[1] if found else None)


def _phone(phone: str | None) -> str | None:
    """A telephone number as it is dialled in Japan."""
    return None if phone is None else _FROM_ABROAD.sub("0", phone)


def _delivery(name: str) -> Callable[[Line], Said]:
    def read(line: Line) -> Said:
        request = line.order.delivery_request
        return None if request is None else getattr(request, name)

    return read


def _delivery_date(line: Line) -> Said:
    request = line.order.delivery_request
    return None if request is None or not request.date else date.fromisoformat(request.date)


def _parcel(name: str) -> Callable[[Line], Said]:
    return lambda line: None if line.parcel is None else getattr(line.parcel, name)


def _item(name: str) -> Callable[[Line], Said]:
    return lambda line: None if line.item is None else getattr(line.item, name)


def _second_number(line: Line) -> str | None:
    parcels = line.order.parcels
    return parcels[1].tracking_number if len(parcels) > 1 else None


def _order(name: str) -> Callable[[Line], Said]:
    return lambda line: getattr(line.order, name)


def _to(name: str) -> Callable[[Line], Said]:
    return lambda line: getattr(line.to, name)


MEMBERS: Final[Mapping[str, Callable[[Line], Said]]] = {
    **{
        name: _order(name)
        for name in (
            "number",
            "id",
            "external_id",
            "source",
            "ordered_at",
            "payment_method",
            "total_amount",
            "note",
            "customer_name",
            "customer_email",
        )
    },
    "customer_phone": lambda line: _phone(line.order.customer_phone),
    "cod_amount": lambda line: line.order.total_amount if line.has_cod else None,
    "cod_tax": lambda line: (
        sum(each.tax_amount for each in line.order.tax) if line.has_cod else None
    ),
    **{
        f"recipient.{name}": _to(name)
        for name in ("name", "region", "city", "line1", "line2", "country")
    },
    "recipient.phone": lambda line: _phone(line.to.phone or line.order.customer_phone),
    "recipient.postal_code": _postal_code,
    "recipient.street": _street,
    "recipient.address": _address,
    "delivery_request.date": _delivery_date,
    "delivery_request.time_slot": _delivery("time_slot"),
    "delivery_request.note": _delivery("note"),
    "goods": lambda line: "、".join(item.product_name for item in line.order.items),
    "today": lambda line: line.today,
    **{f"parcel.{name}": _parcel(name) for name in ("tracking_number", "carrier", "shipped_at")},
    "second_parcel.tracking_number": _second_number,
    **{f"item.{name}": _item(name) for name in ("product_name", "sku", "quantity")},
}
