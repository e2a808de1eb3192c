from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PaidElsewhereCreate")


@_attrs_define
class PaidElsewhereCreate:
    """The payment of an order that somebody else has taken.

    Attributes:
        provider (str): Who took the money. Example: Rakuten.
        reference (str | Unset): The provider's own reference. Example: 123456-20261120-0000000001.
        paid_at (datetime.datetime | Unset): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
    """

    provider: str
    reference: str | Unset = UNSET
    paid_at: datetime.datetime | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        provider = self.provider

        reference = self.reference

        paid_at: str | Unset = UNSET
        if not isinstance(self.paid_at, Unset):
            paid_at = self.paid_at.isoformat()

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

        reference = d.pop("reference", UNSET)

        _paid_at = d.pop("paid_at", UNSET)
        paid_at: datetime.datetime | Unset
        if isinstance(_paid_at, Unset):
            paid_at = UNSET
        else:
            paid_at = datetime.datetime.fromisoformat(_paid_at)

        paid_elsewhere_create = cls(
            provider=provider,
            reference=reference,
            paid_at=paid_at,
        )

        return paid_elsewhere_create
