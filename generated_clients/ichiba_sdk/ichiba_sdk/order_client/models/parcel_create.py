from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ParcelCreate")


@_attrs_define
class ParcelCreate:
    """A parcel of an order.

    Attributes:
        tracking_number (str): The carrier's tracking number. Example: 1234-5678-9012.
        carrier (str | Unset):  Example: ヤマト運輸.
        shipped_at (datetime.datetime | Unset): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
    """

    tracking_number: str
    carrier: str | Unset = UNSET
    shipped_at: datetime.datetime | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        tracking_number = self.tracking_number

        carrier = self.carrier

        shipped_at: str | Unset = UNSET
        if not isinstance(self.shipped_at, Unset):
            shipped_at = self.shipped_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "tracking_number": tracking_number,
            }
        )
        if carrier is not UNSET:
            field_dict["carrier"] = carrier
        if shipped_at is not UNSET:
            field_dict["shipped_at"] = shipped_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        tracking_number = d.pop("tracking_number")

        carrier = d.pop("carrier", UNSET)

        _shipped_at = d.pop("shipped_at", UNSET)
        shipped_at: datetime.datetime | Unset
        if isinstance(_shipped_at, Unset):
            shipped_at = UNSET
        else:
            shipped_at = datetime.datetime.fromisoformat(_shipped_at)

        parcel_create = cls(
            tracking_number=tracking_number,
            carrier=carrier,
            shipped_at=shipped_at,
        )

        return parcel_create
