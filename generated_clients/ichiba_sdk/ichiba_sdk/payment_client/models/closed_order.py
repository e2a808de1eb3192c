from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.payment_summary import PaymentSummary


T = TypeVar("T", bound="ClosedOrder")


@_attrs_define
class ClosedOrder:
    """An order for which no more payments are created.

    Attributes:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        closed_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        latest_payment (list[PaymentSummary]): The latest payment of the order; empty if there is none.
    """

    order_id: UUID
    closed_at: datetime.datetime
    latest_payment: list[PaymentSummary]

    def to_dict(self) -> dict[str, Any]:
        order_id = str(self.order_id)

        closed_at = self.closed_at.isoformat()

        latest_payment = []
        for latest_payment_item_data in self.latest_payment:
            latest_payment_item = latest_payment_item_data.to_dict()
            latest_payment.append(latest_payment_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "order_id": order_id,
                "closed_at": closed_at,
                "latest_payment": latest_payment,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.payment_summary import PaymentSummary  # noqa: PLC0415

        d = dict(src_dict)
        order_id = UUID(d.pop("order_id"))

        closed_at = datetime.datetime.fromisoformat(d.pop("closed_at"))

        latest_payment = []
        _latest_payment = d.pop("latest_payment")
        for latest_payment_item_data in _latest_payment:
            latest_payment_item = PaymentSummary.from_dict(latest_payment_item_data)

            latest_payment.append(latest_payment_item)

        closed_order = cls(
            order_id=order_id,
            closed_at=closed_at,
            latest_payment=latest_payment,
        )

        return closed_order
