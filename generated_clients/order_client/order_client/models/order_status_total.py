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
        status (OrderStatus): Where the order is. `x-state-machine` lists every change there can be; one marked
            `operator` is what a person may do now, and is in `allowed_transitions` of an order that it is open to. In those
            under `editable`, `update_order` still changes the details.
        count (int):
        amount (int): Yen of the orders received.
        net_amount (int): Yen that are left of the orders received: those PAYMENT_FAILED, CANCELLED or REFUNDED count as
            nothing, of the others what was given back is taken off. Example: 48800.
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
