from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.refund_batch_item import RefundBatchItem


T = TypeVar("T", bound="RefundBatchCreate")


@_attrs_define
class RefundBatchCreate:
    """Payments of a batch to refund.

    Attributes:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        refunds (list[RefundBatchItem]): One item for each payment.
    """

    batch_id: UUID
    refunds: list[RefundBatchItem]

    def to_dict(self) -> dict[str, Any]:
        batch_id = str(self.batch_id)

        refunds = []
        for refunds_item_data in self.refunds:
            refunds_item = refunds_item_data.to_dict()
            refunds.append(refunds_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "batch_id": batch_id,
                "refunds": refunds,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.refund_batch_item import RefundBatchItem  # noqa: PLC0415

        d = dict(src_dict)
        batch_id = UUID(d.pop("batch_id"))

        refunds = []
        _refunds = d.pop("refunds")
        for refunds_item_data in _refunds:
            refunds_item = RefundBatchItem.from_dict(refunds_item_data)

            refunds.append(refunds_item)

        refund_batch_create = cls(
            batch_id=batch_id,
            refunds=refunds,
        )

        return refund_batch_create
