from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="DeliveryRequestCreate")


@_attrs_define
class DeliveryRequestCreate:
    """When and how the customer would like the parcel to arrive; null means the same as leaving it out, and clears it in a
    change.

        Attributes:
            date (datetime.date | None | Unset):  Example: 2026-12-24.
            time_slot (None | str | Unset): The part of the day, as the carrier names it. Example: 午前中.
            note (None | str | Unset):  Example: 置き配 玄関前.
    """

    date: datetime.date | None | Unset = UNSET
    time_slot: None | str | Unset = UNSET
    note: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        date: None | str | Unset
        if isinstance(self.date, Unset):
            date = UNSET
        elif isinstance(self.date, datetime.date):
            date = self.date.isoformat()
        else:
            date = self.date

        time_slot: None | str | Unset
        if isinstance(self.time_slot, Unset):
            time_slot = UNSET
        else:
            time_slot = self.time_slot

        note: None | str | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        else:
            note = self.note

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if date is not UNSET:
            field_dict["date"] = date
        if time_slot is not UNSET:
            field_dict["time_slot"] = time_slot
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_date(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                date_type_0 = datetime.date.fromisoformat(data)

                return date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        date = _parse_date(d.pop("date", UNSET))

        def _parse_time_slot(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        time_slot = _parse_time_slot(d.pop("time_slot", UNSET))

        def _parse_note(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        note = _parse_note(d.pop("note", UNSET))

        delivery_request_create = cls(
            date=date,
            time_slot=time_slot,
            note=note,
        )

        return delivery_request_create
