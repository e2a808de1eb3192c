from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.payment_summary import PaymentSummary


T = TypeVar("T", bound="ClosedOrder")


@_attrs_define
class ClosedOrder:
    """An order for which no more payments are made.

    Attributes:
        order_id (UUID): A UUID version 7; ids sort by the time they were made. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        closed_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        payment (None | PaymentSummary): The payment made last for the order; null where there is none.
    """

    order_id: UUID
    closed_at: datetime.datetime
    payment: None | PaymentSummary

    def to_dict(self) -> dict[str, Any]:
        from ..models.payment_summary import PaymentSummary  # noqa: PLC0415

        order_id = str(self.order_id)

        closed_at = self.closed_at.isoformat()

        payment: dict[str, Any] | None
        if isinstance(self.payment, PaymentSummary):
            payment = self.payment.to_dict()
        else:
            payment = self.payment

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "order_id": order_id,
                "closed_at": closed_at,
                "payment": payment,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.payment_summary import PaymentSummary  # noqa: PLC0415

        d = dict(src_dict)
        order_id = UUID(d.pop("order_id"))

        closed_at = datetime.datetime.fromisoformat(d.pop("closed_at"))

        def _parse_payment(data: object) -> None | PaymentSummary:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                payment_type_1 = PaymentSummary.from_dict(data)

                return payment_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PaymentSummary, data)

        payment = _parse_payment(d.pop("payment"))

        closed_order = cls(
            order_id=order_id,
            closed_at=closed_at,
            payment=payment,
        )

        return closed_order
