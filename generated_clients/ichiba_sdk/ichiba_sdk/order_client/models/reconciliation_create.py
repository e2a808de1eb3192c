from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ReconciliationCreate")


@_attrs_define
class ReconciliationCreate:
    """The period to compare. It lies in the past and spans at most 92 days.

    Attributes:
        from_ (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        to (datetime.datetime | Unset): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
    """

    from_: datetime.datetime
    to: datetime.datetime | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from_ = self.from_.isoformat()

        to: str | Unset = UNSET
        if not isinstance(self.to, Unset):
            to = self.to.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "from": from_,
            }
        )
        if to is not UNSET:
            field_dict["to"] = to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        from_ = datetime.datetime.fromisoformat(d.pop("from"))

        _to = d.pop("to", UNSET)
        to: datetime.datetime | Unset
        if isinstance(_to, Unset):
            to = UNSET
        else:
            to = datetime.datetime.fromisoformat(_to)

        reconciliation_create = cls(
            from_=from_,
            to=to,
        )

        return reconciliation_create
