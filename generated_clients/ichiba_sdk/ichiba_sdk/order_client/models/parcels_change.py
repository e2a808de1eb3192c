from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.parcel_create import ParcelCreate


T = TypeVar("T", bound="ParcelsChange")


@_attrs_define
class ParcelsChange:
    """All parcels of an order, as they are to be.

    Attributes:
        parcels (list[ParcelCreate]):
        notify (bool | Unset): Whether the customer is told of the parcels again. Default: False.
    """

    parcels: list[ParcelCreate]
    notify: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        parcels = []
        for parcels_item_data in self.parcels:
            parcels_item = parcels_item_data.to_dict()
            parcels.append(parcels_item)

        notify = self.notify

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "parcels": parcels,
            }
        )
        if notify is not UNSET:
            field_dict["notify"] = notify

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.parcel_create import ParcelCreate  # noqa: PLC0415

        d = dict(src_dict)
        parcels = []
        _parcels = d.pop("parcels")
        for parcels_item_data in _parcels:
            parcels_item = ParcelCreate.from_dict(parcels_item_data)

            parcels.append(parcels_item)

        notify = d.pop("notify", UNSET)

        parcels_change = cls(
            parcels=parcels,
            notify=notify,
        )

        return parcels_change
