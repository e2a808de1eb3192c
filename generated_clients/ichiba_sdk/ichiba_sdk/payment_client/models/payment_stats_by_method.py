from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.payment_method import PaymentMethod, check_payment_method

T = TypeVar("T", bound="PaymentStatsByMethod")


@_attrs_define
class PaymentStatsByMethod:
    """The captured payments by one method.

    Attributes:
        method (PaymentMethod): How the customer pays. `card`, `konbini` and `bank_transfer` go through the payment
            gateway. `cash_on_delivery` and `invoice` are paid after shipping, to the carrier or to the shop:
            `record_payment` reports what was received. `external` was paid to somebody else, such as a marketplace.
        count (int): How many payments. Example: 2.
        amount (int): A sum in whole yen over many payments. Example: 14440.
    """

    method: PaymentMethod
    count: int
    amount: int

    def to_dict(self) -> dict[str, Any]:
        method: str = self.method

        count = self.count

        amount = self.amount

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "method": method,
                "count": count,
                "amount": amount,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        method = check_payment_method(d.pop("method"))

        count = d.pop("count")

        amount = d.pop("amount")

        payment_stats_by_method = cls(
            method=method,
            count=count,
            amount=amount,
        )

        return payment_stats_by_method
