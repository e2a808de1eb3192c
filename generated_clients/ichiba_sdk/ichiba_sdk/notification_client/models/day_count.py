from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="DayCount")


@_attrs_define
class DayCount:
    """
    Attributes:
        date (datetime.date): The day of acceptance in the requested `time_zone`. Example: 2026-11-20.
        sent (int): How many of them are SENT or DELIVERED.
        failed (int): How many of them are FAILED or BOUNCED.
    """

    date: datetime.date
    sent: int
    failed: int

    def to_dict(self) -> dict[str, Any]:
        date = self.date.isoformat()

        sent = self.sent

        failed = self.failed

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "date": date,
                "sent": sent,
                "failed": failed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        date = datetime.date.fromisoformat(d.pop("date"))

        sent = d.pop("sent")

        failed = d.pop("failed")

        day_count = cls(
            date=date,
            sent=sent,
            failed=failed,
        )

        return day_count
