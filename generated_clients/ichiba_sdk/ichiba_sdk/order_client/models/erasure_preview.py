from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.in_the_way import InTheWay


T = TypeVar("T", bound="ErasurePreview")


@_attrs_define
class ErasurePreview:
    """What erasing a customer would concern.

    Attributes:
        orders (int): Orders that are not erased yet.
        payments (int): Their payments.
        messages (int): Messages about them or to the customer; at least so many, if there are more than 200 orders.
        files (int): Uploaded files in which the customer is named. They would be deleted.
        can_be_erased (bool): Whether `erase_customer` would be accepted now.
        in_the_way (list[InTheWay]): What is in the way, at most 200.
        in_the_way_total (int): How many things are in the way.
    """

    orders: int
    payments: int
    messages: int
    files: int
    can_be_erased: bool
    in_the_way: list[InTheWay]
    in_the_way_total: int

    def to_dict(self) -> dict[str, Any]:
        orders = self.orders

        payments = self.payments

        messages = self.messages

        files = self.files

        can_be_erased = self.can_be_erased

        in_the_way = []
        for in_the_way_item_data in self.in_the_way:
            in_the_way_item = in_the_way_item_data.to_dict()
            in_the_way.append(in_the_way_item)

        in_the_way_total = self.in_the_way_total

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "orders": orders,
                "payments": payments,
                "messages": messages,
                "files": files,
                "can_be_erased": can_be_erased,
                "in_the_way": in_the_way,
                "in_the_way_total": in_the_way_total,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.in_the_way import InTheWay  # noqa: PLC0415

        d = dict(src_dict)
        orders = d.pop("orders")

        payments = d.pop("payments")

        messages = d.pop("messages")

        files = d.pop("files")

        can_be_erased = d.pop("can_be_erased")

        in_the_way = []
        _in_the_way = d.pop("in_the_way")
        for in_the_way_item_data in _in_the_way:
            in_the_way_item = InTheWay.from_dict(in_the_way_item_data)

            in_the_way.append(in_the_way_item)

        in_the_way_total = d.pop("in_the_way_total")

        erasure_preview = cls(
            orders=orders,
            payments=payments,
            messages=messages,
            files=files,
            can_be_erased=can_be_erased,
            in_the_way=in_the_way,
            in_the_way_total=in_the_way_total,
        )

        return erasure_preview
