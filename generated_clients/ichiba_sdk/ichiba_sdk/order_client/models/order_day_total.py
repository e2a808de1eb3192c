from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="OrderDayTotal")


@_attrs_define
class OrderDayTotal:
    """
    Attributes:
        date (datetime.date): A day in the requested `time_zone`. Example: 2026-11-20.
        count (int):
        amount (int): Yen of the orders received.
        net_amount (int): The net yen of the orders received. Orders that are PAYMENT_FAILED, CANCELLED or REFUNDED
            count as zero; refunded amounts are deducted from the others. Example: 48800.
    """

    date: datetime.date
    count: int
    amount: int
    net_amount: int

    def to_dict(self) -> dict[str, Any]:
        date = self.date.isoformat()

        count = self.count

        amount = self.amount

        net_amount = self.net_amount

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "date": date,
                "count": count,
                "amount": amount,
                "net_amount": net_amount,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        date = datetime.date.fromisoformat(d.pop("date"))

        count = d.pop("count")

        amount = d.pop("amount")

        net_amount = d.pop("net_amount")

        order_day_total = cls(
            date=date,
            count=count,
            amount=amount,
            net_amount=net_amount,
        )

        return order_day_total
