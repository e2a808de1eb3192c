from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.payment_stats_by_status import PaymentStatsByStatus


T = TypeVar("T", bound="PaymentBatchTotals")


@_attrs_define
class PaymentBatchTotals:
    """How many items had each result, and the payments by status.

    Attributes:
        created (int): Items whose payment this request created. Example: 1.
        existing (int): Items whose payment an earlier request had created. Example: 0.
        refused (int): Items without a payment. Example: 1.
        by_status (list[PaymentStatsByStatus]): The payments of the results, each counted once. Every status is listed
            once.
    """

    created: int
    existing: int
    refused: int
    by_status: list[PaymentStatsByStatus]

    def to_dict(self) -> dict[str, Any]:
        created = self.created

        existing = self.existing

        refused = self.refused

        by_status = []
        for by_status_item_data in self.by_status:
            by_status_item = by_status_item_data.to_dict()
            by_status.append(by_status_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "created": created,
                "existing": existing,
                "refused": refused,
                "by_status": by_status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.payment_stats_by_status import PaymentStatsByStatus  # noqa: PLC0415

        d = dict(src_dict)
        created = d.pop("created")

        existing = d.pop("existing")

        refused = d.pop("refused")

        by_status = []
        _by_status = d.pop("by_status")
        for by_status_item_data in _by_status:
            by_status_item = PaymentStatsByStatus.from_dict(by_status_item_data)

            by_status.append(by_status_item)

        payment_batch_totals = cls(
            created=created,
            existing=existing,
            refused=refused,
            by_status=by_status,
        )

        return payment_batch_totals
