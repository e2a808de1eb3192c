from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.payment_batch_item import PaymentBatchItem


T = TypeVar("T", bound="PaymentBatchCreate")


@_attrs_define
class PaymentBatchCreate:
    """Payments to take for the orders of a batch.

    Attributes:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        payments (list[PaymentBatchItem]): One item for each order.
    """

    batch_id: UUID
    payments: list[PaymentBatchItem]

    def to_dict(self) -> dict[str, Any]:
        batch_id = str(self.batch_id)

        payments = []
        for payments_item_data in self.payments:
            payments_item = payments_item_data.to_dict()
            payments.append(payments_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "batch_id": batch_id,
                "payments": payments,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.payment_batch_item import PaymentBatchItem  # noqa: PLC0415

        d = dict(src_dict)
        batch_id = UUID(d.pop("batch_id"))

        payments = []
        _payments = d.pop("payments")
        for payments_item_data in _payments:
            payments_item = PaymentBatchItem.from_dict(payments_item_data)

            payments.append(payments_item)

        payment_batch_create = cls(
            batch_id=batch_id,
            payments=payments,
        )

        return payment_batch_create
