from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.currency import Currency, check_currency

if TYPE_CHECKING:
    from ..models.order_day_total import OrderDayTotal
    from ..models.order_status_total import OrderStatusTotal


T = TypeVar("T", bound="OrderStats")


@_attrs_define
class OrderStats:
    """Counts and yen of orders.

    Attributes:
        currency (Currency): Amounts are in Japanese yen, which has no smaller unit.
        by_status (list[OrderStatusTotal]): One entry for each status.
        by_day (list[OrderDayTotal]): One entry for each day, oldest first.
        total_count (int):
        total_amount (int): Yen of the orders received.
        net_amount (int): The net yen of the orders received. Orders that are PAYMENT_FAILED, CANCELLED or REFUNDED
            count as zero; refunded amounts are deducted from the others. Example: 48800.
    """

    currency: Currency
    by_status: list[OrderStatusTotal]
    by_day: list[OrderDayTotal]
    total_count: int
    total_amount: int
    net_amount: int

    def to_dict(self) -> dict[str, Any]:
        currency: str = self.currency

        by_status = []
        for by_status_item_data in self.by_status:
            by_status_item = by_status_item_data.to_dict()
            by_status.append(by_status_item)

        by_day = []
        for by_day_item_data in self.by_day:
            by_day_item = by_day_item_data.to_dict()
            by_day.append(by_day_item)

        total_count = self.total_count

        total_amount = self.total_amount

        net_amount = self.net_amount

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "currency": currency,
                "by_status": by_status,
                "by_day": by_day,
                "total_count": total_count,
                "total_amount": total_amount,
                "net_amount": net_amount,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.order_day_total import OrderDayTotal  # noqa: PLC0415
        from ..models.order_status_total import OrderStatusTotal  # noqa: PLC0415

        d = dict(src_dict)
        currency = check_currency(d.pop("currency"))

        by_status = []
        _by_status = d.pop("by_status")
        for by_status_item_data in _by_status:
            by_status_item = OrderStatusTotal.from_dict(by_status_item_data)

            by_status.append(by_status_item)

        by_day = []
        _by_day = d.pop("by_day")
        for by_day_item_data in _by_day:
            by_day_item = OrderDayTotal.from_dict(by_day_item_data)

            by_day.append(by_day_item)

        total_count = d.pop("total_count")

        total_amount = d.pop("total_amount")

        net_amount = d.pop("net_amount")

        order_stats = cls(
            currency=currency,
            by_status=by_status,
            by_day=by_day,
            total_count=total_count,
            total_amount=total_amount,
            net_amount=net_amount,
        )

        return order_stats
