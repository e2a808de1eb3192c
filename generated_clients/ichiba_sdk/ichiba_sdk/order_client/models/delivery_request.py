from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="DeliveryRequest")


@_attrs_define
class DeliveryRequest:
    """When and how the customer would like the parcel to arrive; null where nothing was asked for.

    Attributes:
        date (datetime.date | None):  Example: 2026-12-24.
        time_slot (None | str):
        note (None | str):
    """

    date: datetime.date | None
    time_slot: None | str
    note: None | str

    def to_dict(self) -> dict[str, Any]:
        date: None | str
        if isinstance(self.date, datetime.date):
            date = self.date.isoformat()
        else:
            date = self.date

        time_slot: None | str
        time_slot = self.time_slot

        note: None | str
        note = self.note

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "date": date,
                "time_slot": time_slot,
                "note": note,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                date_type_0 = datetime.date.fromisoformat(data)

                return date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        date = _parse_date(d.pop("date"))

        def _parse_time_slot(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        time_slot = _parse_time_slot(d.pop("time_slot"))

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        delivery_request = cls(
            date=date,
            time_slot=time_slot,
            note=note,
        )

        return delivery_request
