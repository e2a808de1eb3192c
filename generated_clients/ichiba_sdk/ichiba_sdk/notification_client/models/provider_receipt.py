from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ProviderReceipt")


@_attrs_define
class ProviderReceipt:
    """
    Attributes:
        received (bool): Always true.
        events (int): How many reports the request contained.
    """

    received: bool
    events: int

    def to_dict(self) -> dict[str, Any]:
        received = self.received

        events = self.events

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "received": received,
                "events": events,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        received = d.pop("received")

        events = d.pop("events")

        provider_receipt = cls(
            received=received,
            events=events,
        )

        return provider_receipt
