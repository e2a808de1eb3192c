from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.payment_status import PaymentStatus, check_payment_status

T = TypeVar("T", bound="PaymentStatsByStatus")


@_attrs_define
class PaymentStatsByStatus:
    """The payments in one status.

    Attributes:
        status (PaymentStatus): The status of a payment. PENDING: the gateway has not decided, or the money that others
            collect was not recorded yet. COMPLETED: captured, or received by others. FAILED: not captured, and it will not
            be. UNKNOWN: the gateway's answer was lost, and the gateway is being asked again. PARTIALLY_REFUNDED and
            REFUNDED: captured, and refunded in part or in full.
        count (int): How many payments. Example: 2.
        amount (int): A sum in whole yen over many payments. Example: 14440.
    """

    status: PaymentStatus
    count: int
    amount: int

    def to_dict(self) -> dict[str, Any]:
        status: str = self.status

        count = self.count

        amount = self.amount

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "status": status,
                "count": count,
                "amount": amount,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = check_payment_status(d.pop("status"))

        count = d.pop("count")

        amount = d.pop("amount")

        payment_stats_by_status = cls(
            status=status,
            count=count,
            amount=amount,
        )

        return payment_stats_by_status
