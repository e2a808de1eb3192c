from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.erased_place import ErasedPlace
    from ..models.left_place import LeftPlace
    from ..models.order_in_the_way import OrderInTheWay


T = TypeVar("T", bound="ErasurePart")


@_attrs_define
class ErasurePart:
    """What one call has erased, or would erase.

    Attributes:
        is_complete (bool): Whether nothing is left to erase. If false, call again with a new key.
        found (int): The payments or messages that this call erased; in a dry run, all that would be.
        erased (list[ErasedPlace]):
        left (list[LeftPlace]):
        in_the_way (list[OrderInTheWay]): What cannot be erased yet; while there is anything, nothing is erased.
    """

    is_complete: bool
    found: int
    erased: list[ErasedPlace]
    left: list[LeftPlace]
    in_the_way: list[OrderInTheWay]

    def to_dict(self) -> dict[str, Any]:
        is_complete = self.is_complete

        found = self.found

        erased = []
        for erased_item_data in self.erased:
            erased_item = erased_item_data.to_dict()
            erased.append(erased_item)

        left = []
        for left_item_data in self.left:
            left_item = left_item_data.to_dict()
            left.append(left_item)

        in_the_way = []
        for in_the_way_item_data in self.in_the_way:
            in_the_way_item = in_the_way_item_data.to_dict()
            in_the_way.append(in_the_way_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "is_complete": is_complete,
                "found": found,
                "erased": erased,
                "left": left,
                "in_the_way": in_the_way,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.erased_place import ErasedPlace  # noqa: PLC0415
        from ..models.left_place import LeftPlace  # noqa: PLC0415
        from ..models.order_in_the_way import OrderInTheWay  # noqa: PLC0415

        d = dict(src_dict)
        is_complete = d.pop("is_complete")

        found = d.pop("found")

        erased = []
        _erased = d.pop("erased")
        for erased_item_data in _erased:
            erased_item = ErasedPlace.from_dict(erased_item_data)

            erased.append(erased_item)

        left = []
        _left = d.pop("left")
        for left_item_data in _left:
            left_item = LeftPlace.from_dict(left_item_data)

            left.append(left_item)

        in_the_way = []
        _in_the_way = d.pop("in_the_way")
        for in_the_way_item_data in _in_the_way:
            in_the_way_item = OrderInTheWay.from_dict(in_the_way_item_data)

            in_the_way.append(in_the_way_item)

        erasure_part = cls(
            is_complete=is_complete,
            found=found,
            erased=erased,
            left=left,
            in_the_way=in_the_way,
        )

        return erasure_part
