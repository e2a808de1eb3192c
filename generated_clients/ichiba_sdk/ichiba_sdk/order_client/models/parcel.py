from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="Parcel")


@_attrs_define
class Parcel:
    """A parcel of an order.

    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        carrier (None | str):  Example: ヤマト運輸.
        tracking_number (str):  Example: 1234-5678-9012.
        tracking_url (None | str): The carrier's page about the parcel; null where the carrier is not one that is known.
            Example: https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number00=1&number01=123456789012.
        shipped_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
    """

    id: UUID
    carrier: None | str
    tracking_number: str
    tracking_url: None | str
    shipped_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        carrier: None | str
        carrier = self.carrier

        tracking_number = self.tracking_number

        tracking_url: None | str
        tracking_url = self.tracking_url

        shipped_at = self.shipped_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "carrier": carrier,
                "tracking_number": tracking_number,
                "tracking_url": tracking_url,
                "shipped_at": shipped_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        def _parse_carrier(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        carrier = _parse_carrier(d.pop("carrier"))

        tracking_number = d.pop("tracking_number")

        def _parse_tracking_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tracking_url = _parse_tracking_url(d.pop("tracking_url"))

        shipped_at = datetime.datetime.fromisoformat(d.pop("shipped_at"))

        parcel = cls(
            id=id,
            carrier=carrier,
            tracking_number=tracking_number,
            tracking_url=tracking_url,
            shipped_at=shipped_at,
        )

        return parcel
