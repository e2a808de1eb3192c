from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.order_status import OrderStatus, check_order_status

T = TypeVar("T", bound="OrderStatusTotal")


@_attrs_define
class OrderStatusTotal:
    """
    Attributes:
        status (OrderStatus): The status of the order. `x-state-machine` lists every possible change. A change marked
            `operator` can be made by a person; an order's `allowed_transitions` lists those that are open to it now. In the
            statuses under `editable`, `update_order` can still change the details.
        count (int):
        amount (int): Yen of the orders received.
        net_amount (int): The net yen of the orders received. Orders that are PAYMENT_FAILED, CANCELLED or REFUNDED
            count as zero; refunded amounts are deducted from the others. Example: 48800.
    """

    status: OrderStatus
    count: int
    amount: int
    net_amount: int

    def to_dict(self) -> dict[str, Any]:
        status: str = self.status

        count = self.count

        amount = self.amount

        net_amount = self.net_amount

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "status": status,
                "count": count,
                "amount": amount,
                "net_amount": net_amount,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = check_order_status(d.pop("status"))

        count = d.pop("count")

        amount = d.pop("amount")

        net_amount = d.pop("net_amount")

        order_status_total = cls(
            status=status,
            count=count,
            amount=amount,
            net_amount=net_amount,
        )

        return order_status_total
