from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.currency import Currency, check_currency

if TYPE_CHECKING:
    from ..models.payment_stats_by_status import PaymentStatsByStatus
    from ..models.refunds_in_status import RefundsInStatus


T = TypeVar("T", bound="PaymentBatch")


@_attrs_define
class PaymentBatch:
    """Counts and yen of the payments of a batch, and of their refunds.

    Attributes:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        currency (Currency): The currency. Amounts are whole yen.
        count (int): How many payments. Example: 2.
        amount (int): A sum in whole yen over many payments. Example: 14440.
        by_status (list[PaymentStatsByStatus]): Every status is listed once, with zeros if there are none.
        captured_amount (int): A sum in whole yen over many payments. Example: 14440.
        refunded_amount (int): A sum in whole yen over many payments. Example: 14440.
        refunds_by_status (list[RefundsInStatus]): The refunds of these payments. Every status is listed once.
    """

    batch_id: UUID
    currency: Currency
    count: int
    amount: int
    by_status: list[PaymentStatsByStatus]
    captured_amount: int
    refunded_amount: int
    refunds_by_status: list[RefundsInStatus]

    def to_dict(self) -> dict[str, Any]:
        batch_id = str(self.batch_id)

        currency: str = self.currency

        count = self.count

        amount = self.amount

        by_status = []
        for by_status_item_data in self.by_status:
            by_status_item = by_status_item_data.to_dict()
            by_status.append(by_status_item)

        captured_amount = self.captured_amount

        refunded_amount = self.refunded_amount

        refunds_by_status = []
        for refunds_by_status_item_data in self.refunds_by_status:
            refunds_by_status_item = refunds_by_status_item_data.to_dict()
            refunds_by_status.append(refunds_by_status_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "batch_id": batch_id,
                "currency": currency,
                "count": count,
                "amount": amount,
                "by_status": by_status,
                "captured_amount": captured_amount,
                "refunded_amount": refunded_amount,
                "refunds_by_status": refunds_by_status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.payment_stats_by_status import PaymentStatsByStatus  # noqa: PLC0415
        from ..models.refunds_in_status import RefundsInStatus  # noqa: PLC0415

        d = dict(src_dict)
        batch_id = UUID(d.pop("batch_id"))

        currency = check_currency(d.pop("currency"))

        count = d.pop("count")

        amount = d.pop("amount")

        by_status = []
        _by_status = d.pop("by_status")
        for by_status_item_data in _by_status:
            by_status_item = PaymentStatsByStatus.from_dict(by_status_item_data)

            by_status.append(by_status_item)

        captured_amount = d.pop("captured_amount")

        refunded_amount = d.pop("refunded_amount")

        refunds_by_status = []
        _refunds_by_status = d.pop("refunds_by_status")
        for refunds_by_status_item_data in _refunds_by_status:
            refunds_by_status_item = RefundsInStatus.from_dict(refunds_by_status_item_data)

            refunds_by_status.append(refunds_by_status_item)

        payment_batch = cls(
            batch_id=batch_id,
            currency=currency,
            count=count,
            amount=amount,
            by_status=by_status,
            captured_amount=captured_amount,
            refunded_amount=refunded_amount,
            refunds_by_status=refunds_by_status,
        )

        return payment_batch
