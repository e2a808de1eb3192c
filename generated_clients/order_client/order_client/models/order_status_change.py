from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.order_status_change_status import OrderStatusChangeStatus, check_order_status_change_status
from ..types import UNSET, Unset

T = TypeVar("T", bound="OrderStatusChange")


@_attrs_define
class OrderStatusChange:
    """The new status of an order.

    Attributes:
        status (OrderStatusChangeStatus):  Example: SHIPPED.
        tracking_number (str | Unset): The carrier's tracking number of the parcel. Example: 1234-5678-9012.
        carrier (str | Unset): The carrier of the parcel. Example: ヤマト運輸.
    """

    status: OrderStatusChangeStatus
    tracking_number: str | Unset = UNSET
    carrier: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        status: str = self.status

        tracking_number = self.tracking_number

        carrier = self.carrier

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

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = check_order_status_change_status(d.pop("status"))

        tracking_number = d.pop("tracking_number", UNSET)

        carrier = d.pop("carrier", UNSET)

        order_status_change = cls(
            status=status,
            tracking_number=tracking_number,
            carrier=carrier,
        )

        return order_status_change
