from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.payment_summary import PaymentSummary


T = TypeVar("T", bound="ClosedOrder")


@_attrs_define
class ClosedOrder:
    """An order for which no more payments are made, with the payment made last for it; without one where there is none.

    Attributes:
        order_id (UUID): A UUID version 7; ids sort by the time they were made. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        closed_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        payment (PaymentSummary | Unset): A payment without its refunds and attempts.
    """

    order_id: UUID
    closed_at: datetime.datetime
    payment: PaymentSummary | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        order_id = str(self.order_id)

        closed_at = self.closed_at.isoformat()

        payment: dict[str, Any] | Unset = UNSET
        if not isinstance(self.payment, Unset):
            payment = self.payment.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "order_id": order_id,
                "closed_at": closed_at,
            }
        )
        if payment is not UNSET:
            field_dict["payment"] = payment

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.payment_summary import PaymentSummary  # noqa: PLC0415

        d = dict(src_dict)
        order_id = UUID(d.pop("order_id"))

        closed_at = datetime.datetime.fromisoformat(d.pop("closed_at"))

        _payment = d.pop("payment", UNSET)
        payment: PaymentSummary | Unset
        if isinstance(_payment, Unset):
            payment = UNSET
        else:
            payment = PaymentSummary.from_dict(_payment)

        closed_order = cls(
            order_id=order_id,
            closed_at=closed_at,
            payment=payment,
        )

        return closed_order
