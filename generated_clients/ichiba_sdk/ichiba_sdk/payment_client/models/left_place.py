from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="LeftPlace")


@_attrs_define
class LeftPlace:
    """What somebody else keeps and was not erased there.

    Attributes:
        place (str): The gateway or provider. Example: stripe.
        count (int): The number of payments or messages.
    """

    place: str
    count: int

    def to_dict(self) -> dict[str, Any]:
        place = self.place

        count = self.count

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "place": place,
                "count": count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        place = d.pop("place")

        count = d.pop("count")

        left_place = cls(
            place=place,
            count=count,
        )

        return left_place
