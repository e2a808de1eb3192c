from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.refund_status import RefundStatus, check_refund_status

T = TypeVar("T", bound="RefundsInStatus")


@_attrs_define
class RefundsInStatus:
    """The refunds in one status.

    Attributes:
        status (RefundStatus): The status of a refund. A PENDING refund counts as refunded until it fails. A COMPLETED
            one can fail later, if the customer's bank sends the money back: it can be refunded again then.
        count (int): How many refunds. Example: 2.
        amount (int): A sum in whole yen over many payments. Example: 14440.
    """

    status: RefundStatus
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
        status = check_refund_status(d.pop("status"))

        count = d.pop("count")

        amount = d.pop("amount")

        refunds_in_status = cls(
            status=status,
            count=count,
            amount=amount,
        )

        return refunds_in_status
