from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="OrdersToErase")


@_attrs_define
class OrdersToErase:
    """The orders of a customer who is to be erased.

    Attributes:
        order_ids (list[UUID]):
        dry_run (bool | Unset): Whether to only say what would be erased. Default: False.
    """

    order_ids: list[UUID]
    dry_run: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        order_ids = []
        for order_ids_item_data in self.order_ids:
            order_ids_item = str(order_ids_item_data)
            order_ids.append(order_ids_item)

        dry_run = self.dry_run

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "order_ids": order_ids,
            }
        )
        if dry_run is not UNSET:
            field_dict["dry_run"] = dry_run

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        order_ids = []
        _order_ids = d.pop("order_ids")
        for order_ids_item_data in _order_ids:
            order_ids_item = UUID(order_ids_item_data)

            order_ids.append(order_ids_item)

        dry_run = d.pop("dry_run", UNSET)

        orders_to_erase = cls(
            order_ids=order_ids,
            dry_run=dry_run,
        )

        return orders_to_erase
