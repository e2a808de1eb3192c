from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.erased_place_service import ErasedPlaceService, check_erased_place_service

T = TypeVar("T", bound="ErasedPlace")


@_attrs_define
class ErasedPlace:
    """How much was erased at one place.

    Attributes:
        service (ErasedPlaceService):
        place (str): A table, or `files`, `mail` or `sms`. Example: orders.
        count (int): The number of rows or files.
    """

    service: ErasedPlaceService
    place: str
    count: int

    def to_dict(self) -> dict[str, Any]:
        service: str = self.service

        place = self.place

        count = self.count

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "service": service,
                "place": place,
                "count": count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        service = check_erased_place_service(d.pop("service"))

        place = d.pop("place")

        count = d.pop("count")

        erased_place = cls(
            service=service,
            place=place,
            count=count,
        )

        return erased_place
