from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.kept_order import KeptOrder


T = TypeVar("T", bound="UndoPreview")


@_attrs_define
class UndoPreview:
    """What undoing a batch would do.

    Attributes:
        orders_to_cancel (int): How many. Example: 132.
        amount_to_refund (int): The yen that would be refunded: what was paid for the orders, less what was already
            refunded. A refund that is still under way is deducted once it is confirmed.
        orders_kept (int): How many. Example: 132.
        kept (list[KeptOrder]): The first hundred orders that would be kept.
    """

    orders_to_cancel: int
    amount_to_refund: int
    orders_kept: int
    kept: list[KeptOrder]

    def to_dict(self) -> dict[str, Any]:
        orders_to_cancel = self.orders_to_cancel

        amount_to_refund = self.amount_to_refund

        orders_kept = self.orders_kept

        kept = []
        for kept_item_data in self.kept:
            kept_item = kept_item_data.to_dict()
            kept.append(kept_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "orders_to_cancel": orders_to_cancel,
                "amount_to_refund": amount_to_refund,
                "orders_kept": orders_kept,
                "kept": kept,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.kept_order import KeptOrder  # noqa: PLC0415

        d = dict(src_dict)
        orders_to_cancel = d.pop("orders_to_cancel")

        amount_to_refund = d.pop("amount_to_refund")

        orders_kept = d.pop("orders_kept")

        kept = []
        _kept = d.pop("kept")
        for kept_item_data in _kept:
            kept_item = KeptOrder.from_dict(kept_item_data)

            kept.append(kept_item)

        undo_preview = cls(
            orders_to_cancel=orders_to_cancel,
            amount_to_refund=amount_to_refund,
            orders_kept=orders_kept,
            kept=kept,
        )

        return undo_preview
