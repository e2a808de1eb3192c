from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="RefundBatchItem")


@_attrs_define
class RefundBatchItem:
    """A payment to refund in full, less what was already refunded.

    Attributes:
        payment_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        reason (str | Unset): Why it is refunded, for anyone who looks at the refund later. Example: The import was
            undone.
    """

    payment_id: UUID
    reason: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        payment_id = str(self.payment_id)

        reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "payment_id": payment_id,
            }
        )
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        payment_id = UUID(d.pop("payment_id"))

        reason = d.pop("reason", UNSET)

        refund_batch_item = cls(
            payment_id=payment_id,
            reason=reason,
        )

        return refund_batch_item
