from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PaidElsewhereCreate")


@_attrs_define
class PaidElsewhereCreate:
    """The payment of an order that somebody else has taken.

    Attributes:
        provider (str): Who took the money. Example: Rakuten.
        reference (None | str | Unset): The provider's own reference. Example: 123456-20261120-0000000001.
        paid_at (datetime.datetime | None | Unset): When it was paid. Example: 2026-11-20T08:12:00Z.
    """

    provider: str
    reference: None | str | Unset = UNSET
    paid_at: datetime.datetime | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        provider = self.provider

        reference: None | str | Unset
        if isinstance(self.reference, Unset):
            reference = UNSET
        else:
            reference = self.reference

        paid_at: None | str | Unset
        if isinstance(self.paid_at, Unset):
            paid_at = UNSET
        elif isinstance(self.paid_at, datetime.datetime):
            paid_at = self.paid_at.isoformat()
        else:
            paid_at = self.paid_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "provider": provider,
            }
        )
        if reference is not UNSET:
            field_dict["reference"] = reference
        if paid_at is not UNSET:
            field_dict["paid_at"] = paid_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        provider = d.pop("provider")

        def _parse_reference(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reference = _parse_reference(d.pop("reference", UNSET))

        def _parse_paid_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                paid_at_type_0 = datetime.datetime.fromisoformat(data)

                return paid_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        paid_at = _parse_paid_at(d.pop("paid_at", UNSET))

        paid_elsewhere_create = cls(
            provider=provider,
            reference=reference,
            paid_at=paid_at,
        )

        return paid_elsewhere_create
