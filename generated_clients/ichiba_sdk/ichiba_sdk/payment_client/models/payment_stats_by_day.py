from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="PaymentStatsByDay")


@_attrs_define
class PaymentStatsByDay:
    """The captured payments created on one day, and how much of them has been refunded since.

    Attributes:
        date (datetime.date): A day in the requested `time_zone`. Example: 2026-11-20.
        count (int): How many payments. Example: 2.
        amount (int): A sum in whole yen over many payments. Example: 14440.
        refunded_amount (int): A sum in whole yen over many payments. Example: 14440.
        net_amount (int): A sum in whole yen over many payments. Example: 14440.
    """

    date: datetime.date
    count: int
    amount: int
    refunded_amount: int
    net_amount: int

    def to_dict(self) -> dict[str, Any]:
        date = self.date.isoformat()

        count = self.count

        amount = self.amount

        refunded_amount = self.refunded_amount

        net_amount = self.net_amount

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "date": date,
                "count": count,
                "amount": amount,
                "refunded_amount": refunded_amount,
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

        refunded_amount = d.pop("refunded_amount")

        net_amount = d.pop("net_amount")

        payment_stats_by_day = cls(
            date=date,
            count=count,
            amount=amount,
            refunded_amount=refunded_amount,
            net_amount=net_amount,
        )

        return payment_stats_by_day
