from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.order_status import OrderStatus, check_order_status

T = TypeVar("T", bound="KeptOrder")


@_attrs_define
class KeptOrder:
    """An order that undoing its batch would keep, and why.

    Attributes:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        status (OrderStatus): The status of the order. `x-state-machine` lists every possible change. A change marked
            `operator` can be made by a person; an order's `allowed_transitions` lists those that are open to it now. In the
            statuses under `editable`, `update_order` can still change the details.
        reason (str):
    """

    order_id: UUID
    status: OrderStatus
    reason: str

    def to_dict(self) -> dict[str, Any]:
        order_id = str(self.order_id)

        status: str = self.status

        reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "order_id": order_id,
                "status": status,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        order_id = UUID(d.pop("order_id"))

        status = check_order_status(d.pop("status"))

        reason = d.pop("reason")

        kept_order = cls(
            order_id=order_id,
            status=status,
            reason=reason,
        )

        return kept_order
