from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.order_status_change_status import OrderStatusChangeStatus, check_order_status_change_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.parcel_create import ParcelCreate


T = TypeVar("T", bound="OrderStatusChange")


@_attrs_define
class OrderStatusChange:
    """The new status of an order.

    Attributes:
        status (OrderStatusChangeStatus):  Example: SHIPPED.
        tracking_number (str | Unset): The carrier's tracking number of the parcel. Example: 1234-5678-9012.
        carrier (str | Unset): The carrier of the parcel. Example: ヤマト運輸.
        parcels (list[ParcelCreate] | Unset): The parcels of an order that is SHIPPED in several, or in one; not
            together with `tracking_number` and `carrier`, which are those of a single parcel.
    """

    status: OrderStatusChangeStatus
    tracking_number: str | Unset = UNSET
    carrier: str | Unset = UNSET
    parcels: list[ParcelCreate] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        status: str = self.status

        tracking_number = self.tracking_number

        carrier = self.carrier

        parcels: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.parcels, Unset):
            parcels = []
            for parcels_item_data in self.parcels:
                parcels_item = parcels_item_data.to_dict()
                parcels.append(parcels_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "status": status,
            }
        )
        if tracking_number is not UNSET:
            field_dict["tracking_number"] = tracking_number
        if carrier is not UNSET:
            field_dict["carrier"] = carrier
        if parcels is not UNSET:
            field_dict["parcels"] = parcels

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.parcel_create import ParcelCreate  # noqa: PLC0415

        d = dict(src_dict)
        status = check_order_status_change_status(d.pop("status"))

        tracking_number = d.pop("tracking_number", UNSET)

        carrier = d.pop("carrier", UNSET)

        _parcels = d.pop("parcels", UNSET)
        parcels: list[ParcelCreate] | Unset = UNSET
        if _parcels is not UNSET:
            parcels = []
            for parcels_item_data in _parcels:
                parcels_item = ParcelCreate.from_dict(parcels_item_data)

                parcels.append(parcels_item)

        order_status_change = cls(
            status=status,
            tracking_number=tracking_number,
            carrier=carrier,
            parcels=parcels,
        )

        return order_status_change
