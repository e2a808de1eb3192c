from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="PaidElsewhere")


@_attrs_define
class PaidElsewhere:
    """Who took the money of a payment by `external`; null for every other method.

    Attributes:
        provider (str): Who took the money. Example: Rakuten.
        reference (None | str): The provider's own reference; null if none was given.
        paid_at (datetime.datetime | None): When it was paid; null if that was not given.
    """

    provider: str
    reference: None | str
    paid_at: datetime.datetime | None

    def to_dict(self) -> dict[str, Any]:
        provider = self.provider

        reference: None | str
        reference = self.reference

        paid_at: None | str
        if isinstance(self.paid_at, datetime.datetime):
            paid_at = self.paid_at.isoformat()
        else:
            paid_at = self.paid_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "provider": provider,
                "reference": reference,
                "paid_at": paid_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        provider = d.pop("provider")

        def _parse_reference(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reference = _parse_reference(d.pop("reference"))

        def _parse_paid_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                paid_at_type_0 = datetime.datetime.fromisoformat(data)

                return paid_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        paid_at = _parse_paid_at(d.pop("paid_at"))

        paid_elsewhere = cls(
            provider=provider,
            reference=reference,
            paid_at=paid_at,
        )

        return paid_elsewhere
