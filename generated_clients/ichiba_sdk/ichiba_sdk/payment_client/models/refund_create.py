from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="RefundCreate")


@_attrs_define
class RefundCreate:
    """A refund to make.

    Attributes:
        payment_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        amount (int | Unset): How many yen to refund; all that is left if absent. Example: 1480.
        reason (str | Unset): Why it is refunded, for anyone who looks at the refund later. Example: One tea bowl
            arrived broken.
        despite_dispute (bool | Unset): Refund it although the customer's bank disputes the payment. Default: False.
    """

    payment_id: UUID
    amount: int | Unset = UNSET
    reason: str | Unset = UNSET
    despite_dispute: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        payment_id = str(self.payment_id)

        amount = self.amount

        reason = self.reason

        despite_dispute = self.despite_dispute

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "payment_id": payment_id,
            }
        )
        if amount is not UNSET:
            field_dict["amount"] = amount
        if reason is not UNSET:
            field_dict["reason"] = reason
        if despite_dispute is not UNSET:
            field_dict["despite_dispute"] = despite_dispute

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        payment_id = UUID(d.pop("payment_id"))

        amount = d.pop("amount", UNSET)

        reason = d.pop("reason", UNSET)

        despite_dispute = d.pop("despite_dispute", UNSET)

        refund_create = cls(
            payment_id=payment_id,
            amount=amount,
            reason=reason,
            despite_dispute=despite_dispute,
        )

        return refund_create
